import { describe, expect, it } from 'vitest';
import { isPaused, pausedUntil } from '../../utils/model/paused.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

describe('a pause', () => {
  it('lasts a day', () => {
    const until = pausedUntil(NOW);
    expect([0, 23, 24, 25].map((each) => isPaused(until, hours(each)))).toEqual([true, true, false, false]);
  });
  it('is over where the clock was set back under it, and where it is no time', () => {
    const until = pausedUntil(NOW);
    expect(isPaused(until, hours(-24 * 400))).toBe(false);
    expect(isPaused(until, hours(-2))).toBe(false);
    for (const none of [null, undefined, '', 'soon']) expect(isPaused(none, NOW)).toBe(false);
  });
});
