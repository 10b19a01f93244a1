import type { Candidate } from '../model/candidate.ts';
import type { Claim } from '../model/claim.ts';
import type { Correction } from '../model/correction.ts';
import type { CourseList } from '../model/course-list.ts';
import type { CourseMark } from '../model/course-mark.ts';
import type { OpenedCount } from '../model/opened-count.ts';
import type { Result } from '../model/result.ts';
import type { Role } from '../model/role.ts';
import type { SkillChoice } from '../model/skill-choice.ts';
import type { TaxonomyRow } from '../model/taxonomy.ts';
import { attempt } from './attempt.ts';
import type { CredentialRow, CredlensDatabase, ImageRow, OriginalRow } from './database.ts';
import type { SavedPosting } from './saved-posting.ts';
import { importedKeys } from './taxonomies.ts';

/**
 * What a backup carries of each store; the test beside this file fails when a store is missing here.
 *
 * - `credentials`, `originals`: the originals byte for byte, because a re-written file no longer verifies.
 * - `claims`, `corrections`: together, because "I have this" is a correction and the claim that it stated.
 * - `images`: the pictures of the credentials, which stand apart from them.
 * - `skillChoices`: what the person said about the skills of an achievement, also of one that is not held any more.
 * - `postings`: with their status, and with what they asked for on that day.
 * - `taxonomies`: what was imported, each row with its licence line. The compiled lexicon, which is as large again, is
 *   left out (`isCompiledRow`): the engine makes it anew from these rows and the bundled lexicon of that day
 *   (`withImported`), so a backup of an older Credlens opens with a newer lexicon.
 * - `courseLists`, `courseMarks`: courses that the person brought, and what they said of steps of a plan.
 * - `openedCounts`: what postings named, as numbers.
 * - `roles`: what the person looks for in others.
 * - `candidates`: what is kept of other people, and only where the person asks for it each time: a file outlives the day
 *   on which a candidate is erased here. Those whose day is over stand in no backup, and are not restored from one.
 *
 * Left out are `openedMarks` and `markKeys` (`NOT_CARRIED`). The key cannot be read out, that is its purpose; without it
 * the marks tell nothing again. Marks under a key that a file held would tell whoever has the file whether a certain
 * posting was opened. So after a restore a posting that was counted before counts once more when it is opened.
 * `walletIndex` is left out as well: it is derived from the wallet, and made anew.
 *
 * Settings stand outside the database; which of them a backup carries stands in `backup-settings.ts`.
 */
export interface BackupRows {
  credentials: CredentialRow[];
  originals: OriginalRow[];
  claims: Claim[];
  postings: SavedPosting[];
  corrections: Correction[];
  taxonomies: TaxonomyRow[];
  skillChoices: SkillChoice[];
  images: ImageRow[];
  courseLists: CourseList[];
  courseMarks: CourseMark[];
  openedCounts: OpenedCount[];
  roles: Role[];
  candidates: Candidate[];
}

/** Stores that no backup holds, by name; why stands at `BackupRows`. */
export const NOT_CARRIED: readonly string[] = ['openedMarks', 'markKeys', 'walletIndex'];

/**
 * Everything that a backup carries, as it stood at one moment; also rows that this version cannot read. What a row was
 * read with is left out: once restored, all are read again (`staleRows`) with the corrections and taxonomies that came
 * with them.
 *
 * @param candidatesOn ISO date of the person's own calendar: candidates who may still be kept on that day are in it;
 * without it nobody is
 */
export function backupRows(db: CredlensDatabase, candidatesOn?: string): Promise<Result<BackupRows>> {
  return attempt(() =>
    db.transaction('r', db.tables, async () => ({
      credentials: (await db.credentials.toArray()).map(asUnread),
      originals: await db.originals.toArray(),
      claims: await db.claims.toArray(),
      postings: (await db.postings.toArray()).map(asUnread),
      corrections: await db.corrections.toArray(),
      taxonomies: (await db.taxonomies.bulkGet(await importedKeys(db))).filter((row) => row !== undefined),
      skillChoices: await db.skillChoices.toArray(),
      images: await db.images.toArray(),
      courseLists: await db.courseLists.toArray(),
      courseMarks: await db.courseMarks.toArray(),
      openedCounts: await db.openedCounts.toArray(),
      roles: await db.roles.toArray(),
      candidates:
        candidatesOn === undefined ? [] : await db.candidates.where('keepUntil').aboveOrEqual(candidatesOn).toArray(),
    })),
  );
}

function asUnread<T extends { readWith?: string }>({ readWith: _readWith, ...row }: T): Omit<T, 'readWith'> {
  return row;
}

/**
 * How many rows of each store a backup made now would carry, with every candidate; nothing but keys is read. Works inside
 * `liveQuery`.
 */
export function countBackup(db: CredlensDatabase): Promise<Result<Record<keyof BackupRows, number>>> {
  return attempt(async () => ({
    credentials: await db.credentials.count(),
    originals: await db.originals.count(),
    claims: await db.claims.count(),
    postings: await db.postings.count(),
    corrections: await db.corrections.count(),
    taxonomies: (await importedKeys(db)).length,
    skillChoices: await db.skillChoices.count(),
    images: await db.images.count(),
    courseLists: await db.courseLists.count(),
    courseMarks: await db.courseMarks.count(),
    openedCounts: await db.openedCounts.count(),
    roles: await db.roles.count(),
    candidates: await db.candidates.count(),
  }));
}
