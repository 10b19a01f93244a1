// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BACKUP_PARTS } from '../../components/backup-view.ts';
import type { BackupDone, BackupJob, OpenedBackup } from '../../entrypoints/dashboard/backup-work.ts';
import type { BackupTold } from '../../entrypoints/dashboard/backup-worker.ts';
import { useBackup } from '../../entrypoints/dashboard/use-backup.ts';
import { useBackupDue } from '../../entrypoints/dashboard/use-backup-due.ts';
import { useJudgeAgain } from '../../entrypoints/dashboard/use-judge-again.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { fail, ok } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { backupLater, judgeAgain, lastBackup, theme } from '../../utils/storage/settings.ts';

const seen = vi.hoisted(() => ({ saved: [] as string[], asked: [] as string[], checked: [] as (readonly string[])[] }));
vi.mock('../../entrypoints/dashboard/save-file.ts', () => ({ saveFile: (name: string) => seen.saved.push(name) }));
vi.mock('../../utils/messages.ts', () => ({ ask: async (name: string) => seen.asked.push(name) }));
vi.mock('../../entrypoints/background/version.ts', () => ({ extensionVersion: () => '0.1.0' }));
vi.mock('../../entrypoints/dashboard/judge-queue.ts', () => ({ judgeQueue: () => ({}) }));
vi.mock('../../entrypoints/dashboard/check-stored.ts', () => ({
  checkStored: async (_db: unknown, ids: readonly string[]) => {
    seen.checked.push(ids);
    return ok(ids.length);
  },
}));

const workers: FakeWorker[] = [];
class FakeWorker {
  jobs: BackupJob[] = [];
  stopped = false;
  onmessage?: (event: { data: BackupTold }) => void;
  onerror?: (event: { message: string }) => void;
  constructor() {
    workers.push(this);
  }
  postMessage(job: BackupJob) {
    this.jobs.push(job);
  }
  terminate() {
    this.stopped = true;
  }
}
const tell = (told: BackupTold) => act(async () => workers.at(-1)?.onmessage?.({ data: told }));
const done = (of: BackupDone) => tell({ kind: 'done', done: of });
const failed = (code: Parameters<typeof fail>[0]) => tell({ kind: 'failed', failure: fail(code).failure });
const lastJob = () => workers.at(-1)?.jobs.at(-1);

const NONE = { inFile: 0, fresh: 0, here: 0, unreadable: 0, now: 0 };
const counts = Object.fromEntries(BACKUP_PARTS.map((part) => [part, NONE])) as never;
const opened: OpenedBackup = {
  about: { app: '0.1.0', database: 4, madeAt: '2026-11-22T08:00:00.000Z' },
  counts: { merge: counts, replace: counts },
  others: { settings: [{ name: 'theme', value: 'dark' }] },
};
const file = new File(['x'], 'b.zip');
const judge = vi.fn();
const start = () => renderHook(() => useBackup({ judge })).result;

beforeEach(async () => {
  workers.length = 0;
  for (const list of Object.values(seen)) list.length = 0;
  judge.mockReset();
  vi.stubGlobal('Worker', FakeWorker);
  await Promise.all([lastBackup.set(null), backupLater.set(null), judgeAgain.set(false), theme.set('system')]);
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await database().credentials.clear();
});

it('saves what the worker packed, under its name, and remembers when', async () => {
  const result = start();
  await act(async () => result.current.onSave({ candidates: false }));
  await waitFor(() =>
    expect(lastJob()).toMatchObject({
      kind: 'make',
      about: { app: '0.1.0' },
      others: { settings: [] },
      candidates: false,
    }),
  );
  expect(lastJob()).not.toHaveProperty('passphrase');
  await tell({ kind: 'working', phase: 'packing', share: 0.5 });
  expect(result.current.work).toEqual({ phase: 'packing', share: 0.5 });
  await done({ kind: 'made', bytes: new Uint8Array(1), rows: 3 });
  expect(seen.saved[0]).toMatch(/^credlens-backup-.*\.zip$/);
  expect(result.current.outcome).toMatchObject({ kind: 'saved', rows: 3 });
  expect(await lastBackup.get()).not.toBeNull();
  await act(async () => result.current.onSave({ passphrase: 'seven lanterns', candidates: true }));
  await waitFor(() => expect(lastJob()).toMatchObject({ passphrase: 'seven lanterns', candidates: true }));
});

it('a failed backup saves nothing and is not remembered', async () => {
  const result = start();
  await act(async () => result.current.onSave({ candidates: false }));
  await waitFor(() => expect(lastJob()).toBeDefined());
  await failed('storage-blocked');
  expect(result.current.outcome).toMatchObject({ failure: { code: 'storage-blocked' } });
  expect([seen.saved, await lastBackup.get()]).toEqual([[], null]);
});

it('asks for the passphrase, again when it was wrong, and previews settings beside the rows', async () => {
  const result = start();
  act(() => result.current.onFile(file));
  await done({ kind: 'locked' });
  expect(result.current.locked).toEqual({ name: 'b.zip', wrong: 0 });
  act(() => result.current.onPassphrase('no'));
  expect(lastJob()).toMatchObject({ kind: 'open', file, passphrase: 'no' });
  await failed('backup-passphrase-wrong');
  expect(result.current.locked).toEqual({ name: 'b.zip', wrong: 1 });
  expect(result.current.outcome).toBeUndefined();
  act(() => result.current.onPassphrase('yes'));
  await done({ kind: 'opened', opened });
  await waitFor(() => expect(result.current.preview?.merge.settings).toMatchObject({ inFile: 1, fresh: 1 }));
  expect(result.current.locked).toBeUndefined();
  act(() => result.current.onPutAway());
  expect(result.current.preview).toBeUndefined();
  expect(workers[0]?.stopped).toBe(true);
});

it('restores rows and settings, has them judged and read again, and takes it all back', async () => {
  const result = start();
  act(() => result.current.onFile(file));
  await done({ kind: 'opened', opened });
  await waitFor(() => expect(result.current.preview).toBeDefined());
  await act(async () => result.current.onRestore('replace'));
  await waitFor(() => expect(lastJob()).toEqual({ kind: 'restore', rule: 'replace' }));
  // A page that is closed now goes on with it when it is opened next.
  expect(await judgeAgain.get()).toBe(true);
  await done({ kind: 'restored', counts });
  await waitFor(() => expect(result.current.outcome).toMatchObject({ kind: 'restored', rule: 'replace' }));
  expect(await theme.get()).toBe('dark');
  expect(judge).toHaveBeenCalledOnce();
  expect(seen.asked).toEqual(['reread-saved']);
  act(() => result.current.onUndo());
  expect(lastJob()).toEqual({ kind: 'undo' });
  await done({ kind: 'undone' });
  await waitFor(() => expect(result.current.outcome).toEqual({ kind: 'undone' }));
  expect(await theme.get()).toBe('system');
  expect(workers).toHaveLength(1);
});

it('settings that cannot be written take the rows back as well', async () => {
  const result = start();
  act(() => result.current.onFile(file));
  await done({ kind: 'opened', opened });
  await waitFor(() => expect(result.current.preview).toBeDefined());
  await act(async () => result.current.onRestore('merge'));
  await waitFor(() => expect(lastJob()).toMatchObject({ kind: 'restore' }));
  const set = vi.spyOn(theme, 'set').mockRejectedValue(new Error('quota'));
  await done({ kind: 'restored', counts });
  await waitFor(() => expect(lastJob()).toEqual({ kind: 'undo' }));
  await done({ kind: 'undone' });
  expect(result.current.outcome).toMatchObject({ failure: { code: 'storage-full' } });
  expect(judge).not.toHaveBeenCalled();
  set.mockRestore();
});

it('a worker that breaks, and one that is stopped, change nothing and can be followed by another', async () => {
  const result = start();
  act(() => result.current.onFile(file));
  act(() => workers[0]?.onerror?.({ message: 'out of memory' }));
  expect(result.current.outcome).toMatchObject({ failure: { code: 'backup-interrupted' } });
  act(() => result.current.onFile(file));
  expect(workers).toHaveLength(2);
  act(() => result.current.onCancel());
  expect(result.current).toMatchObject({ outcome: { kind: 'cancelled' }, work: undefined });
  expect(workers.map(({ stopped }) => stopped)).toEqual([true, true]);
});

it('judges what was never judged, once, and only after a restore', async () => {
  const badge = { id: 'a', originalId: 'o', verdict: 'unverified', name: 'x', key: '' } as never;
  await database().credentials.bulkPut([
    badge,
    { ...(badge as object), id: 'b', checkedAt: 'x' } as never,
    { ...(badge as object), id: 'c', originalId: undefined } as never,
  ]);
  const report = vi.fn() as never;
  const first = renderHook(() => useJudgeAgain(report));
  await act(async () => {});
  expect(seen.checked).toEqual([]);
  first.unmount();
  await judgeAgain.set(true);
  const { result } = renderHook(() => useJudgeAgain(report));
  await waitFor(() => expect(result.current.judged).toBe(1));
  expect(seen.checked).toEqual([['a']]);
  expect(await judgeAgain.get()).toBe(false);
});

it('reminds of a backup once both times are known, and not of what is only a sample', async () => {
  const five = Array.from({ length: 5 }, (_, n) => ({ id: `${n}`, originalId: `${n}` }) as Credential);
  const { result } = renderHook(() => useBackupDue(five, 0));
  expect(result.current.due).toBe(false);
  await waitFor(() => expect(result.current.due).toBe(true));
  act(() => result.current.onLater());
  await waitFor(() => expect(result.current.due).toBe(false));
  await backupLater.set(null);
  const samples = five.map((each) => ({ ...each, sample: true }));
  const other = renderHook(() => useBackupDue(samples, 0)).result;
  await act(async () => {});
  expect(other.current.due).toBe(false);
});
