import { CoverBound, isIn, ROUNDING } from './cover-bound.ts';
import { leftOf, type Prepared, worthOf } from './cover-problem.ts';
import { BITS } from './cover-prune.ts';

/** Branch and bound over which candidate closes the gap with the fewest candidates. Gaps stand as bits in two numbers. */
export class CoverSearch {
  best: number[];
  nodes = 0;
  gaveUp = false;
  private readonly bestWorth: number[];
  /** For each candidate: gaps 0 to 29 and 30 to 59 that it closes. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  /** For each gap, the candidates to try, cheapest first; gaps with few of them first in `order`. */
  private readonly byGap: number[][];
  private readonly order: number[];
  private readonly cost: Float64Array;
  private readonly left: number[];
  private readonly taken: Uint8Array;
  private readonly path: number[] = [];
  /** How many decisions above forbid a candidate: what contains it was seen already. */
  private readonly barred: Int32Array;
  /** What each candidate takes from the limits, one after the other. */
  private readonly takes: Float64Array;
  private readonly bound: CoverBound;

  constructor(
    private readonly problem: Prepared,
    choices: readonly number[],
    start: ReadonlySet<number>,
    private readonly mostNodes: number,
  ) {
    const { candidates, gaps, words, base } = problem;
    this.best = [...start];
    this.bestWorth = worthOf(problem, start);
    this.low = new Int32Array(candidates.length);
    this.high = new Int32Array(candidates.length);
    this.taken = new Uint8Array(candidates.length);
    this.barred = new Int32Array(candidates.length);
    this.takes = Float64Array.from(candidates.flatMap(({ takes }) => takes));
    this.cost = Float64Array.from(worthOf(problem, base).slice(1, 1 + words));
    this.left = leftOf(problem, base);
    candidates.forEach(({ covers }, index) => {
      for (const gap of covers) {
        if (gap < BITS) this.low[index] = (this.low[index] ?? 0) | (1 << gap);
        else this.high[index] = (this.high[index] ?? 0) | (1 << (gap - BITS));
      }
    });
    this.byGap = Array.from({ length: gaps }, () => []);
    for (const index of choices) for (const gap of candidates[index]?.covers ?? []) this.byGap[gap]?.push(index);
    this.order = this.byGap.map((_, gap) => gap);
    this.order.sort((a, b) => (this.byGap[a]?.length ?? 0) - (this.byGap[b]?.length ?? 0) || a - b);
    this.bound = new CoverBound(this.order, problem.weights, choices, this.low, this.high);
    for (const index of base) {
      this.taken[index] = 1;
      this.path.push(index);
    }
  }

  run(): void {
    let low = 0;
    let high = 0;
    let open = 0;
    const closed = new Set(this.problem.base.flatMap((index) => this.problem.candidates[index]?.covers ?? []));
    this.byGap.forEach((options, gap) => {
      if (closed.has(gap)) return;
      if (options.length === 0) open += this.problem.weights[gap] ?? 1;
      else if (gap < BITS) low |= 1 << gap;
      else high |= 1 << (gap - BITS);
    });
    this.visit(low, high, open);
  }

  private visit(low: number, high: number, open: number): void {
    if (++this.nodes > this.mostNodes) {
      this.gaveUp = true;
      return;
    }
    if (low === 0 && high === 0) {
      this.judge(open);
      return;
    }
    if (this.isHopeless(low, high, open)) return;
    const gap = this.hardest(low, high);
    const options = this.byGap[gap] ?? [];
    let tried = 0;
    for (const index of options) {
      tried++;
      if (!this.taken[index]) this.tryOut(index, low, high, open);
      if (this.gaveUp) return;
      // Every answer with this candidate has been seen now.
      this.barred[index] = (this.barred[index] ?? 0) + 1;
    }
    const later = open + (this.problem.weights[gap] ?? 1);
    if (this.problem.limits.length > 0 && later <= (this.bestWorth[0] ?? 0)) {
      if (gap < BITS) this.visit(low & ~(1 << gap), high, later);
      else this.visit(low, high & ~(1 << (gap - BITS)), later);
    }
    for (let at = 0; at < tried; at++) {
      const index = options[at] ?? 0;
      this.barred[index] = (this.barred[index] ?? 0) - 1;
    }
  }

  private tryOut(index: number, low: number, high: number, open: number): void {
    const { closures, costs, words } = this.problem;
    const limits = this.left.length;
    const before = this.path.length;
    let [restLow, restHigh] = [low, high];
    let allowed = true;
    for (const one of closures[index] ?? []) {
      if (this.taken[one]) continue;
      if (this.barred[one]) {
        allowed = false;
        break;
      }
      this.taken[one] = 1;
      this.path.push(one);
      restLow &= ~(this.low[one] ?? 0);
      restHigh &= ~(this.high[one] ?? 0);
      for (let word = 0; word < words; word++) {
        this.cost[word] = (this.cost[word] ?? 0) + (costs[one * words + word] ?? 0);
      }
      for (let place = 0; place < limits; place++) {
        this.left[place] = (this.left[place] ?? 0) - (this.takes[one * limits + place] ?? 0);
      }
    }
    if (allowed && this.left.every((room) => room >= 0)) this.visit(restLow, restHigh, open);
    while (this.path.length > before) {
      const one = this.path.pop() ?? 0;
      this.taken[one] = 0;
      for (let word = 0; word < words; word++) {
        this.cost[word] = (this.cost[word] ?? 0) - (costs[one * words + word] ?? 0);
      }
      for (let place = 0; place < limits; place++) {
        this.left[place] = (this.left[place] ?? 0) + (this.takes[one * limits + place] ?? 0);
      }
    }
  }

  private judge(open: number): void {
    const worth = [open, ...this.cost];
    const place = worth.findIndex((value, at) => value !== this.bestWorth[at]);
    if (place < 0 || (worth[place] ?? 0) > (this.bestWorth[place] ?? 0)) return;
    worth.forEach((value, at) => {
      this.bestWorth[at] = value;
    });
    this.best = [...this.path];
  }

  private hardest(low: number, high: number): number {
    for (const gap of this.order) if (isIn(gap, low, high)) return gap;
    return 0;
  }

  /** Whether no answer below is better than the best one: what it must still leave open, then what it must still cost. */
  private isHopeless(low: number, high: number, open: number): boolean {
    const bestOpen = this.bestWorth[0] ?? 0;
    if (open > bestOpen) return true;
    const { bound } = this;
    bound.gather(low, high, this.taken, this.barred);
    const limits = this.left.length;
    let least = 0;
    for (let place = 0; place < limits; place++) {
      bound.share(this.takes, limits, place);
      least = Math.max(least, bound.mustStayOpen(low, high, this.left[place] ?? 0));
      if (open + least > bestOpen) return true;
    }
    if (open + least !== bestOpen) return false;
    // As little may stay open as in the best answer so far, so it is the cost that decides.
    const { costs, words, weights } = this.problem;
    for (let word = 0; word < words; word++) {
      bound.share(costs, words, word);
      let sum = this.cost[word] ?? 0;
      for (let gap = 0; gap < bound.shares.length; gap++) {
        if (isIn(gap, low, high) && (weights[gap] ?? 1) > bestOpen - open) sum += bound.shares[gap] ?? 0;
      }
      const atLeast = Math.ceil(sum - ROUNDING);
      const best = this.bestWorth[1 + word] ?? 0;
      if (atLeast !== best) return atLeast > best;
    }
    return true;
  }
}
