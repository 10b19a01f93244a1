import { companyOfSite, isOfSite } from './company.ts';
import { headingsOf, tabTitle, titlesAgree } from './identity.ts';
import { sameText } from './letters.ts';
import { speaksOfJobs } from './links.ts';
import { otherPostings } from './other-postings.ts';
import type { BlockText, Page } from './page.ts';
import { type BoardWord, type ProvedTitle, provedTitle } from './proved-title.ts';
import { isTopHeading, type MainText, type MainTextOptions, mainText } from './running-text.ts';
import { isWholeBody, onlyAd } from './whole-body.ts';
import { countsAsJob, speaksOfJob } from './wording.ts';

/**
 * The heading that names the posting: the last h1 before its text, unless the tab's title repeats a lower heading and
 * not that h1, which then is the site's own words.
 */
function titleBefore({ document }: Page, whole: BlockText, start: number): string | null {
  let title: string | null = null;
  let repeated: string | null = null;
  const tab = tabTitle(document);
  for (const block of whole.blocks) {
    if (block.start > start) break;
    const text = whole.text.slice(block.start, block.end);
    if (block.kind !== 'heading' || text.length < 3 || text.length > 300) continue;
    if (block.level === 1) title = text;
    else if (titlesAgree(text, tab)) repeated = text;
  }
  return title && (!repeated || titlesAgree(title, tab)) ? title : repeated;
}

/** Characters of running text that are enough under a title that is proved. */
const ENOUGH = 180;

interface Readable {
  title: string;
  company: string | null;
  text: BlockText;
  /** The posting stands beside a list. */
  list: boolean;
}

/** A board's word on addresses. */
interface Board extends BoardWord {
  isPosting(url: URL): boolean;
}

type WithTitle = { main: MainText; title: string; list: boolean };

/** The first of the page's main text and the one ad in it that is one text, the whole of it, and worded as a job's. */
function firstWhole(
  page: Page,
  whole: BlockText,
  options: MainTextOptions,
  isJob: (text: BlockText) => boolean,
  titleOf: (main: MainText) => ProvedTitle | null,
): WithTitle | null {
  let main = mainText(page, whole, options);
  for (let round = 0; main && isJob(main.text) && round < 2; round++) {
    const title = titleOf(main);
    if (title && isWholeBody(main, whole, title.element, title.scope))
      return { main, title: title.text, list: title.listed };
    const inside = onlyAd(main, whole);
    main = inside && mainText(page, whole, { ...options, inside });
  }
  return null;
}

/**
 * The posting on a page that marks up nothing: its main text, when it is one text and the whole of it, is worded as a
 * job's (tasks, requirements, conditions), and the address speaks of jobs.
 *
 * @returns null on every other page, such as career hubs and pages on a company
 */
export function findReadable(page: Page, whole: BlockText): Readable | null {
  if (!speaksOfJobs(page.url)) return null;
  const { document } = page;
  const element = headingsOf(document).find(isTopHeading) ?? document.documentElement;
  const found = firstWhole(page, whole, { others: otherPostings(page) }, countsAsJob, (main) => {
    const text = titleBefore(page, whole, main.start);
    return text
      ? { text, element, scope: document.documentElement, listed: false }
      : provedTitle(page, {}, main, () => false);
  });
  const company = companyOfSite(page, whole);
  if (!found || sameText(found.title, company ?? '')) return null;
  return { title: found.title, company, text: found.main.text, list: false };
}

/**
 * The posting at an address that a board calls a posting's, on a page whose names the board does not know (any more):
 * the main text as above, under a heading that provably names this posting.
 */
export function findProved(page: Page, whole: BlockText, board: Board): Readable | null {
  const id = board.postingId?.(page.url) ?? null;
  const isOther = (url: URL): boolean | null =>
    url.hostname === page.url.hostname && board.isPosting(url) ? id === null || board.postingId?.(url) !== id : null;
  const others = otherPostings(page, isOther);
  const isBeside = (element: Element): boolean => [...others].some((one) => one.contains(element));
  const found = firstWhole(page, whole, { others, atLeast: ENOUGH }, speaksOfJob, (main) =>
    provedTitle(page, board, main, isBeside),
  );
  if (!found) return null;
  const { main, title, list } = found;
  const company = companyOfSite(page, whole);
  return {
    title,
    company: company && !isOfSite(company, page.url) && !sameText(title, company) ? company : null,
    text: main.text,
    list,
  };
}
