import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { BackupPageProps } from '../../components/BackupPage.tsx';
import type { BackupCounts, BackupOutcome, BackupPreviewed, BackupWork } from '../../components/backup-view.ts';
import { ask } from '../../utils/messages.ts';
import { fail } from '../../utils/model/result.ts';
import { backupFileName } from '../../utils/sharing/backup-name.ts';
import { countBackup } from '../../utils/storage/backup-rows.ts';
import {
  backupSettings,
  previewSettings,
  restoreSettings,
  SETTINGS_STORE,
  type SettingRow,
  undoSettings,
} from '../../utils/storage/backup-settings.ts';
import { database } from '../../utils/storage/database.ts';
import { judgeAgain, lastBackup } from '../../utils/storage/settings.ts';
import { extensionVersion } from '../background/version.ts';
import type { BackupDone, BackupJob, OpenedBackup } from './backup-work.ts';
import type { BackupTold } from './backup-worker.ts';
import { saveFile } from './save-file.ts';
import { useStored } from './use-backup-due.ts';
import type { Judging } from './use-judge-again.ts';

/** The file that the person chose, until it is put away. */
interface Chosen {
  file: File;
  state: 'locked' | 'opened';
  opened?: OpenedBackup;
  preview?: BackupPreviewed;
}

/** Backup and restore; the work is done in one worker, which holds what undo needs until the page is left. */
export function useBackup({ judging, judged, judge, onStopJudging }: Judging): BackupPageProps {
  const held = useLiveQuery(async () => {
    const counted = await countBackup(database());
    return counted.ok ? { ...counted.value, settings: (await backupSettings()).length } : counted;
  });
  const [work, setWork] = useState<BackupWork>();
  const [outcome, setOutcome] = useState<BackupOutcome>();
  const [chosen, setChosen] = useState<Chosen>();
  const [wrong, setWrong] = useState(0);
  const worker = useRef<Worker>(undefined);
  const before = useRef<SettingRow[]>([]);
  const madeAt = useStored(lastBackup);

  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
    setWork(undefined);
  };
  useEffect(() => () => worker.current?.terminate(), []);

  const run = (
    job: BackupJob,
    done: (done: BackupDone) => void | Promise<void>,
    failed?: (code: string) => boolean,
  ) => {
    if (work) return;
    worker.current ??= new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module', name: 'backup' });
    const current = worker.current;
    setOutcome(undefined);
    setWork({ phase: job.kind === 'make' ? 'collecting' : job.kind === 'open' ? 'reading' : 'restoring' });
    current.onmessage = ({ data }: MessageEvent<BackupTold>) => {
      if (data.kind === 'working') return setWork({ phase: data.phase, share: data.share });
      setWork(undefined);
      if (data.kind === 'done') void done(data.done);
      else if (!failed?.(data.failure.code)) setOutcome({ kind: 'failed', failure: data.failure });
    };
    current.onerror = (event) => {
      stop();
      setOutcome({ kind: 'failed', failure: fail('backup-interrupted', event.message).failure });
    };
    current.postMessage(job);
  };

  const open = (file: File, passphrase?: string) => {
    const job: BackupJob = { kind: 'open', file, others: [SETTINGS_STORE], ...(passphrase && { passphrase }) };
    const opened = async (done: BackupDone) => {
      setWrong(0);
      if (done.kind === 'locked') setChosen({ file, state: 'locked' });
      else if (done.kind === 'opened')
        setChosen({ file, state: 'opened', opened: done.opened, preview: await previewOf(file.name, done.opened) });
    };
    run(job, opened, (code) => {
      const again = code === 'backup-passphrase-wrong';
      if (again) setWrong((times) => times + 1);
      else setChosen(undefined);
      return again;
    });
  };

  return {
    held: held && 'credentials' in held ? held : undefined,
    madeAt: madeAt ?? undefined,
    work,
    outcome: outcome ?? (held && 'failure' in held ? { kind: 'failed', failure: held.failure } : undefined),
    locked: chosen?.state === 'locked' ? { name: chosen.file.name, wrong } : undefined,
    preview: chosen?.preview,
    judging,
    judged,
    onStopJudging,
    async onSave({ passphrase, candidates }) {
      const now = new Date();
      const about = { app: extensionVersion(), madeAt: now.toISOString() };
      const others = { [SETTINGS_STORE]: await backupSettings() };
      run({ kind: 'make', about, others, candidates, ...(passphrase && { passphrase }) }, (done) => {
        if (done.kind !== 'made') return;
        const name = backupFileName(now, passphrase !== undefined);
        saveFile(name, done.bytes);
        void lastBackup.set(about.madeAt);
        setOutcome({ kind: 'saved', name, rows: done.rows });
      });
    },
    onCancel() {
      stop();
      setChosen(undefined);
      setOutcome({ kind: 'cancelled' });
    },
    onFile(file) {
      setChosen(undefined);
      setWrong(0);
      open(file);
    },
    onPassphrase: (passphrase) => chosen && open(chosen.file, passphrase),
    onPutAway() {
      stop();
      setChosen(undefined);
    },
    async onRestore(rule) {
      const rows = chosen?.opened?.others[SETTINGS_STORE] ?? [];
      // Before anything is written: a page that is closed now goes on with it when it is opened next.
      await judgeAgain.set(true);
      run({ kind: 'restore', rule }, async (done) => {
        if (done.kind !== 'restored') return;
        const settings = await previewSettings(rows, rule);
        try {
          before.current = await restoreSettings(rows, rule);
        } catch (error) {
          // All or nothing: what the database took goes back.
          run({ kind: 'undo' }, () =>
            setOutcome({ kind: 'failed', failure: fail('storage-full', String(error)).failure }),
          );
          return;
        }
        setChosen(undefined);
        setOutcome({ kind: 'restored', rule, counts: { ...done.counts, settings } });
        judge();
        void ask('reread-saved', {});
      });
    },
    onUndo() {
      run({ kind: 'undo' }, async () => {
        await undoSettings(before.current);
        setOutcome({ kind: 'undone' });
        void ask('reread-saved', {});
      });
    },
  };
}

async function previewOf(name: string, { about, counts, others }: OpenedBackup): Promise<BackupPreviewed> {
  const rows = others[SETTINGS_STORE] ?? [];
  const of = async (rule: 'merge' | 'replace'): Promise<BackupCounts> => ({
    ...counts[rule],
    settings: await previewSettings(rows, rule),
  });
  return { name, madeAt: about.madeAt, merge: await of('merge'), replace: await of('replace') };
}
