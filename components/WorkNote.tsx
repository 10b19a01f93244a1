import { useId } from 'react';
import { useTexts } from './texts.tsx';

export interface WorkNoteProps {
  /** What is being done, with "n of m" where that is known. */
  words: string;
  /** How far it is; absent: nobody can tell. */
  done?: number | undefined;
  /** Of how many; 1 for a share. */
  of?: number | undefined;
  /** Stops it; absent where a moment later it is done, and undone with one click. */
  onCancel?: (() => void) | undefined;
  /** Words of that button, where "Cancel" would promise too much. */
  cancel?: string;
  className?: string;
}

/** Work that goes on: what, how far, and the way to stop it. */
export function WorkNote({ words, done, of = 1, onCancel, cancel, className }: WorkNoteProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className={className ? `cl-work ${className}` : 'cl-work'}>
      {/* A count would be read out again and again; whoever wants to know how far it is asks the bar. */}
      <p id={id} role={of === 1 ? 'status' : undefined}>
        {words}
      </p>
      <progress aria-labelledby={id} max={of} value={done} />
      {onCancel && (
        <button type="button" className="cl-button" onClick={onCancel}>
          {cancel ?? t('work_cancel')}
        </button>
      )}
    </div>
  );
}
