import { MOST_EXACT_GAPS } from './cover.ts';
import { planGaps } from './plan.ts';
import type { PlanGap, PlanRequest } from './plan-request.ts';

/** With so many hours, so many of the gaps can be closed. */
export interface CoveragePoint {
  /** Least hours (upper ends of what entries state) in which `closed` gaps can be closed. */
  hours: number;
  closed: number;
}

const STEP = 0.01;
/** Of many gaps only so many points are looked for: a line is drawn through them, not a list. */
const MOST_POINTS = 20;
const WEEKS = 4;
const DAY_MS = 86_400_000;

function alike(gap: string | PlanGap): string | PlanGap {
  return typeof gap === 'string' ? gap : { ...gap, weight: 1 };
}

/**
 * What hours buy: for each number of gaps that can be closed, the least hours for it, ascending. Only entries that
 * state their hours are counted, so the last point may close fewer gaps than a plan without limit. Every gap counts the
 * same here, and hours are hours: no pace, no deadline, no bonus, no depth, nothing chosen beforehand. Above
 * `MOST_EXACT_GAPS` gaps the points are good ones, not provably the least, and some are passed over.
 */
export function coverageCurve(request: Omit<PlanRequest, 'hours'>): CoveragePoint[] {
  const asked: PlanRequest = {
    ...request,
    gaps: request.gaps.map(alike),
    hoursPerWeek: undefined,
    deadline: undefined,
    depth: 0,
    take: [],
    lapsing: [],
    postings: [],
  };
  const points: CoveragePoint[] = [];
  let hours = request.courses.reduce((sum, course) => sum + (course.hours?.[1] ?? 0), 0);
  while (hours >= 0 && points.length <= 2 * MOST_POINTS) {
    const { plans, uncovered, held } = planGaps({ ...asked, hours }, { kinds: ['fastest'], bonus: false });
    const [fastest] = plans;
    const count = new Set(asked.gaps.map((gap) => (typeof gap === 'string' ? gap : gap.id))).size;
    const closed = count - uncovered.length - held.length - (fastest?.open.length ?? 0);
    if (!fastest || closed === 0) break;
    const most = fastest.hours.high;
    if (points[0]?.closed !== closed) points.unshift({ hours: most, closed });
    const first = points[points.length - 1]?.hours ?? most;
    hours = count > MOST_EXACT_GAPS ? Math.min(most - STEP, hours, most - first / MOST_POINTS) : most - STEP;
  }
  return points;
}

/** What a plan under one limit closes. */
interface Bought {
  /** Gaps that it closes, and gaps that were open to begin with. */
  closed: number;
  of: number;
  /** Ids of its entries, in an order that can be followed. */
  steps: string[];
}

/**
 * What no money buys, and what four weeks buy at the person's pace (where no pace is given, only entries that state their
 * weeks count). The other limits of the request stay as they are.
 */
export function whatLimitsBuy(request: PlanRequest): { free: Bought; fourWeeks: Bought } {
  const deadline = new Date(Date.parse(request.today) + WEEKS * 7 * DAY_MS).toISOString().slice(0, 10);
  return {
    free: boughtBy({ ...request, free: true, usd: undefined }),
    fourWeeks: boughtBy({ ...request, deadline, hours: undefined }),
  };
}

function boughtBy(request: PlanRequest): Bought {
  const { plans, uncovered, held } = planGaps({ ...request, depth: 0, lapsing: [] }, { kinds: ['fastest'] });
  const of = new Set(request.gaps.map((gap) => (typeof gap === 'string' ? gap : gap.id))).size - held.length;
  const [plan] = plans;
  return {
    closed: plan ? of - uncovered.length - plan.open.length : 0,
    of,
    steps: plan?.steps.map(({ course }) => course.id) ?? [],
  };
}
