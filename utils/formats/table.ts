import Papa from 'papaparse';
import { fail, ok, type Result } from '../model/result.ts';

/*
 * Tables as text: comma, semicolon or tab between the columns, quotes as RFC 4180 has them. A cell is always text: what
 * begins with = + - or @ is kept as it is and never worked out.
 */

const MAX_ROWS = 5000;
const MAX_CELL = 10_000;
const MAX_COLUMNS = 200;
const DELIMITERS = [',', ';', '\t'];

/** Rows of equal standing: which one holds the names of the columns is for the format to say. */
export interface Table {
  rows: string[][];
}

/**
 * @returns `file-empty`, `file-truncated` (a quote that never ends), `file-too-large` (over 5,000 rows, 200 columns, or
 * 10,000 characters in a cell). Never throws.
 */
export function readTable(text: string): Result<Table> {
  const { body, delimiter } = delimited(text);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: 'greedy', preview: MAX_ROWS + 2 });
  if (errors.some(({ code }) => code === 'MissingQuotes')) return fail('file-truncated', 'a quote that never ends');
  if (data.length > MAX_ROWS + 1) return fail('file-too-large', `more than ${MAX_ROWS} rows`);
  for (const row of data) {
    if (row.length > MAX_COLUMNS) return fail('file-too-large', `more than ${MAX_COLUMNS} columns`);
    if (row.some((cell) => cell.length > MAX_CELL)) {
      return fail('file-too-large', `more than ${MAX_CELL} characters in a cell`);
    }
  }
  return data.length === 0 ? fail('file-empty') : ok({ rows: data.map((row) => row.map((cell) => cell.trim())) });
}

/** The first rows only, for a look at what a text is; undefined where it is no table at all. */
export function firstRows(text: string, count = 10): string[][] | undefined {
  const { body, delimiter } = delimited(text.slice(0, 50_000));
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: 'greedy', preview: count });
  return data.length === 0 ? undefined : data.map((row) => row.map((cell) => cell.trim()));
}

/** How names of columns are compared: without accents, case, spaces and signs. */
export function headerKey(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Rows by the keys of their columns' names; of two columns with one name the first. */
export function byHeader([header = [], ...rows]: readonly string[][]): Map<string, string>[] {
  const keys = header.map(headerKey);
  return rows.map((row) => {
    const cells = new Map<string, string>();
    keys.forEach((key, column) => {
      if (key !== '' && !cells.has(key)) cells.set(key, row[column] ?? '');
    });
    return cells;
  });
}

/** What separates the columns: as the line "sep=;" of Excel says, else what the first line has most of. */
function delimited(text: string): { body: string; delimiter: string } {
  const body = text.replace(/^\ufeff/, '').replace(/^[ \r\n]{1,1000}/, '');
  const stated = /^sep=([,;\t])\r?\n/i.exec(body);
  if (stated) return { body: body.slice(stated[0].length), delimiter: stated[1] as string };
  const line = /^[^\r\n]{0,20000}/.exec(body)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return { body, delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] as string };
}
