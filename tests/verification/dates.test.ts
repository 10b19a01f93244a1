import { describe, expect, it } from 'vitest';
import { judgeDates } from '../../utils/verification/dates.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

describe('judgeDates', () => {
  it.each([
    [undefined, undefined, 'good'],
    ['2026-01-01', '2026-11-22', 'good'],
    ['2026-01-01', '2026-11-21', 'expired'],
    ['2026-01-01T00:00:00Z', '2026-11-22T11:59:59Z', 'expired'],
    ['2026-01-01T00:00:00Z', '2026-11-22T12:00:01Z', 'good'],
    ['2026-01-01T00:00:00', '2026-11-22T12:00:01', 'good'],
    ['2026-01-01T00:00:00', '2026-11-22T11:59:59', 'expired'],
    ['2026-01-01T00:00:00Z', '2026-11-22T13:30:00+02:00', 'expired'],
    ['2026-11-22T12:00:01Z', undefined, 'not-yet-valid'],
    ['2026-05-01', '2026-04-30', 'contradict'],
    ['soon', '2027-01-01', 'good'],
    [undefined, 'never', 'unverified'],
    [undefined, '2020-01-01 (or 2099)', 'unverified'],
    [undefined, '2026-13-45', 'unverified'],
    [undefined, {}, 'unverified'],
    [undefined, 4_102_444_800, 'unverified'],
    [undefined, ['2099-01-01', '2026-01-01'], 'expired'],
    [undefined, ['2099-01-01', 'x'], 'unverified'],
    [null, null, 'good'],
  ])('from %j to %j: %s', (from, until, outcome) => expect(judgeDates(from, until, NOW).outcome).toBe(outcome));

  it('says which date decided', () => {
    const { checks } = judgeDates('2026-01-01', ['2099-01-01', '2026-02-01'], NOW);
    expect(checks).toEqual([{ part: 'dates', outcome: 'bad', reason: 'past-end-date', detail: '2026-02-01' }]);
  });
});
