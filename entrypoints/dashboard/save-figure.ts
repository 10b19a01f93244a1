import Papa from 'papaparse';
import type { FigureFile, FigureTable } from '../../components/charts/figure-model.ts';
import { FORMULA } from './csv-formula.ts';
import { saveFile } from './save-file.ts';

/** Gives a figure's file to the person, CSV from the same table as stands under the picture. */
export function saveFigure(file: FigureFile): void {
  saveFile(file.name, file.kind === 'csv' ? figureCsv(file.table) : file.bytes);
}

/**
 * A figure's table as comma-separated values, every line with its n and date. Names may be words of pages: one that
 * begins like a formula gets an apostrophe, so that no spreadsheet runs it.
 *
 * @returns UTF-8 with a mark at the start, without which spreadsheets take it for another encoding
 */
export function figureCsv({ columns, rows, n, asOf }: FigureTable): Uint8Array {
  const fields = [...columns.map(({ key }) => key), 'n', 'as_of'];
  const data = rows.map((row) => [...row.map((value) => value ?? ''), n, asOf]);
  return new TextEncoder().encode(`\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA })}\r\n`);
}
