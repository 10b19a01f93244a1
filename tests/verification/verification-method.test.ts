import { describe, expect, it } from 'vitest';
import { addressOfDidWeb } from '../../utils/verification/verification-method.ts';
import { badge, verify } from './badges.ts';
import { controllerDocument, type Json, newSigner, sign } from './signers.ts';

const WEB = 'did:web:fjordheim.example';
const WEB_DOCUMENT = 'https://fjordheim.example/.well-known/did.json';

describe('did:web and https issuers', () => {
  it.each([
    [WEB, WEB_DOCUMENT],
    ['did:web:fjordheim.example:schools:boats', 'https://fjordheim.example/schools/boats/did.json'],
    ['https://fjordheim.example/issuer', 'https://fjordheim.example/issuer'],
    ['http://fjordheim.example/issuer', 'https://fjordheim.example/issuer'],
  ])('%s vouches for its key at %s', async (controller, address) => {
    for (const curve of ['Ed25519', 'P-384'] as const) {
      const signer = await newSigner(curve, controller);
      const suite = curve === 'Ed25519' ? 'eddsa-rdfc-2022' : 'ecdsa-rdfc-2019';
      const signed = await sign(badge(controller), signer, { suite });
      const answers = { [address]: controllerDocument(signer) };
      expect(await verify(signed, { answers })).toMatchObject({ verdict: 'verified', asked: [address] });
    }
  });

  it.each([
    ['not under assertionMethod', () => ({ assertionMethod: [] }), 'invalid'],
    [
      'only for logging in',
      ({ assertionMethod }: Json) => ({ assertionMethod: [], authentication: assertionMethod }),
      'invalid',
    ],
    ['of another DID', () => ({ id: 'did:web:evil.example' }), 'invalid'],
    ['without id', () => ({ id: undefined }), 'invalid'],
    ['without the key', () => ({ verificationMethod: [] }), 'invalid'],
    [
      'with the private key',
      ({ verificationMethod }: Json) => ({
        verificationMethod: (verificationMethod as Json[]).map(({ publicKeyMultibase: _, ...method }) => ({
          ...method,
          publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA', d: 'AAAA' },
        })),
      }),
      'invalid',
    ],
  ])('a document %s: %s', async (_what, changes, verdict) => {
    const signer = await newSigner('Ed25519', WEB);
    const document = controllerDocument(signer);
    const signed = await sign(badge(WEB), signer);
    expect((await verify(signed, { answers: { [WEB_DOCUMENT]: document } })).verdict).toBe('verified');
    const answers = { [WEB_DOCUMENT]: { ...document, ...changes(document) } };
    expect((await verify(signed, { answers })).verdict).toBe(verdict);
  });

  it.each([
    ['nothing', undefined],
    ['not found', new Response('', { status: 404 })],
    ['a redirect', new Response('', { status: 302, headers: { location: 'https://evil.example/did.json' } })],
    ['no JSON', '<html>'],
    ['a list', '[]'],
    ['too much', new Uint8Array(3_000_000)],
  ])('a host that answers %s says nothing about the badge', async (_what, answer) => {
    const signed = await sign(badge(WEB), await newSigner('Ed25519', WEB));
    const answers = answer === undefined ? {} : { [WEB_DOCUMENT]: answer };
    const { verdict, reasons, asked } = await verify(signed, { answers });
    expect({ verdict, reasons }).toEqual({ verdict: 'unverified', reasons: ['key-unreachable'] });
    expect(asked).toEqual([WEB_DOCUMENT]);
  });

  it('without permission nothing is asked, and the host is named', async () => {
    const signed = await sign(badge(WEB), await newSigner('Ed25519', WEB));
    expect(await verify(signed, { allowed: () => false })).toMatchObject({
      verdict: 'unverified',
      hosts: ['fjordheim.example'],
      asked: [],
    });
  });
});

describe('did:key', () => {
  it.each(['Ed25519', 'P-256', 'P-384'] as const)('%s is the key itself', async (curve) => {
    const signer = await newSigner(curve);
    const suite = curve === 'Ed25519' ? 'eddsa-jcs-2022' : 'ecdsa-jcs-2019';
    const signed = await sign(badge(signer.controller), signer, { suite });
    expect(await verify(signed)).toMatchObject({ verdict: 'verified', asked: [] });
    const proof = { ...(signed.proof as Json), verificationMethod: `${signer.controller}#zOther` };
    expect((await verify({ ...signed, proof })).verdict).toBe('invalid');
  });

  it('a key in the fragment of an address is nobody’s', async () => {
    const signer = await newSigner();
    const issuer = 'https://fjordheim.example/issuer';
    signer.key.id = `${issuer}#${signer.publicKeyMultibase}`;
    expect(await verify(await sign(badge(issuer), signer))).toMatchObject({ verdict: 'verified-unbound', asked: [] });
  });

  it.each([
    'did:example:1#k',
    'urn:uuid:1#k',
    'k',
    '',
    'did:key:',
    'did:key:zzzz#zzzz',
    'did:jwk:e30#0',
    'did:jwk:!#0',
  ])('a method that is none: %s', async (verificationMethod) => {
    const signer = await newSigner();
    const signed = await sign(badge(signer.controller), signer);
    const proof = { ...(signed.proof as Json), verificationMethod };
    expect((await verify({ ...signed, proof })).verdict).toMatch(/^(?:invalid|unverified)$/);
  });
});

describe('addressOfDidWeb', () => {
  it.each([
    ['a.example', 'https://a.example/.well-known/did.json'],
    ['a.example:b:c', 'https://a.example/b/c/did.json'],
    ['a.example:b%20c', 'https://a.example/b%20c/did.json'],
  ])('%s -> %s', (rest, address) => expect(addressOfDidWeb(rest)).toBe(address));

  it.each([
    'a.example:..:b',
    'a.example:.:b',
    'a.example::b',
    'a.example:b%2Fc',
    'a.example:%2e%2e:b',
    'a.example:b%5Cc',
    'a.example%3A8443',
    'a.example%2Fb',
    'a.example%2F..%2Fb',
    'evil.example%2F@a.example',
    'a.example%40evil.example',
    'a.example%3Fx',
    'a.example%23x',
    'localhost',
    '',
    '%',
    'a.example:%zz',
    'a.example/b',
  ])('%s leads nowhere', (rest) => expect(addressOfDidWeb(rest)).toBeUndefined());
});
