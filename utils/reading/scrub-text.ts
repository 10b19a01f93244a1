import type { Removal } from './scrub-strings.ts';

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const NOT_TEXT = new Set(['script', 'style', 'template']);
/** Characters that nobody sees; readers drop them, and they could tear a name apart. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;
const ELEMENT = 1;
const TEXT = 3;

/** The text of a part of a page as one string, with the way back to its nodes. */
export interface JoinedText {
  /** Text of all nodes; "\n" where a block begins or ends, and nowhere else. */
  text: string;
  nodes: Text[];
  /** @param removals in order, without overlap */
  replace(removals: readonly Removal[]): void;
}

/** Joins the text below an element. Inline elements tear no word apart; every other one ends a line. */
export function joinText(root: Element): JoinedText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let fresh = true;
  const end = () => {
    if (fresh) return;
    parts.push('\n');
    length++;
    fresh = true;
  };
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === TEXT) {
      const text = node as Text;
      const seen = text.data.replace(UNSEEN, '');
      if (seen !== text.data) text.data = seen;
      if (text.data) {
        nodes.push(text);
        starts.push(length);
        // Line ends inside a node are spaces to whoever reads the page.
        parts.push(text.data.replace(/[\n\r\t]/g, ' '));
        length += text.data.length;
        fresh = false;
      }
    } else if (node.nodeType === ELEMENT) {
      const { localName } = node as Element;
      if (!INLINE.has(localName)) end();
      if (node.firstChild && !NOT_TEXT.has(localName)) {
        node = node.firstChild;
        continue;
      }
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && !INLINE.has((node as Element).localName)) end();
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return { text: parts.join(''), nodes, replace: (removals) => replaceIn(nodes, starts, removals) };
}

/** What stands for a removal goes into the first of its nodes. */
function replaceIn(nodes: readonly Text[], starts: readonly number[], removals: readonly Removal[]): void {
  let at = nodes.length - 1;
  for (const { start, end, by } of [...removals].reverse()) {
    while (at > 0 && (starts[at] ?? 0) >= end) at--;
    for (let index = at; index >= 0; index--) {
      const node = nodes[index] as Text;
      const from = starts[index] ?? 0;
      const first = from <= start;
      // Earlier removals of the same node lie before this one: its length has changed only behind it.
      const low = Math.max(start - from, 0);
      const high = Math.min(end - from, index + 1 < starts.length ? (starts[index + 1] ?? 0) - from : node.data.length);
      const until = Math.min(high, node.data.length);
      if (until > low || first) node.data = node.data.slice(0, low) + (first ? by : '') + node.data.slice(until);
      if (first) break;
    }
  }
}
