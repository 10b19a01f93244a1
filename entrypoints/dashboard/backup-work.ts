import { localDay } from '../../utils/model/local-day.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { type BackupAbout, MOST_BACKUP_BYTES, packBackup, readBackup } from '../../utils/sharing/backup-file.ts';
import { isLocked, lockBackup, lockOf, unlockBackup } from '../../utils/sharing/backup-lock.ts';
import { backupRows } from '../../utils/storage/backup-rows.ts';
import { eraseOverdueCandidates } from '../../utils/storage/candidates.ts';
import { timesErased } from '../../utils/storage/candidates-erased.ts';
import { type CredlensDatabase, DATABASE_VERSION } from '../../utils/storage/database.ts';
import {
  type Before,
  previewRestore,
  type RestoreCounts,
  type RestoreRule,
  restoreRows,
  undoRestore,
} from '../../utils/storage/restore.ts';
import { type Prepared, prepareRestore } from '../../utils/storage/restore-rows.ts';

export type BackupPhase =
  | 'collecting'
  | 'packing'
  | 'locking'
  | 'unlocking'
  | 'reading'
  | 'comparing'
  | 'restoring'
  | 'undoing';

/** Rows that stand outside the database, as they are written into the file beside its stores. */
export type OtherStores = Record<string, readonly unknown[]>;

/** One thing to do. What was opened, and what was here before, is kept between them. */
export type BackupJob =
  | {
      kind: 'make';
      about: Pick<BackupAbout, 'app' | 'madeAt'>;
      others: OtherStores;
      candidates: boolean;
      passphrase?: string;
    }
  /** `others`: names of stores that are not the database's; they are handed back as they stand in the file. */
  | { kind: 'open'; file: Pick<File, 'size' | 'arrayBuffer'>; others: readonly string[]; passphrase?: string }
  | { kind: 'restore'; rule: RestoreRule }
  | { kind: 'undo' };

export interface OpenedBackup {
  about: BackupAbout;
  counts: Record<RestoreRule, RestoreCounts>;
  others: OtherStores;
}

export type BackupDone =
  | { kind: 'made'; bytes: Uint8Array; rows: number }
  | { kind: 'locked' }
  | { kind: 'opened'; opened: OpenedBackup }
  | { kind: 'restored'; counts: RestoreCounts }
  | { kind: 'undone' };

/** What the work needs from outside. */
export interface BackupPlace {
  db: CredlensDatabase;
  /** Told while it goes on; `share` (0 to 1) where it is known. */
  tell: (phase: BackupPhase, share?: number) => void;
  now?: () => Date;
}

/** Base 64 in an envelope is a third longer. */
const MOST_FILE_BYTES = Math.ceil((MOST_BACKUP_BYTES * 4) / 3) + 1024;

/**
 * Makes backups, opens and restores them, one job after the other. Stopped or failed at any point, nothing is changed.
 * @returns for each job what came of it; fails as `packBackup`, `readBackup`, `unlockBackup`, `prepareRestore` and storage
 * do, and with `backup-interrupted` where memory or the file gave out.
 */
export function createBackupWork({
  db,
  tell,
  now = () => new Date(),
}: BackupPlace): (job: BackupJob) => Promise<Result<BackupDone>> {
  let prepared: Prepared | undefined;
  let before: { rows: Before; erased: number } | undefined;

  async function make({
    about,
    others,
    candidates,
    passphrase,
  }: BackupJob & { kind: 'make' }): Promise<Result<BackupDone>> {
    tell('collecting');
    const rows = await backupRows(db, candidates ? localDay(now()) : undefined);
    if (!rows.ok) return rows;
    const stores = { ...rows.value, ...others };
    const packed = await packBackup(stores, { ...about, database: DATABASE_VERSION }, (share) =>
      tell('packing', share),
    );
    if (!packed.ok) return packed;
    if (passphrase !== undefined) tell('locking');
    const bytes = passphrase === undefined ? packed : await lockBackup(packed.value, passphrase);
    if (!bytes.ok) return bytes;
    const all = Object.values(stores).reduce((sum, each) => sum + each.length, 0);
    return ok({ kind: 'made', bytes: bytes.value, rows: all });
  }

  async function open({ file, others, passphrase }: BackupJob & { kind: 'open' }): Promise<Result<BackupDone>> {
    prepared = undefined;
    tell('reading', 0);
    if (file.size > MOST_FILE_BYTES) return fail('backup-too-large', `${file.size} bytes`);
    let bytes = new Uint8Array(await file.arrayBuffer()) as Uint8Array;
    if (isLocked(bytes)) {
      if (passphrase === undefined) {
        const lock = lockOf(bytes);
        return lock.ok ? ok({ kind: 'locked' }) : lock;
      }
      tell('unlocking');
      const unlocked = await unlockBackup(bytes, passphrase);
      if (!unlocked.ok) return unlocked;
      bytes = unlocked.value;
    }
    const read = await readBackup(bytes, (share) => tell('reading', share));
    if (!read.ok) return read;
    tell('comparing');
    const { about, stores } = read.value;
    const names = Object.keys(stores);
    const rows = Object.fromEntries(
      names.flatMap((name) => (others.includes(name) ? [] : [[name, stores[name] ?? []]])),
    );
    const ready = await prepareRestore(rows, about.database, now());
    if (!ready.ok) return ready;
    const merge = await previewRestore(db, ready.value, 'merge');
    if (!merge.ok) return merge;
    const replace = await previewRestore(db, ready.value, 'replace');
    if (!replace.ok) return replace;
    prepared = ready.value;
    const beside = Object.fromEntries(others.map((name) => [name, Object.hasOwn(stores, name) ? stores[name] : []]));
    const counts = { merge: merge.value, replace: replace.value };
    return ok({ kind: 'opened', opened: { about, counts, others: beside as OtherStores } });
  }

  async function restore({ rule }: BackupJob & { kind: 'restore' }): Promise<Result<BackupDone>> {
    if (!prepared) return fail('backup-interrupted', 'nothing is open');
    tell('restoring');
    // As it is now, which may be another than when the file was opened.
    const counts = await previewRestore(db, prepared, rule);
    if (!counts.ok) return counts;
    const erased = timesErased();
    const restored = await restoreRows(db, prepared, rule);
    if (!restored.ok) return restored;
    before = { rows: restored.value, erased };
    // The file may have been open for days.
    await eraseOverdueCandidates(db, localDay(now()));
    return ok({ kind: 'restored', counts: counts.value });
  }

  async function undo(): Promise<Result<BackupDone>> {
    if (!before) return fail('backup-interrupted', 'nothing to undo');
    tell('undoing');
    const undone = await undoRestore(db, before.rows, before.erased !== timesErased());
    if (!undone.ok) return undone;
    await eraseOverdueCandidates(db, localDay(now()));
    before = undefined;
    return ok({ kind: 'undone' });
  }

  return async (job) => {
    try {
      if (job.kind === 'make') return await make(job);
      if (job.kind === 'open') return await open(job);
      return job.kind === 'restore' ? await restore(job) : await undo();
    } catch (error) {
      // Out of memory, or a file that vanished while it was read.
      return fail('backup-interrupted', String(error));
    }
  };
}
