import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { candidateSchema } from '../../utils/model/candidate.ts';
import { courseListSchema } from '../../utils/model/course-list.ts';
import { courseMarkSchema } from '../../utils/model/course-mark.ts';
import { openedCountSchema, openedMarkSchema } from '../../utils/model/opened-count.ts';
import { roleSchema } from '../../utils/model/role.ts';
import { skillChoiceSchema } from '../../utils/model/skill-choice.ts';
import { taxonomyRowSchema } from '../../utils/model/taxonomy.ts';
import { attempt } from '../../utils/storage/attempt.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import { listCorrections } from '../../utils/storage/corrections.ts';
import { addCredentials, countCredentials, getOriginal, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase, DATABASE_VERSION, database } from '../../utils/storage/database.ts';
import { listPostings } from '../../utils/storage/postings.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/storage');
const open: Dexie[] = [];
const track = <T extends Dexie>(db: T): T => {
  open.push(db);
  return db;
};
let names = 0;
const freshName = () => `database-test-${names++}`;

afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of open.splice(0).reverse()) await db.delete();
});

/** `{ base64 }` stands for bytes in the frozen examples. */
function revive(_: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'base64' in value) {
    return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  }
  return value;
}

describe('frozen examples', () => {
  const files = readdirSync(FIXTURES).filter((file) => /^v\d+\.json$/.test(file));

  it('there is one for every version', () => {
    const versions = Array.from({ length: DATABASE_VERSION }, (_, n) => `v${n + 1}.json`);
    expect(files.toSorted(), 'add tests/fixtures/storage/v<n>.json for each version').toEqual(versions.toSorted());
  });

  it.each(files)('%s opens with everything in it readable', async (file) => {
    const frozen = JSON.parse(readFileSync(join(FIXTURES, file), 'utf8'), revive);
    const name = freshName();
    const old = track(new Dexie(name));
    old.version(frozen.version).stores(frozen.stores);
    for (const [store, rows] of Object.entries(frozen.rows)) await old.table(store).bulkAdd(rows as object[]);
    old.close();

    const db = track(new CredlensDatabase(name));
    const [credentials, claims, postings] = await Promise.all([listCredentials(db), listClaims(db), listPostings(db)]);
    if (!credentials.ok || !claims.ok || !postings.ok) throw new Error('the frozen example does not open');
    const { credentials: given, claims: claimed, postings: saved, originals } = frozen.rows;
    const withoutKey = given.map(({ key: _key, ...rest }: { key: string }) => rest);
    expect(credentials.value).toEqual({ items: withoutKey.toReversed(), unreadable: 0 });
    expect(claims.value).toEqual({ items: claimed, unreadable: 0 });
    expect(postings.value).toEqual({ items: saved, unreadable: 0 });
    const original = await getOriginal(db, originals[0].id);
    const { hash: _hash, ...file0 } = originals[0];
    expect(original).toEqual({ ok: true, value: file0 });

    // Stores that are younger than the example are there, and empty.
    expect(await listCorrections(db)).toEqual({
      ok: true,
      value: { items: (frozen.rows.corrections ?? []).toReversed(), unreadable: 0 },
    });
    const taxonomies = await db.taxonomies.toArray();
    expect(taxonomies).toEqual(frozen.rows.taxonomies ?? []);
    for (const row of taxonomies) expect(taxonomyRowSchema.parse(row)).toEqual(row);
    const choices = await db.skillChoices.toArray();
    expect(choices).toEqual(frozen.rows.skillChoices ?? []);
    expect(await db.images.toArray()).toEqual(frozen.rows.images ?? []);
    for (const row of choices) expect(skillChoiceSchema.parse(row)).toEqual(row);
    for (const [store, schema] of [
      ['courseLists', courseListSchema],
      ['courseMarks', courseMarkSchema],
      ['openedCounts', openedCountSchema],
      ['openedMarks', openedMarkSchema],
      ['roles', roleSchema],
      ['candidates', candidateSchema],
    ] as const) {
      const rows = await db.table(store).toArray();
      expect(rows, store).toEqual(frozen.rows[store] ?? []);
      for (const row of rows) expect(schema.parse(row), store).toEqual(row);
    }
    // A key has no form in JSON; the next test is about it.
    expect(await db.markKeys.toArray()).toEqual([]);

    // The key that was stored still recognises the same award.
    const again = await addCredentials(db, [{ credentials: withoutKey }], new Date());
    expect(again.ok && [again.value.added.length, again.value.duplicates.length]).toEqual([0, given.length]);
  });
});

it('a key that cannot be read out is the same after the database was closed', async () => {
  const name = freshName();
  const before = track(new CredlensDatabase(name));
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  await before.markKeys.add({ id: 'opened', key });
  before.close();
  const kept = await track(new CredlensDatabase(name)).markKeys.get('opened');
  if (!kept) throw new Error('the key is gone');
  expect(kept.key).toMatchObject({ extractable: false, usages: ['sign'] });
  const signed = (by: CryptoKey) => crypto.subtle.sign('HMAC', by, new Uint8Array([1, 2, 3]));
  expect(new Uint8Array(await signed(kept.key))).toEqual(new Uint8Array(await signed(key)));
});

describe('failures', () => {
  it('a database of a newer version is refused for reading and writing, and left as it is', async () => {
    const name = freshName();
    const newer = track(new Dexie(name));
    newer.version(DATABASE_VERSION + 1).stores({ credentials: 'id', extras: 'id' });
    await newer.table('credentials').add({ id: 'from-the-future' });
    newer.close();

    const db = track(new CredlensDatabase(name));
    expect(await listCredentials(db)).toMatchObject({ ok: false, failure: { code: 'storage-newer' } });
    expect(await addCredentials(db, [], new Date())).toMatchObject({ ok: false, failure: { code: 'storage-newer' } });
    await expect(db.credentials.count()).rejects.toThrow();
    db.close();
    const [stored] = (await indexedDB.databases()).filter((each) => each.name === name);
    expect(stored?.version).toBe((DATABASE_VERSION + 1) * 10);
    await newer.open();
    expect(newer.backendDB().objectStoreNames.length).toBe(2);
    expect(await newer.table('credentials').toArray()).toEqual([{ id: 'from-the-future' }]);
  });

  it('no IndexedDB at all is storage-blocked', async () => {
    const db = track(new CredlensDatabase(freshName()));
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(await countCredentials(db)).toMatchObject({ ok: false, failure: { code: 'storage-blocked' } });
  });

  it('a full disk is storage-full, also where Dexie wraps it', async () => {
    const full = new DOMException('no space', 'QuotaExceededError');
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: full });
    for (const error of [full, wrapped]) {
      expect(await attempt(() => Promise.reject(error))).toMatchObject({
        ok: false,
        failure: { code: 'storage-full' },
      });
    }
  });

  it('a bug is not a failure: it throws', async () => {
    await expect(attempt(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});

it('there is one shared database, named credlens', () => {
  expect(database()).toBe(database());
  expect(database().name).toBe('credlens');
});
