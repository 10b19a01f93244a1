import { postingStatusSchema } from '../model/posting-status.ts';
import { requirementSchema } from '../model/requirement.ts';
import { z } from '../model/zod.ts';
import type { CredlensDatabase } from './database.ts';
import { type Readable, readRows } from './rows.ts';
import { savedPostingSchema } from './saved-posting.ts';

/** Of a saved posting, all but its text: what thousands of them can be held of at once. */
const postingOutlineSchema = z.object({
  id: z.string().min(1).max(600),
  posting: z.object({ title: z.string(), company: z.string().nullable() }),
  requirements: z
    .array(
      requirementSchema.pick({
        id: true,
        label: true,
        kind: true,
        force: true,
        alternatives: true,
        level: true,
        knockOut: true,
        years: true,
      }),
    )
    .max(2000),
  status: postingStatusSchema,
  savedAt: z.string().max(40),
});
export type PostingOutline = z.infer<typeof postingOutlineSchema>;

/** The outline with what a list of saved postings shows. */
const listedPostingSchema = postingOutlineSchema.extend({
  posting: savedPostingSchema.shape.posting.pick({ title: true, company: true, location: true, url: true }),
  ...savedPostingSchema.pick({ statusAt: true, notes: true }).shape,
});
export type ListedPosting = z.infer<typeof listedPostingSchema>;

/**
 * All saved postings a batch at a time, by id, so that between two of them others get their turn. Rows that cannot be
 * read are passed over. Rejects as Dexie does.
 */
export async function* postingBatches(
  db: CredlensDatabase,
  size = 200,
): AsyncGenerator<{ outlines: PostingOutline[]; done: number; of: number }> {
  const ids = await db.postings.toCollection().primaryKeys();
  for await (const { items, done, of } of inBatches(db, postingOutlineSchema, ids, size))
    yield { outlines: items, done, of };
}

/** The outline with what tells a posting again (`identitiesOf`). */
const tellingPostingSchema = postingOutlineSchema.extend({
  posting: savedPostingSchema.shape.posting.pick({ id: true, title: true, company: true, description: true }),
});
type TellingPosting = z.infer<typeof tellingPostingSchema>;

/** As `postingBatches`, with the texts: to be let go after each batch. */
export async function* tellingBatches(
  db: CredlensDatabase,
  size = 200,
): AsyncGenerator<{ postings: TellingPosting[]; done: number; of: number }> {
  const ids = await db.postings.toCollection().primaryKeys();
  for await (const { items, done, of } of inBatches(db, tellingPostingSchema, ids, size))
    yield { postings: items, done, of };
}

/** As `postingBatches`, newest first, with what a list shows and the number of rows that could not be read. */
export async function* listedBatches(
  db: CredlensDatabase,
  size = 200,
): AsyncGenerator<Readable<ListedPosting> & { done: number; of: number }> {
  const byTime = await db.postings.orderBy('savedAt').reverse().primaryKeys();
  // Rows whose time is no key stand in no index, and must not vanish without a word.
  const all = await db.postings.toCollection().primaryKeys();
  const timed = new Set(byTime);
  const ids = byTime.length === all.length ? byTime : [...byTime, ...all.filter((id) => !timed.has(id))];
  yield* inBatches(db, listedPostingSchema, ids, size);
}

/** These of the saved postings, as a list shows them; those that are gone or cannot be read are left out. */
export async function listedPostings(db: CredlensDatabase, ids: readonly string[]): Promise<ListedPosting[]> {
  return readRows(await db.postings.bulkGet([...ids]), listedPostingSchema).items;
}

async function* inBatches<T>(db: CredlensDatabase, schema: z.ZodType<T>, ids: readonly string[], size: number) {
  for (let from = 0; from < ids.length; from += size) {
    const rows = await db.postings.bulkGet(ids.slice(from, from + size));
    // What went while the others were read is not unreadable.
    const there = rows.filter((row) => row !== undefined);
    yield { ...readRows(there, schema), done: Math.min(from + size, ids.length), of: ids.length };
  }
}
