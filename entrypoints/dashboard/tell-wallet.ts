import { Dexie, type ObservabilitySet } from 'dexie';
import { ask } from '../../utils/messages.ts';
import { forgetLastMatches } from '../../utils/storage/last-matches.ts';
import { BESIDE, changedStores, WALLET } from './stored-changes.ts';

const QUIET_MS = 200;

/**
 * Tells the background of each change of the wallet, whichever page or worker made it: what shows a match elsewhere
 * follows. The background itself may have been stopped, and then hears of nothing: of what changes an answer and wakes
 * nobody, the last answers are forgotten here.
 */
export function tellOfWallet(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on('storagemutated', (parts: ObservabilitySet) => {
    if (changedStores(parts, BESIDE)) void forgetLastMatches().catch(() => undefined);
    if (!changedStores(parts, WALLET)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask('wallet-changed', {}), QUIET_MS);
  });
}
