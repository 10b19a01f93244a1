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

/**
 * Puts one element at the end of the document and draws into its closed shadow root, so that neither the page's style
 * reaches us nor ours the page. `open` only for pages of our own (accessibility checks cannot see into a closed root).
 */
export function createOverlayHost(document: Document, css: string, mode: ShadowRootMode = 'closed'): OverlayHost {
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode });
  const style = document.createElement('style');
  // Important inside the tree outranks important outside it: no sheet of the page can hide, move or restyle the host.
  style.textContent = `:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
width: 0 !important; height: 0 !important; z-index: 2147483000 !important; color-scheme: ${schemeOf(document)} !important; }
@media print { :host { display: none !important; } }
${css}`;
  const root = document.createElement('div');
  root.dataset.of = OURS;
  shadow.append(style, root);
  // A board's own shortcuts must not fire while somebody operates the panel.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    root.addEventListener(type, (event) => event.stopPropagation());
  // Between `document.open` and the first tag there is no root; then nothing is drawn, and the next reading draws anew.
  document.documentElement?.append(element);
  return { element, root, remove: () => element.remove() };
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
