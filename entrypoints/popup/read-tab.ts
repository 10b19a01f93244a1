import { browser } from 'wxt/browser';
import type { PopupState } from '../../components/popup-state.ts';
import { ask } from '../../utils/messages.ts';
import type { Posting, Reading } from '../../utils/model/posting.ts';
import type { Result } from '../../utils/model/result.ts';
import { badgesOnPage } from '../../utils/page/badges-on-page.ts';
import { readTab, runInTab } from '../../utils/permissions.ts';
import { type FoundBadge, foundBadges } from '../../utils/storage/settings.ts';

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

/** Looks for badges in the tab and leaves what it finds for the dashboard; false where there is none. */
export async function findBadges(tab: ThisTab): Promise<boolean> {
  const found = await runInTab(tab.id, badgesOnPage);
  if (!found.ok || !Array.isArray(found.value) || found.value.length === 0) return false;
  try {
    await foundBadges.set(found.value as FoundBadge[]);
    return true;
  } catch {
    // Not what our function returns: the page meddled with it, or it is too much to keep.
    return false;
  }
}
