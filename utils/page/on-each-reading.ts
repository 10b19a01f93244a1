import type { BlockText } from '../reading/page.ts';
import { createPace } from './pace.ts';

/** Quiet time without a change in the document after which a page counts as settled, in ms. */
const QUIET_MS = 40;
/** A page that never rests is read at least this often, in ms: soon enough for an old result to be gone in 250. */
const RESTLESS_MS = 160;
/** How long parts of the page before may stand before the page is taken at its word, in ms; slow sites need 3 s. */
const LEFTOVER_MS = 3200;
/** Times that a page may throw our element out soon after it was drawn; then it has made itself clear. */
const MOST_EVICTIONS = 3;
/** Times that a page may draw the same text anew soon after it was visited; then its nodes are no sign of a change. */
const MOST_REDRAWINGS = 3;
const SOON_MS = 5000;
/** New nodes that are told apart; more means that the page was built anew. */
const MOST_FRESH = 1000;

export interface EachReading<R extends { body: BlockText | null }, Words extends { id: string }> {
  document: Document;
  /** Reads the page as it is now. */
  read(url: URL): R;
  /** Id of what an address shows, without looking at the page: two addresses of one posting or person have the same. */
  identify(url: URL): string;
  /** What makes two readings the same visit. */
  sign(reading: R): string;
  /** What is compared between two readings; null where nothing was found. */
  wordsOf(reading: R): Words | null;
  /** True when parts of what was read before may still stand in what was read now. */
  isLeftover(before: Words | null, now: Words | null): boolean;
  /** Called with each settled reading that differs from the last; `signal` aborts as soon as the page moves on. */
  visit(reading: R, signal: AbortSignal): void;
  /** Called with a reading that is the same visit: the page may have drawn the same text anew. */
  again?(reading: R): void;
  /** A change inside this element is ours and is not looked at. */
  own?(): Node | null;
  /** Ends everything. */
  signal: AbortSignal;
}

/** The visit that stands. */
interface Visited {
  sign: string;
  abort: AbortController;
  id: string;
  /** When it began, in ms since 1970. */
  at: number;
  /** The node in which its text begins, and what that held. */
  text: Node | undefined;
  data: string | null | undefined;
}

/**
 * Visits everything that the document shows and that can be read, through client-side navigation.
 *
 * The address changes before the page does (a reader that runs in the event handler sees the previous page), panes
 * change in steps, and some without an address. So: the old visit ends at once when the address names something else,
 * or when the text that was read is no longer in the document, and a new one begins only when the document has rested
 * and nothing of what was before is left in its reading. What still looks left over after a while is there to stay
 * (a reposted job has the same text): then it is visited.
 *
 * @returns `look`: reads soon, for changes that no observer sees
 */
export function onEachReading<R extends { body: BlockText | null }, Words extends { id: string }>(
  options: EachReading<R, Words>,
): { look(): void } {
  const { document, read, identify, sign, wordsOf, isLeftover, visit, again, own, signal } = options;
  const view = document.defaultView;
  if (!view || signal.aborted) return { look() {} };
  let href = view.location.href;
  let shown: Visited | null = null;
  /** The last words that were visited. */
  let before: Words | null = null;
  /** A reading that may be half of two pages, until when it is waited for the rest, and since when for any. */
  let held: { sign: string; id: string; until: number; since: number } | null = null;
  /** Did the last reading find anything? */
  let found = true;
  /** Nodes that are new since the address changed away from a page that could not be read; else null. */
  let fresh: Fresh | null = null;
  let evicted = { sign: '', times: 0 };
  let redrawn = { sign: '', times: 0 };
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
    fresh = found ? null : { nodes: new WeakSet(), count: 0 };
    // A tracking parameter may be added under the same page; whether that is so, the next look tells for certain.
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
    const words = wordsOf(reading);
    found = words !== null;
    if (shown?.sign === next) {
      held = null;
      pace.spend(() => again?.(reading));
      return;
    }
    leave();
    // Of a page that could not be read there are no words to compare with, but its nodes can be told from new ones.
    if (words && (isLeftover(before, words) || (fresh && !isFresh(reading.body, fresh)))) {
      const now = Date.now();
      const since = held?.id === words.id ? held.since : now;
      // Each step of a pane that changes in steps is waited for, but not for ever.
      if (held?.sign !== next)
        held = { sign: next, id: words.id, since, until: Math.min(now + LEFTOVER_MS, since + 2 * LEFTOVER_MS) };
      if (now < held.until) {
        timer = setTimeout(look, held.until - now);
        return;
      }
    }
    held = null;
    if (words) fresh = null;
    if (evicted.sign === next && evicted.times >= MOST_EVICTIONS) return;
    before = words ?? before;
    const abort = new AbortController();
    const text = reading.body?.stretches(0, 1)[0]?.startContainer;
    shown = { sign: next, abort, id: identify(url), at: Date.now(), text, data: text?.nodeValue };
    visit(reading, abort.signal);
  };

  function schedule() {
    const now = Date.now();
    waitingSince ||= now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(now - waitingSince > RESTLESS_MS ? 0 : QUIET_MS, pace.pause()));
  }

  const observer = new view.MutationObserver((records) => {
    if (fresh) noteFresh(records, fresh);
    const ours = own?.();
    if (ours && !ours.isConnected) {
      // The page threw us out while it redrew itself: the same text is a new visit, unless it does so every time.
      if (shown) {
        const again = evicted.sign === shown.sign && Date.now() - shown.at < SOON_MS;
        evicted = { sign: shown.sign, times: again ? evicted.times + 1 : 1 };
      }
      leave();
    } else if (ours && records.every((record) => onlyOurs(record, ours))) return;
    else if (shown && isReplaced(shown)) {
      const again = redrawn.sign === shown.sign && Date.now() - shown.at < SOON_MS;
      redrawn = { sign: shown.sign, times: again ? redrawn.times + 1 : 1 };
      if (redrawn.times <= MOST_REDRAWINGS) leave();
    }
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
  return { look: schedule };
}

/** Cheap: true when the text that was read has gone from the document or been rewritten. */
function isReplaced({ text, data }: Visited): boolean {
  return text !== undefined && (!text.isConnected || text.nodeValue !== data);
}

/** Nodes that came or were rewritten; none is kept from being forgotten. */
interface Fresh {
  nodes: WeakSet<Node>;
  count: number;
}

function noteFresh(records: readonly MutationRecord[], fresh: Fresh): void {
  for (const record of records) {
    if (fresh.count > MOST_FRESH) return;
    for (const node of record.type === 'characterData' ? [record.target] : record.addedNodes) {
      fresh.nodes.add(node);
      fresh.count++;
    }
  }
}

/** True when the text, at its beginning, middle or end, stands in a node that is new; also when nobody can tell. */
function isFresh(body: BlockText | null, { nodes, count }: Fresh): boolean {
  if (!body || count > MOST_FRESH) return true;
  return [0, body.text.length >> 1, body.text.length - 1].some((at) => {
    let node: Node | null | undefined = body.stretches(at, at + 1)[0]?.startContainer;
    while (node && !nodes.has(node)) node = node.parentNode;
    return Boolean(node);
  });
}

function onlyOurs(record: MutationRecord, ours: Node): boolean {
  if (ours.contains(record.target)) return true;
  return record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every((node) => node === ours);
}
