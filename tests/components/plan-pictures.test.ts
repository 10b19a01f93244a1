import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf } from '../../components/plan-curve-rows.ts';
import { weekRows, weeksOfRows, weekTicks } from '../../components/plan-weeks.ts';
import { aView, cheapest } from './plan-view.ts';

const [step] = cheapest.steps;
const steps = fc.array(
  fc.option(fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true })), {
    nil: undefined,
  }),
  { maxLength: 12 },
);

describe('weeks of a plan', () => {
  it('has a row for each step; one without a time has no week, never week 0', () => {
    fc.assert(
      fc.property(steps, (times) => {
        const rows = weekRows({
          steps: times.map((time, n) => ({
            ...(step as (typeof cheapest.steps)[number]),
            course: `c${n}`,
            when: time && { from: time[0], to: time[0] + time[1] },
          })),
        });
        expect(rows.map(({ course }) => course)).toEqual(times.map((_, n) => `c${n}`));
        for (const [n, { when, firstWeek, lastWeek }] of rows.entries()) {
          expect(when === null).toBe(times[n] === undefined);
          if (when === null) expect([firstWeek, lastWeek]).toEqual([null, null]);
          else {
            expect(firstWeek).toBeGreaterThanOrEqual(1);
            expect(lastWeek).toBeGreaterThanOrEqual(firstWeek ?? Number.NaN);
            expect(lastWeek).toBeLessThanOrEqual(weeksOfRows(rows));
            expect(when.to).toBeLessThanOrEqual(weeksOfRows(rows));
          }
        }
      }),
    );
  });

  it('numbers on the axis stand at least 28 px apart and begin with the first week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 520 }), fc.integer({ min: 120, max: 1200 }), (weeks, width) => {
        const ticks = weekTicks(weeks, width);
        expect(ticks[0]).toBe(1);
        for (const [n, week] of ticks.entries())
          if (n > 0) expect(((week - (ticks[n - 1] ?? 0)) * width) / weeks).toBeGreaterThanOrEqual(28);
        expect(ticks.at(-1)).toBeLessThanOrEqual(weeks);
      }),
    );
  });
});

describe('the curve', () => {
  const points = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 })), { maxLength: 8 })
    .map((growth) => {
      let [hours, closed] = [0, 0];
      return growth.map(([more, gaps]) => {
        hours += more;
        closed += gaps;
        return { hours, closed };
      });
    });

  it('marks every point and both limits once; what has no hours has none, and the rest of the gaps is told', () => {
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: 0, max: 5 }),
        fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
        (curve, further, pace) => {
          const closed = curve.at(-1)?.closed ?? 0;
          const gaps = Array.from({ length: closed + further }, (_, n) => ({
            ...{ id: `g${n}`, label: `Gap ${n}`, kind: 'tool' as const },
            ...{ required: 1, preferred: 0 },
          }));
          const { rows, of, unstated, most } = curveOf(aView({ curve, gaps }), pace);
          expect(rows.filter(({ kind }) => kind === 'hours')).toEqual(
            curve.map((each) => ({ kind: 'hours', ...each })),
          );
          expect(rows.slice(curve.length)).toEqual([
            { kind: 'free', hours: null, closed: 2 },
            { kind: 'four-weeks', hours: pace === undefined ? null : pace * 4, closed: 1 },
          ]);
          expect([of, unstated]).toEqual([closed + further, further]);
          expect(most).toBe(Math.max(0, ...rows.map(({ hours }) => hours ?? 0)));
        },
      ),
    );
  });

  it('without gaps there are no limits', () => {
    expect(curveOf(aView({ curve: [], gaps: [], buys: undefined }), 5)).toEqual({
      rows: [],
      of: 0,
      unstated: 0,
      most: 0,
    });
  });
});
