import { useEffect, useRef } from 'react';
import { describeFailure } from '../utils/failures.ts';
import type { CorrectionKind } from '../utils/model/correction.ts';
import type { Failure } from '../utils/model/result.ts';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

/** What was corrected last, and whether it was taken back; or why it could not be. */
export type Corrected =
  | { kind: CorrectionKind; phrase: string; means?: string; undone: boolean }
  | { failure: Failure };

export interface CorrectionNoteProps {
  corrected: Corrected | undefined;
  onUndo: () => void;
}

/** Says what a correction did and offers to take it back; a live region that is there before it speaks. */
export function CorrectionNote({ corrected, onUndo }: CorrectionNoteProps) {
  const { t } = useTexts();
  const note = useRef<HTMLDivElement>(null);
  // The row that had the focus is gone or stands elsewhere: the way back is the sensible next stop.
  useEffect(() => {
    const here = note.current;
    if (!corrected || !here) return;
    const { activeElement } = here.getRootNode() as Document | ShadowRoot;
    if (activeElement && activeElement !== here.ownerDocument.body) return;
    (here.querySelector('button') ?? here).focus();
  }, [corrected]);
  return (
    <div ref={note} className="cl-corrected" role="status" tabIndex={-1}>
      {corrected && 'failure' in corrected && <span>{t(describeFailure(corrected.failure).title)}</span>}
      {corrected && 'kind' in corrected && (
        <>
          <span>
            {corrected.undone
              ? t('corrected_undone')
              : t(keyOf('correction', corrected.kind), [corrected.phrase, corrected.means ?? ''])}
          </span>
          {!corrected.undone && (
            <button type="button" className="cl-link" onClick={onUndo}>
              {t('wallet_undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
