/** Where the pill can stand, best first. */
export type Place = 'right-bottom' | 'right-middle' | 'right-top' | 'left-bottom' | 'left-top';
const PLACES: readonly Place[] = ['right-bottom', 'right-middle', 'right-top', 'left-bottom', 'left-top'];

/** Things a person came to the page to press. */
const CONTROLS = 'a[href], button, input, select, textarea, [role="button"], [role="link"]';
const MARGIN = 16;

/**
 * The first place where a box of this size (px) covers no control of the page, `own` not counted; the last resort is
 * the first place. Looks at a grid of points, so its cost does not grow with the page.
 */
export function choosePlace(document: Document, width: number, height: number, own: Element): Place {
  const view = document.defaultView;
  if (!view) return PLACES[0] as Place;
  const free = PLACES.find((place) => {
    const { left, top } = cornerOf(place, view.innerWidth, view.innerHeight, width, height);
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
