import { describe, expect, it } from 'vitest';
import { preferWholeName, skillsFromCredential } from '../../utils/matching/credential-skills.ts';
import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import { createNamedCredentialOf } from '../../utils/matching/named-credential-of.ts';
import { createSkillOfUrl } from '../../utils/matching/skill-of-url.ts';
import { evidenceSchema } from '../../utils/model/evidence.ts';
import { claim, credential, graph } from './make.ts';

describe('evidenceFromWallet', () => {
  it('carries the credential’s own words, issuer, verdict and dates', () => {
    const [first, ...others] = evidenceFromWallet(
      [credential({ validFrom: '2026-01-01', validUntil: '2028-01-01', checkedAt: '2026-02-02' })],
      [],
      graph,
    );
    expect(others).toEqual([]);
    expect(first).toEqual({
      source: 'credential',
      sourceId: 'c1',
      skillId: 'python',
      name: 'Python Basics',
      issuer: 'Lindenhof Open Academy',
      verdict: 'verified',
      reasons: ['signature and issuer agree'],
      via: 'tag',
      field: 'Python',
      validFrom: '2026-01-01',
      validUntil: '2028-01-01',
      checkedAt: '2026-02-02',
    });
    expect(evidenceSchema.safeParse(first).success).toBe(true);
  });

  it('a named credential is evidence of itself and of its skills', () => {
    const all = evidenceFromWallet([credential({ name: 'CISSP', namedCredential: 'cissp', skills: [] })], [], graph);
    expect(all.map(({ skillId, via, field }) => [skillId, via, field])).toEqual([
      ['cissp', 'named-credential', 'CISSP'],
      ['security', 'named-credential', 'CISSP'],
      ['risk-management', 'named-credential', 'CISSP'],
    ]);
  });

  it('the level that a named credential’s entry gave is not lost to a second entry without one', () => {
    const skills = [{ id: 'security', via: 'named-credential' as const, field: 'CISSP', level: 'intro' as const }];
    const all = evidenceFromWallet([credential({ namedCredential: 'cissp', skills })], [], graph);
    expect(all.filter(({ skillId }) => skillId === 'security').map(({ level }) => level)).toEqual(['intro']);
  });

  it.each([
    ['recipient-matches', ['you']],
    ['recipient-not-compared', ['not-checked']],
    ['recipient-not-stated', [undefined]],
    ['recipient-differs', []],
  ] as const)('a verified badge with %s: %j', (reason, holders) => {
    const checks = [
      { part: 'proof' as const, outcome: 'good' as const, reason: 'signature-good' as const },
      { part: 'recipient' as const, outcome: 'note' as const, reason },
    ];
    expect(evidenceFromWallet([credential({ checks })], [], graph).map(({ holder }) => holder)).toEqual(holders);
  });

  it.each(['invalid', 'issuer-mismatch', 'revoked', 'suspended'] as const)('%s gives nothing', (verdict) => {
    expect(evidenceFromWallet([credential({ verdict })], [], graph)).toEqual([]);
  });

  it('a claim brings years, level and its quote', () => {
    const [first] = evidenceFromWallet([], [claim({ years: 4, level: 'working', quote: 'four years of SQL' })], graph);
    expect(first).toMatchObject({
      source: 'claim',
      via: 'claim',
      years: 4,
      level: 'working',
      verdict: 'self-asserted',
    });
    expect(first?.field).toBe('four years of SQL');
  });
});

describe('skillsFromCredential', () => {
  const words = ['python', 'sql', 'docker', 'cissp'];
  const kindOf = (id: string) => (id === 'cissp' ? ('credential' as const) : ('tool' as const));
  const find = (text: string) =>
    words.flatMap((id) => {
      const start = text.toLowerCase().indexOf(id);
      return start < 0 ? [] : [{ id, kind: kindOf(id), start, end: start + id.length }];
    });
  const stated = {
    name: 'Python and SQL',
    achievement: {
      name: 'Python and SQL',
      description: 'No Docker needed.',
      alignments: [
        { targetName: 'write Python', targetUrl: 'https://example.org/s/1' },
        { targetName: 'Docker Captain', targetType: 'ceterms:Credential' },
      ],
      tags: ['SQL', 'Certification'],
    },
  };

  it('keeps the strongest field for each skill, in its own words', () => {
    expect(skillsFromCredential(stated, find)).toEqual([
      { id: 'python', via: 'alignment', field: 'write Python' },
      { id: 'sql', via: 'tag', field: 'SQL' },
      { id: 'docker', via: 'text', field: 'Docker Captain' },
    ]);
  });

  it('a named credential brings its skills and level', () => {
    const skills = skillsFromCredential(stated, find, { skills: ['security'], level: 'advanced' });
    expect(skills).toContainEqual({
      id: 'security',
      via: 'named-credential',
      field: 'Python and SQL',
      level: 'advanced',
    });
  });

  it('a tag that is wholly one name needs no company', () => {
    const inCompany = preferWholeName((text) => (text === 'Go' ? { id: 'go', kind: 'tool' } : undefined), find);
    expect(inCompany(' Go ').map(({ id }) => id)).toEqual(['go']);
    expect(inCompany('Go for SQL').map(({ id }) => id)).toEqual(['sql']);
  });

  it('a badge that mentions a named credential is not one', () => {
    const name = 'CISSP preparation with Python';
    const found = skillsFromCredential({ name, achievement: { name, alignments: [], tags: ['CISSP'] } }, find);
    expect(found.map(({ id }) => id)).toEqual(['python']);
  });

  it('an ESCO address names the skill, whatever the alignment is called', () => {
    const skillOfUrl = createSkillOfUrl([
      { id: 'accounting' },
      { id: 'python', esco: 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d' },
    ]);
    const aligned = (targetUrl: string) => ({
      name: 'Kurs',
      achievement: { name: 'Kurs', alignments: [{ targetName: 'Programmieren', targetUrl }], tags: [] },
    });
    const url = 'https://data.europa.eu/esco/skill/CCD0A1D9-afda-43d9-b901-96344886e14d/';
    expect(skillsFromCredential(aligned(url), find, undefined, skillOfUrl)).toEqual([
      { id: 'python', via: 'alignment', field: 'Programmieren' },
    ]);
    const lookAlike = url.replace('data.europa.eu', 'data.europa.eu.evil.example');
    expect(skillsFromCredential(aligned(lookAlike), find, undefined, skillOfUrl)).toEqual([]);
  });

  it('an address in place of a name is not read', () => {
    const name = 'https://badges.example/python.json';
    expect(skillsFromCredential({ name, achievement: { name, alignments: [], tags: [] } }, find)).toEqual([]);
  });

  it('description and criteria are not read', () => {
    const { achievement, name } = stated;
    const found = skillsFromCredential({ name, achievement: { ...achievement, alignments: [] } }, find);
    expect(found.map(({ id }) => id)).toEqual(['sql', 'python']);
  });
});

describe('createNamedCredentialOf', () => {
  const namedCredentialOf = createNamedCredentialOf([
    {
      id: 'aws-solutions-architect-associate',
      label: 'AWS Certified Solutions Architect – Associate',
      aliases: ['SAA-C03'],
      issuer: 'Amazon Web Services',
    },
    { id: 'cissp', label: 'CISSP', aliases: [], issuer: 'ISC2' },
  ]);
  const stated = (name: string, issuer: string) => ({
    name,
    issuer: { name: issuer },
    achievement: { name, alignments: [], tags: [] },
  });

  it.each([
    ['AWS Certified Solutions Architect - Associate', 'Amazon Web Services Training and Certification'],
    ['SAA C03', 'AWS'],
    ['CISSP®', '(ISC)²'],
    ['CISSP: Certified Information Systems Security Professional', 'ISC2'],
    ['CISSP Certification', 'ISC2'],
  ])('%s by %s', (name, issuer) => {
    expect(namedCredentialOf(stated(name, issuer))).toMatch(/^(aws-solutions-architect-associate|cissp)$/);
  });

  it('needs the issuer as well as the name', () => {
    expect(namedCredentialOf(stated('CISSP', 'Corner Shop Certificates'))).toBeUndefined();
    expect(namedCredentialOf(stated('CISSP', ''))).toBeUndefined();
    expect(namedCredentialOf(stated('Some badge', 'ISC2'))).toBeUndefined();
    expect(namedCredentialOf(stated('SAA-C03', 'Services'))).toBeUndefined();
  });
});
