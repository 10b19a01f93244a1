import { type OpenedCount, type OpenedMark, openedCountSchema } from '../model/opened-count.ts';
import type { Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase, MarkKeyRow } from './database.ts';
import { markKeyRowSchema } from './row-schemas.ts';
import { type Readable, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

const KEY = 'opened';
const encoder = new TextEncoder();

/** What a posting adds to the counts. */
export interface CountedPosting {
  /** By what it is known again, in clear; only keyed hashes of them are kept. Either known: counted before. */
  identities: readonly string[];
  /** One row for each thing it names, none twice, all of the month in which it was opened. */
  counts: readonly OpenedCount[];
}

/** What `wipeOpened` took out; held in memory, it can be put back. */
export interface WipedCounts {
  counts: OpenedCount[];
  marks: OpenedMark[];
  keys: MarkKeyRow[];
}

/**
 * Adds a posting to the counts unless it was counted before, all or nothing. Told apart by HMAC-SHA-256 under a key that
 * is made once, here, and cannot be read out: who copies the database cannot try addresses or titles against the marks.
 *
 * @param now of the mark: its month
 * @returns whether it was counted now
 */
export async function countOpened(
  db: CredlensDatabase,
  { identities, counts }: CountedPosting,
  now: Date,
): Promise<Result<boolean>> {
  return attempt(async () => {
    const month = now.toISOString().slice(0, 7);
    // Hashing is no work of the database, and a transaction does not wait for it.
    const key = await markKey(db);
    const marks: OpenedMark[] = [];
    for (const identity of identities) marks.push({ id: await markOf(key, identity), month });
    const ids = marks.map(({ id }) => id);
    if (ids.length === 0) return false;
    return db.transaction('rw', db.openedCounts, db.openedMarks, db.markKeys, async () => {
      // Wiped meanwhile: what was opened before a wipe must not come back with it.
      if ((await db.markKeys.get(KEY)) === undefined) return false;
      const known = (await db.openedMarks.bulkGet(ids)).some((mark) => mark !== undefined);
      await db.openedMarks.bulkPut(marks);
      if (known) return false;
      await increase(db, counts);
      return true;
    });
  });
}

/** Every count, oldest month first, and how many rows could not be read. Works inside `liveQuery`. */
export function listOpened(db: CredlensDatabase): Promise<Result<Readable<OpenedCount>>> {
  return attempt(async () => readRows(await db.openedCounts.toArray(), openedCountSchema));
}

/**
 * Tells which postings stand in the counts already, so that one that was saved as well is not counted twice. As of now:
 * to be made anew after a change.
 *
 * @returns a question about one posting, by its identities
 */
export function openedAlready(
  db: CredlensDatabase,
): Promise<Result<(identities: readonly string[]) => Promise<boolean>>> {
  return attempt(async () => {
    const row = markKeyRowSchema.safeParse(await db.markKeys.get(KEY));
    const marks = new Set(await db.openedMarks.toCollection().primaryKeys());
    if (!row.success || marks.size === 0) return async () => false;
    const { key } = row.data;
    return async (identities: readonly string[]) => {
      for (const identity of identities) if (marks.has(await markOf(key, identity))) return true;
      return false;
    };
  });
}

/** Takes out every count and mark, and the key: what was opened can be told by nothing that is left. */
export function wipeOpened(db: CredlensDatabase): Promise<Result<WipedCounts>> {
  return attempt(() =>
    db.transaction('rw', db.openedCounts, db.openedMarks, db.markKeys, async () => {
      const wiped = {
        counts: await db.openedCounts.toArray(),
        marks: await db.openedMarks.toArray(),
        keys: await db.markKeys.toArray(),
      };
      await Promise.all([db.openedCounts.clear(), db.openedMarks.clear(), db.markKeys.clear()]);
      return wiped;
    }),
  );
}

/**
 * Puts back what `wipeOpened` took out, on top of what was counted since. Marks made since are under another key, which
 * the old one replaces: those postings count once more when they are opened again.
 */
export function restoreOpened(db: CredlensDatabase, { counts, marks, keys }: WipedCounts): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.openedCounts, db.openedMarks, db.markKeys, async () => {
      if (keys.length > 0) {
        await db.openedMarks.clear();
        await db.openedMarks.bulkPut(marks);
        await db.markKeys.bulkPut(keys);
      }
      await increase(db, counts);
    }),
  );
}

/** Within a transaction over the counts. A row that cannot be read stays as it is, as everywhere, and counts nothing. */
async function increase(db: CredlensDatabase, counts: readonly OpenedCount[]): Promise<void> {
  const known = await db.openedCounts.bulkGet(counts.map(({ month, role, kind, id }) => [month, role, kind, id]));
  const next = counts.flatMap((count, index) => {
    if (known[index] === undefined) return [count];
    const before = openedCountSchema.safeParse(known[index]);
    if (!before.success) return [];
    const { musts, others } = before.data;
    return [{ ...count, musts: musts + count.musts, others: others + count.others }];
  });
  await db.openedCounts.bulkPut(next);
}

/** The one key, made with the first posting. Two that make one at once end up with the same. */
async function markKey(db: CredlensDatabase): Promise<CryptoKey> {
  const known = markKeyRowSchema.safeParse(await db.markKeys.get(KEY));
  if (known.success) return known.data.key;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return db.transaction('rw', db.markKeys, async () => {
    const row = await db.markKeys.get(KEY);
    const other = markKeyRowSchema.safeParse(row);
    if (other.success) return other.data.key;
    if (row) await setAside(db.markKeys, KEY, row, new Date());
    await db.markKeys.add({ id: KEY, key: made });
    return made;
  });
}

/** The first half of the hash, in hex. */
async function markOf(key: CryptoKey, identity: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(identity)));
  return [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
