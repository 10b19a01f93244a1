import { headingsOf, lineOf } from './identity.ts';
import { lettersOf } from './letters.ts';
import { targetOf } from './other-postings.ts';
import type { Page } from './page.ts';
import { isTopHeading, type MainText } from './running-text.ts';

const MAX_NAMING = 60;
const MAX_SCANNED = 60_000;
/** Bit of `compareDocumentPosition`: the other node stands behind. */
const FOLLOWS = 4;
/** Shorter ids are found everywhere. */
const MIN_ID = 4;

/** What the title's proof needs to know of a board. */
export interface BoardWord {
  postingId?(url: URL): string | null;
}

const isPart = (char: string | undefined): boolean => char !== undefined && /[\da-z]/i.test(char);

/** True when a value holds an id as a word of its own. */
function namesId(value: string, id: string): boolean {
  for (let at = value.indexOf(id); at >= 0; at = value.indexOf(id, at + 1))
    if (!isPart(value[at - 1]) && !isPart(value[at + id.length])) return true;
  return false;
}

/** Elements of the page that name a posting's id in one of their attributes, in document order. */
function elementsNaming(document: Document, postingId: string): Element[] {
  // Some boards' ids hold the company's name too.
  const id = postingId.split('/').at(-1) ?? postingId;
  if (id.length < MIN_ID) return [];
  const found: Element[] = [];
  const all = document.body?.getElementsByTagName('*') ?? [];
  for (let index = 0; index < all.length && index < MAX_SCANNED && found.length < MAX_NAMING; index++) {
    const element = all[index] as Element;
    if (element.getAttributeNames().some((name) => namesId(element.getAttribute(name) ?? '', id))) found.push(element);
  }
  return found;
}

/** True when the page's own part names the id of the posting at its address. */
export function namesOwnId({ document, url }: Page, board: BoardWord | null): boolean {
  const id = board?.postingId?.(url);
  return !!id && elementsNaming(document, id).length > 0;
}

/** What the document says it is about: its title and those for link previews. */
function namesOf(document: Document): string[] {
  const previews = [...document.querySelectorAll('meta[property="og:title"],meta[name="twitter:title"]')];
  return [document.title, ...previews.map((meta) => meta.getAttribute('content') ?? '')].map(
    (name) => lettersOf(name.slice(0, 1000)).letters,
  );
}

/** A heading of the page with what it says. */
export interface Heading {
  element: Element;
  text: string;
  letters: string;
}

const isTitle = ({ letters, text }: Heading): boolean => letters.length >= 3 && text.length <= 300;

/** The smallest element that holds both. */
function around(one: Element, other: Element): Element | null {
  let element: Element | null = one;
  while (element && !element.contains(other)) element = element.parentElement;
  return element;
}

/** True when an element begins behind the end of another. */
const standsBehind = (element: Element, other: Element): boolean =>
  (other.compareDocumentPosition(element) & FOLLOWS) !== 0 && !other.contains(element);

/** True for a heading of the text itself, not one over it. */
function isInText(heading: Element, { parent, scored, from }: MainText): boolean {
  const first = scored[from]?.element;
  return parent.contains(heading) && !(first && standsBehind(first, heading));
}

/** True when links between a heading and the end of the body lead to other postings of the board and none to this one. */
function showsAnother(page: Page, board: BoardWord, id: string, scope: Element, body: Element): boolean {
  let another = false;
  for (const link of [...scope.querySelectorAll('a[href]')].slice(0, 500)) {
    // Behind the body others are offered.
    if (standsBehind(link, body)) break;
    const target = targetOf(link, page);
    const leadsTo = target && board.postingId?.(target);
    if (leadsTo === id) return false;
    another ||= !!leadsTo;
  }
  return another;
}

/** A title that surely is that of the posting. */
export interface ProvedTitle {
  text: string;
  element: Element;
  /** The part of the page that is the posting's: all of it, or the part beside a list. */
  scope: Element;
  /** The posting stands beside a list that has a card of it. */
  listed: boolean;
}

/** True when an element stands among links to other postings of the board, as a card of a list does. */
function standsInList(
  page: Page,
  board: BoardWord,
  id: string,
  element: Element,
  scope: Element,
  head: Element,
): boolean {
  let part: Element | null = element;
  while (part && part !== scope && !part.contains(head)) {
    for (const link of [...part.querySelectorAll('a[href]')].slice(0, 200)) {
      const target = targetOf(link, page);
      const leadsTo = target && board.postingId?.(target);
      if (leadsTo && leadsTo !== id) return true;
    }
    part = part.parentElement;
  }
  return false;
}

/** The one heading of several that may be meant, or null. */
function theOneOf(proved: readonly Heading[], linked: (heading: Heading) => boolean): Heading | null {
  const tops = proved.filter(({ element }) => isTopHeading(element));
  const candidates = [...(tops.length > 0 ? tops : proved)].sort((a, b) => b.letters.length - a.letters.length);
  const [longest] = candidates;
  if (!longest || candidates.every(({ letters }) => longest.letters.includes(letters))) return longest ?? null;
  const bound = candidates.filter(linked);
  return bound.every(({ letters }) => letters === bound[0]?.letters) ? (bound[0] ?? null) : null;
}

/**
 * The heading that surely names the posting which a board's address names. The tab's title (or that for link previews)
 * must repeat it; where the address is that of a list with one posting open, the posting's id must stand at the
 * heading, between it and the body, or on the one card that bears the same title.
 *
 * @param main the posting's text
 * @param beside true for an element that belongs to another part of the page
 * @returns null when nothing proves it
 */
export function provedTitle(
  page: Page,
  board: BoardWord,
  main: MainText,
  beside: (element: Element) => boolean,
): ProvedTitle | null {
  const { document, url } = page;
  const body = main.parent;
  const names = namesOf(document);
  const id = board.postingId?.(url) ?? null;
  const inPath = id === null || board.postingId?.(new URL(url.origin + url.pathname)) === id;
  const naming = id ? elementsNaming(document, id) : [];
  const cards = naming.map((element) => ({ element, letters: lettersOf(lineOf(element)).letters }));
  const linked = ({ element, letters }: Heading): boolean =>
    cards.some(
      (card) =>
        card.letters === letters ||
        element.contains(card.element) ||
        (card.element.localName === 'a' && card.element.contains(element)),
    );

  const isProved = (heading: Heading): boolean => {
    const { element, letters } = heading;
    const scope = around(element, body);
    if (!scope || (id && showsAnother(page, board, id, scope, body))) return false;
    if (inPath || !id) return names.some((name) => name.includes(letters)) || linked(heading);
    const atHead = cards.some(
      (card) =>
        element.contains(card.element) ||
        (card.element.localName === 'a' && card.element.contains(element)) ||
        (scope.contains(card.element) &&
          headOver(card.element) === element &&
          !standsBehind(card.element, body) &&
          !standsInList(page, board, id, card.element, scope, element)),
    );
    return (
      atHead || (cards.some((card) => card.letters === letters && !scope.contains(card.element)) && !isTwice(letters))
    );
  };
  /** Another posting of the page has the same title. */
  const isTwice = (letters: string): boolean =>
    [...document.querySelectorAll('a[href]')].slice(0, 2000).some((link) => {
      const target = targetOf(link, page);
      const leadsTo = target && board.postingId?.(target);
      return !!leadsTo && leadsTo !== id && lettersOf(lineOf(link)).letters === letters;
    });

  const all = headingsOf(document);
  const headOver = (element: Element): Element | undefined => all.findLast((heading) => standsBehind(element, heading));
  const proved = all
    .filter((element) => !beside(element) && !isInText(element, main) && !element.contains(body))
    .map((element): Heading => {
      const text = lineOf(element);
      return { element, text, letters: lettersOf(text).letters };
    })
    .filter((heading) => isTitle(heading) && isProved(heading));
  const title = theOneOf(proved, linked);
  if (!title) return null;
  // Boards set words of their own behind a title; the posting's links have it bare.
  const bare = cards.find(
    ({ letters }) => letters.length * 2 >= title.letters.length && title.letters.startsWith(letters),
  );
  const scope = inPath ? document.documentElement : (around(title.element, body) ?? body);
  return {
    text: bare ? lineOf(bare.element) : title.text,
    element: title.element,
    scope,
    listed: cards.some(
      ({ element, letters }) => title.letters.startsWith(letters) && !!letters && !scope.contains(element),
    ),
  };
}
