const DAY = 86_400_000;
/** A backup older than this misses what came since. */
const OLD_DAYS = 90;
/** "Later" is this long. */
const LATER_DAYS = 30;
/** With fewer there is little to lose, and a first day should be left alone. */
const FIRST = 5;

export interface BackupFacts {
  credentials: number;
  /** Of these, how many came as a file: it may be the only copy. */
  files: number;
  corrections: number;
  /** ISO 8601 of the last backup. */
  madeAt: string | null;
  /** ISO 8601 of the last "later". */
  laterAt: string | null;
}

/**
 * Is it time to remind of a backup? Where there is something that cannot be had again (a file, a correction), from the
 * fifth credential on where none was made, else after 90 days; not for 30 days after "later". A time ahead of the clock,
 * which was set back since, tells nothing.
 */
export function isBackupDue(facts: BackupFacts, now: Date): boolean {
  const { credentials, files, corrections, madeAt, laterAt } = facts;
  if (files + corrections === 0) return false;
  if (isWithin(laterAt, LATER_DAYS, now)) return false;
  if (madeAt === null) return credentials >= FIRST;
  return !isWithin(madeAt, OLD_DAYS, now);
}

function isWithin(at: string | null, days: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(at ?? '');
  return age >= 0 && age < days * DAY;
}
