import { browser } from 'wxt/browser';
import type { PopupState } from '../../components/popup-state.ts';
import { ask } from '../../utils/messages.ts';
import type { Posting, Reading } from '../../utils/model/posting.ts';
import type { Result } from '../../utils/model/result.ts';
import { readTab } from '../../utils/permissions.ts';

export interface ThisTab {
  id: number;
  url: string;
  inPrivate: boolean;
}

/** The tab under the popup; its address is known through the click on our button. */
export async function thisTab(): Promise<ThisTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', inPrivate: tab.incognito };
}

/** Reads the tab and matches what it shows. `posting` goes on to saving. */
export async function matchTab(tab: ThisTab): Promise<{ state: PopupState; posting: Posting | null }> {
  const reading: Result<Reading> = await readTab(tab.id);
  if (!reading.ok) return { state: { kind: 'no-access' }, posting: null };
  const { posting, failure } = reading.value;
  if (!posting) return { state: { kind: 'failure', failure: failure ?? { code: 'no-posting' } }, posting: null };
  return { state: await matchPosting(posting), posting };
}

/** Matches a posting that was read already. */
export async function matchPosting(posting: Posting): Promise<PopupState> {
  const answer = await ask('match-posting', { posting });
  if (answer.ok) return { kind: 'match', view: answer.value };
  return { kind: 'failure', failure: answer.failure, posting: { title: posting.title, company: posting.company } };
}
