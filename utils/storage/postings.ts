import type { Posting } from '../model/posting.ts';
import type { Requirement } from '../model/requirement.ts';
import { fail, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { type PostingStatus, postingStatusSchema, type SavedPosting, savedPostingSchema } from './saved-posting.ts';

/**
 * Keeps a posting with its requirements as they were read. Saving it again refreshes both and keeps the status and the
 * day it was first saved.
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
      const before = savedPostingSchema.safeParse(await db.postings.get(posting.id));
      const kept = before.success ? { status: before.data.status, savedAt: before.data.savedAt } : {};
      const next = { ...checked.data, ...kept };
      await db.postings.put(next);
      return next;
    }),
  );
}

/** Moves a saved posting on. Answers false where it is not saved. */
export async function setPostingStatus(
  db: CredlensDatabase,
  id: string,
  status: PostingStatus,
): Promise<Result<boolean>> {
  if (!postingStatusSchema.safeParse(status).success) return fail('bad-message', 'no such status');
  return attempt(async () => (await db.postings.update(id, { status })) > 0);
}

/** Saved postings, newest first, with the number of rows that could not be read. */
export function listPostings(db: CredlensDatabase): Promise<Result<Readable<SavedPosting>>> {
  return attempt(async () => readRows(await db.postings.orderBy('savedAt').reverse().toArray(), savedPostingSchema));
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
