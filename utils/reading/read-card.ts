import { blockText } from './block-text.ts';
import { languageOf, lineOf, stableAddress } from './identity.ts';
import type { Page, PageReading, PostingFacts } from './page.ts';
import { type BoardReader, settle } from './read-page.ts';

/** Nodes of one card; what has more is no card. */
const MOST_NODES = 3000;
const MOST_LINKS = 20;
/** Characters of a card's one line. */
const MOST_TITLE = 120;

/** What is asked of a board about its cards; `ResultCards` of boards/job-board.ts fits. */
export interface CardReader {
  text?: readonly string[];
  read?(card: Element, page: Page): PostingFacts | null | undefined;
}

type Cards = BoardReader & { cards?: CardReader };

/** The elements of the first selector that finds any; `:scope` is the card itself. */
function partsOf(card: Element, selectors: readonly string[]): Element[] {
  for (const selector of selectors) {
    const found = selector === ':scope' ? [card] : [...card.querySelectorAll(selector)];
    if (found.length > 0) return found.filter((part) => !found.some((other) => other !== part && other.contains(part)));
  }
  return [];
}

/** What a card says of itself. */
export interface CardFace {
  /** One line: its heading, else its link, else its first words. */
  title: string;
  /** The ad's own words on the card; empty where it carries none. */
  text: string;
  /** BCP 47, where the page says. */
  language?: string;
  /** The card is a whole posting. */
  whole?: true;
}

/** Text on one line; what stands there twice, for the eye and for the ear, once. */
function lineOnce(element: Element): string {
  const line = lineOf(element);
  const half = line.slice(0, Math.floor(line.length / 2)).trim();
  return half !== '' && [half + half, `${half} ${half}`].includes(line) ? half : line;
}

/** Headings say it best, then links to a posting, then any link. */
function titleOf(card: Element, page: Page, board: BoardReader): string {
  const links = [...card.querySelectorAll('a[href]')].slice(0, MOST_LINKS);
  const postings = links.filter((link) => addressOf(link, page, board));
  for (const part of [...card.querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading"]'), ...postings, ...links]) {
    const line = lineOnce(part);
    if (line.length > 2) return line;
  }
  return lineOf(card);
}

/**
 * What a card of a result list says; where cards are whole postings, the posting's beginning.
 *
 * @param most characters of text
 * @returns null where there is nothing to tell: an empty card, or an element that is none
 */
export function cardFace(page: Page, board: Cards, card: Element, most: number): CardFace | null {
  const { text = [], read } = board.cards ?? {};
  const facts = read?.(card, page);
  if (read && facts === undefined) return null;
  const posting = facts && readingOf(page, board, card, facts)?.posting;
  if (posting) {
    const { company, description, language } = posting;
    const title = (company ? `${posting.title}, ${company}` : posting.title).slice(0, MOST_TITLE);
    return withLanguage({ title, text: description.slice(0, most), whole: true }, language);
  }
  const title = titleOf(card, page, board).slice(0, MOST_TITLE);
  const words = partsOf(card, text).map((part) => blockText(part, false, undefined, MOST_NODES)?.text ?? '');
  const said = words.join('\n').trim().slice(0, most);
  return title ? withLanguage({ title, text: said }, languageOf(card)) : null;
}

function withLanguage(face: CardFace, language: string | undefined): CardFace {
  return language ? { ...face, language } : face;
}

/** The address of a posting of the board to which a link leads, but for the list itself. */
function addressOf(link: Element, { url }: Page, board: BoardReader): URL | null {
  const address = link.getAttribute('href') ?? '';
  if (!URL.canParse(address, url)) return null;
  const other = new URL(address, url);
  const fits = other.hostname === url.hostname && board.isPosting(other) && stableAddress(other) !== stableAddress(url);
  return fits ? other : null;
}

function firstAddress(card: Element, page: Page, board: BoardReader): URL | null {
  for (const link of [...card.querySelectorAll('a[href]')].slice(0, MOST_LINKS)) {
    const address = addressOf(link, page, board);
    if (address) return address;
  }
  return null;
}

/**
 * Reads the posting that a card of a result list holds, on a board whose cards are whole postings. It is kept under the
 * card's own address, or under the list's with the card's mark in it.
 *
 * @returns the reading of one posting, or a named failure; null where the card holds none
 */
export function readCard(page: Page, board: Cards, card: Element): PageReading | null {
  const facts = board.cards?.read?.(card, page);
  return facts ? readingOf(page, board, card, facts) : null;
}

function readingOf(page: Page, board: Cards, card: Element, facts: PostingFacts): PageReading | null {
  const whole = blockText(facts.element ?? card);
  if (!whole) return null;
  const url = firstAddress(card, page, board);
  const firstLine = whole.text.slice(0, Math.min(whole.blocks[0]?.end ?? 0, MOST_TITLE));
  const named = { ...facts, title: facts.title ?? firstLine };
  const reading = settle({ page: { ...page, url: url ?? page.url }, board, whole }, 'posting', named, 'board');
  if (!url && reading.posting) reading.posting.id = `${reading.posting.id}#${card.id || firstLine}`.slice(0, 600);
  return reading;
}
