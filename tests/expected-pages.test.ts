import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSavedPage } from '../utils/cli/read-page.ts';
import { checkRow, type ExpectedRow, parseExpected, type RowResult } from './expected-check.ts';

const PAGES = join(import.meta.dirname, '../../shared/data/pages');
const TABLE = join(PAGES, 'EXPECTED.tsv');
const present = existsSync(TABLE);
/** Share of the pages with a posting that must be read right. */
const RIGHT = 0.95;

interface Line extends RowResult {
  row: ExpectedRow;
  from: string;
  ms: number;
}

function readRow(row: ExpectedRow): Line {
  const html = readFileSync(join(PAGES, row.file));
  const started = performance.now();
  const reading = readSavedPage(html, row.url, row.file.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html');
  const ms = Math.round(performance.now() - started);
  return { row, ms, from: reading.posting?.readFrom ?? reading.failure?.code ?? '', ...checkRow(row, reading) };
}

function table(lines: readonly Line[]): string {
  const perBoard = new Map<string, Record<string, number>>();
  const out = ['outcome   expected      read from / failure   ms     file'];
  for (const { row, outcome, from, ms, faults } of lines) {
    const board = row.file.split('/')[0] ?? '';
    const counts = perBoard.get(board) ?? {};
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    perBoard.set(board, counts);
    out.push(
      `${outcome.padEnd(9)} ${row.kind.padEnd(13)} ${from.padEnd(21)} ${String(ms).padEnd(6)} ${row.file.slice(0, 70)} ${faults.join('; ')}`,
    );
  }
  out.push('', 'board            right of rows');
  for (const [board, counts] of [...perBoard].sort()) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    out.push(`${board.padEnd(16)} ${counts.right ?? 0}/${all}`);
  }
  return out.join('\n');
}

describe.skipIf(!present)(`saved pages${present ? '' : ' (skipped: shared data not present)'}`, () => {
  const lines = present ? parseExpected(readFileSync(TABLE, 'utf8')).map(readRow) : [];
  const open = lines.filter(({ row }) => row.kind === 'posting' || row.kind === 'list+posting');

  it('prints what each page gave', () => {
    console.log(table(lines));
    expect(lines.length).toBeGreaterThan(0);
  });

  it('never shows a wrong body', () => {
    const wrong = lines
      .filter(({ outcome }) => outcome === 'wrong')
      .map(({ row, faults }) => `${row.file}: ${faults.join('; ')}`);
    expect(wrong, 'a page is read wrong where a named failure would be honest').toEqual([]);
  });

  it(`reads at least ${RIGHT * 100} % of the postings right`, () => {
    const right = open.filter(({ outcome }) => outcome === 'right').length;
    expect(right / open.length).toBeGreaterThanOrEqual(RIGHT);
  });

  it('shows no posting on lists and other pages', () => {
    const shown = lines.filter(
      ({ row, from }) =>
        (row.kind === 'list' || row.kind === 'none') &&
        /^(json-ld|microdata|rdfa|board|readable|selection)$/.test(from),
    );
    expect(shown.map(({ row }) => row.file)).toEqual([]);
  });
});
