import type { Course } from '../model/course.ts';
import { type CourseMark, courseMarkSchema } from '../model/course-mark.ts';
import { fail, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

/** All marks, in no order that means anything, with the number of rows that could not be read. */
export function listMarks(db: CredlensDatabase): Promise<Result<Readable<CourseMark>>> {
  return attempt(async () => readRows(await db.courseMarks.toArray(), courseMarkSchema));
}

/**
 * Marks a course as started or done. The day on which it was started stays; marking something as started that was done
 * takes "done" back. Answers with what was there before (null: nothing), for undo with `restoreMark`.
 */
export async function markCourse(
  db: CredlensDatabase,
  course: Course,
  status: CourseMark['status'],
  now: Date,
): Promise<Result<CourseMark | null>> {
  const at = now.toISOString();
  const checked = courseMarkSchema.safeParse({ id: course.id, status, course, startedAt: at });
  if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
  return attempt(() =>
    db.transaction('rw', db.courseMarks, async () => {
      const row = await db.courseMarks.get(course.id);
      const [before] = readRows([row], courseMarkSchema).items;
      if (row && !before) await setAside(db.courseMarks, course.id, row, now);
      const startedAt = before?.startedAt ?? (status === 'started' ? at : undefined);
      await db.courseMarks.put({
        id: course.id,
        status,
        ...(startedAt === undefined ? {} : { startedAt }),
        ...(status === 'done' ? { doneAt: at } : {}),
        course: checked.data.course,
      });
      return before ?? null;
    }),
  );
}

/** Takes a mark off and answers with it, for undo; null where there is none. */
export function unmarkCourse(db: CredlensDatabase, id: string): Promise<Result<CourseMark | null>> {
  return attempt(() =>
    db.transaction('rw', db.courseMarks, async () => {
      const [before] = readRows([await db.courseMarks.get(id)], courseMarkSchema).items;
      if (before) await db.courseMarks.delete(id);
      return before ?? null;
    }),
  );
}

/** Puts back what `markCourse` or `unmarkCourse` answered with. */
export function restoreMark(db: CredlensDatabase, mark: CourseMark): Promise<Result<void>> {
  return attempt(async () => {
    await db.courseMarks.put(mark);
  });
}
