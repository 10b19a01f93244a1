import type { PlanView } from './plan-view.ts';

/** A mark of the curve: so many hours close so many gaps, or one of two limits does. */
export interface CurveRow {
  kind: 'hours' | 'free' | 'four-weeks';
  /** Least hours; null where hours are not what limits it. */
  hours: number | null;
  closed: number;
}

export interface Curve {
  rows: CurveRow[];
  /** Gaps in all. */
  of: number;
  /** Gaps that no number of stated hours closes: what closes them states none, or nothing closes them. */
  unstated: number;
  /** Hours of the longest mark; 0 where none is drawn along the hours. */
  most: number;
}

const WEEKS = 4;

/** The marks of the curve, by hours, then the limits. Without hours a limit is a height, never a place on the axis. */
export function curveOf({ curve, buys, gaps }: PlanView, hoursPerWeek: number | undefined): Curve {
  const rows: CurveRow[] = curve.map(({ hours, closed }) => ({ kind: 'hours', hours, closed }));
  if (buys) {
    rows.push({ kind: 'free', hours: null, closed: buys.free.closed });
    const hours = hoursPerWeek === undefined ? null : hoursPerWeek * WEEKS;
    rows.push({ kind: 'four-weeks', hours, closed: buys.fourWeeks.closed });
  }
  return {
    rows,
    of: gaps.length,
    unstated: gaps.length - (curve.at(-1)?.closed ?? 0),
    most: Math.max(0, ...rows.map(({ hours }) => hours ?? 0)),
  };
}
