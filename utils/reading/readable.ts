import { pickBlocks } from './block-text.ts';
import { companyOfSite } from './company.ts';
import { headingsOf, tabTitle, titlesAgree } from './identity.ts';
import { sameText } from './letters.ts';
import { speaksOfJobs } from './links.ts';
import type { BlockText, Page } from './page.ts';
import { countsAsJob } from './wording.ts';

const MAX_STEPS = 300;
/** A part that holds this share of its parent's running text is where the text is. */
const SHARE = 0.85;
/** Less running text than this is a teaser. */
const MIN_TEXT = 300;

const ASIDE =
  'nav,footer,aside,form,dialog,[role="navigation"],[role="dialog"],[role="contentinfo"],[role="search"],[role="complementary"],[aria-modal="true"],[class*="cookie" i],[id*="cookie" i],[class*="breadcrumb" i]';

/** What is known of one block of the page. */
interface Scored {
  element: Element;
  /** Characters of running text; 0 for links, short lines and parts beside the content. */
  score: number;
  aside: boolean;
}

/** Answers a question on an element and its ancestors, each asked once. */
function inherited(holds: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (start) => {
    const path: Element[] = [];
    let element: Element | null = start;
    let answer = false;
    while (element) {
      const before = known.get(element);
      if (before !== undefined || holds(element)) {
        answer = before ?? true;
        if (before === undefined) path.push(element);
        break;
      }
      path.push(element);
      element = element.parentElement;
    }
    for (const one of path) known.set(one, answer);
    return answer;
  };
}

/** A form around the whole page is how some servers work; only forms of their own stand aside. */
const standsAside = (element: Element): boolean =>
  element.matches(ASIDE) && !(element.localName === 'form' && element.querySelector('main,h1') !== null);

function score(whole: BlockText): Scored[] {
  const isAside = inherited(standsAside);
  const isLink = inherited((element) => element.localName === 'a');
  return whole.blocks.map((block) => {
    let linked = 0;
    let first: Element | null = null;
    for (const stretch of whole.stretches(block.start, block.end)) {
      const parent = stretch.startContainer.parentElement;
      if (!parent) continue;
      first ??= parent;
      if (isLink(parent)) linked += stretch.endOffset - stretch.startOffset;
    }
    const length = block.end - block.start;
    const element = first ?? (null as unknown as Element);
    const aside = !first || isAside(first);
    const enough = block.kind === 'item' ? length >= 15 : length >= 40;
    return {
      element,
      aside,
      score: aside || !enough || block.kind === 'heading' || linked > length * 0.5 ? 0 : length,
    };
  });
}

/** The block in the middle of the running text between two blocks. */
function middle(scored: readonly Scored[], from: number, to: number, total: number): number {
  let sum = 0;
  for (let index = from; index < to; index++) {
    sum += scored[index]?.score ?? 0;
    if (sum * 2 >= total) return index;
  }
  return from;
}

const total = (scored: readonly Scored[], from: number, to: number): number => {
  let sum = 0;
  for (let index = from; index < to; index++) sum += scored[index]?.score ?? 0;
  return sum;
};

/** First and last block (exclusive) of the part of the page that holds its running text. */
function narrow(root: Element, scored: readonly Scored[]): [number, number] {
  let [from, to, parent] = [0, scored.length, root];
  let sum = total(scored, from, to);
  for (let step = 0; step < MAX_STEPS && sum > 0; step++) {
    const at = middle(scored, from, to, sum);
    let child: Element | null = scored[at]?.element ?? null;
    while (child && child.parentElement !== parent) child = child.parentElement;
    if (!child) break;
    let [start, end] = [at, at + 1];
    while (start > from && child.contains(scored[start - 1]?.element ?? null)) start--;
    while (end < to && child.contains(scored[end]?.element ?? null)) end++;
    const inside = total(scored, start, end);
    if (inside < sum * SHARE || end - start < 2) break;
    [from, to, parent, sum] = [start, end, child, inside];
  }
  return [from, to];
}

/** The page's running text: its blocks, without parts that stand aside and without links at its ends. */
export interface MainText {
  text: BlockText;
  /** Offset in the page's text where it begins. */
  start: number;
}

/**
 * The main text of a page, found by where its running text is densest.
 *
 * @param whole the page's whole text (`blockText` of its body)
 * @returns null when there is hardly any
 */
export function mainText({ document }: Page, whole: BlockText, within?: { start: number }): MainText | null {
  const root = document.body ?? document.documentElement;
  const scored = score(whole);
  let [from, to] = narrow(root, scored);
  if (total(scored, from, to) < MIN_TEXT) return null;
  if (within) {
    const begin = whole.blocks.findIndex((block) => block.end > within.start);
    if (begin < from || begin >= to) return null;
    from = begin;
  }
  const title = headingsOf(document).find((heading) => heading.localName === 'h1');
  const titleAt = title
    ? whole.blocks.findIndex(
        (block, index) =>
          index >= from && index < to && title.contains(scored[index]?.element ?? null) && block.kind === 'heading',
      )
    : -1;
  if (titleAt >= 0 && total(scored, from, titleAt) < MIN_TEXT / 2) from = titleAt + 1;
  const next = scored.findIndex(({ score: running }, index) => index >= from && running > 0);
  while (from < next && !isHeadOf(whole, scored, from, next)) from++;
  while (to > from && !scored[to - 1]?.score && isLoose(whole, scored, to - 1)) to--;
  const picked = whole.blocks.slice(from, to).filter((_, index) => !scored[from + index]?.aside);
  const [first] = picked;
  return first ? { text: pickBlocks(whole, picked), start: first.start } : null;
}

/** A heading or label straight before running text belongs to it, and so does a short line in the same element. */
function isHeadOf(whole: BlockText, scored: readonly Scored[], at: number, next: number): boolean {
  const [one, text] = [scored[at], scored[next]];
  const kind = whole.blocks[at]?.kind;
  if (!one || !text || one.aside) return false;
  if ((kind === 'heading' || kind === 'label') && at + 1 === next) return true;
  return (
    text.element === one.element || (kind !== 'heading' && text.element.parentElement === one.element.parentElement)
  );
}

/** Links and parts aside at the end do not belong to the text; a last short line of it does. */
function isLoose(whole: BlockText, scored: readonly Scored[], at: number): boolean {
  const block = whole.blocks[at];
  const one = scored[at];
  if (!block || !one) return true;
  return one.aside || one.element.closest('a') !== null || block.kind === 'heading';
}

/** The heading that names the posting: the last h1 before its text, or a lower one that the tab's title repeats. */
function titleBefore({ document }: Page, whole: BlockText, start: number): string | null {
  let title: string | null = null;
  let first = false;
  for (const block of whole.blocks) {
    if (block.start > start) break;
    const text = whole.text.slice(block.start, block.end);
    if (block.kind !== 'heading' || text.length < 3 || text.length > 300) continue;
    if (block.level === 1 || (!first && titlesAgree(text, tabTitle(document)))) title = text;
    first ||= block.level === 1;
  }
  return title;
}

const TEXT_PARTS = new Set(
  'p li ul ol dl dt dd span strong b em i u a font br td tr tbody table h1 h2 h3 h4 h5 h6'.split(' '),
);
/** An ad stands in one part of the page or in a few sections; hubs scatter their text over cards. */
const MAX_GROUPS = 14;
const MAX_MAIN_GROUPS = 6;

/** True when nearly all of a text stands in few parts of the page. */
export function standsTogether(text: BlockText): boolean {
  const groups = new Map<Element | null, number>();
  for (const block of text.blocks) {
    let element = text.stretches(block.start, block.start + 1)[0]?.startContainer.parentElement ?? null;
    while (element && TEXT_PARTS.has(element.localName)) element = element.parentElement;
    groups.set(element, (groups.get(element) ?? 0) + block.end - block.start);
  }
  const sizes = [...groups.values()].sort((one, other) => other - one);
  const most = sizes.slice(0, MAX_MAIN_GROUPS).reduce((sum, size) => sum + size, 0);
  return sizes.length <= MAX_GROUPS && most >= text.text.length * 0.8;
}

/**
 * The posting on a page that marks up nothing: its main text, when it stands together, is worded as a job's (tasks,
 * requirements, conditions), and the address speaks of jobs.
 *
 * @returns null on every other page, such as career hubs and pages on a company
 */
export function findReadable(
  page: Page,
  whole: BlockText,
): { title: string; company: string | null; text: BlockText } | null {
  if (!speaksOfJobs(page.url)) return null;
  const main = mainText(page, whole);
  if (!main || !countsAsJob(main.text) || !standsTogether(main.text)) return null;
  const title = titleBefore(page, whole, main.start);
  const company = companyOfSite(page, whole);
  if (!title || sameText(title, company ?? '')) return null;
  return { title, company, text: main.text };
}
