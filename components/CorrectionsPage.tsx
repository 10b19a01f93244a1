import type { Correction } from '../utils/model/correction.ts';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { undo } from './icons.ts';
import { keyOf } from './keys.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

export interface CorrectionsPageProps {
  /** Newest first. */
  corrections: Correction[];
  onUndo: (id: string) => void;
  /** The one that was taken back last. */
  undone?: Correction;
  /** Says it again, as it was. */
  onRedo?: () => void;
}

/** Everything the person said about phrases, each to be taken back. */
export function CorrectionsPage({ corrections, onUndo, undone, onRedo }: CorrectionsPageProps) {
  const { t, plural, language } = useTexts();
  return (
    <>
      <PageHead
        title={t('nav_corrections')}
        lead={corrections.length > 0 ? plural('corrections_count', corrections.length) : t('corrections_none')}
      />
      <div className="cl-narrow">
        <p className="cl-section">{t('corrections_how')}</p>
        <UndoNote of={undone} onUndo={onRedo}>
          {undone && t('corrections_undone', [saidIn(undone, t)])}
        </UndoNote>
        {corrections.length > 0 && (
          <ul className="cl-card cl-rows">
            {corrections.map((correction) => (
              <li key={correction.id} className="cl-item-line cl-site-row">
                <span className="cl-grow">
                  <b>{saidIn(correction, t)}</b>{' '}
                  <span className="cl-small cl-quiet">
                    {correction.kind === 'have'
                      ? dateOf(correction.addedAt, language)
                      : t('corrections_readAs', [correction.label, dateOf(correction.addedAt, language)])}
                  </span>
                </span>
                <button type="button" className="cl-icon-button" onClick={() => onUndo(correction.id)}>
                  <Icon d={undo} />
                  <span className="cl-sr">{t('corrections_undo', [saidIn(correction, t)])}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function saidIn({ kind, phrase, label, meansLabel }: Correction, t: ReturnType<typeof useTexts>['t']): string {
  return t(keyOf('correction', kind), [kind === 'have' ? label : phrase, meansLabel ?? '']);
}
