import { fail, ok, type Result } from '../../model/result.ts';
import { inflateCapped } from './inflate.ts';

/*
 * Files embedded in a PDF (ISO 32000-1, 7.11.4), as Europass writes them: found by scanning for streams of the type
 * /EmbeddedFile. Neither pages nor text of the PDF are read.
 */

const MAX_EMBEDDED_BYTES = 5 * 1024 * 1024;
const MAX_EMBEDDED = 20;
/** The dictionary of such a stream holds a size, two dates and a checksum. */
const MAX_DICTIONARY_BYTES = 4096;

export function isPdf(bytes: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46].every((byte, at) => bytes[at] === byte);
}

/**
 * The first embedded file of a PDF that looks like XML or JSON.
 * Fails with `file-unknown-format` (nothing embedded, none of it XML or JSON, packed in a way that is not read),
 * `file-truncated`, `file-too-large` (over 5 MB unpacked). Never throws.
 */
export function fileInPdf(bytes: Uint8Array): Result<Uint8Array> {
  let failure = fail('file-unknown-format', 'PDF without an embedded XML or JSON file');
  let at = 0;
  for (let count = 0; count < MAX_EMBEDDED; count += 1) {
    at = find(bytes, '/EmbeddedFile', at);
    if (at < 0) break;
    at += '/EmbeddedFile'.length;
    // "/EmbeddedFiles" is the table of their names.
    if (isNameByte(bytes[at])) continue;
    const embedded = streamAt(bytes, at);
    if (embedded === undefined) continue;
    if (embedded.ok && startsLikeData(embedded.value)) return embedded;
    if (!embedded.ok) failure = embedded;
  }
  return failure;
}

/** The stream whose dictionary `at` lies in; undefined where there is none. */
function streamAt(bytes: Uint8Array, at: number): Result<Uint8Array> | undefined {
  const opening = find(bytes, 'stream', at, at + MAX_DICTIONARY_BYTES);
  if (opening < 0) return undefined;
  const before = latin1(bytes.subarray(Math.max(0, at - MAX_DICTIONARY_BYTES), opening));
  const objectStart = before.lastIndexOf(' obj');
  if (objectStart < 0 || before.indexOf('endobj', objectStart) >= 0) return undefined;
  const dictionary = before.slice(objectStart + 4);
  let start = opening + 'stream'.length;
  if (bytes[start] === 0x0d) start += 1;
  if (bytes[start] === 0x0a) start += 1;

  const stated = /\/Length\s{1,10}(\d{1,10})(?!\d|\s{1,10}\d{1,10}\s{1,10}R)/.exec(dictionary)?.[1];
  const closing = stated === undefined ? find(bytes, 'endstream', start) : start + Number(stated);
  if (closing < 0 || closing > bytes.length)
    return fail('file-truncated', 'PDF, cut in the middle of its embedded file');
  const packed = bytes.subarray(start, closing);

  const filter = /\/Filter\s{0,10}(?:\[\s{0,10}(\/\w{1,40}(?:\s{0,10}\/\w{1,40}){0,5})\s{0,10}\]|(\/\w{1,40}))/.exec(
    dictionary,
  );
  const filters = filter?.[1] ?? filter?.[2];
  if (filters === undefined) {
    if (packed.length <= MAX_EMBEDDED_BYTES) return ok(packed);
    return fail('file-too-large', `embedded file over ${MAX_EMBEDDED_BYTES} bytes`);
  }
  if (filters !== '/FlateDecode' && filters !== '/Fl') return fail('file-unknown-format', `PDF filter ${filters}`);
  return inflateCapped(packed, MAX_EMBEDDED_BYTES, 'zlib');
}

function startsLikeData(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  return start !== '' && '<{['.includes(start.charAt(0));
}

function isNameByte(byte: number | undefined): boolean {
  return byte !== undefined && /\w/.test(String.fromCharCode(byte));
}

/** Offset of an ASCII text from `from` on, before `end`; -1 where it is not there. */
function find(bytes: Uint8Array, text: string, from: number, end = bytes.length): number {
  const codes = Array.from(text, (each) => each.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first, from); at >= 0 && at + codes.length <= end; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
