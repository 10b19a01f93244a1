import { contrast } from './contrast.ts';
import type { BlockText, DomStretch } from './page.ts';
import type { HiddenRange } from './profile-page.ts';

type Why = HiddenRange['why'];

/** Letters smaller than this nobody reads, in px. */
const LEAST_SIZE = 4;
/** Below this the text and what is behind it are the same to the eye; WCAG contrast, 1 to 21. */
const LEAST_CONTRAST = 1.15;
const LEAST_OPACITY = 0.05;
/** Left of or above the page by more than this, in px; carousels stand a little outside. */
const OUTSIDE = 200;

/**
 * Which parts of a text a reader of the page cannot see: white on white, of no size, transparent, outside of the page, or
 * hidden from screen readers without a twin that is not. Asks the layout; `null` where the document has none.
 *
 * @param body text of a live document
 */
export function hiddenRanges(body: BlockText, document: Document): HiddenRange[] | null {
  const view = document.defaultView;
  if (!view || document.documentElement.getClientRects().length === 0) return null;
  const why = eyes(view);
  const found: HiddenRange[] = [];
  const put = (start: number, end: number, reason: Why) => {
    const last = found.at(-1);
    if (last && last.why === reason && start - last.end <= 1) last.end = end;
    else found.push({ start, end, why: reason });
  };
  for (const { start, end } of body.blocks) {
    const reasons = new Set(body.stretches(start, end).map((stretch) => why(stretch)));
    const [only] = reasons;
    if (reasons.size === 1 && only) put(start, end, only);
    else if (reasons.size > 1)
      for (const { index, 0: word } of body.text.slice(start, end).matchAll(/\S+/g)) {
        const reason = body
          .stretches(start + index, start + index + word.length)
          .map((stretch) => why(stretch))
          .find((each) => each !== null);
        if (reason) put(start + index, start + index + word.length, reason);
      }
  }
  return found;
}

interface Seen {
  opacity: number;
  background: Colour | null;
  outside: boolean;
  ariaHidden: boolean;
  /** What shows through letters that are filled with nothing: a ground cut to them. `null`: it may be anything. */
  cutOut: Colour | null | undefined;
}

type Colour = readonly [number, number, number, number];

function eyes(view: Window): (stretch: DomStretch) => Why | null {
  const around = new Map<Element, Seen>();
  // A page that knows dark may have a dark canvas without saying which.
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme ?? '';
  const canvas: Colour | null = scheme.includes('dark') ? null : [255, 255, 255, 1];
  const answers = new Map<Element, Why | null>();
  // A page has a dozen colours and thousands of elements.
  const colours = new Map<string, Colour | null>();
  const parsed = (value: string): Colour | null => {
    let colour = colours.get(value);
    if (colour === undefined) {
      colour = colourOf(value);
      colours.set(value, colour);
    }
    return colour;
  };
  const seen = (element: Element): Seen => {
    const known = around.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const above: Seen = parent
      ? seen(parent)
      : { opacity: 1, background: canvas, outside: false, ariaHidden: false, cutOut: undefined };
    const style = view.getComputedStyle(element);
    const ground = groundOf(style, parsed);
    const isCut = style.backgroundClip === 'text';
    const here: Seen = {
      opacity: above.opacity * Number(style.opacity || 1),
      background: isCut || ground === undefined ? above.background : ground,
      outside: above.outside || isOutside(element, style, view),
      ariaHidden: above.ariaHidden || (element.getAttribute('aria-hidden') === 'true' && !hasTwin(element)),
      // Another ground over it covers it.
      cutOut: ground === undefined ? above.cutOut : isCut ? ground : undefined,
    };
    around.set(element, here);
    return here;
  };
  const judge = (element: Element): Why | null => {
    const { opacity, background, outside, ariaHidden, cutOut } = seen(element);
    const style = view.getComputedStyle(element);
    if (Number.parseFloat(style.fontSize) < LEAST_SIZE) return 'size';
    if (opacity < LEAST_OPACITY || style.visibility === 'hidden') return 'transparent';
    if (outside) return 'place';
    const fill = parsed(style.webkitTextFillColor || style.color);
    const isEmpty = fill !== null && fill[3] < LEAST_OPACITY;
    if (isEmpty && cutOut === undefined) return 'colour';
    const colour = isEmpty ? (cutOut ?? null) : fill;
    if (colour && background && colour[3] === 1 && contrast(opaque(colour), opaque(background)) < LEAST_CONTRAST)
      return 'colour';
    return ariaHidden ? 'aria-hidden' : null;
  };
  return ({ startContainer }) => {
    const element = startContainer.parentElement;
    if (!element) return null;
    if (!answers.has(element)) answers.set(element, judge(element));
    return answers.get(element) ?? null;
  };
}

/** Moved out of the page, or cut down to a dot; what is only scrolled out of sight is not. */
function isOutside(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  if (Number.parseFloat(style.textIndent) < -OUTSIDE) return true;
  const cut = style.overflow === 'hidden' || style.overflow === 'clip' || style.clipPath !== 'none';
  const placed = style.position === 'absolute' || style.position === 'fixed';
  const moved = style.transform !== '' && style.transform !== 'none';
  if (!cut && !placed && !moved && style.marginLeft === '0px') return false;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (cut && (width <= 1 || height <= 1)) return true;
  if (/inset\((?:50|100)%\)/.test(style.clipPath)) return true;
  const { x, y } = scrolledBy(element, view);
  return right + x < -OUTSIDE || bottom + y < -OUTSIDE || (placed && left > 20_000 && top < 0);
}

/** How far the window and the parts of the page around an element are scrolled, px. */
function scrolledBy(element: Element, view: Window): { x: number; y: number } {
  let [x, y] = [view.scrollX, view.scrollY];
  const root = view.document.documentElement;
  for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
    x += at.scrollLeft;
    y += at.scrollTop;
  }
  return { x, y };
}

const opaque = ([red, green, blue]: Colour) => [red, green, blue] as const;

/** Some sites write a line twice: once for the eye, once for screen readers. */
function hasTwin(element: Element): boolean {
  const text = element.textContent?.trim();
  const beside = element.nextElementSibling ?? element.previousElementSibling;
  return beside?.textContent?.trim() === text;
}

/**
 * The colour of an element's own ground; undefined where it has none. `null` where that cannot be told: a picture may be
 * anything, and so may a gradient of several colours, what shines through, and a notation that is not known.
 */
function groundOf(style: CSSStyleDeclaration, parsed: (value: string) => Colour | null): Colour | null | undefined {
  const { backgroundImage, backgroundSize, backgroundRepeat } = style;
  const own = parsed(style.backgroundColor);
  if (!backgroundImage || backgroundImage === 'none')
    return own && own[3] === 0 ? undefined : own && own[3] === 1 ? own : null;
  // What is drawn in a part of the box alone may be the line under a link.
  if (!/^(?:auto)?$/.test(backgroundSize) || !/^(?:repeat)?$/.test(backgroundRepeat)) return null;
  // A gradient from white to white is white.
  if (/url\(|image|element\(/.test(backgroundImage)) return null;
  const stops = (backgroundImage.match(/(?:rgba?|color|(?:ok)?l(?:ab|ch))\([^()]{5,80}\)/g) ?? []).map(parsed);
  const [first] = stops;
  const isOne =
    first && stops.every((each) => each?.[3] === 1 && contrast(opaque(first), opaque(each)) < LEAST_CONTRAST);
  return isOne ? first : null;
}

/**
 * Red, green, blue (0-255) and alpha (0-1) of a computed colour; null for a notation that cannot be read here. Of those
 * that tell how light a colour is, the grey that is as light: more is not compared.
 */
function colourOf(value: string): Colour | null {
  if (value === 'transparent' || value === '') return [0, 0, 0, 0];
  const [, notation = '', inner = ''] =
    /^(rgba?|color(?=\(srgb )|(?:ok)?l(?:ab|ch))\(([^)]{5,80})\)$/.exec(value) ?? [];
  const [one, two, three, alpha = '1'] = inner.match(/(?<![a-z])-?[\d.]+(?:e-\d+)?%?|none/g) ?? [];
  if (one === undefined || two === undefined || three === undefined) return null;
  const [red, green, blue] = [one, two, three].map((each) => Number.parseFloat(each) || 0) as [number, number, number];
  const opacity = (Number.parseFloat(alpha) || 0) / (alpha.endsWith('%') ? 100 : 1);
  if (notation.startsWith('rgb')) return [red, green, blue, opacity];
  if (notation === 'color') return [red * 255, green * 255, blue * 255, opacity];
  const light = notation.startsWith('ok') ? red ** 3 : red > 8 ? ((red + 16) / 116) ** 3 : red / 903.3;
  const grey = 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
  return [grey, grey, grey, opacity];
}
