import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../components/charts/figure-model.ts';
import { figureCsv } from '../../entrypoints/dashboard/save-figure.ts';

interface Row {
  name: string;
  total: number;
  share: number | null;
}
const columns = [
  { key: 'name', name: 'Name', value: (row: Row) => row.name },
  { key: 'total', name: 'Zahl', kind: 'number' as const, value: (row: Row) => row.total },
  { key: 'share', name: 'Anteil', kind: 'share' as const, value: (row: Row) => row.share },
];
const read = (rows: Row[]) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    figureCsv(tableOf(columns, rows, 38, '2026-11-12')),
  );
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(text.slice(1).trimEnd(), { header: false }).data;
};

describe('a figure as CSV', () => {
  it('has the rows of the table, each with n and date, under names that no language changes', () => {
    expect(
      read([
        { name: 'SQL, "plain"', total: 34, share: 0.8947 },
        { name: 'R', total: 8, share: null },
      ]),
    ).toEqual([
      ['name', 'total', 'share', 'n', 'as_of'],
      ['SQL, "plain"', '34', '0.8947', '38', '2026-11-12'],
      ['R', '8', '', '38', '2026-11-12'],
    ]);
  });

  it('lets no cell begin as a formula does, on whatever line it ends', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n=', ' ='), fc.string(), (first, rest) => {
        const [, line] = read([{ name: `${first + rest}\nsecond line`, total: 1, share: null }]);
        expect(line?.[0]?.startsWith("'")).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
        const [, line] = read([{ name: first + rest, total: 1, share: null }]);
        expect(line?.[0]?.startsWith("'")).toBe(true);
      }),
    );
  });
});
