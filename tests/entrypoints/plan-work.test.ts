import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanView } from '../../components/plan-view.ts';
import { planData } from '../../entrypoints/dashboard/plan-data.ts';
import { MOST_GAPS, planView } from '../../entrypoints/dashboard/plan-work.ts';
import type { PlanOptions } from '../../utils/model/plan-options.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { markCourse } from '../../utils/storage/course-marks.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { setPostingStatus } from '../../utils/storage/postings.ts';
import { requirement } from '../matching/make.ts';
import { aBadge, NOW, value } from '../storage/make-rows.ts';
import { OPTIONS, SOURCE, save } from './plan-stored.ts';

let db: CredlensDatabase;
beforeEach(() => {
  db = new CredlensDatabase(`plan-${crypto.randomUUID()}`);
});

async function viewOf(options: Partial<PlanOptions> = {}): Promise<PlanView> {
  const data = value(await planData(db, SOURCE, NOW, () => true));
  if (!data) throw new Error('it was stopped');
  return planView(data, { ...OPTIONS, ...options });
}
const stepsOf = (view: PlanView, kind = 'cheapest') =>
  view.plans.find((plan) => plan.kind === kind)?.steps.map(({ course }) => course);
const course = (id: string) => {
  const found = SOURCE.courses.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('what is stored, as a plan', () => {
  it('nothing saved: no gaps, no plans, and the reason', async () => {
    expect(await viewOf()).toMatchObject({
      n: 0,
      gaps: [],
      plans: [],
      uncovered: [],
      curve: [],
      impossible: 'no-gaps',
    });
  });

  it('counts saved postings but those with an offer and closed ones', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await save(db, id, ['sql']);
    value(await setPostingStatus(db, 'b', 'offer'));
    value(await setPostingStatus(db, 'c', 'closed'));
    value(await setPostingStatus(db, 'd', 'interview'));
    const view = await viewOf();
    expect(view.n).toBe(2);
    expect(view.gaps).toEqual([{ id: 'sql', label: 'sql', kind: 'tool', level: undefined, required: 2, preferred: 0 }]);
    expect(view.postings.map(({ id }) => id).sort()).toEqual(['a', 'd']);
  });

  it('plans three ways, with every course that is named and its words', async () => {
    await save(db, 'a', ['sql', 'docker', 'french']);
    const view = await viewOf();
    expect(view.plans.map(({ kind }) => kind).sort()).toEqual(['cheapest', 'fastest', 'strongest']);
    expect(stepsOf(view)).toEqual(['sql-free', 'docker-1']);
    expect(stepsOf(view, 'fastest')).toEqual(['docker-1', 'sql-paid']);
    expect(view.uncovered).toEqual(['french']);
    for (const plan of view.plans)
      for (const step of plan.steps)
        for (const id of [step.course, ...step.alternatives, ...step.countsTowards])
          expect(view.courses[id]?.id).toBe(id);
    expect(view.labels).toMatchObject({ sql: 'sql', docker: 'docker', french: 'french' });
    expect(view.buys?.free).toEqual({ closed: 1, of: 3, steps: ['sql-free'] });
    expect(view.curve.length).toBeGreaterThan(0);
    // It goes to the page by structured clone.
    expect(structuredClone(view)).toEqual(view);
  });

  it('says how many postings a step moves, and which are answered already', async () => {
    await save(db, 'a', ['sql']);
    await save(db, 'b', ['sql', 'french']);
    await save(db, 'c', ['python']);
    value(await putClaim(db, { skillId: 'python', label: 'Python' }, NOW));
    const view = await viewOf();
    expect(view.ready).toBe(1);
    expect(view.plans[0]?.steps[0]?.unlocks).toBe(1);
  });

  it('a posting that asks for years no course gives is moved by nothing', async () => {
    value(await putClaim(db, { skillId: 'python', label: 'Python', years: 1 }, NOW));
    await save(db, 'a', ['sql', requirement('python', { years: { min: 5 } })]);
    const view = await viewOf();
    expect(view.gaps.map(({ id }) => id)).toEqual(['sql']);
    expect(view.plans[0]?.steps[0]?.unlocks).toBe(0);
  });

  it('plans for one posting, with the counts of all', async () => {
    await save(db, 'a', ['sql']);
    await save(db, 'b', ['docker', 'sql']);
    const view = await viewOf({ aim: { kind: 'posting', id: 'a' } });
    expect(view).toMatchObject({ aimName: 'Posting a', gaps: [{ id: 'sql', required: 2 }], n: 2 });
    const gone = await viewOf({ aim: { kind: 'posting', id: 'zz' } });
    expect(gone).toMatchObject({ aimName: undefined, gaps: [] });
  });

  it('plans for picked skills, those that postings ask for first; what is held is said', async () => {
    await save(db, 'a', ['sql']);
    value(await putClaim(db, { skillId: 'python', label: 'Python' }, NOW));
    const view = await viewOf({ aim: { kind: 'picked', ids: ['docker', 'python', 'sql'] } });
    expect(view.gaps.map(({ id, required }) => [id, required])).toEqual([
      ['sql', 1],
      ['docker', 0],
    ]);
    expect(view.answered).toEqual(['Python']);
    expect(view.labels.python, 'it still stands among what was picked').toBe('Python');
  });

  it('is made for the day of the person’s own calendar, east and west', async () => {
    await save(db, 'a', ['sql']);
    const at = async (zone: string, now: string) => {
      vi.stubEnv('TZ', zone);
      const data = value(await planData(db, SOURCE, new Date(now), () => true));
      if (!data) throw new Error('it was stopped');
      return planView(data, { ...OPTIONS, deadline: '2026-11-23' });
    };
    const west = await at('America/Los_Angeles', '2026-11-24T01:00:00Z');
    const east = await at('Pacific/Auckland', '2026-11-23T12:00:00Z');
    vi.unstubAllEnvs();
    expect([west.today, east.today]).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('what is held at too low a level is still a gap', async () => {
    value(await putClaim(db, { skillId: 'sql', label: 'SQL', level: 'intro' }, NOW));
    await save(db, 'a', [requirement('sql', { level: 'advanced' })]);
    const view = await viewOf();
    expect(view.gaps).toMatchObject([{ id: 'sql', level: 'advanced' }]);
    expect(stepsOf(view)).toEqual(['sql-paid']);
  });

  it('a started course stands in every plan; a finished one closes its gaps, and is a prerequisite that is met', async () => {
    await save(db, 'a', ['sql', 'cka']);
    expect(stepsOf(await viewOf())).toEqual(['sql-free', 'docker-1', 'cka-exam']);
    value(await markCourse(db, course('sql-paid'), 'started', NOW));
    value(await markCourse(db, course('docker-1'), 'done', NOW));
    const view = await viewOf();
    for (const { kind } of view.plans) expect(stepsOf(view, kind)?.sort()).toEqual(['cka-exam', 'sql-paid']);
    value(await markCourse(db, course('sql-paid'), 'done', NOW));
    expect((await viewOf()).gaps.map(({ id }) => id)).toEqual(['cka']);
  });

  it('keeps to the limits, and names what was left out', async () => {
    await save(db, 'a', ['sql', 'docker']);
    const free = await viewOf({ free: true });
    expect(stepsOf(free)).toEqual(['sql-free']);
    expect(free.uncovered).toEqual(['docker']);
    const without = await viewOf({ without: ['sql-free'] });
    expect(stepsOf(without)).toEqual(['docker-1', 'sql-paid']);
    expect(without.courses['sql-free']?.name).toBe('Course sql-free');
    expect(stepsOf(await viewOf({ withoutProviders: ['Issuer of sql-free'] }))).toEqual(['docker-1', 'sql-paid']);
    expect(await viewOf({ deadline: '2026-01-01' })).toMatchObject({ impossible: 'deadline-past' });
  });

  it('plans for the heaviest gaps, and says how many there are beyond', async () => {
    const many = Array.from({ length: MOST_GAPS + 3 }, (_, index) => `skill-${String(index).padStart(2, '0')}`);
    await save(db, 'a', many);
    await save(db, 'b', ['skill-22']);
    const view = await viewOf();
    expect(view.gaps).toHaveLength(MOST_GAPS);
    expect(view.gaps[0]?.id).toBe('skill-22');
    expect(view.further).toBe(3);
  });

  it('a credential that lapses and that postings ask for is to be renewed', async () => {
    await save(db, 'a', ['cka']);
    const hold = async (validUntil: string) => {
      const badge = aBadge(`CKA ${validUntil}`, [], { namedCredential: 'cka', validUntil });
      value(await addCredentials(db, [{ credentials: [badge] }], NOW));
    };
    await hold('2026-12-24T00:00:00Z');
    expect((await viewOf()).renewals).toEqual([
      { namedCredential: 'cka', expires: '2026-12-24', postings: 1, courses: ['cka-exam'] },
    ]);
    await hold('2028-12-24T00:00:00Z');
    expect((await viewOf()).renewals, 'a newer one makes up for it').toEqual([]);
  });
});
