import { useEffect } from 'react';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { attempt } from '../../utils/storage/attempt.ts';
import { type CredlensDatabase, database } from '../../utils/storage/database.ts';
import { judgeAgain, ownAddresses } from '../../utils/storage/settings.ts';
import { checkStored, type TellProgress } from './check-stored.ts';
import { type JudgeQueue, judgeQueue } from './judge-queue.ts';
import { createKept, useKept } from './kept.ts';
import type { Report } from './use-report.ts';

/** Judging restored credentials again, from the bytes of their files. */
export interface Judging {
  /** Files done and files to do, while it runs. */
  judging?: { done: number; all: number };
  /** How many were judged, when it is done. */
  judged?: number;
  /** Starts it, or takes up what a restore has added meanwhile. */
  judge: () => void;
  /** Stops it; the others stay unverified until the person checks them in the wallet. */
  onStopJudging?: () => void;
}

const state = createKept<Pick<Judging, 'judging' | 'judged'>>({});
let stop: AbortController | undefined;
let running: Promise<unknown> = Promise.resolve();

/**
 * Credentials that were restored are unverified until this has looked at them: what their files prove by themselves is
 * found at once, without asking any host; the rest waits for the person's click as ever. Goes on where a page that was
 * closed too soon left it.
 *
 * @param due there is something new to judge, whatever an earlier run that ends meanwhile remembers
 */
export function judgeRestored(report: Report, due = false): void {
  const one = async () => {
    if (due) await judgeAgain.set(true);
    else if (!(await judgeAgain.get())) return;
    stop = new AbortController();
    const tell = (done: number, all: number) => state.set({ judging: { done, all } });
    const result = await judgeUnjudged(database(), judgeQueue(), tell, stop.signal);
    state.set(result.ok ? { judged: result.value } : {});
    // A file that cannot be judged now will not be then: nothing is tried twice.
    await judgeAgain.set(false);
    report(result);
  };
  // What one run breaks off at must not keep the next from its turn.
  running = running.then(one).catch((error) => {
    state.set({});
    report(fail('storage-blocked', String(error)));
  });
}

/** How far it is. Begins it, where it is due. */
export function useJudgeAgain(report: Report): Judging {
  useEffect(() => judgeRestored(report), [report]);
  return { ...useKept(state), judge: () => judgeRestored(report, true), onStopJudging: () => stop?.abort() };
}

/** Judges every credential that has a file and was never judged; no host is asked. @returns how many were judged */
export async function judgeUnjudged(
  db: CredlensDatabase,
  queue: JudgeQueue,
  tell: TellProgress,
  signal?: AbortSignal,
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
  return checkStored(db, ids.value, run, queue, tell, signal);
}
