import type { Prepared } from './cover-problem.ts';
import { leftOf } from './cover-problem.ts';

/** Gaps as bits, thirty to a number, so that signed 32-bit operations hold them. */
export const BITS = 30;

/** What may be taken for its own sake, with its sums. */
interface Choice {
  index: number;
  /** Bits of the gaps that are still open beside what is forced, `ceil(gaps / BITS)` numbers. */
  mask: number[];
  gaps: number;
  /** Of itself alone. */
  cost: number[];
  takes: readonly number[];
  /** With everything it requires. */
  costOfAll: number[];
  takesOfAll: readonly number[];
}

function compareSums(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < a.length; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function choicesOf(problem: Prepared): Choice[] {
  const { candidates, closures, costs, words, limits, base } = problem;
  const forced = new Set(base);
  const closed = new Set(base.flatMap((index) => candidates[index]?.covers ?? []));
  const room = leftOf(problem, base);
  const choices: Choice[] = [];
  candidates.forEach(({ covers, takes }, index) => {
    if (forced.has(index)) return;
    const mask: number[] = [];
    for (let at = 0; at * BITS < problem.gaps; at++) mask.push(0);
    let gaps = 0;
    for (const gap of covers) {
      if (closed.has(gap)) continue;
      const at = Math.floor(gap / BITS);
      mask[at] = (mask[at] ?? 0) | (1 << (gap % BITS));
      gaps++;
    }
    if (gaps === 0) return;
    const cost: number[] = [];
    for (let word = 0; word < words; word++) cost.push(costs[index * words + word] ?? 0);
    const own = limits.length === 0 ? [] : takes;
    const closure = closures[index] ?? [];
    const news = closure.length === 1 ? closure : closure.filter((one) => !forced.has(one));
    if (news.length <= 1) {
      if (own.some((each, place) => each > (room[place] ?? 0))) return;
      choices.push({ index, mask, gaps, cost, takes: own, costOfAll: cost, takesOfAll: own });
      return;
    }
    const costOfAll = cost.map(() => 0);
    const takesOfAll = limits.map(() => 0);
    for (const one of news) {
      for (let word = 0; word < words; word++) {
        costOfAll[word] = (costOfAll[word] ?? 0) + (costs[one * words + word] ?? 0);
      }
      takesOfAll.forEach((sum, place) => {
        takesOfAll[place] = sum + (candidates[one]?.takes[place] ?? 0);
      });
    }
    if (takesOfAll.some((each, place) => each > (room[place] ?? 0))) return;
    choices.push({ index, mask, gaps, cost, takes: own, costOfAll, takesOfAll });
  });
  return choices;
}

/** Whether `other`, with everything it requires, may stand wherever `one` stands alone. */
function replaces(other: Choice, one: Choice): boolean {
  for (let at = 0; at < one.mask.length; at++) if ((one.mask[at] ?? 0) & ~(other.mask[at] ?? 0)) return false;
  if (compareSums(other.costOfAll, one.cost) > 0) return false;
  return one.takes.every((each, place) => (other.takesOfAll[place] ?? 0) <= each);
}

/**
 * The candidates worth taking for their own sake, cheapest first: those that fit within the limits and that no other
 * one replaces at no more cost, counting what that other one requires. A candidate that something else requires stays:
 * giving it up would make the other dearer.
 */
export function worthTaking(problem: Prepared): number[] {
  const choices = choicesOf(problem);
  const required = new Set<number>();
  for (const { index } of choices) for (const one of problem.candidates[index]?.requires ?? []) required.add(one);
  for (const one of required) for (const next of problem.candidates[one]?.requires ?? []) required.add(next);
  const sumOf = (choice: Choice): number => choice.takesOfAll.reduce((sum, each) => sum + each, 0);
  // What replaces a choice stands before it in this order, so that one look at those kept is enough.
  choices.sort(
    (a, b) => compareSums(a.costOfAll, b.costOfAll) || b.gaps - a.gaps || sumOf(a) - sumOf(b) || a.index - b.index,
  );
  const kept: Choice[] = [];
  const byMask = new Map<string, Choice[]>();
  // With very many gaps nearly every mask differs, and comparing each with each takes longer than it saves.
  const each = problem.gaps <= 2 * BITS;
  for (const choice of choices) {
    const key = each ? '' : choice.mask.join();
    const rivals = each ? kept : (byMask.get(key) ?? []);
    if (!required.has(choice.index) && rivals.some((other) => replaces(other, choice))) continue;
    kept.push(choice);
    if (!each) byMask.set(key, [...rivals, choice]);
  }
  return kept.map(({ index }) => index);
}
