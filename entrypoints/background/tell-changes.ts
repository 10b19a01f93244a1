import { Dexie, type ObservabilitySet } from 'dexie';
import { browser } from 'wxt/browser';
import { type SiteState, type TabMessage, tell } from '../../utils/messages.ts';
import { forgetLastMatches } from '../../utils/storage/last-matches.ts';
import { BESIDE, changedStores, WALLET } from '../dashboard/stored-changes.ts';
import { matchesAnew } from './engine.ts';

/** Changes come in heaps; while they come without a pause, what is open is told this often. */
const QUIET_MS = 250;
const MOST_WAIT_MS = 2000;

let timer: ReturnType<typeof setTimeout> | undefined;
let since = 0;

/** Notes that the wallet changed: soon what is kept for matching is made anew, and whatever shows a match is told. */
export function walletChanged(): void {
  forget();
  const now = Date.now();
  since ||= now;
  clearTimeout(timer);
  timer = setTimeout(tellAll, now - since > MOST_WAIT_MS ? 0 : QUIET_MS);
}

/** Listens to what any context of the extension writes, for as long as this worker lives. */
export function watchWallet(): void {
  Dexie.on('storagemutated', (parts: ObservabilitySet) => {
    if (changedStores(parts, WALLET)) walletChanged();
    else if (changedStores(parts, BESIDE)) forget();
  });
}

function forget(): void {
  void forgetLastMatches().catch((error: unknown) => console.warn('credlens: the last answers are still kept', error));
}

function tellAll(): void {
  since = 0;
  void matchesAnew()
    .catch((error: unknown) => console.error('credlens: the wallet could not be read again', error))
    .then(() => {
      void toTabs({ type: 'wallet-changed' });
      // Pages of ours; nobody may be there to hear it.
      void browser.runtime.sendMessage({ type: 'wallet-changed' }).catch(() => {});
    });
}

/** Tells open pages of this host what holds there from now on. */
export function siteChanged(host: string, state: SiteState): void {
  void toTabs({ type: 'site-changed', host, state });
}

/** Tells the scripts in all tabs; one without our script is no error. */
export async function toTabs(message: TabMessage): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tell(id, message))));
}
