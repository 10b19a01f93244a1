import { browser } from 'wxt/browser';
import { boardFor } from '../../utils/boards/index.ts';
import { ask, type SiteState } from '../../utils/messages.ts';
import type { PageReading } from '../../utils/reading/page.ts';
import type { ShowMatch, Shown } from '../overlay/show-match.tsx';

/** How long a posting page may stay unreadable (skeletons, late text) before the overlay says so. */
const PATIENCE_MS = 4000;
const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Asks how a reading matches and draws the overlay; on a posting's own address also why there is none.
 *
 * @param signal aborts when the page has moved on: then nothing is drawn any more
 * @param drawn called in the same step as the drawing, so that the page's answer to it is not taken for news; never
 *   called where no posting is expected, or where the site is hidden or paused
 */
export async function showReading(
  reading: PageReading,
  signal: AbortSignal,
  drawn: (shown: Shown) => void,
): Promise<void> {
  const { posting, failure, body } = reading;
  const here = new URL(location.href);
  const expected = boardFor(here)?.isPosting(here) ?? false;
  // A frame speaks for itself: its board's script runs in it.
  if (!posting && (!expected || !failure || failure.code === 'posting-in-frame')) return;
  // First of all: on a site that is hidden or paused the posting goes nowhere.
  const host = here.hostname;
  const site = await ask('site-state', { host });
  if (signal.aborted || !site.ok || isQuiet(site.value)) return;
  const [answer] = await Promise.all([posting ? ask('match-posting', { posting }) : waited(signal), overlayLoaded()]);
  const show = globalThis.credlensShowMatch;
  if (signal.aborted || !browser.runtime?.id || !show) return;
  const change = (what: Partial<SiteState>) => ask('set-site-state', { host, change: what });
  const mine = show({
    ...(answer?.ok ? { view: answer.value } : { failure: answer ? answer.failure : failure }),
    posting,
    body,
    collapsed: site.value.collapsed,
    actions: {
      collapse: (collapsed) => void change({ collapsed }),
      hide: () => void change({ hidden: true }).then(() => mine.remove()),
      pause: () => void change({ paused: new Date(Date.now() + ONE_DAY_MS).toISOString() }).then(() => mine.remove()),
      save: async () => (posting ? (await ask('save-posting', { posting })).ok : false),
      openDashboard: (route) => void ask('open-dashboard', { route }),
    },
  } satisfies Omit<ShowMatch, 'render'>);
  drawn(mine);
}

/** The components come as a second script, with the first posting of this document. */
export async function overlayLoaded(): Promise<void> {
  if (!globalThis.credlensShowMatch) await ask('load-overlay', {});
}

function waited(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}

/** True where the person wants nothing shown now. */
export function isQuiet(site: SiteState): boolean {
  return site.hidden || (typeof site.paused === 'string' && Date.parse(site.paused) > Date.now());
}
