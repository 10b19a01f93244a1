import { Choice } from './Choice.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

export interface CandidateRetentionProps {
  /** Days that a candidate is kept who is saved from now on; undefined until it is known. */
  days: number | undefined;
  onChange: (days: number) => void;
  /** What is saved on this device; undefined until it is known. */
  counts: { candidates: number; roles: number } | undefined;
  /** Erases every candidate at once. */
  onErase: () => void;
  /** How many were erased just now. */
  erased?: number | undefined;
}

const OFFERED = [7, 14, 30, 60, 90, 180, 365, 730];

/** How long candidates are kept, how many are, and one click that erases all of them. */
export function CandidateRetention({ days, onChange, counts, onErase, erased }: CandidateRetentionProps) {
  const { t, plural } = useTexts();
  const candidates = counts?.candidates ?? 0;
  const roles = counts?.roles ?? 0;
  // Another number may come with a backup.
  const offered = [...new Set([...OFFERED, ...(days === undefined ? [] : [days])])].sort((a, b) => a - b);
  return (
    <section className="cl-section cl-retention">
      <h2>{t('retention_title')}</h2>
      {counts && (
        <p data-candidates={candidates}>
          {candidates > 0 ? plural('retention_held', candidates) : t('retention_none')}{' '}
          {roles > 0 && plural('retention_roles', roles)}
        </p>
      )}
      {days !== undefined && (
        <Choice
          label={t('retention_days')}
          value={String(days)}
          options={offered.map((each) => [String(each), plural('retention_day', each)])}
          onChange={(value) => onChange(Number(value))}
        />
      )}
      <p className="cl-small cl-quiet">{t('retention_hint')}</p>
      {candidates > 0 && (
        <>
          <button type="button" className="cl-button" onClick={onErase}>
            {plural('retention_erase', candidates)}
          </button>
          <p className="cl-small cl-quiet">{t('retention_forGood')}</p>
        </>
      )}
      <UndoNote here of={erased}>
        {erased !== undefined && plural('retention_erased', erased)}
      </UndoNote>
    </section>
  );
}
