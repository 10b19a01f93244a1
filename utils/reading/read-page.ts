import type { PageKind, Posting, ReadFrom } from '../model/posting.ts';
import type { FailureCode } from '../model/result.ts';
import { blockText, pickBlocks, sliceBlocks } from './block-text.ts';
import { classify } from './classify.ts';
import { asPageNames } from './company.ts';
import { dataBlocks } from './data-text.ts';
import { addFurther, joinFacts } from './further.ts';
import { keptAddress, languageOf, showsTitle, stableAddress, tabTitle, titlesAgree } from './identity.ts';
import { findJobPostings, jobPostingFacts } from './json-ld.ts';
import { findText } from './letters.ts';
import { findMarkedPostings } from './microdata.ts';
import { namesAnother } from './other-address.ts';
import { otherPostings } from './other-postings.ts';
import { keepsOwnProperties } from './own-properties.ts';
import type { BlockText, Page, PageReading, PostingFacts } from './page.ts';
import { namesOwnId } from './proved-title.ts';
import { findProved, findReadable } from './readable.ts';
import { mainText } from './running-text.ts';
import { readSelection } from './selection.ts';
import { partsDisagree, standsTogether } from './whole-body.ts';

/** Elements of one page; more is no page that a person reads. */
const MAX_ELEMENTS = 150_000;
const MAX_TEXT = 500_000;
/** A description with fewer letters than this is a placeholder or has not arrived yet. */
const MIN_BODY = 40;
/** Structured data with a shorter description says nothing about the job ("see our website"). */
const MIN_DATA = 150;

type Open = Extract<PageKind, 'posting' | 'list+posting'>;

/** What a board's reader may answer; the shape of `BoardAnswer` in boards/job-board.ts. */
export type ReaderAnswer =
  | { kind: Open; facts: PostingFacts }
  | { kind: Exclude<PageKind, Open>; failure?: FailureCode; facts?: Pick<PostingFacts, 'title' | 'company'> }
  | { failure: FailureCode };

type OpenAnswer = Extract<ReaderAnswer, { facts: PostingFacts }>;

const isOpen = (answer: ReaderAnswer): answer is OpenAnswer =>
  'kind' in answer && (answer.kind === 'posting' || answer.kind === 'list+posting');

/** The part of a job board that the ladder needs: every JobBoard of the shelf fits. */
export interface BoardReader {
  id: string;
  isPosting(url: URL): boolean;
  postingId?(url: URL): string | null;
  read?(page: Page): ReaderAnswer | undefined;
}

/** What the rungs of one reading share. */
interface Ladder {
  page: Page;
  board: BoardReader | null;
  /** The page's whole text. */
  whole: BlockText;
}

/** The text of a posting. */
interface Body {
  text: BlockText;
  /** It stands in the document, so that parts of it can be highlighted. */
  live: boolean;
}

/** A rung's find that may be shown. */
interface Find extends Body {
  kind: Open;
  facts: PostingFacts;
  readFrom: ReadFrom;
}

function refuse(kind: PageKind, code: FailureCode, about?: PageReading['about']): PageReading {
  const reading: PageReading = { kind, posting: null, failure: { code }, body: null };
  if (about?.title) reading.about = { title: about.title, company: about.company };
  return reading;
}

/** A body without the label that feeds set before it; what the employer wrote begins behind. */
function withoutLabel(text: BlockText): BlockText {
  const [first, second] = text.blocks;
  return first && second && /^job description:?$/i.test(text.text.slice(first.start, first.end))
    ? sliceBlocks(text, second.start, text.text.length)
    : text;
}

/** Id of the posting at an address, by the board's word where there is one. The page is not looked at. */
export function postingIdAt(url: URL, board: Pick<BoardReader, 'id' | 'postingId'> | null): string {
  const id = board?.postingId?.(url);
  return board && id ? `${board.id}:${id}`.slice(0, 600) : stableAddress(url);
}

function show({ page, board, whole }: Ladder, find: Find): PageReading {
  const { facts } = find;
  const text = withoutLabel(find.text);
  const posting: Posting = {
    id: postingIdAt(facts.at ?? page.url, board),
    url: keptAddress(facts.at ?? page.url).href.slice(0, 4000),
    title: (facts.title ?? page.document.title).slice(0, 1000),
    company: facts.company ? (board ? facts.company : asPageNames(facts.company, whole)).slice(0, 500) : null,
    description: text.text,
    blocks: text.blocks,
    readFrom: find.readFrom,
    board: board?.id ?? null,
  };
  const from = facts.element ?? text.stretches(0, 1)[0]?.startContainer.parentElement ?? page.document.documentElement;
  addFurther(posting, facts, { language: languageOf(from) });
  return { kind: find.kind, posting, body: find.live ? text : null };
}

/** The blocks of the page's text that stand in some of its elements. */
function textOfParts(whole: BlockText, parts: readonly Element[]): BlockText {
  const within = whole.blocks.filter(({ start }) => {
    const node = whole.stretches(start, start + 1)[0]?.startContainer;
    return node && parts.some((part) => part.contains(node));
  });
  return pickBlocks(whole, within);
}

/** The body that facts lead to: of their element, or of the data's text found again in the page. */
function bodyOf({ page, whole }: Ladder, facts: PostingFacts): Body | null {
  if (facts.element) {
    const text = blockText(facts.element);
    return text && { text, live: true };
  }
  if (facts.parts) return { text: textOfParts(whole, facts.parts), live: true };
  const data = dataBlocks(facts.html ?? facts.text ?? '', page.document);
  if (!data) return null;
  const place = findText(whole, data.text);
  return place ? { text: sliceBlocks(whole, place.start, place.end), live: true } : { text: data, live: false };
}

/** The whole main text where the data holds only its beginning. */
function completed({ page, whole }: Ladder, data: PostingFacts, body: Body | null): Body | null {
  if (!body?.live || !/(?:…|\.\.\.)\s*$/.test(data.html ?? '')) return body;
  const start = whole.text.indexOf(body.text.text.slice(0, 80));
  const main = start >= 0 ? mainText(page, whole, { start, others: otherPostings(page) }) : null;
  if (!main || !standsTogether(main.text)) return body;
  // The beginning alone would be less than the ad, and text of other parts more.
  return partsDisagree(main, whole) ? null : { text: main.text, live: true };
}

/** Turns facts into a reading, or says why their body cannot be shown. */
export function settle(ladder: Ladder, kind: Open, facts: PostingFacts, readFrom: ReadFrom): PageReading {
  const body = bodyOf(ladder, facts);
  if (!body || body.text.text.length > MAX_TEXT) return refuse('none', 'page-too-large');
  if (body.text.text.length < MIN_BODY) return refuse('none', 'not-loaded', facts);
  return show(ladder, { kind, facts, readFrom, ...body });
}

/** The one JobPosting of the data that the page shows, by a test of its title; several that fit, or none, are null. */
function theOne(all: readonly PostingFacts[], shows: (title: string) => boolean): PostingFacts | null {
  const fitting = all.filter((facts) => facts.title && shows(facts.title));
  const [first] = fitting;
  // Two objects for one job happen (one with an internal title); more is a list.
  if (!first || (all.length > 3 && fitting.length < all.length)) return null;
  return fitting.every((facts) => titlesAgree(facts.title ?? '', first.title ?? '')) ? first : null;
}

/** Reads what the structured data identifies, or undefined when the page does not show its description. */
function readData(ladder: Ladder, data: PostingFacts | null): PageReading | undefined {
  if (!data || (data.html ?? '').length < MIN_DATA) return undefined;
  const body = completed(ladder, data, bodyOf(ladder, data));
  // Data that the page does not show may belong to a closed ad, or to the page before this one.
  return body?.live && body.text.text.length >= MIN_BODY
    ? show(ladder, { kind: 'posting', facts: data, readFrom: 'json-ld', ...body })
    : undefined;
}

function readMarked(ladder: Ladder, marked: ReturnType<typeof findMarkedPostings>): PageReading | undefined {
  const [only] = marked;
  if (marked.length !== 1 || !only?.facts.element || !only.facts.title) return undefined;
  // A board that has a reader for such pages and no longer knows them must not show less than it did.
  if (ladder.board?.read && only.partial) return undefined;
  const reading = settle(ladder, 'posting', only.facts, only.from);
  return reading.posting ? reading : undefined;
}

/** True when an address of the same host is one of the board's postings. */
function boardHas(board: BoardReader, here: URL, other: URL): boolean {
  return other.hostname === here.hostname && board.isPosting(other);
}

/**
 * Reads a page by the ladder: JSON-LD, microdata and RDFa, the board's own reader, the main text. A board's reader is
 * asked first because it knows which posting the page has open; data that disagrees with it is left aside.
 *
 * @param page the live document with its committed address; the document is only read
 * @param board the board that claims the address, or null on any other site
 * @param options.selection text that the person selected: then it is the posting
 * @returns the posting with its body, or the kind of page with a named failure; never throws on odd pages
 */
export function readPage(page: Page, board: BoardReader | null, options: { selection?: string } = {}): PageReading {
  const { document } = page;
  if (!keepsOwnProperties(document)) return refuse('none', 'page-not-readable');
  const root = document.body ?? document.documentElement;
  if (!root) return refuse('none', 'not-loaded');
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return refuse('none', 'page-too-large');
  const whole = blockText(root);
  if (!whole) return refuse('none', 'page-too-large');
  const ladder: Ladder = { page, board, whole };

  if (options.selection !== undefined) {
    const found = readSelection(page, whole, options.selection);
    if (!found) return refuse('none', 'selection-empty');
    const facts: PostingFacts = { title: found.title, company: null };
    return show(ladder, { kind: 'posting', facts, readFrom: 'selection', text: found.text, live: found.live });
  }

  const objects = findJobPostings(document).slice(0, 200);
  const all = objects.map((posting) => jobPostingFacts(posting, document));
  const data = theOne(all, (title) => showsTitle(document, title));
  const answer = board?.read?.(page);
  const isAnother = namesAnother(page, board, data ? [objects[all.indexOf(data)]?.url] : []);
  if (answer && isOpen(answer)) {
    const { facts, kind } = answer;
    // Sites forget to change their links to themselves; the id in the page itself is the better word.
    if (isAnother && !namesOwnId(page, board)) return refuse('none', 'identity-mismatch');
    return data?.title && facts.title && titlesAgree(data.title, facts.title)
      ? settle(ladder, kind, joinFacts(facts, data), 'json-ld')
      : settle(ladder, kind, facts, 'board');
  }
  if (answer && 'kind' in answer) return refuse(answer.kind, answer.failure ?? 'no-posting', answer.facts);

  // A board that sees another posting than the address names must not be overruled.
  if (answer && answer.failure !== 'layout-changed') return refuse('none', answer.failure);

  if (isAnother) return refuse('none', 'identity-mismatch');
  const marked = findMarkedPostings(document);
  const tab = data ?? theOne(all, (title) => titlesAgree(tabTitle(document), title));
  const read = readData(ladder, tab) ?? readMarked(ladder, marked);
  if (read) return read;

  const known = board?.isPosting(page.url) ?? false;
  // An ad that stands in the data only is closed or behind a form: other text of the page must not pass for it.
  const several = all.length > 1 || marked.length > 1;
  if (!data && !several) {
    // At a posting's address data of another title says that the page and the address are not of one posting; where
    // the page's own part names the address's id, it is data left over from the page before.
    const readable = !board
      ? findReadable(page, whole)
      : known && (all.length === 0 || (data === null && namesOwnId(page, board)))
        ? findProved(page, whole, board)
        : null;
    if (readable) {
      const facts: PostingFacts = { title: readable.title, company: readable.company };
      const kind = readable.list ? 'list+posting' : 'posting';
      return show(ladder, { kind, facts, readFrom: 'readable', text: readable.text, live: true });
    }
  }
  if (answer) return refuse('none', answer.failure);
  const what = classify(page, whole, {
    shown: data,
    only: all.length === 1 ? all[0] : undefined,
    several,
    known,
    isPosting: board ? (other) => boardHas(board, page.url, other) : undefined,
  });
  return refuse(what.kind, what.failure, what.about);
}
