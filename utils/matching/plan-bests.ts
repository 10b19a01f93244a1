import type { Option } from './plan-options.ts';
import type { PlanGap, PlanRequest } from './plan-request.ts';
import type { Limit } from './plan-rules.ts';
import { type Cost, compareCosts, strengthFor } from './route-order.ts';

/** What there is for one gap. */
export interface GapBest {
  gap: PlanGap;
  /** Everything that closes it. */
  options: readonly Option[];
  /** The least of each that an option states or does not state. */
  time: Cost;
  price: Cost;
  strength: number;
  /** The best evidence that fits within the limits by itself: strongest, then named most by opened postings. */
  strongest: ReadonlySet<Option>;
}

function bestFor(gap: PlanGap, options: readonly Option[], limits: readonly Limit[], request: PlanRequest): GapBest {
  let [time, price]: [Cost | undefined, Cost | undefined] = [undefined, undefined];
  let strength = 0;
  let most: { strength: number; named: number; options: Set<Option> } | undefined;
  for (const option of options) {
    if (!time || compareCosts(option.time, time) < 0) time = option.time;
    if (!price || compareCosts(option.price, price) < 0) price = option.price;
    const own = strengthFor(option.course, gap.anyOf);
    strength = Math.max(strength, own);
    if (!limits.every((limit, place) => (option.takes[place] ?? 0) <= limit.most)) continue;
    const { awards } = option.course;
    const named = awards === undefined ? 0 : (request.recognised?.get(awards) ?? 0);
    const order = most ? own - most.strength || named - most.named : 1;
    if (order > 0) most = { strength: own, named, options: new Set([option]) };
    else if (order === 0) most?.options.add(option);
  }
  return { gap, options, time: time ?? [], price: price ?? [], strength, strongest: most?.options ?? new Set() };
}

/** What there is for each gap, by its id. */
export function bestsOf(
  gaps: readonly PlanGap[],
  options: readonly Option[],
  limits: readonly Limit[],
  request: PlanRequest,
): Map<string, GapBest> {
  const closing = new Map<string, Option[]>(gaps.map(({ id }) => [id, []]));
  for (const option of options) for (const id of option.closes) closing.get(id)?.push(option);
  return new Map(gaps.map((gap) => [gap.id, bestFor(gap, closing.get(gap.id) ?? [], limits, request)]));
}
