import { describe, expect, it } from 'vitest';
import { skillsFromCredential } from '../../utils/matching/credential-skills.ts';
import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import { createSkillOfUrl, frameworkOfUrl } from '../../utils/matching/skill-of-url.ts';
import { statedLevel } from '../../utils/matching/stated-level.ts';
import type { ResultAlignment } from '../../utils/model/credential.ts';
import { credential, graph } from './make.ts';

const ESCO = 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d';
const skillOfUrl = createSkillOfUrl([{ id: 'python', esco: ESCO }]);
const find = (text: string) =>
  ['python', 'sql', 'docker'].flatMap((id) => {
    const start = text.toLowerCase().indexOf(id);
    return start < 0 ? [] : [{ id, kind: 'tool' as const, start, end: start + id.length }];
  });
const result = (targetName: string, from: ResultAlignment['from'], targetUrl?: string): ResultAlignment => ({
  targetName,
  from,
  ...(targetUrl === undefined ? {} : { targetUrl }),
});

describe('skills from what was assessed', () => {
  const stated = {
    name: 'Applied Statistics',
    achievement: {
      name: 'Applied Statistics',
      alignments: [{ targetName: 'query SQL' }],
      resultAlignments: [
        result('Programmieren', 'result', ESCO),
        result('write SQL', 'result-description'),
        result('ship with Docker', 'rubric-level'),
      ],
      tags: ['Docker', 'Python'],
    },
  };

  it('stand behind what the achievement is aligned with, and before its tags', () => {
    expect(skillsFromCredential(stated, find, undefined, skillOfUrl)).toEqual([
      { id: 'sql', via: 'alignment', field: 'query SQL' },
      { id: 'python', via: 'result-alignment', field: 'Programmieren' },
      { id: 'docker', via: 'result-alignment', field: 'ship with Docker' },
    ]);
  });

  it('one that names a credential counts as words only', () => {
    const aligned = { ...result('Docker Captain', 'result'), targetType: 'ceterms:Credential' };
    const achievement = { name: 'x', alignments: [], resultAlignments: [aligned], tags: [] };
    expect(skillsFromCredential({ name: 'x', achievement }, find)).toEqual([
      { id: 'docker', via: 'text', field: 'Docker Captain' },
    ]);
  });
});

describe('levels', () => {
  const named = (name: string, level?: string) => statedLevel({ name, ...(level ? { facts: { level } } : {}) });

  it.each([
    ['Python, entry level', 'intro'],
    ['Python Foundations', 'intro'],
    ['Cloud Associate', 'working'],
    ['Network Expert', 'advanced'],
    ['Advanced Welding', 'advanced'],
    ['Payroll Professional Certificate', undefined],
    ['Associate Degree in Care', undefined],
    ['Introduction to Advanced Statistics', undefined],
    ['Expertise in Care', undefined],
  ])('%s: %s', (name, level) => {
    expect(named(name)).toBe(level);
  });

  it('the stated level goes before the name, and one that tells nothing leaves it to the name', () => {
    expect(named('Advanced Welding', 'Foundational')).toBe('intro');
    expect(named('Advanced Welding', 'EQF 4')).toBe('advanced');
  });

  it('goes to every skill; the level of a named credential goes before all', () => {
    const stated = { name: 'SQL Associate', achievement: { name: 'SQL Associate', alignments: [], tags: ['Docker'] } };
    expect(skillsFromCredential(stated, find).map(({ id, level }) => [id, level])).toEqual([
      ['docker', 'working'],
      ['sql', 'working'],
    ]);
    const skills = skillsFromCredential(stated, find, { skills: ['risk-management'], level: 'advanced' });
    expect(skills.map(({ level }) => level)).toEqual(['advanced', 'advanced', 'advanced']);
  });
});

it.each([
  ['http://data.europa.eu/esco/skill/abc', 'ESCO'],
  ['https://data.europa.eu/esco/skill/abc/', 'ESCO'],
  ['https://www.onetonline.org/link/summary/15-1252.00', 'O*NET'],
  ['https://services.onetcenter.org/x', 'O*NET'],
  ['https://lightcast.io/open-skills/skills/KS125LS6N7WP4S6SFTCK', 'Lightcast'],
  ['https://skills.emsidata.com/skills/KS1', 'Lightcast'],
  ['https://credentialfinder.org/competency/1', 'CTDL'],
  ['https://credentialengineregistry.org/resources/ce-1', 'CTDL'],
  ['https://case.ferrow.example/ims/case/v1p0/CFItems/1', 'CASE'],
  ['https://data.europa.eu.evil.example/esco/skill/abc', undefined],
  ['https://notonetonline.org/x', undefined],
  ['javascript:alert("/ims/case/")', undefined],
  ['no address', undefined],
])('%s belongs to %s', (url, framework) => {
  expect(frameworkOfUrl(url)).toBe(framework);
});

describe('what the person said', () => {
  it('a skill that was refused is no evidence, however it is stated; one that was added is', () => {
    const held = credential({
      namedCredential: 'cissp',
      skills: [{ id: 'sql', via: 'person', field: 'Python Basics' }],
      notSkills: ['security', 'python'],
    });
    const found = evidenceFromWallet([held], [], graph).map(({ skillId, via }) => `${skillId} ${via}`);
    expect(found).toEqual(['sql person', 'cissp named-credential', 'risk-management named-credential']);
  });
});
