import { fail, ok, type Result } from '../model/result.ts';
import { payloadOfToken, tokenIn } from './containers/jwt.ts';
import { fileInPdf, isPdf } from './containers/pdf.ts';
import { badgeInPng, isPng } from './containers/png.ts';
import { badgeInSvg, isSvg } from './containers/svg.ts';
import { isZip, unzipListed } from './containers/zip.ts';
import type { Container, FileInput } from './credential-format.ts';
import { decodeText } from './decode-text.ts';
import { parseHostileJson } from './hostile-json.ts';

/** Largest text that is looked into, and largest file that such a text is taken out of. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;
const MAX_CONTAINER_BYTES = 64 * 1024 * 1024;

/** First bytes of pictures that no badge can be baked into, or not in a way that anybody standardised. */
const PICTURES: readonly (readonly [string, readonly number[]])[] = [
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
];
const GZIP = [0x1f, 0x8b];

/**
 * Bytes -> what a format gets, taken out of its container, or why it cannot be a credential file. What it is, is told by
 * its first bytes: the name is for the message only.
 * @param zipEntries files that may be unpacked from a zip, as `entryKey` writes them
 * Never throws.
 */
export function unwrapFile(name: string, bytes: Uint8Array, zipEntries: readonly string[] = []): Result<FileInput> {
  if (bytes.length === 0) return fail('file-empty');
  if (bytes.length > MAX_CONTAINER_BYTES) return tooLarge(bytes.length, MAX_CONTAINER_BYTES);
  if (isPng(bytes)) return baked(name, bytes, 'png', badgeInPng(bytes));
  if (isZip(bytes)) return unwrapZip(name, bytes, zipEntries);
  if (isPdf(bytes)) return unwrapPdf(name, bytes);
  const picture = PICTURES.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? (isWebp(bytes) ? 'WebP' : undefined);
  if (picture) return fail('file-is-picture', `${picture}; badges are baked into PNG and SVG only`);
  if (startsWith(bytes, GZIP)) return fail('file-unknown-format', 'gzip archive');
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge(bytes.length, MAX_TEXT_BYTES);
  const text = decodeText(bytes);
  if (text === undefined) return fail('file-unknown-format', 'not text');
  if (isSvg(text)) return baked(name, bytes, 'svg', badgeInSvg(text));
  return readText(name, bytes, text);
}

function baked(name: string, bytes: Uint8Array, container: Container, text: Result<string>): Result<FileInput> {
  return text.ok ? readText(name, bytes, text.value, container) : text;
}

/** Text of a file or out of a container, as JSON or as a token where it is one. */
function readText(name: string, bytes: Uint8Array, text: string, container?: Container): Result<FileInput> {
  const trimmed = text.trim();
  if (trimmed === '') return fail('file-empty', 'only white space');
  const file: FileInput = { name, bytes, text, ...(container ? { container } : {}) };
  const token = tokenIn(trimmed);
  if (token !== undefined) {
    const payload = payloadOfToken(token);
    return payload.ok ? ok({ ...file, text: token, token, json: payload.value, container: 'jwt' }) : payload;
  }
  if (!'{['.includes(trimmed.charAt(0))) return ok(file);
  const json = parseHostileJson(trimmed);
  return json.ok ? ok({ ...file, json: json.value }) : json;
}

function unwrapZip(name: string, bytes: Uint8Array, zipEntries: readonly string[]): Result<FileInput> {
  const entries = unzipListed(bytes, zipEntries);
  if (!entries.ok) return entries;
  if (entries.value.size === 0) return fail('file-unknown-format', 'zip archive without a file that is read');
  return ok({ name, bytes, entries: entries.value, container: 'zip' });
}

function unwrapPdf(name: string, bytes: Uint8Array): Result<FileInput> {
  const embedded = fileInPdf(bytes);
  if (!embedded.ok) return embedded;
  const text = decodeText(embedded.value);
  return text === undefined
    ? fail('file-unknown-format', 'PDF with a file that is no text')
    : readText(name, bytes, text, 'pdf');
}

function tooLarge(length: number, limit: number): Result<never> {
  return fail('file-too-large', `${length} bytes, limit ${limit}`);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, position) => bytes[position] === byte);
}

function isWebp(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4), ...bytes.subarray(8, 12)) === 'RIFFWEBP';
}
