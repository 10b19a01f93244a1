import type { JWK } from 'jose';
import { base64url } from 'jose';
import { fromBase58, fromMultibase } from './base-x.ts';
import { bad, unknown } from './finding.ts';
import { isObject, type JsonObject, textOf } from './json.ts';

/** Multicodec prefixes of public keys (W3C Controlled Identifiers, 2.2.2) that are supported. */
const ED25519 = [0xed, 0x01];
const P256 = [0x80, 0x24];
const P384 = [0x81, 0x24];

interface Curve {
  crv: 'P-256' | 'P-384';
  bytes: number;
  p: bigint;
  b: bigint;
}

/** Prime and coefficient b of the curves (FIPS 186-4, D.1.2); a is -3 for both. */
const CURVES = {
  p256: {
    crv: 'P-256',
    bytes: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  p384: {
    crv: 'P-384',
    bytes: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
} as const satisfies Record<string, Curve>;

/** A Multikey (`z6Mk…`, `zDna…`, `z82L…`) -> public JWK. Throws a Finding for anything else. */
export function jwkOfMultikey(multikey: string): JWK {
  const bytes = fromMultibase(multikey);
  const starts = (prefix: readonly number[]): boolean => prefix.every((byte, at) => bytes[at] === byte);
  const key = bytes.subarray(2);
  if (starts(ED25519) && key.length === 32) return { kty: 'OKP', crv: 'Ed25519', x: base64url.encode(key) };
  if (starts(P256)) return decompressed(key, CURVES.p256);
  if (starts(P384)) return decompressed(key, CURVES.p384);
  throw unknown('key-not-supported', multikey.slice(0, 12));
}

/** WebCrypto imports uncompressed points only; multikeys hold compressed ones (SEC 1, 2.3.4). */
function decompressed(point: Uint8Array, { crv, bytes, p, b }: Curve): JWK {
  const sign = point[0];
  if (point.length !== bytes + 1 || (sign !== 2 && sign !== 3)) throw bad('proof-malformed', 'no compressed point');
  const x = BigInt(`0x${hex(point.subarray(1))}`);
  if (x >= p) throw bad('proof-malformed', 'point outside the field');
  const square = (x ** 3n - 3n * x + b) % p;
  let y = power(((square % p) + p) % p, (p + 1n) / 4n, p);
  if ((y * y - square) % p !== 0n) throw bad('proof-malformed', 'point not on the curve');
  if (y % 2n !== BigInt(sign - 2)) y = p - y;
  return { kty: 'EC', crv, x: base64url.encode(point.subarray(1)), y: base64url.encode(fixed(y, bytes)) };
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let factor = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fixed(value: bigint, bytes: number): Uint8Array {
  const text = value.toString(16).padStart(bytes * 2, '0');
  return Uint8Array.from({ length: bytes }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

/** The public members of a JWK. A key that comes with its private part proves nothing: everyone can sign with it. */
export function publicJwk(value: unknown): JWK {
  if (!isObject(value)) throw bad('proof-malformed', 'key');
  if ('d' in value || 'k' in value) throw bad('key-not-authorised', 'the private key is public');
  const jwk: JsonObject = {};
  for (const name of ['kty', 'crv', 'x', 'y', 'n', 'e', 'alg', 'kid']) {
    const text = textOf(value[name]);
    if (text !== undefined) jwk[name] = text;
  }
  if (jwk.kty !== 'OKP' && jwk.kty !== 'EC' && jwk.kty !== 'RSA') throw unknown('key-not-supported', String(value.kty));
  return jwk as JWK;
}

/** A verification method (DID document, controller document) -> public JWK. */
export function jwkOfMethod(method: JsonObject): JWK {
  const multibase = textOf(method.publicKeyMultibase);
  if (multibase !== undefined) return jwkOfMultikey(multibase);
  if (method.publicKeyJwk !== undefined) return publicJwk(method.publicKeyJwk);
  const base58 = textOf(method.publicKeyBase58);
  if (base58 !== undefined && String(method.type).startsWith('Ed25519')) {
    return { kty: 'OKP', crv: 'Ed25519', x: base64url.encode(fromBase58(base58)) };
  }
  throw unknown('key-not-supported', textOf(method.type));
}
