import { type Coefficients, type Constraint, equalTo, greaterEq, lessEq, solve } from 'yalps';
import type { Plan, PlanGap, PlanRequest } from '../../utils/matching/plan-request.ts';
import {
  compareCosts,
  frictionOf,
  isOffered,
  priceCost,
  priceOf,
  strengthFor,
  USUAL_PACE,
} from '../../utils/matching/route-order.ts';
import { skillsClosed } from '../../utils/matching/routes.ts';
import type { Course } from '../../utils/model/course.ts';

/** The planner's task in plain terms, written from its description and not from its code: slow, and sure. */
export interface Task {
  courses: Course[];
  gaps: { weight: number; closedBy: boolean[]; bestBy: boolean[] }[];
  requires: number[][];
  takes: number[][];
  limits: number[];
  forced: boolean[];
  costs: number[][];
}

const DAY = 86_400_000;

function weeksFor({ hours, weeks }: Course, pace: number | undefined): number | undefined {
  if (hours && pace) return Math.max(hours[1] / pace, weeks?.[0] ?? 0);
  return weeks?.[1];
}

export function taskOf(kind: Plan['kind'], request: PlanRequest): Task {
  const { today, hours, usd, deadline, hoursPerWeek, free, openToAll, holds } = request;
  const take = request.take ?? [];
  const skillsOf = request.skillsOf ?? (() => []);
  const held = new Set(holds.flatMap((id) => [id, ...skillsOf(id)]));
  const limits: number[] = [];
  const readers: ((course: Course) => number | undefined)[] = [];
  if (hours !== undefined) {
    limits.push(hours * 100);
    readers.push((course) => course.hours && course.hours[1] * 100);
  }
  if (usd !== undefined) {
    limits.push(usd * 100);
    readers.push((course) => priceOf(course)?.[1]);
  }
  if (deadline !== undefined) {
    limits.push(Math.floor(((Date.parse(deadline) - Date.parse(today)) / DAY / 7) * 100 + 1e-6));
    readers.push((course) => {
      const weeks = weeksFor(course, hoursPerWeek);
      return weeks === undefined ? undefined : Math.ceil(weeks * 100 - 1e-6);
    });
  }
  const isHeld = (course: Course): boolean =>
    held.has(course.id) || (course.awards !== undefined && held.has(course.awards));
  const isMet = (id: string): boolean => {
    const course = request.courses.find((one) => one.id === id);
    return held.has(id) || (course !== undefined && isHeld(course));
  };
  const isAllowed = (course: Course): boolean => {
    if (!isOffered(course, today)) return false;
    if (isHeld(course) && !take.includes(course.id) && !request.courses.some((one) => one.requires.includes(course.id)))
      return false;
    if (free && !['free', 'funded', 'paid-to-you'].includes(course.cost.model)) return false;
    if (readers.some((read) => read(course) === undefined)) return false;
    if (take.includes(course.id)) return true;
    if (openToAll && course.eligibility.length > 0) return false;
    if (request.withoutProviders?.includes(course.host ?? course.issuer)) return false;
    return !request.without?.includes(course.id);
  };
  let courses = request.courses.filter(isAllowed);
  // What requires something that cannot be had falls away, and with it what requires that.
  for (let before = -1; before !== courses.length; ) {
    before = courses.length;
    const ids = new Set(courses.map(({ id }) => id));
    courses = courses.filter((course) => course.requires.every((id) => ids.has(id) || isMet(id)));
  }
  courses = courses.filter((course) => take.includes(course.id) || !isHeld(course));
  const at = new Map(courses.map(({ id }, index) => [id, index]));
  const requires = courses.map((course) =>
    course.requires.filter((id) => !isMet(id)).flatMap((id) => at.get(id) ?? []),
  );
  const takes = courses.map((course) => readers.map((read) => read(course) ?? 0));
  const given = request.gaps.map(
    (gap): PlanGap => (typeof gap === 'string' ? { id: gap, anyOf: [gap], kind: 'tool' } : gap),
  );
  const wanted = given.filter(({ anyOf }) => !anyOf.some((id) => held.has(id)));
  const forced = courses.map(() => false);
  const left = [...limits];
  for (const id of take) {
    const start = at.get(id);
    if (start === undefined || forced[start]) continue;
    const news = new Set([start]);
    for (const one of news) for (const next of requires[one] ?? []) if (!forced[next]) news.add(next);
    const needs = limits.map((_, place) => [...news].reduce((sum, one) => sum + (takes[one]?.[place] ?? 0), 0));
    if (needs.some((need, place) => need > (left[place] ?? 0))) continue;
    for (const one of news) forced[one] = true;
    needs.forEach((need, place) => {
      left[place] = (left[place] ?? 0) - need;
    });
  }
  const targets = new Set([...holds, ...take]);
  for (const { id, awards } of request.courses) {
    if (awards !== undefined && (holds.includes(awards) || wanted.some(({ anyOf }) => anyOf.includes(awards))))
      targets.add(id);
  }
  const gaps = wanted.map((gap) => {
    const closedBy = courses.map(
      (course) => skillsClosed(course, { ...gap, skillIds: gap.anyOf }, skillsOf).length > 0,
    );
    const convictions = courses.map((course, index) => {
      if (!closedBy[index] || limits.some((most, place) => (takes[index]?.[place] ?? 0) > most)) return -1;
      const named = course.awards === undefined ? 0 : (request.recognised?.get(course.awards) ?? 0);
      return strengthFor(course, gap.anyOf) * 1000 + named;
    });
    const most = Math.max(0, ...convictions);
    return {
      weight: Math.max(1, Math.round((gap.weight ?? 1) * 100)),
      closedBy,
      bestBy: convictions.map((one) => one >= 0 && one === most),
    };
  });
  const costs = courses.map((course) => {
    const by = course.stacksInto.some((id) => targets.has(id)) ? 9 : 10;
    const weeks = weeksFor(course, hoursPerWeek || USUAL_PACE);
    const time = weeks === undefined ? [1, 0] : [0, Math.ceil(weeks * 100 - 1e-6)];
    const price = priceCost(course);
    const friction = frictionOf(course, today);
    const amounts = ([none = 0, ...rest]: readonly number[]): number[] => [none, ...rest.map((each) => each * by)];
    if (kind === 'fastest') return [...amounts(time), friction, ...price, 1];
    if (kind === 'cheapest') return [...amounts(price), ...time, friction, 1];
    return [friction * by, ...price, ...time, 1];
  });
  return { courses, gaps, requires, takes, limits, forced, costs };
}

/** Weight left open; in the strongest plan how many gaps lack the best evidence; then the cost, place by place. */
export function worthOf(kind: Plan['kind'], { gaps, costs }: Task, taken: readonly number[]): number[] {
  let open = 0;
  let weak = 0;
  for (const { weight, closedBy, bestBy } of gaps) {
    if (!taken.some((index) => closedBy[index])) open += weight;
    if (kind === 'strongest' && !taken.some((index) => bestBy[index])) weak++;
  }
  const places = costs[0]?.length ?? 0;
  const cost = Array.from({ length: places }, (_, place) =>
    taken.reduce((sum, one) => sum + (costs[one]?.[place] ?? 0), 0),
  );
  return [open, weak, ...cost];
}

export function isAllowed({ requires, takes, limits, forced }: Task, taken: readonly number[]): boolean {
  return (
    taken.every((index) => requires[index]?.every((other) => taken.includes(other))) &&
    forced.every((must, index) => !must || taken.includes(index)) &&
    limits.every((most, place) => taken.reduce((sum, one) => sum + (takes[one]?.[place] ?? 0), 0) <= Math.max(0, most))
  );
}

/** The best worth by trying every set of courses. */
export function byTrying(kind: Plan['kind'], task: Task): number[] {
  let best: number[] | undefined;
  for (let subset = 0; subset < 2 ** task.courses.length; subset++) {
    const taken: number[] = [];
    for (let index = 0; index < task.courses.length; index++) if (subset & (1 << index)) taken.push(index);
    if (!isAllowed(task, taken)) continue;
    const worth = worthOf(kind, task, taken);
    if (!best || compareCosts(worth, best) < 0) best = worth;
  }
  return best ?? [];
}

/** The best worth as a whole-number programme: each place is minimised in turn, with the places before it held fixed. */
export function byProgramme(
  kind: Plan['kind'],
  { courses, gaps, requires, takes, limits, forced, costs }: Task,
): number[] {
  const constraints = new Map<string, Constraint>();
  const columns = new Map<string, Record<string, number>>();
  const column = (name: string): Record<string, number> => {
    const known = columns.get(name) ?? {};
    columns.set(name, known);
    return known;
  };
  const places = (costs[0]?.length ?? 0) + 2;
  courses.forEach((_, index) => {
    const own = column(`x${index}`);
    for (const need of requires[index] ?? []) {
      constraints.set(`r${index}-${need}`, lessEq(0));
      own[`r${index}-${need}`] = 1;
      column(`x${need}`)[`r${index}-${need}`] = -1;
    }
    limits.forEach((most, place) => {
      constraints.set(`l${place}`, lessEq(Math.max(0, most)));
      own[`l${place}`] = takes[index]?.[place] ?? 0;
    });
    if (forced[index]) {
      constraints.set(`f${index}`, equalTo(1));
      own[`f${index}`] = 1;
    }
    costs[index]?.forEach((amount, place) => {
      own[`p${place + 2}`] = amount;
    });
  });
  gaps.forEach(({ weight, closedBy, bestBy }, gap) => {
    constraints.set(`g${gap}`, greaterEq(1));
    Object.assign(column(`open${gap}`), { [`g${gap}`]: 1, p0: weight });
    closedBy.forEach((closes, index) => {
      if (closes) column(`x${index}`)[`g${gap}`] = 1;
    });
    if (kind !== 'strongest') return;
    constraints.set(`w${gap}`, greaterEq(1));
    Object.assign(column(`weak${gap}`), { [`w${gap}`]: 1, p1: 1 });
    bestBy.forEach((best, index) => {
      if (best) column(`x${index}`)[`w${gap}`] = 1;
    });
  });
  const worth: number[] = [];
  for (let place = 0; place < places; place++) {
    if (![...columns.values()].some((one) => (one[`p${place}`] ?? 0) !== 0)) {
      worth.push(0);
      continue;
    }
    const variables: Iterable<[string, Coefficients]> = columns;
    const solution = solve(
      { direction: 'minimize', objective: `p${place}`, constraints, variables, binaries: true },
      { includeZeroVariables: false },
    );
    if (solution.status !== 'optimal') return [];
    const value = Math.round(solution.result);
    worth.push(value);
    constraints.set(`p${place}`, lessEq(value));
  }
  return worth;
}
