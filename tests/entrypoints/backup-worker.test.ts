import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BackupJob } from '../../entrypoints/dashboard/backup-work.ts';
import type { BackupTold } from '../../entrypoints/dashboard/backup-worker.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { aBadge, NOW, value } from '../storage/make-rows.ts';

let told: { message: BackupTold; transfer: unknown[] | undefined }[] = [];
let give: (message: { data: BackupJob }) => void;

beforeEach(async () => {
  told = [];
  vi.stubGlobal('postMessage', (message: BackupTold, options?: { transfer: unknown[] }) =>
    told.push({ message, transfer: options?.transfer }),
  );
  vi.stubGlobal('addEventListener', (_type: string, listener: typeof give) => {
    give = listener;
  });
  vi.resetModules();
  await import('../../entrypoints/dashboard/backup-worker.ts');
  value(await addCredentials(database(), [{ credentials: [aBadge('Ships', [])] }], NOW));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await database().credentials.clear();
});

async function ended(job: BackupJob) {
  told = [];
  give({ data: job });
  await vi.waitUntil(() => told.some(({ message }) => message.kind !== 'working'), 5000);
  return told.at(-1);
}

it('tells how far it is, hands the file over without a copy, and opens it again', async () => {
  const about = { app: '0.1.0', madeAt: NOW.toISOString() };
  const made = await ended({ kind: 'make', about, others: {}, candidates: false });
  expect(told[0]?.message).toEqual({ kind: 'working', phase: 'collecting' });
  expect(told.some(({ message }) => message.kind === 'working' && message.share === 1)).toBe(true);
  if (made?.message.kind !== 'done' || made.message.done.kind !== 'made') throw new Error('not made');
  const { bytes } = made.message.done;
  expect(made.transfer).toEqual([bytes.buffer]);
  const file = new File([bytes as Uint8Array<ArrayBuffer>], 'b.zip');
  const opened = await ended({ kind: 'open', file, others: [] });
  expect(opened?.message).toMatchObject({ done: { opened: { counts: { merge: { credentials: { here: 1 } } } } } });
});

it('tells what went wrong by name', async () => {
  const last = await ended({ kind: 'open', file: new File(['{'], 'b.jwe.json'), others: [] });
  expect(last?.message).toMatchObject({ kind: 'failed', failure: { code: 'backup-changed' } });
});
