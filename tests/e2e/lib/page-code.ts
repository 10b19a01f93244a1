/** Source text for functions that run inside a page, and the few such functions that both drivers share. */

// biome-ignore lint/suspicious/noExplicitAny: any function may be sent; its types are checked where it is called
export type AnyFunction = (...args: any[]) => unknown;

/**
 * An expression that calls `fn` with `args`. The compiler that runs the tests wraps inner functions in `__name(...)`,
 * which does not exist in a page, hence the stand-in.
 */
export function callSource(fn: AnyFunction, args: unknown[]): string {
  return `(() => { const __name = (f) => f; return (${fn})(...${JSON.stringify(args)}); })()`;
}

/** The same with the value of the expression `root` as the first argument. */
export function callWithRootSource(root: string, fn: AnyFunction, args: unknown[]): string {
  return `(() => { const __name = (f) => f; return (${fn})(${root}, ...${JSON.stringify(args)}); })()`;
}

/** The same as a function declaration whose `this` becomes the first argument. */
export function methodSource(fn: AnyFunction, args: unknown[]): string {
  return `function () { const __name = (f) => f; return (${fn})(this, ...${JSON.stringify(args)}); }`;
}

/** The selector with which a scope names its own root. */
export const ROOT = ':scope-root';

export function existsIn(root: ParentNode, css: string): boolean {
  return root.querySelector(css) !== null;
}

/** Rendered text of the first match, or of all children when `css` is the root; null when nothing matches. */
export function textIn(root: ParentNode, css: string, rootCss: string): string | null {
  if (css === rootCss) {
    return [...root.children].map((child) => (child as HTMLElement).innerText ?? '').join('\n');
  }
  const element = root.querySelector(css);
  return element === null ? null : ((element as HTMLElement).innerText ?? element.textContent ?? '');
}

export interface ClickPoint {
  x: number;
  y: number;
  problem?: string;
}

/** Where to click: the middle of the element, and what is in the way when something is. */
export function clickPointIn(root: Document | ShadowRoot, css: string): ClickPoint {
  const element = root.querySelector(css);
  if (element === null) return { x: 0, y: 0, problem: 'nothing matches' };
  // A click on it does nothing and says nothing: whoever means to press it has to wait for it.
  if (element.matches(':disabled')) return { x: 0, y: 0, problem: 'it is disabled' };
  const seen = (r: DOMRect): boolean =>
    r.top >= 0 && r.left >= 0 && r.bottom <= window.innerHeight && r.right <= window.innerWidth;
  if (!seen(element.getBoundingClientRect())) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return { x: 0, y: 0, problem: 'it has no size (hidden?)' };
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const hit = root.elementFromPoint(x, y);
  const label = (found: Element | null): string => (found === null ? 'nothing' : `<${found.localName}>`);
  if (hit === null || !(hit === element || element.contains(hit) || hit.contains(element))) {
    const whose = hit !== null && hit.getRootNode() !== root ? "the page's " : '';
    return { x, y, problem: `${whose}${label(hit)} covers the point` };
  }
  if (root instanceof ShadowRoot && document.elementFromPoint(x, y) !== root.host) {
    return { x, y, problem: `the page's ${label(document.elementFromPoint(x, y))} covers the point` };
  }
  return { x, y };
}

/** Focuses the first match with the caret at its end; false when nothing matches. */
export function focusIn(root: ParentNode, css: string): boolean {
  const element = root.querySelector(css);
  if (element === null) return false;
  (element as HTMLElement).focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    // Number, date and some other inputs have no selection and throw when asked for one.
    if (element.selectionEnd !== null) element.setSelectionRange(element.value.length, element.value.length);
  }
  return true;
}
