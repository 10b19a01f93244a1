import { describe, expect, it } from 'vitest';
import { hostOfIssuer, QUALITY, qualityFacts } from '../../components/quality-facts.ts';
import { readCredentialFile } from '../../utils/formats/index.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { textsOf } from './render.tsx';

/** As `useTexts` gives them. */
const { language, get } = textsOf('en');
const words = {
  language,
  t: get,
  plural: (stem: string, count: number) =>
    get(`${stem}_${count === 1 ? 'one' : 'other'}` as Parameters<typeof get>[0], [String(count)]),
};

const CONTEXT = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

interface Badge {
  name: string;
  issuer?: unknown;
  achievement?: object;
  subject?: object;
  credential?: object;
}

function openBadge({ name, issuer, achievement, subject, credential }: Badge): string {
  return JSON.stringify({
    '@context': CONTEXT,
    id: `urn:uuid:${name}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: issuer ?? { id: 'https://ferrow.example/issuer', type: ['Profile'], name: 'Ferrow Trade School' },
    validFrom: '2026-03-01T00:00:00Z',
    name,
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { id: `https://ferrow.example/a/${name}`, type: ['Achievement'], name, ...achievement },
      ...subject,
    },
    ...credential,
  });
}

/** A European Digital Credential with one achievement. */
function european(name: string, specification: object, claim: object = {}): string {
  return JSON.stringify({
    '@context': 'http://data.europa.eu/snb/model/context/edc-ap',
    id: `urn:credential:${name}`,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: ['Brackwater University'] } },
    issuanceDate: '2026-03-01T00:00:00Z',
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: {
      id: 'urn:epass:person:1',
      type: 'Person',
      hasClaim: [
        {
          id: 'urn:epass:claim:1',
          type: 'LearningAchievement',
          title: { en: [name] },
          specifiedBy: {
            id: 'urn:epass:spec:1',
            type: 'LearningAchievementSpecification',
            title: { en: [name] },
            ...specification,
          },
          ...claim,
        },
      ],
    },
  });
}

/** What the card says; facts that are not stated are named in `not`. */
function card(file: string, change: Partial<Credential> = {}, known?: Parameters<typeof qualityFacts>[1]) {
  const read = readCredentialFile('badge.json', new TextEncoder().encode(file));
  if (!read.ok) throw new Error(`${read.failure.code}: ${read.failure.detail}`);
  const [parsed] = read.value.credentials;
  if (!parsed) throw new Error('nothing in it');
  const credential: Credential = {
    ...parsed,
    id: 'c1',
    skills: [],
    verdict: 'unverified',
    reasons: [],
    addedAt: '2026-11-01T00:00:00Z',
    ...change,
  };
  const facts = qualityFacts(credential, known, words as never);
  const stated = facts.filter(({ value }) => value !== null);
  return {
    ...Object.fromEntries(stated.map(({ fact, value, known: ours }) => [fact, ours ? `${value} (known)` : value])),
    not: facts.filter(({ value }) => value === null).map(({ fact }) => fact),
  };
}

const NONE = ['kind', 'hours', 'level', 'assessment', 'evidence', 'credits', 'expiry', 'stacks'];
const without = (...stated: string[]) => NONE.filter((fact) => !stated.includes(fact));
const base = { standard: 'Open Badges 3.0', issuer: 'Names the site ferrow.example' };

const CASES: [what: string, actual: () => object, wanted: object][] = [
  ['states nothing', () => card(openBadge({ name: 'Welding' })), { ...base, not: NONE }],
  [
    'badge',
    () => card(openBadge({ name: 'Welding', achievement: { achievementType: 'Badge' } })),
    { ...base, kind: 'Badge', not: without('kind') },
  ],
  [
    'certificate',
    () => card(openBadge({ name: 'Welding', achievement: { achievementType: 'Certificate' } })),
    { ...base, kind: 'Certificate', not: without('kind') },
  ],
  [
    'licence',
    () =>
      card(
        openBadge({
          name: 'Crane Operator',
          achievement: { achievementType: 'License' },
          subject: { licenseNumber: 'CR-77' },
        }),
      ),
    { ...base, kind: 'Licence', number: 'CR-77', not: without('kind') },
  ],
  [
    'certification exam',
    () => card(openBadge({ name: 'Site Safety', achievement: { achievementType: 'Certification' } })),
    { ...base, kind: 'Certification exam', not: without('kind') },
  ],
  [
    'course credit',
    () =>
      card(
        openBadge({
          name: 'Statics I',
          achievement: { achievementType: 'Course', creditsAvailable: 5 },
          subject: { creditsEarned: 5 },
        }),
      ),
    { ...base, kind: 'Course credit', credits: '5 earned · counts as 5', not: without('kind', 'credits') },
  ],
  [
    'nanodegree, by its name',
    () => card(openBadge({ name: 'Cloud Nanodegree' })),
    { ...base, kind: 'Nanodegree', not: without('kind') },
  ],
  [
    'MicroMasters, by its name',
    () => card(openBadge({ name: 'MicroMasters in Logistics' })),
    { ...base, kind: 'MicroMasters', not: without('kind') },
  ],
  [
    'micro-apprenticeship, by its name',
    () => card(openBadge({ name: 'Micro-Apprenticeship: Bakery' })),
    { ...base, kind: 'Micro-apprenticeship', not: without('kind') },
  ],
  [
    'professional certificate, by its name',
    () =>
      card(openBadge({ name: 'Payroll Professional Certificate', achievement: { achievementType: 'Certificate' } })),
    { ...base, kind: 'Professional certificate', not: without('kind') },
  ],
  [
    'an end',
    () => card(openBadge({ name: 'First Aid', credential: { validUntil: '2027-05-31T00:00:00Z' } })),
    { ...base, expiry: 'May 31, 2027', not: without('expiry') },
  ],
  [
    'one piece of evidence',
    () =>
      card(
        openBadge({
          name: 'Joinery',
          credential: { evidence: [{ id: 'https://ferrow.example/e/1', type: ['Evidence'] }] },
        }),
      ),
    { ...base, evidence: 'One piece of work comes with it', not: without('evidence') },
  ],
  [
    'three pieces of evidence',
    () =>
      card(
        openBadge({
          name: 'Joinery',
          credential: { evidence: [1, 2, 3].map((n) => ({ id: `https://ferrow.example/e/${n}`, type: ['Evidence'] })) },
        }),
      ),
    { ...base, evidence: '3 pieces of work come with it', not: without('evidence') },
  ],
  [
    'how it was assessed',
    () =>
      card(
        openBadge({
          name: 'Joinery',
          achievement: {
            resultDescription: [
              { id: 'urn:r', type: ['ResultDescription'], name: 'Practical test', resultType: 'Status' },
            ],
          },
        }),
      ),
    { ...base, assessment: 'Practical test (Status)', not: without('assessment') },
  ],
  [
    'a level, from an alignment',
    () =>
      card(
        openBadge({
          name: 'Joinery',
          achievement: {
            alignment: [
              {
                type: ['Alignment'],
                targetName: 'EQF 4',
                targetFramework: 'European Qualifications Framework',
                targetUrl: 'https://eqf.example/4',
              },
            ],
          },
        }),
      ),
    { ...base, level: 'EQF 4', not: without('level') },
  ],
  [
    'an issuer with a key only',
    () => card(openBadge({ name: 'Welding', issuer: { id: 'did:key:z6MkhaXg', type: ['Profile'], name: 'Anybody' } })),
    { ...base, issuer: 'Key only; nobody vouches for the name', not: NONE },
  ],
  [
    'an issuer by did:web',
    () =>
      card(
        openBadge({
          name: 'Welding',
          issuer: { id: 'did:web:badges.ferrow.example:issuers:7', type: ['Profile'], name: 'Ferrow' },
        }),
      ),
    { ...base, issuer: 'Names the site badges.ferrow.example', not: NONE },
  ],
  [
    'an issuer with a name only',
    () => card(openBadge({ name: 'Welding', issuer: { id: 'urn:uuid:5', type: ['Profile'], name: 'Ferrow' } })),
    { ...base, issuer: 'Name only; no site and no key', not: NONE },
  ],
  [
    'Open Badges 2',
    () =>
      card(
        JSON.stringify({
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Assertion',
          id: 'https://ferrow.example/b/1',
          recipient: { type: 'email', hashed: false, identity: 'kim@mail.example' },
          issuedOn: '2026-01-01T00:00:00Z',
          expires: '2028-01-01T00:00:00Z',
          verification: { type: 'hosted' },
          badge: {
            type: 'BadgeClass',
            id: 'https://ferrow.example/c/1',
            name: 'Forklift',
            criteria: 'Drive.',
            issuer: 'https://ferrow.example/i',
          },
        }),
      ),
    {
      standard: 'Open Badges 2.0',
      issuer: 'Names the site ferrow.example',
      expiry: 'Jan 1, 2028',
      not: without('expiry'),
    },
  ],
  [
    'a European credential: hours, level, ECTS, what it leads to and belongs to',
    () =>
      card(
        european(
          'Machine Learning in Care',
          {
            volumeOfLearning: 'PT125H',
            eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6' },
            creditPoint: {
              framework: {
                id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af',
                prefLabel: { en: ['European Credit Transfer System (ECTS)'] },
              },
              point: '5',
            },
            entitlesTo: [{ id: 'https://brackwater.example/msc', title: { en: ['MSc Care Informatics'] } }],
          },
          { isPartOf: [{ id: 'https://brackwater.example/cas', title: { en: ['CAS Care Informatics'] } }] },
        ),
      ),
    {
      standard: 'European Digital Credential (ELM 3)',
      issuer: 'Name only; no site and no key',
      hours: '125 h',
      level: 'EQF 6',
      credits: 'counts as 5 · ECTS',
      stacks: 'MSc Care Informatics',
      part: 'CAS Care Informatics',
      not: ['kind', 'assessment', 'evidence', 'expiry'],
    },
  ],
  [
    'a named credential: what is known of it is told apart from what it states',
    () =>
      card(
        openBadge({ name: 'Site Safety' }),
        { namedCredential: 'site-safety' },
        { award: 'certification-exam', level: 'working' },
      ),
    { ...base, kind: 'Certification exam (known)', level: 'Working (known)', not: without('kind', 'level') },
  ],
  [
    'what it states itself goes before what is known',
    () =>
      card(
        openBadge({ name: 'Site Safety', achievement: { achievementType: 'Badge' } }),
        {},
        { award: 'licence', level: 'intro' },
      ),
    { ...base, kind: 'Badge', level: 'Introductory (known)', not: without('kind', 'level') },
  ],
  [
    'typed by name: there is no standard',
    () => card(openBadge({ name: 'CISSP' }), { format: 'typed', issuer: { name: 'ISC2' } }),
    {
      issuer: 'Name only; no site and no key',
      not: ['kind', 'standard', 'hours', 'level', 'assessment', 'evidence', 'credits', 'expiry', 'stacks'],
    },
  ],
];

describe('the quality card', () => {
  it.each(CASES)('%s', (_, actual, wanted) => {
    expect(actual()).toEqual(wanted);
  });

  it('says of every fact either something or "not stated", and never gives a grade', () => {
    const all = CASES.flatMap(([, actual]) => Object.entries(actual()));
    const said = new Set(all.flatMap(([fact, value]) => (fact === 'not' ? (value as string[]) : [fact])));
    expect([...said].filter((fact) => !QUALITY.includes(fact as never))).toEqual([]);
    expect(JSON.stringify(all)).not.toMatch(/\b(good|poor|excellent|weak|score|stars?|\d+ ?%|\d+\/\d+)\b/i);
  });
});

it('hostOfIssuer reads web addresses and did:web, and nothing else', () => {
  expect(hostOfIssuer('https://a.example/x')).toBe('a.example');
  expect(hostOfIssuer('did:web:a.example%3A8443:i')).toBe('a.example:8443');
  for (const id of ['did:key:z6Mk', 'did:web:', 'did:web:%', 'javascript:alert(1)', 'urn:uuid:1', '', 'a.example'])
    expect(hostOfIssuer(id), id).toBeUndefined();
});
