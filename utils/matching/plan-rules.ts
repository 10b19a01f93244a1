import type { Course } from '../model/course.ts';
import type { PlanRequest } from './plan-request.ts';
import { isOffered, priceOf, weeksAt } from './route-order.ts';

const DAY_MS = 86_400_000;
const FREE: ReadonlySet<Course['cost']['model']> = new Set(['free', 'funded', 'paid-to-you']);

/** Limits in whole hundredths: hours, US dollars, weeks. */
export interface Limit {
  of: 'hours' | 'usd' | 'weeks';
  most: number;
  /** What a course takes of it; undefined where it states nothing, so that nothing can be promised. */
  takes(course: Course): number | undefined;
}

/** Whom it is taken with: the one who hosts it, else the one who awards it. */
export function providerOf(course: Course): string {
  return course.host ?? course.issuer;
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** Whether the person's preferences let a course through: language, region, eligibility, provider, swapped out. */
export function preferenceOf(request: PlanRequest): (course: Course) => boolean {
  const languages = new Set((request.languages ?? []).map(primary));
  const region = request.region?.toUpperCase();
  const providers = new Set(request.withoutProviders);
  const without = new Set(request.without);
  return (course) =>
    !without.has(course.id) &&
    !providers.has(providerOf(course)) &&
    !(request.openToAll && course.eligibility.length > 0) &&
    (languages.size === 0 ||
      course.languages.length === 0 ||
      course.languages.some((one) => languages.has(primary(one)))) &&
    (!region || course.regions.length === 0 || course.regions.some((one) => one.toUpperCase() === region));
}

/** Whether it costs the learner nothing. */
export function isFree(course: Course): boolean {
  return FREE.has(course.cost.model);
}

/**
 * Weeks that a course takes at so many hours a week, one after the other: its hours (upper end) at that pace, and never
 * less than the least weeks it states; where it states weeks only, their upper end. Undefined where neither is stated, or
 * hours only and no pace is known: a pace is not invented.
 */
export function weeksOf(course: Course, hoursPerWeek: number | undefined): number | undefined {
  if (course.hours && hoursPerWeek !== undefined) {
    if (hoursPerWeek <= 0) return course.hours[1] === 0 ? (course.weeks?.[0] ?? 0) : undefined;
    return weeksAt(course, hoursPerWeek);
  }
  return hoursPerWeek === 0 ? undefined : course.weeks?.[1];
}

function hundredths(amount: number | undefined): number | undefined {
  return amount === undefined ? undefined : Math.ceil(amount * 100 - 1e-6);
}

/**
 * The limits that stand in the request; amounts that a course takes are rounded up, limits down. A limit below nothing, or
 * one that is no number, is a limit of nothing: taken for none at all, it would promise what was not asked for. No hours a
 * week are no hours in all.
 */
export function limitsOf({ hours, usd, deadline, today, hoursPerWeek }: PlanRequest): Limit[] {
  const limits: Limit[] = [];
  const most = (amount: number): number => Math.max(0, Math.floor(amount * 100 + 1e-6) || 0);
  if (hours !== undefined) {
    limits.push({ of: 'hours', most: most(hours), takes: (course) => hundredths(course.hours?.[1]) });
  }
  if (usd !== undefined) limits.push({ of: 'usd', most: most(usd), takes: (course) => priceOf(course)?.[1] });
  if (hours === undefined && hoursPerWeek === 0) {
    limits.push({ of: 'hours', most: 0, takes: (course) => hundredths(course.hours?.[1]) });
  }
  if (deadline !== undefined) {
    const weeks = (Date.parse(deadline) - Date.parse(today)) / DAY_MS / 7;
    limits.push({ of: 'weeks', most: most(weeks), takes: (course) => hundredths(weeksOf(course, hoursPerWeek)) });
  }
  return limits;
}

/** Why a course cannot stand in a plan of this request, whatever it teaches; undefined where it can. */
export type Refusal = 'retired' | 'preference' | 'money' | 'time';

/**
 * Tells for each course whether it can stand in a plan. A limit of nothing refuses what takes anything; other limits
 * refuse what does not state how much it takes.
 */
export function refusals(
  request: PlanRequest,
  limits: readonly Limit[],
): (course: Course, chosen?: boolean) => Refusal | undefined {
  const preferred = preferenceOf(request);
  return (course, chosen = false) => {
    if (!isOffered(course, request.today)) return 'retired';
    // What the person chose by name is not held against what they prefer in general.
    if (!chosen && !preferred(course)) return 'preference';
    if (request.free && !isFree(course)) return 'money';
    for (const limit of limits) {
      const takes = limit.takes(course);
      if (takes === undefined || (limit.most <= 0 && takes > 0)) return limit.of === 'usd' ? 'money' : 'time';
    }
    return undefined;
  };
}
