import { describeFailure } from '../utils/failures.ts';
import type { CorrectionKind } from '../utils/model/correction.ts';
import type { Failure } from '../utils/model/result.ts';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

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
  const done = corrected && 'kind' in corrected ? corrected : undefined;
  // One value, not two: a list of nothings would make an empty strip of the note.
  const said = !corrected
    ? undefined
    : 'failure' in corrected
      ? t(describeFailure(corrected.failure).title)
      : corrected.undone
        ? t('corrected_undone')
        : t(keyOf('correction', corrected.kind), [corrected.phrase, corrected.means ?? '']);
  return (
    <UndoNote here className="cl-corrected" of={corrected} onUndo={done && !done.undone ? onUndo : undefined}>
      {said}
    </UndoNote>
  );
}
