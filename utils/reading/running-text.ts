import { pickBlocks } from './block-text.ts';
import { headingsOf } from './identity.ts';
import type { BlockText, Page } from './page.ts';

const MAX_STEPS = 300;
/** A part that holds this share of its parent's running text is where the text is. */
const SHARE = 0.85;
/** Less running text than this is a teaser, unless the page is surely one posting's. */
const MIN_TEXT = 300;
/** What stands between the facts of one line ("Hybrid · Lisbon · 2 days ago"). */
const BETWEEN_FACTS = /\s[•·|]\s/;
const SENTENCE_END = /[.!?:;,…)]$/;
/** A line of facts is no longer, and holds so many elements where nothing stands between them. */
const MAX_FACTS = 120;
const MIN_FACTS = 3;

const ASIDE =
  'nav,footer,aside,form,dialog,[role="navigation"],[role="dialog"],[role="contentinfo"],[role="search"],[role="complementary"],[aria-modal="true"],[class*="cookie" i],[id*="cookie" i],[class*="breadcrumb" i]';

/** What is known of one block of the page. */
export interface Scored {
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

function score(whole: BlockText, others: ReadonlySet<Element>): Scored[] {
  const isAside = inherited((element) => others.has(element) || standsAside(element));
  const isLink = inherited((element) => element.localName === 'a');
  return whole.blocks.map((block) => {
    let linked = 0;
    let first: Element | null = null;
    let pieces = 0;
    for (const stretch of whole.stretches(block.start, block.end)) {
      const parent = stretch.startContainer.parentElement;
      if (!parent) continue;
      first ??= parent;
      pieces++;
      if (isLink(parent)) linked += stretch.endOffset - stretch.startOffset;
    }
    const length = block.end - block.start;
    const element = first ?? (null as unknown as Element);
    const aside = !first || isAside(first);
    const enough = block.kind === 'item' ? length >= 15 : length >= 40;
    const text = block.kind === 'paragraph' && length < MAX_FACTS ? whole.text.slice(block.start, block.end) : '.';
    const isFacts = !SENTENCE_END.test(text) && (pieces >= MIN_FACTS || BETWEEN_FACTS.test(text));
    return {
      element,
      aside,
      score: aside || !enough || block.kind === 'heading' || linked > length * 0.5 || isFacts ? 0 : length,
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

/** A stretch of the page's blocks and the smallest element that was found to hold it. */
interface Place {
  /** First and last block, the last exclusive. */
  from: number;
  to: number;
  parent: Element;
}

/** The part of a place that holds its running text. */
function narrow(scored: readonly Scored[], start: Place): Place {
  let { from, to, parent } = start;
  let sum = total(scored, from, to);
  for (let step = 0; step < MAX_STEPS && sum > 0; step++) {
    const at = middle(scored, from, to, sum);
    let child: Element | null = scored[at]?.element ?? null;
    while (child && child.parentElement !== parent) child = child.parentElement;
    if (!child) break;
    let [first, end] = [at, at + 1];
    while (first > from && child.contains(scored[first - 1]?.element ?? null)) first--;
    while (end < to && child.contains(scored[end]?.element ?? null)) end++;
    const inside = total(scored, first, end);
    if (inside < sum * SHARE || end - first < 2) break;
    [from, to, parent, sum] = [first, end, child, inside];
  }
  return { from, to, parent };
}

/** The blocks that stand in an element. */
function placeOf(root: Element, scored: readonly Scored[]): Place {
  const holds = ({ element }: Scored): boolean => root.contains(element);
  const from = scored.findIndex(holds);
  const to = scored.findLastIndex(holds) + 1;
  return { from: Math.max(from, 0), to, parent: root };
}

/** The page's running text: its blocks, without parts that stand aside and without links at its ends. */
export interface MainText extends Place {
  text: BlockText;
  /** Offset in the page's text where it begins. */
  start: number;
  /** Every block of the page. */
  scored: readonly Scored[];
}

/** True for a heading of the first level, by name or by ARIA. */
export const isTopHeading = (element: Element): boolean =>
  element.localName === 'h1' || (!/^h[2-6]$/.test(element.localName) && element.getAttribute('aria-level') === '1');

/** Where and how to look for the main text. */
export interface MainTextOptions {
  /** The text begins at this offset of the page's text. */
  start?: number;
  /** The part of the page to look in; else the whole. */
  inside?: Element;
  /** Characters of running text that are enough. */
  atLeast?: number;
  /** Parts of the page that are about something else. */
  others?: ReadonlySet<Element>;
}

/**
 * The main text of a page, found by where its running text is densest.
 *
 * @param whole the page's whole text (`blockText` of its body)
 * @returns null when there is hardly any
 */
export function mainText({ document }: Page, whole: BlockText, options: MainTextOptions = {}): MainText | null {
  const root = document.body ?? document.documentElement;
  const scored = score(whole, options.others ?? new Set());
  const all: Place = options.inside ? placeOf(options.inside, scored) : { from: 0, to: scored.length, parent: root };
  let { from, to, parent } = narrow(scored, all);
  if (total(scored, from, to) < (options.atLeast ?? MIN_TEXT)) return null;
  if (options.start !== undefined) {
    const wanted = options.start;
    const begin = whole.blocks.findIndex((block) => block.end > wanted);
    if (begin < from || begin >= to) return null;
    from = begin;
  }
  const title = headingsOf(document).find(isTopHeading);
  const titleAt = title
    ? whole.blocks.findIndex(
        (block, index) =>
          index >= from && index < to && title.contains(scored[index]?.element ?? null) && block.kind === 'heading',
      )
    : -1;
  if (titleAt >= 0 && total(scored, from, titleAt) < MIN_TEXT / 2) from = titleAt + 1;
  const next = scored.findIndex(({ score: running }, index) => index >= from && running > 0);
  while (from < next && !isHeadOf(whole, scored, from, next)) from++;
  while (
    to > from &&
    ((!scored[to - 1]?.score && isLoose(whole, scored, to - 1)) || isCall(whole, scored, to - 1, parent))
  )
    to--;
  const picked = whole.blocks.slice(from, to).filter((_, index) => !scored[from + index]?.aside);
  const [first] = picked;
  return first ? { text: pickBlocks(whole, picked), start: first.start, from, to, parent, scored } : null;
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

/** What sites set behind an ad: a short line that says what to do with it. */
const MAX_CALL = 60;
const CALL =
  /^(?:apply|share|save|print|report|bewerben|jetzt bewerben|teilen|merken|drucken|melden|postuler|partager|compartir|compartilhar|solliciteer|delen|del|dela)(?: (?:for )?(?:this|the|now|here|with|on|job|position|vacancy|via|diese[ns]?|cette|este|esta|deze|denne)\b[^.!?]*)?[.!]?$/i;

/** True for a call to do something that stands in a part of its own, apart from the text before it. */
export function isCall(whole: BlockText, scored: readonly Scored[], at: number, parent: Element): boolean {
  const block = whole.blocks[at];
  if (!block || block.kind === 'item' || block.end - block.start >= MAX_CALL) return false;
  if (!CALL.test(whole.text.slice(block.start, block.end))) return false;
  let part = scored[at]?.element ?? null;
  while (part && part.parentElement !== parent) part = part.parentElement;
  if (!part || !/^(?:div|section|aside|footer|article)$/.test(part.localName)) return false;
  const own = part;
  const running = scored.findLastIndex(({ score: text }, index) => index < at && text > 0);
  return running < 0 || !own.contains(scored[running]?.element ?? null);
}

/** Links and parts aside at the end do not belong to the text; a last short line of it does. */
function isLoose(whole: BlockText, scored: readonly Scored[], at: number): boolean {
  const block = whole.blocks[at];
  const one = scored[at];
  if (!block || !one) return true;
  return one.aside || one.element.closest('a') !== null || block.kind === 'heading';
}
