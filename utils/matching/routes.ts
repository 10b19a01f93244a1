import type { Course } from '../model/course.ts';
import type { Gap, Route } from '../model/gap.ts';
import type { Match } from '../model/match.ts';
import type { MentionKind } from '../model/mention.ts';
import type { Requirement } from '../model/requirement.ts';
import type { SkillLevel } from '../model/skill.ts';
import type { Cost } from './route-order.ts';
import {
  compareCosts,
  compareIds,
  frictionOf,
  isAbout,
  isHandsOn,
  isOffered,
  levelRank,
  priceCost,
  priceOf,
  strengthFor,
  timeCost,
} from './route-order.ts';

/**
 * Reserved id that a course may name as its core skill: it fits whatever skill the person wants to show
 * (the self-arranged project). It never stands in the lexicon and never closes a named credential.
 */
export const ANY_SKILL = 'any-skill';

export const MOST_ROUTES = 3;

/** What is to be closed. `skillIds` are alternatives: any one of them answers it. */
export interface OpenGap {
  skillIds: readonly string[];
  kind: MentionKind;
  level?: SkillLevel | undefined;
}

export interface RouteOptions {
  /** ISO date; courses that retired before it are not offered. */
  today: string;
  /** Skills that a named credential is evidence of; empty for any id that is not a named credential. */
  skillsOf(namedCredentialId: string): readonly string[];
  /** Primary languages the person reads, such as `en`; leave out when not known. */
  languages?: readonly string[] | undefined;
}

type Strength = Route['best'][number];

const UNSKILLED: ReadonlySet<MentionKind> = new Set(['credential', 'degree', 'knockout']);

/**
 * Which of the alternatives a course closes. Only `core` skills count, at the level asked for or above;
 * a named credential is closed only by a course that awards it. What an awarded credential is evidence of
 * (`skillsOf`) counts as core, at the highest level that the course states.
 */
export function skillsClosed(course: Course, gap: OpenGap, skillsOf: RouteOptions['skillsOf']): string[] {
  const asked = levelRank(gap.level);
  const core = course.skills.filter((skill) => skill.role === 'core');
  const taught = new Set(core.filter((skill) => levelRank(skill.level) >= asked).map((skill) => skill.id));
  if (course.awards !== undefined && taught.size > 0) {
    for (const id of skillsOf(course.awards)) taught.add(id);
  }
  const fitsAny = taught.has(ANY_SKILL) && !UNSKILLED.has(gap.kind);
  return [...new Set(gap.skillIds)].filter(
    (id) => course.awards === id || taught.has(id) || (fitsAny && skillsOf(id).length === 0),
  );
}

function fitsAnySkill(course: Course): boolean {
  return course.skills.some((skill) => skill.id === ANY_SKILL);
}

function highestLevel(course: Course): number {
  return Math.max(...course.skills.map((skill) => levelRank(skill.level)));
}

function first<T>(items: readonly T[], cost: (item: T) => Cost): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || compareCosts(cost(item), cost(best)) < 0 ? item : best),
    undefined,
  );
}

interface Offer {
  course: Course;
  closes: string[];
}

type Order = (offer: Offer) => Cost;

/** What offers are compared by; the first place decides, the rest breaks ties. */
function ordersOf(options: RouteOptions): Record<'price' | 'time' | 'weakness', Order> {
  const friction = ({ course }: Offer): number => frictionOf(course, options.today, options.languages);
  const price: Order = (offer) => [...priceCost(offer.course), ...timeCost(offer.course), friction(offer)];
  return {
    price,
    time: (offer) => [...timeCost(offer.course), friction(offer), ...priceCost(offer.course)],
    weakness: (offer) => [
      -strengthFor(offer.course, fitsAnySkill(offer.course) ? [ANY_SKILL] : offer.closes),
      friction(offer),
      highestLevel(offer.course),
      ...price(offer),
    ],
  };
}

/** The best by price, evidence and time, then the next cheapest, another provider before one that is shown already. */
function pickTaught(offers: readonly Offer[], orders: ReturnType<typeof ordersOf>, room: number): Offer[] {
  const picked: Offer[] = [];
  const pick = (offer: Offer | undefined): void => {
    if (offer && picked.length < room && !picked.includes(offer)) picked.push(offer);
  };
  // A door supervisor's licence holds some conflict resolution; whoever asks for that means a course about it.
  const aside = ({ course, closes }: Offer): number => (isAbout(course, closes) ? 0 : 1);
  for (const order of [orders.price, orders.weakness, orders.time])
    pick(first(offers, (offer) => [aside(offer), ...order(offer)]));
  const provider = ({ course }: Offer): string => course.host ?? course.issuer;
  while (picked.length < Math.min(room, offers.length)) {
    const shown = new Set(picked.map(provider));
    const rest = offers.filter((offer) => !picked.includes(offer));
    pick(first(rest, (offer) => [aside(offer), shown.has(provider(offer)) ? 1 : 0, ...orders.price(offer)]));
  }
  return picked;
}

/** What each is best at among those shown; nothing is called fast or cheap that does not state its time or price. */
function labelled(shown: readonly Offer[], orders: ReturnType<typeof ordersOf>): Route[] {
  const timed = shown.filter(({ course }) => course.hours !== undefined || course.weeks !== undefined);
  const priced = shown.filter(({ course }) => priceOf(course) !== undefined);
  const winners: [Strength, Offer | undefined][] = [
    ['fastest', first(timed, orders.time)],
    ['cheapest', first(priced, orders.price)],
    ['strongest-evidence', first(shown, orders.weakness)],
    ['hands-on', shown.find(({ course }) => isHandsOn(course))],
  ];
  return shown.map((offer) => ({
    ...offer,
    best: winners.filter(([, winner]) => winner === offer).map(([strength]) => strength),
  }));
}

/**
 * Up to three ways to close a gap. One is hands-on (project, placement) where one exists; the others are the
 * cheapest, the strongest evidence and the fastest that are taught, then the next cheapest, another provider first.
 * Time and prices that are not stated sort after stated ones; hours are compared with weeks at `USUAL_PACE`. There is no sponsored order: equal offers stand in order
 * of id, and the order of `courses` never matters.
 */
export function routesFor(gap: OpenGap, courses: readonly Course[], options: RouteOptions): Route[] {
  const offers = courses
    .filter((course) => isOffered(course, options.today))
    .map((course) => ({ course, closes: skillsClosed(course, gap, options.skillsOf) }))
    .filter((offer) => offer.closes.length > 0)
    .sort((a, b) => compareIds(a.course.id, b.course.id));
  const orders = ordersOf(options);
  const handsOn = first(
    offers.filter(({ course }) => isHandsOn(course)),
    (offer) => [fitsAnySkill(offer.course) ? 1 : 0, ...orders.weakness(offer)],
  );
  const taught = offers.filter(({ course }) => !isHandsOn(course));
  const shown = pickTaught(taught, orders, handsOn ? MOST_ROUTES - 1 : MOST_ROUTES);
  return labelled(handsOn ? [...shown, handsOn] : shown, orders);
}

interface ByWhatTheyClose {
  size: number;
  /** By core skill and by the named credential that they end in. */
  byId: ReadonlyMap<string, readonly Course[]>;
  awarding: readonly Course[];
  anySkill: readonly Course[];
}

/** Kept as long as the array lives and keeps its length. */
const sorted = new WeakMap<readonly Course[], ByWhatTheyClose>();

function sortCourses(courses: readonly Course[]): ByWhatTheyClose {
  const known = sorted.get(courses);
  if (known?.size === courses.length) return known;
  const byId = new Map<string, Course[]>();
  for (const course of courses) {
    const ids = course.skills.filter(({ role }) => role === 'core').map(({ id }) => id);
    for (const id of new Set([...ids, ...(course.awards === undefined ? [] : [course.awards])])) add(byId, id, course);
  }
  const awarding = courses.filter(({ awards }) => awards !== undefined);
  const index = { size: courses.length, byId, awarding, anySkill: courses.filter(fitsAnySkill) };
  sorted.set(courses, index);
  return index;
}

/** The courses that may close one of these ids: all that `skillsClosed` would find, and few others. */
function candidatesIn(
  courses: readonly Course[],
  skillsOf: RouteOptions['skillsOf'],
): (skillIds: readonly string[]) => Course[] {
  const { byId, awarding, anySkill } = sortCourses(courses);
  const byAwarded = new Map<string, Course[]>();
  for (const course of awarding) for (const id of skillsOf(course.awards ?? '')) add(byAwarded, id, course);
  return (skillIds) => [
    ...new Set([...skillIds.flatMap((id) => [...(byId.get(id) ?? []), ...(byAwarded.get(id) ?? [])]), ...anySkill]),
  ];
}

function add(lists: Map<string, Course[]>, id: string, course: Course): void {
  const list = lists.get(id);
  if (list) list.push(course);
  else lists.set(id, [course]);
}

/**
 * A gap for every must-have and nice-to-have that is missing or only partly answered: musts first, each in the
 * posting's order. Knock-outs and degrees have no gap, because no course of this catalogue closes them.
 *
 * @param requirements of the posting
 * @param match of the same requirements; rows of other requirements are passed over
 */
export function closeGaps(
  requirements: readonly Requirement[],
  match: Match,
  courses: readonly Course[],
  options: RouteOptions,
): Gap[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const candidates = candidatesIn(courses, options.skillsOf);
  const gaps: Gap[] = [];
  for (const row of match.rows) {
    const requirement = byId.get(row.requirementId);
    if (!requirement || (row.state !== 'missing' && row.state !== 'partial')) continue;
    if (requirement.force === 'context' || requirement.knockOut !== undefined) continue;
    const skillIds = requirement.alternatives
      .filter((one) => one.kind !== 'degree' && one.kind !== 'knockout')
      .map((one) => one.id);
    if (skillIds.length === 0) continue;
    const { id, label, kind, force, level } = requirement;
    gaps.push({
      requirementId: id,
      label,
      kind,
      force,
      skillIds,
      routes: routesFor({ skillIds, kind, level }, candidates(skillIds), options),
    });
  }
  return [...gaps.filter((gap) => gap.force === 'must'), ...gaps.filter((gap) => gap.force === 'nice')];
}
