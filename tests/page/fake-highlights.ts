/** A registry of highlights as browsers have it, for documents that have none. */
export interface FakeHighlights {
  /** The ranges of each name. */
  registry: Map<string, { ranges: Range[] }>;
  /** Text under each name, range by range, as the document has it now. */
  texts(name: string): string[];
}

/** Gives the document's window a registry, highlights and sheets that can be made. */
export function fakeHighlights(document: Document): FakeHighlights {
  const registry = new Map<string, { ranges: Range[] }>();
  class Highlight {
    ranges: Range[];
    priority = 0;
    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
    add(range: Range) {
      this.ranges.push(range);
    }
    clear() {
      this.ranges = [];
    }
  }
  class CSSStyleSheet {
    text = '';
    replaceSync(text: string) {
      this.text = text;
    }
  }
  Object.assign(document.defaultView as object, { CSS: { highlights: registry }, Highlight, CSSStyleSheet });
  Object.assign(document, { adoptedStyleSheets: [] });
  return { registry, texts: (name) => (registry.get(name)?.ranges ?? []).map(String) };
}
