import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { matchPosting } from '../../entrypoints/background/engine.ts';
import type { Course } from '../../utils/model/course.ts';
import type { CourseList } from '../../utils/model/course-list.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { putCourseList, removeCourseList } from '../../utils/storage/course-lists.ts';
import { database } from '../../utils/storage/database.ts';
import { aCourse } from '../matching/a-course.ts';
import { unwrapped } from '../providers/make.ts';

const loads = vi.fn(async (url: string) => {
  const name = new URL(url, 'https://extension.example').pathname;
  return new Response(readFileSync(new URL(`../../public${name}`, import.meta.url)));
});

beforeEach(async () => {
  loads.mockClear();
  vi.stubGlobal('fetch', loads);
  await database().courseLists.clear();
});
afterEach(() => vi.unstubAllGlobals());

const posting: Posting = {
  id: 'invented-1',
  url: 'https://jobs.example/1',
  board: null,
  title: 'Lock keeper',
  company: 'Canal Works',
  description: 'Requirements:\n- SQL\n- Kubernetes\n',
  readFrom: 'page',
} as unknown as Posting;

const list = (id: string, courses: Course[], fetchedAt = '2026-11-22T10:00:00.000Z'): CourseList => ({
  id,
  provider: 'own-catalogue',
  name: id,
  fetchedAt,
  skipped: 0,
  courses,
});
/** Quicker and cheaper than anything in the catalogue. */
const quick = (id: string, name = 'SQL in a morning') =>
  aCourse(id, { sql: 'working' }, { name, hours: [1, 1], cost: { model: 'free', asOf: '2026-11' } });
const routesTo = async (skill: string): Promise<string[]> => {
  const { gaps } = unwrapped(await matchPosting(posting));
  return gaps
    .filter(({ skillIds }) => skillIds.includes(skill))
    .flatMap(({ routes }) => routes.map((each) => each.course.name));
};

describe('ways to close a gap', () => {
  it('come from lists that were brought too, from the next question on, and go with them', async () => {
    const before = await routesTo('sql');
    expect(before.length).toBeGreaterThan(0);
    const loaded = loads.mock.calls.length;
    expect(await routesTo('sql')).toEqual(before);
    expect(loads.mock.calls.length, 'nothing is loaded twice').toBe(loaded);
    unwrapped(await putCourseList(database(), list('own', [quick('own-sql')])));
    expect(await routesTo('sql')).toContain('SQL in a morning');
    // The same list, brought again with other contents.
    const renamed = list('own', [quick('own-sql', 'SQL before breakfast')], '2026-11-23T10:00:00.000Z');
    unwrapped(await putCourseList(database(), renamed));
    expect(await routesTo('sql')).toContain('SQL before breakfast');
    unwrapped(await removeCourseList(database(), 'own'));
    expect(await routesTo('sql')).toEqual(before);
  });

  it('a broken list costs the catalogue nothing; an entry never takes the place of one of the catalogue', async () => {
    const before = await routesTo('sql');
    const catalogue = JSON.parse(readFileSync(new URL('../../public/data/catalogue.json', import.meta.url), 'utf8'));
    unwrapped(await putCourseList(database(), list('own', [quick(catalogue[0].id, 'A false name')])));
    await database().courseLists.add({ id: 'broken', fetchedAt: '2026-11-22' } as unknown as CourseList);
    const after = await routesTo('sql');
    expect(after).toEqual(before);
    expect(after).not.toContain('A false name');
  });

  it('50,000 courses: the answer still comes well before the question is given up', async () => {
    const many = Array.from({ length: 50_000 }, (_, n) =>
      n % 50 === 0 ? quick(`own-${n}`, `SQL ${n}`) : aCourse(`own-${n}`, { python: 'intro', excel: 'intro' }),
    );
    unwrapped(await putCourseList(database(), list('own', many)));
    const first = performance.now();
    expect((await routesTo('sql')).length, 'the catalogue answers meanwhile').toBeGreaterThan(0);
    const answered = Math.round(performance.now() - first);
    await vi.waitFor(async () => expect(await routesTo('sql')).toContain('SQL 0'), { timeout: 30_000, interval: 200 });
    const started = performance.now();
    await routesTo('sql');
    const next = Math.round(performance.now() - started);
    console.info(`first answer with 50,000 courses after ${answered} ms, with their routes ${next} ms`);
    expect(next).toBeLessThan(4000);
  }, 60_000);
});
