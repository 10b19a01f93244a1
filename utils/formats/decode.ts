import { fail, ok, type Result } from '../model/result.ts';
import type { FileInput } from './credential-format.ts';
import { parseHostileJson } from './hostile-json.ts';

/** Largest file that is looked into. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** First bytes of files that are pictures: a badge may be baked into them, but they are no credential file as such. */
const PICTURES: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
];

/** First bytes of other files that people drop here, named so that the message can say what it was. */
const OTHERS: readonly (readonly [string, readonly number[]])[] = [
  ['PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip archive', [0x1f, 0x8b]],
];

/**
 * Bytes -> what a format gets, or why it cannot be a credential file. Text is UTF-8, or UTF-16 where a byte order mark
 * says so. Never throws.
 */
export function decodeFile(name: string, bytes: Uint8Array): Result<FileInput> {
  if (bytes.length === 0) return fail('file-empty');
  if (bytes.length > MAX_FILE_BYTES) return fail('file-too-large', `${bytes.length} bytes, limit ${MAX_FILE_BYTES}`);
  const picture = kindOf(bytes, PICTURES) ?? (isWebp(bytes) ? 'WebP' : undefined);
  if (picture) return fail('file-is-picture', `${picture}; download the badge as JSON from its page instead`);
  const other = kindOf(bytes, OTHERS);
  if (other) return fail('file-unknown-format', other);
  const text = decodeText(bytes);
  if (text === undefined) return fail('file-unknown-format', 'not text');
  const trimmed = text.trim();
  if (trimmed === '') return fail('file-empty', 'only white space');
  if (/^(?:<\?xml[^>]{0,200}>\s{0,200})?<svg[\s>]/i.test(trimmed.slice(0, 1000))) {
    return fail('file-is-picture', 'SVG; download the badge as JSON from its page instead');
  }
  if (!'{['.includes(trimmed.charAt(0))) return ok({ name, bytes, text });
  const json = parseHostileJson(trimmed);
  return json.ok ? ok({ name, bytes, text, json: json.value }) : json;
}

function kindOf(bytes: Uint8Array, kinds: readonly (readonly [string, readonly number[]])[]): string | undefined {
  return kinds.find(([, magic]) => magic.every((byte, position) => bytes[position] === byte))?.[0];
}

function isWebp(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4), ...bytes.subarray(8, 12)) === 'RIFFWEBP';
}

function decodeText(bytes: Uint8Array): string | undefined {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
