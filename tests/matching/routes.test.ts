import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceStrength, frictionOf, isHandsOn, isOffered } from '../../utils/matching/route-order.ts';
import { closeGaps, MOST_ROUTES, type OpenGap, routesFor, skillsClosed } from '../../utils/matching/routes.ts';
import type { Course } from '../../utils/model/course.ts';
import { gapSchema, routeSchema } from '../../utils/model/gap.ts';
import type { Match } from '../../utils/model/match.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { aCourse } from './a-course.ts';

const today = '2026-11-21';
const skillsOf = (id: string): string[] => (id === 'cka' ? ['kubernetes', 'docker'] : []);
const options = { today, skillsOf };
const python: OpenGap = { skillIds: ['python'], kind: 'tool' };
const exam: Partial<Course> = {
  kind: 'certification-exam',
  cost: { model: 'exam-fee', usd: [300, 300], asOf: '2024-07' },
};
const free = { model: 'free', asOf: '2026-06' } as const;

const anyProject = aCourse(
  'own-project',
  { 'any-skill': 'working' },
  { kind: 'micro-project', mentored: true, projectBased: true, cost: free },
);

function ids(gap: OpenGap, courses: readonly Course[]): string[] {
  return routesFor(gap, courses, options).map((route) => route.course.id);
}

function best(gap: OpenGap, courses: readonly Course[]): Record<string, string[]> {
  return Object.fromEntries(routesFor(gap, courses, options).map((route) => [route.course.id, route.best]));
}

describe('what closes a gap', () => {
  it('core skills do, touched ones never do', () => {
    const touched = aCourse('a', { sql: 'intro' });
    touched.skills.push({ id: 'python', role: 'touched', level: 'advanced' });
    expect(ids(python, [touched])).toEqual([]);
    expect(ids(python, [aCourse('b', { python: 'intro' })])).toEqual(['b']);
  });

  it('a level asked for is not closed by a lower one', () => {
    const courses = [aCourse('low', { python: 'intro' }), aCourse('high', { python: 'advanced' })];
    expect(ids({ ...python, level: 'working' }, courses)).toEqual(['high']);
    expect(ids(python, courses)).toHaveLength(2);
  });

  it('names just the alternatives that are closed', () => {
    const gap: OpenGap = { skillIds: ['java', 'python', 'go', 'python'], kind: 'tool' };
    expect(skillsClosed(aCourse('a', { python: 'intro', go: 'intro', sql: 'intro' }), gap, skillsOf)).toEqual([
      'python',
      'go',
    ]);
  });

  it('a named credential only by a course that awards it', () => {
    const gap: OpenGap = { skillIds: ['cka'], kind: 'credential' };
    const teaches = aCourse('teaches', { kubernetes: 'advanced' });
    const awards = aCourse('awards', { kubernetes: 'working' }, { ...exam, awards: 'cka' });
    expect(ids(gap, [teaches, awards, anyProject])).toEqual(['awards']);
  });

  it('an awarded credential counts for what it is evidence of', () => {
    const awards = aCourse('awards', { kubernetes: 'working' }, { ...exam, awards: 'cka' });
    expect(ids({ skillIds: ['docker'], kind: 'tool' }, [awards])).toEqual(['awards']);
    expect(ids({ skillIds: ['docker'], kind: 'tool', level: 'advanced' }, [awards])).toEqual([]);
  });

  it('the project for any skill closes skills, never credentials, even among alternatives', () => {
    expect(ids({ skillIds: ['welding'], kind: 'knowledge' }, [anyProject])).toEqual(['own-project']);
    expect(ids({ skillIds: ['cka'], kind: 'credential' }, [anyProject])).toEqual([]);
    expect(skillsClosed(anyProject, { skillIds: ['cka', 'welding'], kind: 'knowledge' }, skillsOf)).toEqual([
      'welding',
    ]);
  });

  it('what has retired is not offered, what will is', () => {
    const gone = aCourse('gone', { python: 'intro' }, { retiresOn: '2026-11-20', status: 'retiring' });
    const last = aCourse('last', { python: 'intro' }, { retiresOn: '2026-11-21', status: 'retiring' });
    const retired = aCourse('retired', { python: 'intro' }, { status: 'retired' });
    expect([gone, last, retired].map((course) => isOffered(course, today))).toEqual([false, true, false]);
    expect(ids(python, [gone, last, retired])).toEqual(['last']);
  });
});

describe('which three and in what order', () => {
  const short = aCourse(
    'short',
    { python: 'intro' },
    { hours: [4, 6], cost: { model: 'one-off', usd: [50, 60], asOf: '2026-01' } },
  );
  const gratis = aCourse('gratis', { python: 'intro' }, { hours: [20, 40], cost: free });
  const strong = aCourse('strong', { python: 'working' }, exam);
  const unstated = aCourse('aaa-unstated', { python: 'intro' });

  it('cheapest, strongest and fastest, each labelled', () => {
    expect(best(python, [short, gratis, strong, unstated])).toEqual({
      gratis: ['cheapest'],
      strong: ['strongest-evidence'],
      short: ['fastest'],
    });
  });

  it('one hands-on route has its place, a specific one before the project for any skill', () => {
    const placement = aCourse(
      'placement',
      { python: 'working' },
      { kind: 'mentorship', mentored: true, projectBased: true },
    );
    expect(best(python, [short, gratis, strong, anyProject])).toMatchObject({ 'own-project': ['hands-on'] });
    expect(ids(python, [short, gratis, strong, anyProject, placement])).toEqual(['gratis', 'strong', 'placement']);
  });

  it('unstated hours and prices are not zero, and hours are compared with weeks', () => {
    const weeks = aCourse('weeks', { python: 'intro' }, { weeks: [1, 2] });
    const fastestOf = (hours: number) =>
      Object.entries(best(python, [unstated, weeks, aCourse('hours', { python: 'intro' }, { hours: [1, hours] })]))
        .filter(([, what]) => what.includes('fastest'))
        .map(([id]) => id);
    expect(fastestOf(300)).toEqual(['weeks']);
    expect(fastestOf(19)).toEqual(['hours']);
    expect(best(python, [unstated])).toEqual({ 'aaa-unstated': ['strongest-evidence'] });
    expect(best(python, [unstated, weeks])).toMatchObject({ weeks: expect.arrayContaining(['fastest']) });
  });

  it('what only follows from an award comes after what is about the skill, even where it is cheaper', () => {
    const licence = aCourse('a-licence', { guarding: 'intro' }, { awards: 'badge', hours: [1, 1], cost: free });
    const about = aCourse('b-about', { python: 'intro' }, { weeks: [4, 13] });
    const listed = routesFor({ skillIds: ['python'], kind: 'tool' }, [licence, about], {
      today,
      skillsOf: (id) => (id === 'badge' ? ['python'] : []),
    });
    expect(listed.map((route) => route.course.id)).toEqual(['b-about', 'a-licence']);
    expect(listed[1]?.best).toContain('cheapest');
  });

  it('fills up with another provider before the same one', () => {
    const same = aCourse('b', { python: 'intro' }, { hours: [1, 1], cost: free, issuer: 'North' });
    const also = aCourse('c', { python: 'intro' }, { hours: [2, 2], cost: free, issuer: 'North' });
    const more = aCourse('d', { python: 'intro' }, { hours: [3, 3], cost: free, issuer: 'North' });
    const other = aCourse('e', { python: 'intro' }, { hours: [9, 9], cost: free, issuer: 'South' });
    expect(ids(python, [same, also, more, other])).toEqual(['b', 'e', 'c']);
  });

  it('friction counts exam, conditions, language, missing address and age', () => {
    const seen = (month: string, source = 'a list') => ({ evidence: [{ source, seen: month }] });
    const course = aCourse(
      'x',
      { python: 'intro' },
      { ...exam, grade: 'C', url: undefined, eligibility: ['Adults'], languages: ['de'], ...seen('2025-10') },
    );
    expect(frictionOf(course, today)).toBe(4);
    expect(frictionOf(course, today, ['en'])).toBe(5);
    expect(frictionOf(course, today, ['de', 'en'])).toBe(4);
    expect(frictionOf(aCourse('y', { python: 'intro' }), today, ['en'])).toBe(0);
    expect(frictionOf({ ...course, ...seen('2025-11') }, today)).toBe(3);
    expect(frictionOf({ ...course, ...seen('2026-11', 'editor') }, today)).toBe(4);
  });

  it('exam, mentored project, assessed programme, project, attendance: in this order', () => {
    const kinds: Partial<Course>[] = [
      exam,
      { kind: 'mentorship', mentored: true, projectBased: true },
      { kind: 'professional-certificate' },
      { kind: 'course', projectBased: true },
      { kind: 'course' },
    ];
    expect(kinds.map((more, index) => evidenceStrength(aCourse(`k${index}`, { python: 'intro' }, more)))).toEqual([
      4, 3, 2, 1, 0,
    ]);
  });

  it('what only follows from an awarded credential is no strong evidence', () => {
    const platform = aCourse('platform-exam', { kubernetes: 'working' }, { ...exam, awards: 'cka' });
    const programme = aCourse('programme', { docker: 'working' }, { kind: 'professional-certificate' });
    expect(best({ skillIds: ['docker'], kind: 'tool' }, [platform, programme])).toMatchObject({
      programme: expect.arrayContaining(['strongest-evidence']),
    });
    expect(best({ skillIds: ['cka'], kind: 'credential' }, [platform])).toMatchObject({
      'platform-exam': expect.arrayContaining(['strongest-evidence']),
    });
  });

  const courseArbitrary = fc
    .record({
      kind: fc.constantFrom(
        'course' as const,
        'certification-exam' as const,
        'micro-project' as const,
        'specialization' as const,
      ),
      hours: fc.option(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 300 })), {
        nil: undefined,
      }),
      usd: fc.option(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 900 })), { nil: undefined }),
      level: fc.constantFrom('intro' as const, 'working' as const, 'advanced' as const),
      skill: fc.constantFrom('python', 'sql', 'any-skill'),
    })
    .map(({ kind, hours, usd, level, skill }) => ({
      kind,
      hours,
      cost: { model: 'one-off' as const, usd, asOf: '2026-01' },
      level,
      skill,
    }));

  it('is the same whatever the order of the catalogue, at most three, no course twice', () => {
    fc.assert(
      fc.property(
        fc.array(courseArbitrary, { maxLength: 12 }).chain((list) =>
          fc.tuple(
            fc.constant(list.map(({ level, skill, ...more }, index) => aCourse(`c${index}`, { [skill]: level }, more))),
            fc.shuffledSubarray(
              list.map((_, index) => index),
              { minLength: list.length },
            ),
          ),
        ),
        ([courses, order]) => {
          const routes = routesFor(python, courses, options);
          const again = routesFor(
            python,
            order.map((index) => courses[index]).filter((course) => course !== undefined),
            options,
          );
          expect(again).toEqual(routes);
          for (const route of routes) routeSchema.parse(route);
          const closing = courses.filter((course) => course.skills.some((skill) => skill.id !== 'sql'));
          expect(new Set(routes.map((route) => route.course.id)).size).toBe(routes.length);
          expect(routes.length).toBeLessThanOrEqual(MOST_ROUTES);
          expect(routes.length > 0).toBe(closing.length > 0);
          expect(routes.some((route) => isHandsOn(route.course))).toBe(closing.some(isHandsOn));
          const priced = routes.filter((route) => route.course.cost.usd !== undefined);
          const cheapest = routes.filter((route) => route.best.includes('cheapest'));
          expect(cheapest.length).toBe(priced.length > 0 ? 1 : 0);
          const least = Math.min(...priced.map((route) => route.course.cost.usd?.[1] ?? Number.NaN));
          if (priced.length > 0) expect(cheapest[0]?.course.cost.usd?.[1]).toBe(least);
        },
      ),
    );
  });
});

function requirement(id: string, more: Partial<Requirement> = {}): Requirement {
  const kind = more.kind ?? 'tool';
  return {
    id,
    label: id,
    kind,
    force: 'must',
    alternatives: id.split('|').map((one) => ({ id: one, label: one, kind })),
    mentions: [],
    quote: { start: 0, end: 0, text: '' },
    ...more,
  };
}

function matchOf(states: Record<string, Match['rows'][number]['state']>): Match {
  const none = { total: 0, verified: 0, held: 0, partial: 0, missing: 0 };
  const rows = Object.entries(states).map(([requirementId, state]) => ({
    requirementId,
    state,
    reason: 'no-evidence' as const,
    others: [],
  }));
  return { status: 'matched', rows, musts: none, nices: none };
}

describe('gaps of a posting', () => {
  it('are what is missing or partial, musts first, each with its routes', () => {
    const requirements = [
      requirement('sql', { force: 'nice' }),
      requirement('python'),
      requirement('git'),
      requirement('java|kotlin', { level: 'working' }),
      requirement('docker', { force: 'nice' }),
    ];
    const match = matchOf({
      sql: 'missing',
      python: 'partial',
      git: 'held',
      'java|kotlin': 'missing',
      docker: 'verified',
    });
    const courses = [
      aCourse('p', { python: 'intro' }),
      aCourse('k', { kotlin: 'working' }),
      aCourse('j', { java: 'intro' }),
    ];
    const gaps = closeGaps(requirements, match, courses, options);
    expect(gaps.map((gap) => [gap.requirementId, gap.routes.map((route) => [route.course.id, route.closes])])).toEqual([
      ['python', [['p', ['python']]]],
      ['java|kotlin', [['k', ['kotlin']]]],
      ['sql', []],
    ]);
    for (const gap of gaps) gapSchema.parse(gap);
  });

  it('has none for knock-outs, degrees, context and unknown rows', () => {
    const requirements = [
      requirement('visa', { kind: 'knockout', knockOut: 'visa' }),
      requirement('bachelor', { kind: 'degree' }),
      requirement('python', { force: 'context' }),
    ];
    const match = matchOf({ visa: 'missing', bachelor: 'missing', python: 'missing', elsewhere: 'missing' });
    expect(closeGaps(requirements, match, [anyProject], options)).toEqual([]);
  });
});
