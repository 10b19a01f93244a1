import type { OpenedCount } from '../model/opened-count.ts';
import { type MarketRow, market, ROW_FLOOR, totalOf } from './market.ts';
import { RANK_FLOOR } from './recognition.ts';
import { compareIds } from './route-order.ts';

/** Whole months, both inclusive, with the postings in them. */
export interface Period {
  from: string;
  to: string;
  n: number;
}

/** Something that is asked for more, or less, than before. */
export interface TrendRow {
  id: string;
  ids: string[];
  /** Postings of each period that ask for it. */
  before: number;
  after: number;
  direction: 'rising' | 'falling';
}

export interface Trend {
  before: Period;
  after: Period;
  /** Both periods have `RANK_FLOOR` postings; without it there are no rows. */
  enough: boolean;
  /** Largest change first. */
  rows: TrendRow[];
  /** How many things were compared. */
  compared: number;
}

/** Months of one period, in the order in which they are tried. */
const SPANS = [3, 6, 1] as const;
/** Standard errors: chance alone goes as far once in a hundred comparisons. */
const BEYOND_CHANCE = 2.58;

/**
 * What is asked for more, or less, than before: the last three months against the three before them; six or one where
 * only those have enough postings. Shares are compared, not numbers, and only what differs by more than chance explains
 * is named (two shares, pooled standard error).
 *
 * @param counts `askedCounts` of every posting
 * @param month the one that it is now, "2026-11"
 * @param role id; absent: all
 */
export function marketTrend(counts: readonly OpenedCount[], month: string, role?: string): Trend {
  const of = (from: string, to: string) => market(counts, () => 'missing', { role, from, to, least: 1 });
  const spans = SPANS.map((span) => {
    const [split, start] = [monthBefore(month, span - 1), monthBefore(month, 2 * span - 1)];
    const until = monthBefore(split, 1);
    const before = { from: start, to: until, n: of(start, until).n };
    return { before, after: { from: split, to: month, n: of(split, month).n } };
  });
  const isEnough = ({ before, after }: { before: Period; after: Period }) =>
    before.n >= RANK_FLOOR && after.n >= RANK_FLOOR;
  const chosen = spans.find(isEnough) ?? spans[0];
  if (!chosen) throw new Error('there is always a first span');
  const { before, after } = chosen;
  if (!isEnough(chosen)) return { before, after, enough: false, rows: [], compared: 0 };
  const figures = bothOf(of(before.from, before.to).rows, of(after.from, after.to).rows);
  const rows = figures.flatMap((row): TrendRow[] => {
    const change = row.after / after.n - row.before / before.n;
    const error = standardError(row, before.n, after.n);
    if (error === 0 || Math.abs(change) < BEYOND_CHANCE * error) return [];
    return [{ ...row, direction: change > 0 ? 'rising' : 'falling' }];
  });
  const changeOf = (row: TrendRow) => Math.abs(row.after / after.n - row.before / before.n);
  rows.sort((a, b) => changeOf(b) - changeOf(a) || compareIds(a.id, b.id));
  return { before, after, enough: true, rows, compared: figures.length };
}

/** What is asked for often enough in both periods together. */
function bothOf(before: readonly MarketRow[], after: readonly MarketRow[]): Omit<TrendRow, 'direction'>[] {
  const rows = new Map<string, Omit<TrendRow, 'direction'>>();
  for (const row of before) rows.set(row.id, { id: row.id, ids: row.ids, before: totalOf(row), after: 0 });
  for (const row of after) {
    const known = rows.get(row.id) ?? { id: row.id, ids: row.ids, before: 0, after: 0 };
    rows.set(row.id, { ...known, after: totalOf(row) });
  }
  return [...rows.values()].filter((row) => row.before + row.after >= ROW_FLOOR);
}

function standardError({ before, after }: Pick<TrendRow, 'before' | 'after'>, n1: number, n2: number): number {
  const pooled = (before + after) / (n1 + n2);
  return Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}

/** "2026-02" and 3 give "2025-11". */
function monthBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + (number - 1) - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
