import Papa from 'papaparse';
import type { RecognitionTableProps } from '../../components/recognition-rows.ts';
import { FORMULA } from './csv-formula.ts';

export interface RecognitionExport {
  /** Name of the role as shown. */
  role: string;
  /** Months, "2026-10"; absent where nothing was counted. */
  from?: string | undefined;
  to?: string | undefined;
  n: number;
  tables: readonly Pick<RecognitionTableProps, 'kind' | 'rows'>[];
}

/**
 * What the page shows as comma-separated values, one line a thing, every line with its n; the share (0 to 1, empty where
 * there are too few postings) in four digits. Names come from imported lists too: one that begins like a formula gets an
 * apostrophe, so that no spreadsheet runs it.
 *
 * @returns UTF-8 with a mark at the start, without which spreadsheets take it for another encoding
 */
export function recognitionCsv({ role, from, to, n, tables }: RecognitionExport): Uint8Array {
  const rows = tables.flatMap(({ kind, rows }) =>
    rows.map(({ id, label, musts, others, share }) => ({
      kind,
      id,
      name: label,
      postings: musts + others,
      required: musts,
      not_required: others,
      share: share === null ? '' : share.toFixed(4),
      n,
      role,
      from: from ?? '',
      to: to ?? '',
    })),
  );
  const columns = [
    ...['kind', 'id', 'name', 'postings', 'required', 'not_required'],
    ...['share', 'n', 'role', 'from', 'to'],
  ];
  return new TextEncoder().encode(`\ufeff${Papa.unparse(rows, { columns, escapeFormulae: FORMULA })}\r\n`);
}
