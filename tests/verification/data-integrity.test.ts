import { describe, expect, it } from 'vitest';
import { badge, OB_303, oldBadge, V2, verify } from './badges.ts';
import { type Curve, type Json, newSigner, proofOf, type Suite, sign } from './signers.ts';

const SUITES: [Suite, Curve][] = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
  ['ecdsa-jcs-2019', 'P-256'],
  ['ecdsa-jcs-2019', 'P-384'],
];

describe.each(SUITES)('%s with %s', (suite, curve) => {
  it('verifies what somebody else signed, with two nodes that have no id', async () => {
    const signer = await newSigner(curve);
    const signed = await sign(badge(signer.controller), signer, { suite });
    const { verdict, document, asked } = await verify(signed);
    expect(verdict).toBe('verified');
    expect(document).toMatchObject({ name: 'Small Boat Repair', issuer: { id: signer.controller } });
    expect(document).not.toHaveProperty('proof');
    expect(asked).toEqual([]);
  });

  it('verifies data model 1.1', async () => {
    const signer = await newSigner(curve);
    expect((await verify(await sign(oldBadge(signer.controller), signer, { suite }))).verdict).toBe('verified');
  });

  it('refuses another content, another signature and another key', async () => {
    const [signer, other] = [await newSigner(curve), await newSigner(curve)];
    const signed = await sign(badge(signer.controller), signer, { suite });
    const proof = signed.proof as Json;
    const elsewhere = (await sign(badge(signer.controller, { name: 'Navigation' }), signer, { suite })).proof as Json;
    for (const forged of [
      { ...signed, name: 'Large Boat Repair' },
      { ...signed, validFrom: '2027-02-03T08:00:00Z' },
      { ...signed, proof: elsewhere },
      { ...signed, proof: { ...proof, created: '2026-03-02T09:30:00Z' } },
      { ...signed, proof: { ...proof, verificationMethod: other.key.id } },
      { ...signed, issuer: other.controller },
    ]) {
      expect(await verify(forged)).toMatchObject({ verdict: 'invalid', reasons: ['signature-wrong'] });
    }
  });
});

describe('Ed25519Signature2020', () => {
  it.each([
    ['2.0', badge],
    ['1.1', oldBadge],
  ])('verifies on data model %s', async (_model, make) => {
    const signer = await newSigner();
    const unsigned = make(signer.controller);
    const context = [...(unsigned['@context'] as string[]), 'https://w3id.org/security/suites/ed25519-2020/v1'];
    const signed = await sign({ ...unsigned, '@context': context }, signer, { suite: 'Ed25519Signature2020' });
    expect((await verify(signed)).verdict).toBe('verified');
    expect((await verify({ ...signed, name: 'Sailing' })).verdict).toBe('invalid');
  });
});

describe('proofs', () => {
  it('one good proof of several suffices, in any order, and names the key that counts', async () => {
    const [signer, other] = [await newSigner(), await newSigner('P-256')];
    const unsigned = badge(signer.controller);
    const good = await proofOf(unsigned, signer);
    const wrong = { ...good, created: '2020-01-01T00:00:00Z' };
    const strange = { ...good, cryptosuite: 'bbs-2023' };
    expect((await verify({ ...unsigned, proof: [wrong, strange, good] })).verdict).toBe('verified');
    expect((await verify({ ...unsigned, proof: [strange, wrong] })).verdict).toBe('invalid');
    expect(await verify({ ...unsigned, proof: [strange] })).toMatchObject({
      verdict: 'unverified',
      reasons: ['proof-not-supported'],
    });
    const byOther = await proofOf(unsigned, other, { suite: 'ecdsa-rdfc-2019' });
    expect((await verify({ ...unsigned, proof: byOther })).verdict).toBe('issuer-mismatch');
  });

  it('a chain: the second proof was made over the first', async () => {
    const signer = await newSigner();
    const unsigned = badge(signer.controller);
    const first = { ...(await proofOf(unsigned, signer, { proof: { id: 'urn:uuid:first' } })) };
    const wishes = { proof: { id: 'urn:uuid:second', previousProof: 'urn:uuid:first' }, over: [first] };
    const second = await proofOf(unsigned, signer, wishes);
    expect((await verify({ ...unsigned, proof: [second, first] })).verdict).toBe('verified');
    // Alone it names a proof that is not there.
    expect(await verify({ ...unsigned, proof: second })).toMatchObject({
      verdict: 'invalid',
      reasons: ['proof-malformed'],
    });
    const broken = { ...first, created: '2020-01-01T00:00:00Z' };
    expect((await verify({ ...unsigned, proof: [second, broken] })).verdict).toBe('invalid');
  });

  it('an end of the proof itself counts', async () => {
    const signer = await newSigner();
    const proof = { expires: '2026-10-01T00:00:00Z' };
    const signed = await sign(badge(signer.controller, { validUntil: '2027-01-01T00:00:00Z' }), signer, { proof });
    expect((await verify(signed)).verdict).toBe('expired');
    expect((await verify(signed, { now: new Date('2026-09-01') })).verdict).toBe('verified');
    const list = { ...(signed.proof as Json), expires: [proof.expires] };
    expect((await verify({ ...signed, proof: list })).verdict).toBe('unverified');
  });

  it('a purpose other than assertion is refused', async () => {
    const signer = await newSigner();
    const signed = await sign(badge(signer.controller), signer, { purpose: 'authentication' });
    expect(await verify(signed)).toMatchObject({ verdict: 'invalid', reasons: ['proof-purpose-wrong'] });
  });

  it('a key of another kind than the suite is refused', async () => {
    const [signer, other] = [await newSigner(), await newSigner('P-256')];
    const signed = await sign(badge(signer.controller), signer);
    const proof = { ...(signed.proof as Json), verificationMethod: other.key.id };
    expect(await verify({ ...signed, proof })).toMatchObject({ verdict: 'invalid', reasons: ['key-not-supported'] });
  });

  it.each([
    ['more than eight', (proof: Json) => Array.from({ length: 9 }, () => proof), 'invalid'],
    ['a text', () => 'proof', 'invalid'],
    ['no value', ({ proofValue: _, ...proof }: Json) => proof, 'invalid'],
    ['a value in base 64', (proof: Json) => ({ ...proof, proofValue: 'uAAAA' }), 'invalid'],
    ['a value of one megabyte', (proof: Json) => ({ ...proof, proofValue: `z${'2'.repeat(1_000_000)}` }), 'invalid'],
    [
      'a key of one megabyte',
      (proof: Json) => ({ ...proof, verificationMethod: `did:key:z${'2'.repeat(1e6)}` }),
      'invalid',
    ],
    ['an empty list', () => [], 'unverified'],
    ['null', () => null, 'unverified'],
  ])('%s: not verified, at once', async (_what, change, verdict) => {
    const signer = await newSigner();
    const signed = await sign(badge(signer.controller), signer);
    const start = performance.now();
    expect((await verify({ ...signed, proof: change(signed.proof as Json) })).verdict).toBe(verdict);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('what was not signed', () => {
  it('is left out where no known context defines it, at any depth, and named', async () => {
    const signer = await newSigner();
    const signed = await sign(badge(signer.controller), signer);
    const subject = signed.credentialSubject as Json;
    const achievement = { ...(subject.achievement as Json), alignments: [{ targetName: 'Surgery' }] };
    const forged = { ...signed, honours: 'summa', credentialSubject: { ...subject, achievement } };
    const { verdict, document, checks } = await verify(forged);
    expect(verdict).toBe('verified');
    expect(JSON.stringify(document)).not.toMatch(/Surgery|summa/);
    expect(checks.find(({ reason }) => reason === 'terms-dropped')?.detail).toBe('alignments, honours');
  });

  it('the JCS suites cover every name: nothing is left out, and nothing may be added', async () => {
    const signer = await newSigner();
    const suite = 'eddsa-jcs-2022';
    const odd = await sign(badge(signer.controller, { honours: 'summa' }), signer, { suite });
    const { verdict, document } = await verify(odd);
    expect(verdict).toBe('verified');
    expect(document).toMatchObject({ honours: 'summa' });
    expect((await verify({ ...odd, honours: 'magna' })).verdict).toBe('invalid');
  });

  it('JCS: contexts may follow those that were signed, not replace them', async () => {
    const signer = await newSigner();
    const own = await sign(badge(signer.controller), signer, { suite: 'eddsa-jcs-2022' });
    const more = { ...own, '@context': [V2, OB_303, 'https://w3id.org/dcc/v1'] };
    const { verdict, document } = await verify(more);
    expect(verdict).toBe('verified');
    expect((document as Json)['@context']).toEqual([V2, OB_303]);
    expect((await verify({ ...own, '@context': [V2] })).verdict).toBe('invalid');
    const renaming = { ...own, '@context': [V2, OB_303, { Diploma: 'https://evil.example/Diploma' }] };
    expect(JSON.stringify((await verify(renaming)).document)).not.toContain('evil');
  });
});
