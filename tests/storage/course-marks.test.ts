import { beforeEach, describe, expect, it } from 'vitest';
import { listMarks, markCourse, restoreMark, unmarkCourse } from '../../utils/storage/course-marks.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { aCourse } from '../matching/a-course.ts';
import { value } from './make-rows.ts';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const FRIDAY = new Date('2026-11-27T09:00:00Z');
const course = aCourse('sql-basics', { sql: 'working' });
let db: CredlensDatabase;

beforeEach(() => {
  db = new CredlensDatabase(`marks-${crypto.randomUUID()}`);
});
const marks = async () => value(await listMarks(db)).items;

describe('marks on courses', () => {
  it('a course is started, then done; the day it was started stays', async () => {
    expect(value(await markCourse(db, course, 'started', MONDAY))).toBeNull();
    expect(await marks()).toEqual([{ id: 'sql-basics', status: 'started', startedAt: MONDAY.toISOString(), course }]);
    const before = value(await markCourse(db, course, 'done', FRIDAY));
    expect(before?.status).toBe('started');
    expect(await marks()).toEqual([
      {
        id: 'sql-basics',
        status: 'done',
        startedAt: MONDAY.toISOString(),
        doneAt: FRIDAY.toISOString(),
        course,
      },
    ]);
  });

  it('what was done without being started has no start, and going back to started forgets the end', async () => {
    value(await markCourse(db, course, 'done', FRIDAY));
    expect((await marks())[0]).not.toHaveProperty('startedAt');
    value(await markCourse(db, course, 'started', FRIDAY));
    expect((await marks())[0]).not.toHaveProperty('doneAt');
  });

  it('a mark is taken off and put back as it was', async () => {
    value(await markCourse(db, course, 'done', FRIDAY));
    const [mark] = await marks();
    const taken = value(await unmarkCourse(db, course.id));
    expect(taken).toEqual(mark);
    expect(await marks()).toEqual([]);
    expect(value(await unmarkCourse(db, course.id))).toBeNull();
    if (taken) value(await restoreMark(db, taken));
    expect(await marks()).toEqual([mark]);
  });

  it('a row that cannot be read is counted, left alone, and written over by a new mark', async () => {
    await db.courseMarks.put({ id: 'sql-basics', status: 'dreamt' } as never);
    expect(value(await listMarks(db))).toEqual({ items: [], unreadable: 1 });
    expect(await db.courseMarks.count()).toBe(1);
    expect(value(await markCourse(db, course, 'started', MONDAY))).toBeNull();
    expect(await marks()).toHaveLength(1);
  });

  it('refuses a course that is none', async () => {
    const refused = await markCourse(db, { ...course, kind: 'spell' } as never, 'started', MONDAY);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
    expect(await db.courseMarks.count()).toBe(0);
  });
});
