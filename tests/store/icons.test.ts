import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ICON_DIGESTS, ICON_SIZES, ICON_SOURCE, iconDigests, iconFile } from './icon-files.ts';

describe('icons', () => {
  it('were made from the one drawing: run `npx tsx tests/run-icons.ts` after a change of it', () => {
    expect(iconDigests()).toEqual(JSON.parse(readFileSync(ICON_DIGESTS, 'utf8')));
  });
  it.each(ICON_SIZES)('%i px is a square of that many pixels, and see-through at its corners', (size) => {
    const png = readFileSync(iconFile(size));
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', size, size]);
    // Colour type 6: with an alpha channel.
    expect(png[25]).toBe(6);
  });
  it('the drawing stands for itself: no text, no picture from elsewhere, no script', () => {
    expect(readFileSync(ICON_SOURCE, 'utf8')).not.toMatch(
      /<(?:text|image|script|style|use|foreignObject)|href=|on\w+=/,
    );
  });
});
