import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../utils/verification/verifier.ts';
import { certificateFacts } from '../../utils/verification/x509.ts';
import { NOW, network } from './badges.ts';
import type { Json } from './signers.ts';

/** DER: tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const RSA_SHA256 = der(0x30, oid('2a864886f70d01010b'), der(0x05));
const name = (text: string) => der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from(text)))));
const time = (text: string) => der(0x17, Buffer.from(text));

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const sign = (input: Uint8Array): Buffer => createSign('sha256').update(input).sign(pair.privateKey);

/** A certificate that signed itself, from 2025 to 2027. */
function certificate(): Buffer {
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    RSA_SHA256,
    name('Fjordheim Folk School Seal'),
    der(0x30, time('250101000000Z'), time('270101000000Z')),
    name('Fjordheim Folk School Seal'),
    pair.publicKey.export({ type: 'spki', format: 'der' }),
  );
  return der(0x30, body, RSA_SHA256, der(0x03, Buffer.from([0]), sign(body)));
}

const CREDENTIAL = {
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:uuid:school' },
  validFrom: '2026-02-03T08:00:00Z',
  credentialSubject: { id: 'did:example:ingeborg' },
};

function seal(credential: Json = CREDENTIAL, header: Json = {}): Json {
  const x5c = certificate();
  const fields = {
    alg: 'RS256',
    b64: false,
    crit: ['b64', 'sigT', 'adoTst'],
    sigT: '2026-02-03T08:00:05Z',
    adoTst: {},
    x5c: [x5c.toString('base64')],
    'x5t#S256': createHash('sha256').update(x5c).digest('base64url'),
    ...header,
  };
  const payload = JSON.stringify(credential);
  const protectedPart = Buffer.from(JSON.stringify(fields)).toString('base64url');
  const signature = sign(Buffer.from(`${protectedPart}.${payload}`)).toString('base64url');
  return { payload, signatures: [{ protected: protectedPart, signature }] };
}

async function verify(json: unknown) {
  const verifier = createVerifier({ fetch: network({}).fetch, now: NOW });
  return verifier.verify({ format: 'european-digital-credential', json });
}

describe('European Digital Credential', () => {
  it('a good seal is not bound: the EU list was not asked', async () => {
    const { verdict, checks, document } = await verify(seal());
    expect(verdict).toBe('verified-unbound');
    expect(checks).toContainEqual({
      part: 'proof',
      outcome: 'good',
      reason: 'seal-good',
      detail: 'Fjordheim Folk School Seal',
    });
    expect(checks.map(({ reason }) => reason)).toContain('certificate-not-on-eu-list');
    expect(document).toEqual(CREDENTIAL);
  });

  it.each([
    ['another content', { ...seal(), payload: JSON.stringify({ ...CREDENTIAL, issuer: 'x:y' }) }, 'invalid'],
    ['expired', seal({ ...CREDENTIAL, validUntil: '2026-05-01' }), 'expired'],
    ['sealed before the certificate', seal(CREDENTIAL, { sigT: '2024-01-01T00:00:00Z' }), 'invalid'],
    ['sealed after the certificate', seal(CREDENTIAL, { sigT: '2028-01-01T00:00:00Z' }), 'invalid'],
    ['thumbprint of another certificate', seal(CREDENTIAL, { 'x5t#S256': 'AAAA' }), 'invalid'],
    ['no certificate', seal(CREDENTIAL, { x5c: [] }), 'unverified'],
    ['a broken certificate', seal(CREDENTIAL, { x5c: ['AAAA'], 'x5t#S256': undefined }), 'unverified'],
    ['alg none', seal(CREDENTIAL, { alg: 'none' }), 'unverified'],
    ['alg HS256', seal(CREDENTIAL, { alg: 'HS256' }), 'unverified'],
    ['an unknown critical header', seal(CREDENTIAL, { crit: ['b64', 'moon'], moon: 1 }), 'unverified'],
    ['no signature', { payload: '{}', signatures: [] }, 'invalid'],
    ['no seal', CREDENTIAL, 'unverified'],
  ])('%s: %s', async (_what, json, verdict) => expect((await verify(json)).verdict).toBe(verdict));
});

describe('certificateFacts', () => {
  it('reads name and dates', () => {
    expect(certificateFacts(certificate())).toEqual({
      subject: 'Fjordheim Folk School Seal',
      from: Date.parse('2025-01-01'),
      until: Date.parse('2027-01-01'),
    });
  });

  it('never throws, whatever is cut off or changed', () => {
    const whole = certificate();
    for (let at = 0; at < whole.length; at += 1) {
      expect(() => certificateFacts(whole.subarray(0, at))).not.toThrow();
      const changed = Uint8Array.from(whole);
      changed[at] = 0xff;
      expect(() => certificateFacts(changed)).not.toThrow();
    }
  });
});
