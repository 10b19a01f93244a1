import type { Prepared } from './cover-problem.ts';
import { leftOf, worthOf } from './cover-problem.ts';
import { compareCosts } from './route-order.ts';

/** What a round of the greedy choice looks at. */
interface Draft {
  taken: Set<number>;
  covered: Uint8Array;
  left: number[];
}

/** Weight that taking these adds. */
function gainOf({ candidates, weights }: Prepared, news: readonly number[], covered: Uint8Array): number {
  let gain = 0;
  const seen: number[] = [];
  for (const index of news) {
    for (const gap of candidates[index]?.covers ?? []) {
      if (covered[gap] || (news.length > 1 && seen.includes(gap))) continue;
      gain += weights[gap] ?? 1;
      if (news.length > 1) seen.push(gap);
    }
  }
  return gain;
}

/** Their cost, or the share of the tightest limit that they take, joined with the cost behind it. */
function priceOf(problem: Prepared, news: readonly number[], left: readonly number[], byLimits: boolean): number[] {
  const { costs, words, candidates } = problem;
  const price: number[] = [];
  if (byLimits) {
    let most = 0;
    left.forEach((room, place) => {
      let needs = 0;
      for (const index of news) needs += candidates[index]?.takes[place] ?? 0;
      if (needs > 0) most = Math.max(most, needs / room);
    });
    price.push(most);
  }
  for (let word = 0; word < words; word++) {
    let sum = 0;
    for (const index of news) sum += costs[index * words + word] ?? 0;
    price.push(sum);
  }
  return price;
}

function isCheaper(price: readonly number[], gain: number, than: readonly number[], thanGain: number): boolean {
  for (let place = 0; place < price.length; place++) {
    const difference = (price[place] ?? 0) * thanGain - (than[place] ?? 0) * gain;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function fits({ candidates }: Prepared, news: readonly number[], left: readonly number[]): boolean {
  return left.every((room, place) => news.reduce((sum, one) => sum + (candidates[one]?.takes[place] ?? 0), 0) <= room);
}

function take(problem: Prepared, draft: Draft, news: readonly number[]): void {
  for (const index of news) {
    draft.taken.add(index);
    for (const gap of problem.candidates[index]?.covers ?? []) draft.covered[gap] = 1;
  }
  draft.left = leftOf(problem, draft.taken);
}

function rounds(problem: Prepared, choices: readonly number[], byLimits: boolean): Set<number> {
  const draft: Draft = { taken: new Set(), covered: new Uint8Array(problem.gaps), left: [] };
  take(problem, draft, problem.base);
  let alive = choices;
  for (;;) {
    let best: { news: readonly number[]; gain: number; price: number[] } | undefined;
    const next: number[] = [];
    for (const index of alive) {
      const closure = problem.closures[index] ?? [];
      const news = closure.length === 1 ? closure : closure.filter((one) => !draft.taken.has(one));
      const gain = gainOf(problem, news, draft.covered);
      // Neither gaps that are closed nor limits that are used up come back.
      if (gain === 0 || (problem.limits.length > 0 && !fits(problem, news, draft.left))) {
        if (closure.length > 1) next.push(index);
        continue;
      }
      next.push(index);
      const price = priceOf(problem, news, draft.left, byLimits);
      if (!best || isCheaper(price, gain, best.price, best.gain)) best = { news, gain, price };
    }
    if (!best) return withoutSuperfluous(problem, draft.taken);
    take(problem, draft, best.news);
    alive = next;
  }
}

/** Gives back what closes nothing that others do not close too, the dearest first. */
function withoutSuperfluous(problem: Prepared, taken: ReadonlySet<number>): Set<number> {
  const { candidates, costs, words, base } = problem;
  const kept = new Set(taken);
  const times = new Int32Array(problem.gaps);
  for (const index of kept) for (const gap of candidates[index]?.covers ?? []) times[gap] = (times[gap] ?? 0) + 1;
  const cost = (index: number): Float64Array => costs.subarray(index * words, (index + 1) * words);
  const stays = new Set(base);
  const dearestFirst = [...taken]
    .filter((index) => !stays.has(index))
    .sort((a, b) => compareCosts([...cost(b)], [...cost(a)]) || b - a);
  for (let changed = true; changed; ) {
    changed = false;
    const needed = new Set([...kept].flatMap((index) => candidates[index]?.requires ?? []));
    for (const index of dearestFirst) {
      const covers = candidates[index]?.covers ?? [];
      if (!kept.has(index) || needed.has(index) || covers.some((gap) => times[gap] === 1)) continue;
      kept.delete(index);
      for (const gap of covers) times[gap] = (times[gap] ?? 0) - 1;
      changed = true;
    }
  }
  return kept;
}

/**
 * Takes what costs least for each further weight of gaps until nothing helps, then gives back what turned out
 * superfluous. Within limits the same is tried by what each takes from them, and the better answer counts.
 *
 * @param choices indexes of the candidates that may be taken for their own sake
 */
export function greedy(problem: Prepared, choices: readonly number[]): Set<number> {
  const byCost = rounds(problem, choices, false);
  if (problem.limits.length === 0) return byCost;
  const byLimits = rounds(problem, choices, true);
  return compareCosts(worthOf(problem, byLimits), worthOf(problem, byCost)) < 0 ? byLimits : byCost;
}
