import { firstRunDone } from '../../utils/storage/settings.ts';
import { judgeRestored } from './use-judge-again.ts';
import type { Report } from './use-report.ts';

/** What a new dashboard begins with once its frame stands, whichever page is open. @returns whether the first run is over */
export async function begin(report: Report): Promise<boolean> {
  judgeRestored(report);
  return firstRunDone.get();
}

/** Remembers that the first run is over. */
export async function endFirstRun(): Promise<void> {
  await firstRunDone.set(true);
}
