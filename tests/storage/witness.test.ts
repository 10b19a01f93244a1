import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { lostWallet, witness } from '../../utils/storage/settings.ts';
import { keepWitness, noteCounts, noteFirstCounts, noteLoss } from '../../utils/storage/witness.ts';
import { aBadge, NOW, value } from './make-rows.ts';

let names = 0;
const name = () => `witness-test-${names++}`;
const stops: (() => void)[] = [];
const open: CredlensDatabase[] = [];
const database = (called: string) => {
  const db = new CredlensDatabase(called);
  open.push(db);
  return db;
};
const keep = (db: CredlensDatabase) => stops.push(keepWitness(db, () => NOW));
const add = async (db: CredlensDatabase, ...badges: string[]) =>
  value(await addCredentials(db, [{ credentials: badges.map((each) => aBadge(each, [])) }], NOW));

/** Nine credentials were counted, and nothing else. */
const NINE = { credentials: 9, claims: 0, postings: 0, corrections: 0, taxonomies: 0, courseLists: 0, at: '' };

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  for (const db of open.splice(0)) await db.delete();
});

describe('the witness beside the database', () => {
  it('counts after a change, and says nothing of what is in it', async () => {
    const db = database(name());
    keep(db);
    await add(db, 'Kestrel Python', 'Kestrel SQL');
    await vi.waitFor(async () => expect((await witness.get())?.credentials).toBe(2), 3000);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('Kestrel');
  });

  it('a first day is no loss', async () => {
    const db = database(name());
    keep(db);
    await db.open();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await lostWallet.get()).toBeNull();
  });

  it('a database that has to be made anew is one, with what it held, until as much is there again', async () => {
    const called = name();
    const first = database(called);
    const stop = keepWitness(first, () => NOW);
    await add(first, 'one', 'two');
    await noteCounts(first, NOW);
    stop();
    await first.delete();

    const second = database(called);
    keep(second);
    await second.open();
    await vi.waitFor(async () =>
      expect(await lostWallet.get()).toMatchObject({ credentials: 2, at: NOW.toISOString() }),
    );
    await add(second, 'one');
    await noteCounts(second, NOW);
    expect((await lostWallet.get())?.credentials).toBe(2);
    await add(second, 'two');
    await noteCounts(second, NOW);
    expect(await lostWallet.get()).toBeNull();
  });

  it('the person who takes everything out loses nothing', async () => {
    const db = database(name());
    keep(db);
    await add(db, 'one');
    await noteCounts(db, NOW);
    await db.credentials.clear();
    await vi.waitFor(async () => expect((await witness.get())?.credentials).toBe(0), 3000);
    expect(await noteLoss(NOW)).toBeNull();
    expect(await lostWallet.get()).toBeNull();
  });

  it('of two losses the larger one is told', async () => {
    const db = database(name());
    await add(db, 'one', 'two', 'three');
    await noteCounts(db, NOW);
    await noteLoss(NOW);
    await db.credentials.clear();
    await add(db, 'one');
    await noteCounts(db, NOW);
    await noteLoss(NOW);
    expect((await lostWallet.get())?.credentials).toBe(3);
  });

  it('the first count of an empty database leaves the witness alone: it may just have been emptied', async () => {
    const db = database(name());
    await witness.set(NINE);
    await noteFirstCounts(db, NOW);
    expect((await witness.get())?.credentials).toBe(9);
    await add(db, 'one');
    await noteFirstCounts(db, NOW);
    expect((await witness.get())?.credentials).toBe(1);
  });

  it('a private window has another database, which is never lost', async () => {
    const extension = fakeBrowser.extension as { inIncognitoContext?: boolean };
    extension.inIncognitoContext = true;
    try {
      await witness.set(NINE);
      const db = database(name());
      keep(db);
      await add(db, 'one');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await noteFirstCounts(db, NOW);
      expect([await lostWallet.get(), (await witness.get())?.credentials]).toEqual([null, 9]);
    } finally {
      extension.inIncognitoContext = undefined;
    }
  });

  it('what was counted just before the worker was stopped makes the loss good all the same', async () => {
    const db = database(name());
    await add(db, 'one');
    await noteCounts(db, NOW);
    const counted = await witness.get();
    await lostWallet.set({ ...(counted ?? expect.fail()), noticedAt: NOW.toISOString() });
    await noteCounts(db, NOW);
    expect(await lostWallet.get()).toBeNull();
  });

  it('garbage in place of the witness is left alone', async () => {
    await fakeBrowser.storage.local.set({ witness: 'many' });
    const db = database(name());
    await add(db, 'one');
    await noteCounts(db, NOW);
    expect(await noteLoss(NOW)).toBeNull();
    expect(await fakeBrowser.storage.local.get('witness')).toEqual({ witness: 'many' });
  });
});
