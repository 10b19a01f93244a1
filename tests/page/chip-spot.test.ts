import { describe, expect, it } from 'vitest';
import { type Box, findSpot } from '../../utils/page/chip-spot.ts';

const card: Box = { left: 100, top: 200, right: 500, bottom: 320 };
const chip = { width: 120, height: 24 };
const none = { words: [], controls: [] };
/** A box by its place on the card. */
const on = (left: number, top: number, width: number, height: number): Box => ({
  left: card.left + left,
  top: card.top + top,
  right: card.left + left + width,
  bottom: card.top + top + height,
});

describe('findSpot', () => {
  it('takes the upper right corner of an empty card', () => {
    expect(findSpot(card, chip, none)).toEqual({ left: 400 - 120 - 8, top: 8 });
  });

  it('goes to the lower right corner when a bookmark stands in the upper one', () => {
    expect(findSpot(card, chip, { words: [], controls: [on(360, 8, 32, 32)] })).toEqual({ left: 272, top: 88 });
  });

  it('hides no word where there is other room', () => {
    const words = [on(0, 0, 400, 40), on(0, 84, 400, 36)];
    expect(findSpot(card, chip, { words, controls: [] })).toEqual({ left: 272, top: 48 });
  });

  it('lies across the lower edge of a card that is full of words, beside what can be pressed', () => {
    const words = [on(0, 0, 400, 120)];
    expect(findSpot(card, chip, { words, controls: [] })).toEqual({ left: 272, top: 108 });
    const controls = [on(300, 100, 100, 20)];
    const at = findSpot(card, chip, { words, controls });
    expect(at?.top).toBe(108);
    expect((at?.left ?? 0) + chip.width).toBeLessThanOrEqual(298);
  });

  it('lies on words neither where it says little nor in a mere row', () => {
    const words = [on(0, 0, 400, 120)];
    expect(findSpot(card, chip, { words, controls: [] }, true)).toBeNull();
    expect(findSpot(card, chip, none, true)).not.toBeNull();
    expect(findSpot({ ...card, bottom: 240 }, chip, { words, controls: [] })).toBeNull();
  });

  it('stands nowhere rather than on a link or beyond the card', () => {
    expect(findSpot(card, chip, { words: [], controls: [on(0, 0, 400, 120)] })).toBeNull();
    expect(findSpot({ ...card, right: 200 }, chip, none)).toBeNull();
    expect(findSpot({ ...card, bottom: 210 }, chip, none)).toBeNull();
  });
});
