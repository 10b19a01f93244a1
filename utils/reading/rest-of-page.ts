import { collector } from './collect-text.ts';
import { lineOf, tabTitle } from './identity.ts';
import type { BlockText, DomStretch } from './page.ts';
import { findPersonal } from './personal.ts';

const ELEMENT = 1;
const TEXT = 3;
/** Nodes that one walk visits at most, and letters that it reads. */
const MAX_NODES = 400_000;
const MAX_LETTERS = 600_000;
/** Without a text that anybody sees. */
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'head', 'textarea', 'iframe', 'object', 'embed']);

/**
 * What is personal anywhere below a node: menus, side bars and buttons too, which no reading of a profile looks at.
 *
 * @param names of the person, in any order of their parts
 * @param known text nodes that were read already; what stands in them is not told again
 */
export function personalBelow(
  root: Node,
  names: readonly string[],
  url: URL,
  known: { has(node: Node): boolean } = new Set<Node>(),
): DomStretch[] {
  const body = allText(root);
  return findPersonal(body.text, { names, url, blocks: body.blocks }).flatMap(({ start, end }) =>
    body.stretches(start, end).filter(({ startContainer }) => !known.has(startContainer)),
  );
}

/** True for a short text that tells who somebody is. */
export function tellsWho(text: string, names: readonly string[], url: URL): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text) && findPersonal(text.slice(0, 2000), { names, url }).length > 0;
}

/**
 * Names that a page's person may have, before the page is read: from its address, its title and its first heading. Guesses
 * that cover a word too much for a moment.
 */
export function likelyNames(document: Document, url: URL): string[] {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const heading = document.querySelector('h1');
  const slug = decoded(url.pathname.split('/').filter(Boolean).at(-1) ?? '');
  return [tabTitle(document), meta('og:title'), meta('profile:username'), heading ? lineOf(heading) : '', slug]
    .map((text) => /^[\p{L}\p{M}'’. -]{3,60}/u.exec(text.replace(/[_.-]+/g, ' '))?.[0].trim() ?? '')
    .filter((text) => text.length >= 3 && text.split(' ').length <= 4);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every text below a node, as blocks; what is hidden now may be shown later. */
function allText(root: Node): BlockText {
  const state = collector(true);
  let node: Node = root;
  let letters = 0;
  for (let budget = MAX_NODES; budget > 0 && letters < MAX_LETTERS; budget--) {
    if (node.nodeType === TEXT) {
      letters += node.nodeValue?.length ?? 0;
      state.text(node, node.nodeValue ?? '');
    } else if (node.nodeType !== ELEMENT || !NO_TEXT.has((node as Element).localName)) {
      if (node.nodeType === ELEMENT) state.turn(node as Element, 1);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      if (node.nodeType === ELEMENT) state.turn(node as Element, -1);
    }
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode;
      if (node.nodeType === ELEMENT) state.turn(node as Element, -1);
    }
    if (node === root || !node.nextSibling) break;
    node = node.nextSibling;
  }
  return state.finish();
}
