import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { matchesHost } from '../../utils/boards/hosts.ts';
import { boardFor } from '../../utils/boards/index.ts';
import { ask, type SiteState, type TabMessage } from '../../utils/messages.ts';
import { fail } from '../../utils/model/result.ts';
import { removeLeftHosts } from '../../utils/page/left-hosts.ts';
import { onEachPage } from '../../utils/page/on-each-page.ts';
import type { SwitchedOff } from '../../utils/permissions.ts';
import type { PageReading } from '../../utils/reading/page.ts';
import { postingIdAt, readPage } from '../../utils/reading/read-page.ts';
import type { ShowMatch, Shown } from '../overlay/show-match.tsx';

/** How long a posting page may stay unreadable (skeletons, late text) before the overlay says so. */
const PATIENCE_MS = 4000;
/** How often a script looks whether its extension is still there; a look costs nothing. */
const ORPHAN_CHECK_MS = 2000;
const ONE_DAY_MS = 24 * 60 * 60 * 1000;

// Registered at run time for the sites that the person switched on (utils/permissions.ts); never in the manifest.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  // Would tell the page our id.
  noScriptStartedPostMessage: true,
  main(ctx) {
    // In a picture or a feed there is nowhere to draw.
    if (document.documentElement?.namespaceURI !== 'http://www.w3.org/1999/xhtml') return;
    removeLeftHosts(document);
    let shown: Shown | null = null;
    const host = location.hostname;
    const change = (what: Partial<SiteState>) => ask('set-site-state', { host, change: what });

    onEachPage({
      document,
      signal: ctx.signal,
      own: () => shown?.element ?? null,
      read,
      identify: (url) => postingIdAt(url, boardFor(url)),
      async visit(reading, signal) {
        const { posting, failure, body } = reading;
        const expected = boardFor(new URL(location.href))?.isPosting(new URL(location.href)) ?? false;
        if (!posting && !(expected && failure)) return;
        // First of all: on a site that is hidden or paused the posting goes nowhere.
        const site = await ask('site-state', { host });
        if (signal.aborted || !site.ok || isQuiet(site.value)) return;
        const [answer] = await Promise.all([
          posting ? ask('match-posting', { posting }) : waited(signal),
          overlayLoaded(),
        ]);
        const show = globalThis.credlensShowMatch;
        if (signal.aborted || ctx.isInvalid || !show) return;
        const mine = show({
          ...(answer?.ok ? { view: answer.value } : { failure: answer ? answer.failure : failure }),
          posting,
          body,
          collapsed: site.value.collapsed,
          actions: {
            collapse: (collapsed) => void change({ collapsed }),
            hide: () => void change({ hidden: true }).then(() => mine.remove()),
            pause: () =>
              void change({ paused: new Date(Date.now() + ONE_DAY_MS).toISOString() }).then(() => mine.remove()),
            save: async () => (posting ? (await ask('save-posting', { posting })).ok : false),
            openDashboard: (route) => void ask('open-dashboard', { route }),
          },
        } satisfies Omit<ShowMatch, 'render'>);
        shown = mine;
        signal.addEventListener('abort', () => {
          mine.remove();
          if (shown === mine) shown = null;
        });
      },
    });

    const listen = (message: TabMessage | SwitchedOff, sender: { id?: string }) => {
      if (sender.id !== browser.runtime.id) return;
      if (message.type === 'toggle-overlay') shown?.toggle();
      if (message.type === 'wallet-changed') void shown?.refresh();
      if (message.type === 'switched-off' && matchesHost(message.patterns, new URL(location.href))) ctx.abort();
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => browser.runtime?.onMessage?.removeListener(listen));
    // After an update or a removal of the extension nobody answers any more: asking is how the context finds out.
    ctx.setInterval(() => {}, ORPHAN_CHECK_MS);
    // Somebody who just added a credential comes back to the posting and must not see yesterday's answer.
    ctx.addEventListener(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') void shown?.refresh();
    });
  },
});

/** A page can break the DOM's own methods (a form field named `getAttribute`): then it is not readable, and that is all. */
function read(url: URL): PageReading {
  try {
    return readPage({ document, url }, boardFor(url));
  } catch (error) {
    return { kind: 'none', posting: null, failure: fail('page-not-readable', String(error)).failure, body: null };
  }
}

/** The components come as a second script, with the first posting of this document. */
async function overlayLoaded(): Promise<void> {
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

function isQuiet(site: SiteState): boolean {
  return site.hidden || (typeof site.paused === 'string' && Date.parse(site.paused) > Date.now());
}
