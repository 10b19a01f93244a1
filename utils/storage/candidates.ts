import { type Candidate, candidateSchema } from '../model/candidate.ts';
import { fail, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';

/** Every candidate that was saved, in the order in which they were, with the number of rows that could not be read. */
export function listCandidates(db: CredlensDatabase): Promise<Result<Readable<Candidate>>> {
  return attempt(async () => {
    const read = readRows(await db.candidates.toArray(), candidateSchema);
    return { ...read, items: read.items.sort((a, b) => a.number - b.number) };
  });
}

/**
 * Keeps a candidate as they were read. The number is given here: one more than the highest that is kept.
 * @returns `file-missing-fields` names the first field that is wrong
 */
export async function saveCandidate(
  db: CredlensDatabase,
  candidate: Omit<Candidate, 'number'>,
): Promise<Result<Candidate>> {
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const kept = readRows(await db.candidates.toArray(), candidateSchema).items;
      const number = Math.max(0, ...kept.map((each) => each.number)) + 1;
      const checked = candidateSchema.parse({ ...candidate, number });
      await db.candidates.put(checked);
      return checked;
    }),
  );
}

/** Writes a candidate that is kept already: notes, name taken out, badges checked. False where it is gone. */
export async function updateCandidate(db: CredlensDatabase, candidate: Candidate): Promise<Result<boolean>> {
  const checked = candidateSchema.safeParse(candidate);
  if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
  return attempt(async () => (await db.candidates.update(candidate.id, checked.data)) > 0);
}

/** Removes candidates and answers with those that were there, for undo. */
export function removeCandidates(db: CredlensDatabase, ids: readonly string[]): Promise<Result<Candidate[]>> {
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const before = readRows(await db.candidates.bulkGet([...ids]), candidateSchema).items;
      await db.candidates.bulkDelete([...ids]);
      return before;
    }),
  );
}

/** Puts back what `removeCandidates` answered with. */
export function restoreCandidates(db: CredlensDatabase, candidates: readonly Candidate[]): Promise<Result<void>> {
  return attempt(async () => {
    await db.candidates.bulkPut([...candidates]);
  });
}

/** Erases every candidate, those that cannot be read too. Answers with how many there were; this is not undone. */
export function eraseCandidates(db: CredlensDatabase): Promise<Result<number>> {
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const all = await db.candidates.count();
      await db.candidates.clear();
      return all;
    }),
  );
}

/** Erases candidates whose time is over. @param today ISO date; the last day still counts. @returns how many */
export function eraseOverdueCandidates(db: CredlensDatabase, today: string): Promise<Result<number>> {
  return attempt(() => db.candidates.where('keepUntil').below(today).delete());
}
