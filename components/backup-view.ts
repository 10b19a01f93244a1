import type { Failure } from '../utils/model/result.ts';

/** What a backup holds, in the order in which it is told. */
export const BACKUP_PARTS = [
  'credentials',
  'originals',
  'images',
  'claims',
  'skillChoices',
  'corrections',
  'postings',
  'courseLists',
  'courseMarks',
  'openedCounts',
  'taxonomies',
  'roles',
  'candidates',
  'settings',
] as const;
export type BackupPart = (typeof BACKUP_PARTS)[number];
export const BACKUP_PHASES = [
  'collecting',
  'packing',
  'locking',
  'unlocking',
  'reading',
  'comparing',
  'restoring',
  'undoing',
] as const;

/** What becomes of one part; see storage/restore.ts. */
export interface BackupCount {
  inFile: number;
  fresh: number;
  here: number;
  unreadable: number;
  /** Candidates whose time is over. */
  overdue?: number;
  now: number;
}
export type BackupCounts = Record<BackupPart, BackupCount>;
export type BackupRule = 'merge' | 'replace';

/** The one thing that is being done. */
export interface BackupWork {
  phase: (typeof BACKUP_PHASES)[number];
  /** 0 to 1, where it is known. */
  share?: number;
}

/** An opened backup, and what each rule would do with it. */
export interface BackupPreviewed {
  name: string;
  /** ISO 8601. */
  madeAt: string;
  merge: BackupCounts;
  replace: BackupCounts;
}

/** How the last thing ended. */
export type BackupOutcome =
  | { kind: 'saved'; name: string; rows: number }
  | { kind: 'restored'; rule: BackupRule; counts: BackupCounts }
  | { kind: 'undone' }
  | { kind: 'cancelled' }
  | { kind: 'failed'; failure: Failure };
