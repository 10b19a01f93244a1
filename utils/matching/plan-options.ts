import type { Course } from '../model/course.ts';
import { bestsOf, type GapBest } from './plan-bests.ts';
import { type Priced, pricedOf } from './plan-cost.ts';
import { type CourseIndex, indexCourses } from './plan-index.ts';
import { passable } from './plan-prerequisites.ts';
import type { PlanGap, PlanRequest, Plans } from './plan-request.ts';
import { type Limit, limitsOf, type Refusal, refusals } from './plan-rules.ts';
import { compareIds } from './route-order.ts';
import { ANY_SKILL, skillsClosed } from './routes.ts';

/** An entry that may stand in a plan. */
export interface Option extends Priced {
  course: Course;
  /** Ids of the gaps that it closes, in the order of the request. */
  closes: string[];
  /** What it requires and the person has not. */
  requires: string[];
  /** What it takes from each limit. */
  takes: number[];
  /** The person chose or started it. */
  forced: boolean;
}

/** Everything that plans are chosen from. */
export interface Field {
  request: PlanRequest;
  index: CourseIndex;
  skillsOf: (namedCredentialId: string) => readonly string[];
  limits: Limit[];
  /** Gaps that some option closes, in the order of the request. */
  gaps: PlanGap[];
  /** What there is for each of them, by its id. */
  bests: ReadonlyMap<string, GapBest>;
  /** In order of id. */
  options: Option[];
  uncovered: string[];
  held: string[];
  blocked: Plans['blocked'];
  /** Ids of `take` that cannot stand in a plan. */
  notTaken: string[];
  /** What kept entries out that would close a gap. */
  refused: ReadonlySet<Refusal>;
}

/** More cannot be read, and the reasons repeat. */
const MOST_BLOCKED = 100;

function gapsOf(request: PlanRequest): PlanGap[] {
  const gaps = new Map<string, PlanGap>();
  for (const gap of request.gaps) {
    const one: PlanGap = typeof gap === 'string' ? { id: gap, anyOf: [gap], kind: 'knowledge' } : gap;
    if (!gaps.has(one.id)) gaps.set(one.id, one);
  }
  return [...gaps.values()];
}

/** Ids that a course earns the bonus for counting towards: held, chosen or started, or awarding what a gap names. */
function stackTargets(request: PlanRequest, gaps: readonly PlanGap[], index: CourseIndex): Set<string> {
  const targets = new Set([...request.holds, ...(request.take ?? [])]);
  const named = [...request.holds, ...gaps.flatMap(({ anyOf }) => anyOf)];
  for (const id of named) for (const course of index.byAward.get(id) ?? []) targets.add(course.id);
  return targets;
}

/** For each course that closes a gap: the gaps. Only courses that teach one of the ids, or award what implies it, are asked. */
function closersOf(field: Pick<Field, 'index' | 'skillsOf' | 'gaps'>): Map<Course, string[]> {
  const { index, skillsOf } = field;
  const implying = new Map<string, string[]>();
  for (const award of index.byAward.keys()) {
    for (const id of skillsOf(award)) {
      const awards = implying.get(id);
      if (awards) awards.push(award);
      else implying.set(id, [award]);
    }
  }
  const closers = new Map<Course, string[]>();
  for (const gap of field.gaps) {
    const asked = { skillIds: gap.anyOf, kind: gap.kind, level: gap.level };
    const seen = new Set<Course>();
    for (const id of gap.anyOf) {
      const lists = [
        index.byCore.get(id),
        ...[id, ...(implying.get(id) ?? [])].map((award) => index.byAward.get(award)),
      ];
      for (const course of lists.flatMap((list) => list ?? [])) {
        if (seen.has(course)) continue;
        seen.add(course);
        // The project that fits any skill closes nothing here: one of it would seem to close everything at once.
        if (course.skills.some((skill) => skill.id === ANY_SKILL)) continue;
        if (skillsClosed(course, asked, skillsOf).length === 0) continue;
        const closes = closers.get(course);
        if (closes) closes.push(gap.id);
        else closers.set(course, [gap.id]);
      }
    }
  }
  return closers;
}

/** Those of `take` that can stand in a plan together, in the order given. */
function chosenOf(request: PlanRequest, all: ReadonlyMap<string, Option>, limits: readonly Limit[]): Set<string> {
  const chosen = new Set<string>();
  const left = limits.map((limit) => limit.most);
  for (const id of request.take ?? []) {
    const news = new Set([id]);
    // A set grows while it is walked, so that prerequisites of prerequisites are reached.
    for (const one of news) for (const next of all.get(one)?.requires ?? []) if (!chosen.has(next)) news.add(next);
    const needs = limits.map((_, place) => [...news].reduce((sum, one) => sum + (all.get(one)?.takes[place] ?? 0), 0));
    if (chosen.has(id) || !all.has(id) || needs.some((each, place) => each > (left[place] ?? 0))) continue;
    for (const one of news) chosen.add(one);
    needs.forEach((each, place) => {
      left[place] = (left[place] ?? 0) - each;
    });
  }
  return chosen;
}

/**
 * Everything that plans for this request are chosen from: gaps that are open, entries that close them within the
 * person's limits, and what those require.
 *
 * @param bonus whether what counts towards something costs a tenth less
 */
export function fieldOf(request: PlanRequest, bonus = true): Field {
  const index = indexCourses(request.courses);
  const skillsOf = request.skillsOf ?? (() => []);
  const holds = new Set(request.holds.flatMap((id) => [id, ...skillsOf(id)]));
  const asked = gapsOf(request);
  const wanted = asked.filter(({ anyOf }) => !anyOf.some((id) => holds.has(id)));
  const limits = limitsOf(request);
  const refusalOf = refusals(request, limits);
  const targets = bonus ? stackTargets(request, wanted, index) : new Set<string>();
  const closers = closersOf({ index, skillsOf, gaps: wanted });
  const take = new Set(request.take);
  const isHeld = (course: Course): boolean =>
    holds.has(course.id) || (course.awards !== undefined && holds.has(course.awards));
  const met = (id: string): boolean => {
    const course = index.byId.get(id);
    return holds.has(id) || (course !== undefined && isHeld(course));
  };
  const refused = new Set<Refusal>();
  const optionOf = (id: string): Option | undefined => {
    const course = index.byId.get(id);
    if (!course) return undefined;
    const closes = closers.get(course) ?? [];
    const refusal = refusalOf(course, take.has(id));
    if (refusal !== undefined) {
      if (closes.length > 0) refused.add(refusal);
      return undefined;
    }
    return {
      course,
      closes,
      requires: course.requires.filter((each) => !met(each)),
      ...pricedOf(
        course,
        course.stacksInto.some((each) => targets.has(each)),
        request,
      ),
      takes: limits.map((limit) => limit.takes(course) ?? 0),
      forced: false,
    };
  };
  const shown = (request.depth ?? 0) > 0 ? index.anySkill : [];
  const starts = [...[...closers.keys()].filter((course) => take.has(course.id) || !isHeld(course)), ...shown];
  const { options: all, blocked } = passable([...new Set([...starts.map(({ id }) => id), ...take])], optionOf);
  const chosen = chosenOf(request, all, limits);
  const reached = new Set<string>();
  for (const { id } of starts) if (all.has(id)) reached.add(id);
  for (const id of chosen) reached.add(id);
  for (const id of reached) for (const next of all.get(id)?.requires ?? []) reached.add(next);
  const list = [...reached].sort(compareIds).flatMap((id) => all.get(id) ?? []);
  const closable = new Set(list.flatMap(({ closes }) => closes));
  const gaps = wanted.filter(({ id }) => closable.has(id));
  const options = list.map((option) => (chosen.has(option.course.id) ? { ...option, forced: true } : option));
  return {
    request,
    index,
    skillsOf,
    limits,
    gaps,
    bests: bestsOf(gaps, options, limits, request),
    options,
    uncovered: wanted.filter(({ id }) => !closable.has(id)).map(({ id }) => id),
    held: asked.filter(({ anyOf }) => anyOf.some((id) => holds.has(id))).map(({ id }) => id),
    blocked: blocked
      .filter(({ courseId }) => (closers.get(index.byId.get(courseId) as Course)?.length ?? 0) > 0)
      .slice(0, MOST_BLOCKED),
    notTaken: [...take].filter((id) => !chosen.has(id) && !met(id)),
    refused,
  };
}
