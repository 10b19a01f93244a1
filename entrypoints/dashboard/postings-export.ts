import Papa from 'papaparse';
import type { PostingCard } from '../../components/posting-card.ts';
import { FORMULA } from './csv-formula.ts';

/** Version of the JSON file's shape. */
export const POSTINGS_FILE_VERSION = 1;

const COLUMNS = [
  ...['title', 'company', 'place', 'status', 'status_since', 'saved', 'address'],
  ...['must_haves', 'answered', 'verified', 'partly', 'missing', 'band', 'notes'],
];

/** Plain facts of one posting; figures are null where the match has none. */
function factsOf({ title, company, location, status, statusAt, savedAt, url, match, notes }: PostingCard) {
  const { total, verified, held, partial, missing } = match.musts;
  const figure = (value: number) => (match.status === 'matched' ? value : null);
  return {
    title,
    company,
    place: location ?? null,
    status,
    status_since: statusAt ?? null,
    saved: savedAt,
    address: url,
    must_haves: match.status === 'no-requirements' ? null : total,
    answered: figure(verified + held),
    verified: figure(verified),
    partly: figure(partial),
    missing: figure(missing),
    band: match.band ?? null,
    notes: notes ?? null,
  };
}

/**
 * The list as comma-separated values, one line a posting. Titles and companies are words of pages: one that begins like
 * a formula gets an apostrophe, so that no spreadsheet runs it.
 *
 * @returns UTF-8 with a mark at the start, without which spreadsheets take it for another encoding
 */
export function postingsCsv(cards: readonly PostingCard[]): Uint8Array {
  const text = Papa.unparse(cards.map(factsOf), { columns: COLUMNS, escapeFormulae: FORMULA });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

/** The same as JSON, for other programs. @param version of the extension */
export function postingsJson(cards: readonly PostingCard[], version: string, now: Date): Uint8Array {
  const file = {
    format: 'credlens-postings',
    formatVersion: POSTINGS_FILE_VERSION,
    madeBy: `Credlens ${version}`,
    madeOn: now.toISOString(),
    postings: cards.map(factsOf),
  };
  return new TextEncoder().encode(JSON.stringify(file, null, 2));
}
