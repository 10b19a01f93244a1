/** Going through a surface by keyboard, as somebody without a mouse does: each stop has to be seen, and in order. */
import { expect } from './checks.ts';
import type { Scope } from './driver.ts';
import { until } from './waiting.ts';

/** Where the focus is. */
export interface Stop {
  /** Tells two stops apart while the surface stays the same. */
  key: string;
  /** Tag, class and the beginning of its words, for people. */
  what: string;
  words: string;
  /** Selectors that were asked for and fit. */
  fits: boolean;
  /** Nothing has the focus, or something outside. */
  outside: boolean;
  /** What is wrong with it. */
  faults: string[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Comes after the stop before in the document. */
  later: boolean;
}

/** Looks at what has the focus; runs inside. */
function stopIn(root: Document | ShadowRoot, css: string, words: string): Stop {
  const memory = window as unknown as { credlensStops?: Element[]; credlensLast?: Element; credlensLater?: boolean };
  memory.credlensStops ??= [];
  let within: Document | ShadowRoot = root;
  let element: Element | null = root.activeElement;
  while (element?.shadowRoot?.activeElement) {
    within = element.shadowRoot;
    element = within.activeElement;
  }
  const nowhere = {
    key: '',
    what: 'nothing',
    words: '',
    fits: false,
    faults: [],
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
  };
  if (!element || element === document.body || element === document.documentElement)
    return { ...nowhere, outside: true, later: true };
  let index = memory.credlensStops.indexOf(element);
  if (index < 0) index = memory.credlensStops.push(element) - 1;
  const last = memory.credlensLast;
  memory.credlensLast = element;
  // Looked at more than once, until it stands still.
  if (last !== element)
    memory.credlensLater =
      !last?.isConnected ||
      last.getRootNode() !== element.getRootNode() ||
      (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

  const field = element as HTMLInputElement;
  // A field that only those who listen are told of shows its focus on its label.
  const shown = getComputedStyle(element).clipPath.startsWith('inset(50%') ? (field.labels?.[0] ?? element) : element;
  const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labelled = labels.map((id) => within.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ');
  const said = (
    element.getAttribute('aria-label') ??
    (labelled || undefined) ??
    field.labels?.[0]?.textContent ??
    element.textContent ??
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();
  const faults: string[] = [];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  // Firefox draws no focus in a window that is not the one in front.
  if (
    document.hasFocus() &&
    (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1 || /^rgba\(.*, 0\)$/.test(outlineColor))
  )
    faults.push(`its focus is not drawn (outline ${outlineStyle} ${outlineWidth})`);
  const box = shown.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) faults.push('it has no size');
  const middle = {
    x: (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2,
    y: (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2,
  };
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    faults.push(`it is out of sight (at ${Math.round(box.left)},${Math.round(box.top)})`);
  else {
    const hit = (shown.getRootNode() as Document | ShadowRoot).elementFromPoint(middle.x, middle.y);
    if (hit && !(shown.contains(hit) || hit.contains(shown) || field.labels?.[0]?.contains(hit)))
      faults.push(`<${hit.localName} class="${hit.getAttribute('class') ?? ''}"> covers it`);
  }
  return {
    key: String(index),
    what: `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${said.slice(0, 50)}"`,
    words: said,
    fits: element.matches(css) && new RegExp(words, 'i').test(said),
    outside: false,
    faults,
    left: box.left,
    right: box.right,
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    later: memory.credlensLater ?? true,
  };
}

/** How many keys reached the document since it was asked first, and whether keys go there now; runs inside. */
function keysIn(): { heard: number; here: boolean } {
  const memory = window as unknown as { credlensKeys?: number };
  if (memory.credlensKeys === undefined) {
    memory.credlensKeys = 0;
    const count = () => {
      memory.credlensKeys = (memory.credlensKeys ?? 0) + 1;
    };
    window.addEventListener('keydown', count, true);
  }
  return { heard: memory.credlensKeys, here: document.hasFocus() };
}

/** A key goes to the process of the page by a way of its own: so long it is waited for. */
const ON_ITS_WAY_MS = 3000;
/** The browser's own bars have the focus: what is pressed there is not heard in the document. */
const ELSEWHERE_MS = 300;

/** The next stop, after the key was pressed and what it changed was drawn. */
async function stopAfter(scope: Scope, key: string, css: string, words: string): Promise<Stop> {
  const { heard: before, here } = await scope.inside(keysIn);
  await scope.press(key);
  const latest = Date.now() + (here ? ON_ITS_WAY_MS : ELSEWHERE_MS);
  let last = '';
  // Scrolling there takes a moment.
  return until(
    `the focus after ${key}`,
    async () => {
      const { heard } = await scope.inside(keysIn);
      if (heard === before && Date.now() < latest) throw new Error('the key is on its way');
      const stop = await scope.inside(stopIn, css, words);
      const place = JSON.stringify([stop.key, stop.top, stop.left, stop.faults]);
      if (place === last) return stop;
      last = place;
      throw new Error('it moves');
    },
    10_000,
    30,
  );
}

function seen(stop: Stop): void {
  expect(stop.faults.length === 0, `${stop.what}: ${stop.faults.join('; ')}`);
}

/**
 * Presses Tab (or Shift+Tab) until something has the focus that matches the selector and holds these words.
 *
 * @throws when a stop cannot be seen, when the focus goes nowhere, or after `most` stops
 */
export async function tabTo(scope: Scope, css: string, words = '', key = 'Tab', most = 150): Promise<Stop> {
  const been: string[] = [];
  let outside = 0;
  // What opens may have taken the focus itself.
  const first = await scope.inside(stopIn, css, words);
  if (first.fits && !first.outside) {
    seen(first);
    return first;
  }
  for (let count = 0; count < most; count++) {
    const stop = await stopAfter(scope, key, css, words);
    if (stop.outside) {
      outside += 1;
      // The browser's own bars stand between the end of the page and its beginning.
      expect(outside < 30, `the focus left before "${css}" was reached, after ${been.slice(-8).join(' > ')}`);
      continue;
    }
    seen(stop);
    if (stop.fits) return stop;
    expect(been.at(-1) !== stop.what || been.at(-2) !== stop.what, `the focus is caught at ${stop.what}`);
    been.push(stop.what);
  }
  throw new Error(`"${css}" was not reached in ${most} stops: ${been.slice(-8).join(' > ')}`);
}

/** How many controls can be reached by Tab: of radio buttons with one name, one; runs inside. */
function reachable(root: Document | ShadowRoot): number {
  const groups = new Set<string>();
  const all = root.querySelectorAll<HTMLElement>(
    'a[href], button, select, textarea, summary, input:not([type=hidden])',
  );
  return [...all].filter((each) => {
    if (each.tabIndex < 0 || each.matches(':disabled') || !each.checkVisibility({ visibilityProperty: true }))
      return false;
    if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
    const known = groups.has(each.name);
    groups.add(each.name);
    return !known;
  }).length;
}

/**
 * From the beginning to the end of a surface by Tab alone.
 *
 * @returns how many stops there were
 * @throws when one cannot be seen, comes before the one before it, is above it in the same column, or keeps the focus;
 * when controls were left out
 */
export async function walkThrough(scope: Scope, most = 400): Promise<number> {
  await scope.inside(() => {
    Object.assign(window, { credlensStops: [], credlensLast: undefined });
    window.focus();
    // Else it would go on from what had the focus last, wherever that was.
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const faults: string[] = [];
  const been = new Set<string>();
  let last: Stop | undefined;
  for (let count = 0; count < most; count++) {
    const stop = await stopAfter(scope, 'Tab', '*', '');
    // Out at the end, into the browser's own window, or round again.
    if (stop.outside || (been.has(stop.key) && stop.key !== last?.key)) {
      if (been.size === 0 && count < 3) continue;
      break;
    }
    expect(!been.has(stop.key) || isDate(stop), `the focus is caught at ${stop.what}`);
    been.add(stop.key);
    faults.push(...stop.faults.map((each) => `${stop.what}: ${each}`));
    // A surface that had the focus before may begin at its end, and go round once.
    if (last && last.key !== stop.key && been.size === 2 && !stop.later) been.delete(last.key);
    else if (last && last.key !== stop.key) {
      if (!stop.later) faults.push(`${stop.what} comes before ${last.what} in the document`);
      const inColumn = Math.min(last.right, stop.right) - Math.max(last.left, stop.left) > 8;
      if (inColumn && stop.bottom <= last.top - 2)
        faults.push(`${stop.what} stands above ${last.what}, but comes after it`);
    }
    last = stop;
  }
  await scope.inside(() => document.body.removeAttribute('tabindex'));
  // A walk over a few of many is none.
  const all = await scope.inside(reachable);
  expect(been.size > 0 && been.size >= all - 1, `${been.size} of ${all} controls were reached by Tab`);
  expect(faults.length === 0, [...new Set(faults)].join('\n'));
  return been.size;
}

/** A date has a stop for each of its parts. */
function isDate(stop: Stop): boolean {
  return stop.what.startsWith('<input');
}

/** Types as fingers do: letters, digits and spaces. What was typed then stands in the field. */
export async function typeKeys(scope: Scope, text: string): Promise<void> {
  for (const letter of text) await scope.press(letter === ' ' ? 'Space' : letter);
  await until(`"${text}" to stand in the field`, async () => {
    const value = await scope.inside((root) => (root.activeElement as HTMLInputElement | null)?.value);
    if (!value?.includes(text)) throw new Error(`there stands ${JSON.stringify(value)}`);
    return true;
  });
}
