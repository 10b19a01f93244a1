import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifier } from '../../utils/verification/verifier.ts';
import { badge, NOW, network, OB_303, statusEntry, statusList, V2, verify } from './badges.ts';
import { controllerDocument, type Json, newSigner, newTokenKey, type Signer, sign, signToken } from './signers.ts';

const CLR = [V2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB_303];
const LIST = 'https://fjordheim.example/status/1';

let registrar: Signer;
let teacher: Signer;
beforeAll(async () => {
  [registrar, teacher] = [await newSigner(), await newSigner()];
});

const clr = (inner: unknown[], changes: Json = {}): Json => ({
  '@context': CLR,
  id: 'urn:uuid:clr',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: { id: registrar.controller, type: ['Profile'], name: 'Fjordheim registrar' },
  name: 'Transcript',
  validFrom: '2026-03-01T00:00:00Z',
  credentialSubject: { type: ['ClrSubject'], verifiableCredential: inner },
  ...changes,
});
const bare = (json: Json): Json => {
  const { '@context': _, ...rest } = json;
  return rest;
};

describe('a credential of credentials', () => {
  it('each inner one has a verdict of its own', async () => {
    const good = await sign(badge(teacher.controller), teacher);
    const forged = { ...(await sign(badge(teacher.controller, { id: 'urn:uuid:2' }), teacher)), name: 'Surgery' };
    const whole = await sign(clr([good, forged]), registrar);
    const { verdict, parts } = await verify(whole);
    expect(verdict).toBe('verified');
    expect(parts.map(({ path, verification }) => [path, verification.verdict])).toEqual([
      ['/credentialSubject/verifiableCredential/0', 'verified'],
      ['/credentialSubject/verifiableCredential/1', 'invalid'],
    ]);
  });

  it('one without proof stands on the whole only where both are by one issuer', async () => {
    const [own, others] = [bare(badge(registrar.controller, { id: 'urn:uuid:1' })), bare(badge(teacher.controller))];
    const whole = await sign(clr([own, others]), registrar);
    const verdicts = (await verify(whole)).parts.map(({ verification }) => verification.verdict);
    expect(verdicts).toEqual(['verified', 'unverified']);
  });

  it('and then with its own dates and status', async () => {
    const ended = bare(badge(registrar.controller, { id: 'urn:uuid:1', validUntil: '2026-05-01T00:00:00Z' }));
    const revoked = bare(badge(registrar.controller, { id: 'urn:uuid:2', credentialStatus: statusEntry(LIST, 7) }));
    const whole = await sign(clr([ended, revoked]), registrar);
    const answers = { [LIST]: await sign(statusList(LIST, registrar.controller, { 7: 1 }), registrar) };
    const verdicts = (await verify(whole, { answers })).parts.map(({ verification }) => verification.verdict);
    expect(verdicts).toEqual(['expired', 'revoked']);
  });

  it('nothing stands on a whole that is expired or forged', async () => {
    const own = bare(badge(registrar.controller));
    const ended = await sign(clr([own], { validUntil: '2026-05-01T00:00:00Z' }), registrar);
    expect((await verify(ended)).parts[0]?.verification.verdict).toBe('expired');
    const forged = { ...(await sign(clr([own]), registrar)), name: 'Surgery' };
    expect((await verify(forged)).parts[0]?.verification.verdict).toBe('unverified');
    const byOther = await sign(clr([own]), teacher);
    expect((await verify(byOther)).parts[0]?.verification.verdict).toBe('issuer-mismatch');
  });

  it('a failed result that may stand elsewhere leaves an unsigned one open', async () => {
    const kind = { id: 'urn:uuid:k', type: ['ResultDescription'], name: 'Exam', resultType: 'Status' };
    const own = bare(badge(registrar.controller, {}, { resultDescription: [kind] }));
    const whole = await sign(clr([own]), registrar);
    expect((await verify(whole)).parts[0]?.verification.verdict).toBe('unverified');
  });

  it('nests no deeper than four', async () => {
    let inner: Json = await sign(badge(teacher.controller), teacher);
    for (let at = 0; at < 7; at += 1) {
      inner = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: inner };
    }
    let depth = 0;
    let { parts } = await verify(inner);
    for (; parts.length > 0; depth += 1) parts = parts[0]?.verification.parts ?? [];
    expect(depth).toBe(4);
  });
});

describe('presentations', () => {
  it('vouch for nothing; tokens and enveloped tokens inside are verified', async () => {
    const key = await newTokenKey('ES256');
    const did = `did:jwk:${Buffer.from(JSON.stringify(key.jwk)).toString('base64url')}`;
    const token = await signToken(badge(did), key, { kid: `${did}#0` });
    const unsigned = badge(teacher.controller);
    const enveloped = {
      '@context': V2,
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    };
    const whole = {
      '@context': [V2],
      type: ['VerifiablePresentation'],
      verifiableCredential: [token, enveloped, unsigned],
    };
    const { verdict, parts } = await verify(whole);
    expect(verdict).not.toMatch(/^verified/);
    expect(parts.map(({ verification }) => verification.verdict)).toEqual(['verified', 'verified', 'unverified']);
  });
});

describe('createVerifier', () => {
  it('asks for each address once', async () => {
    const web = await newSigner('Ed25519', 'did:web:fjordheim.example');
    const address = 'https://fjordheim.example/.well-known/did.json';
    const { fetch, asked } = network({ [address]: controllerDocument(web) });
    const verifier = createVerifier({ fetch, now: NOW });
    for (const name of ['One', 'Two', 'Three']) {
      const json = await sign(badge(web.controller, { name }), web);
      expect((await verifier.verify({ format: 'open-badges-3', json })).verdict).toBe('verified');
    }
    expect(asked).toEqual([address]);
  });

  it('calls what has no proof by design the word of its holder', async () => {
    const verifier = createVerifier({ fetch: network({}).fetch, now: NOW });
    expect((await verifier.verify({ format: 'json-resume', json: {} })).verdict).toBe('self-asserted');
  });
});
