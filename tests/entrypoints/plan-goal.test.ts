import { describe, expect, it } from 'vitest';
import type { PlanData } from '../../entrypoints/dashboard/plan-data.ts';
import { roleChoices, roleGoal } from '../../entrypoints/dashboard/plan-goal.ts';
import { planView } from '../../entrypoints/dashboard/plan-work.ts';
import { demandOf } from '../../utils/matching/demand.ts';
import { matchRequirements } from '../../utils/matching/match.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import type { RoleProfile } from '../../utils/model/role-profile.ts';
import { OPTIONS } from '../components/plan-view.ts';
import { aCourse } from '../matching/a-course.ts';
import { evidence, NOW, requirement } from '../matching/make.ts';
import { ownLexicon } from '../skills/compiled.ts';

const lexicon = ownLexicon();
const TODAY = NOW.toISOString().slice(0, 10);
const role: RoleProfile = {
  id: 'data-analyst',
  label: 'Data analyst',
  family: 'data-ai',
  titles: ['Datenanalyst'],
  asks: [
    { id: 'excel', force: 'must' },
    { id: 'sql', force: 'must' },
    { id: 'tableau', any: ['power-bi'], force: 'nice' },
  ],
};
const other: RoleProfile = { ...role, id: 'nurse', label: 'Nurse', titles: [], family: 'healthcare-care' };

function data(titles: string[], wants: Requirement[], held = [evidence('excel')]): PlanData {
  const postings = titles.map((title, index) => ({
    id: `p${index}`,
    seenAt: TODAY,
    title,
    company: 'Kestrel',
    ready: false,
    requirements: wants,
    match: matchRequirements(wants, held, { now: NOW, graph: lexicon }),
  }));
  return {
    lexicon,
    courses: [aCourse('sql-free', { sql: 'working' }), aCourse('tableau-free', { tableau: 'working' })],
    brought: 0,
    roles: [role, other],
    credentials: [],
    evidence: held,
    postings,
    demand: demandOf(postings, TODAY),
    marks: [],
    opened: [],
    now: NOW,
  };
}

const ANALYST = ['Datenanalyst:in', 'Senior Data Analyst (m/w/d)', 'Data Analyst', 'Data Analyst II', 'Data analysts'];

describe('roleGoal', () => {
  it('counts the postings of the role alone, and says what is answered', () => {
    const goal = roleGoal(role, data([...ANALYST, 'Nurse', 'Astronaut'], [requirement('tableau')]), TODAY);
    expect(goal).toMatchObject({ n: 5, saved: 5, ranked: true, answered: ['Excel'] });
    expect(goal.gaps.map(({ id, required }) => [id, required])).toEqual([
      ['power-bi|tableau', 5],
      ['sql', 0],
    ]);
  });

  it('keeps the order of the profile where no posting is of the role', () => {
    const goal = roleGoal(role, data(['Nurse'], [requirement('tableau')]), TODAY);
    expect(goal).toMatchObject({ n: 0, ranked: false, unranked: 'nothing-seen' });
    expect(goal.gaps.map(({ id }) => id)).toEqual(['sql', 'power-bi|tableau']);
  });
});

describe('roleChoices', () => {
  it('counts saved postings by role', () => {
    const choices = roleChoices(data([...ANALYST, 'Nurse'], []));
    expect(choices.map(({ id, n }) => [id, n])).toEqual([
      ['data-analyst', 5],
      ['nurse', 1],
    ]);
  });
});

describe('planView for a role', () => {
  const options = { ...OPTIONS, aim: { kind: 'role', id: 'data-analyst' } as const };

  it('plans for the gaps of the role in their order, with the postings behind them', () => {
    const view = planView(data([...ANALYST, 'Nurse'], [requirement(['power-bi', 'tableau'])]), options);
    expect(view).toMatchObject({ aimName: 'Data analyst', n: 6, goal: { n: 5, saved: 5, opened: 0, ranked: true } });
    expect(view.gaps.map(({ id, required }) => [id, required])).toEqual([
      ['power-bi|tableau', 5],
      ['sql', 0],
    ]);
    const [plan] = view.plans;
    expect(plan?.open).toEqual([]);
    expect(plan?.steps.reduce((all, { unlocks }) => all + unlocks, 0)).toBe(5);
  });

  it('says nothing of a role that is not in the list any more', () => {
    const view = planView(data(ANALYST, []), { ...options, aim: { kind: 'role', id: 'gone' } });
    expect(view.aimName).toBeUndefined();
    expect(view.goal).toBeUndefined();
    expect(view.gaps).toEqual([]);
  });
});
