import type { Claim } from '../model/claim.ts';
import type { Correction } from '../model/correction.ts';
import type { Result } from '../model/result.ts';
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
 *
 * Settings (`settings.ts`) are about this browser and its sites, and stand outside the database.
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
}

/**
 * Everything that a backup carries, as it stood at one moment; also rows that this version cannot read. What a row was
 * read with is left out: once restored, all are read again (`staleRows`) with the corrections and taxonomies that came
 * with them.
 */
export function backupRows(db: CredlensDatabase): Promise<Result<BackupRows>> {
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
    })),
  );
}

function asUnread<T extends { readWith?: string }>({ readWith: _readWith, ...row }: T): Omit<T, 'readWith'> {
  return row;
}
