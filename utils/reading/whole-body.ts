import { pickBlocks } from './block-text.ts';
import type { BlockText } from './page.ts';
import { isCall, type MainText } from './running-text.ts';
import { countsAsJob, speaksOfJob } from './wording.ts';

const TEXT_PARTS = new Set(
  'p li ul ol dl dt dd span strong b em i u a font br td tr tbody table h1 h2 h3 h4 h5 h6'.split(' '),
);
/** An ad stands in one part of the page or in a few sections; hubs scatter their text over cards. */
const MAX_GROUPS = 14;
const MAX_MAIN_GROUPS = 6;
/** Bit of `compareDocumentPosition`: the other node stands behind. */
const FOLLOWS = 4;

const TEXT_ROLE = /^(?:list|listitem|heading)$/;
const isTextPart = (element: Element): boolean =>
  TEXT_PARTS.has(element.localName) || TEXT_ROLE.test(element.getAttribute('role') ?? '');

/** True when nearly all of a text stands in few parts of the page. */
export function standsTogether(text: BlockText): boolean {
  const groups = new Map<Element | null, number>();
  for (const block of text.blocks) {
    let element = text.stretches(block.start, block.start + 1)[0]?.startContainer.parentElement ?? null;
    while (element && isTextPart(element)) element = element.parentElement;
    groups.set(element, (groups.get(element) ?? 0) + block.end - block.start);
  }
  const sizes = [...groups.values()].sort((one, other) => other - one);
  const most = sizes.slice(0, MAX_MAIN_GROUPS).reduce((sum, size) => sum + size, 0);
  return sizes.length <= MAX_GROUPS && most >= text.text.length * 0.8;
}

/** The child of `parent` that an element stands in; null when it stands in none. */
function childHolding(element: Element, parent: Element): Element | null {
  let child: Element | null = element;
  while (child && child.parentElement !== parent) child = child.parentElement;
  return child;
}

/** How an element and its first descendants are named: sections of one text are built alike. */
function build(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && names.length < 3 && !isTextPart(at); at = at.firstElementChild)
    names.push(`${at.localName}.${at.getAttribute('class') ?? ''}`);
  return names.join('>');
}

/** The blocks of each part that an element's children are. */
function partsOf(main: MainText, parent: Element, indices: Iterable<number>): Map<Element, number[]> {
  const parts = new Map<Element, number[]>();
  for (const index of indices) {
    const part = childHolding(main.scored[index]?.element as Element, parent);
    if (part) parts.set(part, [...(parts.get(part) ?? []), index]);
  }
  return parts;
}

function textOf(whole: BlockText, indices: readonly number[]): BlockText {
  return pickBlocks(
    whole,
    indices.flatMap((index) => whole.blocks[index] ?? []),
  );
}

/** True when a heading or label of the same text stands straight before a part and speaks of a job. */
function isAnnounced(main: MainText, whole: BlockText, first: number): boolean {
  const before = main.scored[first - 1]?.element;
  if (first <= main.from || !before || !headSpeaks(textOf(whole, [first - 1]))) return false;
  const child = childHolding(before, main.parent);
  return child !== null && isTextPart(child);
}

/** The parts of a main text's element that hold running text, but for text elements of its own. */
function sectionsOf(main: MainText): [Element, number[]][] {
  const inside: number[] = [];
  for (let index = main.from; index < main.to; index++) if (!main.scored[index]?.aside) inside.push(index);
  return [...partsOf(main, main.parent, inside)].filter(([, blocks]) => runningText(main, blocks) > 0);
}

const runningText = (main: MainText, blocks: readonly number[]): number =>
  blocks.reduce((sum, index) => sum + (main.scored[index]?.score ?? 0), 0);

/** The same by headings and labels alone: lines of another part may hold any word. */
const headSpeaks = ({ text, blocks }: BlockText): boolean =>
  speaksOfJob({ text, blocks: blocks.filter(({ kind }) => kind === 'heading' || kind === 'label') });

/**
 * True when the parts that make up a main text are not surely one text: a part that speaks of no job and is built
 * unlike the others may be a promotion beside the ad; two parts that are ads of their own are two postings.
 */
export function partsDisagree(main: MainText, whole: BlockText): boolean {
  const parts = sectionsOf(main).filter(([part]) => !isTextPart(part));
  if (parts.length === 0) return false;
  const texts = parts.map(([, blocks]) => textOf(whole, blocks));
  const ads = texts.filter(countsAsJob).length;
  if (ads > 1) return true;
  const speak = texts.map(headSpeaks);
  const named = new Set(parts.flatMap(([part], index) => (speak[index] && part.className ? build(part) : [])));
  return parts.some(([part, [first = 0]], index) => {
    if (named.has(build(part))) return false;
    // Beside a part that is an ad by itself, others need a better reason to belong to it than their words.
    return ads > 0 ? parts.length > 1 : !speak[index] && !isAnnounced(main, whole, first);
  });
}

/** True for the head of a page: its title, and short lines without a sentence. */
function isHead(part: Element, whole: BlockText, blocks: readonly number[]): boolean {
  if (!part.querySelector('h1,[aria-level="1"]')) return false;
  return blocks.every((index) => {
    const { start = 0, end = 0, kind } = whole.blocks[index] ?? {};
    return kind === 'heading' || (end - start < MAX_FACT_LINE && !/[.!?;…]$/.test(whole.text.slice(start, end)));
  });
}

/** Share of the running text that the one part has which alone is an ad. */
const MOST = 0.5;

/**
 * The one part of a main text that is the ad, where others stand behind it that speak of no job and are built unlike
 * it (a word on the company, a promotion). Null where it is not sure.
 */
export function onlyAd(main: MainText, whole: BlockText): Element | null {
  const parts = sectionsOf(main);
  const at = parts.findIndex(([part, blocks]) => !isTextPart(part) && countsAsJob(textOf(whole, blocks)));
  const [ad, text] = parts[at] ?? [];
  if (!ad || !text) return null;
  const all = parts.reduce((sum, [, blocks]) => sum + runningText(main, blocks), 0);
  if (runningText(main, text) < all * MOST) return null;
  // What stands before it may be its beginning, but for the lines of facts under the page's title.
  if (!parts.slice(0, at).every(([part, blocks]) => isHead(part, whole, blocks))) return null;
  const alike = parts.some(
    ([part, blocks], index) =>
      index > at && (isTextPart(part) || build(part) === build(ad) || headSpeaks(textOf(whole, blocks))),
  );
  return alike ? null : ad;
}

/** Company and place glued to one line are longer than facts are, and no sentence yet. */
const MAX_FACT_LINE = 80;
const MAX_FACT_ITEM = 40;

function isFactLine(whole: BlockText, index: number): boolean {
  const block = whole.blocks[index];
  if (!block || block.end - block.start > MAX_FACT_LINE) return false;
  const line = whole.text.slice(block.start, block.end);
  if (/[.!?:;…]$/.test(line)) return false;
  if (block.kind === 'item') return line.length < MAX_FACT_ITEM && /[\d•·|]/.test(line);
  return block.kind === 'paragraph' && whole.stretches(block.start, block.end).length > 1;
}

/** True for an item of a list of facts over a main text, or a call to do something behind it. */
const isLineBeside = (main: MainText, whole: BlockText, index: number): boolean =>
  index < main.from
    ? whole.blocks[index]?.kind === 'item' && isFactLine(whole, index)
    : isCall(whole, main.scored, index, main.parent);

/** True when a line on pay stands bare behind a text: some sites end an ad with it, in a part of its own. */
function paysBehind({ scored, to }: MainText, whole: BlockText, scope: Element): boolean {
  const [block, line] = [whole.blocks[to], scored[to]];
  if (!block || !line || line.aside || block.kind === 'heading' || !scope.contains(line.element)) return false;
  const text = whole.text.slice(block.start, block.end);
  return text.length < MAX_FACT_LINE && /[€$£]\s?\d|\d\s?(?:€|EUR|USD|GBP|CHF)/.test(text);
}

/**
 * True when running text was left out around a main text that may well be a part of it.
 *
 * @param title the heading over the posting: what stands between it and the text is most often the text's beginning
 * @param scope the part of the page that is the posting's
 */
function partsMissing(main: MainText, whole: BlockText, title: Element | undefined, scope: Element): boolean {
  const outside: number[] = [];
  for (const [index, { score, element }] of main.scored.entries())
    if (
      score > 0 &&
      (index < main.from || index >= main.to) &&
      scope.contains(element) &&
      !isLineBeside(main, whole, index)
    )
      outside.push(index);
  if (runningText(main, outside) > main.text.text.length) return true;
  const isBetween = (index: number): boolean =>
    index < main.from &&
    !isFactLine(whole, index) &&
    !!title &&
    (title.compareDocumentPosition(main.scored[index]?.element as Element) & FOLLOWS) !== 0;
  if (outside.some(isBetween) || paysBehind(main, whole, scope)) return true;
  let rest = outside;
  for (let inner: Element | null = main.parent; inner && rest.length > 0; inner = inner.parentElement) {
    // The main text's own element first: what it holds and the text does not, was cut off its ends.
    const around: Element = inner;
    const here = new Set(rest.filter((index) => around.contains(main.scored[index]?.element ?? null)));
    rest = rest.filter((index) => !here.has(index));
    const own = childHolding(main.parent, around);
    for (const [part, blocks] of partsOf(main, around, here)) {
      if (isTextPart(part) || !own || build(part) === build(own) || headSpeaks(textOf(whole, blocks))) return true;
    }
  }
  return false;
}

/** True when a main text is one text and the whole of it, as far as the page's structure tells. */
export function isWholeBody(main: MainText, whole: BlockText, title: Element | undefined, scope: Element): boolean {
  return standsTogether(main.text) && !partsDisagree(main, whole) && !partsMissing(main, whole, title, scope);
}
