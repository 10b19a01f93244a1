import { browser } from 'wxt/browser';
import type { PopupProfileOffer, PopupState } from '../../components/popup-state.ts';
import { ask } from '../../utils/messages.ts';
import type { Posting, Reading } from '../../utils/model/posting.ts';
import { lastMatch } from '../../utils/storage/last-matches.ts';
import { readTab } from '../../utils/tab-scripts.ts';

export interface ThisTab {
  id: number;
  url: string;
  windowId: number;
  inPrivate: boolean;
}

/** What reading the tab under the popup gave. */
export interface TabRead {
  tab: ThisTab | null;
  state: PopupState;
  /** It is the last answer, from before: the one of now is still to be asked for. */
  before?: boolean;
  /** For saving. */
  posting: Posting | null;
  read: Reading | null;
  /** Whether the tab can be read as a candidate's page; absent where that is not known yet. */
  profile?: PopupProfileOffer;
}

let first: Promise<TabRead> | undefined;

/** Starts reading at once, while the components are still being loaded; `readThisTab` hands the result on. */
export function beginReading(): void {
  void ask('prepare', {});
  first = readNow(true);
}

/** Reads the tab and matches what it shows: the first time, what `beginReading` began. */
export function readThisTab(): Promise<TabRead> {
  const begun = first;
  first = undefined;
  return begun ?? readNow();
}

async function readNow(quick = false): Promise<TabRead> {
  const tab = await thisTab();
  return tab
    ? { tab, ...(await matchTab(tab, quick)) }
    : { tab, state: { kind: 'no-access' }, posting: null, read: null };
}

/** The tab under the popup; its address is known through the click on our button. */
async function thisTab(): Promise<ThisTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined
    ? null
    : { id: tab.id, url: tab.url ?? '', windowId: tab.windowId, inPrivate: tab.incognito };
}

async function matchTab(tab: ThisTab, quick: boolean): Promise<Omit<TabRead, 'tab'>> {
  const reading = await readTab(tab.id);
  if (!reading.ok) return { state: { kind: 'no-access' }, posting: null, read: null };
  const { posting, failure } = reading.value;
  if (!posting) {
    const { frameOf, noteFailure, profileOffer } = await import('./later.ts');
    noteFailure(tab, failure?.code);
    const [frame, profile] = await Promise.all([frameOf(reading.value), profileOffer(tab.url)]);
    const state = { kind: 'failure', failure: failure ?? { code: 'no-posting' }, frame } as const;
    return { state, posting: null, read: reading.value, profile };
  }
  const before = tab.inPrivate || !quick ? null : await lastMatch(posting);
  const state: PopupState = before ? { kind: 'match', view: before } : await matchPosting(posting, tab.inPrivate);
  return { state, posting, read: reading.value, ...(before && { before: true }) };
}

/** Matches a posting that was read already. */
export async function matchPosting(posting: Posting, inPrivate = false): Promise<PopupState> {
  const answer = await ask('match-posting', { posting, ...(inPrivate && { private: true }) });
  if (answer.ok) return { kind: 'match', view: answer.value };
  return { kind: 'failure', failure: answer.failure, posting: { title: posting.title, company: posting.company } };
}
