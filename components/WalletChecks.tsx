import type { Credential } from '../utils/model/credential.ts';
import { CheckOnline } from './CheckOnline.tsx';
import { useTexts } from './texts.tsx';
import { WorkNote } from './WorkNote.tsx';
import { isCheckable } from './wallet-order.ts';

/** A finding that is older is offered to be made again. */
const DUE_DAYS = 30;
const DAY_MS = 86_400_000;

export interface WalletChecksProps {
  credentials: readonly Credential[];
  now: Date;
  busy: boolean;
  /** Files done and files to do, while a check runs. */
  progress?: { done: number; all: number };
  /** Hosts that the person did not allow. */
  declined: readonly string[];
  /** Called within the click, with every host that the button names. */
  onCheck: (ids: string[], hosts: string[]) => void;
  onCancel?: () => void;
}

/** Checks of many credentials at once: those whose last check is old, and all. Nothing runs by itself. */
export function WalletChecks({ credentials, now, busy, progress, declined, onCheck, onCancel }: WalletChecksProps) {
  const { t, plural, list, number } = useTexts();
  const all = credentials.filter(isCheckable);
  if (all.length === 0) return null;
  const due = all.filter((each) => isDue(each, now));
  const offer = (words: string, some: readonly Credential[]) => {
    const hosts = hostsOf(some);
    return (
      <div className="cl-check-offer">
        <p>{words}</p>
        <CheckOnline
          hosts={hosts}
          busy={busy}
          onCheck={() =>
            onCheck(
              some.map(({ id }) => id),
              hosts,
            )
          }
        />
      </div>
    );
  };
  return (
    <section className="cl-card cl-add cl-wallet-checks">
      <h2>{t('check_title')}</h2>
      {due.length > 0 && due.length < all.length && offer(plural('check_due', due.length), due)}
      {offer(due.length === all.length ? plural('check_due', due.length) : plural('check_all', all.length), all)}
      {progress && (
        <WorkNote
          words={t('check_progress', [number(progress.done), number(progress.all)])}
          done={progress.done}
          of={progress.all}
          onCancel={onCancel}
          cancel={t('postings_stop')}
        />
      )}
      <p className="cl-small cl-quiet" role="status">
        {!progress && declined.length > 0 && t('check_declined', [list(declined)])}
      </p>
    </section>
  );
}

function isDue({ checkedAt, lastTry }: Credential, now: Date): boolean {
  const last = Math.max(...[checkedAt, lastTry?.at].map((time) => Date.parse(time ?? '') || 0));
  const age = now.getTime() - last;
  // A check ahead of the clock, which was set back since, says nothing of how long ago it was.
  return age < 0 || age > DUE_DAYS * DAY_MS;
}

/** Every host that a check of these asks, sorted. */
function hostsOf(credentials: readonly Credential[]): string[] {
  return [...new Set(credentials.flatMap(({ hosts = [] }) => hosts))].sort();
}
