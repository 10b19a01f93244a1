import { beforeAll, describe, expect, it } from 'vitest';
import { badge, judge, OB_301, OB_303, statusEntry, statusList, V2, verify } from './badges.ts';
import { type Json, newSigner, type Signer, sign } from './signers.ts';

/*
 * The attacker holds one genuine badge and writes its content down differently, so that the signature still holds: another
 * end date, no revocation, another name or alignment must never be shown as verified.
 */

const CRED = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const END = '2026-05-01T00:00:00Z';
const LIST = 'https://fjordheim.example/status/1';
const OTHER = 'https://fjordheim.example/status/2';
const REVOKED = 'https://fjordheim.example/revoked';

let signer: Signer;
let ended: Json;
beforeAll(async () => {
  signer = await newSigner();
  ended = await sign(badge(signer.controller, { validUntil: END }), signer);
});

function without(json: Json, name: string): Json {
  const { [name]: _left, ...rest } = json;
  return rest;
}

function withContext(json: Json, context: Json): Json {
  return { ...json, '@context': [...(json['@context'] as unknown[]), context] };
}

describe('an end date that has passed', () => {
  const dated = { '@value': END, '@type': `${XSD}dateTime` };
  const hidden = (): Json => without(ended, 'validUntil');
  const subject = (): Json => ended.credentialSubject as Json;
  const WAYS: [string, () => Json][] = [
    ['as it was', () => ended],
    ['as a list', () => ({ ...ended, validUntil: [END] })],
    ['as a list in a list', () => ({ ...ended, validUntil: [[END]] })],
    ['as a typed value', () => ({ ...ended, validUntil: dated })],
    ['as a bare value', () => ({ ...ended, validUntil: { '@value': END } })],
    ['in a set', () => ({ ...ended, validUntil: { '@set': [END] } })],
    ['under its IRI', () => ({ ...hidden(), [`${CRED}validUntil`]: dated })],
    ['under a prefix', () => ({ ...withContext(hidden(), { c: CRED }), 'c:validUntil': dated })],
    [
      'under an alias',
      () => ({
        ...withContext(hidden(), { end: { '@id': `${CRED}validUntil`, '@type': `${XSD}dateTime` } }),
        end: END,
      }),
    ],
    ['under an alias of an alias', () => ({ ...withContext(hidden(), { c: CRED, end: 'c:validUntil' }), end: dated })],
    ['under an alias of the name', () => ({ ...withContext(hidden(), { end: 'validUntil' }), end: dated })],
    [
      'through a vocabulary',
      () => ({ ...withContext(hidden(), { '@vocab': 'https://www.w3.org/2018/cred' }), 'entials#validUntil': dated }),
    ],
    ['under @nest', () => ({ ...hidden(), '@nest': { validUntil: END } })],
    ['under an alias of @nest', () => ({ ...withContext(hidden(), { more: '@nest' }), more: { validUntil: END } })],
    [
      'in @included, at the top',
      () => ({ ...hidden(), '@included': [{ id: ended.id, [`${CRED}validUntil`]: dated }] }),
    ],
    [
      'in @included, in the subject',
      () => ({
        ...hidden(),
        credentialSubject: { ...subject(), '@included': [{ id: ended.id, [`${CRED}validUntil`]: dated }] },
      }),
    ],
    [
      'in @included, with types',
      () => ({
        ...hidden(),
        credentialSubject: {
          ...subject(),
          '@included': [{ id: ended.id, type: ['VerifiableCredential'], validUntil: END }],
        },
      }),
    ],
    [
      'in a graph',
      () => ({ '@context': ended['@context'], '@graph': [without(ended, '@context')], proof: ended.proof }),
    ],
    [
      'in two things at the top',
      () => ({
        '@context': ended['@context'],
        '@graph': [hidden(), { id: ended.id, validUntil: END }],
        proof: ended.proof,
      }),
    ],
    ['in the proof', () => ({ ...hidden(), proof: { ...(ended.proof as Json), validUntil: END } })],
    ['twice, the later first', () => ({ ...ended, validUntil: ['2030-01-01T00:00:00Z', END] })],
    [
      'in a datatype that breaks the line',
      () => ({
        ...hidden(),
        validFrom: {
          '@value': ended.validFrom,
          '@type': `${XSD}dateTime> .\n<${ended.id}> <${CRED}validUntil> "${END}"^^<${XSD}dateTime`,
        },
      }),
    ],
    [
      'in an id that breaks the line',
      () => ({ ...hidden(), issuer: `${signer.controller}> .\n<${ended.id}> <${CRED}validUntil> <x:y` }),
    ],
    [
      'with the type in full',
      () => ({
        ...hidden(),
        type: [`${CRED}VerifiableCredential`, `${OB}OpenBadgeCredential`],
        [`${CRED}validUntil`]: dated,
      }),
    ],
    [
      'swapped with the start by an inline context',
      () =>
        withContext(
          { ...ended, validFrom: END, validUntil: ended.validFrom },
          { validFrom: `${CRED}validUntil`, validUntil: `${CRED}validFrom` },
        ),
    ],
    ['left out', () => hidden()],
    ['null', () => ({ ...ended, validUntil: null })],
  ];
  it.each(WAYS)('%s: not verified', async (_way, make) => {
    const { credentials } = await judge(make());
    for (const { verdict, validUntil } of credentials) {
      expect(verdict).not.toMatch(/^verified/);
      if (verdict === 'expired') expect(validUntil).toBe(END);
    }
    expect((await verify(make())).verdict).not.toMatch(/^verified/);
  });
});

describe('a revoked badge', () => {
  let two: Json;
  let sized: Json;
  let listed: Json;
  let answers: Record<string, unknown>;
  beforeAll(async () => {
    const own = badge(signer.controller);
    const entries = [statusEntry(LIST, 5), statusEntry(OTHER, 5, { statusPurpose: 'suspension' })];
    two = await sign({ ...own, credentialStatus: entries }, signer);
    sized = await sign({ ...own, credentialStatus: statusEntry(LIST, 5, { statusSize: 2 }) }, signer);
    const context = [V2, OB_303, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'];
    listed = await sign(
      { ...own, '@context': context, credentialStatus: { id: REVOKED, type: '1EdTechRevocationList' } },
      signer,
    );
    answers = {
      [LIST]: await sign(statusList(LIST, signer.controller, { 5: 1 }), signer),
      [OTHER]: await sign(statusList(OTHER, signer.controller, {}, { purpose: 'suspension' }), signer),
      [REVOKED]: { id: REVOKED, issuer: signer.controller, revokedCredential: [{ id: listed.id }] },
    };
  });
  const first = (): Json => (two.credentialStatus as Json[])[0] as Json;
  const second = (): Json => (two.credentialStatus as Json[])[1] as Json;

  const WAYS: [string, () => Json][] = [
    ['as it was', () => two],
    ['one entry under its IRI', () => ({ ...two, credentialStatus: second(), [`${CRED}credentialStatus`]: first() })],
    [
      'one entry in the proof',
      () => ({ ...two, credentialStatus: second(), proof: { ...(two.proof as Json), credentialStatus: first() } }),
    ],
    ['as texts', () => ({ ...two, credentialStatus: [first().id, second().id] })],
    ['one as a text', () => ({ ...two, credentialStatus: [second(), first().id] })],
    ['the entry torn in two', () => ({ ...two, credentialStatus: [second(), { id: first().id }, first()] })],
    ['a list in a list', () => ({ ...two, credentialStatus: [second(), [first()]] })],
    ['without status', () => without(two, 'credentialStatus')],
    ['an empty status', () => ({ ...two, credentialStatus: [] })],
    ['padded with nine entries', () => ({ ...two, credentialStatus: [...Array.from({ length: 9 }, second), first()] })],
  ];
  it.each(WAYS)('%s: not verified', async (_way, make) => {
    expect((await verify(make(), { answers })).verdict).not.toMatch(/^verified/);
  });

  it('the size of an entry cannot be hidden', async () => {
    answers = { [LIST]: await sign(statusList(LIST, signer.controller, { 5: 1 }, { size: 2 }), signer) };
    expect((await verify(sized, { answers })).verdict).toBe('revoked');
    const { statusSize: _, ...entry } = sized.credentialStatus as Json;
    const iri = 'https://www.w3.org/ns/credentials/status#statusSize';
    const hidden = {
      ...sized,
      credentialStatus: { ...entry, [iri]: { '@value': 2, '@type': 'https://www.w3.org/2001/XMLSchema#integer' } },
    };
    expect((await verify(hidden, { answers })).verdict).toBe('unverified');
  });

  it.each([
    ['as it was', () => listed, 'revoked'],
    [
      'its id behind a prefix',
      () => withContext({ ...listed, id: 'f:17' }, { f: 'https://fjordheim.example/credentials/' }),
      'unverified',
    ],
    [
      'its id behind a base',
      () => withContext({ ...listed, id: '17' }, { '@base': 'https://fjordheim.example/credentials/' }),
      'unverified',
    ],
    ['its id as @id', () => ({ ...without(listed, 'id'), '@id': listed.id }), 'unverified'],
    [
      'its id as an alias',
      () => withContext({ ...without(listed, 'id'), uri: listed.id }, { uri: '@id' }),
      'unverified',
    ],
  ])('on a list of ids, %s', async (_way, make, verdict) => {
    answers = { [REVOKED]: { id: REVOKED, issuer: signer.controller, revokedCredential: [{ id: listed.id }] } };
    expect((await verify(make(), { answers })).verdict).toBe(verdict);
  });
});

describe('a failed result', () => {
  const alignment = { type: ['Alignment'], targetName: 'Sailing', targetUrl: 'https://skills.example/sailing' };
  const kind = {
    id: 'urn:uuid:kind',
    type: ['ResultDescription'],
    name: 'Final sail',
    resultType: 'Status',
    alignment: [alignment],
  };
  const result = {
    id: 'urn:uuid:result',
    type: ['Result'],
    status: 'Failed',
    resultDescription: kind.id,
    alignment: [alignment],
  };
  let failed: Json;
  beforeAll(async () => {
    const own = badge(signer.controller, {}, { resultDescription: [kind] });
    failed = await sign(
      { ...own, credentialSubject: { ...(own.credentialSubject as Json), result: [result] } },
      signer,
    );
  });
  const withResults = (results: unknown, more: Json = {}): Json => ({
    ...failed,
    credentialSubject: { ...(failed.credentialSubject as Json), result: results, ...more },
  });
  const { status: _, ...noStatus } = result;
  const { resultDescription: _link, ...noLink } = result;

  it.each([
    ['as it was', () => failed],
    ['torn in two', () => withResults([noStatus, { id: result.id, type: ['Result'], status: 'Failed' }])],
    ['its status under the IRI', () => withResults([{ ...noStatus, [`${OB}status`]: 'Failed' }])],
    ['its status as a value', () => withResults([{ ...noStatus, status: { '@value': 'Failed' } }])],
    ['its status as a list', () => withResults([{ ...noStatus, status: ['Failed'] }])],
    ['its link as a list', () => withResults([{ ...result, resultDescription: [kind.id] }])],
    [
      'its link as a typed value',
      () => withResults([{ ...noLink, resultDescription: { '@value': kind.id, '@type': `${XSD}anyURI` } }]),
    ],
    [
      'its status under an alias',
      () => withContext(withResults([{ ...noStatus, mark: 'Failed' }]), { mark: `${OB}status` }),
    ],
    ['the result under its IRI', () => withResults([], { [`${OB}result`]: result })],
    ['repeated a hundred times before', () => withResults([...Array.from({ length: 100 }, () => noStatus), result])],
    ['a second description of the result elsewhere', () => withResults([noStatus], { source: { ...result } })],
  ])('%s: gives no verified skill', async (_way, make) => {
    for (const { verdict, achievement } of (await judge(make())).credentials) {
      if (verdict === 'verified') expect(achievement.resultAlignments ?? []).toEqual([]);
    }
  });
});

describe('names and alignments', () => {
  let genuine: Json;
  beforeAll(async () => {
    genuine = await sign(badge(signer.controller), signer);
  });
  const subject = (): Json => genuine.credentialSubject as Json;
  const achievement = (): Json => subject().achievement as Json;
  const withAchievement = (changes: Json): Json => ({
    ...genuine,
    credentialSubject: { ...subject(), achievement: { ...achievement(), ...changes } },
  });

  const WAYS: [string, () => Json][] = [
    [
      'another name beside it, as an alias',
      () =>
        withContext(withAchievement({ name: 'Surgery', title: achievement().name }), {
          title: 'https://schema.org/name',
        }),
    ],
    [
      'another name, the real one under its IRI',
      () => withAchievement({ name: 'Surgery', 'https://schema.org/name': achievement().name }),
    ],
    [
      'a null name in an inline context',
      () => withContext(withAchievement({ name: 'Surgery' }), { name: null as never }),
    ],
    ['a name that an inner context drops', () => withAchievement({ '@context': { name: null }, name: 'Surgery' })],
    ['names as a list', () => withAchievement({ name: ['Surgery', achievement().name] })],
    ['a language map', () => withAchievement({ name: { en: 'Surgery' } })],
    [
      'a language map by a container',
      () =>
        withContext(withAchievement({ name: { en: 'Surgery' } }), {
          name: { '@id': 'https://schema.org/name', '@container': '@language' },
        }),
    ],
    [
      'a scoped context',
      () =>
        withContext(withAchievement({ type: ['Skill'], name: 'Surgery' }), {
          Skill: { '@id': `${OB}Achievement`, '@context': { name: `${OB}other` } },
        }),
    ],
    ['an achievement under the name of its type', () => withAchievement({ Achievement: { name: 'Surgery' } })],
    [
      'a second achievement with the same id',
      () => ({
        ...genuine,
        credentialSubject: {
          ...subject(),
          achievement: [{ id: achievement().id, type: ['Achievement'], name: 'Surgery' }, achievement()],
        },
      }),
    ],
    [
      'a second subject',
      () => ({
        ...genuine,
        credentialSubject: [
          subject(),
          { type: ['AchievementSubject'], achievement: { type: ['Achievement'], name: 'Surgery' } },
        ],
      }),
    ],
    [
      'an alignment more',
      () =>
        withAchievement({
          alignment: [
            ...(achievement().alignment as Json[]),
            { type: ['Alignment'], targetName: 'Surgery', targetUrl: 'https://skills.example/surgery' },
          ],
        }),
    ],
    ['an alignment that is undefined', () => withAchievement({ alignments: [{ targetName: 'Surgery' }] })],
    [
      'an alignment as JSON',
      () =>
        withContext(withAchievement({ alignments: [{ targetName: 'Surgery' }] }), {
          alignments: { '@id': 'https://x.example/a', '@type': '@json' },
        }),
    ],
    ['tags of its own', () => withContext(withAchievement({ tags: ['Surgery'] }), { tags: null as never })],
    [
      'an alignment swapped',
      () =>
        withAchievement({
          alignment: (achievement().alignment as Json[]).map((each, at, all) => ({
            ...each,
            targetName: all[1 - at]?.targetName,
          })),
        }),
    ],
    [
      'composed in another way',
      () => withAchievement({ description: `${achievement().description}`.replace('a', 'a\u0301') }),
    ],
    ['another context version', () => ({ ...genuine, '@context': [V2, OB_301] })],
    [
      'a member called __proto__',
      () =>
        JSON.parse(
          JSON.stringify(withAchievement({})).replace('"tag":', '"__proto__":{"name":"Surgery"},"tag":'),
        ) as Json,
    ],
    ['a value with a reverse', () => withAchievement({ '@reverse': { [`${OB}achievement`]: { name: 'Surgery' } } })],
    ['an inner context that names another', () => withAchievement({ '@context': 'https://evil.example/context' })],
    [
      'contexts in a list in a list',
      () => ({ ...genuine, '@context': [V2, [OB_303, { name: 'https://evil.example/name' }]] }),
    ],
  ];
  it.each(WAYS)('%s: nothing that was not signed is shown as verified', async (_way, make) => {
    const { credentials, asked } = await judge(make());
    expect(asked).toEqual([]);
    for (const each of credentials) {
      if (!each.verdict.startsWith('verified')) continue;
      const { name, achievement: read } = each;
      expect(name).toBe('Small Boat Repair');
      expect(read.description).toBe(achievement().description);
      expect(read.alignments.map(({ targetName, targetUrl }) => [targetName, targetUrl]).sort()).toEqual([
        ['Painting', 'https://skills.example/paint'],
        ['Woodworking', 'https://skills.example/wood'],
      ]);
      expect(read.tags.toSorted()).toEqual(['boats', 'tools']);
    }
  });

  it('members in another order, lists of one, and escapes are the same badge', async () => {
    const turned = Object.fromEntries(
      Object.entries(withAchievement({ criteria: [achievement().criteria] })).reverse(),
    );
    const { credentials } = await judge(JSON.stringify(turned).replace('Small Boat', 'Small\\u0020Boat'));
    expect(credentials[0]).toMatchObject({ verdict: 'verified', name: 'Small Boat Repair' });
    expect(credentials[0]?.achievement.criteria).toBe('Two boats repaired under supervision.');
  });

  it('the last of two members of one name is both signed and read', async () => {
    const text = JSON.stringify(genuine);
    const late = await judge(text.replace(/}$/, ',"name":"Surgery"}'));
    expect(late.credentials.map(({ verdict }) => verdict)).toEqual(['invalid']);
    const early = await judge(text.replace('{', '{"name":"Surgery",'));
    expect(early.credentials).toMatchObject([{ verdict: 'verified', name: 'Small Boat Repair' }]);
  });
});

describe('inline contexts of the issuer itself', () => {
  it('may add terms in vocabularies that are not read', async () => {
    const context = [
      V2,
      OB_303,
      { location: 'https://maps.example/location', mapSheet: { '@id': 'https://maps.example/sheet', '@type': '@id' } },
    ];
    const signed = await sign({ ...badge(signer.controller), '@context': context, location: 'Bergen' }, signer);
    expect((await verify(signed)).verdict).toBe('verified');
  });

  it('are never fetched', async () => {
    const far = withContext(await sign(badge(signer.controller), signer), {
      '@import': 'https://evil.example/context',
    });
    expect(await verify(far)).toMatchObject({ verdict: 'unverified', reasons: ['context-inline'], asked: [] });
  });
});
