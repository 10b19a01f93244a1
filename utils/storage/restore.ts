import type { Table } from 'dexie';
import { type OpenedCount, openedCountSchema } from '../model/opened-count.ts';
import type { Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import { renumbered } from './candidates.ts';
import type { CredlensDatabase } from './database.ts';
import { type Prepared, type Row, STORES, type StoreName } from './restore-rows.ts';
import { isCompiledRow } from './taxonomies.ts';

/** What becomes of the rows of one store. */
export interface RestoreCount {
  /** Rows in the file. */
  inFile: number;
  /** Are added: with `merge` those that are not here yet, with `replace` all that can be read. */
  fresh: number;
  /** Here already, the same or changed since: what is here stays. Of two of one kind in the file, the second too. */
  here: number;
  /** Cannot be read by this version: they stay in the file. */
  unreadable: number;
  /** Candidates whose time is over: they stay in the file. */
  overdue: number;
  /** Rows of this store that are here now; with `replace` they go. */
  now: number;
}

export type RestoreCounts = Record<StoreName, RestoreCount>;

/** `merge`: what is here stays, what is missing is added. `replace`: what is here goes. */
export type RestoreRule = 'merge' | 'replace';

/** Everything that was here before, for undo. */
export type Before = Record<string, unknown[]>;

/** What rows are told apart by, besides their key: one award, one claim a skill, one file. */
function identities(store: StoreName, row: Row): string[] {
  if (store === 'openedCounts') return [JSON.stringify([row.month, row.role, row.kind, row.id])];
  const second = { credentials: row.key, claims: row.skillId, originals: row.hash }[store as string];
  return [`id:${row.id}`, ...(second === undefined ? [] : [`second:${second}`])];
}

interface Sorted {
  fresh: Row[];
  here: Row[];
  now: number;
}

async function sortRows(db: CredlensDatabase, store: StoreName, rows: readonly Row[], rule: RestoreRule) {
  const present = await ownRows(db, store);
  const taken = new Set(rule === 'merge' ? present.flatMap((row) => identities(store, row)) : []);
  const sorted: Sorted = { fresh: [], here: [], now: present.length };
  for (const row of rows) {
    const marks = identities(store, row);
    sorted[marks.some((mark) => taken.has(mark)) ? 'here' : 'fresh'].push(row);
    for (const mark of marks) taken.add(mark);
  }
  return sorted;
}

async function ownRows(db: CredlensDatabase, store: StoreName): Promise<Row[]> {
  const rows = await db.table<Row>(store).toArray();
  return store === 'taxonomies' ? rows.filter((row) => !isCompiledRow(row as { id: string })) : rows;
}

/** Says of each store what restoring would do; nothing is changed. */
export function previewRestore(
  db: CredlensDatabase,
  { rows, unreadable, overdue }: Prepared,
  rule: RestoreRule,
): Promise<Result<RestoreCounts>> {
  return attempt(() =>
    db.transaction('r', db.tables, async () => {
      const counts: Partial<RestoreCounts> = {};
      for (const store of STORES) {
        const { fresh, here, now } = await sortRows(db, store, rows[store], rule);
        const lost = unreadable[store];
        const late = store === 'candidates' ? overdue : 0;
        counts[store] = {
          inFile: rows[store].length + lost + late,
          fresh: fresh.length,
          here: here.length,
          unreadable: lost,
          overdue: late,
          now,
        };
      }
      return counts as RestoreCounts;
    }),
  );
}

/**
 * Restores a backup in one transaction: all or nothing. With `merge` what is here stays as it is; counts of opened postings
 * become the higher of the two, because both may have counted the same postings. With `replace` what is here goes first.
 *
 * @returns everything that was here before, for `undoRestore`
 */
export async function restoreRows(
  db: CredlensDatabase,
  prepared: Prepared,
  rule: RestoreRule,
): Promise<Result<Before>> {
  return attempt(() =>
    db.transaction('rw', db.tables, async () => {
      const before: Before = {};
      for (const table of ownTables(db)) before[table.name] = await table.toArray();
      const sorted = {} as Record<StoreName, Sorted>;
      for (const store of STORES) sorted[store] = await sortRows(db, store, prepared.rows[store], rule);
      if (rule === 'replace') {
        for (const table of ownTables(db)) await table.clear();
        await db.walletIndex.delete('index');
      }
      const fitting = await together(db, sorted);
      // Two under one number would be taken for each other.
      fitting.candidates = renumbered(await db.candidates.toArray(), sorted.candidates.fresh);
      for (const store of STORES) await db.table(store).bulkPut(fitting[store] ?? sorted[store].fresh);
      await raiseCounts(db, sorted.openedCounts.here as unknown as OpenedCount[]);
      return before;
    }),
  );
}

/**
 * Puts everything back as `restoreRows` found it; what was added since goes.
 * @param keepErased candidates were erased since: none of those who were here before comes back
 */
export function undoRestore(db: CredlensDatabase, before: Before, keepErased = false): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of ownTables(db)) {
        await table.clear();
        if (keepErased && table.name === db.candidates.name) continue;
        await table.bulkPut(before[table.name] ?? []);
      }
    }),
  );
}

/** All but the wallet's index: with its stamp taken out or put back, another wallet would pass for the one before. */
function ownTables(db: CredlensDatabase): Table[] {
  return db.tables.filter(({ name }) => name !== db.walletIndex.name);
}

/** Credentials with files and pictures of their own: a file that is here (or comes twice) is kept once. */
async function together(db: CredlensDatabase, sorted: Record<StoreName, Sorted>) {
  const twice = sorted.originals.here;
  const own = await db.originals
    .where('hash')
    .anyOf(twice.map(({ hash }) => String(hash)))
    .toArray();
  const byHash = new Map<unknown, unknown>(
    [...sorted.originals.fresh, ...own].map(({ hash, id }) => [hash, id] as const),
  );
  const moved = new Map(twice.map(({ id, hash }) => [id, byHash.get(hash) ?? id]));
  const credentials = sorted.credentials.fresh.map((row) =>
    moved.has(row.originalId) ? { ...row, originalId: moved.get(row.originalId) } : row,
  );
  const ids = new Set<unknown>(credentials.map((row) => (row as Row).id));
  const files = new Set<unknown>(credentials.map((row) => (row as Row).originalId));
  return {
    credentials,
    originals: sorted.originals.fresh.filter(({ id }) => files.has(id)),
    images: sorted.images.fresh.filter(({ id }) => ids.has(id)),
  } as Partial<Record<StoreName, Row[]>>;
}

async function raiseCounts(db: CredlensDatabase, rows: readonly OpenedCount[]): Promise<void> {
  for (const row of rows) {
    const own = openedCountSchema.safeParse(await db.openedCounts.get([row.month, row.role, row.kind, row.id])).data;
    // One that cannot be read stays as it is.
    if (!own) continue;
    const higher = { musts: Math.max(own.musts, row.musts), others: Math.max(own.others, row.others) };
    await db.openedCounts.put({ ...own, ...higher });
  }
}
