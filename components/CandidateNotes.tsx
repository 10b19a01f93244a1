import { useId } from 'react';
import { useTexts } from './texts.tsx';

/** As many characters as `candidateSchema` takes. */
const MOST_NOTES = 20_000;

/** The person's own words about a candidate. */
export function CandidateNotes({ notes, onNotes }: { notes: string; onNotes: (notes: string) => void }) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="cl-candidate-notes">
      <label className="cl-small" htmlFor={id}>
        {t('candidate_notes')}
      </label>
      <textarea
        id={id}
        className="cl-input"
        rows={3}
        maxLength={MOST_NOTES}
        value={notes}
        placeholder={t('candidate_notesHint')}
        onChange={(event) => onNotes(event.currentTarget.value)}
      />
    </div>
  );
}
