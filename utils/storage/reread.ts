import type { EntityTable, Table } from 'dexie';
import { credentialSchema } from '../model/credential.ts';
import type { Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import { inOrder } from './corrections.ts';
import type { CredlensDatabase } from './database.ts';
import { type Derivers, hasWords, newMeaning, newRequirements, setMeaning } from './derive.ts';
import { savedPostingSchema } from './saved-posting.ts';
import { importedKeys } from './taxonomies.ts';

/** What saved postings and badges are read with: another extension (its lexicon, its rules) or other taxonomies read otherwise. */
export interface ReadingWith {
  /** Of the extension. */
  version: string;
  taxonomyIds: readonly string[];
}

/** A saved thing by its place. */
export interface SavedRow {
  store: 'postings' | 'credentials';
  id: string;
}

/** As it stands in a row's `readWith`. */
export function keyOf({ version, taxonomyIds }: ReadingWith): string {
  return [version, ...[...taxonomyIds].sort()].join('|').slice(0, 2000);
}

/** What is read with now. */
export function readingWithNow(db: CredlensDatabase, version: string): Promise<Result<ReadingWith>> {
  return attempt(async () => ({ version, taxonomyIds: await importedKeys(db) }));
}

/**
 * Saved postings and badges that were read with something else than now. Which these are stands in the rows themselves,
 * so that work on them may be stopped at any point and goes on where it was. Rows that the schema refuses are left alone.
 * Works inside `liveQuery`.
 */
export function staleRows(db: CredlensDatabase, version: string): Promise<Result<SavedRow[]>> {
  return attempt(() =>
    db.transaction('r', db.postings, db.credentials, db.taxonomies, async () => {
      const key = keyOf({ version, taxonomyIds: await importedKeys(db) });
      const postings = (await suspects(db.postings, key))
        .filter((row) => savedPostingSchema.safeParse(row).success)
        .map(({ id }) => id);
      const credentials = (await suspects(db.credentials, key))
        .filter((row) => hasWords(row) && credentialSchema.safeParse(row).success)
        .map(({ id }) => id);
      return [
        ...postings.map((id) => ({ store: 'postings' as const, id })),
        ...credentials.map((id) => ({ store: 'credentials' as const, id })),
      ];
    }),
  );
}

/** Rows that the index does not know as read with this key: of a large wallet that was read, none but typed ones. */
async function suspects<T extends { id: string }>(table: EntityTable<T, 'id'>, key: string): Promise<T[]> {
  const [all, read] = await Promise.all([
    table.toCollection().primaryKeys() as unknown as Promise<string[]>,
    table.where('readWith').equals(key).primaryKeys() as unknown as Promise<string[]>,
  ]);
  const done = new Set(read);
  const rows = await (table as unknown as Table<T, string>).bulkGet(all.filter((id) => !done.has(id)));
  return rows.filter((row) => row !== undefined);
}

/**
 * Reads these rows again with the corrections that hold now, and notes in each what it was read with: all of them or
 * none. Give it few at a time. A row that `derive` has nothing to say about keeps what it says.
 * @param from what `derive` reads with.
 * @returns false, with nothing written, where something was imported or taken out meanwhile: `derive` is out of date.
 */
export function rereadRows(
  db: CredlensDatabase,
  rows: readonly SavedRow[],
  from: ReadingWith,
  derive: Derivers,
): Promise<Result<boolean>> {
  const readWith = keyOf(from);
  const idsIn = (store: SavedRow['store']) => rows.filter((row) => row.store === store).map(({ id }) => id);
  return attempt(() =>
    db.transaction('rw', db.postings, db.credentials, db.corrections, db.taxonomies, async () => {
      const now = keyOf({ version: from.version, taxonomyIds: await importedKeys(db) });
      if (now !== readWith) return false;
      const corrections = await inOrder(db);
      await db.postings
        .where('id')
        .anyOf(idsIn('postings'))
        .modify((row) => {
          row.requirements = newRequirements(row, derive.requirements, corrections) ?? row.requirements;
          row.readWith = readWith;
        });
      await db.credentials
        .where('id')
        .anyOf(idsIn('credentials'))
        .modify((row) => {
          const meaning = newMeaning(row, derive.skills, corrections);
          if (meaning) setMeaning(row, meaning);
          row.readWith = readWith;
        });
      return true;
    }),
  );
}
