import type { Posting } from '../model/posting.ts';
import { MOST_NOTE, type PostingStatus, postingStatusSchema } from '../model/posting-status.ts';
import type { Requirement } from '../model/requirement.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { type SavedPosting, savedPostingSchema } from './saved-posting.ts';
import { setAside } from './set-aside.ts';

/**
 * Keeps a posting with its requirements as they were read. Saving it again refreshes both, notes when, and keeps the
 * status, the notes and the day it was first saved.
 * @param readWith what it was read with (`keyOf` in reread.ts); absent: it will be read again soon.
 */
export async function savePosting(
  db: CredlensDatabase,
  posting: Posting,
  requirements: readonly Requirement[],
  now: Date,
  readWith?: string,
): Promise<Result<SavedPosting>> {
  const checked = savedPostingSchema.safeParse({
    id: posting.id,
    posting,
    requirements,
    status: 'saved',
    savedAt: now.toISOString(),
    ...(readWith === undefined ? {} : { readWith }),
  });
  if (!checked.success) return fail('bad-message', complaintOf(checked.error));
  return attempt(() =>
    db.transaction('rw', db.postings, async () => {
      const row = await db.postings.get(posting.id);
      const before = savedPostingSchema.safeParse(row);
      // It may hold the person's notes: somebody may read it yet.
      if (row && !before.success) await setAside(db.postings, posting.id, row, now);
      const next = before.success
        ? { ...checked.data, ...keptOf(before.data), readAt: now.toISOString() }
        : checked.data;
      await db.postings.put(next);
      return next;
    }),
  );
}

/** What the person said of a posting, and since when. */
function keptOf({ status, statusAt, savedAt, notes }: SavedPosting): Partial<SavedPosting> {
  return {
    status,
    savedAt,
    ...(statusAt === undefined ? {} : { statusAt }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/**
 * Moves a saved posting on. Answers false where it is not saved.
 * @param at when it came to this status; absent: unknown, as before it was ever moved.
 */
export async function setPostingStatus(
  db: CredlensDatabase,
  id: string,
  status: PostingStatus,
  at?: Date,
): Promise<Result<boolean>> {
  if (!postingStatusSchema.safeParse(status).success) return fail('bad-message', 'no such status');
  // Dexie forgets a member that is set to undefined.
  const change = { status, statusAt: at?.toISOString() } as Partial<SavedPosting>;
  return attempt(async () => (await db.postings.update(id, change)) > 0);
}

/** Keeps the person's words about a saved posting; empty ones are forgotten. Answers false where it is not saved. */
export async function setPostingNotes(db: CredlensDatabase, id: string, notes: string): Promise<Result<boolean>> {
  if (notes.length > MOST_NOTE) return fail('bad-message', `more than ${MOST_NOTE} characters`);
  const change = { notes: notes.trim() === '' ? undefined : notes } as Partial<SavedPosting>;
  return attempt(async () => (await db.postings.update(id, change)) > 0);
}

/** One saved posting with its text; null where there is none that can be read. */
export async function getPosting(db: CredlensDatabase, id: string): Promise<Result<SavedPosting | null>> {
  const row = await attempt(() => db.postings.get(id));
  if (!row.ok) return row;
  return ok(readRows([row.value], savedPostingSchema).items[0] ?? null);
}

/** Saved postings, newest first, with the number of rows that could not be read. */
export function listPostings(db: CredlensDatabase): Promise<Result<Readable<SavedPosting>>> {
  return attempt(async () => {
    // Not out of the index: a row whose time is no key stands in none.
    const read = readRows(await db.postings.toArray(), savedPostingSchema);
    const order = (a: SavedPosting, b: SavedPosting) =>
      a.savedAt === b.savedAt ? (a.id < b.id ? 1 : -1) : a.savedAt < b.savedAt ? 1 : -1;
    return { ...read, items: read.items.sort(order) };
  });
}

/** True when the posting with this id is saved. */
export function isPostingSaved(db: CredlensDatabase, id: string): Promise<Result<boolean>> {
  return attempt(async () => (await db.postings.where('id').equals(id).count()) > 0);
}

/** Takes a saved posting out and answers with it, for undo; null where there is none. */
export function removePosting(db: CredlensDatabase, id: string): Promise<Result<SavedPosting | null>> {
  return attempt(() =>
    db.transaction('rw', db.postings, async () => {
      const row = await db.postings.get(id);
      await db.postings.delete(id);
      return row ?? null;
    }),
  );
}

/** Puts back what `removePosting` took out, as it was. */
export function restorePosting(db: CredlensDatabase, saved: SavedPosting): Promise<Result<void>> {
  return attempt(async () => {
    await db.postings.put(saved);
  });
}
