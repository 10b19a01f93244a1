import { fail, ok, type Result } from '../model/result.ts';
import type { CredentialFormat, ParsedCredential } from './credential-format.ts';
import { type CsvMapping, type HeaderReading, readHeader } from './csv-headers.ts';
import { amount } from './json-fields.ts';
import { linkedInTable } from './linkedin-tables.ts';
import { looseDate, writesDayFirst } from './loose-date.ts';
import { statedCredential } from './stated-credential.ts';
import { firstRows, readTable } from './table.ts';

/*
 * Any table of certificates, as text. Which column is what is told by the names of the columns; where none of them names
 * the certificate, the person says which it is (`csvColumns`, `parseCsvWith`).
 */

/** Names stand in one of the first rows: exports put a title or a note above. */
const MOST_ROWS_ABOVE = 10;
const MOST_SAMPLES = 3;
/** Longer cells are sentences: a text with commas is no table. */
const LONGEST_HEADER = 60;

/** What a dialog needs to ask which column is what. */
export interface CsvColumns {
  /** Names of the columns, in their order. */
  headers: string[];
  /** First rows under them, at most three. */
  samples: string[][];
  /** Number of rows under the names. */
  rows: number;
  /** What the names of the columns say already. */
  guess: CsvMapping;
  /** Whether that is enough to read it without asking. */
  sure: boolean;
}

export const csv: CredentialFormat = {
  id: 'csv',
  name: 'Table (CSV, TSV)',
  extensions: ['csv', 'tsv', 'txt'],
  claims: ({ name, text, json, container }) => {
    if (text === undefined || json !== undefined || container !== undefined || /^\s*</.test(text)) return false;
    const rows = firstRows(text, MOST_ROWS_ABOVE + 10);
    return rows !== undefined && linkedInTable(name, rows) === undefined && isTable(rows);
  },
  parse: ({ text = '' }) => {
    const columns = csvColumns(text);
    if (!columns.ok) return columns;
    const { guess, sure, headers } = columns.value;
    if (sure) return parseCsvWith(text, guess);
    return fail(
      'file-missing-fields',
      `no column that surely names a certificate; the columns are: ${headers.join(' | ')}`,
    );
  },
};

/**
 * The columns of a table, for asking which is what. Fails with `file-empty`, `file-truncated`, `file-too-large` (over
 * 5,000 rows, 200 columns, 10,000 characters in a cell). Never throws.
 */
export function csvColumns(text: string): Result<CsvColumns> {
  const table = readTable(text);
  if (!table.ok) return table;
  const { header, rows, reading } = split(table.value.rows);
  return ok({
    headers: header,
    samples: rows.slice(0, MOST_SAMPLES),
    rows: rows.length,
    guess: reading.mapping,
    sure: reading.sure,
  });
}

/**
 * Reads the table with the person's own mapping. Rows without a name are left out; an unreadable date or address is left
 * out of its row. Dates such as 03/04/2024 are read as the other rows or the language of the columns tell; where nothing
 * does, only the year is taken.
 * @param mapping column of each field, by its place from 0
 * @returns failures of `csvColumns`, and `file-missing-fields` where no row has a name. Never throws.
 */
export function parseCsvWith(text: string, mapping: CsvMapping): Result<ParsedCredential[]> {
  const table = readTable(text);
  if (!table.ok) return table;
  const { rows, reading } = split(table.value.rows);
  const cell = (row: readonly string[], field: keyof CsvMapping): string => row[mapping[field] ?? -1] ?? '';
  const dates = rows.flatMap((row) => [cell(row, 'issued'), cell(row, 'expires')]);
  const dayFirst = writesDayFirst(dates) ?? reading.dayFirst;

  const found: ParsedCredential[] = [];
  for (const row of rows) {
    const hours = amount.parse(cell(row, 'hours'));
    const credential = statedCredential({
      format: csv.id,
      name: cell(row, 'name'),
      issuer: cell(row, 'issuer'),
      description: cell(row, 'description'),
      url: cell(row, 'url'),
      number: cell(row, 'number'),
      tags: listed(cell(row, 'skills')),
      facts: hours === undefined || hours === 0 ? {} : { hours },
      validFrom: looseDate(cell(row, 'issued'), { dayFirst }),
      validUntil: looseDate(cell(row, 'expires'), { dayFirst, end: true }),
    });
    if (credential.ok) found.push(credential.value);
  }
  return found.length > 0 ? ok(found) : fail('file-missing-fields', 'no row with a name');
}

interface SplitTable {
  header: string[];
  rows: string[][];
  reading: HeaderReading;
}

/** The row with the names of the columns: the first that names two fields, the certificate's name among them. */
function split(rows: string[][]): SplitTable {
  const at = rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => {
    const { mapping, sure } = readHeader(row);
    return sure && Object.keys(mapping).length > 1;
  });
  const header = rows[Math.max(at, 0)] ?? [];
  return { header, rows: rows.slice(Math.max(at, 0) + 1), reading: readHeader(header) };
}

/**
 * Columns with a name for the certificate; or several short, different names over rows that are as long, which is a table
 * whose names are not known. Running text with commas in it is neither.
 */
function isTable(all: string[][]): boolean {
  const { header, rows, reading } = split(all);
  if (rows.length === 0) return false;
  if (reading.sure && Object.keys(reading.mapping).length > 1) return true;
  const named = header.every((cell) => cell.length <= LONGEST_HEADER && !/[.!?]$/.test(cell));
  if (!named) return false;
  if (header.length === 1) return reading.mapping.name === 0;
  const even = rows.filter((row) => row.length === header.length).length;
  const different = new Set(header).size === header.length && !header.includes('');
  const enough = reading.mapping.name === undefined ? 2 : 1;
  return different && rows.length >= enough && even >= rows.length * 0.8;
}

/** "Python|Pandas", "Python; Pandas", "Python, Pandas", or one a line. */
function listed(cell: string): string[] {
  const separator = ['|', ';', '\n', ','].find((each) => cell.includes(each));
  return separator === undefined ? [cell] : cell.split(separator);
}
