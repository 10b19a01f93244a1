import { describe, expect, it } from 'vitest';
import type { Course } from '../../utils/model/course.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { aCourse } from '../matching/a-course.ts';
import { type Answered, type Asked, answer, groupBy, holes, share, tally } from './catalogue-coverage.ts';

const terms = {
  today: '2026-11-22',
  skillsOf: (id: string): readonly string[] => (id === 'query-badge' ? ['sql', 'databases'] : []),
};
const free = { model: 'free', asOf: '2026-06' } as const;
const funded = { model: 'funded', asOf: '2026-06' } as const;

const anything = aCourse('anything', { 'any-skill': 'working' }, { kind: 'micro-project', cost: free });
const sql = aCourse('sql-course', { sql: 'working' });
const freeSql = aCourse('free-sql', { sql: 'intro' }, { cost: free });
const exam = aCourse('exam', { sql: 'working' }, { kind: 'certification-exam', awards: 'query-badge' });

function ask(ids: string[], more: Partial<Asked> = {}): Asked {
  return { ids, kind: 'tool', label: ids.join(' or '), count: 1, ...more };
}

const nothing: Answered = {
  route: false,
  free: false,
  noPrice: false,
  handsOn: false,
  placement: false,
  withProject: false,
};

describe('what stands open to one asked thing', () => {
  it('is nothing where no entry has it as a core skill', () => {
    const touching = aCourse('touching', { python: 'intro' });
    touching.skills.push({ id: 'sql', role: 'touched', level: 'intro' });
    expect(answer(ask(['sql']), [touching], terms)).toEqual(nothing);
  });

  it('leaves the project that fits any skill out of every share but its own', () => {
    expect(answer(ask(['sql']), [anything], terms)).toEqual({ ...nothing, withProject: true });
  });

  it('takes one closable alternative for an answer', () => {
    expect(answer(ask(['cobol', 'sql']), [sql], terms).route).toBe(true);
    expect(answer(ask(['cobol', 'fortran']), [sql], terms).route).toBe(false);
  });

  it('keeps to the level: a free beginning does not answer what is asked at work', () => {
    expect(answer(ask(['sql']), [sql, freeSql], terms)).toMatchObject({ route: true, free: true });
    expect(answer(ask(['sql'], { level: 'working' }), [sql, freeSql], terms)).toMatchObject({
      route: true,
      free: false,
    });
    expect(answer(ask(['sql'], { level: 'advanced' }), [sql, freeSql], terms).route).toBe(false);
  });

  it('answers a named credential only with what awards it, and skills with what the credential shows', () => {
    const named = ask(['query-badge'], { kind: 'credential' });
    expect(answer(named, [sql, anything], terms)).toEqual(nothing);
    expect(answer(named, [exam], terms).route).toBe(true);
    expect(answer(ask(['databases']), [exam], terms).route).toBe(true);
  });

  it('tells free from funded, and a project inside a course from a placement', () => {
    const paidFor = aCourse('paid-for', { sql: 'intro' }, { cost: funded, projectBased: true });
    expect(answer(ask(['sql']), [paidFor], terms)).toEqual({
      ...nothing,
      route: true,
      noPrice: true,
      handsOn: true,
      withProject: true,
    });
    const mentored = aCourse('mentored', { sql: 'intro' }, { kind: 'mentorship' });
    expect(answer(ask(['sql']), [mentored], terms)).toMatchObject({
      free: false,
      noPrice: false,
      handsOn: true,
      placement: true,
    });
  });

  it('offers nothing that has retired', () => {
    const gone: Course = { ...sql, status: 'retiring', retiresOn: '2026-11-21' };
    expect(answer(ask(['sql']), [gone], terms).route).toBe(false);
    expect(answer(ask(['sql']), [{ ...gone, retiresOn: '2026-11-22' }], terms).route).toBe(true);
  });
});

function requirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    label: id,
    kind: 'tool',
    force: 'must',
    alternatives: id.split('|').map((one) => ({ id: one, label: one, kind: 'tool' })),
    mentions: [],
    quote: { start: 0, end: 1, text: id },
    ...more,
  } as Requirement;
}

describe('the tally', () => {
  it('counts equal alternatives at equal levels together', () => {
    const asked = tally([
      requirement('go|java'),
      requirement('go|java'),
      requirement('go|java', { level: 'advanced' }),
    ]);
    expect(asked.map(({ ids, level, count }) => [ids.join('|'), level, count])).toEqual([
      ['go|java', undefined, 2],
      ['go|java', 'advanced', 1],
    ]);
  });

  it('leaves out what no course closes: knock-outs, degrees, what is only context', () => {
    const degree = { alternatives: [{ id: 'degree', label: 'degree', kind: 'degree' as const }] };
    expect(
      tally([
        requirement('visa', { knockOut: 'visa' }),
        requirement('degree', degree),
        requirement('office', { force: 'context' }),
      ]),
    ).toEqual([]);
  });
});

describe('shares and holes', () => {
  const heavy = ask(['sql'], { count: 3 });
  const light = ask(['cobol'], { count: 1 });
  const high = ask(['cobol'], { count: 4, level: 'advanced' });
  const answers = new Map([heavy, light, high].map((one) => [one, answer(one, [freeSql, anything], terms)]));

  it('weigh by how often a thing is asked for', () => {
    expect(share([heavy, light], answers)).toEqual({
      asked: 4,
      route: 75,
      free: 75,
      noPrice: 75,
      handsOn: 0,
      placement: 0,
      withProject: 100,
    });
    expect(share([], answers)).toMatchObject({ asked: 0, route: 0 });
  });

  it('stand heaviest first, with the levels of one thing together', () => {
    expect(holes([heavy, light, high], answers, 'route')).toEqual([
      { ids: 'cobol', label: 'cobol', count: 5, levels: ['any 1', 'advanced 4'] },
    ]);
    expect(holes([light, heavy], answers, 'handsOn').map(({ ids }) => ids)).toEqual(['sql', 'cobol']);
  });

  it('group by a key in order of appearance', () => {
    expect([...groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even'))]).toEqual([
      ['odd', [1, 3]],
      ['even', [2]],
    ]);
  });
});
