import { fail, type Result } from '../../model/result.ts';
import { parseHostileJson } from '../hostile-json.ts';

/** Three base64url parts; a detached payload (the middle one empty) states nothing that could be read. */
const COMPACT = /^ey[\w-]+\.[\w-]+\.[\w-]*$/;

/** The compact JWS that a text is, also as a JSON string in quotes; undefined where it is none. */
export function tokenIn(text: string): string | undefined {
  const bare = text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
  return COMPACT.test(bare) ? bare : undefined;
}

/**
 * The payload of a compact JWS (RFC 7515) as prototype-free JSON. Nothing is checked: that is verification's part.
 * Fails with `file-not-json`, `file-truncated` or `file-too-large`. Never throws.
 */
export function payloadOfToken(token: string): Result<unknown> {
  const [, part = ''] = token.split('.');
  let text: string;
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (each) => each.charCodeAt(0)));
  } catch {
    return fail('file-not-json', 'the payload of the signed token cannot be decoded');
  }
  return parseHostileJson(text.trim());
}
