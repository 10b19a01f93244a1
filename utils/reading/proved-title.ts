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
  isPosting?(url: URL): boolean;
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

/** Headings of result lists ("Baker jobs in Tucson"); no posting is called so. */
const OF_LIST = /(?:^|[^\p{L}])(?:jobs|vacancies|openings|stellenangebote|offres|ofertas|empleos|vagas)(?![\p{L}])/iu;
const isTitle = ({ letters, text }: Heading): boolean => letters.length >= 3 && text.length <= 300;

/** How tabs set a company's name beside the title: "Welder at Example", "Example hiring Welder". */
const BEFORE_COMPANY = /\s(?:at|@|bei|chez|hos|presso|bij)\s+$/i;
/** A heading of title and company at once: where the one ends is not sure. */
const WITH_COMPANY = /\s(?:at|@|bei|chez|hos|presso|bij)\s+\p{Lu}/u;
const BEHIND_COMPANY = /^\s+(?:is\s+)?(?:hiring|sucht|recrute)\s/i;

/** True when the tab's title calls a name a company's. */
function isCompanyInTab(name: string, tab: string): boolean {
  const at = tab.indexOf(name);
  if (at < 0) return false;
  return BEFORE_COMPANY.test(tab.slice(Math.max(0, at - 20), at)) || BEHIND_COMPANY.test(tab.slice(at + name.length));
}

/** Words of a title or an address that both would write the same way. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z\d]{3,}/g) ?? [];

/** Share of a title's words that the address holds; null where the title has too few. */
function shareInAddress(title: string, { pathname }: URL): number | null {
  const path = new Set(wordsOf(pathname));
  const words = wordsOf(title);
  return words.length < 2 ? null : words.filter((word) => path.has(word)).length / words.length;
}

/** True when the address speaks of another heading of the page than the title. */
function addressDisagrees(title: Heading, headings: readonly Heading[], url: URL): boolean {
  const own = shareInAddress(title.text, url);
  return (
    own !== null &&
    own < 0.5 &&
    headings.some(({ text, letters }) => !letters.includes(title.letters) && (shareInAddress(text, url) ?? 0) >= 0.75)
  );
}

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

/** Lines over a text that are looked at. */
const MAX_LINES = 60;

/** True when an element is a link to another page, or holds nothing else. */
function leadsElsewhere(element: Element, text: string, page: Page): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  if (!link || (!link.contains(element) && lineOf(link) !== text)) return false;
  const target = targetOf(link, page);
  return !!target && target.pathname !== page.url.pathname;
}

/**
 * The plain line over the text that the tab's title begins with, on pages that mark up no heading. Tabs begin with the
 * company too: its line must stand there as well, as a link, and the title's must not be one.
 */
function lineAsTab(page: Page, main: MainText): Heading | null {
  const parts = page.document.title
    .replace(/^\(\d{1,4}\+?\)\s*/, '')
    .split(/\s[|–—·-]\s/)
    .map((part) => lettersOf(part).letters);
  const [first = '', ...others] = parts;
  if (first.length < 6 || others.length === 0) return null;
  const found: Heading[] = [];
  let company = false;
  for (const { element, aside } of main.scored.slice(Math.max(0, main.from - MAX_LINES), main.from)) {
    const line = element?.closest('p,div,h4,h5,span');
    if (!line || aside || found[0]?.element === line) continue;
    const text = lineOf(line);
    const { letters } = lettersOf(text);
    const away = leadsElsewhere(line, text, page);
    if (letters === first) {
      if (found.length > 0 || away) return null;
      found.push({ element: line, text, letters });
    } else company ||= away && others.includes(letters);
  }
  return company ? (found[0] ?? null) : null;
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
  const bare = new URL(url.origin + url.pathname);
  const inPath = id === null || board.postingId?.(bare) === id || !!board.isPosting?.(bare);
  // A page with nothing but this posting over its text, whatever its address looks like.
  const leadsToOthers =
    !inPath &&
    [...document.querySelectorAll('a[href]')].slice(0, 2000).some((link) => {
      const target = targetOf(link, page);
      const leadsTo = target && board.postingId?.(target);
      return !!leadsTo && leadsTo !== id && !standsBehind(link, body);
    });
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
      (heading.element === alone && names.some((name) => name.includes(letters)) && !OF_LIST.test(heading.text)) ||
      atHead ||
      (cards.some((card) => card.letters === letters && !scope.contains(card.element)) && !isTwice(letters))
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
  const above = all.filter(
    (element) => standsBehind(body, element) || (body.contains(element) && !isInText(element, main)),
  );
  const alone = above.length === 1 && !leadsToOthers ? above[0] : null;
  const headOver = (element: Element): Element | undefined => all.findLast((heading) => standsBehind(element, heading));
  const outside = all
    .filter((element) => !beside(element) && !isInText(element, main) && !element.contains(body))
    .map((element): Heading => {
      const text = lineOf(element);
      return { element, text, letters: lettersOf(text).letters };
    })
    .filter((heading) => isTitle(heading) && !isCompanyInTab(heading.text, document.title));
  const title = theOneOf(outside.filter(isProved), linked) ?? (inPath ? lineAsTab(page, main) : null);
  if (!title || WITH_COMPANY.test(title.text) || addressDisagrees(title, outside, url)) return null;
  // Boards set words of their own behind a title; the posting's links have it bare.
  const short = cards.find(
    ({ letters }) => letters.length * 2 >= title.letters.length && title.letters.startsWith(letters),
  );
  const scope = inPath ? document.documentElement : (around(title.element, body) ?? body);
  return {
    text: short ? lineOf(short.element) : title.text,
    element: title.element,
    scope,
    listed: cards.some(
      ({ element, letters }) => title.letters.startsWith(letters) && !!letters && !scope.contains(element),
    ),
  };
}
