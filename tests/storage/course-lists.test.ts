import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Course } from '../../utils/model/course.ts';
import type { CourseList } from '../../utils/model/course-list.ts';
import {
  allCourses,
  courseListsKey,
  getCourseList,
  listCourseLists,
  putCourseList,
  removeCourseList,
  restoreCourseList,
} from '../../utils/storage/course-lists.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { aCourse as courseOf } from '../matching/a-course.ts';
import { value } from './make-rows.ts';

const aCourse = (id: string, more: Partial<Course> = {}) => courseOf(id, { sql: 'intro' }, more);

let names = 0;
let db: CredlensDatabase;
beforeEach(() => {
  db = new CredlensDatabase(`course-lists-${names++}`);
});
afterEach(() => db.delete());

const list = (id: string, over: Partial<CourseList> = {}): CourseList => ({
  id,
  provider: 'own-catalogue',
  name: `${id}.csv`,
  fetchedAt: '2026-11-22T10:00:00.000Z',
  skipped: 1,
  courses: [aCourse(`${id}-one`), aCourse(`${id}-two`)],
  ...over,
});

describe('lists of courses', () => {
  it('are kept, told without their courses, newest first, and read together', async () => {
    value(await putCourseList(db, list('a')));
    const info = value(await putCourseList(db, list('b', { fetchedAt: '2026-11-23T10:00:00.000Z' })));
    expect(info).toMatchObject({ id: 'b', count: 2, skipped: 1 });
    expect('courses' in info).toBe(false);
    const listed = value(await listCourseLists(db));
    expect(listed.items.map(({ id, count }) => [id, count])).toEqual([
      ['b', 2],
      ['a', 2],
    ]);
    expect(value(await allCourses(db)).courses.map(({ id }) => id)).toEqual(['a-one', 'a-two', 'b-one', 'b-two']);
    expect(value(await getCourseList(db, 'a'))).toEqual(list('a'));
    expect(value(await getCourseList(db, 'nobody'))).toBeNull();
  });

  it('replace an earlier one of the same id; of two entries with one id the older list has its way', async () => {
    value(await putCourseList(db, list('a')));
    value(await putCourseList(db, list('a', { courses: [aCourse('a-one', { name: 'Renamed' })] })));
    value(
      await putCourseList(
        db,
        list('b', { fetchedAt: '2026-11-24T10:00:00.000Z', courses: [aCourse('a-one', { name: 'Another' })] }),
      ),
    );
    expect(value(await allCourses(db)).courses.map(({ name }) => name)).toEqual(['Renamed']);
  });

  it('come back after a removal, and give way to one that came meanwhile', async () => {
    value(await putCourseList(db, list('a')));
    const gone = value(await removeCourseList(db, 'a'));
    expect(value(await listCourseLists(db)).items).toEqual([]);
    expect(value(await removeCourseList(db, 'a'))).toBeNull();
    value(await restoreCourseList(db, gone as CourseList));
    expect(value(await getCourseList(db, 'a'))).toEqual(list('a'));
    const newer = list('a', { fetchedAt: '2026-12-01T10:00:00.000Z' });
    value(await putCourseList(db, newer));
    value(await restoreCourseList(db, gone as CourseList));
    expect(value(await getCourseList(db, 'a'))).toEqual(newer);
  });

  it('are refused whole where they are not what the model says; the earlier one stays', async () => {
    value(await putCourseList(db, list('a')));
    const broken = list('a', { courses: [{ ...aCourse('a-one'), url: 'javascript:alert(1)' }] });
    expect(await putCourseList(db, broken)).toMatchObject({ ok: false, failure: { code: 'courses-shape' } });
    expect(value(await getCourseList(db, 'a'))).toEqual(list('a'));
  });

  it('a broken row or course is counted and left where it is, and costs the others nothing', async () => {
    value(await putCourseList(db, list('a')));
    await db.courseLists.add({ id: 'broken', fetchedAt: 'x' } as unknown as CourseList);
    const half = list('half', { courses: [aCourse('half-one'), { id: 'No Id' } as never] });
    await db.courseLists.add(half);
    const all = value(await allCourses(db));
    expect([all.courses.map(({ id }) => id), all.unreadable]).toEqual([['a-one', 'a-two', 'half-one'], 2]);
    expect(value(await listCourseLists(db)).unreadable).toBe(1);
    expect(await db.courseLists.count()).toBe(3);
  });

  it('have a key that changes with every list and costs no reading of them', async () => {
    const keys = [value(await courseListsKey(db))];
    const note = async () => keys.push(value(await courseListsKey(db)));
    value(await putCourseList(db, list('a')));
    await note();
    value(await putCourseList(db, list('a', { fetchedAt: '2026-12-01T10:00:00.000Z' })));
    await note();
    value(await putCourseList(db, list('b')));
    await note();
    value(await removeCourseList(db, 'a'));
    await note();
    expect(keys[0]).toBe('');
    expect(new Set(keys).size).toBe(keys.length);
    // Asked again without a change it is the same.
    expect(value(await courseListsKey(db))).toBe(keys.at(-1));
  });
});
