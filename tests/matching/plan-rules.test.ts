import { describe, expect, it } from 'vitest';
import { coverageCurve, whatLimitsBuy } from '../../utils/matching/coverage-curve.ts';
import { planGaps } from '../../utils/matching/plan.ts';
import type { PlanRequest } from '../../utils/matching/plan-request.ts';
import { priceOf } from '../../utils/matching/route-order.ts';
import { skillsClosed } from '../../utils/matching/routes.ts';
import type { Course } from '../../utils/model/course.ts';
import { randomFrom } from '../redesigns/random.ts';
import { aCourse } from './a-course.ts';
import { anyRequest } from './plan-cases.ts';

const today = '2026-11-22';
const free = { model: 'free', asOf: '2026-06' } as const;

function costs(usd: number): Course['cost'] {
  return { model: 'one-off', usd: [usd, usd], asOf: '2026-01' };
}

function plans(request: Partial<PlanRequest> & Pick<PlanRequest, 'courses' | 'gaps'>) {
  return planGaps({ holds: [], today, ...request });
}

function fastest(request: Parameters<typeof plans>[0]): string[] {
  return plans(request).plans[0]?.steps.map(({ course }) => course.id) ?? [];
}

describe('whatever is asked', () => {
  const dice = randomFrom('rules');
  const requests = Array.from({ length: 150 }, () => anyRequest(dice));

  it('the order of the courses does not matter', () => {
    for (const request of requests) {
      const turned = { ...request, courses: [...request.courses].reverse() };
      expect(planGaps(turned)).toEqual(planGaps(request));
    }
  });

  it('a plan can be followed, keeps the limits, closes what it says, and every step says why', () => {
    for (const request of requests) {
      const held = new Set(request.holds);
      const answer = planGaps(request);
      for (const { steps, open, hours, usd } of answer.plans) {
        const before = new Set<string>();
        for (const { course, closes, why, alternatives } of steps) {
          for (const id of course.requires)
            expect(before.has(id) || held.has(id) || isAwardHeld(request, id)).toBe(true);
          before.add(course.id);
          expect(why.length).toBeGreaterThan(0);
          expect(new Set(why).size).toBe(why.length);
          expect(alternatives.length).toBeLessThanOrEqual(3);
          expect(steps.some((step) => alternatives.includes(step.course.id))).toBe(false);
          for (const id of closes) expect(doesClose(request, course, id)).toBe(true);
        }
        if (request.hours !== undefined) expect(hours.high).toBeLessThanOrEqual(request.hours);
        if (request.usd !== undefined) expect(usd.high).toBeLessThanOrEqual(request.usd);
        if (request.free) expect(steps.every(({ course }) => priceOf(course)?.[1] === 0)).toBe(true);
        const ends = steps.map(({ when }) => when?.to ?? 0);
        if (request.deadline !== undefined) {
          const weeks = (Date.parse(request.deadline) - Date.parse(today)) / 86_400_000 / 7;
          expect(Math.max(0, ...ends)).toBeLessThanOrEqual(weeks + 0.01);
        }
        const closed = new Set(steps.flatMap(({ closes }) => closes));
        expect(open.some((id) => closed.has(id))).toBe(false);
        const ids = request.gaps.map((gap) => (typeof gap === 'string' ? gap : gap.id));
        expect([...closed, ...open, ...answer.uncovered, ...answer.held].sort()).toEqual([...new Set(ids)].sort());
      }
    }
  });

  function isAwardHeld({ courses, holds }: PlanRequest, id: string): boolean {
    const awards = courses.find((course) => course.id === id)?.awards;
    return awards !== undefined && holds.includes(awards);
  }

  function doesClose({ gaps, skillsOf = () => [] }: PlanRequest, course: Course, id: string): boolean {
    const gap = gaps.find((one) => (typeof one === 'string' ? one : one.id) === id);
    if (gap === undefined) return false;
    const asked =
      typeof gap === 'string' ? { skillIds: [gap], kind: 'tool' as const } : { ...gap, skillIds: gap.anyOf };
    return skillsClosed(course, asked, skillsOf).length > 0;
  }
});

describe('what may stand in a plan', () => {
  it('what only touches a skill never does, nor what has retired', () => {
    const touched = aCourse('touched', { other: 'intro' });
    touched.skills.push({ id: 'a', role: 'touched', level: 'advanced' });
    const gone = aCourse('gone', { a: 'intro' }, { status: 'retired' });
    expect(plans({ courses: [touched, gone], gaps: ['a'] })).toMatchObject({ plans: [], uncovered: ['a'] });
  });

  it('alternatives and levels of a gap count', () => {
    const low = aCourse('low', { a: 'intro' }, { hours: [1, 1] });
    const high = aCourse('high', { b: 'working' }, { hours: [9, 9] });
    const gap = { id: 'either', anyOf: ['a', 'b'], kind: 'tool' as const };
    expect(fastest({ courses: [low, high], gaps: [gap] })).toEqual(['low']);
    expect(fastest({ courses: [low, high], gaps: [{ ...gap, level: 'working' }] })).toEqual(['high']);
    expect(plans({ courses: [low, high], gaps: [gap], holds: ['b'] }).held).toEqual(['either']);
  });

  it('language, region, eligibility, provider and swapped-out ones are left out; the chosen one is not', () => {
    const french = aCourse('french', { a: 'intro' }, { languages: ['fr'], hours: [1, 1] });
    const british = aCourse('british', { a: 'intro' }, { regions: ['GB'], hours: [2, 2] });
    const students = aCourse('students', { a: 'intro' }, { eligibility: ['students'], hours: [3, 3] });
    const hosted = aCourse('hosted', { a: 'intro' }, { host: 'Host', hours: [4, 4] });
    const swapped = aCourse('swapped', { a: 'intro' }, { hours: [5, 5] });
    const rest = aCourse('rest', { a: 'intro' }, { hours: [6, 6], languages: [] });
    const limits = {
      languages: ['en'],
      region: 'us',
      openToAll: true,
      withoutProviders: ['Host'],
      without: ['swapped'],
      gaps: ['a'],
      courses: [french, british, students, hosted, swapped, rest],
    };
    expect(fastest(limits)).toEqual(['rest']);
    expect(fastest({ ...limits, languages: ['fr-CA'], region: undefined })).toEqual(['french']);
    expect(fastest({ ...limits, region: 'GB' })).toEqual(['british']);
    expect(fastest({ ...limits, openToAll: false })).toEqual(['students']);
    expect(fastest({ ...limits, withoutProviders: [] })).toEqual(['hosted']);
    expect(fastest({ ...limits, take: ['hosted'] })).toEqual(['hosted']);
    expect(plans({ ...limits, take: ['hosted'] }).plans[0]?.steps[0]?.why[0]).toBe('chosen');
  });

  it('what is chosen and cannot be had is named', () => {
    const paid = aCourse('paid', { a: 'intro' }, { cost: costs(50) });
    const open = aCourse('open', { a: 'intro' }, { cost: free });
    const answer = plans({ courses: [paid, open], gaps: ['a'], take: ['paid', 'nowhere'], usd: 20 });
    expect(answer.notTaken).toEqual(['paid', 'nowhere']);
    expect(answer.plans[0]?.steps.map(({ course }) => course.id)).toEqual(['open']);
    expect(plans({ courses: [paid], gaps: ['a'], take: ['paid'] })).not.toHaveProperty('notTaken');
  });
});

describe('time', () => {
  const inHours = aCourse('in-hours', { a: 'intro' }, { hours: [20, 30], weeks: [2, 9] });
  const inWeeks = aCourse('in-weeks', { b: 'intro' }, { weeks: [3, 4] });
  const neither = aCourse('neither', { c: 'intro' });
  const request = { courses: [inHours, inWeeks, neither], gaps: ['a', 'b', 'c'] };

  it('steps stand one after the other, at the pace of the person', () => {
    const when = (hoursPerWeek?: number) =>
      plans({ ...request, hoursPerWeek }).plans[0]?.steps.map((step) => [step.course.id, step.when]);
    expect(when(10)).toEqual([
      ['in-hours', { from: 0, to: 3 }],
      ['in-weeks', { from: 3, to: 7 }],
      ['neither', undefined],
    ]);
    expect(when(30)?.[0]).toEqual(['in-hours', { from: 0, to: 2 }]);
    expect(when()?.[0]).toEqual(['in-hours', { from: 0, to: 9 }]);
  });

  it('a deadline leaves out what states no time and keeps to the weeks that are left', () => {
    const until = (deadline: string) => plans({ ...request, deadline, hoursPerWeek: 10 });
    expect(until('2027-01-10')).toMatchObject({ uncovered: ['c'], plans: [{ open: [] }, {}, {}] });
    expect(until('2027-01-09').plans[0]?.open).toHaveLength(1);
    expect(until('2026-11-21')).toMatchObject({ impossible: 'deadline-past', plans: [], uncovered: ['a', 'b', 'c'] });
  });

  it('the heavier gap is closed when not everything fits', () => {
    const gaps = [
      { id: 'a', anyOf: ['a'], kind: 'tool' as const, weight: 1 },
      { id: 'b', anyOf: ['b'], kind: 'tool' as const, weight: 1.01 },
    ];
    const courses = [
      aCourse('a-1', { a: 'intro' }, { hours: [1, 4] }),
      aCourse('b-1', { b: 'intro' }, { hours: [1, 9] }),
    ];
    expect(fastest({ courses, gaps, hours: 9 })).toEqual(['b-1']);
    expect(fastest({ courses, gaps, hours: 8 })).toEqual(['a-1']);
  });
});

describe('what counts besides time and money', () => {
  it('what counts towards something held, chosen or asked for costs a tenth less', () => {
    const stacked = aCourse('stacked', { a: 'intro' }, { hours: [20, 20], stacksInto: ['degree'] });
    const plain = aCourse('plain', { a: 'intro' }, { hours: [19, 19] });
    const quick = aCourse('quick', { a: 'intro' }, { hours: [18, 18] });
    const degree = aCourse('degree', { z: 'intro' }, { awards: 'named' });
    const request = { courses: [stacked, plain, degree], gaps: ['a'] };
    expect(fastest(request)).toEqual(['plain']);
    expect(fastest({ ...request, holds: ['degree'] })).toEqual(['stacked']);
    expect(fastest({ ...request, take: ['degree'] })).toContain('stacked');
    expect(fastest({ ...request, gaps: ['a', 'named'] })).toContain('stacked');
    expect(fastest({ ...request, courses: [stacked, quick, degree], holds: ['degree'] })).toEqual(['quick']);
    expect(plans({ ...request, holds: ['degree'] }).plans[0]?.steps[0]?.countsTowards).toEqual(['degree']);
  });

  it('among equally strong evidence the strongest plan takes what postings name', () => {
    const exam = { kind: 'certification-exam' } as const;
    const courses = [
      aCourse('seldom', { a: 'intro' }, { ...exam, awards: 'x', cost: costs(1) }),
      aCourse('often', { a: 'intro' }, { ...exam, awards: 'y', cost: costs(900) }),
      aCourse('programme', { a: 'intro' }, { kind: 'professional-certificate', awards: 'z', cost: free }),
    ];
    const strongest = (recognised?: ReadonlyMap<string, number>) =>
      plans({ courses, gaps: ['a'], recognised }).plans[2]?.steps.map(({ course }) => course.id);
    expect(strongest()).toEqual(['seldom']);
    expect(
      strongest(
        new Map([
          ['y', 1],
          ['z', 50],
        ]),
      ),
    ).toEqual(['often']);
  });

  it('depth adds an exam and something made for the heaviest gap, before the others are opened', () => {
    const gap = (id: string, weight: number) => ({ id, anyOf: [id], kind: 'tool' as const, weight });
    const courses = [
      aCourse('course-a', { a: 'intro' }, { hours: [5, 5] }),
      aCourse('exam-a', { a: 'intro' }, { hours: [20, 20], kind: 'certification-exam' }),
      aCourse(
        'own',
        { 'any-skill': 'working' },
        { hours: [10, 10], kind: 'micro-project', mentored: true, projectBased: true },
      ),
      aCourse('course-b', { b: 'intro' }, { hours: [6, 6] }),
    ];
    const request = { courses, gaps: [gap('a', 2), gap('b', 1)] };
    expect(fastest(request)).toEqual(['course-a', 'course-b']);
    expect(fastest({ ...request, depth: 1 })).toEqual(['course-b', 'own', 'exam-a']);
    expect(fastest({ ...request, depth: 1, hours: 30 })).toEqual(['own', 'exam-a']);
    expect(fastest({ ...request, depth: 0, hours: 30 })).toEqual(['course-a', 'course-b']);
    const [plan] = plans({ ...request, depth: 1 }).plans;
    expect(plan?.steps.map(({ closes, deepens, why }) => [closes, deepens, why.includes('deepens')])).toEqual([
      [['b'], undefined, false],
      [[], ['a'], true],
      [['a'], ['a'], true],
    ]);
  });

  it('steps count the postings that they answer in full, each once', () => {
    const courses = ['a', 'b', 'c'].map((id, at) => aCourse(id, { [id]: 'intro' }, { hours: [at, at], cost: free }));
    const postings = [
      { id: '1', needs: ['a'] },
      { id: '2', needs: ['a', 'b'] },
      { id: '3', needs: ['b', 'held'] },
      { id: '4', needs: [] },
      { id: '5', needs: ['a', 'nowhere'] },
    ];
    const [plan] = plans({ courses, gaps: ['c', 'b', 'a', 'held'], holds: ['held'], postings }).plans;
    expect(plan?.steps.map(({ course, unlocks }) => [course.id, unlocks])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 0],
    ]);
  });

  it('a credential that lapses comes with what awards it anew, cheapest first', () => {
    const courses = [
      aCourse('dear', { a: 'intro' }, { awards: 'x', cost: costs(90) }),
      aCourse('cheap', { a: 'intro' }, { awards: 'x', cost: costs(10) }),
      aCourse('gone', { a: 'intro' }, { awards: 'x', cost: free, status: 'retired' }),
    ];
    const lapsing = [{ namedCredential: 'x', expires: '2027-01-01', postings: 3 }];
    expect(plans({ courses, gaps: [], lapsing }).renewals).toEqual([{ ...lapsing[0], courses: ['cheap', 'dear'] }]);
  });

  it('alternatives cost at most 1.3 times as much where there are such, another provider first', () => {
    const by = (issuer: string, hours: number) => ({ issuer, hours: [hours, hours] as [number, number] });
    const courses = [
      aCourse('best', { a: 'intro' }, by('One', 10)),
      aCourse('same-house', { a: 'intro' }, by('One', 11)),
      aCourse('other-house', { a: 'intro' }, by('Two', 13)),
      aCourse('third-house', { a: 'intro' }, by('Three', 12)),
      aCourse('long', { a: 'intro' }, by('Four', 14)),
    ];
    const [plan] = plans({ courses, gaps: ['a'] }).plans;
    expect(plan?.steps[0]?.alternatives).toEqual(['third-house', 'other-house', 'same-house']);
    expect(
      plans({ courses: courses.filter(({ id }) => id === 'best' || id === 'long'), gaps: ['a'] }).plans[0]?.steps[0]
        ?.alternatives,
    ).toEqual(['long']);
    expect(plans({ courses, gaps: ['a'], hours: 12 }).plans[0]?.steps[0]?.alternatives).toEqual([
      'third-house',
      'same-house',
    ]);
  });
});

describe('alternatives within a limit', () => {
  it('are not offered where what they require does not fit with them', () => {
    const courses = [
      aCourse('best', { a: 'intro' }, { hours: [4, 5], issuer: 'One' }),
      aCourse('deep', { a: 'intro' }, { hours: [5, 5], issuer: 'Two', requires: ['first'] }),
      aCourse('first', { z: 'intro' }, { hours: [20, 20] }),
    ];
    const alternatives = (hours: number) => plans({ courses, gaps: ['a'], hours }).plans[0]?.steps[0]?.alternatives;
    expect(alternatives(24)).toEqual([]);
    expect(alternatives(25)).toEqual(['deep']);
  });
});

describe('bad input', () => {
  const course = aCourse('a', { a: 'intro' }, { hours: [1, 2], cost: costs(5) });

  it('says why there is nothing', () => {
    expect(plans({ courses: [course], gaps: [] })).toMatchObject({ plans: [], impossible: 'no-gaps' });
    expect(plans({ courses: [course], gaps: ['a'], hours: 0 })).toMatchObject({
      plans: [],
      impossible: 'no-hours',
      uncovered: ['a'],
    });
    const noPace = { deadline: '2027-06-01', hoursPerWeek: 0 };
    expect(plans({ courses: [course], gaps: ['a'], ...noPace })).toMatchObject({ plans: [], impossible: 'no-hours' });
    expect(plans({ courses: [course], gaps: ['a'], usd: 0 })).toMatchObject({ plans: [], impossible: 'no-money' });
    expect(plans({ courses: [course], gaps: ['a'], free: true })).toMatchObject({ plans: [], impossible: 'no-money' });
    expect(plans({ courses: [course], gaps: ['x'], usd: 0 })).not.toHaveProperty('impossible');
    const abroad = aCourse(
      'abroad',
      { a: 'intro' },
      { cost: { model: 'one-off', local: { currency: 'EUR', amount: [1, 2] }, asOf: '2026-01' } },
    );
    expect(plans({ courses: [abroad], gaps: ['a'], usd: 100 })).toMatchObject({ plans: [], uncovered: ['a'] });
  });

  it('a limit below nothing, or that is no number, lets nothing through that takes something', () => {
    for (const amount of [-1, -1e9, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(plans({ courses: [course], gaps: ['a'], usd: amount })).toMatchObject({ impossible: 'no-money' });
      expect(plans({ courses: [course], gaps: ['a'], hours: amount })).toMatchObject({ impossible: 'no-hours' });
      const pace = { deadline: '2027-06-01', hoursPerWeek: amount };
      expect(plans({ courses: [course], gaps: ['a'], ...pace })).toMatchObject({ plans: [], impossible: 'no-hours' });
    }
    const gift = aCourse('gift', { a: 'intro' }, { cost: { model: 'free', asOf: '2026-01' } });
    expect(plans({ courses: [gift], gaps: ['a'], usd: -5 }).plans[0]?.steps[0]?.course.id).toBe('gift');
    expect(plans({ courses: [course], gaps: ['a'], deadline: 'soon' })).toMatchObject({ impossible: 'deadline-past' });
    for (const amount of [1e308, Number.POSITIVE_INFINITY])
      expect(plans({ courses: [course], gaps: ['a'], usd: amount }).plans[0]?.steps).toHaveLength(1);
  });

  it('no hours a week are no hours in all, deadline or not', () => {
    expect(plans({ courses: [course], gaps: ['a'], hoursPerWeek: 0 })).toMatchObject({
      plans: [],
      uncovered: ['a'],
      impossible: 'no-hours',
    });
  });

  it('a gap that nothing answers, not even in name, stays uncovered', () => {
    const nothing = { id: 'none', anyOf: [], kind: 'knowledge' as const };
    const { plans: made, uncovered } = plans({ courses: [course], gaps: [nothing, 'a'] });
    expect(uncovered).toEqual(['none']);
    expect(made[0]?.steps.map((step) => step.course.id)).toEqual(['a']);
  });

  it('200 gaps get a plan that says it may not be the best', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `s${index}`);
    const courses = ids.map((id, at) =>
      aCourse(`c${at}`, { [id]: 'intro', [ids[(at + 1) % 200] ?? id]: 'intro' }, { hours: [1, 1 + (at % 7)] }),
    );
    const [plan] = plans({ courses, gaps: ids }).plans;
    expect(plan).toMatchObject({ exact: false, open: [] });
    expect(plans({ courses, gaps: ids, hours: 40 }).plans[0]?.hours.high).toBeLessThanOrEqual(40);
  });

  it('50,000 courses, each requiring the one before it, and a circle of them', { timeout: 60_000 }, () => {
    const like = aCourse('x', { b: 'intro' });
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      ...like,
      id: `m${at}`,
      requires: [`m${at === 0 ? 49_999 : at - 1}`],
    }));
    const circle = plans({ courses: [...many, course], gaps: ['a', 'b'] });
    expect(circle).toMatchObject({ uncovered: ['b'], plans: [{ open: [] }, {}, {}] });
    expect(circle.blocked.length).toBeGreaterThan(0);
    expect(circle.blocked.length).toBeLessThanOrEqual(100);
    const chain = many.map((one, at) => (at === 0 ? { ...one, requires: [] } : one));
    expect(fastest({ courses: chain, gaps: ['b'] })).toEqual(['m0']);
    expect(
      fastest({
        courses: chain.map((one, at) => ({ ...one, skills: at < 30 ? course.skills : one.skills })),
        gaps: ['b'],
      }),
    ).toHaveLength(31);
    const far = chain.map((one, at) => ({ ...one, skills: at < 49_999 ? course.skills : one.skills }));
    expect(plans({ courses: far, gaps: ['b'] })).toMatchObject({
      plans: [],
      blocked: [{ courseId: 'm49999', missing: ['m49998'] }],
    });
  });
});

describe('what limits buy', () => {
  const courses = [
    aCourse('free-a', { a: 'intro' }, { cost: free, weeks: [8, 9] }),
    aCourse('paid-a', { a: 'intro' }, { cost: costs(10), hours: [5, 10] }),
    aCourse('paid-b', { b: 'intro' }, { cost: costs(10), hours: [5, 10] }),
  ];

  it('nothing and four weeks', () => {
    const bought = whatLimitsBuy({ courses, gaps: ['a', 'b', 'c', 'held'], holds: ['held'], today, hoursPerWeek: 5 });
    expect(bought).toEqual({
      free: { closed: 1, of: 3, steps: ['free-a'] },
      fourWeeks: { closed: 2, of: 3, steps: ['paid-a', 'paid-b'] },
    });
    expect(whatLimitsBuy({ courses, gaps: ['a', 'b'], holds: [], today, hoursPerWeek: 3 }).fourWeeks.closed).toBe(1);
  });

  it('the curve of many gaps has few points and rises', () => {
    const ids = Array.from({ length: 80 }, (_, index) => `s${index}`);
    const many = ids.map((id, at) => aCourse(`c${at}`, { [id]: 'intro' }, { hours: [1, 1 + (at % 7)] }));
    const points = coverageCurve({ courses: many, gaps: ids, holds: [], today });
    expect(points.length).toBeLessThanOrEqual(41);
    expect(points[points.length - 1]?.closed).toBe(80);
    points.forEach((point, at) => {
      const before = points[at - 1];
      if (before) expect(point.hours > before.hours && point.closed > before.closed).toBe(true);
    });
  });
});
