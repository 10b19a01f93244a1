import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCover, MOST_EXACT_GAPS } from '../../utils/matching/cover.ts';
import type { CoverProblem } from '../../utils/matching/cover-problem.ts';
import { compareCosts } from '../../utils/matching/route-order.ts';

/** Every subset that is closed under `requires` and fits; the least by open gaps, then cost. */
function bruteForce(problem: CoverProblem): number[] {
  let best: number[] | undefined;
  for (let subset = 0; subset < 2 ** problem.candidates.length; subset++) {
    const taken = problem.candidates.filter((_, index) => subset & (1 << index));
    if (!taken.every((candidate) => candidate.requires.every((index) => subset & (1 << index)))) continue;
    if (taken.reduce((sum, candidate) => sum + candidate.hours, 0) > (problem.budget ?? Number.POSITIVE_INFINITY))
      continue;
    const covered = new Set(taken.flatMap((candidate) => candidate.covers));
    const cost = taken.reduce(
      (sum, candidate) => sum.map((value, place) => value + (candidate.cost[place] ?? 0)),
      [0, 0],
    );
    const worth = [problem.gaps - covered.size, ...cost];
    if (!best || compareCosts(worth, best) < 0) best = worth;
  }
  return best ?? [];
}

function worth(problem: CoverProblem, taken: number[], open: number[]): number[] {
  const cost = [0, 1].map((place) =>
    taken.reduce((sum, index) => sum + (problem.candidates[index]?.cost[place] ?? 0), 0),
  );
  return [open.length, ...cost];
}

/** Up to ten candidates, every gap closed by one at least; a candidate requires only earlier ones, so no cycle. */
const problems = fc.integer({ min: 1, max: 6 }).chain((gaps) =>
  fc
    .array(
      fc.record({
        covers: fc.uniqueArray(fc.integer({ min: 0, max: gaps - 1 }), { maxLength: 4 }),
        cost: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
        hours: fc.integer({ min: 0, max: 30 }),
        requires: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .filter((list) => new Set(list.flatMap((candidate) => candidate.covers)).size === gaps)
    .map((list) => ({
      gaps,
      candidates: list.map((candidate, index) => ({
        ...candidate,
        requires: candidate.requires.filter((other) => other < index),
      })),
    })),
);

function check(problem: CoverProblem): void {
  const cover = leastCover(problem);
  expect(cover.exact).toBe(true);
  expect(worth(problem, cover.taken, cover.open)).toEqual(bruteForce(problem));
  const taken = new Set(cover.taken);
  for (const index of taken) expect(problem.candidates[index]?.requires.every((other) => taken.has(other))).toBe(true);
}

describe('least cover', () => {
  it('is as good as trying everything, prerequisites included', () => {
    fc.assert(fc.property(problems, check), { numRuns: 2000 });
  });

  it('is as good as trying everything within a budget', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 80 }), (problem, budget) => check({ ...problem, budget })),
      { numRuns: 2000 },
    );
  });

  it('says so when it gave up, and still closes everything', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const cover = leastCover(problem, 0);
        expect(cover.exact).toBe(false);
        expect(cover.open).toEqual([]);
        expect(compareCosts(worth(problem, cover.taken, []), bruteForce(problem))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('above the exact limit it answers without superfluous candidates and says that it may not be the best', () => {
    const gaps = MOST_EXACT_GAPS + 5;
    const single = Array.from({ length: gaps }, (_, gap) => ({ covers: [gap], cost: [3], hours: 1, requires: [] }));
    const pair = { covers: [0, 1], cost: [1], hours: 1, requires: [] };
    const cover = leastCover({ gaps, candidates: [...single, pair] });
    expect(cover).toMatchObject({ exact: false, open: [] });
    expect(cover.taken).toEqual([...Array.from({ length: gaps - 2 }, (_, index) => index + 2), gaps]);
  });

  it('refuses a gap that nothing closes', () => {
    expect(() => leastCover({ gaps: 2, candidates: [{ covers: [0], cost: [1], hours: 0, requires: [] }] })).toThrow(
      RangeError,
    );
  });
});
