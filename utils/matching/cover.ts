import { greedy } from './cover-greedy.ts';
import { type CoverProblem, leftOf, type Prepared, prepare } from './cover-problem.ts';
import { BITS, worthTaking } from './cover-prune.ts';
import { CoverSearch } from './cover-search.ts';

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
const MOST_NODES = 20_000;
/** A step looks at every candidate; with very many of them there are fewer steps, so that an answer comes in time. */
const MOST_LOOKS = 2_000_000;

function finish({ gaps, candidates }: Prepared, taken: Iterable<number>, exact: boolean, nodes: number): Cover {
  const list = [...taken].sort((a, b) => a - b);
  const covered = new Set(list.flatMap((index) => candidates[index]?.covers ?? []));
  const open = Array.from({ length: gaps }, (_, gap) => gap).filter((gap) => !covered.has(gap));
  return { taken: list, open, exact, nodes };
}

/**
 * The set of candidates within the limits that leaves the least weight of gaps open and, among those, costs least; what
 * a candidate requires is taken with it, and what is forced is in every set (weighted set cover with prerequisites and
 * several knapsacks). Exact by dominance and by branch and bound up to `MOST_EXACT_GAPS` gaps; above that, or after
 * `mostNodes` steps, the best found so far with `exact: false`, never worse than the greedy answer.
 *
 * @throws RangeError where what is forced does not fit within the limits
 */
export function leastCover(problem: CoverProblem, mostNodes?: number): Cover {
  const prepared = prepare(problem);
  if (leftOf(prepared, prepared.base).some((left) => left < 0)) throw new RangeError('what is forced does not fit');
  const choices = worthTaking(prepared);
  const start = greedy(prepared, choices);
  const exact = problem.gaps - (problem.shadows ?? 0) <= MOST_EXACT_GAPS && problem.gaps <= 2 * BITS;
  if (!exact) return finish(prepared, start, false, 0);
  const steps = mostNodes ?? Math.min(MOST_NODES, Math.ceil(MOST_LOOKS / Math.max(1, choices.length)));
  const search = new CoverSearch(prepared, choices, start, steps);
  search.run();
  return finish(prepared, search.best, !search.gaveUp, search.nodes);
}
