import { type PlanRequest, planGaps } from './plan.ts';

/** With so many hours, so many of the gaps can be closed. */
export interface CoveragePoint {
  /** Least hours (upper ends of what entries state) in which `closed` gaps can be closed. */
  hours: number;
  closed: number;
}

const STEP = 0.01;

/**
 * What hours buy: for each number of gaps that can be closed, the least hours for it, ascending. Only entries that
 * state their hours are counted, so the last point may close fewer gaps than a plan without limit.
 */
export function coverageCurve(request: Omit<PlanRequest, 'hours'>): CoveragePoint[] {
  const points: CoveragePoint[] = [];
  let budget = request.courses.reduce((sum, course) => sum + (course.hours?.[1] ?? 0), 0);
  while (budget >= 0) {
    const { plans, uncovered, held } = planGaps({ ...request, hours: budget });
    const fastest = plans[0];
    const asked = new Set(request.gaps).size - uncovered.length - held.length;
    const closed = asked - (fastest?.open.length ?? asked);
    if (!fastest || closed === 0) break;
    points.unshift({ hours: fastest.hours.high, closed });
    budget = fastest.hours.high - STEP;
  }
  return points;
}
