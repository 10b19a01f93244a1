import { type Box, common, findSpot, lies, showsOf } from './chip-spot.ts';

/** A card, and the place of its chip where it has one. */
export interface Placed {
  card: Element;
  place?: HTMLElement | undefined;
  /** Ancestors of the card that may cut it off. */
  cutters?: readonly Element[] | undefined;
  /** Where on the card the chip stands, for a card of that size; undefined: to be looked for, null: nowhere. */
  spot?: { width: number; height: number; at: { left: number; top: number } | null } | undefined;
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
 */
export function placeChips(list: HTMLElement, host: Element, chips: readonly Placed[]): void {
  const origin = list.getBoundingClientRect();
  const known = new Map<Element, Box>();
  const boxOf = (element: Element): Box => {
    const box = known.get(element) ?? element.getBoundingClientRect();
    known.set(element, box);
    return box;
  };
  const results = chips.map((chip) => {
    const { place, card, cutters = [] } = chip;
    if (!place) return 'hidden';
    const box = card.getBoundingClientRect();
    const { width, height } = place.getBoundingClientRect();
    if (!chip.spot || Math.abs(chip.spot.width - box.width) > 1 || Math.abs(chip.spot.height - box.height) > 1)
      chip.spot = { width: box.width, height: box.height, at: findSpot(box, { width, height }, showsOf(card, box)) };
    const { at } = chip.spot;
    if (!at) return 'hidden';
    const left = box.left + at.left;
    const top = box.top + at.top;
    const mine: Box = { left, top, right: left + width, bottom: top + height };
    const cut = cutters.some((cutter) => !lies(mine, boxOf(cutter)));
    return cut || isCovered(card, common(mine, box), host)
      ? 'hidden'
      : `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
  });
  for (const [index, chip] of chips.entries()) {
    const result = results[index] ?? 'hidden';
    if (!chip.place || chip.written === result) continue;
    chip.written = result;
    chip.place.style.visibility = result === 'hidden' ? 'hidden' : '';
    if (result !== 'hidden') chip.place.style.translate = result;
  }
}

/** True when something else of the page lies over the middle of the box; unknown outside the window, then false. */
function isCovered(card: Element, box: Box, host: Element): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const over = card.ownerDocument.elementsFromPoint(x, y).find((element) => element !== host);
  return over !== undefined && !card.contains(over) && !over.contains(card);
}
