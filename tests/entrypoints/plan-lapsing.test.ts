import { describe, expect, it } from 'vitest';
import type { Counted } from '../../entrypoints/dashboard/plan-data.ts';
import { lapsingOf } from '../../entrypoints/dashboard/plan-lapsing.ts';
import { requirement } from '../matching/make.ts';
import { aBadge } from '../storage/make-rows.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const asking = [{ requirements: [requirement('cka')] }] as unknown as Counted[];
const held = (...dates: (string | undefined)[]) =>
  dates.map((validUntil, at) => ({
    ...aBadge(`c${at}`, [], { namedCredential: 'cka', validUntil }),
    id: `c${at}`,
    addedAt: '2026-01-01T00:00:00Z',
  }));
const ends = (...dates: (string | undefined)[]) => lapsingOf(held(...dates), asking, NOW).map(({ expires }) => expires);

describe('what lapses', () => {
  it('holds until the end of the day, month or year that is stated', () => {
    expect(ends('2026-11-22')).toEqual(['2026-11-22']);
    expect(ends('2026-11')).toEqual(['2026-11-30']);
    expect(ends('2026')).toEqual(['2026-12-31']);
  });

  it('is what ends within half a year, or has ended, whatever cannot be read', () => {
    expect(ends('2027-05-20')).toEqual(['2027-05-20']);
    expect(ends('2027-05-22')).toEqual([]);
    expect(ends('2019-01-01')).toEqual(['2019-01-01']);
    expect(ends('some day')).toEqual([]);
    expect(ends(undefined)).toEqual([]);
  });

  it('is made up for by one of the same name that lasts longer, in either order', () => {
    expect(ends('2026-12-01', '2026-12-24')).toEqual(['2026-12-24']);
    expect(ends('2026-12-24', '2026-12-01')).toEqual(['2026-12-24']);
    expect(ends('2026-12-01', undefined)).toEqual([]);
    expect(ends(undefined, '2026-12-01')).toEqual([]);
  });
});
