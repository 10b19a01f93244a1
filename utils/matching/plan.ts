import type { Course } from '../model/course.ts';
import { leastCover } from './cover.ts';
import type { Candidate } from './cover-problem.ts';
import {
  type Cost,
  compareCosts,
  compareIds,
  frictionOf,
  isOffered,
  priceCost,
  priceOf,
  strengthFor,
  timeCost,
} from './route-order.ts';
import { ANY_SKILL, skillsClosed } from './routes.ts';

export interface PlanRequest {
  /** Ids of skills or named credentials to close. */
  gaps: readonly string[];
  /** Ids of skills, named credentials or courses that the person has already. */
  holds: readonly string[];
  courses: readonly Course[];
  /** ISO date. */
  today: string;
  /** Only what costs the learner nothing: free, funded or paid to them. Conditions of eligibility still hold. */
  free?: boolean | undefined;
  /** Most hours in all. Entries that do not state their hours cannot be promised to fit and are left out. */
  hours?: number | undefined;
  /** Skills that a named credential is evidence of; what is held or awarded then counts for them too. */
  skillsOf?: ((namedCredentialId: string) => readonly string[]) | undefined;
}

/** Sum of what entries state, and how many of them state nothing: never read `unstated` as zero. */
export interface Total {
  low: number;
  high: number;
  unstated: number;
}

interface PlanStep {
  course: Course;
  /** Gaps of the request that it closes; empty for a mere prerequisite. */
  closes: string[];
  /** Courses of the plan that require it. */
  requiredBy: string[];
  /** Entries of the catalogue that it counts towards. */
  countsTowards: string[];
  /** Up to three entries of other providers that close the same gaps. */
  alternatives: string[];
}

export interface Plan {
  kind: 'fastest' | 'cheapest' | 'strongest';
  /** In an order that can be followed: prerequisites first, then free and short ones. */
  steps: PlanStep[];
  /** Gaps that did not fit into `hours`. */
  open: string[];
  hours: Total;
  weeks: Total;
  /** US dollars; `asOf` is the oldest month among the stated prices. */
  usd: Total & { asOf: string | null };
  /** False: too many gaps to be sure; a good plan, not provably the best. */
  exact: boolean;
}

export interface Plans {
  /** Fastest, cheapest, strongest; empty where nothing can be closed. */
  plans: Plan[];
  /** Gaps that no entry closes under these conditions. */
  uncovered: string[];
  /** Gaps that the person holds already. */
  held: string[];
  /** Entries left out because something they require cannot be had here. */
  blocked: { courseId: string; missing: string[] }[];
}

const MOST_ALTERNATIVES = 3;
const KINDS: readonly Plan['kind'][] = ['fastest', 'cheapest', 'strongest'];

interface Option {
  course: Course;
  closes: string[];
  requires: string[];
}

function costOf(kind: Plan['kind'], course: Course, today: string): Cost {
  const friction = frictionOf(course, today);
  if (kind === 'fastest') return [...timeCost(course), friction, ...priceCost(course), 1];
  if (kind === 'cheapest') return [...priceCost(course), ...timeCost(course), friction, 1];
  return [friction, ...priceCost(course), ...timeCost(course), 1];
}

/** Ids of `start` and all it requires; null where something is not among the options or the chain comes back. */
function chain(start: string, options: ReadonlyMap<string, Option>): { missing: string[] } {
  const missing = new Set<string>();
  const done = new Set<string>();
  const walk = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) missing.add(id);
    if (path.includes(id) || done.has(id)) return;
    const option = options.get(id);
    if (!option) missing.add(id);
    for (const next of option?.requires ?? []) walk(next, [...path, id]);
    done.add(id);
  };
  walk(start, []);
  return { missing: [...missing].sort(compareIds) };
}

function total(courses: readonly Course[], read: (course: Course) => readonly [number, number] | undefined): Total {
  const stated = courses.map(read).filter((range) => range !== undefined);
  const sum = (place: 0 | 1): number => Math.round(stated.reduce((all, range) => all + range[place], 0) * 100) / 100;
  return { low: sum(0), high: sum(1), unstated: courses.length - stated.length };
}

/** Prerequisites first; among what may come next, free before paid, short before long, then by id. */
function inOrder(options: readonly Option[]): Option[] {
  const ids = new Set(options.map((option) => option.course.id));
  const rank = (option: Option): Cost => [...priceCost(option.course), ...timeCost(option.course)];
  const waiting = [...options].sort((a, b) => compareCosts(rank(a), rank(b)) || compareIds(a.course.id, b.course.id));
  const ordered: Option[] = [];
  while (waiting.length > 0) {
    const done = new Set(ordered.map((option) => option.course.id));
    const next = waiting.findIndex((option) => option.requires.every((id) => !ids.has(id) || done.has(id)));
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

function toPlan(kind: Plan['kind'], options: readonly Option[], gaps: readonly string[], request: PlanRequest): Plan {
  const strongest = new Map(
    gaps.map((gap) => [
      gap,
      Math.max(...options.filter((one) => one.closes.includes(gap)).map((one) => strengthFor(one.course, [gap]))),
    ]),
  );
  // The strongest plan answers each gap with the best evidence there is for it; among such plans it is the cheapest.
  const counts = (option: Option, gap: string): boolean =>
    kind !== 'strongest' || strengthFor(option.course, [gap]) === strongest.get(gap);
  const index = new Map(options.map((option, place) => [option.course.id, place]));
  const candidates: Candidate[] = options.map((option) => ({
    covers: gaps.flatMap((gap, place) => (option.closes.includes(gap) && counts(option, gap) ? [place] : [])),
    cost: costOf(kind, option.course, request.today),
    hours: Math.round((option.course.hours?.[1] ?? 0) * 100),
    requires: option.requires.flatMap((id) => index.get(id) ?? []),
  }));
  const budget = request.hours === undefined ? undefined : Math.round(request.hours * 100);
  const cover = leastCover({ gaps: gaps.length, candidates, budget });
  const taken = inOrder(cover.taken.flatMap((place) => options[place] ?? []));
  const courses = taken.map((option) => option.course);
  const provider = (course: Course): string => course.host ?? course.issuer;
  const known = new Set(request.courses.map((course) => course.id));
  const steps = taken.map(({ course, closes }) => ({
    course,
    closes,
    requiredBy: taken.filter((other) => other.requires.includes(course.id)).map((other) => other.course.id),
    countsTowards: [...new Set([...course.stacksInto, ...course.partOf])].filter((id) => known.has(id)),
    alternatives: options
      .filter((other) => !taken.includes(other) && provider(other.course) !== provider(course))
      .filter((other) => closes.length > 0 && closes.every((gap) => other.closes.includes(gap)))
      .sort((a, b) => compareCosts(costOf(kind, a.course, request.today), costOf(kind, b.course, request.today)))
      .slice(0, MOST_ALTERNATIVES)
      .map((other) => other.course.id),
  }));
  const priced = courses.filter((course) => priceOf(course) !== undefined).map((course) => course.cost.asOf);
  const closed = new Set(taken.flatMap((option) => option.closes));
  return {
    kind,
    steps,
    open: gaps.filter((gap) => !closed.has(gap)),
    hours: total(courses, (course) => course.hours),
    weeks: total(courses, (course) => course.weeks),
    usd: {
      ...total(courses, (course) => {
        const price = priceOf(course);
        return price && [price[0] / 100, price[1] / 100];
      }),
      asOf: priced.sort()[0] ?? null,
    },
    exact: cover.exact,
  };
}

/**
 * Three plans for a set of gaps from one exact solver: the fastest (least stated hours), the cheapest (least stated
 * price) and the strongest (an exam or mentored project for each gap where one exists). Entries that state no hours or
 * no price come after those that do. The project that fits any skill is left out: one of it would seem to close
 * everything at once. Prerequisites are part of a plan unless held.
 */
export function planGaps(request: PlanRequest): Plans {
  const skillsOf = request.skillsOf ?? (() => []);
  const holds = new Set(request.holds.flatMap((id) => [id, ...skillsOf(id)]));
  const asked = [...new Set(request.gaps)];
  const gaps = asked.filter((id) => !holds.has(id));
  const has = (course: Course): boolean =>
    holds.has(course.id) || (course.awards !== undefined && holds.has(course.awards));
  const heldCourses = new Set(request.courses.filter(has).map((course) => course.id));

  const allowed = request.courses
    .filter((course) => isOffered(course, request.today) && !course.skills.some((skill) => skill.id === ANY_SKILL))
    .filter((course) => !request.free || ['free', 'funded', 'paid-to-you'].includes(course.cost.model))
    .filter((course) => request.hours === undefined || course.hours !== undefined)
    .sort((a, b) => compareIds(a.id, b.id));
  const all = new Map<string, Option>(
    allowed.map((course) => [
      course.id,
      {
        course,
        closes: skillsClosed(course, { skillIds: gaps, kind: 'knowledge' }, skillsOf),
        requires: course.requires.filter((id) => !holds.has(id) && !heldCourses.has(id)),
      },
    ]),
  );
  const blocked: Plans['blocked'] = [];
  const needed = new Set<string>();
  for (const option of all.values()) {
    if (option.closes.length === 0) continue;
    const { missing } = chain(option.course.id, all);
    if (missing.length > 0) blocked.push({ courseId: option.course.id, missing });
    else needed.add(option.course.id);
  }
  // A set grows while it is walked, so that prerequisites of prerequisites are reached.
  for (const id of needed) for (const next of all.get(id)?.requires ?? []) needed.add(next);
  const options = [...all.values()].filter((option) => needed.has(option.course.id));
  const closable = new Set(options.flatMap((option) => option.closes));
  const covered = gaps.filter((gap) => closable.has(gap));
  return {
    plans: covered.length === 0 ? [] : KINDS.map((kind) => toPlan(kind, options, covered, request)),
    uncovered: gaps.filter((gap) => !closable.has(gap)),
    held: asked.filter((id) => holds.has(id)),
    blocked,
  };
}
