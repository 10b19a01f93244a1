import type { PageReading } from '../utils/reading/page.ts';

/** One row of the table of what saved pages hold. */
export interface ExpectedRow {
  file: string;
  url: string;
  kind: string;
  title: string;
  company: string;
  bodyStart: string;
  bodyEnd: string;
  bodyChars: number | null;
  forbidden: string[];
  note: string;
}

/** `right`, `refused` (a named failure instead of a posting) and `kind` (right but for the kind) show nothing wrong; `wrong` does. */
export type Outcome = 'right' | 'refused' | 'kind' | 'wrong';

export interface RowResult {
  outcome: Outcome;
  /** What was not as expected, for the table. */
  faults: string[];
}

/** Rows of the tab-separated table, header line first. */
export function parseExpected(tsv: string): ExpectedRow[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim())
    .map((line) => {
      const [
        file = '',
        url = '',
        kind = '',
        title = '',
        company = '',
        bodyStart = '',
        bodyEnd = '',
        chars = '',
        forbidden = '',
        note = '',
      ] = line.split('\t');
      return {
        file,
        url,
        kind,
        title,
        company,
        bodyStart,
        bodyEnd,
        bodyChars: chars ? Number(chars) : null,
        forbidden: forbidden.split(' || ').filter(Boolean),
        note,
      };
    });
}

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const letters = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function alternatives(note: string, key: string): string[] {
  return note
    .split('; ')
    .filter((part) => part.startsWith(`${key}=`))
    .map((part) => part.slice(key.length + 1));
}

const isOpen = (kind: string): boolean => kind === 'posting' || kind === 'list+posting';

/** Compares a reading with its row: kind, title, company, both ends, length within 3 %, forbidden strings. */
export function checkRow(row: ExpectedRow, reading: PageReading): RowResult {
  const faults: string[] = [];
  const fieldIs = (found: string | null | undefined, wanted: string, key: string): boolean =>
    !wanted || [wanted, ...alternatives(row.note, key)].some((one) => letters(one) === letters(found ?? ''));
  const about = reading.posting ?? reading.about;
  if (reading.kind !== row.kind) faults.push(`kind ${reading.kind}`);

  if (!isOpen(row.kind)) {
    if (reading.posting)
      return { outcome: 'wrong', faults: [...faults, `shows ${reading.posting.title.slice(0, 40)}`] };
    if (!reading.failure) return { outcome: 'wrong', faults: [...faults, 'no named failure'] };
    if (!fieldIs(about?.title, row.title, 'title-alt')) faults.push(`title ${about?.title}`);
    if (!fieldIs(about?.company, row.company, 'company-alt')) faults.push(`company ${about?.company}`);
    return { outcome: faults.length === 0 ? 'right' : 'kind', faults };
  }
  if (!reading.posting) {
    return { outcome: reading.failure ? 'refused' : 'wrong', faults: [...faults, `failure ${reading.failure?.code}`] };
  }
  const body = fold(reading.posting.description);
  const [text, start, end] = [letters(body), letters(row.bodyStart), letters(row.bodyEnd)];
  const ratio = [...body].length / (row.bodyChars ?? 1);
  const wrong: string[] = [];
  if (!text.startsWith(start)) wrong.push(`start ${body.slice(0, 40)}`);
  if (!text.endsWith(end)) wrong.push(`end ${body.slice(-40)}`);
  // A list mark a line moves the ratio of short bodies; those are judged by their ends.
  if ((row.bodyChars ?? 0) >= 400 && (ratio < 0.97 || ratio > 1.03)) wrong.push(`ratio ${ratio.toFixed(3)}`);
  for (const string of row.forbidden) if (body.includes(string)) wrong.push(`holds "${string}"`);
  if (!fieldIs(about?.title, row.title, 'title-alt')) wrong.push(`title ${about?.title}`);
  if (wrong.length > 0) return { outcome: 'wrong', faults: [...faults, ...wrong] };
  if (!fieldIs(about?.company, row.company, 'company-alt')) faults.push(`company ${about?.company}`);
  return { outcome: faults.length === 0 ? 'right' : 'kind', faults };
}
