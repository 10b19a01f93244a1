import type { ProfileMark } from '../model/profile-match.ts';
import type { BlockText, DomStretch } from '../reading/page.ts';
import { toRanges } from './dom-ranges.ts';
import { scrollToStretch } from './highlight.ts';

type Look = 'asked' | 'alternative' | 'related';

// The page can read both the registry and the sheet: neutral names, and nothing of how well anybody does.
const NAMES: Record<Look, string> = { asked: 'note', alternative: 'note-or', related: 'note-near' };
const LOOKS = Object.keys(NAMES) as Look[];
const CURRENT = 'note-now';
const ALL = [...Object.values(NAMES), CURRENT];

/** Told apart by their lines, whatever the colours: solid, double, dotted. */
const CSS_TEXT = `
::highlight(${NAMES.asked}) { background-color: rgb(99 102 241 / 0.2); text-decoration: underline solid rgb(99 102 241) 2px; }
::highlight(${NAMES.alternative}) { background-color: rgb(99 102 241 / 0.1); text-decoration: underline double rgb(99 102 241) 1px; }
::highlight(${NAMES.related}) { background-color: rgb(120 120 130 / 0.12); text-decoration: underline dotted rgb(120 120 130) 2px; }
::highlight(${CURRENT}) { background-color: rgb(99 102 241 / 0.45); }
@media print {
  ${ALL.map((name) => `::highlight(${name})`).join(', ')} { background-color: transparent; text-decoration: none; }
}
@media (forced-colors: active) {
  ::highlight(${NAMES.asked}), ::highlight(${NAMES.alternative}) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }
  ::highlight(${NAMES.related}) { background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText; }
  ::highlight(${CURRENT}) { background-color: Highlight; color: HighlightText; }
}`;

/** How a mark looks: by how near the mention is, and whether the role asks for just this or for this or another. */
export function lookOf({ nearness, alternative }: ProfileMark): Look {
  if (nearness === 'related') return 'related';
  return alternative ? 'alternative' : 'asked';
}

/** Marks of a role's skills in a candidate's page, by the CSS Custom Highlight API: the page's nodes stay as they are. */
export interface ProfileMarks {
  /** Draws these marks in place of all before. @param body of the live document that the offsets belong to */
  draw(body: BlockText, marks: readonly ProfileMark[]): void;
  /** Scrolls to a stretch of what was drawn last and marks it as the one in hand; false where it is not in the page. */
  goTo(body: BlockText, start: number, end: number, options: { mark: boolean; smooth: boolean }): boolean;
  /** True where something that was marked is no longer in the page: it drew the same text anew. */
  isStale(): boolean;
  remove(): void;
}

/** Where the browser has no registry of highlights, nothing is marked. */
export function createProfileMarks(document: Document): ProfileMarks {
  const view = document.defaultView;
  const registry = (view as unknown as { CSS?: { highlights?: Map<string, unknown> } } | null)?.CSS?.highlights;
  const HighlightClass = (view as unknown as { Highlight?: new (...ranges: AbstractRange[]) => unknown } | null)
    ?.Highlight;
  let sheet: CSSStyleSheet | null = null;
  let drawn: Range[] = [];
  let nodes: Node[] = [];
  const put = (name: string, ranges: readonly Range[]) => {
    if (!registry || !HighlightClass) return;
    if (ranges.length === 0) registry.delete(name);
    else registry.set(name, new HighlightClass(...ranges));
  };
  const style = () => {
    if (!view || !registry) return;
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(CSS_TEXT);
    }
    // A page that sets its own list takes ours out.
    const own = sheet;
    if (![...document.adoptedStyleSheets].includes(own))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
  };
  return {
    draw(body, marks) {
      const found: Record<Look, DomStretch[]> = { asked: [], alternative: [], related: [] };
      for (const mark of marks) found[lookOf(mark)].push(...body.stretches(mark.start, mark.end));
      drawn = [];
      for (const look of LOOKS) {
        const ranges = toRanges(document, found[look]);
        drawn.push(...ranges);
        put(NAMES[look], ranges);
      }
      nodes = drawn.map(({ startContainer }) => startContainer);
      put(CURRENT, []);
      if (drawn.length > 0) style();
    },
    goTo(body, start, end, { mark, smooth }) {
      const stretches = body.stretches(start, end);
      const [first] = stretches;
      if (!first?.startContainer.isConnected) return false;
      if (mark) {
        style();
        put(CURRENT, toRanges(document, stretches));
      }
      scrollToStretch(first, smooth);
      return true;
    },
    // Ranges move with what is taken out; the nodes that they began in tell.
    isStale: () => nodes.some((node, at) => !node.isConnected || drawn[at]?.startContainer !== node),
    remove() {
      for (const name of ALL) registry?.delete(name);
      [drawn, nodes] = [[], []];
      if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((each) => each !== sheet);
    },
  };
}
