import { type Cost, compareCosts } from './route-order.ts';

/** Something that closes gaps at a cost. */
export interface Candidate {
  /** Indexes of the gaps it closes, from 0. */
  covers: readonly number[];
  /** Whole numbers, none negative; the same length for every candidate. */
  cost: Cost;
  /** What it takes from the budget, a whole number. */
  hours: number;
  /** Indexes of the candidates that have to be taken too. No cycles. */
  requires: readonly number[];
}

export interface CoverProblem {
  gaps: number;
  candidates: readonly Candidate[];
  /** Most hours in sum; absent: no limit. */
  budget?: number | undefined;
}

export interface Prepared extends CoverProblem {
  /** For each candidate: itself and everything it requires, however far. */
  closures: number[][];
}

interface Draft {
  taken: Set<number>;
  covered: Set<number>;
  hours: number;
}

/** Sum, place by place. */
export function plus(a: Cost, b: Cost): Cost {
  return a.map((value, place) => value + (b[place] ?? 0));
}

/** For each candidate: itself and everything that it requires, however far. */
export function closuresOf(candidates: readonly Candidate[]): number[][] {
  return candidates.map((_, start) => {
    const seen = new Set<number>();
    const open = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(candidates[next]?.requires ?? []));
    }
    return [...seen];
  });
}

/** Cost of all of them together. */
export function costOf(problem: CoverProblem, taken: Iterable<number>): Cost {
  const zero: Cost = (problem.candidates[0]?.cost ?? []).map(() => 0);
  return [...taken].reduce((sum, index) => plus(sum, problem.candidates[index]?.cost ?? []), zero);
}

/** Hours of all of them together. */
export function hoursOf(problem: CoverProblem, taken: Iterable<number>): number {
  return [...taken].reduce((sum, index) => sum + (problem.candidates[index]?.hours ?? 0), 0);
}

/** Indexes of the gaps that they close. */
export function coveredBy(problem: CoverProblem, taken: Iterable<number>): Set<number> {
  return new Set([...taken].flatMap((index) => problem.candidates[index]?.covers ?? []));
}

/** Whether so many hours stay within the budget. */
export function fits(problem: CoverProblem, hours: number): boolean {
  return problem.budget === undefined || hours <= problem.budget;
}

/** Open gaps first, then the cost: what a cover is judged by. */
export function worthOf(problem: CoverProblem, taken: Iterable<number>): Cost {
  const list = [...taken];
  return [problem.gaps - coveredBy(problem, list).size, ...costOf(problem, list)];
}

/** Takes what costs least for each further gap until nothing helps, then gives back what turned out superfluous. */
export function greedy(problem: Prepared): Set<number> {
  const draft: Draft = { taken: new Set(), covered: new Set(), hours: 0 };
  for (;;) {
    let best: { news: number[]; gain: number; cost: Cost } | undefined;
    for (const closure of problem.closures) {
      const news = closure.filter((index) => !draft.taken.has(index));
      const gain = [...coveredBy(problem, news)].filter((gap) => !draft.covered.has(gap)).length;
      if (gain === 0 || !fits(problem, draft.hours + hoursOf(problem, news))) continue;
      const cost = costOf(problem, news);
      const cheaper =
        best === undefined ||
        compareCosts(
          cost.map((value) => value * (best?.gain ?? 1)),
          best.cost.map((value) => value * gain),
        ) < 0;
      if (cheaper) best = { news, gain, cost };
    }
    if (!best) break;
    for (const index of best.news) draft.taken.add(index);
    draft.hours = hoursOf(problem, draft.taken);
    draft.covered = coveredBy(problem, draft.taken);
  }
  return withoutSuperfluous(problem, draft.taken);
}

function withoutSuperfluous(problem: CoverProblem, taken: Set<number>): Set<number> {
  const kept = new Set(taken);
  const dearestFirst = [...taken].sort((a, b) => compareCosts(costOf(problem, [b]), costOf(problem, [a])) || b - a);
  const all = coveredBy(problem, taken).size;
  for (let changed = true; changed; ) {
    changed = false;
    for (const index of dearestFirst) {
      if (!kept.has(index)) continue;
      if ([...kept].some((other) => problem.candidates[other]?.requires.includes(index))) continue;
      kept.delete(index);
      if (coveredBy(problem, kept).size === all) changed = true;
      else kept.add(index);
    }
  }
  return kept;
}

/**
 * Leaves out candidates that another one replaces at no more cost, counting what that other one requires. A candidate
 * that something else requires stays: giving it up would make the other dearer.
 */
export function undominated(problem: CoverProblem): number[] {
  const { candidates, budget } = problem;
  const closures = closuresOf(candidates);
  const closureCosts = closures.map((closure) => costOf(problem, closure));
  const closureHours = closures.map((closure) => hoursOf(problem, closure));
  const required = new Set(candidates.flatMap((candidate) => candidate.requires));
  const replaces = (b: number, a: number): boolean => {
    const [one, other] = [candidates[a], candidates[b]];
    if (!one || !other || a === b || !one.covers.every((gap) => other.covers.includes(gap))) return false;
    if (budget !== undefined && (closureHours[b] ?? 0) > one.hours) return false;
    const order = compareCosts(closureCosts[b] ?? [], one.cost);
    if (order > 0) return false;
    const same =
      order === 0 &&
      one.covers.length === other.covers.length &&
      (budget === undefined || closureHours[b] === one.hours);
    return !same || b < a;
  };
  return candidates
    .map((_, index) => index)
    .filter((a) => required.has(a) || !candidates.some((_, b) => replaces(b, a)))
    .filter((index) => (candidates[index]?.covers.length ?? 0) > 0);
}
