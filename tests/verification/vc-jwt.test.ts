import { describe, expect, it } from 'vitest';
import { badge, oldBadge, verify } from './badges.ts';
import { controllerDocument, type Json, newSigner, newTokenKey, signToken } from './signers.ts';

const SITE = 'https://fjordheim.example';
const KEYS = `${SITE}/keys.json`;
const ISSUER = `${SITE}/issuer`;

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'])('%s', (algorithm) => {
  it('verifies with a key set on the site of the issuer', async () => {
    const key = await newTokenKey(algorithm);
    const token = await signToken(badge(ISSUER), key, { kid: `${KEYS}#one` });
    const other = (await newTokenKey(algorithm)).jwk;
    const answers = {
      [KEYS]: {
        keys: [
          { ...other, kid: 'two' },
          { ...key.jwk, kid: 'one' },
        ],
      },
    };
    expect(await verify(token, { answers })).toMatchObject({
      verdict: 'verified',
      asked: [KEYS],
      document: { name: 'Small Boat Repair' },
    });
    const swapped = { [KEYS]: { keys: [{ ...other, kid: 'one' }] } };
    expect((await verify(token, { answers: swapped })).verdict).toBe('invalid');
    const absent = {
      [KEYS]: {
        keys: [
          { ...other, kid: 'two' },
          { ...other, kid: 'three' },
        ],
      },
    };
    expect(await verify(token, { answers: absent })).toMatchObject({ verdict: 'invalid', reasons: ['key-not-found'] });
    expect(await verify(token)).toMatchObject({ verdict: 'unverified', reasons: ['key-unreachable'] });
  });

  it('refuses another content under the same signature', async () => {
    const key = await newTokenKey(algorithm);
    const token = await signToken(badge(ISSUER), key, { jwk: key.jwk });
    const [header, , signature] = token.split('.');
    const forged = [header, part(badge(ISSUER, { name: 'Surgery' })), signature].join('.');
    expect((await verify(token)).verdict).toBe('verified-unbound');
    expect((await verify(forged)).verdict).toBe('invalid');
  });
});

describe('whose key it is', () => {
  it('a DID as key id: the issuer, or somebody else', async () => {
    const key = await newTokenKey('EdDSA');
    const did = `did:jwk:${part(key.jwk)}`;
    expect((await verify(await signToken(badge(did), key, { kid: `${did}#0` }))).verdict).toBe('verified');
    expect((await verify(await signToken(badge(did), key, { kid: '#0' }))).verdict).toBe('verified');
    const victim = await newSigner();
    const stolen = await signToken(badge(victim.controller), key, { kid: `${did}#0` });
    expect((await verify(stolen)).verdict).toBe('issuer-mismatch');
    expect((await verify(await signToken(badge(ISSUER), key, { kid: `${did}#0` }))).verdict).toBe('verified-unbound');
  });

  it('did:web', async () => {
    const key = await newTokenKey('ES256');
    const did = 'did:web:fjordheim.example';
    const method = { id: `${did}#k`, type: 'JsonWebKey', controller: did, publicKeyJwk: key.jwk };
    const document = { id: did, verificationMethod: [method], assertionMethod: [method.id] };
    const answers = { [`${SITE}/.well-known/did.json`]: document };
    const token = await signToken(badge(did), key, { kid: `${did}#k` });
    expect((await verify(token, { answers })).verdict).toBe('verified');
  });

  it('a key elsewhere, or in the token itself, is not bound to the issuer', async () => {
    const key = await newTokenKey('RS256');
    const far = 'https://evil.example/keys.json';
    const elsewhere = await signToken(badge(ISSUER), key, { kid: far });
    expect((await verify(elsewhere, { answers: { [far]: key.jwk } })).verdict).toBe('verified-unbound');
    const own = await signToken(badge(ISSUER), key, { jwk: key.jwk });
    expect(await verify(own)).toMatchObject({ verdict: 'verified-unbound', asked: [] });
    const signer = await newSigner();
    const forDid = await signToken(badge(signer.controller), key, { kid: far });
    expect((await verify(forDid, { answers: { [far]: key.jwk } })).verdict).toBe('issuer-mismatch');
  });

  it('no key id, an odd one, and a document of another', async () => {
    const key = await newTokenKey('ES256');
    expect((await verify(await signToken(badge(ISSUER), key))).verdict).toBe('unverified');
    expect((await verify(await signToken(badge(ISSUER), key, { kid: 'one' }))).verdict).toBe('unverified');
    const document = { ...controllerDocument(await newSigner('P-256', ISSUER)), id: 'https://evil.example/issuer' };
    const token = await signToken(badge(ISSUER), key, { kid: `${ISSUER}#key-1` });
    expect((await verify(token, { answers: { [ISSUER]: document } })).verdict).toBe('invalid');
  });
});

describe('claims', () => {
  it('VCDM 1.1: the credential is in `vc`, and claims fill what it lacks', async () => {
    const key = await newTokenKey('ES256');
    const did = `did:jwk:${part(key.jwk)}`;
    const { issuer: _, issuanceDate: _date, id, ...vc } = oldBadge(did);
    const seconds = Date.parse('2026-02-03T08:00:00Z') / 1000;
    const token = await signToken({ iss: did, jti: id, nbf: seconds, vc }, key, { kid: `${did}#0` });
    expect(await verify(token)).toMatchObject({ verdict: 'verified', document: { issuer: did, id } });
  });

  it.each([
    ['iss', { iss: 'did:example:other' }],
    ['jti', { jti: 'urn:uuid:other' }],
    ['sub', { sub: 'did:example:other' }],
    ['nbf', { nbf: 1 }],
  ])('%s that differs from the credential: invalid', async (_claim, claims) => {
    const key = await newTokenKey('ES256');
    const token = await signToken({ ...badge(ISSUER), ...claims }, key, { jwk: key.jwk });
    expect(await verify(token)).toMatchObject({ verdict: 'invalid', reasons: ['claims-differ'] });
  });

  it.each([
    ['exp passed', { exp: 1_780_000_000 }, 'expired'],
    ['exp before validUntil', { exp: 1_780_000_000, validUntil: '2030-01-01T00:00:00Z' }, 'expired'],
    ['exp after validUntil', { exp: 1_900_000_000, validUntil: '2026-03-01T00:00:00Z' }, 'expired'],
    ['exp to come', { exp: 1_900_000_000 }, 'verified-unbound'],
    ['exp as a text', { exp: '1780000000' }, 'unverified'],
    ['a list as end', { validUntil: ['2026-03-01T00:00:00Z'] }, 'expired'],
    ['an object as end', { validUntil: { '@value': '2026-03-01T00:00:00Z' } }, 'unverified'],
  ])('%s', async (_what, changes, verdict) => {
    const key = await newTokenKey('ES256');
    const token = await signToken({ ...badge(ISSUER), ...changes } as Json, key, { jwk: key.jwk });
    expect((await verify(token)).verdict).toBe(verdict);
  });
});

describe('tricks', () => {
  it('alg none, in any case, with and without signature', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const token = `${part({ alg })}.${part(badge(ISSUER))}.`;
      for (const each of [token, `${token}AAAA`]) {
        expect(await verify(each)).toMatchObject({ verdict: 'invalid', reasons: ['signature-wrong'] });
      }
    }
  });

  it('a shared secret made of the public key', async () => {
    const key = await newTokenKey('RS256');
    const { createHmac, createPublicKey } = await import('node:crypto');
    const pem = createPublicKey({ key: key.jwk as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const input = `${part({ alg: 'HS256', kid: KEYS })}.${part(badge(ISSUER))}`;
    const token = `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
    expect((await verify(token, { answers: { [KEYS]: key.jwk } })).verdict).toBe('invalid');
  });

  it('an RSA key under an elliptic algorithm, and the other way round', async () => {
    const [rsa, ec] = [await newTokenKey('RS256'), await newTokenKey('ES256')];
    expect((await verify(await signToken(badge(ISSUER), ec, { jwk: rsa.jwk }))).verdict).toBe('invalid');
    expect((await verify(await signToken(badge(ISSUER), rsa, { jwk: ec.jwk }))).verdict).toBe('invalid');
  });

  it('a header with crit, a private key, or an unknown algorithm', async () => {
    const key = await newTokenKey('ES256');
    const [, payload, signature] = (await signToken(badge(ISSUER), key, { jwk: key.jwk })).split('.');
    const withHeader = (header: object) => `${part(header)}.${payload}.${signature}`;
    const crit = withHeader({ alg: 'ES256', jwk: key.jwk, crit: ['exp'], exp: 1 });
    expect((await verify(crit)).verdict).toBe('unverified');
    const open = withHeader({ alg: 'ES256', jwk: { ...key.jwk, d: 'AAAA' } });
    expect(await verify(open)).toMatchObject({ verdict: 'invalid', reasons: ['key-not-authorised'] });
    expect((await verify(withHeader({ alg: 'ES256K', jwk: key.jwk }))).verdict).toBe('unverified');
  });

  it.each(['..', 'a.b.c', `${part({ alg: 'ES256' })}.!.x`, `${part({ alg: 'ES256' })}.${part([])}.x`])(
    'a token that is none: %s',
    async (token) => expect((await verify(token)).verdict).toBe('invalid'),
  );
});
