import { describeFailure } from '../utils/failures.ts';
import type { Failure } from '../utils/model/result.ts';
import { useTexts } from './texts.tsx';

export interface FailureNoteProps {
  failure: Failure;
  /** Shows the title as the surface's heading; else as a strong line. */
  heading?: boolean;
}

/**
 * What happened, what was kept, what to do. The failure's detail, a name, a field or a few technical words in English, is
 * shown as text where there is one.
 */
export function FailureNote({ failure, heading }: FailureNoteProps) {
  const { t } = useTexts();
  const { title, kept, next } = describeFailure(failure);
  return (
    <div className="cl-failure" role={heading ? undefined : 'alert'}>
      {heading ? <h1>{t(title)}</h1> : <p className="cl-failure-title">{t(title)}</p>}
      {failure.detail && (
        <p className="cl-small cl-faint">
          {t('failure_detail')} <span lang="en">{failure.detail}</span>
        </p>
      )}
      {kept && <p className="cl-small cl-quiet">{t(kept)}</p>}
      <p>{t(next)}</p>
    </div>
  );
}
