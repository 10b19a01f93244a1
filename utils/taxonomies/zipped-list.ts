import { fail, ok, type Result } from '../model/result.ts';

/** A file out of an archive. */
export interface ZippedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Names of the lists inside the downloads of ESCO and O*NET. */
const LIST = /(?:^|\/)(skills_[a-z]{2}(?:-[a-z]{2,4})?\.csv|technology skills\.txt)$/i;
const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** The end record with the longest comment it may have. */
const LONGEST_END = 22 + 0xffff;
const MOST_ENTRIES = 5000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  at: number;
}

/** The entry of the first skill list, by the directory at the archive's end (APPNOTE 4.3.12, 4.3.16). */
function listEntry(view: DataView): Entry | undefined {
  let end = view.byteLength - 22;
  const lowest = Math.max(0, view.byteLength - LONGEST_END);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) return undefined;
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  for (let i = 0; i < count && at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY; i++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const found = LIST.exec(name)?.[1];
    if (found)
      return {
        name: found,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** Unpacks no further than `most` bytes: an archive may be made to swell without end. */
async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return 'too-large';
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Takes the skill list out of a download that is still packed: `skills_<language>.csv` or `Technology Skills.txt`, in any
 * folder of a zip.
 * @param most bytes that the list may have.
 * @returns `taxonomy-zipped` where the archive has no such list or cannot be read, `taxonomy-too-large`.
 */
export async function zippedList(name: string, bytes: Uint8Array, most: number): Promise<Result<ZippedFile>> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entry = listEntry(view);
    if (!entry || view.getUint32(entry.at, true) !== LOCAL_HEADER) return fail('taxonomy-zipped', name);
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = bytes.slice(start, start + entry.packed);
    if (packed.length < entry.packed) return fail('taxonomy-zipped', name);
    if (entry.method === STORED) return ok({ name: entry.name, bytes: packed });
    if (entry.method !== DEFLATED) return fail('taxonomy-zipped', name);
    const unpacked = await inflate(packed, most);
    return unpacked === 'too-large' ? fail('taxonomy-too-large', name) : ok({ name: entry.name, bytes: unpacked });
  } catch {
    // Offsets that point outside, or bytes that do not unpack.
    return fail('taxonomy-zipped', name);
  }
}
