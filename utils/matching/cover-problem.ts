import type { Cost } from './route-order.ts';

/** Something that closes gaps at a cost. */
export interface Candidate {
  /** Indexes of the gaps it closes, from 0. */
  covers: readonly number[];
  /** Whole numbers, none negative; the same length for every candidate. */
  cost: Cost;
  /** What it takes from each limit, in the order of `limits`: whole numbers, none negative. */
  takes: readonly number[];
  /** Indexes of the candidates that have to be taken too. No cycles. */
  requires: readonly number[];
  /** It is in every answer. */
  forced?: boolean;
}

export interface CoverProblem {
  gaps: number;
  /**
   * So many of the last gaps only say how well others are closed. They are gaps in every respect but one: they do not
   * count towards `MOST_EXACT_GAPS`.
   */
  shadows?: number;
  /** How much each gap weighs: whole numbers from 1. Absent: 1 each. */
  weights?: readonly number[] | undefined;
  candidates: readonly Candidate[];
  /** The most of each that all together may take. */
  limits?: readonly number[] | undefined;
}

/** A problem in flat arrays, for loops that run often. */
export interface Prepared {
  gaps: number;
  weights: readonly number[];
  candidates: readonly Candidate[];
  limits: readonly number[];
  /** For each candidate: itself and everything it requires, however far. */
  closures: readonly (readonly number[])[];
  /** Costs joined into few numbers a candidate (`words` of them); sums of them compare as sums of costs do. */
  costs: Float64Array;
  words: number;
  /** What is forced, with what it requires. */
  base: readonly number[];
}

/** Sums of shares stay exact to a fraction of one below this (about 2^44 x 40 roundings of 2^-53 each). */
const MOST_IN_A_WORD = 2 ** 44;

/**
 * Joins the places of costs into as few whole numbers as hold any sum of them exactly: mixed radix, each place with room
 * for the sum over all candidates. Comparing two sums is then comparing one or two numbers.
 */
function joinedCosts(candidates: readonly Candidate[]): { costs: Float64Array; words: number } {
  const places = candidates[0]?.cost.length ?? 0;
  const radix = Array.from({ length: places }, () => 1);
  for (const { cost } of candidates) for (let p = 0; p < places; p++) radix[p] = (radix[p] ?? 1) + (cost[p] ?? 0);
  const wordOf: number[] = [];
  let words = places === 0 ? 0 : 1;
  let size = 1;
  for (const room of radix) {
    if (size > 1 && size * room > MOST_IN_A_WORD) {
      words++;
      size = 1;
    }
    size *= room;
    wordOf.push(words - 1);
  }
  const costs = new Float64Array(candidates.length * words);
  candidates.forEach(({ cost }, index) => {
    for (let p = 0; p < places; p++) {
      const at = index * words + (wordOf[p] ?? 0);
      costs[at] = (costs[at] ?? 0) * (radix[p] ?? 1) + (cost[p] ?? 0);
    }
  });
  return { costs, words };
}

/** For each candidate: itself first, then everything that it requires, however far. */
function closuresOf(candidates: readonly Candidate[]): number[][] {
  return candidates.map(({ requires }, start) => {
    if (requires.length === 0) return [start];
    const seen = new Set([start]);
    // A set grows while it is walked.
    for (const one of seen) for (const next of candidates[one]?.requires ?? []) seen.add(next);
    return [...seen];
  });
}

export function prepare({ gaps, weights, candidates, limits }: CoverProblem): Prepared {
  const closures = closuresOf(candidates);
  const forced = candidates.flatMap((candidate, index) => (candidate.forced ? (closures[index] ?? []) : []));
  return {
    gaps,
    weights: weights ?? Array.from({ length: gaps }, () => 1),
    candidates,
    limits: limits ?? [],
    closures,
    ...joinedCosts(candidates),
    base: [...new Set(forced)],
  };
}

/** What is left of the limits when these are taken; negative where they do not fit. */
export function leftOf({ candidates, limits }: Prepared, taken: Iterable<number>): number[] {
  const left = [...limits];
  for (const index of taken) {
    for (let place = 0; place < left.length; place++) {
      left[place] = (left[place] ?? 0) - (candidates[index]?.takes[place] ?? 0);
    }
  }
  return left;
}

/** Weight of the gaps that stay open, then the joined cost: what an answer is judged by, least first. */
export function worthOf(problem: Prepared, taken: Iterable<number>): number[] {
  const { gaps, weights, candidates, costs, words } = problem;
  const open = new Set(Array.from({ length: gaps }, (_, gap) => gap));
  const sum = Array.from({ length: words }, () => 0);
  for (const index of taken) {
    for (const gap of candidates[index]?.covers ?? []) open.delete(gap);
    for (let word = 0; word < words; word++) sum[word] = (sum[word] ?? 0) + (costs[index * words + word] ?? 0);
  }
  let weight = 0;
  for (const gap of open) weight += weights[gap] ?? 1;
  return [weight, ...sum];
}
