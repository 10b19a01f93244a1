import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBlind } from '../../utils/page/blind-cover.ts';
import { findUncovered, stillShown } from '../../utils/page/blind-pictures.ts';
import { allRoots } from '../../utils/page/blind-roots.ts';
import { COVER, type Found, forcedRules, heavy, rulesFor } from '../../utils/page/blind-style.ts';
import type { ProfileReading } from '../../utils/reading/profile-page.ts';
import { readProfile } from '../../utils/reading/read-profile.ts';

/** What extensions alone can ask for: the closed root of an element. */
const closed = vi.hoisted(() => new WeakMap<object, ShadowRoot>());
vi.mock('wxt/browser', () => ({
  browser: { dom: { openOrClosedShadowRoot: (element: object) => closed.get(element) ?? null } },
}));

/** What jsdom has not: constructed sheets, the registry of highlights. */
class Sheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}
class Marks extends Set<Range> {
  priority = 0;
}
interface Page {
  document: Document;
  highlights: Map<string, Marks>;
  url: URL;
  reading(): ProfileReading;
  covered(): string[];
  sheets(): string;
}

const CV = `<header>Signed in; Mira Lang</header><main><h1>Mira Lang</h1><p>Leeds</p>
<p>Mira writes Python and SQL for three companies since 2014, and has joy in it.</p></main><footer>© Mira Lang</footer>`;

function pageOf(body = CV): Page {
  const { window } = new JSDOM(`<!doctype html><html lang="en"><body>${body}</body></html>`, {
    url: 'https://lang.example/cv',
    pretendToBeVisual: true,
  });
  const highlights = new Map<string, Marks>();
  Object.assign(window, {
    CSS: { highlights, escape: (text: string) => text, supports: () => false },
    Highlight: class extends Marks {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
    CSSStyleSheet: Sheet,
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  });
  // jsdom has no pseudo-elements, and lays nothing out.
  const { getComputedStyle } = window;
  window.getComputedStyle = (element, pseudo) =>
    pseudo ? ({ content: 'none' } as CSSStyleDeclaration) : getComputedStyle.call(window, element);
  const { document } = window;
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true });
  const { attachShadow } = window.Element.prototype;
  window.Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    Object.defineProperty(root, 'adoptedStyleSheets', { value: [], writable: true });
    closed.set(this, root);
    return root;
  };
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  const url = new URL(window.location.href);
  return {
    document,
    highlights,
    url,
    reading: () => readProfile({ document, url }, null),
    covered: () => [...(highlights.get(COVER) ?? [])].map(String),
    sheets: () => (document.adoptedStyleSheets as unknown as Sheet[]).map(({ text }) => text).join('\n'),
  };
}

let page: Page;
beforeEach(() => {
  page = pageOf();
});
afterEach(() => void vi.unstubAllGlobals());
const settle = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

describe('createBlind', () => {
  it('covers what was read and the rest of the page, and touches no element', async () => {
    const before = page.document.documentElement.outerHTML;
    const { update } = createBlind(page.document);
    expect(update(page.reading(), true)).toEqual({ uncovered: 0 });
    expect(page.covered().sort()).toEqual(['Leeds', 'Mira', 'Mira Lang', 'Mira Lang', 'Mira Lang'].sort());
    expect(page.sheets()).toContain(`::highlight(${COVER})`);
    await settle();
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  it('off and removed, nothing is left', () => {
    const blind = createBlind(page.document);
    blind.update(page.reading(), true);
    blind.update(null, false);
    expect([page.highlights.size, page.document.adoptedStyleSheets.length]).toEqual([0, 0]);
    blind.update(page.reading(), true);
    blind.remove();
    blind.remove();
    expect([page.highlights.size, page.document.adoptedStyleSheets.length]).toEqual([0, 0]);
  });

  it('before the page is read the heading is covered, and what may be the name', () => {
    createBlind(page.document).update(null, true);
    expect(page.covered()).toEqual(expect.arrayContaining(['Mira Lang', 'Mira']));
  });

  it('what is added is covered in the same turn, before anything is painted', async () => {
    const blind = createBlind(page.document);
    blind.update(page.reading(), true);
    const line = page.document.createElement('p');
    line.textContent = 'Recommended by Mira Lang';
    page.document.body.append(line);
    await Promise.resolve();
    const own = [...(page.highlights.get(COVER) ?? [])].filter((range) => range.startContainer === line.firstChild);
    expect(own.map(String)).toEqual(['Mira Lang']);
    blind.remove();
  });

  it('reading anew never leaves the page without covers', () => {
    const blind = createBlind(page.document);
    blind.update(page.reading(), true);
    const first = page.highlights.get(COVER);
    const sizes: number[] = [];
    blind.update(page.reading(), true);
    sizes.push(page.highlights.get(COVER)?.size ?? 0);
    blind.update(null, true);
    sizes.push(page.highlights.get(COVER)?.size ?? 0);
    expect(page.highlights.get(COVER)).toBe(first);
    expect(sizes.every((size) => size >= 5)).toBe(true);
    blind.remove();
  });

  it('comes back when the page throws sheet and highlight out', async () => {
    const blind = createBlind(page.document);
    blind.update(page.reading(), true);
    page.highlights.clear();
    page.document.adoptedStyleSheets = [];
    page.document.body.append('x');
    await settle();
    expect(page.highlights.has(COVER)).toBe(true);
    expect(page.sheets()).toContain(COVER);
    blind.remove();
  });

  describe('a page that never rests', () => {
    /** Changes it ten times a second, for four seconds. */
    const unrest = async () => {
      for (let at = 0; at < 40; at++) {
        page.document.body.append(page.document.createElement('i'));
        await Promise.resolve();
        vi.advanceTimersByTime(100);
      }
    };
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => {
      vi.restoreAllMocks();
      vi.useRealTimers();
    });

    it('has all covered that it adds at once', async () => {
      const blind = createBlind(page.document);
      blind.update(page.reading(), true);
      const lines = Array.from({ length: 500 }, () => {
        const line = page.document.createElement('p');
        line.textContent = 'Seen by Mira Lang';
        return line;
      });
      page.document.body.append(...lines);
      await unrest();
      expect(page.covered().filter((words) => words === 'Mira Lang').length).toBeGreaterThanOrEqual(500);
      blind.remove();
    });

    it('has all its pictures looked for', async () => {
      page = pageOf(
        `<style>.pic { background-image: url("a.png") }</style>${CV}${'<p>x</p>'.repeat(50)}<b class="pic"></b>`,
      );
      const view = page.document.defaultView as unknown as typeof globalThis;
      view.HTMLElement.prototype.getBoundingClientRect = () => ({ width: 64, height: 64 }) as DOMRect;
      let now = 0;
      // Each question for the time finds it gone.
      vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
      const blind = createBlind(page.document);
      blind.update(page.reading(), true);
      await unrest();
      expect(page.sheets()).toContain('.pic');
      blind.remove();
    });
  });

  it('reaches into open and closed roots', () => {
    const { document } = page;
    const [open, shut] = ['open', 'closed'].map((mode) => {
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: mode as ShadowRootMode });
      root.innerHTML = '<p>Mira Lang</p>';
      return root;
    }) as [ShadowRoot, ShadowRoot];
    const blind = createBlind(document);
    blind.update(page.reading(), true);
    expect(allRoots(document)).toEqual([document, open, shut]);
    expect(page.covered().filter((words) => words === 'Mira Lang')).toHaveLength(5);
    expect([open, shut].map((root) => root.adoptedStyleSheets.length > 0)).toEqual([true, true]);
    blind.remove();
    expect([open, shut].map((root) => root.adoptedStyleSheets.length)).toEqual([0, 0]);
  });

  it('where the browser has no highlights, what stays is counted', () => {
    page = pageOf();
    Object.assign(page.document.defaultView as object, { Highlight: undefined });
    const { uncovered } = createBlind(page.document).update(page.reading(), true);
    expect(uncovered).toBe(5);
  });
});

describe('what neither highlight nor common rules cover', () => {
  const find = (body: string) => {
    const { document } = pageOf(body);
    const found: Found = { pictures: [], controls: [], contents: [], drawn: [] };
    const view = document.defaultView as unknown as Window & typeof globalThis;
    view.HTMLElement.prototype.getBoundingClientRect = () => ({ width: 64, height: 64 }) as DOMRect;
    for (const _ of findUncovered(document, view, (text) => text.includes('Mira'), found)) void _;
    return { found, matched: (css: string) => [...document.querySelectorAll(css.replaceAll(':not(#_#_#_)', ''))] };
  };

  it('fields and buttons that say the name, and only those', () => {
    const { found, matched } = find(
      '<form><input value="Mira"><input value="x"><textarea placeholder="To Mira"></textarea></form>',
    );
    expect(found.controls).toHaveLength(4);
    const elements = found.controls.filter((each) => !each.includes('::')).flatMap(matched);
    expect(elements.map((each) => each.outerHTML)).toEqual([
      '<input value="Mira">',
      '<textarea placeholder="To Mira"></textarea>',
    ]);
  });

  it('backgrounds of a page’s own sheet, by their class', () => {
    const { found } = find(
      '<style>.pic { background-image: url("a.png") }</style><div class="pic big"></div><div></div>',
    );
    expect(found.pictures).toEqual([heavy('.pic.big')]);
  });

  it('initials where a picture would stand, and words in a drawing', () => {
    const { found } = find('<span class="avatar">ML</span><svg><text>Mira</text><text>Go</text></svg>');
    expect(found.controls).toEqual([heavy('.avatar')]);
    expect(found.drawn).toHaveLength(1);
  });

  it('a picture that the page shows all the same is counted', () => {
    const { document } = pageOf('<img><canvas></canvas><iframe></iframe>');
    const view = document.defaultView as unknown as Window & typeof globalThis;
    view.HTMLElement.prototype.getBoundingClientRect = () => ({ width: 64, height: 64 }) as DOMRect;
    expect(stillShown(document, view)).toBe(3);
    for (const each of document.querySelectorAll<HTMLElement>('*')) each.style.filter = 'contrast(0)';
    expect(stillShown(document, view)).toBe(0);
  });
});

it('rules of several looks hold each selector once', () => {
  const look: Found = { pictures: ['.a'], controls: ['#b'], contents: ['#c::before'], drawn: ['text'] };
  expect(rulesFor(look, look).match(/\.a \{/g)).toHaveLength(1);
  expect(forcedRules(['p'])).toMatch(/forced-color-adjust: none/);
});
