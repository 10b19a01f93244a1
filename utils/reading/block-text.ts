import type { Block } from '../model/posting.ts';
import { attribute, collector, HEADING, set } from './collect-text.ts';
import type { BlockText, DomStretch } from './page.ts';

const ELEMENT = 1;
const TEXT = 3;
/** Nodes that one walk may visit; beyond it the page counts as too large. */
const MAX_NODES = 400_000;
const MAX_BLOCKS = 20_000;
/** Elements within elements; browsers' parsers stop at 512. */
const MAX_DEPTH = 2000;

const SKIPPED = set(
  'script style noscript template svg math iframe object embed select textarea head title button input canvas video audio datalist',
);
/** Classes that hide the twin of a text that is `aria-hidden`. */
const HIDDEN_TWIN = /visually-?hidden|sr-only|screen-reader|a11y/i;

/** Nodes of a line that is written twice. */
const MAX_TWIN = 12;

/** The text of a small element without parts of its own; null for any larger one. */
function lineIn(element: Element): string | null {
  let text = '';
  let count = 0;
  for (let node: Node | null = element.firstChild, up = false; node; ) {
    if (++count > MAX_TWIN) return null;
    if (!up && node.nodeType === TEXT) text += node.nodeValue;
    const down: Node | null = up ? null : node.firstChild;
    if (down) node = down;
    else if (node.nextSibling) [node, up] = [node.nextSibling, false];
    else [node, up] = [node.parentNode === element ? null : node.parentNode, true];
  }
  return text.trim();
}

/** True for a line that repeats the one before it, which is hidden from screen readers. */
function isTwin(shown: Element, element: Element): boolean {
  const line = lineIn(element);
  return !!line && line === lineIn(shown);
}

/** True for elements whose text is no text of the page: code, controls, hidden parts, twins for screen readers. */
export function isSkipped(element: Element): boolean {
  const name = element.localName;
  if (SKIPPED.has(name)) return name !== 'button' || !HEADING.test(element.parentElement?.localName ?? '');
  if (element.hasAttribute('hidden')) return true;
  if (name === 'dialog' && !element.hasAttribute('open')) return true;
  const before = element.previousElementSibling;
  if (before?.getAttribute('aria-hidden') !== 'true') return false;
  return HIDDEN_TWIN.test(attribute(element, 'class')) || isTwin(before, element);
}

/**
 * Text of an element as blocks. Every block element, `br` and list item ends a block, so words are never glued.
 * Walks without recursion, in time linear to the nodes below `root`.
 *
 * @param live false for inert documents: `stretches` then answers nothing
 * @param leaveOut further elements to leave out with everything in them
 * @param maxNodes nodes that may be visited
 * @returns null when the element has more nodes or blocks than one page can sensibly have
 */
export function blockText(
  root: Element,
  live = true,
  leaveOut?: (element: Element) => boolean,
  maxNodes = MAX_NODES,
): BlockText | null {
  const state = collector(live);
  let node: Node = root;
  let budget = maxNodes;
  let depth = 0;
  for (;;) {
    if (--budget < 0 || depth > MAX_DEPTH || state.blockCount() > MAX_BLOCKS) return null;
    if (node.nodeType === TEXT) state.text(node, node.nodeValue ?? '');
    else if (node.nodeType === ELEMENT && !isSkipped(node as Element) && !leaveOut?.(node as Element)) {
      state.turn(node as Element, 1);
      if (node.firstChild) {
        node = node.firstChild;
        depth++;
        continue;
      }
      state.turn(node as Element, -1);
    }
    while (node !== root && !node.nextSibling) {
      if (!node.parentNode) return state.finish();
      node = node.parentNode;
      depth--;
      state.turn(node as Element, -1);
    }
    if (node === root || !node.nextSibling) return state.finish();
    node = node.nextSibling;
  }
}

/**
 * The part of a block text from `start` to `end` (UTF-16 code units), as a block text of its own.
 * Blocks that are cut keep their kind; offsets begin at 0 again.
 */
export function sliceBlocks(whole: BlockText, start: number, end: number): BlockText {
  return pickBlocks(
    whole,
    whole.blocks
      .filter((block) => block.end > start && block.start < end)
      .map((block) => ({ ...block, start: Math.max(block.start, start), end: Math.min(block.end, end) })),
  );
}

/** Some blocks of a block text, in their order, as a block text of their own. */
export function pickBlocks(whole: BlockText, picked: readonly Block[]): BlockText {
  const blocks: Block[] = [];
  let length = 0;
  for (const block of picked) {
    const start = length > 0 ? length + 1 : 0;
    length = start + block.end - block.start;
    blocks.push({ ...block, start, end: length });
  }
  return {
    text: picked.map((block) => whole.text.slice(block.start, block.end)).join('\n'),
    blocks,
    stretches(from, to) {
      const found: DomStretch[] = [];
      for (const [index, block] of blocks.entries()) {
        if (block.end <= from || block.start >= to) continue;
        const shift = (picked[index]?.start ?? 0) - block.start;
        found.push(...whole.stretches(Math.max(from, block.start) + shift, Math.min(to, block.end) + shift));
      }
      return found;
    },
  };
}

/** Block text of plain text: each line is a block, list marks make items. Has no place in a document. */
export function plainBlocks(text: string): BlockText {
  const state = collector(false);
  for (const line of text.split(/[\n\r\u2028\u2029]/)) {
    state.text(null, line);
    state.breakBlock();
  }
  return state.finish();
}

/**
 * Block text of an HTML string, parsed in an inert document: no script runs, no image loads, nothing is attached.
 *
 * @param near any document of a window; its DOMParser is used
 * @returns null when the document belongs to no window, or the HTML is too large
 */
export function htmlBlocks(html: string, near: Document): BlockText | null {
  const Parser = near.defaultView?.DOMParser;
  if (!Parser) return null;
  return blockText(new Parser().parseFromString(html, 'text/html').body, false);
}
