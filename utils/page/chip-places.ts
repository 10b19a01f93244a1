import { type Box, common, cutters, findSpot, lies, showsOf } from './chip-spot.ts';

/** Corners are looked at from so far inside, in px. */
const INSET = 2;

/** A card, and the place of its chip where it has one. */
export interface Placed {
  card: Element;
  place?: HTMLElement | undefined;
  /** It stands only where it hides nothing. */
  modest?: boolean | undefined;
  /** Ancestors of the card that may cut it off. */
  cutters?: readonly Element[] | undefined;
  /** Where on the card the chip stands, for a card of that size; undefined: to be looked for, null: nowhere. */
  spot?: { width: number; height: number; at: { left: number; top: number } | null } | undefined;
  /** Something else of the page lay over it when that was looked at last. */
  covered?: boolean | undefined;
  /** What was written last. */
  written?: string | undefined;
}

/**
 * Puts each chip on its card; hides those that would hide something, are cut off by what their card scrolls in, or lie
 * under something of the page (a bar, a dialog). Reads everything first and then writes, so that the page is laid out
 * once.
 *
 * @param list its origin is what the chips' coordinates count from
 * @param host our element, which does not count when the page is looked at
 * @param looks also looks at what lies over the chips: in a long page that takes longer than all the rest
 */
export function placeChips(list: HTMLElement, host: Element, chips: readonly Placed[], looks: boolean): void {
  if (chips.length === 0) return;
  const origin = list.getBoundingClientRect();
  const known = new Map<Element, Box>();
  const boxOf = (element: Element): Box => {
    const box = known.get(element) ?? element.getBoundingClientRect();
    known.set(element, box);
    return box;
  };
  const results = chips.map((chip) => {
    const { place, card } = chip;
    if (!place) return 'hidden';
    chip.cutters ??= cutters(card);
    const box = card.getBoundingClientRect();
    const { width, height } = place.getBoundingClientRect();
    if (!chip.spot || Math.abs(chip.spot.width - box.width) > 1 || Math.abs(chip.spot.height - box.height) > 1)
      chip.spot = {
        width: box.width,
        height: box.height,
        at: findSpot(box, { width, height }, showsOf(card, box), chip.modest),
      };
    const { at } = chip.spot;
    if (!at) return 'hidden';
    const left = box.left + at.left;
    const top = box.top + at.top;
    const mine: Box = { left, top, right: left + width, bottom: top + height };
    const cut = chip.cutters.some((cutter) => !lies(mine, boxOf(cutter)));
    if (!cut && (looks || chip.covered === undefined)) chip.covered = isCovered(card, common(mine, box), host);
    return cut || chip.covered ? 'hidden' : `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
  });
  for (const [index, chip] of chips.entries()) {
    const result = results[index] ?? 'hidden';
    if (!chip.place || chip.written === result) continue;
    chip.written = result;
    chip.place.style.visibility = result === 'hidden' ? 'hidden' : '';
    // What is hidden makes the page no wider where it stood.
    chip.place.style.translate = result === 'hidden' ? '' : result;
  }
}

/** True when something else of the page lies over a corner of the box; unknown outside the window, then false. */
function isCovered(card: Element, { left, top, right, bottom }: Box, host: Element): boolean {
  const corners = [
    [left + INSET, top + INSET],
    [right - INSET, bottom - INSET],
  ] as const;
  const document = card.ownerDocument;
  return corners.some(([x, y]) => {
    // The first alone is cheap; we are in the way only where a chip can be pressed.
    let over = document.elementFromPoint(x, y);
    if (over === host) over = document.elementsFromPoint(x, y).find((element) => element !== host) ?? null;
    return over !== null && !card.contains(over) && !over.contains(card);
  });
}
