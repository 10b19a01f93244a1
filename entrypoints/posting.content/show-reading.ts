import { browser } from 'wxt/browser';
import { boardFor } from '../../utils/boards/index.ts';
import { ask, type SiteState } from '../../utils/messages.ts';
import { isPaused, pausedUntil } from '../../utils/model/paused.ts';
import type { FailureCode } from '../../utils/model/result.ts';
import type { PageReading } from '../../utils/reading/page.ts';
import type { ShowMatch, Shown } from '../overlay/show-match.tsx';

/** How long a posting page may stay unreadable (skeletons, late text) before the overlay says so. */
const PATIENCE_MS = 4000;
/**
 * What a page is, not what went wrong with it: some boards' lists and talk have addresses like postings. And a frame
 * speaks for itself: its board's script runs in it.
 */
const SILENT: ReadonlySet<FailureCode> = new Set(['posting-in-frame', 'no-posting', 'list-without-posting']);

/** What is special about one showing. */
export interface Showing {
  /** The person asked for this one: it stands open with the focus in it, and closing it ends it. */
  closed?(): void;
  /** The person wants nothing shown on this site for now. */
  quiet?(): void;
}

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
  { closed, quiet }: Showing = {},
): Promise<void> {
  const { posting, failure, body } = reading;
  const here = new URL(location.href);
  const expected = boardFor(here)?.isPosting(here) ?? false;
  if (!posting && (!expected || !failure || SILENT.has(failure.code))) return;
  // First of all: on a site that is hidden or paused the posting goes nowhere.
  const host = here.hostname;
  const site = await ask('site-state', { host });
  if (signal.aborted || !site.ok || isQuiet(site.value)) return;
  const [answer] = await Promise.all([posting ? ask('match-posting', { posting }) : waited(signal), overlayLoaded()]);
  const show = globalThis.credlensShowMatch;
  if (signal.aborted || !browser.runtime?.id || !show) return;
  if (!posting && failure) void ask('reading-failed', { board: boardFor(here)?.id ?? '', code: failure.code });
  const change = (what: Partial<SiteState>) => ask('set-site-state', { host, change: what });
  const end = () => {
    mine.remove();
    quiet?.();
  };
  const mine = show({
    ...(answer?.ok ? { view: answer.value } : { failure: answer ? answer.failure : failure }),
    posting,
    body,
    collapsed: site.value.collapsed && !closed,
    focus: !!closed,
    actions: {
      collapse: (collapsed) => (closed ? closed() : void change({ collapsed })),
      hide: () => void change({ hidden: true }).then(end),
      pause: () => void change({ paused: pausedUntil(new Date()) }).then(end),
      save: async () => (posting ? (await ask('save-posting', { posting })).ok : false),
      openDashboard: (route) => void ask('open-dashboard', { route }),
    },
  } satisfies Omit<ShowMatch, 'render'>);
  drawn(mine);
}

let loading: Promise<unknown> | undefined;

/** The components come as a second script, with the first posting or card of this document; once, whoever asks first. */
export async function overlayLoaded(): Promise<void> {
  if (globalThis.credlensShowMatch) return;
  loading ??= ask('load-overlay', {}).finally(() => {
    loading = undefined;
  });
  await loading;
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
  return site.hidden || isPaused(site.paused, new Date());
}
