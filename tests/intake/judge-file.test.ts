import { beforeAll, describe, expect, it } from 'vitest';
import { badge, judge, OB_303, V2 } from '../verification/badges.ts';
import { type Json, newSigner, newTokenKey, type Signer, sign, signToken } from '../verification/signers.ts';

const CLR = [V2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB_303];

let issuer: Signer;
let attacker: Signer;
beforeAll(async () => {
  [issuer, attacker] = [await newSigner(), await newSigner()];
});

const clr = (inner: unknown, by: Signer, more: Json = {}): Json => ({
  '@context': CLR,
  id: 'urn:uuid:clr',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: { id: by.controller, type: ['Profile'], name: 'Registrar' },
  name: 'Transcript',
  validFrom: '2026-03-01T00:00:00Z',
  credentialSubject: { type: ['ClrSubject'], verifiableCredential: inner, ...more },
});

describe('judgeFile', () => {
  it('reads from what was proved, and keeps what was found out', async () => {
    const { result, credentials } = await judge(await sign(badge(issuer.controller), issuer), {
      recipients: ['ingeborg@example.org'],
    });
    expect(credentials).toHaveLength(1);
    expect(credentials[0]).toMatchObject({
      name: 'Small Boat Repair',
      issuer: { id: issuer.controller, name: 'Fjordheim Folk School' },
      verdict: 'verified',
      checkedAt: '2026-11-22T12:00:00.000Z',
      unasked: [],
    });
    expect(credentials[0]).not.toHaveProperty('part');
    expect(result).toMatchObject({ ok: true, value: { format: 'open-badges-3', named: [] } });
  });

  it('an outer signature does not make an inner badge true', async () => {
    const forged = badge(issuer.controller, { id: 'urn:uuid:1' }, { name: 'Surgery' });
    const genuine = await sign(badge(issuer.controller, { id: 'urn:uuid:2' }), issuer);
    const whole = await sign(clr([forged, genuine], attacker), attacker);
    const { result, credentials } = await judge(whole);
    expect(result).toMatchObject({ value: { verification: { verdict: 'verified' } } });
    expect(credentials.map(({ name, verdict, part }) => [name, verdict, part])).toEqual([
      ['Surgery', 'unverified', '/credentialSubject/verifiableCredential/0'],
      ['Small Boat Repair', 'verified', '/credentialSubject/verifiableCredential/1'],
    ]);
  });

  it('nor does it with more inner badges than are checked, or deeper ones', async () => {
    const forged = Array.from({ length: 210 }, (_, at) =>
      badge(issuer.controller, { id: `urn:uuid:${at}` }, { id: `urn:uuid:a${at}`, name: 'Surgery' }),
    );
    const many = await judge(await sign(clr(forged, attacker), attacker));
    expect(many.credentials.length).toBeGreaterThan(200);
    expect(new Set(many.credentials.map(({ verdict }) => verdict))).toEqual(new Set(['unverified']));
    let deep: Json = badge(issuer.controller, {}, { name: 'Surgery' });
    for (let at = 0; at < 4; at += 1) deep = clr(deep, attacker);
    const { credentials } = await judge(await sign(deep, attacker, { suite: 'eddsa-jcs-2022' }));
    for (const { verdict } of credentials) expect(verdict).not.toMatch(/^verified/);
  });

  it('an inner badge under the issuer of the whole, signed by another, stays another’s', async () => {
    const inner = badge(issuer.controller, { id: 'urn:uuid:1' }, { name: 'Surgery' });
    const whole = {
      ...clr([inner], attacker),
      issuer: { id: issuer.controller, type: ['Profile'], name: 'Registrar' },
    };
    const { credentials } = await judge(await sign(whole, attacker));
    expect(credentials.map(({ verdict }) => verdict)).toEqual(['issuer-mismatch']);
  });

  it('a presentation gives each badge its own verdict', async () => {
    const key = await newTokenKey('ES256');
    const did = `did:jwk:${Buffer.from(JSON.stringify(key.jwk)).toString('base64url')}`;
    const token = await signToken(badge(did, {}, { name: 'Rope work' }), key, { kid: `${did}#0` });
    const forged = { ...(await sign(badge(issuer.controller), issuer)), validFrom: '2020-01-01T00:00:00Z' };
    const whole = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [token, forged] };
    const { credentials } = await judge(whole);
    expect(credentials.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Rope work', 'verified'],
      ['Small Boat Repair', 'invalid'],
    ]);
  });

  it('what was added without a signature is not read', async () => {
    const signed = await sign(badge(issuer.controller), issuer);
    const subject = signed.credentialSubject as Json;
    const achievement = {
      ...(subject.achievement as Json),
      tags: ['Surgery'],
      alignments: [{ targetName: 'Surgery' }],
    };
    const { credentials } = await judge({ ...signed, credentialSubject: { ...subject, achievement } });
    expect(credentials[0]?.verdict).toBe('verified');
    expect(JSON.stringify(credentials[0]?.achievement)).not.toContain('Surgery');
  });

  it('a file that is none, and one with a statement but no achievement', async () => {
    expect((await judge('hello')).result).toMatchObject({ ok: false });
    const { '@context': context, id, type, issuer: by, validFrom } = badge(issuer.controller);
    const empty = { '@context': context, id, type: [(type as string[])[0]], issuer: by, validFrom };
    const signed = await sign({ ...empty, credentialSubject: { id: 'did:example:1' } }, issuer);
    expect((await judge(signed)).result).toMatchObject({
      ok: true,
      value: { credentials: [], verification: { verdict: 'verified' }, unread: { code: 'file-missing-fields' } },
    });
  });
});
