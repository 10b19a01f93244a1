import type { IndexableType } from 'dexie';
import type { Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { type AnyStore, READABLE } from './row-schemas.ts';
import { savedPostingSchema } from './saved-posting.ts';

/** What takes room: bytes as the rows would be in a file, so an estimate of what the browser counts. */
export interface StoreSize {
  store: AnyStore;
  rows: number;
  bytes: number;
}

/** What the browser says of all that the extension keeps, in bytes; undefined where it says nothing. */
export interface Room {
  used?: number;
  most?: number;
  stores: StoreSize[];
  /** Texts of closed postings, in bytes: they can go while the postings stay. */
  closedTexts: { postings: number; bytes: number };
}

const STEP = 50;

/** Measures every store, largest first. Looks at every row, few at a time. */
export function measureRoom(db: CredlensDatabase): Promise<Result<Room>> {
  return attempt(async () => {
    const stores: StoreSize[] = [];
    const closedTexts = { postings: 0, bytes: 0 };
    for (const store of Object.keys(READABLE) as AnyStore[]) {
      const table = db.table<unknown, IndexableType>(store);
      const keys = await table.toCollection().primaryKeys();
      let bytes = 0;
      for (let from = 0; from < keys.length; from += STEP) {
        for (const row of await table.bulkGet(keys.slice(from, from + STEP))) {
          bytes += sizeOf(row);
          const text = store === 'postings' ? closedText(row) : 0;
          if (text > 0) closedTexts.postings += 1;
          closedTexts.bytes += text;
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
      if (keys.length > 0) stores.push({ store, rows: keys.length, bytes });
    }
    stores.sort((a, b) => b.bytes - a.bytes);
    const told = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
    return { used: told?.usage, most: told?.quota, stores, closedTexts };
  });
}

/** Characters count one byte each, which is what browsers store most of them in. */
function sizeOf(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || depth > 50) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let sum = 8;
  for (const [name, each] of Object.entries(value)) sum += name.length + sizeOf(each, depth + 1);
  return sum;
}

function closedText(row: unknown): number {
  const saved = savedPostingSchema.safeParse(row).data;
  if (saved?.status !== 'closed') return 0;
  const { description, blocks } = saved.posting;
  return description.length === 0 ? 0 : description.length + sizeOf(blocks);
}

/** The texts that `dropClosedTexts` took out. */
export type DroppedTexts = { id: string; description: string; blocks: unknown }[];

/**
 * Takes the archived text out of every closed posting; title, company, link, requirements, status and notes stay. What it
 * asked for stays as it was read last, because there is nothing left to read again. One row at a time: where there is no
 * room at all, each makes some for the next.
 */
export function dropClosedTexts(db: CredlensDatabase): Promise<Result<DroppedTexts>> {
  return attempt(async () => {
    const dropped: DroppedTexts = [];
    const ids = await db.postings.where('status').equals('closed').primaryKeys();
    for (const id of ids) {
      await db.transaction('rw', db.postings, async () => {
        const row = await db.postings.get(id);
        if (!row || closedText(row) === 0) return;
        dropped.push({ id, description: row.posting.description, blocks: row.posting.blocks });
        await db.postings.put({ ...row, posting: { ...row.posting, description: '', blocks: [] } });
      });
    }
    return dropped;
  });
}

/** Puts texts back that `dropClosedTexts` took out, where the posting is still there without one. */
export function restoreTexts(db: CredlensDatabase, dropped: DroppedTexts): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.postings, async () => {
      for (const { id, description, blocks } of dropped) {
        const saved = savedPostingSchema.safeParse(await db.postings.get(id)).data;
        if (saved?.posting.description !== '') continue;
        const posting = { ...saved.posting, description, blocks: blocks as typeof saved.posting.blocks };
        await db.postings.put({ ...saved, posting });
      }
    }),
  );
}
