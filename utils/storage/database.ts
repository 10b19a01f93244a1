import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Candidate } from '../model/candidate.ts';
import type { Claim } from '../model/claim.ts';
import type { Correction } from '../model/correction.ts';
import type { CourseList } from '../model/course-list.ts';
import type { CourseMark } from '../model/course-mark.ts';
import type { Credential, Original } from '../model/credential.ts';
import type { OpenedCount, OpenedMark } from '../model/opened-count.ts';
import type { Role } from '../model/role.ts';
import type { SkillChoice } from '../model/skill-choice.ts';
import type { TaxonomyRow } from '../model/taxonomy.ts';
import type { SavedPosting } from './saved-posting.ts';
import type { WalletIndexRow } from './wallet-index.ts';
import { stampWrites } from './wallet-stamp.ts';
import { watchedIndexedDB } from './watched-indexed-db.ts';

/**
 * Version of the stores. A new one is a new `version(n)` line below the old ones with its upgrade, and a frozen example
 * `tests/fixtures/storage/v<n>.json`. Lines that shipped are never edited: people's data was written by them.
 */
export const DATABASE_VERSION = 6;

/** `key` tells duplicates (see `duplicateKey`), `readWith` what its skills were read with; neither leaves this folder. */
export type CredentialRow = Credential & { key: string; readWith?: string };
/** The picture of the credential with this id. Apart from it, because a list of ten thousand is read without pictures. */
export interface ImageRow {
  id: string;
  /** As `achievement.image`. */
  image: string;
}
/** `hash` is the SHA-256 of the bytes in hex. */
export type OriginalRow = Original & { hash: string };
/** The one key (`id` is `opened`) that marks of counted postings are made with; it cannot be read out. */
export interface MarkKeyRow {
  id: string;
  key: CryptoKey;
}

/** Everything the person keeps. Only background and extension pages may open it: in a content script it is the page's. */
export class CredlensDatabase extends Dexie {
  declare credentials: EntityTable<CredentialRow, 'id'>;
  declare originals: EntityTable<OriginalRow, 'id'>;
  declare claims: EntityTable<Claim, 'id'>;
  declare postings: EntityTable<SavedPosting, 'id'>;
  declare corrections: EntityTable<Correction, 'id'>;
  declare taxonomies: EntityTable<TaxonomyRow, 'id'>;
  declare skillChoices: EntityTable<SkillChoice, 'id'>;
  declare images: EntityTable<ImageRow, 'id'>;
  declare courseLists: EntityTable<CourseList, 'id'>;
  declare courseMarks: EntityTable<CourseMark, 'id'>;
  declare openedCounts: Table<OpenedCount, [string, string, string, string]>;
  declare openedMarks: EntityTable<OpenedMark, 'id'>;
  declare markKeys: EntityTable<MarkKeyRow, 'id'>;
  declare roles: EntityTable<Role, 'id'>;
  declare candidates: EntityTable<Candidate, 'id'>;
  declare walletIndex: Table<WalletIndexRow | { id: 'stamp'; value: string }, string>;

  constructor(name = 'credlens') {
    super(name, 'indexedDB' in globalThis ? { indexedDB: watchedIndexedDB(DATABASE_VERSION) } : {});
    this.version(1).stores({
      credentials: 'id, key, addedAt, originalId',
      originals: 'id, hash',
      claims: 'id, &skillId, addedAt',
      postings: 'id, savedAt, status',
    });
    // Two stores more; what was there stays as it is, so there is nothing to upgrade.
    this.version(2).stores({ corrections: 'id, skillId, addedAt', taxonomies: 'id' });
    this.version(3).stores({ skillChoices: 'id', images: 'id' });
    this.version(4).stores({
      // The dates in an index: what was imported is told without reading it.
      courseLists: 'id, [id+fetchedAt]',
      courseMarks: 'id',
      openedCounts: '[month+role+kind+id]',
      openedMarks: 'id, month',
      markKeys: 'id',
    });
    // What is derived from the wallet, so that a match reads one row; and `readWith` in an index, so that what is to be
    // read again is told without reading it.
    this.version(5).stores({
      credentials: 'id, key, addedAt, originalId, readWith',
      postings: 'id, savedAt, status, readWith',
      walletIndex: 'id',
    });
    // Roles, and candidates that were saved by a click; the date in an index, so that erasing in time reads none.
    this.version(6).stores({ roles: 'id, changedAt', candidates: 'id, keepUntil' });
    stampWrites(this);
  }
}

let shared: CredlensDatabase | undefined;

/** The one database of this context, opened at its first query. */
export function database(): CredlensDatabase {
  shared ??= new CredlensDatabase();
  return shared;
}
