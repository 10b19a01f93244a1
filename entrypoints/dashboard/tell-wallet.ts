import { Dexie, type ObservabilitySet } from 'dexie';
import { ask } from '../../utils/messages.ts';
import { changedStores } from './stored-changes.ts';

/** What postings are answered with. */
const WALLET = new Set(['credentials', 'claims', 'skillChoices', 'taxonomies']);
const QUIET_MS = 200;

/**
 * Tells the background of each change of the wallet, whichever page or worker made it: what shows a match elsewhere
 * follows. The background itself may have been stopped, and then hears of nothing.
 */
export function tellOfWallet(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on('storagemutated', (parts: ObservabilitySet) => {
    if (!changedStores(parts, WALLET)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask('wallet-changed', {}), QUIET_MS);
  });
}
