import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attempt } from '../../utils/storage/attempt.ts';
import { addCredentials, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase, DATABASE_VERSION } from '../../utils/storage/database.ts';
import { onTrouble, type Trouble, tellTrouble } from '../../utils/storage/trouble.ts';
import { aBadge, NOW } from './make-rows.ts';

let names = 0;
const name = () => `trouble-test-${names++}`;
const clean: (() => unknown)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of clean.splice(0).reverse()) await each();
});
function listen(): Trouble[] {
  const heard: Trouble[] = [];
  const stop = onTrouble((trouble) => heard.push(trouble));
  heard.length = 0;
  clean.push(stop);
  return heard;
}
const database = (called: string) => {
  const db = new CredlensDatabase(called);
  clean.push(() => db.delete());
  return db;
};
const rawOpen = (called: string, version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(called, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

describe('troubles', () => {
  it('reach who listens, who listens later, and other contexts where they concern them', async () => {
    const heard = listen();
    const elsewhere = new BroadcastChannel('credlens-trouble');
    const told: unknown[] = [];
    elsewhere.onmessage = ({ data }) => told.push(data);
    clean.push(() => elsewhere.close());
    tellTrouble('waiting');
    tellTrouble('full');
    await vi.waitFor(() => expect(told).toEqual(['waiting', 'full']));
    expect(heard).toEqual(['waiting', 'full']);
    const late: Trouble[] = [];
    clean.push(onTrouble((trouble) => late.push(trouble)));
    expect(late).toEqual(expect.arrayContaining(['waiting', 'full']));
    tellTrouble('open');
    const after: Trouble[] = [];
    clean.push(onTrouble((trouble) => after.push(trouble)));
    expect(after).not.toContain('waiting');
    elsewhere.postMessage('unreadable');
    elsewhere.postMessage('nonsense');
    elsewhere.postMessage({ not: 'a word' });
    await vi.waitFor(() => expect(heard).toContain('unreadable'));
    expect(heard).toEqual(['waiting', 'full', 'open', 'unreadable']);
  });

  it('one that waits says so to those behind it, whom the browser tells nothing; who has it open does not mind', async () => {
    const elsewhere = new BroadcastChannel('credlens-trouble');
    const asked: unknown[] = [];
    elsewhere.onmessage = ({ data }) => asked.push(data);
    clean.push(() => elsewhere.close());
    // Here it is not open.
    tellTrouble('cleared');
    const heard = listen();
    // Whoever waits already answers a page that comes later.
    await vi.waitFor(() => expect(asked).toEqual(['who-waits']));
    elsewhere.postMessage('waiting');
    await vi.waitFor(() => expect(heard).toEqual(['waiting']));
    // That another waits, only that one says.
    elsewhere.postMessage('who-waits');
    elsewhere.postMessage('full');
    await vi.waitFor(() => expect(heard).toEqual(['waiting', 'full']));
    tellTrouble('waiting');
    await vi.waitFor(() => expect(asked).toEqual(['who-waits', 'waiting']));
    elsewhere.postMessage('who-waits');
    await vi.waitFor(() => expect(asked).toEqual(['who-waits', 'waiting', 'waiting']));
    tellTrouble('open');
    elsewhere.postMessage('who-waits');
    elsewhere.postMessage('waiting');
    elsewhere.postMessage('unreadable');
    await vi.waitFor(() => expect(heard).toContain('unreadable'));
    expect(heard).toEqual(['waiting', 'full', 'waiting', 'open', 'unreadable']);
    expect(asked).toEqual(['who-waits', 'waiting', 'waiting']);
  });

  it('a database that is made tells so, one that is there does not', async () => {
    const called = name();
    const heard = listen();
    const first = database(called);
    await first.open();
    expect(heard).toEqual(['created', 'open']);
    first.close();
    heard.length = 0;
    await database(called).open();
    expect(heard).toEqual(['open']);
  });

  it('a newer Credlens gets the database at once, and this one says that it is out of date', async () => {
    const called = name();
    const db = database(called);
    await addCredentials(db, [{ credentials: [aBadge('Kestrel SQL', [])] }], NOW);
    const heard = listen();
    const newer = new Dexie(called);
    clean.push(() => newer.delete());
    newer.version(DATABASE_VERSION + 1).stores({ credentials: 'id', extras: 'id' });
    await newer.open();
    expect(heard).toContain('outdated');
    expect(await listCredentials(db)).toMatchObject({ ok: false, failure: { code: 'storage-newer' } });
    expect(heard).toContain('newer');
    expect(await newer.table('credentials').count()).toBe(1);
  });

  it('an older one that holds on makes this one wait, and it goes on when that lets go', async () => {
    const called = name();
    const held = await rawOpen(called, 10);
    const heard = listen();
    const db = database(called);
    const opening = db.open().catch((error: Error) => error.name);
    await vi.waitFor(() => expect(heard).toContain('waiting'));
    held.close();
    await opening;
    await vi.waitFor(() => expect(heard.at(-1)).not.toBe('waiting'));
  });

  it('deleted by somebody else: told, and the next question works on an empty one', async () => {
    const called = name();
    const db = database(called);
    await addCredentials(db, [{ credentials: [aBadge('Kestrel SQL', [])] }], NOW);
    const heard = listen();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(called).onsuccess = resolve;
    });
    expect(heard).toContain('cleared');
    expect(await listCredentials(db)).toEqual({ ok: true, value: { items: [], unreadable: 0 } });
    expect(heard).toContain('created');
  });

  it('a write that finds no room keeps nothing of itself, in any store, and tells', async () => {
    const db = database(name());
    await addCredentials(db, [{ credentials: [aBadge('before', [])] }], NOW);
    const heard = listen();
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException(`no room in ${this.name}`, 'QuotaExceededError');
    });
    const bytes = new TextEncoder().encode('a file');
    const original = { name: 'a.json', mediaType: 'application/json', bytes };
    const done = await addCredentials(db, [{ original, credentials: [aBadge('after', [])] }], NOW);
    put.mockRestore();
    expect(done).toMatchObject({ ok: false, failure: { code: 'storage-full' } });
    expect(heard).toContain('full');
    expect([await db.credentials.count(), await db.originals.count()]).toEqual([1, 0]);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['SecurityError', 'blocked'],
  ] as const)('%s is told as %s, with the failure', async (error, trouble) => {
    const heard = listen();
    const failed = await attempt(() => Promise.reject(new DOMException('x', error)));
    expect(failed).toMatchObject({ ok: false, failure: { code: `storage-${trouble}` } });
    expect(heard).toEqual([trouble]);
  });
});
