import { describe, expect, it } from 'vitest';
import { answerPlan, type PlanQuestion, planText } from '../../utils/cli/answer-plan.ts';
import { aCourse } from '../matching/a-course.ts';

const words: Record<string, string> = { sql: 'SQL', welding: 'welding', cka: 'CKA', kubernetes: 'Kubernetes' };

/** The part of the lexicon that the command asks, over four entries; `cka` is a named credential. */
const lexicon = {
  find: (given: string) =>
    Object.keys(words).find((id) => id === given || words[id]?.toLowerCase() === given.toLowerCase()),
  label: (id: string) => words[id] ?? id,
  skill: (id: string) =>
    id in words && id !== 'cka'
      ? { id, label: words[id] ?? id, kind: 'tool' as const, family: 'test', broader: [], related: [] }
      : undefined,
  skillsOf: (id: string) => (id === 'cka' ? ['kubernetes'] : []),
};

const courses = [
  aCourse('sql-course', { sql: 'intro' }, { hours: [3, 4], cost: { model: 'free', asOf: '2026-06' } }),
  aCourse(
    'cka-exam',
    { kubernetes: 'working' },
    { kind: 'certification-exam', awards: 'cka', grade: 'C', url: undefined },
  ),
  aCourse('cks-exam', { kubernetes: 'advanced' }, { kind: 'certification-exam', requires: ['gone'] }),
  aCourse('own-project', { 'any-skill': 'working' }, { kind: 'micro-project', mentored: true, projectBased: true }),
];

function answer(gaps: string[], more: Partial<PlanQuestion> = {}) {
  return answerPlan({ gaps, holds: [], free: false, ...more }, lexicon, courses, '2026-11-21');
}

describe('the plan command', () => {
  it('takes ids and labels, once each, and names what it does not know', () => {
    const { gaps, unknown, plans } = answer(['SQL', 'sql', 'Esperanto', 'cka'], { holds: ['Klingon', 'sql-course'] });
    expect(gaps.map((gap) => [gap.id, gap.label])).toEqual([
      ['sql', 'SQL'],
      ['cka', 'CKA'],
    ]);
    expect(unknown).toEqual(['Esperanto', 'Klingon']);
    expect(plans).toHaveLength(3);
  });

  it('answers nothing when nothing is known', () => {
    expect(answer(['Esperanto'])).toMatchObject({ gaps: [], plans: [], unknown: ['Esperanto'] });
    expect(planText(answer(['Esperanto']))).toBe('none of these is in the lexicon: Esperanto\n');
  });

  it('gives each gap its routes; a credential only those that award it', () => {
    const { gaps } = answer(['sql', 'cka', 'welding']);
    expect(gaps.map((gap) => gap.routes.map((route) => route.course.id))).toEqual([
      ['sql-course', 'own-project'],
      ['cka-exam'],
      ['own-project'],
    ]);
  });

  it('what is held, also by a credential, is not planned', () => {
    expect(answer(['kubernetes', 'sql'], { holds: ['CKA'] })).toMatchObject({ held: ['kubernetes'] });
  });

  it('reads as text: steps, what is not stated, what is left out and why', () => {
    const text = planText(answer(['sql', 'cka', 'kubernetes', 'welding'], { holds: [] }));
    expect(text).toContain('fastest: 3 to 4 hours + 1 of 2 not stated');
    expect(text).toContain('https://courses.example/sql-course');
    expect(text).toContain('no checked address; ask Issuer of cka-exam');
    expect(text).toContain(
      'nothing in the catalogue fits under these conditions: welding; outside the plan: Course own-project',
    );
    expect(text).toContain('left out: cks-exam, because it requires gone');
    expect(planText(answer(['sql'], { hours: 1 }))).toContain('does not fit: SQL');
    expect(planText(answer(['sql'], { holds: ['sql'] }))).toBe('you hold already: SQL\n');
    expect(planText(answer(['sql'], { hours: 0 }))).toContain('no plan: there are no hours for it');
    expect(planText(answer(['sql'], { deadline: '2026-01-01' }))).toContain('no plan: the deadline leaves no time');
    expect(planText(answer(['sql'], { depth: 1 }))).toContain('Course own-project (Issuer of own-project) · shows SQL');
  });

  it('takes limits of money, time, language, region and eligibility', () => {
    const count = (more: Partial<PlanQuestion>) => answer(['sql'], more).plans[0]?.steps.length ?? 0;
    expect(count({ usd: 0, language: 'en', region: 'GB', openToAll: true })).toBe(1);
    expect(count({ language: 'de' })).toBe(0);
    expect(count({ deadline: '2026-12-05', hoursPerWeek: 2 })).toBe(1);
    expect(count({ deadline: '2026-12-04', hoursPerWeek: 2 })).toBe(0);
  });
});
