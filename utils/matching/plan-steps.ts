import type { StepReason } from '../model/plan.ts';
import type { SubGap } from './plan-depth.ts';
import type { Field, Option } from './plan-options.ts';
import type { Plan, PlanStep } from './plan-request.ts';
import { providerOf, weeksOf } from './plan-rules.ts';
import { type Cost, compareCosts, compareIds, priceCost, priceOf, strengthFor, timeCost } from './route-order.ts';

const MOST_ALTERNATIVES = 3;
/** So many alternatives are shown even where they cost more than `WITHIN` times as much. */
const LEAST_ALTERNATIVES = 2;
const WITHIN = 1.3;
/** Below an assessed programme nothing is called strong. */
const STRONG = 2;

/** Prerequisites first; among what may come next, free before paid, short before long, then by id. */
export function inOrder(options: readonly Option[]): Option[] {
  const ids = new Set(options.map((option) => option.course.id));
  const rank = new Map(options.map((option) => [option, [...priceCost(option.course), ...timeCost(option.course)]]));
  const waiting = [...options].sort(
    (a, b) => compareCosts(rank.get(a) ?? [], rank.get(b) ?? []) || compareIds(a.course.id, b.course.id),
  );
  const ordered: Option[] = [];
  const done = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting.findIndex((option) => option.requires.every((id) => !ids.has(id) || done.has(id)));
    const [option] = waiting.splice(Math.max(next, 0), 1);
    if (!option) break;
    ordered.push(option);
    done.add(option.course.id);
  }
  return ordered;
}

/** What the steps of one plan are described from. */
interface Setting {
  kind: Plan['kind'];
  field: Field;
  subs: readonly SubGap[];
  taken: readonly Option[];
}

function deepenedBy({ subs }: Setting, { course }: Option): SubGap[] {
  return subs.filter(({ from }) => from.has(course.id));
}

function closesAll(option: Option, ids: readonly string[]): boolean {
  return ids.every((id) => option.closes.includes(id));
}

function isWithin(cost: Cost, than: Cost): boolean {
  return cost.every((amount, place) => amount <= (than[place] ?? 0) * WITHIN);
}

/** An entry and what it requires that does not stand in the plan yet. */
function newWith(option: Option, { options }: Field, standing: ReadonlySet<Option>): Option[] {
  const news = new Set([option]);
  // A set grows while it is walked.
  for (const one of news) {
    for (const id of one.requires) {
      const next = options.find(({ course }) => course.id === id);
      if (next && !standing.has(next)) news.add(next);
    }
  }
  return [...news];
}

/** Entries that could stand instead of a step without breaking a limit, best first. */
function alternativesOf(step: Option, setting: Setting): string[] {
  const { kind, field, taken } = setting;
  const { limits, bests } = field;
  const deepened = deepenedBy(setting, step);
  const closed = step.closes.flatMap((id) => bests.get(id) ?? []);
  const [fewest = deepened.length > 0 ? field.options : []] = closed
    .map(({ options }) => options)
    .sort((a, b) => a.length - b.length);
  const standing = new Set(taken);
  const used = limits.map((_, place) => taken.reduce((sum, option) => sum + (option.takes[place] ?? 0), 0));
  const fits = (other: Option): boolean => {
    if (limits.length === 0) return true;
    // Chosen, it brings what it requires with it.
    const news = newWith(other, field, standing);
    return limits.every(({ most }, place) => {
      const more = news.reduce((sum, { takes }) => sum + (takes[place] ?? 0), 0);
      return (used[place] ?? 0) - (step.takes[place] ?? 0) + more <= most;
    });
  };
  const leading = ({ time, price }: Option): Cost => (kind === 'fastest' ? time : price);
  const isAsStrong = ({ course }: Option): boolean =>
    closed.every(({ gap }) => strengthFor(course, gap.anyOf) >= strengthFor(step.course, gap.anyOf));
  const offers = fewest
    .filter((other) => !standing.has(other) && closesAll(other, step.closes) && fits(other))
    .filter(({ course }) => deepened.every(({ from }) => from.has(course.id)))
    .map((other) => {
      const near = isWithin(leading(other), leading(step)) && (kind !== 'strongest' || isAsStrong(other));
      const same = providerOf(other.course) === providerOf(step.course);
      return { other, near, rank: [near ? 0 : 1, same ? 1 : 0, ...other.costs[kind]] };
    })
    .sort((a, b) => compareCosts(a.rank, b.rank) || compareIds(a.other.course.id, b.other.course.id));
  const near = offers.filter((offer) => offer.near).length;
  return offers
    .slice(0, Math.min(MOST_ALTERNATIVES, Math.max(near, LEAST_ALTERNATIVES)))
    .map(({ other }) => other.course.id);
}

/** What a step is best at among the entries that close one of its gaps; nothing that is not stated is called cheap or fast. */
function bestAt(step: Option, { field }: Setting): Plan['kind'][] {
  const bests = step.closes.flatMap((id) => field.bests.get(id) ?? []);
  const isTimed = step.course.hours !== undefined || weeksOf(step.course, field.request.hoursPerWeek) !== undefined;
  const isStrongest = bests.some(({ gap, strength }) => {
    const own = strengthFor(step.course, gap.anyOf);
    return own >= STRONG && own === strength;
  });
  const best: Plan['kind'][] = [];
  if (isTimed && bests.some(({ time }) => compareCosts(step.time, time) <= 0)) best.push('fastest');
  if (priceOf(step.course) && bests.some(({ price }) => compareCosts(step.price, price) <= 0)) best.push('cheapest');
  if (isStrongest) best.push('strongest');
  return best;
}

/**
 * Why a step stands in the plan, best reason first. The plan's own kind is a reason where the step is best at it for one
 * of its gaps, and the last resort: then it is the step together with the others that makes the plan the cheapest,
 * fastest or strongest.
 */
function reasonsOf(step: Option, setting: Setting): StepReason[] {
  const { kind, field, taken } = setting;
  const why: StepReason[] = [];
  const isOnlyOne = step.closes.some((id) => field.bests.get(id)?.options.length === 1);
  const needed = taken.some((other) => other.requires.includes(step.course.id));
  const ownGaps = step.closes.filter((id) => !taken.some((other) => other !== step && other.closes.includes(id)));
  const deepens = deepenedBy(setting, step).length > 0;
  const best = bestAt(step, setting);
  if ((field.request.take ?? []).includes(step.course.id)) why.push('chosen');
  if (deepens && ownGaps.length === 0) why.push('deepens');
  if (isOnlyOne) why.push('only-one');
  if (best.includes(kind)) why.push(kind);
  if (step.closes.length > 1) why.push('covers-several');
  if (needed) why.push('needed-first');
  if (deepens && ownGaps.length > 0) why.push('deepens');
  if (why.length === 0 || step.closes.length > 0) why.push(...best.filter((one) => one !== kind));
  return why.length > 0 ? why : [kind];
}

/** Names of the entries that a step counts towards, as far as they can still be had. */
function countsTowards({ course }: Option, { field }: Setting): string[] {
  return [...new Set([...course.stacksInto, ...course.partOf])].filter((id) => field.index.byId.has(id));
}

/** Steps in order, with what each closes, unlocks and takes. */
export function stepsOf(setting: Setting): PlanStep[] {
  const { field, taken } = setting;
  const { request } = field;
  const closed = new Set(field.held);
  const waiting = new Set((request.postings ?? []).filter(({ needs }) => needs.some((id) => !closed.has(id))));
  let week = 0;
  return taken.map((option): PlanStep => {
    const { course, closes } = option;
    for (const id of closes) closed.add(id);
    const unlocked = [...waiting].filter(({ needs }) => needs.every((id) => closed.has(id)));
    for (const posting of unlocked) waiting.delete(posting);
    const weeks = weeksOf(course, request.hoursPerWeek || undefined);
    const from = week;
    if (weeks !== undefined) week += weeks;
    const deepens = [...new Set(deepenedBy(setting, option).map(({ gap }) => gap.id))];
    return {
      course,
      closes,
      requiredBy: taken.filter((other) => other.requires.includes(course.id)).map((other) => other.course.id),
      countsTowards: countsTowards(option, setting),
      alternatives: alternativesOf(option, setting),
      why: reasonsOf(option, setting),
      unlocks: unlocked.length,
      ...(weeks === undefined ? {} : { when: { from: hundredth(from), to: hundredth(week) } }),
      ...(deepens.length === 0 ? {} : { deepens }),
    };
  });
}

function hundredth(amount: number): number {
  return Math.round(amount * 100) / 100;
}
