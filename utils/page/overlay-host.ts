/** A place of our own in somebody else's page. */
export interface OverlayHost {
  element: HTMLElement;
  /** Where the components are drawn. */
  root: HTMLElement;
  remove(): void;
}

/** Stands inside the closed root, where no page can see it. */
const OURS = 'credlens';

/** True for a root that `createOverlayHost` made, in this run of the extension or an earlier one. */
export function isOurRoot(shadow: ShadowRoot): boolean {
  return [...shadow.children].some((child) => child.getAttribute('data-of') === OURS);
}

/** The one element of ours in a document, and who draws in it now. */
interface Standing {
  element: HTMLElement;
  shadow: ShadowRoot;
  roots: Set<HTMLElement>;
}
const standing = new WeakMap<Document, Standing>();

/**
 * Gives a place to draw in the closed shadow root of one element at the end of the document, so that neither the page's
 * style reaches us nor ours the page. Whoever draws in the document shares that element; it goes with the last of them.
 * Its origin is the document's: what is positioned `absolute` in it scrolls with the page, what is `fixed` stays.
 *
 * @param css the style of all of them, taken with the first
 * @param mode `open` only for pages of our own (accessibility checks cannot see into a closed root)
 */
export function createOverlayHost(document: Document, css: string, mode: ShadowRootMode = 'closed'): OverlayHost {
  const host = standing.get(document) ?? stand(document, css, mode);
  const { element, shadow, roots } = host;
  standing.set(document, host);
  const root = document.createElement('div');
  root.dataset.of = OURS;
  roots.add(root);
  shadow.append(root);
  // A board's own shortcuts must not fire while somebody operates the panel.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    root.addEventListener(type, (event) => event.stopPropagation());
  // Between `document.open` and the first tag there is no root; then nothing is drawn, and the next reading draws anew.
  if (!element.isConnected) document.documentElement?.append(element);
  return {
    element,
    root,
    remove() {
      root.remove();
      roots.delete(root);
      if (roots.size > 0) return;
      element.remove();
      if (standing.get(document) === host) standing.delete(document);
    },
  };
}

function stand(document: Document, css: string, mode: ShadowRootMode): Standing {
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode });
  const style = document.createElement('style');
  // Important inside the tree outranks important outside it: no sheet of the page can hide, move or restyle the host.
  style.textContent = `:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important;
width: 0 !important; height: 0 !important; z-index: 2147483000 !important; color-scheme: ${schemeOf(document)} !important; }
@media print { :host { display: none !important; } }
${css}`;
  shadow.append(style);
  return { element, shadow, roots: new Set() };
}

/** Light or dark, as the page paints itself; the person's system setting where the page paints nothing. */
export function schemeOf(document: Document): 'light' | 'dark' {
  const view = document.defaultView;
  if (!view || !document.documentElement) return 'light';
  for (const element of [document.body, document.documentElement]) {
    if (!element) continue;
    const [r, g, b, alpha] = (view.getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (r === undefined || g === undefined || b === undefined || alpha === 0) continue;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110 ? 'dark' : 'light';
  }
  const scheme = view.getComputedStyle(document.documentElement).colorScheme;
  const dark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  return dark && scheme.includes('dark') ? 'dark' : 'light';
}
