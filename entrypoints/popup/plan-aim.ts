import type { MatchView } from '../../utils/model/match-view.ts';
import type { PlanAim } from '../../utils/model/plan-options.ts';

const MOST = 200;

/**
 * What a plan for this posting is made for: the posting itself where it is saved; else the first alternative of each gap,
 * of must-haves alone where there are any.
 */
export function aimFor({
  saved,
  posting,
  gaps,
}: Pick<MatchView, 'saved' | 'gaps'> & { posting: { id: string } }): PlanAim {
  if (saved) return { kind: 'posting', id: posting.id };
  const musts = gaps.filter(({ force }) => force === 'must');
  const ids = (musts.length > 0 ? musts : gaps).flatMap(({ skillIds }) => skillIds.slice(0, 1));
  return { kind: 'picked', ids: [...new Set(ids)].slice(0, MOST) };
}
