import { fail, ok, type Result } from '../../utils/model/result.ts';
import type { TaxonomyRow } from '../../utils/model/taxonomy.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { changeTaxonomies, compiledKey, type TaxonomyInfo, taxonomyRows } from '../../utils/storage/taxonomies.ts';
import { compileTaxonomies, MERGE_RULES } from '../../utils/taxonomies/compile-taxonomies.ts';
import type { Brought, Imported } from '../../utils/taxonomies/merge.ts';
import { MOST_BYTES, readTaxonomy } from '../../utils/taxonomies/read-taxonomy.ts';
import { taxonomyBytes, taxonomyFromBytes } from '../../utils/taxonomies/taxonomy-bytes.ts';
import { isZip, zippedList } from '../../utils/taxonomies/zipped-list.ts';

export type Phase = 'reading' | 'compiling' | 'saving';
/** Told while the work goes on; `share` (0 to 1) only while reading. */
export type Tell = (phase: Phase, share?: number) => void;

/** What the work needs from outside. */
export interface Workplace {
  db: CredlensDatabase;
  /** Bytes of the bundled lexicon. */
  bundled: () => Promise<ArrayBuffer>;
  tell: Tell;
}

/**
 * Reads a file (packed or not), compiles it together with the bundled lexicon and what was imported before, and keeps both. An earlier
 * import of the same list and language is replaced. Stopped or failed at any point, nothing is changed.
 * @returns the imported taxonomy; else a failure of `readTaxonomy` or of storage, or `lexicon-missing`.
 */
export async function importTaxonomy(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  { db, bundled, tell }: Workplace,
  now: Date,
): Promise<Result<TaxonomyInfo>> {
  tell('reading', 0);
  if (file.size > MOST_BYTES) return fail('taxonomy-too-large', file.name);
  const content = new Uint8Array(await file.arrayBuffer());
  const list = isZip(content)
    ? await zippedList(file.name, content, MOST_BYTES)
    : ok({ name: file.name, bytes: content });
  if (!list.ok) return list;
  const read = readTaxonomy(list.value.name, list.value.bytes, (share) => tell('reading', share));
  if (!read.ok) return read;
  const { source, language, version, concepts, skipped } = read.value;
  const imported: Imported = { source: source.id, language, concepts };
  const bytes = taxonomyBytes(imported);
  const prefix = `${source.id}-${language}-`;
  const info: TaxonomyInfo = {
    id: prefix + (await shortHash(bytes)),
    name: source.name,
    version,
    language,
    attribution: source.attribution,
    counts: { skipped },
    addedAt: now.toISOString(),
  };
  const before = await taxonomyRows(db);
  if (!before.ok) return before;
  const kept = before.value.filter(({ id }) => !id.startsWith(prefix));
  const remove = before.value.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id);

  tell('compiling');
  const compiled = await compile(bundled, [...kept, { ...info, bytes }]);
  if (!compiled.ok) return compiled;
  info.counts = { ...info.counts, concepts: concepts.length, ...compiled.value.brought.at(-1) };
  tell('saving');
  const saved = await changeTaxonomies(db, { remove, put: [{ ...info, bytes }], compiled: compiled.value });
  return saved.ok ? ok(info) : saved;
}

/**
 * Takes an imported taxonomy out, and compiles those that remain. An unknown id is passed over.
 * @returns what was taken out, for `restoreTaxonomy`
 */
export async function removeTaxonomy(
  id: string,
  { db, bundled, tell }: Workplace,
): Promise<Result<TaxonomyRow | undefined>> {
  const before = await taxonomyRows(db);
  if (!before.ok) return before;
  const removed = before.value.find((row) => row.id === id);
  const remaining = before.value.filter((row) => row !== removed);
  if (remaining.length === 0) {
    const done = await changeTaxonomies(db, { remove: [id], put: [] });
    return done.ok ? ok(removed) : done;
  }
  tell('compiling');
  const compiled = await compile(bundled, remaining);
  if (!compiled.ok) return compiled;
  tell('saving');
  const done = await changeTaxonomies(db, { remove: [id], put: [], compiled: compiled.value });
  return done.ok ? ok(removed) : done;
}

/** Puts back what `removeTaxonomy` took out, in place of what was imported of the same list and language since. */
export async function restoreTaxonomy(
  row: TaxonomyRow,
  { db, bundled, tell }: Workplace,
): Promise<Result<TaxonomyInfo>> {
  const before = await taxonomyRows(db);
  if (!before.ok) return before;
  const { bytes: _bytes, ...info } = row;
  const prefix = row.id.slice(0, row.id.lastIndexOf('-') + 1);
  const since = before.value.filter(({ id }) => id.startsWith(prefix));
  tell('compiling');
  const compiled = await compile(bundled, [...before.value.filter((each) => !since.includes(each)), row]);
  if (!compiled.ok) return compiled;
  tell('saving');
  const remove = since.map(({ id }) => id);
  const done = await changeTaxonomies(db, { remove, put: [row], compiled: compiled.value });
  return done.ok ? ok(info) : done;
}

async function compile(
  bundled: () => Promise<ArrayBuffer>,
  rows: readonly TaxonomyRow[],
): Promise<Result<{ key: string; bytes: ArrayBuffer; brought: Brought[] }>> {
  const taxonomies = rows.flatMap(({ bytes }) => taxonomyFromBytes(bytes) ?? []);
  let lexicon: ReturnType<typeof openLexicon>;
  try {
    lexicon = openLexicon(await bundled());
  } catch (error) {
    return fail('lexicon-missing', String(error));
  }
  const ids = rows.map(({ id }) => id);
  return ok({ key: compiledKey(lexicon.version, MERGE_RULES, ids), ...compileTaxonomies(lexicon, taxonomies) });
}

async function shortHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest).subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
