import type { Course } from '../model/course.ts';
import { compareIds } from './route-order.ts';
import { ANY_SKILL } from './routes.ts';

/** Courses by what is looked for. */
export interface CourseIndex {
  /** How many there were when it was made. */
  size: number;
  /** The first of each id. */
  byId: ReadonlyMap<string, Course>;
  /** By core skill, at any level; each list in order of id. */
  byCore: ReadonlyMap<string, readonly Course[]>;
  /** By named credential that they end in; each list in order of id. */
  byAward: ReadonlyMap<string, readonly Course[]>;
  /** Those that fit whatever skill the person wants to show. */
  anySkill: readonly Course[];
}

const indexes = new WeakMap<readonly Course[], CourseIndex>();

function put(lists: Map<string, Course[]>, key: string, course: Course): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [course]);
  else if (list[list.length - 1] !== course) list.push(course);
}

/** Courses by skill, credential and id; made once for an array and kept as long as the array lives and keeps its length. */
export function indexCourses(courses: readonly Course[]): CourseIndex {
  const known = indexes.get(courses);
  if (known?.size === courses.length) return known;
  const byId = new Map<string, Course>();
  const byCore = new Map<string, Course[]>();
  const byAward = new Map<string, Course[]>();
  const anySkill: Course[] = [];
  for (const course of [...courses].sort((a, b) => compareIds(a.id, b.id))) {
    if (byId.has(course.id)) continue;
    byId.set(course.id, course);
    if (course.awards !== undefined) put(byAward, course.awards, course);
    for (const skill of course.skills) if (skill.role === 'core') put(byCore, skill.id, course);
    if (course.skills.some(({ id }) => id === ANY_SKILL)) anySkill.push(course);
  }
  const index = { size: courses.length, byId, byCore, byAward, anySkill };
  indexes.set(courses, index);
  return index;
}
