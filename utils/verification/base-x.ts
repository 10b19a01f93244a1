import { base64url } from 'jose';
import { bad } from './finding.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Decoding base 58 is quadratic; a key or signature is under 150 characters. */
const MOST_CHARACTERS = 2000;

/** Base 58 (Bitcoin's alphabet) -> bytes; throws a Finding for anything else. */
export function fromBase58(text: string): Uint8Array {
  if (text.length > MOST_CHARACTERS) throw bad('proof-malformed', 'too long');
  const bytes: number[] = [];
  for (const character of text) {
    let carry = ALPHABET.indexOf(character);
    if (carry < 0) throw bad('proof-malformed', 'not base 58');
    for (let at = 0; at < bytes.length; at += 1) {
      carry += (bytes[at] as number) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    while (carry > 0) {
      bytes.push(carry & 0xff);
      carry >>= 8;
    }
  }
  for (const character of text) {
    if (character !== '1') break;
    bytes.push(0);
  }
  return new Uint8Array(bytes.reverse());
}

/** Multibase: `z` base 58, `u` base 64 for addresses (W3C Controlled Identifiers, 2.4). */
export function fromMultibase(text: string): Uint8Array {
  if (text.startsWith('z')) return fromBase58(text.slice(1));
  if (text.startsWith('u')) return fromBase64url(text.slice(1));
  throw bad('proof-malformed', 'unknown multibase');
}

export function fromBase64url(text: string): Uint8Array {
  if (!/^[\w-]*={0,2}$/.test(text)) throw bad('proof-malformed', 'not base64url');
  return base64url.decode(text.replace(/=+$/, ''));
}
