import type { Course } from '../model/course.ts';
import type { Plan, PlanRequest } from './plan-request.ts';
import { type Cost, frictionOf, priceCost, timeCost } from './route-order.ts';

/** What an entry costs in each plan, the leading cost first. */
export type Costs = Record<Plan['kind'], Cost>;

/** Amounts of the leading cost count ten tenths, with the bonus nine. */
const TENTHS = 10;
const TENTHS_WITH_BONUS = 9;

/** Scales the amounts of a cost; how many entries state nothing is no amount. */
function scaled([unstated = 0, ...amounts]: Cost, by: number): Cost {
  return [unstated, ...amounts.map((amount) => amount * by)];
}

/** What a course costs does not change from one plan to the next, as long as it is planned for the same day and pace. */
const known = new WeakMap<Course, { today: string; pace: number | undefined; stacks: boolean; priced: Priced }>();

/** Costs, with time and price as plans compare them, without any bonus. */
export interface Priced {
  costs: Costs;
  time: Cost;
  price: Cost;
}

/** What an entry costs in each plan; see `costsOf`. */
export function pricedOf(course: Course, stacks: boolean, request: PlanRequest): Priced {
  const { today, hoursPerWeek: pace } = request;
  const before = known.get(course);
  if (before && before.today === today && before.pace === pace && before.stacks === stacks) return before.priced;
  const time = timeCost(course, pace || undefined);
  const price = priceCost(course);
  const priced = { costs: costsOf({ time, price, friction: frictionOf(course, today), stacks }), time, price };
  known.set(course, { today, pace, stacks, priced });
  return priced;
}

interface Parts {
  time: Cost;
  price: Cost;
  friction: number;
  /** It counts towards something that the person holds, does or asks for: a tenth off its leading cost. */
  stacks: boolean;
}

/**
 * What an entry costs in each plan, as whole numbers that add up. This is the one rule of order, and the page prints it:
 * time (fastest), price (cheapest) or things that stand in the way (strongest) lead, then the others break ties, then
 * the number of entries. No provider pays for a place: nothing here knows an affiliate, a sponsor or a rating.
 */
function costsOf({ time, price, friction, stacks }: Parts): Costs {
  const tenths = stacks ? TENTHS_WITH_BONUS : TENTHS;
  return {
    fastest: [...scaled(time, tenths), friction, ...price, 1],
    cheapest: [...scaled(price, tenths), ...time, friction, 1],
    strongest: [friction * tenths, ...price, ...time, 1],
  };
}
