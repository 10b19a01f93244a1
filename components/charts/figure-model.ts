/**
 * What a figure is made of. One list of rows is the source of its picture, its table and its CSV file, so that the three
 * cannot say different things.
 */

/** How a value is shown in the table; in the CSV file it stands as it is (1234.5, 2026-11-22, 0.25). */
export type ColumnKind = 'text' | 'number' | 'share' | 'date';

export interface FigureColumn<Row> {
  /** Name of the column in the CSV file: lower case, the same in every language. */
  key: string;
  /** Heading in the table. */
  name: string;
  /** Default `text`. `share` is 0 to 1; `date` an ISO date, month or year. */
  kind?: ColumnKind;
  /** null: not known; an empty cell in the file, a dash in the table. */
  value: (row: Row) => string | number | null;
}

export interface FigureTable {
  columns: { key: string; name: string; kind: ColumnKind }[];
  /** One value for each column. */
  rows: (string | number | null)[][];
  /** What stands behind every number of the table. */
  n: number;
  /** ISO date on which it was made. */
  asOf: string;
}

/** What the person saves of a figure; `name` has its ending. */
export type FigureFile =
  | { kind: 'svg' | 'png'; name: string; bytes: Uint8Array }
  | { kind: 'csv'; name: string; table: FigureTable };

/** The values of the rows, in the order of the columns. */
export function tableOf<Row>(
  columns: readonly FigureColumn<Row>[],
  rows: readonly Row[],
  n: number,
  asOf: string,
): FigureTable {
  return {
    columns: columns.map(({ key, name, kind = 'text' }) => ({ key, name, kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
    n,
    asOf,
  };
}
