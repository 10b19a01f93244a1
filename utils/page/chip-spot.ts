/** A rectangle in px of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** What a card shows: words and pictures, and what a person can press. */
export interface Shows {
  words: readonly Box[];
  controls: readonly Box[];
}

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="checkbox"], [onclick]';
const PICTURES = 'img, svg, picture, video, canvas';
const MOST_NODES = 400;
/** A control that takes this share of the card is the card itself, pressed anywhere: what lets clicks through may lie on it. */
const WHOLE_CARD = 0.6;
/** Distances from the card's edges that are tried, in px. */
const INSETS = [8, 4, 0];
const STEP = 8;
/** A card of fewer chips' heights is a row: there is no edge to lie across. */
const ROW = 2.5;
const GAP = 2;

const widthOf = (box: Box): number => Math.max(0, box.right - box.left);
const heightOf = (box: Box): number => Math.max(0, box.bottom - box.top);
const areaOf = (box: Box): number => widthOf(box) * heightOf(box);

/** The part that two boxes share; empty where they share none. */
export function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** True when `inner` lies in `outer`, but for a px of rounding. */
export function lies(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1
  );
}

/** Looks at what a card shows; only reads. */
export function showsOf(card: Element, box: Box): Shows {
  const document = card.ownerDocument;
  const controls: Box[] = [];
  const words: Box[] = [];
  for (const element of [...card.querySelectorAll(CONTROLS)].slice(0, MOST_NODES)) {
    const own = element.getBoundingClientRect();
    if (areaOf(common(own, box)) < WHOLE_CARD * areaOf(box)) controls.push(...element.getClientRects(), own);
  }
  for (const picture of [...card.querySelectorAll(PICTURES)].slice(0, MOST_NODES))
    words.push(picture.getBoundingClientRect());
  // 4: texts alone.
  const walker = document.createTreeWalker(card, 4);
  const range = document.createRange();
  for (let left = MOST_NODES; left > 0 && walker.nextNode(); left--) {
    if (!walker.currentNode.nodeValue?.trim()) continue;
    range.selectNodeContents(walker.currentNode);
    words.push(...range.getClientRects());
  }
  const visible = (each: Box): boolean => areaOf(each) > 4;
  return { words: words.filter(visible), controls: controls.filter(visible) };
}

/**
 * Where on a card a chip of this size may stand, best first: the upper right corner, the lower right one, anywhere at the
 * right edge, the lower left corner, each only where it hides no word and no control; else across the lower edge of a card
 * that is not a mere row, where it hides no control.
 *
 * @param modest the chip tells nothing that would be worth hiding a word: it is left out where there is no room
 * @returns px from the card's left and top; null where there is no place for it
 */
export function findSpot(card: Box, size: Size, { words, controls }: Shows, modest = false) {
  const width = widthOf(card);
  const height = heightOf(card);
  if (width < size.width || height < size.height) return null;
  const covers = (left: number, top: number, boxes: readonly Box[]): boolean => {
    const x = card.left + left - GAP;
    const y = card.top + top - GAP;
    const mine = { left: x, top: y, right: x + size.width + 2 * GAP, bottom: y + size.height + 2 * GAP };
    return boxes.some((box) => {
      const both = common(mine, box);
      return both.right > both.left && both.bottom > both.top;
    });
  };
  const isFree = (left: number, top: number): boolean =>
    left >= 0 && top >= 0 && !covers(left, top, words) && !covers(left, top, controls);
  const farRight = width - size.width;
  const farDown = height - size.height;
  for (const inset of INSETS)
    for (const top of [inset, farDown - inset])
      if (isFree(farRight - inset, top)) return { left: farRight - inset, top };
  for (let top = STEP; top < farDown; top += STEP)
    if (isFree(farRight - STEP, top)) return { left: farRight - STEP, top };
  for (const inset of INSETS) if (isFree(inset, farDown - inset)) return { left: inset, top: farDown - inset };
  if (modest || height < ROW * size.height) return null;
  const edge = height - size.height / 2;
  for (let left = farRight - STEP; left >= 0; left -= STEP)
    if (!covers(left, edge, controls)) return { left, top: edge };
  return null;
}

/** Ancestors that may cut off what stands in them; asked once a card, because styles are dear. */
export function cutters(card: Element): Element[] {
  const view = card.ownerDocument.defaultView;
  const found: Element[] = [];
  const { body, documentElement } = card.ownerDocument;
  for (let at = card.parentElement; at && at !== body && at !== documentElement; at = at.parentElement) {
    const { overflowX, overflowY, position } = view?.getComputedStyle(at) ?? {};
    if (`${overflowX ?? 'visible'}${overflowY ?? 'visible'}` !== 'visiblevisible') found.push(at);
    if (position === 'fixed') break;
  }
  return found;
}
