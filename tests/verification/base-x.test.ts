import { ECDH, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase58, fromBase64url, fromMultibase } from '../../utils/verification/base-x.ts';
import { jwkOfMethod, jwkOfMultikey, publicJwk } from '../../utils/verification/keys.ts';
import { newSigner } from './signers.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('base 58', () => {
  it.each([
    ['', ''],
    ['StV1DL6CwTryKyV', 'hello world'],
    ['1112', '\0\0\0\u0001'],
  ])('%s', (encoded, decoded) => expect(text(fromBase58(encoded))).toBe(decoded));
  it.each(['0', 'O', 'I', 'l', '+', 'ä', '2'.repeat(2001)])('refuses %.10s', (encoded) =>
    expect(() => fromBase58(encoded)).toThrow(),
  );
  it('multibase and base 64', () => {
    expect(text(fromMultibase('zStV1DL6CwTryKyV'))).toBe('hello world');
    expect(text(fromMultibase('uaGVsbG8'))).toBe('hello');
    expect(text(fromBase64url('aGVsbG8='))).toBe('hello');
    for (const wrong of ['m1', '', 'u?', 'u a']) expect(() => fromMultibase(wrong)).toThrow();
  });
});

describe('keys', () => {
  it.each([
    ['P-256', 'prime256v1', 32],
    ['P-384', 'secp384r1', 48],
  ] as const)('%s: a compressed point gets its other half', async (crv, curve, bytes) => {
    for (let round = 0; round < 5; round += 1) {
      const { publicKeyMultibase } = await newSigner(crv);
      const { x = '', y = '' } = jwkOfMultikey(publicKeyMultibase);
      const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
      expect(point).toHaveLength(2 * bytes + 1);
      // Node finds the same key in it: the point lies on the curve and has the stated sign.
      const short = ECDH.convertKey(point, curve, undefined, undefined, 'compressed');
      expect(Buffer.from(fromMultibase(publicKeyMultibase)).subarray(2)).toEqual(short);
    }
  });

  it('refuses what is no key', () => {
    for (const bytes of [
      [0xed, 0x01],
      [0x80, 0x24, 2],
      [0x80, 0x24, 4, ...randomBytes(32)],
      [0x80, 0x24, 2, ...Buffer.alloc(32, 0xff)],
      [1, 2, 3],
    ]) {
      expect(() => jwkOfMultikey(`u${Buffer.from(bytes).toString('base64url')}`)).toThrow();
    }
    expect(() => publicJwk({ kty: 'EC', d: 'x' })).toThrow();
    expect(() => publicJwk({ kty: 'oct', k: 'x' })).toThrow();
    expect(() => publicJwk('x')).toThrow();
    expect(() => jwkOfMethod({ type: 'Multikey' })).toThrow();
  });
});
