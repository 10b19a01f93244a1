import { fail, ok, type Result } from '../../model/result.ts';
import { inflateCapped } from './inflate.ts';

/*
 * Badges baked into PNG: an `iTXt` chunk with the keyword `openbadgecredential` (Open Badges 3.0) or `openbadges` (2.0);
 * Open Badges 1 used a `tEXt` chunk `openbadges`. The specifications ask for uncompressed text; tools compress it anyway.
 */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORDS = ['openbadgecredential', 'openbadges'];
const MAX_TEXT_BYTES = 2 * 1024 * 1024;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.slice(0, 4).every((byte, at) => bytes[at] === byte);
}

/**
 * The text of the first badge chunk of a PNG. A wrong checksum of a chunk is not minded: it guards against accidents of
 * transport, and whether the badge is genuine is verification's part.
 * Fails with `file-is-picture` (no badge in it), `file-truncated` (ends before or in the badge), `file-too-large` (text
 * over 2 MB). Never throws.
 */
export function badgeInPng(bytes: Uint8Array): Result<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'iTXt' || type === 'tEXt') {
      const text = textOf(type, data);
      if (text !== undefined && data.length < length)
        return fail('file-truncated', 'PNG, cut in the middle of its badge');
      if (text !== undefined) return text;
    }
    if (type === 'IEND') return fail('file-is-picture', `PNG without a badge: no chunk ${KEYWORDS.join(' or ')}`);
    at += 12 + length;
  }
  return fail('file-truncated', 'PNG that ends before its last chunk, and no badge up to there');
}

/** The text of a badge chunk, undefined for text about something else. */
function textOf(type: 'iTXt' | 'tEXt', data: Uint8Array): Result<string> | undefined {
  const end = data.indexOf(0);
  // A keyword has at most 79 bytes (PNG, 11.3.3).
  if (end < 1 || end > 79 || !KEYWORDS.includes(latin1(data.subarray(0, end)).toLowerCase())) return undefined;
  if (type === 'tEXt') return decoded(data.subarray(end + 1));
  const compressed = data[end + 1] === 1;
  const language = data.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return fail('file-truncated', 'PNG with half a badge chunk');
  const rest = data.subarray(translated + 1);
  if (!compressed) return decoded(rest);
  const inflated = inflateCapped(rest, MAX_TEXT_BYTES, 'zlib');
  return inflated.ok ? decoded(inflated.value) : inflated;
}

/** UTF-8 in both: `tEXt` is Latin-1 on paper, but what is baked there is an address or ASCII JSON, or UTF-8 by mistake. */
function decoded(bytes: Uint8Array): Result<string> {
  if (bytes.length > MAX_TEXT_BYTES) return fail('file-too-large', `badge text over ${MAX_TEXT_BYTES} bytes`);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('file-not-json', 'the badge in the PNG is no UTF-8 text');
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
