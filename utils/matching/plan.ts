import type { Course } from '../model/course.ts';
import type { Renewal, Total } from '../model/plan.ts';
import { coverOf } from './plan-cover.ts';
import { type SubGap, subGapsOf } from './plan-depth.ts';
import { type Field, fieldOf, type Option } from './plan-options.ts';
import type { Plan, PlanRequest, Plans } from './plan-request.ts';
import { preferenceOf } from './plan-rules.ts';
import { inOrder, stepsOf } from './plan-steps.ts';
import { compareCosts, compareIds, isOffered, priceCost, priceOf } from './route-order.ts';

const KINDS: readonly Plan['kind'][] = ['fastest', 'cheapest', 'strongest'];

function total(courses: readonly Course[], read: (course: Course) => readonly [number, number] | undefined): Total {
  const stated = courses.map(read).filter((range) => range !== undefined);
  const sum = (place: 0 | 1): number => Math.round(stated.reduce((all, range) => all + range[place], 0) * 100) / 100;
  return { low: sum(0), high: sum(1), unstated: courses.length - stated.length };
}

function dollars(course: Course): readonly [number, number] | undefined {
  const price = priceOf(course);
  return price && [price[0] / 100, price[1] / 100];
}

function planOf(kind: Plan['kind'], field: Field, subs: readonly SubGap[]): Plan {
  const cover = coverOf(kind, field, subs);
  const taken = inOrder(cover.taken.flatMap((place) => field.options[place] ?? []));
  const courses = taken.map((option: Option) => option.course);
  const closed = new Set(taken.flatMap((option) => option.closes));
  const priced = courses.filter((course) => priceOf(course) !== undefined).map((course) => course.cost.asOf);
  return {
    kind,
    steps: stepsOf({ kind, field, subs, taken }),
    open: field.gaps.filter(({ id }) => !closed.has(id)).map(({ id }) => id),
    hours: total(courses, (course) => course.hours),
    weeks: total(courses, (course) => course.weeks),
    usd: { ...total(courses, dollars), asOf: priced.sort()[0] ?? null },
    exact: cover.exact,
  };
}

/** What lapses, with the entries that award it anew: cheapest first, limits aside, because a renewal cannot wait for them. */
function renewalsOf({ request, index }: Field): Renewal[] {
  const preferred = preferenceOf(request);
  return (request.lapsing ?? []).map((lapsing) => ({
    ...lapsing,
    courses: (index.byAward.get(lapsing.namedCredential) ?? [])
      .filter((course) => isOffered(course, request.today) && preferred(course))
      .sort((a, b) => compareCosts(priceCost(a), priceCost(b)) || compareIds(a.id, b.id))
      .map((course) => course.id),
  }));
}

/** Why no plan can be made at all, where it is a limit that leaves no room; otherwise what is uncovered says it. */
function impossibleFor({ request, limits, gaps, refused }: Field): Plans['impossible'] {
  if (request.gaps.length === 0) return 'no-gaps';
  if (request.deadline !== undefined && request.deadline < request.today) return 'deadline-past';
  if (gaps.length > 0) return undefined;
  const none = (of: string): boolean => limits.some((limit) => limit.of === of && limit.most <= 0);
  if (refused.has('time') && (none('hours') || (none('weeks') === false && request.hoursPerWeek === 0)))
    return 'no-hours';
  if (refused.has('time') && none('weeks')) return 'deadline-past';
  if (refused.has('money') && (request.free || none('usd'))) return 'no-money';
  return undefined;
}

/** How plans are made, for those who compare them with something else. */
interface PlanMaking {
  kinds?: readonly Plan['kind'][];
  /** False: nothing costs a tenth less for counting towards something. */
  bonus?: boolean;
}

/**
 * Plans for a set of gaps from one exact solver: the fastest (least time), the cheapest (least price) and the strongest
 * (the best evidence that there is for each gap). What cannot be closed within the limits stays open, as little of it by
 * weight as possible. Entries that state no time or no price come after those that do, and cannot stand under a limit of
 * it. Prerequisites are part of a plan unless held. The order of `courses` never matters.
 *
 * @param asked see plan-request.ts; amounts in hours, US dollars and ISO dates
 * @param making by default all three kinds, with the bonus
 */
export function planGaps(asked: PlanRequest, { kinds = KINDS, bonus = true }: PlanMaking = {}): Plans {
  const { hoursPerWeek = Number.POSITIVE_INFINITY } = asked;
  const request = hoursPerWeek >= 0 ? asked : { ...asked, hoursPerWeek: 0 };
  const field = fieldOf(request, bonus);
  const impossible = impossibleFor(field);
  const isPast = impossible === 'deadline-past';
  const hasSteps = !isPast && (field.gaps.length > 0 || field.options.some(({ forced }) => forced));
  const subs = hasSteps ? subGapsOf(field) : [];
  return {
    plans: hasSteps ? kinds.map((kind) => planOf(kind, field, subs)) : [],
    uncovered: isPast ? [...field.gaps.map(({ id }) => id), ...field.uncovered] : field.uncovered,
    held: field.held,
    blocked: field.blocked,
    renewals: renewalsOf(field),
    ...(field.notTaken.length === 0 ? {} : { notTaken: field.notTaken }),
    ...(impossible === undefined ? {} : { impossible }),
  };
}
