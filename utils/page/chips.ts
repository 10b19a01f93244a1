import type { CardFace } from '../reading/read-card.ts';
import { type Placed, placeChips } from './chip-places.ts';
import { cutters } from './chip-spot.ts';

/** Cards of one page; more is no list that a person scrolls. */
const MOST_CARDS = 5000;
/** Cards of one question. */
const MOST_ASKED = 30;
/** Answers that are kept for cards that come back into sight. */
const MOST_KEPT = 200;
/** A page that never rests is looked at this often, in ms; the first look comes with the next frame. */
const PACE_MS = 100;
/** A background that did not answer is asked again after this time, in ms. */
const AGAIN_MS = 10_000;
/** Times that a page may throw our element out; then it has made itself clear. */
const MOST_EVICTIONS = 3;

/** What one chip says: how the card's text answers the wallet, or null where it carries none. */
export interface ChipContent<Answer> extends CardFace {
  answer: Answer | null;
}

export interface WatchChips<Answer> {
  document: Document;
  /** One element a card, newest layout first. */
  each: readonly string[];
  /** What a card says; null for an element that is no card. */
  face(card: Element): CardFace | null;
  /** Asks how texts answer the wallet, `MOST_ASKED` at most; null when nobody answers. */
  ask(cards: readonly { key: string; text: string; lang?: string }[]): Promise<ReadonlyMap<string, Answer> | null>;
  /** Draws what a chip says into its place, for the first time or anew. */
  draw(place: HTMLElement, content: ChipContent<Answer>, card: Element): void;
  /** Ends what was drawn in a place. */
  erase(place: HTMLElement): void;
  /** A chip that stays while its card is out of sight: the focus is in it, or will come back to it. */
  keeps?(card: Element): boolean;
  /** The list that chips are put into; its origin is the document's. */
  list: HTMLElement;
  /** Our element in the page. */
  host: HTMLElement;
  /** Ends everything. */
  signal: AbortSignal;
  /** Called once, when everything has ended. */
  ended?(): void;
}

export interface Chips {
  /** Asks anew, after the wallet may have changed; what is shown stays until the answer. */
  refresh(): void;
  remove(): void;
}

interface Entry<Answer> extends Placed {
  key: string;
  seen: boolean;
  /** Undefined: not read, or changed since. */
  face?: CardFace | null | undefined;
  /** Undefined: not answered yet. */
  answer?: Answer | null | undefined;
  /** What the chip shows now. */
  drawn?: ChipContent<Answer> | undefined;
}

/**
 * Keeps a chip at each visible card of a result list, through scrolling, new pages, and lists that use their elements
 * again for other cards. Only cards in sight are read and asked about. The page's own elements are only looked at: chips
 * stand in our one element, in the document's coordinates, so that scrolling the window moves them without a script.
 */
export function watchChips<Answer>(options: WatchChips<Answer>): Chips {
  const { document, each, face, ask, draw, erase, keeps, list, host } = options;
  const view = document.defaultView;
  const stop = new AbortController();
  const chips = { refresh() {}, remove: () => stop.abort() };
  if (!view || options.signal.aborted) return chips;
  const { signal } = stop;
  options.signal.addEventListener('abort', chips.remove, { signal });

  const entries = new Map<Element, Entry<Answer>>();
  const answers = new Map<string, Answer | null>();
  const anyCard = each.join(',');
  let cards: Element[] = [];
  let count = 0;
  let evicted = 0;
  let asking = false;
  let silentUntil = 0;
  /** Answers to questions of an earlier round are old. */
  let round = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookDue: 'no' | 'soon' | 'now' = 'no';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const textKey = ({ text, language = '' }: CardFace): string => `${language}\n${text}`;
  const shown = (): Entry<Answer>[] => [...entries.values()].filter((entry) => entry.place);

  const eraseOne = (entry: Entry<Answer>): void => {
    if (!entry.place) return;
    erase(entry.place);
    entry.place.remove();
    entry.place = undefined;
    entry.drawn = undefined;
    entry.spot = undefined;
    entry.written = undefined;
  };
  const drop = (entry: Entry<Answer>): void => {
    eraseOne(entry);
    entries.delete(entry.card);
    sight.unobserve(entry.card);
    sizes.unobserve(entry.card);
  };
  const hasFocus = ({ place }: Entry<Answer>): boolean =>
    place?.contains((list.getRootNode() as ShadowRoot).activeElement) ?? false;

  /** The cards that stand in the page now, outermost, in its order. */
  function cardsNow(): Element[] {
    for (const selector of each) {
      const found: Element[] = [];
      for (const card of document.querySelectorAll(selector)) {
        if (found.length >= MOST_CARDS) break;
        if (!found.at(-1)?.contains(card)) found.push(card);
      }
      if (found.length > 0) return found;
    }
    return [];
  }

  function collect(): void {
    cards = cardsNow();
    const now = new Set(cards);
    for (const entry of [...entries.values()]) if (!now.has(entry.card)) drop(entry);
    for (const card of cards) {
      if (entries.has(card)) continue;
      entries.set(card, { card, key: String(++count), seen: false });
      sight.observe(card);
    }
  }

  /** Reads a card that is in sight. Where it says something else than its chip, the chip goes at once. */
  function read(entry: Entry<Answer>): void {
    const before = entry.drawn;
    entry.face = face(entry.card);
    entry.answer = entry.face && (entry.face.text === '' ? null : answers.get(textKey(entry.face)));
    entry.spot = undefined;
    if (!entry.face || (before && (before.title !== entry.face.title || before.text !== entry.face.text)))
      eraseOne(entry);
  }

  function drawOne(entry: Entry<Answer>): boolean {
    const { face: says, answer, drawn } = entry;
    if (!says || answer === undefined || (drawn && drawn.answer === answer)) return false;
    if (!entry.place) {
      entry.place = document.createElement('li');
      entry.place.style.visibility = 'hidden';
      entry.cutters ??= cutters(entry.card);
      list.append(entry.place);
    }
    entry.drawn = { ...says, answer };
    entry.spot = undefined;
    draw(entry.place, entry.drawn, entry.card);
    return true;
  }

  /** Chips stand in the order of their cards, for those who go through them by ear or key. */
  function sort(): void {
    const order = new Map(cards.map((card, index) => [card, index]));
    const places = shown().sort((a, b) => (order.get(a.card) ?? 0) - (order.get(b.card) ?? 0));
    let next: Element | null = null;
    for (const { place } of places.reverse()) {
      if (place && place.nextElementSibling !== next) list.insertBefore(place, next);
      next = place ?? null;
    }
  }

  function look(): void {
    lookDue = 'no';
    if (signal.aborted) return;
    if (!host.isConnected) {
      if (++evicted > MOST_EVICTIONS) {
        chips.remove();
        return;
      }
      document.documentElement?.append(host);
    }
    const from = view?.performance.now() ?? 0;
    lookedAt = from;
    collect();
    let handled = 0;
    for (const entry of entries.values()) {
      if (!entry.seen) {
        if (entry.place && (hasFocus(entry) || keeps?.(entry.card))) continue;
        eraseOne(entry);
        // Its text is not held for as long as the page lives.
        entry.face = undefined;
        entry.answer = undefined;
        continue;
      }
      if (entry.face === undefined) {
        read(entry);
        handled++;
      } else if (entry.face && entry.answer === undefined) entry.answer = answers.get(textKey(entry.face));
      if (drawOne(entry)) handled++;
    }
    if (handled > 0) sort();
    put();
    note((view?.performance.now() ?? 0) - from, handled);
    void askAll();
  }

  function put(): void {
    frame = 0;
    if (!signal.aborted && host.isConnected) placeChips(list, host, shown());
  }

  /** For the end-to-end checks: most ms that one card took. It stands in the closed root, where no page can see it. */
  function note(ms: number, handled: number): void {
    if (handled > 0) list.dataset.ms = String(Math.max(Number(list.dataset.ms ?? 0), ms / handled));
  }

  async function askAll(): Promise<void> {
    const open = [...entries.values()].filter(({ seen, face: says, answer }) => seen && says && answer === undefined);
    if (asking || open.length === 0 || Date.now() < silentUntil) return;
    asking = true;
    const asked = open.slice(0, MOST_ASKED).map(({ key, face: says }) => ({ key, says: says as CardFace }));
    const mine = round;
    const got = await ask(
      asked.map(({ key, says: { text, language } }) => ({ key, text, ...(language && { lang: language }) })),
    );
    asking = false;
    if (signal.aborted) return;
    if (!got) {
      silentUntil = Date.now() + AGAIN_MS;
      clearTimeout(again);
      again = setTimeout(soon, AGAIN_MS + 1);
    } else if (mine === round) {
      if (answers.size > MOST_KEPT) answers.clear();
      for (const { key, says } of asked) answers.set(textKey(says), got.get(key) ?? null);
    }
    soon(true);
  }

  /** Looks with the next frame; not more often than the pace, unless it cannot wait. */
  function soon(now = false): void {
    if (signal.aborted || lookDue === 'now' || (lookDue === 'soon' && !now)) return;
    const wait = now ? 0 : lookedAt + PACE_MS - (view?.performance.now() ?? 0);
    lookDue = wait > 0 ? 'soon' : 'now';
    clearTimeout(timer);
    if (wait > 0) timer = setTimeout(() => soon(true), wait);
    else view?.requestAnimationFrame(look);
  }
  const moved = (): void => {
    frame ||= view.requestAnimationFrame(put);
  };

  const sight = new view.IntersectionObserver((records) => {
    for (const { target, isIntersecting } of records) {
      const entry = entries.get(target);
      if (!entry) continue;
      entry.seen = isIntersecting;
      if (isIntersecting) sizes.observe(target);
      else sizes.unobserve(target);
    }
    soon(true);
  });
  const sizes = new view.ResizeObserver(moved);
  const changes = new view.MutationObserver((records) => {
    let looks = false;
    for (const { type, target } of records) {
      if (target === host || (type === 'attributes' && target === document.documentElement)) continue;
      looks = true;
      if (type === 'attributes') continue;
      // A list that uses an element again: what it said no longer holds.
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      for (let card = element?.closest(anyCard); card; card = card.parentElement?.closest(anyCard)) {
        const entry = entries.get(card);
        if (entry) entry.face = undefined;
      }
    }
    for (const entry of shown()) if (!entry.card.isConnected) drop(entry);
    if (looks || !host.isConnected) soon();
  });

  chips.refresh = () => {
    round++;
    silentUntil = 0;
    answers.clear();
    for (const entry of entries.values()) if (entry.face?.text) entry.answer = undefined;
    soon(true);
  };

  changes.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['class', 'style', 'hidden', 'open'],
  });
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  // Chips follow what scrolls inside the page; those that scroll with it may come to lie under a bar that stands.
  document.addEventListener('scroll', moved, { capture: true, passive: true, signal });
  document.addEventListener('transitionend', moved, { capture: true, passive: true, signal });
  view.addEventListener('resize', moved, { passive: true, signal });
  signal.addEventListener('abort', () => {
    sight.disconnect();
    sizes.disconnect();
    changes.disconnect();
    view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    clearTimeout(again);
    for (const entry of shown()) eraseOne(entry);
    entries.clear();
    options.ended?.();
  });
  soon(true);
  return chips;
}
