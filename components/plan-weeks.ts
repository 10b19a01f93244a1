import type { PlanOf } from './plan-view.ts';

/** A step with the weeks that it falls into, counted from one as people count them. */
export interface WeekRow {
  course: string;
  closes: readonly string[];
  /** Weeks from the start, with parts of weeks; null: it states no time, which is not no time. */
  when: { from: number; to: number } | null;
  firstWeek: number | null;
  lastWeek: number | null;
}

/** A row for each step, in the order of the plan. */
export function weekRows({ steps }: Pick<PlanOf, 'steps'>): WeekRow[] {
  return steps.map(({ course, closes, when }) => {
    if (!when) return { course, closes, when: null, firstWeek: null, lastWeek: null };
    const firstWeek = Math.floor(when.from) + 1;
    return { course, closes, when, firstWeek, lastWeek: Math.max(firstWeek, Math.ceil(when.to)) };
  });
}

/** Whole weeks that the plan takes, as far as its steps state any; at least one. */
export function weeksOfRows(rows: readonly WeekRow[]): number {
  return Math.max(1, ...rows.map(({ lastWeek }) => lastWeek ?? 0));
}

/** Weeks whose numbers stand on the axis: all, or every second, fourth … where they would touch. */
export function weekTicks(weeks: number, width: number): number[] {
  let step = 1;
  while ((width / weeks) * step < 28) step *= 2;
  return Array.from({ length: Math.ceil(weeks / step) }, (_, n) => n * step + 1);
}
