import { useId } from 'react';
import { CandidateBar } from './CandidateBar.tsx';
import type { CandidatesView } from './CandidatesPage.tsx';
import { CandidateTile } from './CandidateTile.tsx';
import { type CandidateGroup, candidateName, MOST_COMPARED, type ShownCandidate } from './candidate-view.ts';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { trash } from './icons.ts';
import { useTexts } from './texts.tsx';

export interface CandidatesGroupProps {
  group: CandidateGroup;
  chosen: readonly string[];
  onChoose: (id: string, choose: boolean) => void;
  onView: (view: CandidatesView, from: string) => void;
  onRemove: (id: string) => void;
}

/** The candidates of one role, in the order of saving, with the way to see them side by side. */
export function CandidatesGroup({ group, chosen, onChoose, onView, onRemove }: CandidatesGroupProps) {
  const { t, plural, number } = useTexts();
  const title = useId();
  const { role, candidates } = group;
  const count = (force: 'must' | 'nice') => role.lines.filter((line) => line.force === force).length;
  const compared = candidates.slice(0, MOST_COMPARED);
  return (
    <section className="cl-section cl-candidates-role" aria-labelledby={title}>
      <div className="cl-candidates-role-head">
        <div>
          <h2 id={title}>{role.name}</h2>
          <p className="cl-small cl-quiet">
            {plural('scorecard_musts', count('must'))} · {plural('scorecard_nices', count('nice'))}
          </p>
        </div>
        {candidates.length > 1 && (
          <button
            type="button"
            className="cl-button"
            data-compare={group.id}
            onClick={() =>
              onView({ kind: 'compare', ids: compared.map(({ id }) => id) }, `[data-compare="${group.id}"]`)
            }
          >
            {t(candidates.length > MOST_COMPARED ? 'scorecard_compareFirst' : 'scorecard_compareAll', [
              number(compared.length),
            ])}
          </button>
        )}
      </div>
      <ul className="cl-card cl-rows">
        {candidates.map((candidate) => (
          <Entry
            key={candidate.id}
            candidate={candidate}
            chosen={chosen.includes(candidate.id)}
            full={chosen.length >= MOST_COMPARED}
            onChoose={onChoose}
            onView={onView}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps extends Pick<CandidatesGroupProps, 'onChoose' | 'onView' | 'onRemove'> {
  candidate: ShownCandidate;
  chosen: boolean;
  full: boolean;
}

function Entry({ candidate, chosen, full, onChoose, onView, onRemove }: EntryProps) {
  const texts = useTexts();
  const { t, language } = texts;
  const { id, role, rows, keepUntil, notes } = candidate;
  const name = candidateName(candidate, texts);
  return (
    <li className="cl-candidates-entry">
      <input
        type="checkbox"
        checked={chosen}
        disabled={full && !chosen}
        aria-label={t('scorecard_compareOf', [name])}
        onChange={({ currentTarget }) => onChoose(id, currentTarget.checked)}
      />
      <div>
        <CandidateTile candidate={candidate} onOpen={() => onView({ kind: 'one', id }, `[data-candidate="${id}"]`)} />
        {notes !== '' && <p className="cl-small cl-candidates-note">{notes}</p>}
      </div>
      <div className="cl-candidates-bar">
        <CandidateBar role={role} rows={rows} />
        <p className="cl-small cl-faint cl-cap">{t('scorecard_keptUntil', [dateOf(keepUntil, language)])}</p>
      </div>
      <button
        type="button"
        className="cl-icon-button"
        aria-label={t('wallet_remove', [name])}
        title={t('wallet_remove', [name])}
        onClick={() => onRemove(id)}
      >
        <Icon d={trash} />
      </button>
    </li>
  );
}
