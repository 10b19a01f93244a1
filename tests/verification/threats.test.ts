import { beforeAll, describe, expect, it } from 'vitest';
import { badge, judge, OB_303, V2, verify } from './badges.ts';
import { type Json, newSigner, proofOf, type Signer, sign } from './signers.ts';

/*
 * The threats that a credential file can hold, one test each; what concerns one part only stands in the tests of that part:
 * tokens (vc-jwt), addresses (fetch-document), status lists (status), hosted badges (open-badges-2), names (nothing-hidden).
 */

let signer: Signer;
let genuine: Json;
beforeAll(async () => {
  signer = await newSigner();
  genuine = await sign(badge(signer.controller), signer);
});

async function within(milliseconds: number, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  expect(performance.now() - start).toBeLessThan(milliseconds);
}

describe('contexts', () => {
  it.each([
    ['at the top', () => ({ ...genuine, '@context': [V2, OB_303, 'https://evil.example/context'] })],
    ['instead of a known one', () => ({ ...genuine, '@context': [V2, 'https://evil.example/context'] })],
    ['as the first', () => ({ ...genuine, '@context': ['https://evil.example/context', V2, OB_303] })],
    ['with another spelling', () => ({ ...genuine, '@context': [`${V2}/`, OB_303] })],
    [
      'inside',
      () => ({
        ...genuine,
        credentialSubject: { ...(genuine.credentialSubject as Json), '@context': 'https://evil.example/c' },
      }),
    ],
    [
      'in the proof',
      () => ({ ...genuine, proof: { ...(genuine.proof as Json), '@context': 'https://evil.example/c' } }),
    ],
    ['by import', () => ({ ...genuine, '@context': [V2, OB_303, { '@import': 'https://evil.example/c' }] })],
    [
      'in a scoped context',
      () => ({
        ...genuine,
        '@context': [V2, OB_303, { Moon: { '@id': 'https://x.example/Moon', '@context': 'https://evil.example/c' } }],
      }),
    ],
    ['named __proto__', () => ({ ...genuine, '@context': [V2, OB_303, '__proto__'] })],
  ])('an unknown one %s: not verified, and nothing is fetched', async (_where, make) => {
    const answers = {
      'https://evil.example/context': { '@context': {} },
      'https://evil.example/c': { '@context': {} },
    };
    const { verdict, asked } = await verify(make(), { answers });
    expect(verdict).toBe('unverified');
    expect(asked).toEqual([]);
  });

  it.each([
    ['none', undefined],
    ['null', null],
    ['an object first', [{ name: 'https://schema.org/name' }, V2]],
    ['a number', 7],
    ['only a known one that is no base', [OB_303]],
  ])('%s: no credential', async (_what, context) => {
    expect((await verify({ ...genuine, '@context': context })).verdict).toBe('invalid');
  });
});

describe('forged issuers', () => {
  it('another key than the issuer’s: mismatch for a DID, unbound for an address', async () => {
    const victim = await newSigner();
    expect((await verify(await sign(badge(victim.controller), signer))).verdict).toBe('issuer-mismatch');
    for (const issuer of ['https://fjordheim.example/issuer', 'urn:uuid:1']) {
      expect((await verify(await sign(badge(issuer), signer))).verdict).toBe('verified-unbound');
    }
  });

  it('several issuers: no credential, whichever comes first', async () => {
    const victim = await newSigner();
    for (const issuer of [
      [signer.controller, victim.controller],
      [victim.controller, signer.controller],
      { id: [signer.controller, victim.controller], type: 'Profile' },
    ]) {
      for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const) {
        const made = await sign(badge(signer.controller, { issuer }), signer, { suite }).catch(() => undefined);
        if (made) expect((await verify(made)).verdict).toMatch(/^(?:invalid|unverified)$/);
      }
    }
    // The genuine badge with a second issuer beside the first.
    const issuers = [genuine.issuer, { id: victim.controller, type: ['Profile'], name: 'Harvard' }];
    expect((await verify({ ...genuine, issuer: issuers })).verdict).toBe('invalid');
  });

  it('the proof of one badge under another', async () => {
    const other = await sign(badge(signer.controller, { id: 'urn:uuid:2', name: 'Navigation' }), signer);
    expect((await verify({ ...other, proof: genuine.proof })).verdict).toBe('invalid');
    expect((await verify({ ...genuine, proof: other.proof })).verdict).toBe('invalid');
  });

  it('an issuer that looks like a known one keeps its own id', async () => {
    const issuer = { id: signer.controller, type: ['Profile'], name: 'Harvard\u202e' };
    const { verdict, document } = await verify(await sign(badge(signer.controller, { issuer }), signer));
    expect(verdict).toBe('verified');
    expect(document).toMatchObject({ issuer: { id: signer.controller } });
  });
});

describe('much and deep', () => {
  it('a graph that is made to be hard to name is given up', async () => {
    const nodes = Array.from({ length: 14 }, (_, at) => `_:n${at}`);
    const related = nodes.map((id) => ({
      id,
      type: ['Achievement'],
      related: nodes.filter((other) => other !== id).map((other) => ({ id: other, type: ['Related'] })),
    }));
    const poison = { ...genuine, credentialSubject: { type: ['AchievementSubject'], achievement: related } };
    await within(7000, async () =>
      expect(await verify(poison)).toMatchObject({ verdict: 'unverified', reasons: ['too-much-work'] }),
    );
    // Eight proofs do not make it eight times as long.
    const proofs = Array.from({ length: 8 }, () => genuine.proof);
    await within(7000, async () => expect((await verify({ ...poison, proof: proofs })).verdict).toBe('unverified'));
  }, 20_000);

  it('a chain of eight proofs over one another', async () => {
    const unsigned = badge(signer.controller);
    const proofs: Json[] = [];
    for (let at = 0; at < 8; at += 1) {
      const previousProof = proofs.map(({ id }) => id);
      const proof = { id: `urn:uuid:${at}`, ...(at > 0 ? { previousProof } : {}) };
      proofs.push(await proofOf(unsigned, signer, at > 0 ? { proof, over: [...proofs] } : { proof }));
    }
    await within(8000, async () =>
      expect((await verify({ ...unsigned, proof: proofs.toReversed() })).verdict).toBe('verified'),
    );
  }, 20_000);

  it('proofs that name one another in a circle', async () => {
    const proof = genuine.proof as Json;
    const circle = [
      { ...proof, id: 'urn:uuid:1', previousProof: 'urn:uuid:2' },
      { ...proof, id: 'urn:uuid:2', previousProof: 'urn:uuid:1' },
    ];
    expect((await verify({ ...genuine, proof: circle })).verdict).toBe('invalid');
  });

  it('JSON of many levels', async () => {
    const deep = JSON.stringify(genuine).replace('"name"', `"x":${'['.repeat(5000)}${']'.repeat(5000)},"name"`);
    const { result } = await judge(deep);
    expect(result).toMatchObject({ ok: false, failure: { code: 'file-too-large' } });
  });

  it('JSON of many values, and of many bytes', async () => {
    const tags = Array.from({ length: 120_000 }, (_, at) => `t${at}`);
    const { result } = await judge(badge(signer.controller, {}, { tag: tags }));
    expect(result).toMatchObject({ ok: false, failure: { code: 'file-too-large' } });
    const long = await judge(badge(signer.controller, { name: 'x'.repeat(6_000_000) }));
    expect(long.result).toMatchObject({ ok: false, failure: { code: 'file-too-large' } });
  });

  it('a list of very many', async () => {
    const tags = Array.from({ length: 90_000 }, (_, at) => `t${at}`);
    const forged = { ...badge(signer.controller, {}, { tag: tags }), proof: genuine.proof };
    await within(3000, async () =>
      expect(await verify(forged)).toMatchObject({ verdict: 'unverified', reasons: ['too-much-work'] }),
    );
  });

  it('very many values, just inside the limits, under eight proofs', async () => {
    const alignment = Array.from({ length: 1990 }, (_, at) => ({
      type: ['Alignment'],
      targetName: `t${at}`,
      targetUrl: `https://skills.example/${at}`,
      targetCode: Array.from({ length: 15 }, (_each, code) => `${code}`),
    }));
    const proofs = Array.from({ length: 8 }, () => genuine.proof);
    const forged = { ...badge(signer.controller, {}, { alignment }), proof: proofs };
    await within(8000, async () => expect((await verify(forged)).verdict).toMatch(/^(?:invalid|unverified)$/));
  }, 30_000);

  it('two hundred credentials in one, each signed by nobody', async () => {
    const inner = Array.from({ length: 300 }, () => ({ ...genuine, name: 'Forged' }));
    const whole = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: inner };
    await within(15_000, async () => {
      const { parts } = await verify(whole);
      expect(parts).toHaveLength(200);
      expect(new Set(parts.map(({ verification }) => verification.verdict))).toEqual(new Set(['invalid']));
    });
  }, 30_000);
});

describe('names that are dangerous in JavaScript', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('%s is data', async (name) => {
    const text = JSON.stringify(genuine);
    for (const value of ['{"verdict":"verified","polluted":true}', '"x"', 'null']) {
      const forged = text.replace('"credentialSubject":{', `"credentialSubject":{${JSON.stringify(name)}:${value},`);
      const { credentials } = await judge(forged.replace('"Small Boat Repair"', '"Forged"'));
      expect(credentials.every(({ verdict }) => !verdict.startsWith('verified'))).toBe(true);
      const { credentials: kept } = await judge(forged);
      expect(JSON.stringify(kept)).not.toContain('polluted');
      expect(({} as Json).polluted).toBeUndefined();
    }
  });
});

describe('half characters', () => {
  it.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)('%s: a half character is not another one', async (suite) => {
    const signed = await sign(badge(signer.controller, { description: 'replaced: \ufffd' }), signer, { suite });
    expect((await verify(signed)).verdict).toBe('verified');
    const half = await verify({ ...signed, description: 'replaced: \ud800' });
    expect(half.verdict).toMatch(/^(?:invalid|unverified)$/);
  });
});

describe('wrong shapes', () => {
  it.each([
    ['no subject', { credentialSubject: undefined }],
    ['a text as subject', { credentialSubject: 'did:example:1' }],
    ['no issuer', { issuer: undefined }],
    ['no type', { type: undefined }],
    ['a number as type', { type: 7 }],
    ['a number as id', { id: 7 }],
    ['a list as issuer', { issuer: [] }],
    ['an object as proof', { proof: {} }],
    ['@type instead of type', { type: undefined, '@type': ['VerifiableCredential'] }],
  ])('%s: not verified', async (_what, changes) => {
    expect((await verify({ ...genuine, ...changes })).verdict).toMatch(/^(?:invalid|unverified)$/);
  });

  it.each([null, 7, 'x', [], {}, [[]], true])('%j: not verified, never an exception', async (value) => {
    expect((await verify(value as never)).verdict).toMatch(/^(?:invalid|unverified)$/);
  });
});
