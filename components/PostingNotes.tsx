import { useEffect, useId, useRef, useState } from 'react';
import { MOST_NOTE } from './posting-card.ts';
import { useTexts } from './texts.tsx';

/** Time without a keystroke after which what was written is kept. */
const PAUSE_MS = 600;

export interface PostingNotesProps {
  notes: string;
  onNotes: (notes: string) => void;
  /** What stands in the empty field, and the most characters it takes; those of a posting's notes unless given. */
  hint?: string;
  most?: number;
}

/** The person's own words about a posting or a candidate; kept as they are written. */
export function PostingNotes({ notes, onNotes, hint, most = MOST_NOTE }: PostingNotesProps) {
  const { t } = useTexts();
  const [text, setText] = useState(notes);
  const id = useId();
  const unsaved = useRef<string>(undefined);
  const save = useRef(onNotes);
  save.current = onNotes;
  const keep = () => {
    if (unsaved.current === undefined) return;
    save.current(unsaved.current);
    unsaved.current = undefined;
  };
  // An undo or another page wrote it; what is being written here goes before.
  useEffect(() => {
    if (unsaved.current === undefined) setText(notes);
  }, [notes]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts anew with each keystroke
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it goes, or the window is hidden or shut
  useEffect(() => {
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, []);
  return (
    <div className="cl-posting-notes">
      <label className="cl-small" htmlFor={id}>
        {t('postings_notes')}
      </label>
      <textarea
        id={id}
        className="cl-input"
        rows={3}
        maxLength={most}
        value={text}
        placeholder={hint ?? t('postings_notesHint')}
        onChange={(event) => {
          unsaved.current = event.currentTarget.value;
          setText(event.currentTarget.value);
        }}
        onBlur={keep}
      />
    </div>
  );
}
