import type { VisiblePart } from './visible-part.ts';

/** Where the pill can stand, best first. */
export type Place = 'right-bottom' | 'right-middle' | 'right-top' | 'left-bottom' | 'left-top';
const PLACES: readonly Place[] = ['right-bottom', 'right-middle', 'right-top', 'left-bottom', 'left-top'];

/** The whole viewport, where nothing else is said. */
function partOf(view: Window, part?: VisiblePart): VisiblePart {
  return part ?? { top: 0, height: view.innerHeight };
}

/** Things a person came to the page to press. */
const CONTROLS = 'a[href], button, input, select, textarea, [role="button"], [role="link"]';
const MARGIN = 16;

/**
 * The first place where a box of this size (px) covers no control of the page, `own` not counted; the last resort is
 * the first place. Looks at a grid of points, so its cost does not grow with the page.
 *
 * @param part what can be seen of a frame; the whole viewport where it is not given
 */
export function choosePlace(
  document: Document,
  width: number,
  height: number,
  own: Element,
  part?: VisiblePart,
): Place {
  const view = document.defaultView;
  if (!view) return PLACES[0] as Place;
  const free = PLACES.find((place) => {
    const seen = partOf(view, part);
    const corner = cornerOf(place, view.innerWidth, seen.height, width, height);
    const [left, top] = [corner.left, corner.top + seen.top];
    for (let x = 0; x <= 3; x++)
      for (let y = 0; y <= 3; y++) {
        const elements = document.elementsFromPoint(left + (width * x) / 3, top + (height * y) / 3);
        const hit = elements.find((element) => element !== own);
        if (hit?.closest(CONTROLS)) return false;
      }
    return true;
  });
  return free ?? (PLACES[0] as Place);
}

function cornerOf(place: Place, vw: number, vh: number, width: number, height: number) {
  const left = place.startsWith('right') ? vw - width - MARGIN : MARGIN;
  const top = place.endsWith('bottom') ? vh - height - MARGIN : place.endsWith('top') ? MARGIN : (vh - height) / 2;
  return { left, top };
}

/** What a person presses to go on with a posting: buttons, and links that are drawn as one. */
const BUTTONS =
  'button, [role="button"], input[type="submit"], input[type="button"], a[class*="btn" i], a[class*="button" i], a[class*="apply" i]';
const STEP = 16;
/** A panel lower than this shows too little; better to cover something than to be useless. */
const LEAST_HEIGHT = 280;

/** Where the panel may stand: its side, and its distance (px) from the lower edge and greatest height. */
export interface PanelPlace {
  side: 'right' | 'left';
  bottom: number;
  height: number;
}

/**
 * The side and the tallest stretch of it in which a panel of this width (px) covers no button of the page; the whole
 * right side when neither has a stretch that is high enough.
 */
export function choosePanelPlace(document: Document, width: number, own: Element, part?: VisiblePart): PanelPlace {
  const view = document.defaultView;
  const seen = view ? partOf(view, part) : { top: 0, height: 800 };
  const full = { side: 'right', bottom: MARGIN, height: seen.height - 2 * MARGIN } as const;
  if (!view) return full;
  for (const side of ['right', 'left'] as const) {
    const left = side === 'right' ? Math.max(0, view.innerWidth - width - MARGIN) : MARGIN;
    const { top, bottom } = tallestFree(document, left, Math.min(width, view.innerWidth - MARGIN), own, seen);
    const height = bottom - top - 2 * MARGIN;
    if (height >= LEAST_HEIGHT) return { side, bottom: seen.top + seen.height - bottom + MARGIN, height };
  }
  return full;
}

function tallestFree(
  document: Document,
  left: number,
  width: number,
  own: Element,
  part: VisiblePart,
): { top: number; bottom: number } {
  const end = part.top + part.height;
  let best = { top: part.top, bottom: part.top };
  let top = part.top;
  for (let y = part.top; y <= end; y += STEP) {
    const blocked = y + STEP > end ? false : rowHasButton(document, left, width, y + STEP / 2, own);
    if (!blocked && y + STEP <= end) continue;
    const bottom = blocked ? y : end;
    if (bottom - top > best.bottom - best.top) best = { top, bottom };
    top = y + STEP;
  }
  return best;
}

function rowHasButton(document: Document, left: number, width: number, y: number, own: Element): boolean {
  for (const part of [0.02, 0.25, 0.5, 0.75, 0.98]) {
    const hit = document.elementsFromPoint(left + width * part, y).find((element) => element !== own);
    if (hit?.closest(BUTTONS)) return true;
  }
  return false;
}
