import { browser } from 'wxt/browser';
import type { JobBoard } from '../../utils/boards/job-board.ts';
import { ask, MOST_CARD_TEXT, type TabMessage } from '../../utils/messages.ts';
import type { Page } from '../../utils/reading/page.ts';
import { type CardFace, cardFace, readCard } from '../../utils/reading/read-card.ts';
import type { Shown } from '../overlay/show-match.tsx';
import { isQuiet, overlayLoaded, showReading } from './show-reading.ts';

/** How often a page without cards is looked at for the first one while it changes, in ms. */
const FIRST_CARD_MS = 200;

export interface ResultListOptions {
  document: Document;
  /** The board of this address; nothing happens on other sites and on boards whose cards are not known. */
  board: JobBoard | null;
  /** Ends everything. */
  signal: AbortSignal;
}

/**
 * Puts a chip at each visible card of the board's result lists, from the first card that this document shows until the
 * signal. A page without cards costs one query now and then, and loads no components.
 *
 * @returns `remove`: takes the chips away for as long as the document lives
 */
export function watchResultList({ document, board, signal }: ResultListOptions): { remove(): void } {
  const stop = new AbortController();
  const remove = () => stop.abort();
  signal.addEventListener('abort', remove, { signal: stop.signal });
  if (board?.cards && !signal.aborted)
    void firstCard(document, board.cards.each, stop.signal).then(
      () => void start(document, board, stop.signal, remove),
      // It ended before a card came.
      () => {},
    );
  return { remove };
}

/** Waits until the document holds a card; rejects when the signal aborts. */
function firstCard(document: Document, each: readonly string[], signal: AbortSignal): Promise<void> {
  const isThere = () => each.some((selector) => document.querySelector(selector));
  return new Promise((resolve, reject) => {
    if (isThere()) return resolve();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      }, FIRST_CARD_MS);
    });
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

async function start(document: Document, board: JobBoard, signal: AbortSignal, quiet: () => void): Promise<void> {
  const site = await ask('site-state', { host: location.hostname });
  if (signal.aborted || !site.ok || isQuiet(site.value) || !board.cards) return;
  await overlayLoaded();
  if (signal.aborted) return;
  const opened = openCards(document, board, signal, quiet);
  const chips = globalThis.credlensShowChips?.({
    document,
    each: board.cards.each,
    face: (card) => faceOf(card, pageOf(document), board),
    open: board.cards.read && opened.open,
    isOpen: opened.isOpen,
    signal,
  });
  if (!chips) return;

  const refresh = () => {
    chips.refresh();
    void opened.shown()?.refresh();
  };
  const listen = (message: TabMessage, sender: { id?: string }) => {
    if (sender.id !== browser.runtime.id) return;
    if (message.type === 'wallet-changed') refresh();
    if (message.type === 'toggle-overlay') opened.shown()?.toggle();
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
  // Somebody who just added a credential comes back to the list and must not see yesterday's answers.
  const visible = () => document.visibilityState === 'visible' && refresh();
  document.addEventListener('visibilitychange', visible, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && refresh(), { signal });
}

const pageOf = (document: Document): Page => ({ document, url: new URL(location.href) });

/** A page can break the DOM's own methods: then its cards say nothing. */
function faceOf(card: Element, page: Page, board: JobBoard): CardFace | null {
  try {
    return cardFace(page, board, card, MOST_CARD_TEXT);
  } catch {
    return null;
  }
}

/** Opens the overlay for the posting that a card holds, one at a time; closing it gives the focus back to the chip. */
function openCards(document: Document, board: JobBoard, signal: AbortSignal, quiet: () => void) {
  let now: { card: Element; chip: HTMLElement; shown?: Shown; abort: AbortController } | null = null;
  const close = () => {
    const last = now;
    now = null;
    last?.abort.abort();
    last?.shown?.remove();
    if (last?.chip.isConnected) last.chip.focus();
  };
  signal.addEventListener('abort', close);
  return {
    shown: () => now?.shown,
    isOpen: (card: Element) => now?.card === card,
    open(card: Element, chip: HTMLElement): void {
      close();
      const reading = readCard(pageOf(document), board, card);
      if (!reading) return;
      const mine: NonNullable<typeof now> = { card, chip, abort: new AbortController() };
      now = mine;
      const drawn = (shown: Shown) => {
        mine.shown = shown;
      };
      void showReading(reading, mine.abort.signal, drawn, { closed: close, quiet });
    },
  };
}
