import { browser } from 'wxt/browser';
import type { PopupFrame, PopupState } from '../../components/popup-state.ts';
import { boardFor } from '../../utils/boards/index.ts';
import { ask } from '../../utils/messages.ts';
import type { PageCourse } from '../../utils/model/page-course.ts';
import type { Posting, Reading } from '../../utils/model/posting.ts';
import { type FailureCode, fail, ok, type Result } from '../../utils/model/result.ts';
import { badgesOnPage } from '../../utils/page/badges-on-page.ts';
import { courseOnPage } from '../../utils/page/course-on-page.ts';
import { type PageSource, pageSource } from '../../utils/page/page-source.ts';
import { isBoardGranted, readTab, runInTab } from '../../utils/permissions.ts';
import { type FoundBadge, foundBadges, foundCourse, linkedInOptIn, pageSample } from '../../utils/storage/settings.ts';

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
export async function matchTab(
  tab: ThisTab,
): Promise<{ state: PopupState; posting: Posting | null; read: Reading | null }> {
  const reading: Result<Reading> = await readTab(tab.id);
  if (!reading.ok) return { state: { kind: 'no-access' }, posting: null, read: null };
  const { posting, failure } = reading.value;
  if (!posting) {
    noteFailure(tab, failure?.code);
    const frame = await frameOf(reading.value);
    const state = { kind: 'failure', failure: failure ?? { code: 'no-posting' }, frame } as const;
    return { state, posting: null, read: reading.value };
  }
  return { state: await matchPosting(posting, tab.inPrivate), posting, read: reading.value };
}

/** Where an address of a board's posting could not be read, that is kept for the boards page; its list or hub is no failure. */
function noteFailure({ url, inPrivate }: ThisTab, code: FailureCode | undefined): void {
  const board = !inPrivate && URL.canParse(url) ? boardFor(new URL(url)) : null;
  if (!code || code === 'no-posting' || code === 'list-without-posting') return;
  if (board?.isPosting(new URL(url))) void ask('reading-failed', { board: board.id, code });
}

/** The board of the frame that holds the posting. The page says which; it is believed where the address is that board's. */
async function frameOf({ frame }: Reading): Promise<PopupFrame | undefined> {
  const board = frame && URL.canParse(frame.url) ? boardFor(new URL(frame.url)) : null;
  if (!frame || !board || board.id !== frame.board) return undefined;
  const risk = board.overlay === 'ask';
  const on = (await isBoardGranted(board)) && (!risk || (await linkedInOptIn.get()));
  return { host: new URL(frame.url).host, id: board.id, board: board.name, on, risk };
}

/** Matches a posting that was read already. */
export async function matchPosting(posting: Posting, inPrivate = false): Promise<PopupState> {
  const answer = await ask('match-posting', { posting, ...(inPrivate && { private: true }) });
  if (answer.ok) return { kind: 'match', view: answer.value };
  return { kind: 'failure', failure: answer.failure, posting: { title: posting.title, company: posting.company } };
}

/**
 * Takes the page's source and leaves it for the dashboard, which takes out what is private before anything is saved.
 * Fails with `page-not-readable`, or with `page-too-large` above 8 MB or what the browser keeps for one session.
 */
export async function takeSample(tab: ThisTab, read: Reading | null): Promise<Result<void>> {
  const source = await runInTab(tab.id, pageSource);
  if (!source.ok) return source;
  if (source.value === null) return fail('page-too-large');
  const { kind, failure, posting } = read ?? {};
  try {
    const page = source.value as PageSource;
    await pageSample.set({ ...page, url: tab.url, kind, failure: failure?.code, readFrom: posting?.readFrom });
    return ok(undefined);
  } catch (error) {
    // More than fits beside what else waits in this session, or not what our function returns.
    return fail('page-too-large', String(error).slice(0, 80));
  }
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

/** Leaves what the tab says about its course for the dashboard, where the person confirms it; false where it cannot be read. */
export async function takeCourse(tab: ThisTab): Promise<boolean> {
  const found = await runInTab(tab.id, courseOnPage);
  if (!found.ok) return false;
  try {
    // The address is the tab's, whatever the page's own script says.
    await foundCourse.set({ ...(found.value as PageCourse), url: tab.url });
    return true;
  } catch {
    return false;
  }
}
