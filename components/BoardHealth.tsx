import { describeFailure } from '../utils/failures.ts';
import type { BoardHealth as Health } from '../utils/model/board-health.ts';
import { agoOf, timeOf } from './format.ts';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

export interface BoardHealthProps {
  health: Health;
  now: Date;
}

/** How reading a board went: when last and by which rung, and the last failure with its date. */
export function BoardHealth({ health, now }: BoardHealthProps) {
  const { t, language } = useTexts();
  const { readAt, readFrom, failedAt, failure } = health;
  const when = (iso: string) => (
    <>
      <time dateTime={iso}>{timeOf(iso, language)}</time> ({agoOf(iso, now, language)})
    </>
  );
  return (
    <dl className="cl-health cl-small cl-quiet">
      <div>
        <dt>{t('health_read')}</dt>
        <dd>
          {readAt ? when(readAt) : t('health_never')}
          {readAt && readFrom && <span className="cl-health-how">{t(keyOf('readFrom', readFrom))}</span>}
        </dd>
      </div>
      {failedAt && (
        <div>
          <dt>{t('health_failed')}</dt>
          <dd>
            {when(failedAt)}
            {failure && <span className="cl-health-how">{t(describeFailure({ code: failure }).title)}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}
