import { useEffect, useState } from 'react';
import { useTexts } from './texts.tsx';
import { WorkNote } from './WorkNote.tsx';

interface Far {
  done: number;
  of: number;
}

export interface PostingsWorkProps {
  working?: Far | undefined;
  stopped?: Far | undefined;
  onStop: () => void;
  onStart: () => void;
}

/** How far the matching of all postings is, with the way to stop it; said only when it takes a while. */
export function PostingsWork({ working, stopped, onStop, onStart }: PostingsWorkProps) {
  const { t, language } = useTexts();
  const late = useLate(working !== undefined);
  const number = new Intl.NumberFormat(language);
  const far = ({ done, of }: Far) => [number.format(done), number.format(of)];
  if (working && late && working.of > 0)
    return (
      <WorkNote
        className="cl-posting-work"
        words={t('postings_working', far(working))}
        done={working.done}
        of={working.of}
        onCancel={onStop}
        // What is matched so far stays.
        cancel={t('postings_stop')}
      />
    );
  if (!stopped) return null;
  return (
    <div className="cl-posting-work" role="status">
      <p>{t('postings_stopped', far(stopped))}</p>
      <button type="button" className="cl-button" onClick={onStart}>
        {t('postings_start')}
      </button>
    </div>
  );
}

/** True once something has gone on for a moment. */
function useLate(on: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return setLate(false);
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, [on]);
  return late;
}
