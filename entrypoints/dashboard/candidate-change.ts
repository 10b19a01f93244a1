import type { Candidate } from '../../utils/model/candidate.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import { withoutPerson } from '../../utils/reading/candidate-of.ts';
import { attempt } from '../../utils/storage/attempt.ts';
import { getCandidate, updateCandidate } from '../../utils/storage/candidates.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';

/**
 * Changes a candidate as it is stored now: two changes at once, here or in another window, follow each other, and neither
 * writes over what the other did.
 * @returns the candidate before and after; null where it is gone. Fails as storage does
 */
export async function changeCandidate(
  db: CredlensDatabase,
  id: string,
  next: (before: Candidate) => Candidate,
): Promise<Result<{ before: Candidate; after: Candidate } | null>> {
  const done = await attempt(() =>
    db.transaction('rw', db.candidates, async (): Promise<Result<{ before: Candidate; after: Candidate } | null>> => {
      const kept = await getCandidate(db, id);
      if (!kept.ok) return kept;
      if (!kept.value) return ok(null);
      const after = next(kept.value);
      const written = await updateCandidate(db, after);
      return written.ok ? ok({ before: kept.value, after }) : written;
    }),
  );
  return done.ok ? done.value : done;
}

/** Takes back one change and nothing else: what another window did since stays, above all a name that was taken out. */
export function takeBack(
  db: CredlensDatabase,
  kind: 'notes' | 'name',
  before: Candidate,
  after: Candidate,
): Promise<Result<unknown>> {
  return changeCandidate(db, before.id, (now) => {
    if (kind === 'notes') {
      const notes = before.person && !now.person ? withoutPerson(before).notes : before.notes;
      return { ...now, notes };
    }
    const { person, badges, rows } = before;
    return {
      ...now,
      person,
      // Read anew since, it has others.
      ...(now.readAt === before.readAt ? { badges, rows } : {}),
      notes: now.notes === after.notes ? before.notes : now.notes,
    };
  });
}
