import type { PageReading } from '../reading/page.ts';

/** Quiet time without a change in the document after which a page counts as settled, in ms. */
const QUIET_MS = 40;
/** A page that never rests is read at least this often while nothing is shown, in ms. */
const RESTLESS_MS = 400;

export interface EachPage {
  document: Document;
  /** Reads the page as it is now. */
  read(url: URL): PageReading;
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
 * The address changes before the page does (a reader that runs in the event handler sees the previous posting), and
 * some panes change without an address. So: the old visit ends at once when the address changes, and a new one begins
 * only when the document has rested and its reading is not simply the one from the address before.
 */
export function onEachPage({ document, read, visit, own, signal }: EachPage): void {
  const view = document.defaultView;
  if (!view) return;
  let href = view.location.href;
  let shown: { sign: string; abort: AbortController; id: string | undefined } | null = null;
  /** Reading of the address before; the same text under a new path is what the page has not replaced yet. */
  let stale: { sign: string; text: string | undefined } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;

  const leave = () => {
    shown?.abort.abort();
    shown = null;
  };

  const moved = () => {
    const next = view.location.href;
    if (next === href) return;
    const before = new URL(href);
    const after = new URL(next);
    href = next;
    if (before.origin + before.pathname + before.search === after.origin + after.pathname + after.search) return;
    // A tracking parameter may be added under the same posting: its id decides, read from the new address.
    const now = read(after);
    if (shown && now.posting && now.posting.id === shown.id && sign(now) === shown.sign) return;
    stale = before.pathname !== after.pathname || shown?.id !== now.posting?.id ? lastSeen : null;
    leave();
    schedule();
  };

  let lastSeen: { sign: string; text: string | undefined } | null = null;

  const look = () => {
    timer = undefined;
    waitingSince = 0;
    if (signal.aborted) return;
    moved();
    const reading = read(new URL(view.location.href));
    const text = reading.posting?.description;
    if (stale && text !== undefined && text === stale.text) return;
    const next = sign(reading);
    if (shown && shown.sign === next) return;
    leave();
    stale = null;
    lastSeen = { sign: next, text };
    const abort = new AbortController();
    shown = { sign: next, abort, id: reading.posting?.id };
    visit(reading, abort.signal);
  };

  function schedule() {
    const now = Date.now();
    waitingSince ||= now;
    clearTimeout(timer);
    timer = setTimeout(look, now - waitingSince > RESTLESS_MS ? 0 : QUIET_MS);
  }

  const observer = new view.MutationObserver((records) => {
    const ours = own?.();
    if (ours && !ours.isConnected) {
      // The page threw us out while it redrew itself: the same posting is a new visit.
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
