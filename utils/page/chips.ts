import type { CardFace } from '../reading/read-card.ts';
import { type AskCards, createChipAnswers } from './chip-answers.ts';
import { createChipClock } from './chip-clock.ts';
import { type Placed, placeChips } from './chip-places.ts';

/** Cards of one page; more is no list that a person scrolls. */
const MOST_CARDS = 5000;
/** Times that a page may throw our element out; then it has made itself clear. */
const MOST_EVICTIONS = 3;

/** What one chip says: how the card's text answers the wallet, or null where it carries none or names no skill. */
export interface ChipContent<Answer> extends CardFace {
  answer: Answer | null;
}

export interface WatchChips<Answer> {
  document: Document;
  /** One element a card, newest layout first. */
  each: readonly string[];
  /** What a card says; null for an element that is no card. */
  face(card: Element): CardFace | null;
  ask: AskCards<Answer>;
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
  const anyCard = each.join(',');
  let cards: Element[] = [];
  /** The document has changed since its cards were counted. */
  let changed = true;
  const spent = { ms: 0, cards: 0, worst: 0 };
  let evicted = 0;

  const shown = (): Entry<Answer>[] => [...entries.values()].filter((entry) => entry.place);

  const eraseOne = (entry: Entry<Answer>): void => {
    if (!entry.place) return;
    erase(entry.place);
    entry.place.remove();
    entry.place = undefined;
    entry.drawn = undefined;
    entry.spot = undefined;
    entry.covered = undefined;
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
      entries.set(card, { card, seen: false });
      sight.observe(card);
    }
  }

  /** Reads a card that is in sight. Where it says something else than its chip, the chip goes at once. */
  function read(entry: Entry<Answer>): void {
    const before = entry.drawn;
    entry.face = face(entry.card);
    entry.answer = entry.face && answers.of(entry.face);
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
      list.append(entry.place);
    }
    entry.drawn = { ...says, answer };
    entry.modest = answer === null;
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
    if (!host.isConnected) {
      if (++evicted > MOST_EVICTIONS) {
        chips.remove();
        return;
      }
      document.documentElement?.append(host);
    }
    const from = performance.now();
    if (changed) collect();
    changed = false;
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
      } else if (entry.face && entry.answer === undefined) entry.answer = answers.of(entry.face);
      if (drawOne(entry)) handled++;
    }
    if (handled > 0) sort();
    place();
    note(from, handled);
    void answers.ask(unanswered());
  }

  function place(): void {
    if (host.isConnected) placeChips(list, host, shown(), clock.seesCovers());
  }
  function put(): void {
    const from = performance.now();
    place();
    note(from, 0);
  }

  /**
   * For the end-to-end checks: ms spent in all, cards read or drawn, and most ms a card in one step. It stands in the
   * closed root, where no page can see it.
   */
  function note(from: number, handled: number): void {
    const ms = performance.now() - from;
    spent.ms += ms;
    spent.cards += handled;
    if (handled > 0) spent.worst = Math.max(spent.worst, ms / handled);
    list.dataset.spent = JSON.stringify(spent);
  }

  const unanswered = (): CardFace[] =>
    [...entries.values()].flatMap(({ seen, face: says, answer }) =>
      seen && says && answer === undefined ? [says] : [],
    );

  const clock = createChipClock(view, look, put);
  const answers = createChipAnswers(ask, () => clock.soon(true), clock.later);
  const sight = new view.IntersectionObserver((records) => {
    for (const { target, isIntersecting } of records) {
      const entry = entries.get(target);
      if (!entry) continue;
      entry.seen = isIntersecting;
      if (isIntersecting) sizes.observe(target);
      else sizes.unobserve(target);
    }
    clock.soon(true);
  });
  const sizes = new view.ResizeObserver(clock.moved);
  const changes = new view.MutationObserver((records) => {
    let looks = false;
    for (const { type, target, attributeName } of records) {
      if (target === host || (type === 'attributes' && target === document.documentElement)) continue;
      looks = true;
      // A list that uses an element again: what it said no longer holds.
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      const card = element?.closest(anyCard);
      if (!card && attributeName !== 'style') changed = true;
      if (type === 'attributes') continue;
      for (let at = card; at; at = at.parentElement?.closest(anyCard)) {
        const entry = entries.get(at);
        if (entry) entry.face = undefined;
        else changed = true;
      }
    }
    for (const entry of shown()) if (!entry.card.isConnected) drop(entry);
    if (looks || !host.isConnected) clock.soon();
  });

  chips.refresh = () => {
    answers.forget();
    for (const entry of entries.values()) if (entry.face?.text) entry.answer = undefined;
    clock.soon(true);
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
  document.addEventListener('scroll', clock.moved, { capture: true, passive: true, signal });
  document.addEventListener('transitionend', clock.moved, { capture: true, passive: true, signal });
  view.addEventListener('resize', clock.moved, { passive: true, signal });
  signal.addEventListener('abort', () => {
    sight.disconnect();
    sizes.disconnect();
    changes.disconnect();
    clock.stop();
    for (const entry of shown()) eraseOne(entry);
    entries.clear();
    options.ended?.();
  });
  clock.soon(true);
  return chips;
}
