import type { DomStretch } from '../reading/page.ts';
import { toRanges } from './dom-ranges.ts';

// The page can read both the registry and the sheet: neutral names, one look for every state.
const MARK = 'mark';
const CURRENT = 'mark-now';
const CSS_TEXT = `
::highlight(${MARK}) { background-color: rgb(99 102 241 / 0.16); }
::highlight(${CURRENT}) { background-color: rgb(99 102 241 / 0.42); }
@media print { ::highlight(${MARK}), ::highlight(${CURRENT}) { background-color: transparent; } }
@media (forced-colors: active) {
  ::highlight(${MARK}), ::highlight(${CURRENT}) { background-color: Mark; color: MarkText; }
}`;

/** Marks in the page's text, by the CSS Custom Highlight API: the page's own nodes stay as they are. */
export interface Marks {
  /** Marks these stretches as the ones in hand; an empty list ends it. */
  point(stretches: readonly DomStretch[]): void;
  remove(): void;
}

/** Marks the stretches. Where the browser has no highlight registry, nothing is marked. */
export function markMentions(document: Document, stretches: readonly DomStretch[]): Marks {
  const view = document.defaultView;
  const registry = (view as unknown as { CSS?: { highlights?: Map<string, unknown> } } | null)?.CSS?.highlights;
  const HighlightClass = (view as unknown as { Highlight?: new (...ranges: AbstractRange[]) => unknown } | null)
    ?.Highlight;
  if (!view || !registry || !HighlightClass) return { point() {}, remove() {} };
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  registry.set(MARK, new HighlightClass(...toRanges(document, stretches)));
  return {
    point(current) {
      if (current.length === 0) registry.delete(CURRENT);
      else registry.set(CURRENT, new HighlightClass(...toRanges(document, current)));
    },
    remove() {
      registry.delete(MARK);
      registry.delete(CURRENT);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((each) => each !== sheet);
    },
  };
}

/** Scrolls the stretch into the middle of the window. */
export function scrollToStretch(stretch: DomStretch, smooth: boolean): void {
  const element = stretch.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
}
