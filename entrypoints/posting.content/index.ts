import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { boardFor } from '../../utils/boards/index.ts';
import type { SiteState, TabMessage } from '../../utils/messages.ts';
import { fail } from '../../utils/model/result.ts';
import { removeLeftHosts } from '../../utils/page/left-hosts.ts';
import { onEachPage } from '../../utils/page/on-each-page.ts';
import type { SwitchedOff } from '../../utils/permissions.ts';
import { matchesHost } from '../../utils/reading/hosts.ts';
import type { PageReading } from '../../utils/reading/page.ts';
import { readDocument } from '../../utils/reading/read-document.ts';
import { postingIdAt } from '../../utils/reading/read-page.ts';
import type { Shown } from '../overlay/show-match.tsx';
import { watchResultList } from './result-list.ts';
import { isQuiet, showReading } from './show-reading.ts';

/** How often a script looks whether its extension is still there; a look costs nothing. */
const ORPHAN_CHECK_MS = 2000;

// Registered at run time for the sites that the person switched on (utils/permissions.ts); never in the manifest.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main(ctx) {
    // In a picture or a feed there is nowhere to draw.
    if (document.documentElement?.namespaceURI !== 'http://www.w3.org/1999/xhtml') return;
    removeLeftHosts(document);
    let shown: Shown | null = null;
    let last: { reading: PageReading; signal: AbortSignal } | null = null;

    const watchList = () => watchResultList({ document, board: boardFor(new URL(location.href)), signal: ctx.signal });
    let list = watchList();
    const show = (reading: PageReading, signal: AbortSignal) =>
      void showReading(
        reading,
        signal,
        (mine) => {
          shown = mine;
          signal.addEventListener('abort', () => {
            mine.remove();
            if (shown === mine) shown = null;
          });
        },
        { quiet: () => list.remove() },
      );
    /** The person chose for this site elsewhere: in the popup, in another tab. */
    const follow = (state: SiteState) => {
      const quiet = isQuiet(state);
      if (quiet) {
        shown?.remove();
        shown = null;
        list.remove();
      } else if (!shown && last && !last.signal.aborted) {
        list.remove();
        list = watchList();
        show(last.reading, last.signal);
      }
    };
    onEachPage({
      document,
      signal: ctx.signal,
      own: () => shown?.element ?? null,
      read,
      identify: (url) => postingIdAt(url, boardFor(url)),
      visit(reading, signal) {
        last = { reading, signal };
        show(reading, signal);
      },
    });

    const listen = (message: TabMessage | SwitchedOff, sender: { id?: string }) => {
      if (sender.id !== browser.runtime.id) return;
      if (message.type === 'toggle-overlay') shown?.toggle();
      if (message.type === 'wallet-changed') void shown?.refresh();
      if (message.type === 'site-changed' && message.host === location.hostname) follow(message.state);
      if (message.type === 'switched-off' && message.script === 'posting' && isHere(message.patterns)) ctx.abort();
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

const isHere = (patterns: readonly string[]) => matchesHost(patterns, new URL(location.href));

/** A page can break the DOM's own methods (a form field named `getAttribute`): then it is not readable, and that is all. */
function read(url: URL): PageReading {
  try {
    return readDocument({ document, url }, boardFor);
  } catch (error) {
    return { kind: 'none', posting: null, failure: fail('page-not-readable', String(error)).failure, body: null };
  }
}
