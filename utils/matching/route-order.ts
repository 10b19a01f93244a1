import type { Course, CourseKind } from '../model/course.ts';
import type { SkillLevel } from '../model/skill.ts';

/** Costs compared place by place; every place is a whole number, so that sums stay exact. */
export type Cost = readonly number[];

const LEVELS: Record<SkillLevel, number> = { intro: 1, working: 2, advanced: 3 };

const HANDS_ON: ReadonlySet<CourseKind> = new Set([
  'mentorship',
  'micro-internship',
  'micro-project',
  'job-simulation',
  'volunteering',
  'fellowship',
]);

/** Programmes that end in graded or supervised work, weaker than an exam and than a mentored project. */
const ASSESSED: ReadonlySet<CourseKind> = new Set([
  'professional-certificate',
  'nanodegree',
  'micromasters',
  'micro-internship',
  'fellowship',
  'bootcamp',
]);

/** 1 for intro, 2 for working, 3 for advanced; 0 where no level is stated. */
export function levelRank(level: SkillLevel | undefined): number {
  return level === undefined ? 0 : LEVELS[level];
}

/**
 * Whether a course may still be offered on the day `today` (ISO date). The build refuses retired entries too;
 * both are needed, because a released catalogue ages (research note on courses, 1.4).
 */
export function isOffered(course: Course, today: string): boolean {
  return course.status !== 'retired' && (course.retiresOn === undefined || course.retiresOn >= today);
}

/** Whether it is done by working on something (project, placement, simulation) rather than by being taught. */
export function isHandsOn(course: Course): boolean {
  return HANDS_ON.has(course.kind);
}

/** How much its result convinces someone else, 4 (exam, licence) to 0 (attendance). */
export function evidenceStrength(course: Course): number {
  if (course.kind === 'certification-exam' || course.kind === 'licence') return 4;
  if (course.mentored && course.projectBased) return 3;
  if (ASSESSED.has(course.kind)) return 2;
  if (course.projectBased || course.kind === 'specialization' || course.kind === 'certificate') return 1;
  return 0;
}

/** Whether a course is about one of `ids` or awards it; what follows only from the credential it awards is beside its point. */
export function isAbout(course: Course, ids: readonly string[]): boolean {
  return ids.some((id) => course.awards === id || course.skills.some((one) => one.role === 'core' && one.id === id));
}

/**
 * Strength as evidence of one of `ids`. What only follows from the credential it awards (SQL from an exam about a
 * data platform) is incidental, and no stronger than a finished project.
 */
export function strengthFor(course: Course, ids: readonly string[]): number {
  return isAbout(course, ids) ? evidenceStrength(course) : Math.min(evidenceStrength(course), 1);
}

/** Price in whole cents as [low, high]; undefined where no price is stated. Free and funded places cost 0, pay is not counted. */
export function priceOf(course: Course): readonly [number, number] | undefined {
  const { model, usd } = course.cost;
  if (model === 'free' || model === 'funded' || model === 'paid-to-you') return [0, 0];
  return usd && [Math.round(usd[0] * 100), Math.round(usd[1] * 100)];
}

function monthsBetween(earlier: string, later: string): number {
  const [fromYear = 0, fromMonth = 0] = earlier.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = later.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}

/**
 * Things that stand between a person and starting, one point each: an exam to book, conditions of eligibility,
 * a language that is not theirs, no checked address, nobody saw it within twelve months (an editor's note from general
 * knowledge is no sighting).
 *
 * @param languages primary languages the person reads; undefined when not known (then no point for it)
 */
export function frictionOf(course: Course, today: string, languages?: readonly string[]): number {
  const foreign =
    languages !== undefined && course.languages.length > 0 && !course.languages.some((one) => languages.includes(one));
  const sighted = course.evidence.some((item) => item.source !== 'editor' && monthsBetween(item.seen, today) <= 12);
  return [
    course.kind === 'certification-exam' || course.kind === 'licence',
    course.eligibility.length > 0,
    foreign,
    course.grade === 'C',
    !sighted,
  ].filter(Boolean).length;
}

/** Hours a week at which stated hours are compared with stated weeks, as long as the person does not say how many they have. */
export const USUAL_PACE = 10;

/**
 * Weeks that a course takes at so many hours a week: its hours (upper end) at that pace and never less than the least
 * weeks it states; where it states weeks only, their upper end. Undefined where it states neither.
 *
 * @param pace above 0
 */
export function weeksAt({ hours, weeks }: Pick<Course, 'hours' | 'weeks'>, pace: number): number | undefined {
  return hours ? Math.max(hours[1] / pace, weeks?.[0] ?? 0) : weeks?.[1];
}

/**
 * Time as [entries that state none, weeks in hundredths] at `pace`. An order only, and printed as such: without a pace
 * 300 stated hours would stand before three stated weeks.
 */
export function timeCost(course: Course, pace = USUAL_PACE): Cost {
  const weeks = weeksAt(course, pace);
  return weeks === undefined ? [1, 0] : [0, Math.ceil(weeks * 100 - 1e-6)];
}

/** Price as [entries that state none, cents], upper end. */
export function priceCost(course: Course): Cost {
  const price = priceOf(course);
  return price ? [0, price[1]] : [1, 0];
}

/** Negative when `a` is less than `b` at the first place where they differ. Same length. */
export function compareCosts(a: Cost, b: Cost): number {
  for (let place = 0; place < a.length; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Order of ids by code unit: the same in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
