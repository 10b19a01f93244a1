import { useCallback, useEffect, useRef, useState } from 'react';
import { ok, type Result } from '../../utils/model/result.ts';
import { attempt } from '../../utils/storage/attempt.ts';
import { type CredlensDatabase, database } from '../../utils/storage/database.ts';
import { judgeAgain, ownAddresses } from '../../utils/storage/settings.ts';
import { checkStored, type TellProgress } from './check-stored.ts';
import { type JudgeQueue, judgeQueue } from './judge-queue.ts';
import type { Report } from './use-wallet.ts';

/** Judging restored credentials again, from the bytes of their files. */
export interface Judging {
  /** Files done and files to do, while it runs. */
  judging?: { done: number; all: number };
  /** How many were judged, when it is done. */
  judged?: number;
  /** Starts it, or takes up what a restore has added meanwhile. */
  judge: () => void;
}

/**
 * Credentials that were restored are unverified until this has looked at them: what their files prove by themselves is
 * found at once, without asking any host; the rest waits for the person's click as ever. Goes on where a page that was
 * closed too soon left it.
 */
export function useJudgeAgain(report: Report): Judging {
  const [judging, setJudging] = useState<Judging['judging']>();
  const [judged, setJudged] = useState<number>();
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const judge = useCallback(() => {
    running.current = running.current.then(async () => {
      if (!(await judgeAgain.get())) return;
      setJudged(undefined);
      const result = await judgeUnjudged(database(), judgeQueue(), (done, all) => setJudging({ done, all }));
      setJudging(undefined);
      if (result.ok) setJudged(result.value);
      // A file that cannot be judged now will not be then: nothing is tried twice.
      await judgeAgain.set(false);
      report(result);
    });
  }, [report]);
  useEffect(judge, [judge]);
  return { judging, judged, judge };
}

/** Judges every credential that has a file and was never judged; no host is asked. @returns how many were judged */
export async function judgeUnjudged(
  db: CredlensDatabase,
  queue: JudgeQueue,
  tell: TellProgress,
): Promise<Result<number>> {
  const ids = await attempt(() =>
    db.credentials
      .filter(
        ({ originalId, checkedAt, verdict }) => originalId !== undefined && !checkedAt && verdict === 'unverified',
      )
      .primaryKeys(),
  );
  if (!ids.ok) return ids;
  if (ids.value.length === 0) return ok(0);
  const run = { id: crypto.randomUUID(), allowed: [], recipients: await ownAddresses.get() };
  return checkStored(db, ids.value, run, queue, tell);
}
