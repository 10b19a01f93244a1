import Papa from 'papaparse';
import { fail, ok, type Result } from '../model/result.ts';
import { taxonomySources } from './index.ts';
import type { TaxonomyRead, TaxonomySource } from './taxonomy-source.ts';
import { isZip } from './zipped-list.ts';

/** Larger files are refused before they are read; ESCO's skills take 10 to 20 MB a language. */
export const MOST_BYTES = 30 * 1024 * 1024;
/** ESCO has about 14,000 concepts, O*NET 9,000 products. */
const MOST_CONCEPTS = 60_000;
/** More rows than this share that cannot be read make a damaged file. */
const MOST_SKIPPED = 0.1;
/** Characters that are parsed before progress is told again. */
const CHUNK = 1 << 18;
const LONGEST_HEADER = 4096;

/** A file that was read, and what kind of file it was. */
export interface ReadTaxonomy extends TaxonomyRead {
  source: TaxonomySource;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function columnsOf(text: string, delimiter: string): string[] {
  const line = /^[^\r\n]*/.exec(text.slice(0, LONGEST_HEADER))?.[0] ?? '';
  return line.split(delimiter).map((column) => column.trim().replace(/^"(.*)"$/, '$1'));
}

function sourceOf(text: string, name: string): Result<TaxonomySource> {
  let other = false;
  for (const source of taxonomySources) {
    const claim = source.claims(columnsOf(text, source.delimiter));
    if (claim === 'skills') return ok(source);
    other ||= claim === 'other-list';
  }
  return other ? fail('taxonomy-other-list', name) : fail('taxonomy-unknown', name);
}

/**
 * Reads a downloaded taxonomy: tells by the header which one it is and hands its rows to that source.
 * @param name the file's name; it may tell the language.
 * @param bytes the whole file, UTF-8 with or without a byte-order mark.
 * @param onProgress called with the share that is read, from 0 to 1.
 * @returns `file-empty`, `taxonomy-too-large`, `taxonomy-zipped` (unpack it with `zippedList` first), `taxonomy-unknown` (no such list), `taxonomy-other-list`
 * (occupations, groups ...), `taxonomy-truncated` (the last row or its quotes are not closed) or `taxonomy-damaged`
 * (more than a tenth of the rows cannot be read).
 */
export function readTaxonomy(
  name: string,
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => {},
): Result<ReadTaxonomy> {
  if (bytes.length === 0) return fail('file-empty', name);
  if (bytes.length > MOST_BYTES) return fail('taxonomy-too-large', name);
  if (isZip(bytes)) return fail('taxonomy-zipped', name);
  const text = decode(bytes);
  if (text === undefined) return fail('taxonomy-unknown', name);
  const found = sourceOf(text, name);
  if (!found.ok) return found;
  return readRows(found.value, name, text, onProgress);
}

function readRows(
  source: TaxonomySource,
  name: string,
  text: string,
  onProgress: (share: number) => void,
): Result<ReadTaxonomy> {
  const reader = source.reader(name);
  let rows = 0;
  let uneven = 0;
  let lastUneven = false;
  let openQuotes = false;
  Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: source.delimiter,
    quoteChar: source.delimiter === '\t' ? '\u0001' : '"',
    skipEmptyLines: 'greedy',
    chunkSize: CHUNK,
    step({ data, errors, meta }) {
      rows++;
      openQuotes ||= errors.some(({ code }) => code === 'MissingQuotes');
      lastUneven = errors.length > 0;
      if (lastUneven) uneven++;
      else reader.row(data);
      if (rows % 500 === 0) onProgress(Math.min(1, meta.cursor / text.length));
    },
  });
  const read = reader.finish();
  if (openQuotes || lastUneven) return fail('taxonomy-truncated', `${name}: row ${rows}`);
  if (read.concepts.length === 0 && read.otherRows > 0) return fail('taxonomy-other-list', name);
  const unreadable = read.skipped + uneven;
  if (read.concepts.length === 0 || unreadable > rows * MOST_SKIPPED)
    return fail('taxonomy-damaged', `${name}: ${unreadable} of ${rows} rows`);
  if (read.concepts.length > MOST_CONCEPTS) return fail('taxonomy-too-large', `${name}: ${read.concepts.length} rows`);
  onProgress(1);
  return ok({ ...read, skipped: unreadable, source });
}
