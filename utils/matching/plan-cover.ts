import { type Cover, leastCover } from './cover.ts';
import type { Candidate, CoverProblem } from './cover-problem.ts';
import { type SubGap, weightsOf } from './plan-depth.ts';
import type { Field } from './plan-options.ts';
import type { Plan } from './plan-request.ts';

/**
 * The cover problem of one plan. Gaps come first, then sub-gaps. In the strongest plan only the best evidence for a gap
 * counts; within limits it may not fit, so there each gap also has a shadow, "closed by the best evidence", that weighs
 * less than any gap: first as much is closed as in the other plans, then as much as possible of it with the best
 * evidence, then the cost decides.
 */
export function coverProblem(kind: Plan['kind'], field: Field, subs: readonly SubGap[]): CoverProblem {
  const { gaps, options, limits } = field;
  const index = new Map(options.map(({ course }, place) => [course.id, place]));
  const place = new Map(gaps.map(({ id }, at) => [id, at]));
  const shadowed = kind === 'strongest' && limits.length > 0;
  const weights = weightsOf(gaps, subs);
  const real = weights.length;
  const candidates = options.map((option): Candidate => {
    const covers: number[] = [];
    for (const id of option.closes) {
      const gap = place.get(id);
      if (gap === undefined) continue;
      const isBest = kind !== 'strongest' || field.bests.get(id)?.strongest.has(option);
      if (isBest || shadowed) covers.push(gap);
      if (isBest && shadowed) covers.push(real + gap);
    }
    subs.forEach(({ from }, sub) => {
      if (from.has(option.course.id)) covers.push(gaps.length + sub);
    });
    return {
      covers,
      cost: option.costs[kind],
      takes: option.takes,
      requires: option.requires.flatMap((id) => index.get(id) ?? []),
      forced: option.forced,
    };
  });
  const shadows = shadowed ? gaps.length : 0;
  return {
    gaps: real + shadows,
    shadows,
    weights: shadows === 0 ? weights : [...weights.map((weight) => weight * (shadows + 1)), ...gaps.map(() => 1)],
    candidates,
    limits: limits.length === 0 ? undefined : limits.map(({ most }) => most),
  };
}

/** The best set of options for one plan. */
export function coverOf(kind: Plan['kind'], field: Field, subs: readonly SubGap[]): Cover {
  return leastCover(coverProblem(kind, field, subs));
}
