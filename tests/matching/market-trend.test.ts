import { describe, expect, it } from 'vitest';
import { ASKING } from '../../utils/matching/asked.ts';
import { marketTrend } from '../../utils/matching/market-trend.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';

const row = (month: string, id: string, musts: number, role = 'data-analyst'): OpenedCount => ({
  ...{ month, role, kind: 'asked', id, label: id },
  ...{ musts, others: 0 },
});
const months = (list: string[], n: number, ...asks: [string, number][]) =>
  list.flatMap((month) => [row(month, ASKING, n), ...asks.map(([id, musts]) => row(month, id, musts))]);
const SUMMER = ['2026-06', '2026-07', '2026-08'];
const AUTUMN = ['2026-09', '2026-10', '2026-11'];

describe('what is asked for more or less than before', () => {
  it('compares shares of two periods of three months, each with its n', () => {
    const counts = [
      ...months(SUMMER, 10, ['docker', 2], ['sql', 8], ['perl', 7]),
      ...months(AUTUMN, 20, ['docker', 14], ['sql', 16], ['perl', 2]),
    ];
    expect(marketTrend(counts, '2026-11')).toEqual({
      before: { from: '2026-06', to: '2026-08', n: 30 },
      after: { from: '2026-09', to: '2026-11', n: 60 },
      enough: true,
      compared: 3,
      rows: [
        { id: 'perl', ids: ['perl'], before: 21, after: 6, direction: 'falling' },
        { id: 'docker', ids: ['docker'], before: 6, after: 42, direction: 'rising' },
      ],
    });
  });

  it('twice as many postings that ask for the same are no rise', () => {
    const counts = [...months(SUMMER, 10, ['sql', 5]), ...months(AUTUMN, 20, ['sql', 10])];
    expect(marketTrend(counts, '2026-11')).toMatchObject({ enough: true, rows: [], compared: 1 });
  });

  it('what chance explains is none', () => {
    // 10 of 30 and 16 of 30: z = 1.57.
    const counts = [...months(['2026-08'], 30, ['sql', 10]), ...months(['2026-11'], 30, ['sql', 16])];
    expect(marketTrend(counts, '2026-11').rows).toEqual([]);
    // 6 of 30 and 22 of 30: z = 4.14.
    const more = [...months(['2026-08'], 30, ['sql', 6]), ...months(['2026-11'], 30, ['sql', 22])];
    expect(marketTrend(more, '2026-11').rows).toHaveLength(1);
  });

  it('says that there are not enough, with both n, where either period is small', () => {
    const counts = [...months(['2026-08'], 19, ['sql', 1]), ...months(['2026-11'], 40, ['sql', 40])];
    expect(marketTrend(counts, '2026-11')).toEqual({
      before: { from: '2026-06', to: '2026-08', n: 19 },
      after: { from: '2026-09', to: '2026-11', n: 40 },
      enough: false,
      rows: [],
      compared: 0,
    });
    expect(marketTrend([], '2026-01')).toMatchObject({
      before: { from: '2025-08', to: '2025-10', n: 0 },
      enough: false,
    });
  });

  it('takes six months, or one, where only those have enough', () => {
    const half = [...months(['2026-02'], 25), ...months(['2026-07'], 25)];
    expect(marketTrend(half, '2026-11')).toMatchObject({
      before: { from: '2025-12', to: '2026-05' },
      after: { from: '2026-06', to: '2026-11' },
      enough: true,
    });
    const one = [...months(['2026-10'], 25, ['sql', 2]), ...months(['2026-11'], 25, ['sql', 24])];
    expect(marketTrend(one, '2026-11')).toMatchObject({
      before: { from: '2026-10', to: '2026-10' },
      after: { from: '2026-11', to: '2026-11' },
      rows: [{ id: 'sql', direction: 'rising' }],
    });
  });

  it('of one role, and with the true number of what was asked for rarely before', () => {
    const counts = [
      ...months(SUMMER, 10, ['docker', 1]),
      ...months(AUTUMN, 10, ['docker', 8]),
      row('2026-11', ASKING, 500, 'nurse'),
    ];
    expect(marketTrend(counts, '2026-11', 'data-analyst').rows).toEqual([
      { id: 'docker', ids: ['docker'], before: 3, after: 24, direction: 'rising' },
    ]);
  });
});
