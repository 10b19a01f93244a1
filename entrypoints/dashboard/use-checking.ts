import { requestChecks } from '../../utils/permissions.ts';
import { database } from '../../utils/storage/database.ts';
import { ownAddresses } from '../../utils/storage/settings.ts';
import { checkStored } from './check-stored.ts';
import { judgeQueue } from './judge-queue.ts';
import { createKept, useKept } from './kept.ts';
import type { Report } from './use-report.ts';

const NONE: ReadonlySet<string> = new Set();

/** Checking what the wallet holds, by the person's click alone. */
export interface Checking {
  /** Ids of the credentials that are being checked. */
  busy: ReadonlySet<string>;
  /** Files done and files to do, while it runs. */
  progress?: { done: number; all: number };
  /** Hosts of the last check that the person did not allow. */
  declined: readonly string[];
  /**
   * Asks for these hosts in one prompt, then checks these credentials, asking no other host. Has to be the first thing
   * in a click's handler.
   */
  check(ids: readonly string[], hosts: readonly string[]): void;
  /** Stops it; what was found until then stays. */
  cancel(): void;
}

let stop: AbortController | undefined;
const state = {
  busy: createKept(NONE),
  progress: createKept<Checking['progress']>(undefined),
  declined: createKept<readonly string[]>([]),
};

export function useChecking(report: Report): Checking {
  const busy = useKept(state.busy);
  const progress = useKept(state.progress);
  const declined = useKept(state.declined);
  return {
    busy,
    progress,
    declined,
    check(ids, hosts) {
      const asked = requestChecks(hosts);
      stop = new AbortController();
      const { signal } = stop;
      state.busy.set(new Set(ids));
      void asked
        .then(async (allowed) => {
          state.declined.set(hosts.filter((host) => !allowed.includes(host)));
          const run = { id: crypto.randomUUID(), allowed, recipients: await ownAddresses.get() };
          const tell = (done: number, all: number) => state.progress.set({ done, all });
          report(await checkStored(database(), ids, run, judgeQueue(), tell, signal));
        })
        .finally(() => {
          state.busy.set(NONE);
          state.progress.set(undefined);
        });
    },
    cancel: () => stop?.abort(),
  };
}
