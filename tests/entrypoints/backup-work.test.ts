import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupDone, type BackupJob, createBackupWork } from '../../entrypoints/dashboard/backup-work.ts';
import type { Result } from '../../utils/model/result.ts';
import { backupRows } from '../../utils/storage/backup-rows.ts';
import { eraseCandidates, listCandidates, saveCandidate } from '../../utils/storage/candidates.ts';
import { addCredentials, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { putRole } from '../../utils/storage/roles.ts';
import { aCandidate, aRole } from '../storage/make-candidates.ts';
import { aBadge, NOW, value } from '../storage/make-rows.ts';

let names = 0;
let db: CredlensDatabase;
let phases: string[] = [];
let work: (job: BackupJob) => Promise<Result<BackupDone>>;
const ABOUT = { app: '0.1.0', madeAt: NOW.toISOString() };
const OTHERS = { settings: [{ name: 'theme', value: 'dark' }] };
const ORIGINAL = { name: 'a.json', mediaType: 'application/json', bytes: new Uint8Array([1, 2, 3]) };

beforeEach(async () => {
  db = new CredlensDatabase(`backup-work-${names++}`);
  phases = [];
  work = createBackupWork({ db, tell: (phase) => phases.at(-1) !== phase && phases.push(phase) });
  value(await addCredentials(db, [{ original: ORIGINAL, credentials: [aBadge('Ships', ['Sailing'])] }], NOW));
});
afterEach(() => db.delete());

async function made(passphrase?: string): Promise<Uint8Array> {
  const done = value(
    await work({ kind: 'make', about: ABOUT, others: OTHERS, candidates: false, ...(passphrase && { passphrase }) }),
  );
  if (done.kind !== 'made') throw new Error(done.kind);
  expect(done.rows).toBe(3);
  return done.bytes;
}
const open = (bytes: Uint8Array, passphrase?: string) =>
  work({
    kind: 'open',
    file: new File([bytes as Uint8Array<ArrayBuffer>], 'b'),
    others: ['settings'],
    ...(passphrase && { passphrase }),
  });
const held = async () => value(await listCredentials(db)).items.map(({ name }) => name);

describe('the work of a backup', () => {
  it('makes a file, opens it with what each rule would do, restores it and takes that back', async () => {
    const bytes = await made();
    expect(phases).toEqual(['collecting', 'packing']);
    const before = value(await backupRows(db));
    await db.credentials.clear();
    value(await addCredentials(db, [{ credentials: [aBadge('Trains', [])] }], NOW));
    const done = value(await open(bytes));
    if (done.kind !== 'opened') throw new Error(done.kind);
    expect(done.opened.others).toEqual(OTHERS);
    expect(done.opened.counts.merge.credentials).toEqual({
      inFile: 1,
      fresh: 1,
      here: 0,
      unreadable: 0,
      overdue: 0,
      now: 1,
    });
    expect(done.opened.counts.merge.originals).toMatchObject({ fresh: 0, here: 1 });
    expect(await held()).toEqual(['Trains']);
    const restored = value(await work({ kind: 'restore', rule: 'replace' }));
    expect(restored).toMatchObject({ kind: 'restored', counts: { credentials: { fresh: 1, now: 1 } } });
    expect(value(await backupRows(db))).toEqual(before);
    value(await work({ kind: 'undo' }));
    expect(await held()).toEqual(['Trains']);
    expect(await work({ kind: 'undo' })).toMatchObject({ failure: { code: 'backup-interrupted' } });
  });

  it('asks for the passphrase of a locked one, and opens it with no other', async () => {
    const bytes = await made('seven lanterns');
    expect(phases.at(-1)).toBe('locking');
    expect(value(await open(bytes))).toEqual({ kind: 'locked' });
    expect(await open(bytes, 'eight lanterns')).toMatchObject({ failure: { code: 'backup-passphrase-wrong' } });
    expect(value(await open(bytes, 'seven lanterns'))).toMatchObject({ kind: 'opened' });
  });

  it('refuses a short passphrase with no file made', async () => {
    const job = { kind: 'make', about: ABOUT, others: {}, candidates: false, passphrase: 'seven' } as const;
    expect(await work(job)).toMatchObject({ failure: { code: 'backup-passphrase-short' } });
  });

  it('refuses a huge file before it is read, and one that vanishes while it is', async () => {
    const arrayBuffer = vi.fn();
    const huge = { size: 2 ** 31, arrayBuffer };
    expect(await work({ kind: 'open', file: huge, others: [] })).toMatchObject({
      failure: { code: 'backup-too-large' },
    });
    expect(arrayBuffer).not.toHaveBeenCalled();
    const gone = { size: 5, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(await work({ kind: 'open', file: gone, others: [] })).toMatchObject({
      failure: { code: 'backup-interrupted' },
    });
  });

  it('restores nothing of a file that was refused after another was open', async () => {
    const bytes = await made();
    value(await open(bytes));
    expect(await open(bytes.subarray(0, 100))).toMatchObject({ ok: false });
    expect(await work({ kind: 'restore', rule: 'merge' })).toMatchObject({ failure: { code: 'backup-interrupted' } });
    expect(await held()).toEqual(['Ships']);
  });
});

describe('candidates in the work of a backup', () => {
  const made = async (candidates: boolean): Promise<Uint8Array> => {
    const done = value(await work({ kind: 'make', about: ABOUT, others: {}, candidates }));
    if (done.kind !== 'made') throw new Error(done.kind);
    return done.bytes;
  };
  const names = async () => value(await listCandidates(db)).items.map(({ person }) => person?.name);
  const save = async (n: number) => value(await saveCandidate(db, aCandidate(n), { inPrivate: false }));
  let today = NOW;

  beforeEach(async () => {
    today = NOW;
    work = createBackupWork({ db, tell: () => {}, now: () => today });
    await save(1);
    value(await putRole(db, aRole(), NOW));
  });

  it('are in the file only where they were asked for', async () => {
    const find = async (bytes: Uint8Array) => {
      const done = value(await open(bytes));
      return done.kind === 'opened' ? done.opened.counts.merge : undefined;
    };
    expect(await find(await made(false))).toMatchObject({ candidates: { inFile: 0 }, roles: { inFile: 1 } });
    expect(await find(await made(true))).toMatchObject({ candidates: { inFile: 1, here: 1 }, roles: { here: 1 } });
  });

  it('whose time ended while the file was open, or before it is undone, are gone all the same', async () => {
    const bytes = await made(true);
    await db.candidates.clear();
    value(await open(bytes));
    today = new Date('2027-02-20T12:00:00Z');
    value(await work({ kind: 'restore', rule: 'merge' }));
    expect(await names()).toEqual([]);

    today = NOW;
    const without = await made(false);
    await save(2);
    value(await open(without));
    value(await work({ kind: 'restore', rule: 'replace' }));
    expect(await names()).toEqual([]);
    today = new Date('2027-02-20T12:00:00Z');
    value(await work({ kind: 'undo' }));
    expect(await names()).toEqual([]);
    expect(await held()).toEqual(['Ships']);
  });

  it('who were erased after a restore do not come back with its undo', async () => {
    const without = await made(false);
    value(await open(without));
    value(await work({ kind: 'restore', rule: 'replace' }));
    value(await work({ kind: 'undo' }));
    expect(await names()).toEqual(['Ilse Beispiel 1']);
    value(await open(without));
    value(await work({ kind: 'restore', rule: 'replace' }));
    value(await eraseCandidates(db));
    value(await work({ kind: 'undo' }));
    expect(await names()).toEqual([]);
    expect(await db.roles.count()).toBe(1);
  });
});
