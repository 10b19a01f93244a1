import type { DomStretch } from '../reading/page.ts';
import type { ProfileReading } from '../reading/profile-page.ts';
import { likelyNames, personalBelow, tellsWho } from '../reading/rest-of-page.ts';
import { findUncovered, pathOf, stillShown } from './blind-pictures.ts';
import { rangeOver, touches } from './blind-ranges.ts';
import { allRoots } from './blind-roots.ts';
import { guardSelection } from './blind-selection.ts';
import { COVER, COVER_CSS, type Found, forcedRules, heavy, rulesFor } from './blind-style.ts';
import { toRanges } from './dom-ranges.ts';
import { isGecko } from './gecko.ts';

/** What is looked for at once, before the page is painted again, and in one step later, in ms. */
const FIRST_MS = 16;
const STEP_MS = 8;
/** Rules that were found are in force after this, also while more are looked for, in ms. */
const WRITE_MS = 60;
/** After a change the whole page is looked at again when it has rested so long, in ms. */
const REST_MS = 250;
/** And so long after the first change where it never rests, in ms. */
const RESTLESS_MS = 2000;
/** More new nodes than these are looked at only then. */
const MOST_FRESH = 400;
/** Rules of earlier looks that stay. */
const MOST_KEPT = 1000;
/** Elements that are told apart in forced colours. */
const MOST_FORCED = 3000;
/** How often it is looked whether the page threw our sheet out, in ms: it does not say so. */
const GUARD_MS = 400;

/** Covers on somebody else's page. */
export interface Blind {
  /**
   * Covers what is personal on the page, or uncovers it with `on` false. What was covered stays so until the new covers
   * are in place; what the page adds is covered before it is painted.
   *
   * @param reading null where the page is not read yet: then the first heading is covered, and what may be the name
   * @returns how many pictures and pieces of text could not be covered
   */
  update(reading: ProfileReading | null, on: boolean): { uncovered: number };
  remove(): void;
}

interface HighlightLike {
  priority: number;
  add(range: AbstractRange): void;
  clear(): void;
}
interface HighlightView {
  CSS?: { highlights?: Map<string, HighlightLike> };
  Highlight?: new (...ranges: AbstractRange[]) => HighlightLike;
  CSSStyleSheet: typeof CSSStyleSheet;
  MutationObserver: typeof MutationObserver;
}

/**
 * Covers names, pictures and what else is personal on a page, without touching an element of it: text by a highlight,
 * everything else by a sheet. What shows somebody's face or name in a way that no rule reaches is counted.
 */
export function createBlind(document: Document): Blind {
  const view = document.defaultView as (Window & HighlightView) | null;
  let covers: Covers | null = null;
  const remove = () => {
    covers?.remove();
    covers = null;
  };
  return {
    update(reading, on) {
      if (!on || !view) {
        remove();
        return { uncovered: 0 };
      }
      covers ??= startCovers(document, view);
      return { uncovered: covers.cover(reading) };
    },
    remove,
  };
}

interface Covers {
  cover(reading: ProfileReading | null): number;
  remove(): void;
}

function startCovers(document: Document, view: Window & HighlightView): Covers {
  const registry = view.CSS?.highlights;
  const highlight = registry && view.Highlight ? new view.Highlight() : null;
  // Above the marks of a page's own search, and ours.
  if (highlight) highlight.priority = 2_147_483_647;
  const sheets = [COVER_CSS, '', '', ''].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  }) as [CSSStyleSheet, CSSStyleSheet, CSSStyleSheet, CSSStyleSheet];
  const [, rules, selected, forced] = sheets;
  const forcedColours = view.matchMedia?.('(forced-colors: active)');
  let roots: (Document | ShadowRoot)[] = [];
  let names: readonly string[] = [];
  let known = new WeakSet<Node>();
  let own: DomStretch[] = [];
  let ranges: Range[] = [];
  let written = '';
  let writtenAt = 0;
  let covered: ProfileReading | null = null;
  let address = '';
  let last: Found = { pictures: [], controls: [], contents: [], drawn: [] };
  let steps: Generator<void> | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | null = null;

  const stand = () => {
    if (registry && highlight && registry.get(COVER) !== highlight) registry.set(COVER, highlight);
    for (const root of roots) {
      const there = [...root.adoptedStyleSheets];
      if (sheets.some((sheet) => !there.includes(sheet)))
        root.adoptedStyleSheets = [...there.filter((each) => !sheets.includes(each)), ...sheets];
    }
  };
  const url = () => new URL(view.location.href);

  /** Everything anew; the old covers stay until the new ones are there. */
  const coverAll = () => {
    for (const root of allRoots(document))
      if (!roots.includes(root)) {
        roots.push(root);
        observer.observe(root, {
          childList: true,
          characterData: true,
          subtree: true,
          attributes: true,
          attributeFilter: ['class', 'id', 'value', 'placeholder'],
        });
      }
    roots = roots.filter((root) => root === document || (root as ShadowRoot).host.isConnected);
    const rest = roots.flatMap((root) => personalBelow(root, names, url(), known));
    const headings = own.length > 0 ? [] : [...document.querySelectorAll('h1')];
    const next = [...toRanges(document, [...own, ...rest]), ...headings.map((each) => rangeOver(document, each))];
    highlight?.clear();
    for (const range of next) highlight?.add(range);
    ranges = next;
    force();
    stand();
  };
  const force = () => {
    const around = forcedColours?.matches ? ranges.map(({ startContainer }) => startContainer.parentElement) : [];
    const elements = [...new Set(around)].filter((each) => each !== null).slice(0, MOST_FORCED);
    forced.replaceSync(forcedRules(elements.map((each) => heavy(pathOf(each)))));
  };

  const write = (text: string) => {
    writtenAt = performance.now();
    if (text === written) return;
    written = text;
    rules.replaceSync(text);
  };

  /** Pictures and fields: at once as far as time allows, the rest while the page is idle. */
  const coverRest = () => {
    // What our own rules hide cannot be seen to be a picture a second time.
    const kept = <T>(all: T[]) => all.slice(-MOST_KEPT);
    const found: Found = { pictures: kept(last.pictures), controls: [], contents: kept(last.contents), drawn: [] };
    const isPersonal = (text: string) => tellsWho(text, names, url());
    steps = (function* () {
      for (const root of roots) yield* findUncovered(root, view, isPersonal, found);
    })();
    const current = steps;
    writtenAt = 0;
    const step = (ms: number) => {
      const until = performance.now() + ms;
      while (steps === current)
        if (current.next().done) {
          steps = null;
          last = { ...found, pictures: [...new Set(found.pictures)], contents: [...new Set(found.contents)] };
          write(rulesFor(found));
          return;
        } else if (performance.now() > until) {
          // Rules make the page's styles be counted anew, which the next step would pay for.
          if (performance.now() - writtenAt > WRITE_MS) {
            write(rulesFor(last, found));
            // If this look is not finished, the next one has to keep what is hidden now.
            last = { ...last, pictures: [...found.pictures], contents: [...found.contents] };
          }
          setTimeout(() => step(STEP_MS), 0);
          return;
        }
    };
    step(FIRST_MS);
  };

  const coverAnew = () => {
    clearTimeout(rest);
    changedAt = null;
    coverAll();
    coverRest();
  };
  const later = () => {
    const now = performance.now();
    changedAt ??= now;
    clearTimeout(rest);
    const latest = Math.max(0, changedAt + RESTLESS_MS - now);
    rest = setTimeout(coverAnew, Math.min(REST_MS, latest));
  };

  const observer = new view.MutationObserver((records) => {
    stand();
    if (view.location.href !== address) {
      // Another person's page, perhaps: until it is read, what may be their name is covered too.
      address = view.location.href;
      names = [...new Set([...names, ...likelyNames(document, url())])];
    }
    let fresh = 0;
    for (const { type, target, addedNodes } of records)
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        if (++fresh > MOST_FRESH) break;
        known.delete(node);
        // A word alone tells less than its line.
        const around = node.nodeType === 3 && node.parentNode ? node.parentNode : node;
        for (const range of toRanges(document, personalBelow(around, names, url(), known))) {
          highlight?.add(range);
          ranges.push(range);
        }
      }
    if (forcedColours?.matches) force();
    later();
  });
  const uncovered = () =>
    roots.reduce((count, root) => count + stillShown(root, view), 0) + (highlight ? 0 : ranges.length);
  forcedColours?.addEventListener('change', force);
  const guard = view.setInterval(stand, GUARD_MS);
  const free = isGecko(view)
    ? guardSelection(document, selected, (range) => ranges.some((each) => touches(each, range)))
    : undefined;

  return {
    cover(reading) {
      if (reading && reading === covered && view.location.href === address) {
        // What changed since is covered by the observer.
        stand();
        return uncovered();
      }
      address = view.location.href;
      covered = reading;
      if (reading?.body) {
        const { body, personal } = reading;
        names = reading.names;
        own = personal.flatMap(({ start, end }) => body.stretches(start, end));
        known = new WeakSet(body.stretches(0, body.text.length).map(({ startContainer }) => startContainer));
      } else names = [...new Set([...names, ...likelyNames(document, url())])];
      coverAnew();
      return uncovered();
    },
    remove() {
      observer.disconnect();
      clearTimeout(rest);
      view.clearInterval(guard);
      steps = null;
      free?.();
      forcedColours?.removeEventListener('change', force);
      if (registry?.get(COVER) === highlight) registry?.delete(COVER);
      for (const root of roots)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((each) => !sheets.includes(each));
    },
  };
}
