import { fail, ok, type Result } from '../../model/result.ts';
import { inflateCapped } from './inflate.ts';

/*
 * Zip archives (PKWARE APPNOTE 4.3), read by their directory: it names everything before anything is unpacked, so what
 * is not on the list is never touched, and an archive stored inside another cannot pass for part of it.
 */

const MAX_ENTRIES = 200;
const MAX_ENTRY_BYTES = 20 * 1024 * 1024;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const END_BYTES = 22;
const ENCRYPTED = 1;

export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/** How a file name is compared with `zipEntries`: folders, case, spaces, underscores and dashes do not count. */
export function entryKey(name: string): string {
  return baseName(name)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

/**
 * The listed files of a zip, by name without folders; of two with one name the first. Everything else stays packed.
 * @param listed names as `entryKey` writes them
 * @returns `file-truncated` (no directory, damaged data), `file-too-large` (over 200 entries, 20 MB for one file, 64 MB
 * in all), `file-unknown-format` (encrypted, or packed in another way). Never throws.
 */
export function unzipListed(bytes: Uint8Array, listed: readonly string[]): Result<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fail('file-truncated', 'zip archive without its directory');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return fail('file-too-large', `zip archive with ${count} files, limit ${MAX_ENTRIES}`);
  const found = new Map<string, Uint8Array>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return fail('file-truncated', 'zip archive with a damaged directory');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = baseName(utf8(bytes.subarray(at + 46, at + 46 + nameLength)));
    if (listed.includes(entryKey(name)) && !found.has(name)) {
      const data = unpack(bytes, view, at, Math.min(MAX_ENTRY_BYTES, MAX_TOTAL_BYTES - total));
      if (!data.ok) return fail(data.failure.code, `${name}: ${data.failure.detail ?? ''}`);
      total += data.value.length;
      found.set(name, data.value);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(found);
}

/** The data of one directory entry; sizes stated in the file are only trusted as far as the bytes that are there. */
function unpack(bytes: Uint8Array, view: DataView, entry: number, limit: number): Result<Uint8Array> {
  if ((view.getUint16(entry + 8, true) & ENCRYPTED) !== 0) return fail('file-unknown-format', 'encrypted');
  const method = view.getUint16(entry + 10, true);
  const packedLength = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) return fail('file-truncated');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedLength > bytes.length) return fail('file-truncated');
  const packed = bytes.subarray(start, start + packedLength);
  if (method === 8) return inflateCapped(packed, limit, 'raw');
  if (method !== 0) return fail('file-unknown-format', `packed by method ${method}`);
  return packed.length > limit ? fail('file-too-large', `more than ${limit} bytes`) : ok(packed.slice());
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
