import { browser } from 'wxt/browser';
import { boardFor, boards } from './boards/index.ts';
import type { JobBoard } from './boards/job-board.ts';
import { fail, ok, type Result } from './model/result.ts';
import { profileSiteFor, profileSites } from './profiles/index.ts';
import { matchesHost } from './reading/hosts.ts';

/** What is registered for sites: the reader of postings, and that of candidates' pages. */
export type SiteScript = 'posting' | 'profile';

/** File names as WXT builds them. */
const SCRIPT_FILES = {
  posting: '/content-scripts/posting.js',
  profile: '/content-scripts/profile.js',
} as const satisfies Record<SiteScript, string>;
const OVERLAY_SCRIPT = '/overlay.js';
const BOARD_PREFIX = 'board-';
const SITE_PREFIX = 'site-';
const PROFILE_PREFIX = 'profile-';

const scriptOf = ({ id }: { id: string }): SiteScript => (id.startsWith(PROFILE_PREFIX) ? 'profile' : 'posting');

/** How browsers write "every site": granted by nobody but the person, in the browser's settings. */
const EVERY_SITE: readonly string[] = ['https://*/*', '*://*/*', '<all_urls>'];

/** Tells the scripts in open tabs that their site was switched off; they compare the patterns with their own address. */
export interface SwitchedOff {
  type: 'switched-off';
  /** Of one host, one script may go and the other stay. */
  script: SiteScript;
  patterns: string[];
}

/** What the person chose apart from the browser's grants. */
export interface Choices {
  /** Boards whose terms forbid page changes and that the person opted in to, by id. */
  optedIn: readonly string[];
  /** Sites that are always read, as `sitePattern` writes them. A granted host that is not among them is only asked about credentials. */
  sites: readonly string[];
  /** Profile sites that candidates are read on, by id; none while candidates' pages are off. */
  profiles: readonly string[];
}

/** Of these patterns, those of single hosts that belong to no board: what "always on this site" and checks ask for. */
export function grantedSites(granted: readonly string[]): string[] {
  const ofBoards = new Set(boards.flatMap((board) => board.matches));
  return granted.filter((origin) => /^https:\/\/[^*/]+\/\*$/.test(origin) && !ofBoards.has(origin));
}

/**
 * Chosen sites that may be read: granted by themselves, or by more that the person granted in the browser's own settings.
 * Browsers then list no grant of the single host, and ask nothing when it is requested.
 */
export function readableSites(chosen: readonly string[], granted: readonly string[]): string[] {
  return grantedSites(chosen).filter((site) => isGranted(site, granted));
}

/** Pattern for "always on this site"; null for anything that is not an https page. Never a pattern for more than one host. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  // URL parsers let an asterisk stand as a host name.
  return protocol === 'https:' && hostname && !hostname.includes('*') ? `https://${hostname}/*` : null;
}

/**
 * Asks for the hosts; must be the first thing that happens in a click's handler (browsers forget the gesture after an
 * `await`). True when all were granted.
 */
export function requestHosts(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/**
 * Asks, in one prompt, to be allowed to ask these hosts about a credential; like `requestHosts` it must come first in a
 * click's handler. A host that is allowed for this alone is no site that postings are read on (`wantedScripts`).
 * A board's own host is never asked for here: that grant is what switches the board on.
 * @returns those of the hosts that may be asked now: all, or those that were allowed before when the person declines
 */
export function requestChecks(hosts: readonly string[]): Promise<string[]> {
  const patterns = hosts.flatMap((host) => {
    const pattern = sitePattern(`https://${host}/`);
    return pattern === null || boardFor(new URL(`https://${host}/`)) ? [] : pattern;
  });
  const asked = patterns.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins: patterns });
  return asked
    .catch(() => false)
    .then(async () => {
      const allowed = await Promise.all(hosts.map((host) => isPageGranted(`https://${host}/`)));
      return hosts.filter((_host, index) => allowed[index]);
    });
}

/**
 * Gives the hosts back, but for what is needed elsewhere: a board and a profile site may share a host.
 * @param needed patterns that have to stay granted
 */
export async function giveBackHosts(patterns: readonly string[], needed: readonly string[] = []): Promise<boolean> {
  const others = (await grantedHosts()).filter((origin) => !patterns.includes(origin));
  // A wider pattern goes where the narrower one that is needed was granted for itself.
  const origins = patterns.filter((pattern) =>
    needed.every((need) => !isGranted(need, [pattern]) || isGranted(need, others)),
  );
  return origins.length === 0 || browser.permissions.remove({ origins });
}

/** Origins granted now, as match patterns. */
export async function grantedHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** True when every host of the board is granted. */
export async function isBoardGranted(board: JobBoard): Promise<boolean> {
  return browser.permissions.contains({ origins: [...board.matches] });
}

/** True when some grant covers this address. */
export async function isPageGranted(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/**
 * True when these granted origins hold the host pattern: by itself, or by one for more hosts that the person granted in
 * the browser's own settings. We never ask for such a one.
 */
export function isGranted(pattern: string, granted: readonly string[]): boolean {
  if (granted.some((origin) => EVERY_SITE.includes(origin) || origin === pattern)) return true;
  const wider = granted.filter((origin) => origin.startsWith('https://*.'));
  // Of a pattern with a wildcard, the domain under it stands for all its hosts.
  return wider.length > 0 && matchesHost(wider, new URL(pattern.replace('https://*.', 'https://')));
}

interface Wanted {
  id: string;
  matches: string[];
  /** Also in frames: companies show the board's postings inside pages of their own. */
  allFrames: boolean;
}

/** Script registrations that the granted origins call for. Pure. */
export function wantedScripts(granted: readonly string[], { optedIn, sites, profiles }: Choices): Wanted[] {
  const wanted: Wanted[] = [];
  for (const board of boards) {
    if (board.overlay === 'ask' && !optedIn.includes(board.id)) continue;
    const matches = board.matches.filter((match) => isGranted(match, granted));
    if (matches.length > 0) wanted.push({ id: BOARD_PREFIX + board.id, matches, allFrames: board.frames === true });
  }
  for (const origin of readableSites(sites, granted)) {
    const host = origin.slice('https://'.length, -'/*'.length);
    // One host of such a board, granted in the browser's own settings, is no way round the question.
    const board = boardFor(new URL(`https://${host}/`));
    if (board?.overlay !== 'ask' || optedIn.includes(board.id))
      wanted.push({ id: SITE_PREFIX + host, matches: [origin], allFrames: false });
  }
  for (const site of profileSites) {
    // Switching a profile site on is the opt-in, where its terms forbid page changes: the switch says so.
    if (!profiles.includes(site.id)) continue;
    const matches = site.matches.filter((match) => isGranted(match, granted));
    if (matches.length > 0) wanted.push({ id: PROFILE_PREFIX + site.id, matches, allFrames: false });
  }
  return wanted;
}

/**
 * True where a candidate's page may be marked and covered: not on hosts whose terms forbid page changes, until the person
 * opted in for candidates' pages there (which is apart from the opt-in for postings).
 * @param profiles ids of the profile sites that are on
 */
export function mayChangeProfile(address: string, profiles: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const [site, board] = [profileSiteFor(url), boardFor(url)];
  return [site, board].every((each) => each?.overlay !== 'ask' || profiles.includes(each.id));
}

/** Patterns by the script that they are registered for. */
export type ByScript = Record<SiteScript, string[]>;

const SCRIPTS: readonly SiteScript[] = ['posting', 'profile'];

/** Patterns of these registrations, each once for each script. */
function patternsOf(scripts: readonly { id: string; matches?: string[] }[]): ByScript {
  const of = (script: SiteScript) => [
    ...new Set(scripts.filter((each) => scriptOf(each) === script).flatMap(({ matches = [] }) => matches)),
  ];
  return { posting: of('posting'), profile: of('profile') };
}

const without = (some: ByScript, others: ByScript): ByScript => ({
  posting: some.posting.filter((match) => !others.posting.includes(match)),
  profile: some.profile.filter((match) => !others.profile.includes(match)),
});

/**
 * Makes the registered scripts equal to what is granted. Browsers drop registrations at every update and grants can be
 * taken back in the browser's own settings, so this runs at install, start and every change; twice does no harm.
 * Returns the patterns that were not registered before.
 */
export async function reconcileScripts(choices: Choices): Promise<ByScript> {
  const wanted = wantedScripts(await grantedHosts(), choices);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const same = (a: readonly string[] = [], b: readonly string[] = []) =>
    a.length === b.length && a.every((each) => b.includes(each));
  const isOf = (script: { id: string; matches?: string[]; allFrames?: boolean }, each: Wanted) =>
    script.id === each.id && same(script.matches, each.matches) && (script.allFrames ?? false) === each.allFrames;
  const obsolete = registered.filter((script) => !wanted.some((each) => isOf(script, each)));
  const missing = wanted.filter((each) => !registered.some((script) => isOf(script, each)));
  if (obsolete.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: obsolete.map((script) => script.id) });
  await register(missing);
  const gone = without(patternsOf(obsolete), patternsOf(wanted));
  for (const script of SCRIPTS)
    if (gone[script].length > 0) await tellTabs({ type: 'switched-off', script, patterns: gone[script] });
  return without(patternsOf(missing), patternsOf(registered));
}

async function register(scripts: readonly Wanted[]): Promise<void> {
  const add = (some: readonly Wanted[]) =>
    browser.scripting.registerContentScripts(
      some.map(({ id, matches, allFrames }) => ({
        id,
        matches,
        allFrames,
        js: [SCRIPT_FILES[scriptOf({ id })]],
        runAt: 'document_idle' as const,
        persistAcrossSessions: true,
      })),
    );
  if (scripts.length === 0) return;
  try {
    await add(scripts);
  } catch (error) {
    // Browsers take all or none: a pattern that this one does not know must not cost the others their board.
    if (scripts.length === 1) return console.error('credlens: a site cannot be registered', error);
    for (const script of scripts) await register([script]);
  }
}

/** Every tab is told, because without its grant a tab's address is not ours to know; one without our script is no error. */
async function tellTabs(message: SwitchedOff): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, message))),
  );
}

/** Match patterns of every script that is registered now. */
export async function registeredPatterns(): Promise<ByScript> {
  return patternsOf(await browser.scripting.getRegisteredContentScripts());
}

/**
 * Runs the scripts in tabs that were open before their site was switched on: a grant does not reach them. Pages that only
 * hold such a frame are served at their next load: which tabs those are is not ours to know.
 */
export async function serveOpenTabs(patterns: ByScript): Promise<void> {
  await Promise.all(SCRIPTS.map((script) => serveTabs(patterns[script], SCRIPT_FILES[script])));
}

async function serveTabs(patterns: readonly string[], file: (typeof SCRIPT_FILES)[SiteScript]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file] });
      } catch {
        // A tab that is being closed, or shows the browser's own error page, has nothing to read.
      }
    }),
  );
}

/** Runs the overlay script beside the posting script of that frame. */
export async function loadOverlay(tabId: number, frameId: number): Promise<Result<void>> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [OVERLAY_SCRIPT] });
    return ok(undefined);
  } catch (error) {
    return fail('permission-denied', String(error));
  }
}

/** Calls back after every change of grants, whoever made it. Answers with the way to stop. */
export function onGrantsChanged(callback: () => void): () => void {
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(callback);
  return () => {
    for (const event of events) event.removeListener(callback);
  };
}
