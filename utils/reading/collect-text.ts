import type { Block } from '../model/posting.ts';
import type { BlockText, DomStretch } from './page.ts';

export const set = (names: string): Set<string> => new Set(names.split(' '));

const BLOCKS = set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
);
/** Cells, and elements of the page's own making: a space keeps their words apart without tearing the line. */
const APART = /-|^(?:td|th|option)$/;

export const HEADING = /^h[1-6]$/;
const BULLET = /^[•·▪●‣◦∙■□○*✓✔✅➢➤►▶–—-]\s/u;
const BOLD_STYLE = /font-weight:\s*(?:bold|[6-9]00)/;
const PRE_STYLE = /white-?space[-:]\s*(?:pre|break-spaces)/;
// One alternative for each kind of character, so the scan is linear.
const PIECES = /[\u00AD\u200B\u2060\uFEFF]+|[^\S\uFEFF]+|[^\s\u00AD\u200B\u2060]+/g;
const INVISIBLE = /^[\u00AD\u200B\u2060\uFEFF]/;

/** An attribute, or the empty string. */
export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** Heading level 1-6 of an element, also by ARIA; 0 when it is none. */
function headingLevel(element: Element): number {
  if (HEADING.test(element.localName)) return Number(element.localName[1]);
  if (element.getAttribute('role') !== 'heading') return 0;
  const level = Number(element.getAttribute('aria-level'));
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

/** One run = characters that stand side by side both in the text and in one node. */
interface Run {
  start: number;
  length: number;
  node: Node;
  offset: number;
}

/** Collects text piece by piece, with the way back to the nodes. */
export function collector(live: boolean) {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const runs: Run[] = [];
  let length = 0;
  let blockStart = 0;
  let kind: Block['kind'] = 'paragraph';
  let level = 0;
  /** The block's first characters, to know a list mark by. */
  let head = '';
  let allBold = true;
  /** White space seen since the last word; where it stands in the document, unless it stands for no character. */
  let space = false;
  let spaceNode: Node | null = null;
  let spaceOffset = 0;
  // How many elements of each sort are open around the place of the walk.
  let items = 0;
  let bold = 0;
  let lines = 0;
  let heading = 0;

  const breakBlock = (): void => {
    space = false;
    if (length > blockStart) {
      if (kind === 'paragraph' && BULLET.test(head)) {
        kind = 'item';
        level = 1;
      } else if (kind === 'paragraph' && allBold && length - blockStart <= 120 && !/[.,;]$/.test(parts.at(-1) ?? ''))
        kind = 'label';
      blocks.push(
        level > 0 ? { start: blockStart, end: length, kind, level } : { start: blockStart, end: length, kind },
      );
    }
    head = '';
    allBold = true;
    blockStart = length;
  };
  const put = (text: string, node: Node | null, offset: number): void => {
    if (live && node) {
      const last = runs.at(-1);
      if (last?.node === node && last.offset + last.length === offset && last.start + last.length === length)
        last.length += text.length;
      else runs.push({ start: length, length: text.length, node, offset });
    }
    parts.push(text);
    length += text.length;
  };
  const word = (node: Node | null, offset: number, text: string): void => {
    if (length === blockStart) {
      if (length > 0) put('\n', null, 0);
      blockStart = length;
      kind = heading > 0 ? 'heading' : items > 0 ? 'item' : 'paragraph';
      level = heading > 0 ? heading : Math.min(items, 20);
    } else if (space) put(' ', spaceNode, spaceOffset);
    space = false;
    if (head.length < 3) head += text.length > 2 ? text : `${text} `;
    if (bold === 0) allBold = false;
    put(text, node, offset);
  };
  return {
    breakBlock,
    blockCount: () => blocks.length,
    /** Text of a node, or of none. */
    text(node: Node | null, data: string): void {
      for (const piece of data.matchAll(PIECES)) {
        const [text] = piece;
        if (INVISIBLE.test(text)) continue;
        if (!/^\s/.test(text)) word(node, piece.index, text);
        else if (lines > 0 && /[\n\r]/.test(text)) breakBlock();
        else if (!space) {
          space = true;
          spaceNode = node;
          spaceOffset = piece.index;
        }
      }
    },
    /** Counts an element in (1) or out (-1). */
    turn(element: Element, by: 1 | -1): void {
      const name = element.localName;
      const style = `${attribute(element, 'style')} ${attribute(element, 'class')}`;
      const item = name === 'li' || attribute(element, 'role') === 'listitem';
      const depth = headingLevel(element);
      if (item) items += by;
      if (name === 'b' || name === 'strong' || BOLD_STYLE.test(style)) bold += by;
      if (name === 'pre' || PRE_STYLE.test(style)) lines += by;
      if (depth > 0) heading = by > 0 ? depth : 0;
      if (APART.test(name)) {
        if (!space) spaceNode = null;
        space = true;
      } else if (BLOCKS.has(name) || depth > 0 || item) breakBlock();
    },
    finish(): BlockText {
      breakBlock();
      return { text: parts.join(''), blocks, stretches: (start, end) => stretchesOf(runs, start, end) };
    },
  };
}

/** Stretches of the nodes behind a range of the text: one for each text node that it touches. */
function stretchesOf(runs: readonly Run[], start: number, end: number): DomStretch[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.start + run.length <= start) low = middle + 1;
    else high = middle;
  }
  const found: DomStretch[] = [];
  for (; low < runs.length; low++) {
    const { start: from, length, node, offset } = runs[low] as Run;
    if (from >= end) break;
    const startOffset = offset + Math.max(start - from, 0);
    const endOffset = offset + Math.min(end - from, length);
    const last = found.at(-1);
    if (last?.endContainer === node) last.endOffset = endOffset;
    else found.push({ startContainer: node, startOffset, endContainer: node, endOffset });
  }
  return found;
}
