import type { PageReading } from '../reading/page.ts';
import { leftover, type PostingWords, wordsOf } from './leftover.ts';
import { createPace } from './pace.ts';

/** Quiet time without a change in the document after which a page counts as settled, in ms. */
const QUIET_MS = 40;
/** A page that never rests is read at least this often, in ms. */
const RESTLESS_MS = 400;
/** How long a pane may show parts of two postings before it is taken at its word, in ms. */
const HALF_MS = 400;
/** How long the text of the posting before may stand under a new address, in ms; slow sites replace it late. */
const UNREPLACED_MS = 1500;
/** Times that a page may throw our element out soon after it was drawn; then it has made itself clear. */
const MOST_EVICTIONS = 3;
const SOON_MS = 5000;

export interface EachPage {
  document: Document;
  /** Reads the page as it is now. */
  read(url: URL): PageReading;
  /** Id of what an address shows, without looking at the page: two addresses of one posting have the same. */
  identify(url: URL): string;
  /** Called with each settled reading that differs from the last; `signal` aborts as soon as the page moves on. */
  visit(reading: PageReading, signal: AbortSignal): void;
  /** A change inside this element is ours and is not looked at. */
  own?(): Node | null;
  /** Ends everything. */
  signal: AbortSignal;
}

/** What makes two readings the same visit. */
function sign(reading: PageReading): string {
  const posting = reading.posting;
  return posting
    ? `${posting.id}\n${posting.title}\n${posting.company}\n${posting.description}`
    : `${reading.kind}\n${reading.failure?.code ?? ''}`;
}

/**
 * Visits every posting that the document shows, through client-side navigation.
 *
 * The address changes before the page does (a reader that runs in the event handler sees the previous posting), panes
 * change in steps, and some without an address. So: the old visit ends at once when the address names something else,
 * and a new one begins only when the document has rested and nothing of the posting before is left in its reading.
 * What still looks left over after a while is there to stay (a reposted job has the same text): then it is visited.
 */
export function onEachPage({ document, read, identify, visit, own, signal }: EachPage): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let href = view.location.href;
  let shown: { sign: string; abort: AbortController; id: string; at: number } | null = null;
  /** The last posting that was visited. */
  let before: PostingWords | null = null;
  /** A reading that may be half of two postings, and until when it is waited for the rest. */
  let held: { sign: string; until: number } | null = null;
  let evicted = { sign: '', times: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  const pace = createPace();

  const leave = () => {
    shown?.abort.abort();
    shown = null;
  };

  /** Cheap: pages call it on every change and every navigation. */
  const moved = () => {
    const next = view.location.href;
    if (next === href) return;
    href = next;
    // A tracking parameter may be added under the same posting; whether that is so, the next look tells for certain.
    if (shown && identify(new URL(next)) !== shown.id) leave();
    schedule();
  };

  const look = () => {
    if (signal.aborted) return;
    moved();
    clearTimeout(timer);
    waitingSince = 0;
    const url = new URL(view.location.href);
    const reading = pace.spend(() => read(url));
    const next = sign(reading);
    if (shown?.sign === next) {
      held = null;
      return;
    }
    leave();
    const words = wordsOf(reading);
    const left = leftover(before, words);
    if (left !== 'nothing') {
      const now = Date.now();
      if (held?.sign !== next) held = { sign: next, until: now + (left === 'half' ? HALF_MS : UNREPLACED_MS) };
      if (now < held.until) {
        timer = setTimeout(look, held.until - now);
        return;
      }
    }
    held = null;
    if (evicted.sign === next && evicted.times >= MOST_EVICTIONS) return;
    before = words ?? before;
    const abort = new AbortController();
    shown = { sign: next, abort, id: identify(url), at: Date.now() };
    visit(reading, abort.signal);
  };

  function schedule() {
    const now = Date.now();
    waitingSince ||= now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(now - waitingSince > RESTLESS_MS ? 0 : QUIET_MS, pace.pause()));
  }

  const observer = new view.MutationObserver((records) => {
    const ours = own?.();
    if (ours && !ours.isConnected) {
      // The page threw us out while it redrew itself: the same posting is a new visit, unless it does so every time.
      if (shown) {
        const again = evicted.sign === shown.sign && Date.now() - shown.at < SOON_MS;
        evicted = { sign: shown.sign, times: again ? evicted.times + 1 : 1 };
      }
      leave();
    } else if (ours && records.every((record) => onlyOurs(record, ours))) return;
    moved();
    schedule();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });

  const navigation = (view as unknown as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', moved, { signal });
  view.addEventListener('popstate', moved, { signal });
  view.addEventListener('hashchange', moved, { signal });
  view.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      leave();
      schedule();
    },
    { signal },
  );
  view.addEventListener('pagehide', leave, { signal });
  const poll = navigation ? undefined : view.setInterval(moved, 150);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    view.clearInterval(poll);
    leave();
  });
  schedule();
}

function onlyOurs(record: MutationRecord, ours: Node): boolean {
  if (ours.contains(record.target)) return true;
  return record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every((node) => node === ours);
}
