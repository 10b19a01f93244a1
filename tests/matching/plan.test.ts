import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGaps } from '../../utils/matching/plan.ts';
import type { PlanRequest } from '../../utils/matching/plan-request.ts';
import { compareCosts, priceCost, timeCost } from '../../utils/matching/route-order.ts';
import type { Course } from '../../utils/model/course.ts';
import { runs } from '../runs.ts';
import { aCourse } from './a-course.ts';

const today = '2026-11-21';
const free = { model: 'free', asOf: '2026-06' } as const;

function price(usd: number, asOf = '2026-01'): Course['cost'] {
  return { model: 'one-off', usd: [usd, usd], asOf };
}

function plan(request: Partial<PlanRequest> & { courses: Course[]; gaps: string[] }) {
  return planGaps({ holds: [], today, ...request });
}

function taken(request: Partial<PlanRequest> & { courses: Course[]; gaps: string[] }): Record<string, string[]> {
  return Object.fromEntries(plan(request).plans.map((one) => [one.kind, one.steps.map((step) => step.course.id)]));
}

describe('three plans', () => {
  const courses = [
    aCourse('both', { a: 'intro', b: 'intro' }, { hours: [30, 40], cost: free }),
    aCourse('quick-a', { a: 'intro' }, { hours: [2, 3], cost: price(40) }),
    aCourse('quick-b', { b: 'intro' }, { hours: [4, 5], cost: price(10, '2024-07') }),
    aCourse('exam-a', { a: 'working' }, { kind: 'certification-exam', cost: price(300) }),
    aCourse('own-project', { 'any-skill': 'working' }, { kind: 'micro-project', cost: free, hours: [1, 1] }),
  ];

  it('fastest, cheapest and strongest differ where the catalogue does', () => {
    expect(taken({ courses, gaps: ['a', 'b'] })).toEqual({
      fastest: ['quick-b', 'quick-a'],
      cheapest: ['both'],
      strongest: ['both', 'exam-a'],
    });
  });

  it('totals are ranges with the number that states nothing', () => {
    const [fastest, cheapest, strongest] = plan({ courses, gaps: ['a', 'b'] }).plans;
    expect(fastest).toMatchObject({ hours: { low: 6, high: 8, unstated: 0 }, exact: true, open: [] });
    expect(fastest?.usd).toEqual({ low: 50, high: 50, unstated: 0, asOf: '2024-07' });
    expect(cheapest?.usd).toEqual({ low: 0, high: 0, unstated: 0, asOf: '2026-06' });
    expect(strongest?.hours).toEqual({ low: 30, high: 40, unstated: 1 });
    expect(strongest?.weeks).toEqual({ low: 0, high: 0, unstated: 2 });
  });

  it('alternatives are of other providers and close the same', () => {
    const [fastest] = plan({ courses, gaps: ['a'] }).plans;
    expect(fastest?.steps.map((step) => [step.course.id, step.alternatives])).toEqual([
      ['quick-a', ['both', 'exam-a']],
    ]);
  });

  it('free leaves out what costs or does not say', () => {
    expect(taken({ courses, gaps: ['a'], free: true })).toEqual({
      fastest: ['both'],
      cheapest: ['both'],
      strongest: ['both'],
    });
    expect(plan({ courses: courses.slice(1), gaps: ['a'], free: true })).toMatchObject({ plans: [], uncovered: ['a'] });
  });

  it('within hours it closes as many as fit and names the rest', () => {
    const { plans, uncovered } = plan({ courses, gaps: ['a', 'b'], hours: 5 });
    expect(plans.map((one) => [one.steps.map((step) => step.course.id), one.open])).toEqual([
      [['quick-a'], ['b']],
      [['quick-b'], ['a']],
      [['quick-b'], ['a']],
    ]);
    expect(uncovered).toEqual([]);
    expect(plan({ courses, gaps: ['a'], hours: 1 }).plans.map((one) => one.open)).toEqual([['a'], ['a'], ['a']]);
  });

  it('the project for any skill closes nothing in a plan', () => {
    expect(plan({ courses, gaps: ['a', 'welding'] }).uncovered).toEqual(['welding']);
  });

  it('what is held is not asked for, a held credential counts for its skills', () => {
    const skillsOf = (id: string): string[] => (id === 'badge' ? ['a'] : []);
    expect(plan({ courses, gaps: ['a', 'b', 'a'], holds: ['badge'], skillsOf })).toMatchObject({ held: ['a'] });
    expect(taken({ courses, gaps: ['a'], holds: ['a'] })).toEqual({});
  });

  it('what only follows from an awarded credential is not the strongest', () => {
    const platform = aCourse(
      'platform',
      { x: 'working' },
      { kind: 'certification-exam', awards: 'badge', cost: price(1) },
    );
    const programme = aCourse('programme', { a: 'working' }, { kind: 'professional-certificate', cost: price(90) });
    const request = {
      courses: [platform, programme],
      gaps: ['a'],
      skillsOf: (id: string) => (id === 'badge' ? ['a'] : []),
    };
    expect(taken(request)).toMatchObject({ cheapest: ['platform'], strongest: ['programme'] });
  });

  it('what has retired is in no plan', () => {
    const gone = aCourse('gone', { a: 'intro' }, { retiresOn: '2026-06-30', status: 'retiring' });
    expect(plan({ courses: [gone], gaps: ['a'] }).uncovered).toEqual(['a']);
    expect(plan({ courses: [gone], gaps: ['a'], today: '2026-06-30' }).uncovered).toEqual([]);
  });
});

describe('prerequisites', () => {
  const first = aCourse('z-first', { x: 'intro' }, { hours: [9, 9], awards: 'first-badge' });
  const second = aCourse('a-second', { y: 'intro' }, { hours: [1, 1], requires: ['z-first'], stacksInto: ['m-third'] });
  const third = aCourse('m-third', { goal: 'intro' }, { hours: [1, 1], requires: ['a-second'] });

  it('come into the plan, before what requires them', () => {
    const [fastest] = plan({ courses: [third, second, first], gaps: ['goal'] }).plans;
    expect(fastest?.steps.map((step) => [step.course.id, step.requiredBy, step.closes])).toEqual([
      ['z-first', ['a-second'], []],
      ['a-second', ['m-third'], []],
      ['m-third', [], ['goal']],
    ]);
    expect(fastest?.steps[1]?.countsTowards).toEqual(['m-third']);
  });

  it('are left out when held, by id or by the credential they award', () => {
    const courses = [first, second, third];
    expect(taken({ courses, gaps: ['goal'], holds: ['first-badge'] }).fastest).toEqual(['a-second', 'm-third']);
    expect(taken({ courses, gaps: ['goal'], holds: ['a-second'] }).fastest).toEqual(['m-third']);
  });

  it('weigh in the choice', () => {
    const alone = aCourse('alone', { goal: 'intro' }, { hours: [10, 10] });
    expect(taken({ courses: [first, second, third, alone], gaps: ['goal'] }).fastest).toEqual(['alone']);
    expect(taken({ courses: [first, second, third, alone], gaps: ['goal', 'x', 'y'] }).fastest).toHaveLength(3);
  });

  it('that cannot be had are reported', () => {
    expect(plan({ courses: [second, third], gaps: ['goal'] })).toMatchObject({
      plans: [],
      uncovered: ['goal'],
      blocked: [{ courseId: 'm-third', missing: ['z-first'] }],
    });
  });

  it('that run in a circle block, without an endless loop', () => {
    const a = aCourse('a', { goal: 'intro' }, { requires: ['b'] });
    const b = aCourse('b', { x: 'intro' }, { requires: ['a'] });
    expect(plan({ courses: [a, b], gaps: ['goal'] }).blocked).toHaveLength(1);
  });
});

describe('against trying everything', () => {
  const gaps = ['a', 'b', 'c', 'd'];
  const courses = fc
    .array(
      fc.record({
        skills: fc.uniqueArray(fc.constantFrom(...gaps), { minLength: 1, maxLength: 3 }),
        hours: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
        usd: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
        requires: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((list) =>
      list.map(({ skills, hours, usd, requires }, index) =>
        aCourse(`c${index}`, Object.fromEntries(skills.map((skill) => [skill, 'intro' as const])), {
          hours: hours === undefined ? undefined : [0, hours],
          cost: { model: 'one-off', usd: usd === undefined ? undefined : [0, usd], asOf: '2026-01' },
          requires: requires.filter((other) => other < index).map((other) => `c${other}`),
        }),
      ),
    );

  function least(
    list: readonly Course[],
    wanted: readonly string[],
    cost: (course: Course) => readonly number[],
  ): number[] {
    let best: number[] | undefined;
    for (let subset = 0; subset < 2 ** list.length; subset++) {
      const some = list.filter((_, index) => subset & (1 << index));
      const ids = new Set(some.map((course) => course.id));
      const skills = new Set(some.flatMap((course) => course.skills.map((skill) => skill.id)));
      if (!wanted.every((gap) => skills.has(gap))) continue;
      if (!some.every((course) => course.requires.every((id) => ids.has(id)))) continue;
      const sum = some
        .map(cost)
        .reduce<number[]>((all, one) => one.map((value, place) => value + (all[place] ?? 0)), []);
      if (!best || compareCosts(sum, best) < 0) best = sum;
    }
    return best ?? [];
  }

  it('the fastest has least time and the cheapest least price, in an order that can be followed', () => {
    fc.assert(
      fc.property(courses, (list) => {
        const { plans, uncovered } = plan({ courses: list, gaps });
        const wanted = gaps.filter((gap) => !uncovered.includes(gap));
        const [fastest, cheapest, strongest] = plans;
        for (const [one, cost] of [
          [fastest, (course: Course) => timeCost(course)],
          [cheapest, priceCost],
        ] as const) {
          const steps = one?.steps.map((step) => cost(step.course)) ?? [];
          const sum = steps.reduce<number[]>((all, next) => next.map((value, place) => value + (all[place] ?? 0)), []);
          expect(sum).toEqual(least(list, wanted, cost));
        }
        for (const one of [fastest, cheapest, strongest]) {
          const order = one?.steps.map((step) => step.course.id) ?? [];
          one?.steps.forEach((step, index) => {
            for (const id of step.course.requires) expect(order.indexOf(id)).toBeLessThan(index);
            for (const id of step.course.requires) expect(order).toContain(id);
          });
          expect(new Set(one?.steps.flatMap((step) => step.closes))).toEqual(new Set(wanted));
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
