import { type Candidate, candidateSchema } from '../model/candidate.ts';
import { MOST_KEEP_DAYS } from '../model/keep-days.ts';
import { localDay } from '../model/local-day.ts';
import { fail, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { attempt } from './attempt.ts';
import { tellErased, timesErased } from './candidates-erased.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

const DAY_MS = 86_400_000;

/** Every candidate that was saved, in the order in which they were, with the number of rows that could not be read. */
export function listCandidates(db: CredlensDatabase): Promise<Result<Readable<Candidate>>> {
  return attempt(async () => {
    const read = readRows(await db.candidates.toArray(), candidateSchema);
    return { ...read, items: read.items.sort((a, b) => a.number - b.number) };
  });
}

/** The candidate with this id; null where there is none, or none that can be read. Works inside `liveQuery`. */
export function getCandidate(db: CredlensDatabase, id: string): Promise<Result<Candidate | null>> {
  return attempt(async () => readRows([await db.candidates.get(id)], candidateSchema).items[0] ?? null);
}

/** Writes the notes of a candidate that is kept, and nothing else of it: a name taken out meanwhile stays out. False where it is gone. */
export function noteCandidate(db: CredlensDatabase, id: string, notes: string): Promise<Result<boolean>> {
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const kept = candidateSchema.safeParse(await db.candidates.get(id));
      if (!kept.success) return false;
      await db.candidates.put(candidateSchema.parse({ ...kept.data, notes }));
      return true;
    }),
  );
}

/** How many are saved, also those that cannot be read; none of them is read for it. Works inside `liveQuery`. */
export function countCandidates(db: CredlensDatabase): Promise<Result<number>> {
  return attempt(() => db.candidates.count());
}

/**
 * Keeps a candidate as they were read. The number is given here: one more than the highest that is kept, and for one that
 * is kept already the one that it has.
 *
 * @param inPrivate the profile is open in a private window: nothing of it is kept
 * @returns `private-window`; `file-missing-fields` names the first field that is wrong, or a last day that lies further
 * ahead than anything may be kept
 */
export async function saveCandidate(
  db: CredlensDatabase,
  candidate: Omit<Candidate, 'number'>,
  { inPrivate }: { inPrivate: boolean },
): Promise<Result<Candidate>> {
  if (inPrivate) return fail('private-window');
  const checked = candidateSchema.safeParse({ ...candidate, number: 1 });
  if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
  const { data } = checked;
  if (!endsInTime(data)) return fail('file-missing-fields', `keepUntil: ${data.keepUntil}`);
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const kept: unknown[] = await db.candidates.toArray();
      const known = kept.find((row) => (row as Candidate).id === data.id);
      if (known && !candidateSchema.safeParse(known).success)
        await setAside(db.candidates, data.id, known, new Date(data.savedAt));
      const saved = { ...data, number: numberOf(known) ?? nextNumber(kept) };
      await db.candidates.put(saved);
      return saved;
    }),
  );
}

const numbered = z.object({ number: z.number().int().positive().max(1e9) });

function numberOf(row: unknown): number | undefined {
  return numbered.safeParse(row).data?.number;
}

/** Rows that cannot be read keep their number too: two candidates under one would be taken for each other. */
function nextNumber(rows: readonly unknown[]): number {
  return rows.reduce<number>((highest, row) => Math.max(highest, numberOf(row) ?? 0), 0) + 1;
}

/** Two days more: the last day is one of the person's calendar, and when it was saved is a time of the world's. */
function endsInTime({ savedAt, keepUntil }: Candidate): boolean {
  return Date.parse(keepUntil) - Date.parse(savedAt) <= (MOST_KEEP_DAYS + 2) * DAY_MS;
}

/** Writes a candidate that is kept already: notes, name taken out, badges checked. False where it is gone. */
export async function updateCandidate(db: CredlensDatabase, candidate: Candidate): Promise<Result<boolean>> {
  const checked = candidateSchema.safeParse(candidate);
  if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      if (!candidateSchema.safeParse(await db.candidates.get(candidate.id)).success) return false;
      // Written whole: what was taken out is a member that is missing now.
      await db.candidates.put(checked.data);
      return true;
    }),
  );
}

/** By id, how often everybody had been erased when this one was removed (`timesErased`). */
const removed = new Map<string, number>();

/** Removes candidates and answers with those that were there, for undo. */
export function removeCandidates(db: CredlensDatabase, ids: readonly string[]): Promise<Result<Candidate[]>> {
  for (const id of ids) removed.set(id, timesErased());
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const rows = await db.candidates.bulkGet([...ids]);
      await db.candidates.bulkDelete([...ids]);
      const there = rows.filter((row) => row !== undefined);
      return readRows(there, candidateSchema).items;
    }),
  );
}

/**
 * Puts back what `removeCandidates` answered with. Who is here stays, one whose number another has by now gets a new one,
 * and nobody comes back who was removed before everybody was erased.
 */
export function restoreCandidates(db: CredlensDatabase, candidates: readonly Candidate[]): Promise<Result<void>> {
  const wanted = candidates.filter(({ id }) => (removed.get(id) ?? timesErased()) === timesErased());
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const here = await db.candidates.toArray();
      const missing = wanted.filter(({ id }) => !here.some((row) => row.id === id));
      await db.candidates.bulkPut(renumbered(here, missing));
    }),
  );
}

/** @returns the candidates that come, each under a number that nobody who is here has; their own where it is free */
export function renumbered<T>(here: readonly unknown[], coming: readonly T[]): T[] {
  const taken = new Set(here.map(numberOf));
  let next = nextNumber([...here, ...coming]);
  return coming.map((candidate) => {
    const own = numberOf(candidate);
    const number = own === undefined || taken.has(own) ? next++ : own;
    taken.add(number);
    return { ...candidate, number };
  });
}

/** Erases every candidate, those that cannot be read too. Answers with how many there were; this is not undone. */
export async function eraseCandidates(db: CredlensDatabase): Promise<Result<number>> {
  const erased = await attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const all = await db.candidates.count();
      await db.candidates.clear();
      return all;
    }),
  );
  if (erased.ok) tellErased();
  return erased;
}

/**
 * Erases candidates whose time is over, and rows that do not say when theirs is: nobody is kept without an end, not even
 * where the rest of the row cannot be read.
 *
 * @param today ISO date of the person's own calendar (`localDay`); the last day still counts
 * @returns how many
 */
export function eraseOverdueCandidates(db: CredlensDatabase, today: string): Promise<Result<number>> {
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const kept = new Set<string>();
      // Keys of the index alone: no candidate is read.
      await db.candidates
        .where('keepUntil')
        .aboveOrEqual(today)
        .eachKey((day, { primaryKey }) => {
          if (isDay(day)) kept.add(String(primaryKey));
        });
      const over = (await db.candidates.toCollection().primaryKeys()).filter((id) => !kept.has(id));
      await db.candidates.bulkDelete(over);
      return over.length;
    }),
  );
}

/**
 * Whoever was saved while the clock was ahead of what it shows now is kept as long as was meant then, counted from today.
 * To be called when the clock is trusted (`clockWasAt`).
 *
 * @param keepDays that are set now: only who is kept longer than that is read
 * @returns how many
 */
export function shortenAhead(db: CredlensDatabase, now: Date, keepDays: number): Promise<Result<number>> {
  return attempt(() =>
    db.transaction('rw', db.candidates, async () => {
      const far = await db.candidates
        .where('keepUntil')
        .above(localDay(daysAfter(now, keepDays)))
        .toArray();
      let mended = 0;
      for (const row of far) {
        const [candidate] = readRows([row], candidateSchema).items;
        const savedAt = new Date(candidate?.savedAt ?? Number.NaN);
        if (!candidate || !(savedAt.getTime() - now.getTime() > DAY_MS)) continue;
        const days = Math.round((Date.parse(candidate.keepUntil) - Date.parse(localDay(savedAt))) / DAY_MS);
        const keepUntil = localDay(daysAfter(now, Math.min(Math.max(days, 0), MOST_KEEP_DAYS)));
        await db.candidates.update(candidate.id, { keepUntil, savedAt: now.toISOString() });
        mended += 1;
      }
      return mended;
    }),
  );
}

/** By the calendar: a day on which the clocks are changed is one day too. */
function daysAfter(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12);
}

const isDay = (value: unknown) => candidateSchema.shape.keepUntil.safeParse(value).success;
