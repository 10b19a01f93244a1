import { fail, ok, type Result } from '../model/result.ts';
import { type TaxonomyRow, taxonomyRowSchema } from '../model/taxonomy.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

/**
 * Two kinds of rows share the store: what the person imported, and one lexicon compiled from the bundled one and all of
 * those. The second can be made again at any time and is no data of the person's.
 */
const COMPILED = 'compiled:';

/** A taxonomy without its bytes, as pages show it. */
export type TaxonomyInfo = Omit<TaxonomyRow, 'bytes'>;

/** True for rows that can be made again: leave them out of a backup. */
export function isCompiledRow({ id }: Pick<TaxonomyRow, 'id'>): boolean {
  return id.startsWith(COMPILED);
}

/**
 * Name under which the compiled lexicon is kept: another bundled lexicon, other rules or other taxonomies give another
 * one. So a stale one is never taken for fresh, whoever changed the store.
 */
export function compiledKey(bundledVersion: string, rules: number, taxonomyIds: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of [...taxonomyIds].sort().join('|')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return `${COMPILED}${rules}:${bundledVersion}:${taxonomyIds.length}-${(hash >>> 0).toString(16)}`;
}

/** Ids of what was imported, also within a transaction. Keys alone: no contents are read. */
export async function importedKeys(db: CredlensDatabase): Promise<string[]> {
  return (await db.taxonomies.toCollection().primaryKeys()).filter(
    (id) => !isCompiledRow({ id }) && !id.startsWith('set-aside:'),
  );
}

/** Ids of what was imported, sorted; cheap enough to be asked before every match. */
export function taxonomyIds(db: CredlensDatabase): Promise<Result<string[]>> {
  return attempt(() => importedKeys(db));
}

/** What was imported, oldest first. Rows that cannot be read are left where they are. */
export function taxonomyRows(db: CredlensDatabase): Promise<Result<TaxonomyRow[]>> {
  return attempt(async () => {
    const rows = readRows(await db.taxonomies.bulkGet(await importedKeys(db)), taxonomyRowSchema).items;
    return rows.sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  });
}

/** As `taxonomyRows`, without the bytes. Works inside `liveQuery`. */
export async function listTaxonomies(db: CredlensDatabase): Promise<Result<TaxonomyInfo[]>> {
  const rows = await taxonomyRows(db);
  return rows.ok ? ok(rows.value.map(({ bytes: _bytes, ...info }) => info)) : rows;
}

/** Bytes of the compiled lexicon under just this key; null where it was not compiled yet. */
export function getCompiled(db: CredlensDatabase, key: string): Promise<Result<Uint8Array | null>> {
  return attempt(async () => {
    // One that cannot be read is made again.
    const bytes: unknown = (await db.taxonomies.get(key))?.bytes;
    return bytes instanceof Uint8Array ? bytes : null;
  });
}

function compiledRow(key: string, bytes: ArrayBuffer): TaxonomyRow {
  return {
    id: key,
    name: 'compiled',
    version: '',
    language: '',
    attribution: '',
    counts: {},
    addedAt: '',
    bytes: new Uint8Array(bytes),
  };
}

/** What one change of the taxonomies comes to: rows out, rows in, and the lexicon compiled from those that remain. */
export interface TaxonomyChange {
  remove: readonly string[];
  put: readonly TaxonomyRow[];
  /** Absent where nothing imported remains. */
  compiled?: { key: string; bytes: ArrayBuffer };
}

/**
 * Carries a change out in one transaction: all of it or, with `storage-full` and the like, nothing. Lexicons compiled
 * before go.
 */
export async function changeTaxonomies(db: CredlensDatabase, change: TaxonomyChange): Promise<Result<undefined>> {
  for (const row of change.put) {
    const checked = taxonomyRowSchema.safeParse(row);
    if (!checked.success) return fail('taxonomy-damaged', complaintOf(checked.error));
  }
  const { compiled } = change;
  return attempt(() =>
    db.transaction('rw', db.taxonomies, async () => {
      const old = (await db.taxonomies.toCollection().primaryKeys()).filter((id) => id.startsWith(COMPILED));
      for (const { id, addedAt } of change.put) {
        const before = await db.taxonomies.get(id);
        if (before && !taxonomyRowSchema.safeParse(before).success)
          await setAside(db.taxonomies, id, before, new Date(addedAt));
      }
      await db.taxonomies.bulkDelete([...old, ...change.remove]);
      await db.taxonomies.bulkPut([...change.put]);
      if (compiled) await db.taxonomies.put(compiledRow(compiled.key, compiled.bytes));
      return undefined;
    }),
  );
}
