import type { CandidateState, ProfileRow } from '../utils/model/profile-match.ts';
import type { Role } from '../utils/model/role.ts';
import { CANDIDATE_STATES } from './CandidateState.tsx';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

export interface CandidateBarProps {
  role: Pick<Role, 'lines'>;
  rows: readonly ProfileRow[];
}

/** More segments than this are too narrow to tell apart: then each state is one block, as wide as its share. */
const COUNTABLE = 30;

/**
 * How the must-haves of a role stand on a page: one segment for each, and the same in words. No figure stands for the
 * whole: it would be a score of a person. Nothing where the role has no must-haves.
 */
export function CandidateBar({ role, rows }: CandidateBarProps) {
  const { t, plural } = useTexts();
  const counts = countsOf(role, rows);
  const shown = CANDIDATE_STATES.filter((state) => counts[state] > 0);
  if (shown.length === 0) return <p className="cl-small cl-quiet">{t('candidate_noMusts')}</p>;
  const all = shown.reduce((sum, state) => sum + counts[state], 0);
  const blocks = all > COUNTABLE;
  return (
    <>
      <div className="cl-bar" aria-hidden="true">
        {shown.map((state) =>
          Array.from({ length: blocks ? 1 : counts[state] }, (_, index) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: segments of one state are interchangeable
              key={`${state}${index}`}
              className={`cl-seg-is-${state}${blocks || index + 1 === counts[state] ? ' cl-seg-last' : ''}`}
              style={blocks ? { flexGrow: counts[state] } : undefined}
            />
          )),
        )}
      </div>
      <p className="cl-small">
        {t('list_musts')}: {shown.map((state) => plural(keyOf('candidate_count', state), counts[state])).join(', ')}
      </p>
    </>
  );
}

/** How many must-haves of the role are in each state. */
function countsOf({ lines }: Pick<Role, 'lines'>, rows: readonly ProfileRow[]): Record<CandidateState, number> {
  const states = new Map(rows.map(({ lineId, state }) => [lineId, state]));
  const counts = { verified: 0, 'badge-not-verified': 0, claimed: 0, partly: 0, 'not-found': 0 };
  for (const { id, force } of lines) if (force === 'must') counts[states.get(id) ?? 'not-found'] += 1;
  return counts;
}
