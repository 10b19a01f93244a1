import { isHandsOn, isOffered, priceOf } from '../../utils/matching/route-order.ts';
import { ANY_SKILL, skillsClosed } from '../../utils/matching/routes.ts';
import type { Course } from '../../utils/model/course.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { percent } from './measure.ts';

/** How much of what postings ask for the catalogue can answer. Pure: no files, no clock. */

/** One thing that postings ask for, as often as they do. `ids` are alternatives: one closable alternative answers. */
export interface Asked {
  ids: readonly string[];
  kind: Requirement['kind'];
  level?: Requirement['level'];
  label: string;
  count: number;
}

export interface Terms {
  /** ISO date. */
  today: string;
  skillsOf(namedCredentialId: string): readonly string[];
}

/** What stands open to one asked thing. The project that fits any skill is kept apart: it would answer everything. */
export interface Answered {
  route: boolean;
  /** Of cost model `free`. */
  free: boolean;
  /** Free, funded or paid to the person. */
  noPrice: boolean;
  /** Placement, mentorship, project, simulation, or a taught course with a project in it. */
  handsOn: boolean;
  /** A placement, mentorship, project or simulation of its own. */
  placement: boolean;
  /** With the project that fits any skill counted in. */
  withProject: boolean;
}

export interface Share {
  asked: number;
  route: number;
  free: number;
  noPrice: number;
  handsOn: number;
  placement: number;
  withProject: number;
}

function fitsAnySkill(course: Course): boolean {
  return course.skills.some((skill) => skill.id === ANY_SKILL);
}

/** The items under each key, keys in order of appearance. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Which routes an asked thing has, at the level it is asked for. */
export function answer(asked: Asked, courses: readonly Course[], { today, skillsOf }: Terms): Answered {
  const gap = { skillIds: asked.ids, kind: asked.kind, level: asked.level };
  const routes = courses.filter((course) => isOffered(course, today) && skillsClosed(course, gap, skillsOf).length > 0);
  const own = routes.filter((course) => !fitsAnySkill(course));
  return {
    route: own.length > 0,
    free: own.some((course) => course.cost.model === 'free'),
    noPrice: own.some((course) => priceOf(course)?.[1] === 0),
    handsOn: own.some((course) => isHandsOn(course) || course.projectBased),
    placement: own.some(isHandsOn),
    withProject: routes.length > 0,
  };
}

/** The requirements that a course could answer, counted by what they ask for. Knock-outs and degrees are left out. */
export function tally(requirements: Iterable<Requirement>): Asked[] {
  const counted = new Map<string, Asked>();
  for (const requirement of requirements) {
    const ids = requirement.alternatives
      .filter((one) => one.kind !== 'degree' && one.kind !== 'knockout')
      .map((one) => one.id);
    if (ids.length === 0 || requirement.knockOut !== undefined || requirement.force === 'context') continue;
    const { kind, level, label } = requirement;
    const key = `${ids.join('|')} ${level ?? ''} ${kind}`;
    const before = counted.get(key);
    if (before) before.count++;
    else counted.set(key, { ids, kind, level, label, count: 1 });
  }
  return [...counted.values()];
}

/** Per cent of the mentions that have each kind of route, weighted by how often they are asked for. */
export function share(asked: readonly Asked[], answers: ReadonlyMap<Asked, Answered>): Share {
  const total = asked.reduce((sum, one) => sum + one.count, 0);
  const of = (what: keyof Answered): number =>
    percent(asked.reduce((sum, one) => sum + (answers.get(one)?.[what] ? one.count : 0), 0) / total);
  return {
    asked: total,
    route: of('route'),
    free: of('free'),
    noPrice: of('noPrice'),
    handsOn: of('handsOn'),
    placement: of('placement'),
    withProject: of('withProject'),
  };
}

/** The asked things without `what`, heaviest first; equal ones by label. Levels of one thing stand together. */
export function holes(
  asked: readonly Asked[],
  answers: ReadonlyMap<Asked, Answered>,
  what: keyof Answered,
): { ids: string; label: string; count: number; levels: string[] }[] {
  const found = new Map<string, { ids: string; label: string; count: number; levels: string[] }>();
  for (const one of asked) {
    if (answers.get(one)?.[what]) continue;
    const ids = one.ids.join('|');
    const before = found.get(ids) ?? { ids, label: one.label, count: 0, levels: [] };
    before.count += one.count;
    before.levels.push(`${one.level ?? 'any'} ${one.count}`);
    found.set(ids, before);
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
