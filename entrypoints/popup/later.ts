import type { PopupFrame, PopupProfileOffer, PopupSite } from '../../components/popup-state.ts';
import { boardFor } from '../../utils/boards/index.ts';
import type { JobBoard } from '../../utils/boards/job-board.ts';
import { packAnswers } from '../../utils/matching/pack-answers.ts';
import { ask } from '../../utils/messages.ts';
import type { MatchView } from '../../utils/model/match-view.ts';
import type { PageCourse } from '../../utils/model/page-course.ts';
import { isPaused } from '../../utils/model/paused.ts';
import type { Reading } from '../../utils/model/posting.ts';
import { type FailureCode, fail, ok, type Result } from '../../utils/model/result.ts';
import { badgesOnPage } from '../../utils/page/badges-on-page.ts';
import { courseOnPage } from '../../utils/page/course-on-page.ts';
import { type PageSource, pageSource } from '../../utils/page/page-source.ts';
import { giveBackHosts, isBoardGranted, isPageGranted, requestHosts, sitePattern } from '../../utils/permissions.ts';
import { profileSiteFor } from '../../utils/profiles/index.ts';
import { database } from '../../utils/storage/database.ts';
import { addSampleWallet } from '../../utils/storage/sample-wallet.ts';
import {
  candidatesOn,
  chosenSites,
  type FoundBadge,
  foundBadges,
  foundCourse,
  linkedInOptIn,
  packRequest,
  pageSample,
  planOptions,
} from '../../utils/storage/settings.ts';
import { runInTab } from '../../utils/tab-scripts.ts';
import { hostsOfProfiles } from '../dashboard/needed-hosts.ts';
import { aimFor } from './plan-aim.ts';
import type { ThisTab } from './read-tab.ts';

// What the popup does after it was filled. It is loaded then: boards, schemas and the database are most of its weight.

export { boardById, boardFor } from '../../utils/boards/index.ts';
export { sitePattern } from '../../utils/permissions.ts';
export { lostWallet } from '../../utils/storage/settings.ts';

/** Leaves for the skill pack's page what it is made of. */
export function packFor(view: MatchView): Promise<void> {
  const { title, company, url } = view.posting;
  return packRequest.set({ posting: { title, company, url }, answers: packAnswers(view) });
}

/** Aims the plan at this posting. Rejects where storage does. */
export async function planFor(view: MatchView): Promise<void> {
  await planOptions.set({ ...(await planOptions.get()), aim: aimFor(view) });
}

export function trySample() {
  return addSampleWallet(database(), new Date());
}

/** Where an address of a board's posting could not be read, that is kept for the boards page; its list or hub is no failure. */
export function noteFailure({ url, inPrivate }: ThisTab, code: FailureCode | undefined): void {
  const board = !inPrivate && URL.canParse(url) ? boardFor(new URL(url)) : null;
  if (!code || code === 'no-posting' || code === 'list-without-posting') return;
  if (board?.isPosting(new URL(url))) void ask('reading-failed', { board: board.id, code });
}

/** The board of the frame that holds the posting. The page says which; it is believed where the address is that board's. */
export async function frameOf({ frame }: Reading): Promise<PopupFrame | undefined> {
  const board = frame && URL.canParse(frame.url) ? boardFor(new URL(frame.url)) : null;
  if (!frame || !board || board.id !== frame.board) return undefined;
  const risk = board.overlay === 'ask';
  const on = (await isBoardGranted(board)) && (!risk || (await linkedInOptIn.get()));
  return { host: new URL(frame.url).host, id: board.id, board: board.name, on, risk };
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

/** Whether this address may be read as a candidate's page. */
export async function profileOffer(address: string): Promise<PopupProfileOffer> {
  if (!/^(?:https?|file):/.test(address) || !(await candidatesOn.get())) return 'off';
  const url = new URL(address);
  return profileSiteFor(url)?.isProfile(url) ? 'likely' : 'possible';
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

/** Switches a board on or off; within the click, before any await. */
export async function switchBoard(board: JobBoard, on: boolean): Promise<void> {
  const done = on
    ? requestHosts(board.matches)
    : hostsOfProfiles().then((needed) => giveBackHosts(board.matches, needed));
  // Not after the answer: Chromium closes the popup when its prompt opens, and whatever waits here is gone.
  const told = board.overlay === 'ask' ? ask('opt-in', { on }) : undefined;
  const granted = await done;
  await told;
  if (!granted && told) await ask('opt-in', { on: false });
}

/** The same for any other site. */
export async function switchSite(host: string, pattern: string, on: boolean): Promise<void> {
  const done = on ? requestHosts([pattern]) : hostsOfProfiles().then((needed) => giveBackHosts([pattern], needed));
  // By the background, which outlives the popup.
  const choose = (chosen: boolean) => ask('choose-site', { host, chosen });
  const kept = choose(on);
  const granted = await done;
  // Whoever asks after this is to hear what was chosen, and a refusal comes after the choice.
  await kept;
  if (!granted) await choose(false);
}

/** What the person chose for the site of this address; undefined where it has no site. */
export async function siteOf(address: string): Promise<PopupSite | undefined> {
  if (!sitePattern(address)) return undefined;
  const url = new URL(address);
  const board = boardFor(url);
  const [granted, chosen, optedIn, answer] = await Promise.all([
    board ? isBoardGranted(board) : isPageGranted(address),
    chosenSites.get(),
    linkedInOptIn.get(),
    ask('site-state', { host: url.hostname }),
  ]);
  const always = granted && (board !== null || (chosen ?? []).includes(sitePattern(address) ?? ''));
  const state = answer.ok ? answer.value : { hidden: false, paused: null };
  return {
    host: url.hostname,
    board: board?.name ?? null,
    always: always && (board?.overlay !== 'ask' || optedIn),
    hidden: state.hidden,
    paused: isPaused(state.paused, new Date()),
    risk: board?.overlay === 'ask',
  };
}
