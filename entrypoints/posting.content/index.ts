import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { boardFor } from '../../utils/boards/index.ts';
import { ask, type SiteState, type TabMessage } from '../../utils/messages.ts';
import { onEachPage } from '../../utils/page/on-each-page.ts';
import { readPage } from '../../utils/reading/read-page.ts';
import type { ShowMatch, Shown } from '../overlay/show-match.tsx';

/** How long a posting page may stay unreadable (skeletons, late text) before the overlay says so. */
const PATIENCE_MS = 4000;
const ONE_DAY_MS = 24 * 60 * 60 * 1000;

// Registered at run time for the sites that the person switched on (utils/permissions.ts); never in the manifest.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  // Would tell the page our id.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let shown: Shown | null = null;
    const host = location.hostname;
    const change = (what: Partial<SiteState>) => ask('set-site-state', { host, change: what });

    onEachPage({
      document,
      signal: ctx.signal,
      own: () => shown?.element ?? null,
      read: (url) => readPage({ document, url }, boardFor(url)),
      async visit(reading, signal) {
        const { posting, failure, body } = reading;
        const expected = boardFor(new URL(location.href))?.isPosting(new URL(location.href)) ?? false;
        if (!posting && !(expected && failure)) return;
        // All three at once: each is a way to the background and back.
        const [site, answer] = await Promise.all([
          ask('site-state', { host }),
          posting ? ask('match-posting', { posting }) : waited(signal),
          overlayLoaded(),
        ]);
        const show = globalThis.credlensShowMatch;
        if (signal.aborted || ctx.isInvalid || !show || !site.ok || isQuiet(site.value)) return;
        const mine = show({
          ...(answer?.ok ? { view: answer.value } : { failure: answer ? answer.failure : failure }),
          body,
          collapsed: site.value.collapsed,
          actions: {
            collapse: (collapsed) => void change({ collapsed }),
            hide: () => void change({ hidden: true }).then(() => mine.remove()),
            pause: () =>
              void change({ paused: new Date(Date.now() + ONE_DAY_MS).toISOString() }).then(() => mine.remove()),
            save: async () => (posting ? (await ask('save-posting', { posting })).ok : false),
            openDashboard: (route) => void ask('open-dashboard', { route }),
            async again() {
              const next = posting && (await ask('match-posting', { posting }));
              return next?.ok ? next.value : null;
            },
          },
        } satisfies Omit<ShowMatch, 'render'>);
        shown = mine;
        signal.addEventListener('abort', () => {
          mine.remove();
          if (shown === mine) shown = null;
        });
      },
    });

    browser.runtime.onMessage.addListener((message: TabMessage, sender) => {
      if (sender.id === browser.runtime.id && message.type === 'toggle-overlay') shown?.toggle();
    });
    // Somebody who just added a credential comes back to the posting and must not see yesterday's answer.
    ctx.addEventListener(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') void shown?.refresh();
    });
  },
});

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
