import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCover, MOST_EXACT_GAPS } from '../../utils/matching/cover.ts';
import { greedy } from '../../utils/matching/cover-greedy.ts';
import { type CoverProblem, prepare, worthOf } from '../../utils/matching/cover-problem.ts';
import { worthTaking } from '../../utils/matching/cover-prune.ts';
import { compareCosts } from '../../utils/matching/route-order.ts';
import { runs } from '../runs.ts';

/** Weight left open, then the cost, place by place. */
function worth({ gaps, weights, candidates }: CoverProblem, taken: readonly number[]): number[] {
  const covered = new Set(taken.flatMap((index) => candidates[index]?.covers ?? []));
  let open = 0;
  for (let gap = 0; gap < gaps; gap++) if (!covered.has(gap)) open += weights?.[gap] ?? 1;
  const places = candidates[0]?.cost.length ?? 0;
  const cost = Array.from({ length: places }, (_, place) =>
    taken.reduce((sum, index) => sum + (candidates[index]?.cost[place] ?? 0), 0),
  );
  return [open, ...cost];
}

function isAllowed({ candidates, limits = [] }: CoverProblem, taken: ReadonlySet<number>): boolean {
  return (
    [...taken].every((index) => candidates[index]?.requires.every((other) => taken.has(other))) &&
    candidates.every((candidate, index) => !candidate.forced || taken.has(index)) &&
    limits.every(
      (most, place) => [...taken].reduce((sum, one) => sum + (candidates[one]?.takes[place] ?? 0), 0) <= most,
    )
  );
}

/** Every subset that is closed under `requires`, holds what is forced and fits; undefined where none does. */
function bruteForce(problem: CoverProblem): number[] | undefined {
  let best: number[] | undefined;
  for (let subset = 0; subset < 2 ** problem.candidates.length; subset++) {
    const taken = problem.candidates.map((_, index) => index).filter((index) => subset & (1 << index));
    if (!isAllowed(problem, new Set(taken))) continue;
    const value = worth(problem, taken);
    if (!best || compareCosts(value, best) < 0) best = value;
  }
  return best;
}

/** Up to ten candidates; one requires only earlier ones, so no cycle. */
const problems = fc.integer({ min: 1, max: 6 }).chain((gaps) =>
  fc
    .record({
      weights: fc.option(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: gaps, maxLength: gaps }), {
        nil: undefined,
      }),
      list: fc.array(
        fc.record({
          covers: fc.uniqueArray(fc.integer({ min: 0, max: gaps - 1 }), { maxLength: 4 }),
          cost: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
          takes: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 })),
          requires: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
          forced: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
        }),
        { minLength: 1, maxLength: 10 },
      ),
    })
    .map(
      ({ weights, list }): CoverProblem => ({
        gaps,
        weights,
        candidates: list.map((candidate, index) => ({
          ...candidate,
          requires: candidate.requires.filter((other) => other < index),
        })),
      }),
    ),
);

function check(problem: CoverProblem): void {
  const best = bruteForce(problem);
  if (!best) {
    expect(() => leastCover(problem)).toThrow(RangeError);
    return;
  }
  const cover = leastCover(problem);
  expect(cover.exact).toBe(true);
  expect(isAllowed(problem, new Set(cover.taken))).toBe(true);
  expect(worth(problem, cover.taken)).toEqual(best);
  const closed = new Set(cover.taken.flatMap((index) => problem.candidates[index]?.covers ?? []));
  expect(cover.open.every((gap) => !closed.has(gap))).toBe(true);
  expect(cover.open.length + closed.size).toBe(problem.gaps);
}

describe('least cover', () => {
  it('is as good as trying everything, prerequisites and forced ones included', () => {
    fc.assert(fc.property(problems, check), { numRuns: runs(500) });
  });

  it('is as good as trying everything within two limits', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 30 }), (problem, hours, money) =>
        check({ ...problem, limits: [hours, money] }),
      ),
      { numRuns: runs(700) },
    );
  });

  it('is never worse than the greedy answer, also when it gave up', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 3 }), (problem, nodes) => {
        const prepared = prepare(problem);
        const start = worthOf(prepared, greedy(prepared, worthTaking(prepared)));
        const cover = leastCover(problem, nodes);
        expect(compareCosts(worthOf(prepared, cover.taken), start)).toBeLessThanOrEqual(0);
        if (nodes === 0) expect(cover.exact).toBe(false);
      }),
    );
  });

  it('holds more gaps than bits of a number, as long as the rest only says how well others are closed', () => {
    const gaps = 2 * MOST_EXACT_GAPS;
    const candidates = Array.from({ length: MOST_EXACT_GAPS }, (_, gap) => [
      { covers: [gap], cost: [1], takes: [1], requires: [] },
      { covers: [gap, MOST_EXACT_GAPS + gap], cost: [2], takes: [2], requires: [] },
    ]).flat();
    const weights = Array.from({ length: gaps }, (_, gap) => (gap < MOST_EXACT_GAPS ? MOST_EXACT_GAPS + 1 : 1));
    const limits = [MOST_EXACT_GAPS + 5];
    const cover = leastCover({ gaps, shadows: MOST_EXACT_GAPS, weights, candidates, limits });
    expect(cover.open.filter((gap) => gap < MOST_EXACT_GAPS)).toEqual([]);
    expect(cover.open).toHaveLength(MOST_EXACT_GAPS - 5);
  });

  it('above the exact limit it answers without superfluous candidates and says that it may not be the best', () => {
    const gaps = MOST_EXACT_GAPS + 5;
    const single = Array.from({ length: gaps }, (_, gap) => ({ covers: [gap], cost: [3], takes: [], requires: [] }));
    const pair = { covers: [0, 1], cost: [1], takes: [], requires: [] };
    const cover = leastCover({ gaps, candidates: [...single, pair] });
    expect(cover).toMatchObject({ exact: false, open: [] });
    expect(cover.taken).toEqual([...Array.from({ length: gaps - 2 }, (_, index) => index + 2), gaps]);
  });

  it('leaves open what nothing closes, and refuses what is forced beyond the limits', () => {
    const candidates = [{ covers: [0], cost: [1], takes: [3], requires: [], forced: true }];
    expect(leastCover({ gaps: 2, candidates })).toMatchObject({ taken: [0], open: [1], exact: true });
    expect(() => leastCover({ gaps: 1, candidates, limits: [2] })).toThrow(RangeError);
    expect(leastCover({ gaps: 0, candidates: [] })).toMatchObject({ taken: [], open: [], exact: true });
  });
});
