import {
  type Candidate,
  type CoverProblem,
  closuresOf,
  costOf,
  coveredBy,
  fits,
  greedy,
  hoursOf,
  type Prepared,
  plus,
  undominated,
  worthOf,
} from './cover-problem.ts';
import { type Cost, compareCosts } from './route-order.ts';

export interface Cover {
  /** Indexes of the candidates taken, prerequisites among them, ascending. */
  taken: number[];
  /** Indexes of the gaps that stay open, ascending. */
  open: number[];
  /** False where the search was given up and a good, not provably best, answer is given. */
  exact: boolean;
  /** Steps that the search took. */
  nodes: number;
}

/** Up to so many gaps the answer is exact, unless the search runs into `MOST_NODES`. */
export const MOST_EXACT_GAPS = 20;
const MOST_NODES = 50_000;

class Search {
  best: number[];
  bestValue: Cost;
  nodes = 0;
  gaveUp = false;
  private readonly byGap: number[][];
  private readonly cheapest: Cost[];
  private readonly quickest: number[];
  private readonly neighbours: number[];
  private readonly masks: number[];

  constructor(
    private readonly problem: Prepared,
    start: Set<number>,
    private readonly mostNodes: number,
  ) {
    const { candidates, gaps } = problem;
    this.best = [...start];
    this.bestValue = worthOf(problem, start);
    this.masks = candidates.map((candidate) => candidate.covers.reduce((mask, gap) => mask | (1 << gap), 0));
    const useful = undominated(problem);
    const all = Array.from({ length: gaps }, (_, gap) => gap);
    this.byGap = all.map((gap) => useful.filter((index) => candidates[index]?.covers.includes(gap)));
    const closing = (gap: number): Candidate[] => candidates.filter((candidate) => candidate.covers.includes(gap));
    this.cheapest = all.map((gap) =>
      closing(gap)
        .map((candidate) => candidate.cost)
        .reduce((least, cost) => (compareCosts(cost, least) < 0 ? cost : least)),
    );
    this.quickest = all.map((gap) => Math.min(...closing(gap).map((candidate) => candidate.hours)));
    this.neighbours = all.map((gap) =>
      this.masks.reduce((mask, candidate) => (candidate & (1 << gap) ? mask | candidate : mask), 0),
    );
  }

  run(): void {
    const { gaps, candidates } = this.problem;
    const zero: Cost = (candidates[0]?.cost ?? []).map(() => 0);
    this.visit(new Set(), 2 ** gaps - 1, 0, zero, 0, new Set());
  }

  /**
   * No answer below this node is better than this. Gaps that no single candidate closes together need one each;
   * whole sums only, because a rounded share could cut off an equally good answer.
   */
  private bound(missing: number, open: number, cost: Cost, hours: number): Cost {
    let reached = 0;
    let sum = cost;
    const needs: number[] = [];
    this.cheapest.forEach((least, gap) => {
      if (!(missing & (1 << gap)) || reached & (1 << gap)) return;
      reached |= this.neighbours[gap] ?? 0;
      sum = plus(sum, least);
      needs.push(this.quickest[gap] ?? 0);
    });
    if (this.problem.budget === undefined) return [open, ...sum];
    const left = this.problem.budget - hours;
    const quickestFirst = needs.sort((a, b) => a - b);
    const unreachable = quickestFirst.filter(
      (_, place) => quickestFirst.slice(0, place + 1).reduce((total, need) => total + need, 0) > left,
    ).length;
    return [open + unreachable, ...(unreachable > 0 ? cost : sum)];
  }

  private visit(
    taken: Set<number>,
    missing: number,
    open: number,
    cost: Cost,
    hours: number,
    barred: Set<number>,
  ): void {
    if (++this.nodes > this.mostNodes) {
      this.gaveUp = true;
      return;
    }
    if (missing === 0) {
      const value = [open, ...cost];
      if (compareCosts(value, this.bestValue) < 0) {
        this.bestValue = value;
        this.best = [...taken];
      }
      return;
    }
    if (compareCosts(this.bound(missing, open, cost, hours), this.bestValue) >= 0) return;
    const gap = this.hardest(missing);
    const tried = new Set(barred);
    const moves = (this.byGap[gap] ?? [])
      .map((index) => ({ index, news: (this.problem.closures[index] ?? []).filter((one) => !taken.has(one)) }))
      .filter(
        ({ news }) => !news.some((one) => barred.has(one)) && fits(this.problem, hours + hoursOf(this.problem, news)),
      )
      .map((move) => ({ ...move, cost: costOf(this.problem, move.news) }))
      .sort((a, b) => compareCosts(a.cost, b.cost) || a.index - b.index);
    for (const move of moves) {
      // An earlier move at this node has seen every answer that contains what it took.
      if (move.news.some((one) => tried.has(one))) continue;
      const left = move.news.reduce((mask, one) => mask & ~(this.masks[one] ?? 0), missing);
      this.visit(
        new Set([...taken, ...move.news]),
        left,
        open,
        plus(cost, move.cost),
        hours + hoursOf(this.problem, move.news),
        tried,
      );
      if (this.gaveUp) return;
      tried.add(move.index);
    }
    if (this.problem.budget !== undefined) {
      for (const index of this.byGap[gap] ?? []) tried.add(index);
      this.visit(taken, missing & ~(1 << gap), open + 1, cost, hours, tried);
    }
  }

  private hardest(missing: number): number {
    let best = -1;
    this.byGap.forEach((options, gap) => {
      if (missing & (1 << gap) && (best < 0 || options.length < (this.byGap[best]?.length ?? 0))) best = gap;
    });
    return best;
  }
}

/**
 * The set of candidates that leaves the fewest gaps open within the budget and, among those, costs least; what a
 * candidate requires is taken with it (weighted set cover with prerequisites). Exact by branch and bound up to
 * `MOST_EXACT_GAPS` gaps; above that, or after `mostNodes` steps, the best found so far with `exact: false`.
 */
export function leastCover(problem: CoverProblem, mostNodes = MOST_NODES): Cover {
  const prepared: Prepared = { ...problem, closures: closuresOf(problem.candidates) };
  const closable = coveredBy(problem, problem.candidates.keys());
  const start = greedy(prepared);
  const finish = (taken: Iterable<number>, exact: boolean, nodes: number): Cover => {
    const list = [...taken].sort((a, b) => a - b);
    const covered = coveredBy(problem, list);
    const open = Array.from({ length: problem.gaps }, (_, gap) => gap).filter((gap) => !covered.has(gap));
    return { taken: list, open, exact, nodes };
  };
  if (problem.gaps > MOST_EXACT_GAPS) return finish(start, false, 0);
  if (closable.size < problem.gaps) throw new RangeError('every gap needs a candidate that closes it');
  if (problem.gaps === 0) return finish([], true, 0);
  const search = new Search(prepared, start, mostNodes);
  search.run();
  return finish(search.best, !search.gaveUp, search.nodes);
}
