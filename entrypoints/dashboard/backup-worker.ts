import type { Failure } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { type BackupDone, type BackupJob, type BackupPhase, createBackupWork } from './backup-work.ts';

export type BackupTold =
  | { kind: 'working'; phase: BackupPhase; share?: number }
  | { kind: 'done'; done: BackupDone }
  | { kind: 'failed'; failure: Failure };

const tell = (told: BackupTold) => postMessage(told);

/** Stopping the worker is how a job is cancelled. It lives on after a restore: it holds what undo puts back. */
const work = createBackupWork({
  db: database(),
  tell: (phase, share) => tell({ kind: 'working', phase, ...(share === undefined ? {} : { share }) }),
});

addEventListener('message', ({ data }: MessageEvent<BackupJob>) => {
  void work(data).then((result) => {
    if (!result.ok) return tell({ kind: 'failed', failure: result.failure });
    // Handed over, not copied: it may be as large as memory allows.
    const transfer = result.value.kind === 'made' ? [result.value.bytes.buffer as ArrayBuffer] : [];
    postMessage({ kind: 'done', done: result.value } satisfies BackupTold, { transfer });
  });
});
