import { type Course, courseSchema } from '../model/course.ts';
import { type CourseList, type CourseListInfo, courseListSchema } from '../model/course-list.ts';
import { fail, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { looseListSchema } from './row-schemas.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

/** What plans and routes take from the lists. */
export interface AllCourses {
  /** Of all lists, oldest list first; of entries with one id the first. */
  courses: Course[];
  /** Lists and courses in them that cannot be read; they are left where they are. */
  unreadable: number;
}

/**
 * Keeps a list, in place of an earlier one of the same id. Fails with `courses-shape` where it is not what the model
 * says, or as storage does; then the earlier one stays.
 */
export async function putCourseList(db: CredlensDatabase, list: CourseList): Promise<Result<CourseListInfo>> {
  const checked = courseListSchema.safeParse(list);
  if (!checked.success) return fail('courses-shape', complaintOf(checked.error));
  return attempt(() =>
    db.transaction('rw', db.courseLists, async () => {
      const before = await db.courseLists.get(list.id);
      if (before && !looseListSchema.safeParse(before).success)
        await setAside(db.courseLists, list.id, before, new Date(list.fetchedAt));
      await db.courseLists.put(checked.data);
      return infoOf(checked.data);
    }),
  );
}

/** One list; null where there is none, or none that can be read. */
export function getCourseList(db: CredlensDatabase, id: string): Promise<Result<CourseList | null>> {
  return attempt(async () => {
    const read = courseListSchema.safeParse(await db.courseLists.get(id));
    return read.success ? read.data : null;
  });
}

/** Takes a list out and answers with it as it stood there, for `restoreCourseList`; null where there is none. */
export function removeCourseList(db: CredlensDatabase, id: string): Promise<Result<CourseList | null>> {
  return attempt(() =>
    db.transaction('rw', db.courseLists, async () => {
      const list = await db.courseLists.get(id);
      await db.courseLists.delete(id);
      return list ?? null;
    }),
  );
}

/** Puts back what `removeCourseList` took out; a list of the same id that came meanwhile stays. */
export function restoreCourseList(db: CredlensDatabase, list: CourseList): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.courseLists, async () => {
      if (!(await db.courseLists.get(list.id))) await db.courseLists.add(list);
    }),
  );
}

/** Every list without its courses, newest first. Works inside `liveQuery`. */
export function listCourseLists(db: CredlensDatabase): Promise<Result<Readable<CourseListInfo>>> {
  return attempt(async () => {
    const { items, unreadable } = readRows(await db.courseLists.toArray(), looseListSchema);
    items.sort((a, b) => (a.fetchedAt < b.fetchedAt ? 1 : -1));
    return { items: items.map(infoOf), unreadable };
  });
}

/** So many courses are looked at in one go; between two of them the context may answer something else. */
const AT_A_TIME = 300;

/** Courses of every list. Fifty thousand take seconds, in steps of some hundredths. */
export function allCourses(db: CredlensDatabase): Promise<Result<AllCourses>> {
  return attempt(async () => {
    const lists = readRows(await db.courseLists.toArray(), looseListSchema);
    lists.items.sort((a, b) => (a.fetchedAt < b.fetchedAt ? -1 : 1));
    let { unreadable } = lists;
    const byId = new Map<string, Course>();
    for (const list of lists.items) {
      for (let from = 0; from < list.courses.length; from += AT_A_TIME) {
        if (from > 0) await new Promise((resolve) => setTimeout(resolve));
        const courses = readRows(list.courses.slice(from, from + AT_A_TIME), courseSchema);
        unreadable += courses.unreadable;
        for (const course of courses.items) if (!byId.has(course.id)) byId.set(course.id, course);
      }
    }
    return { courses: [...byId.values()], unreadable };
  });
}

/** Changes whenever a list comes, changes or goes; '' for none. Cheap: no list is read. */
export function courseListsKey(db: CredlensDatabase): Promise<Result<string>> {
  return attempt(async () => (await db.courseLists.orderBy('[id+fetchedAt]').keys()).map(String).join('|'));
}

function infoOf({ courses, ...info }: Omit<CourseList, 'courses'> & { courses: unknown[] }): CourseListInfo {
  return { ...info, count: courses.length };
}
