import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { HeldBefore, StorageTroubleProps, StorageTroubleState } from '../../components/StorageTrouble.tsx';
import { database } from '../../utils/storage/database.ts';
import { lostWallet, missed, witness } from '../../utils/storage/settings.ts';
import { onTrouble, type Trouble } from '../../utils/storage/trouble.ts';
import { clockWasAt, keepWitness, noteFirstCounts, trustClock } from '../../utils/storage/witness.ts';
import { useStored } from './use-backup-due.ts';

/** How often a page looks whether its extension is still there; a look costs nothing. */
const ORPHAN_CHECK_MS = 2000;
const REOPEN_MS = 200;

/** What holds until something else does; the order says which of them is told. */
const HOLDING = ['outdated', 'newer', 'waiting', 'blocked', 'cleared', 'full'] as const;
type Holding = (typeof HOLDING)[number];

/** What is to be told of the storage on this page, the gravest first; nothing where all is well. */
export function useTrouble(): Omit<StorageTroubleProps, 'children'>[] {
  const [holding, setHolding] = useState<ReadonlySet<Holding>>(new Set());
  const [orphaned, setOrphaned] = useState(false);
  const lost = useStored(lostWallet);
  const before = useStored(witness);
  const missing = useStored(missed);

  const hold = useCallback((change: (now: Set<Holding>) => void) => {
    setHolding((now) => {
      const next = new Set(now);
      change(next);
      return next;
    });
  }, []);

  useEffect(() => keepWitness(database()), []);
  useEffect(() => {
    const stop = onTrouble((trouble) => {
      if (trouble === 'open')
        // What was cleared is open again, and empty: what that means, the witness says.
        return hold((now) => {
          for (const over of ['waiting', 'blocked', 'newer'] as const) now.delete(over);
        });
      if (isHolding(trouble)) hold((now) => now.add(trouble));
      // After those who let go of it: then it is told whether it is empty now.
      if (trouble === 'cleared')
        setTimeout(
          () =>
            void database()
              .open()
              .catch(() => undefined),
          REOPEN_MS,
        );
    });
    const look = setInterval(() => {
      if (!browser.runtime?.id) setOrphaned(true);
    }, ORPHAN_CHECK_MS);
    // One that holds something and was never counted gets its witness when the page has time.
    const idle = requestIdleCallback(() => void noteFirstCounts(database(), new Date()).catch(() => undefined), {
      timeout: 5000,
    });
    return () => {
      stop();
      clearInterval(look);
      cancelIdleCallback(idle);
    };
  }, [hold]);

  const now = new Date();
  const troubles = gravest({ holding, orphaned, lost, missing, clock: clockWasAt(before, now), now });
  return troubles.map((trouble) => ({
    trouble,
    held: trouble.kind === 'blocked' || trouble.kind === 'newer' ? (before ?? undefined) : undefined,
    onReload: () => location.reload(),
    onRetry: () => location.reload(),
    onBackup() {
      location.hash = '#backup';
    },
    onDismiss() {
      if (trouble.kind === 'lost') void lostWallet.set(null);
      if (trouble.kind === 'missed') void missed.set(null);
      if (trouble.kind === 'clock') void trustClock(new Date());
      if (isHolding(trouble.kind)) hold((now) => now.delete(trouble.kind as Holding));
    },
  }));
}

function isHolding(trouble: Trouble | StorageTroubleState['kind']): trouble is Holding {
  return (HOLDING as readonly string[]).includes(trouble);
}

function gravest({
  holding,
  orphaned,
  lost,
  missing,
  clock,
  now,
}: {
  holding: ReadonlySet<Holding>;
  orphaned: boolean;
  lost: HeldBefore | null | undefined;
  missing: { at: string } | null | undefined;
  clock: string | undefined;
  now: Date;
}): StorageTroubleState[] {
  if (orphaned) return [{ kind: 'updated' }];
  if (browser.extension?.inIncognitoContext) return [{ kind: 'private' }];
  const kind = HOLDING.find((each) => holding.has(each) && !(each === 'cleared' && lost));
  const told: StorageTroubleState[] = kind ? [{ kind }] : [];
  if (lost) told.push({ kind: 'lost', held: lost });
  if (told.length > 0) return told;
  if (clock !== undefined) return [{ kind: 'clock', at: clock, now: now.toISOString() }];
  return missing ? [{ kind: 'missed', at: missing.at }] : [];
}
