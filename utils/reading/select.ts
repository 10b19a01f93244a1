import { blockText } from './block-text.ts';

/** The first element that any of the selectors finds, asked in their order (newest layout first). */
export function first(root: ParentNode, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = root.querySelector(selector);
    if (element) return element;
  }
  return null;
}

/** Every element that the first of the selectors with any find leads to (newest layout first). */
export function every(root: ParentNode, selectors: readonly string[]): Element[] {
  for (const selector of selectors) {
    const found = root.querySelectorAll(selector);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** Fewer characters are no posting yet. */
const SHELL = 200;

/**
 * True for a body or pane that a script draws into later. A page may carry the data of the posting, or of the posting
 * before, so it must not be judged by them.
 */
export function isShell(element: Element | null): boolean {
  const text = element && blockText(element, false, undefined, 2000)?.text;
  return !element || (typeof text === 'string' && text.length < SHELL);
}

/** True when an element holds words that stand in none of its children. */
const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());

/**
 * An element in parts, without those inside it that a selector finds. What holds one of them beside words of its own is
 * kept whole: such words have no element that could stand for them.
 */
export function without(element: Element, unwanted: string): Element[] {
  const around = new Set<Element>();
  for (const one of element.querySelectorAll(unwanted))
    for (let at = one.parentElement; at && !around.has(at) && element.contains(at); at = at.parentElement)
      around.add(at);
  const parts: Element[] = [];
  const open = [element];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.matches(unwanted)) continue;
    if (!around.has(at) || hasOwnText(at)) parts.push(at);
    else open.push(...[...at.children].reverse());
  }
  return parts;
}
