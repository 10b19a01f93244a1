import { useRef, useState } from 'react';
import type { CandidateBadge } from '../utils/model/candidate.ts';
import type { Failure } from '../utils/model/result.ts';
import { CandidateBadgeItem } from './CandidateBadgeItem.tsx';
import { FailureNote } from './FailureNote.tsx';
import { useTexts } from './texts.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import { WorkNote } from './WorkNote.tsx';

export interface CandidateBadgesProps {
  /** In the page's order; in blind mode already without what tells who somebody is. */
  badges: readonly CandidateBadge[];
  /** Level of the heading. */
  heading: 2 | 3;
  now: Date;
  /** What one click would check, and every host that it asks; absent where nothing is left to ask, or nothing to click. */
  offer?: { count: number; hosts: readonly string[] } | undefined;
  /** Badges that are not offered in blind mode, because the host's address says the name. */
  withheld?: number;
  /** Badges done and badges to do, while a check runs. */
  progress?: { done: number; all: number } | undefined;
  /** Hosts of the last click that the person did not allow. */
  declined?: readonly string[];
  failure?: Failure | undefined;
  /** Called within the click: the browser's question has to be the first thing that follows. */
  onCheck?: () => void;
  onCancel?: () => void;
}

/** The badges that a candidate's page shows: what is known of each, and the one click that asks, with every host named. */
export function CandidateBadges(props: CandidateBadgesProps) {
  const { badges, heading, now, offer, withheld = 0, progress, declined = [], failure, onCheck, onCancel } = props;
  const { t, plural, list, number } = useTexts();
  const all = useRef<HTMLElement>(null);
  const [checked, setChecked] = useState<{ done: number; all: number }>();
  if (progress && progress !== checked) setChecked(progress);
  const told = (count: { done: number; all: number }) => t('badge_progress', [number(count.done), number(count.all)]);
  // Each of the two buttons goes as it is pressed, or with the check.
  useLostFocus(progress !== undefined, () =>
    all.current?.querySelector<HTMLElement>('button.cl-button, [role="status"]:last-child'),
  );
  if (badges.length === 0) return null;
  const Heading = `h${heading}` as const;
  return (
    <section ref={all} className="cl-candidate-part cl-badges">
      <Heading>{t('badge_title')}</Heading>
      <ul>
        {badges.map((badge, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page may show one badge twice, and the order is the page's
          <CandidateBadgeItem key={at} badge={badge} now={now} />
        ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
      {progress ? (
        <WorkNote
          words={told(progress)}
          done={progress.done}
          of={progress.all}
          onCancel={onCancel}
          cancel={t('postings_stop')}
        />
      ) : (
        offer &&
        onCheck && (
          <>
            <button type="button" className="cl-button" onClick={onCheck}>
              {offer.hosts.length > 0
                ? plural('badge_check', offer.count, [list(offer.hosts)])
                : plural('badge_checkHere', offer.count)}
            </button>
            {offer.hosts.length > 0 && <p className="cl-small cl-faint">{t('badge_checkNote')}</p>}
          </>
        )
      )}
      {withheld > 0 && <p className="cl-small cl-quiet">{plural('badge_withheld', withheld)}</p>}
      <p className="cl-small cl-quiet" role="status" tabIndex={-1}>
        {!progress && (declined.length > 0 ? t('check_declined', [list(declined)]) : checked && told(checked))}
      </p>
    </section>
  );
}
