import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Requirement } from '../../utils/model/requirement.ts';
import type { Result } from '../../utils/model/result.ts';
import { backupRows, countBackup } from '../../utils/storage/backup-rows.ts';
import { countCandidates, listCandidates, saveCandidate, updateCandidate } from '../../utils/storage/candidates.ts';
import { listClaims, putClaim, restoreClaim } from '../../utils/storage/claims.ts';
import { listCorrections, reapplyCorrections } from '../../utils/storage/corrections.ts';
import {
  allCourses,
  courseListsKey,
  getCourseList,
  listCourseLists,
  putCourseList,
} from '../../utils/storage/course-lists.ts';
import { listMarks, markCourse, unmarkCourse } from '../../utils/storage/course-marks.ts';
import {
  addCredentials,
  getCredential,
  getImage,
  getOriginal,
  listCredentials,
} from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { countOpened, listOpened } from '../../utils/storage/opened-counts.ts';
import { plainJson } from '../../utils/storage/plain-json.ts';
import { listedBatches, listedPostings, postingBatches } from '../../utils/storage/posting-batches.ts';
import { getPosting, isPostingSaved, listPostings, savePosting } from '../../utils/storage/postings.ts';
import { readingWithNow, staleRows } from '../../utils/storage/reread.ts';
import { changeRole, countRoles, getRole, listRoles, putRole } from '../../utils/storage/roles.ts';
import { measureRoom } from '../../utils/storage/room.ts';
import { type AnyStore, READABLE } from '../../utils/storage/row-schemas.ts';
import { hasSampleWallet } from '../../utils/storage/sample-wallet.ts';
import { isSetAside } from '../../utils/storage/set-aside.ts';
import { chooseSkills, listHeld } from '../../utils/storage/skill-choices.ts';
import {
  changeTaxonomies,
  getCompiled,
  listTaxonomies,
  taxonomyIds,
  taxonomyRows,
} from '../../utils/storage/taxonomies.ts';
import { findUnreadable, removeUnreadable, restoreUnreadable, unreadableFile } from '../../utils/storage/unreadable.ts';
import { runs } from '../runs.ts';
import { NOW } from './make-rows.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/storage');
type Row = Record<string, unknown>;

/** `{ base64 }` stands for bytes in the frozen examples. */
function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
  return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
}

const newest = readdirSync(FIXTURES)
  .filter((file) => /^v\d+\.json$/.test(file))
  .sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10))
  .at(-1);
const frozen = JSON.parse(readFileSync(join(FIXTURES, newest ?? ''), 'utf8'), revive) as {
  rows: Record<string, Row[]>;
};
const GOOD: Record<string, Row> = Object.fromEntries(
  Object.entries(frozen.rows).flatMap(([store, rows]) => (rows[0] ? [[store, rows[0]]] : [])),
);
/** Those that nobody's hand reaches by writing rows of another shape: a key has no form in JSON. */
const STORES = (Object.keys(READABLE) as AnyStore[]).filter((store) => GOOD[store] !== undefined);

let names = 0;
const open: CredlensDatabase[] = [];
function fresh(): CredlensDatabase {
  const db = new CredlensDatabase(`garbage-test-${names++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

const NO_DERIVERS = { requirements: () => undefined, skills: () => undefined };

async function all<T>(batches: AsyncGenerator<T>): Promise<Result<T[]>> {
  const read: T[] = [];
  for await (const batch of batches) read.push(batch);
  return { ok: true, value: read };
}

/** Every function that reads rows, with the id of the broken one where it takes one. */
const READERS: Record<string, (db: CredlensDatabase, id: string) => Promise<unknown>> = {
  listCredentials: (db) => listCredentials(db),
  firstCredentials: (db) => listCredentials(db, 60),
  getCredential,
  getImage,
  getOriginal,
  listHeld: (db) => listHeld(db),
  firstHeld: (db) => listHeld(db, 60),
  listClaims,
  listPostings,
  getPosting,
  isPostingSaved,
  listedPostings: async (db, id) => ({ ok: true, value: await listedPostings(db, [id]) }),
  listedBatches: (db) => all(listedBatches(db)),
  postingBatches: (db) => all(postingBatches(db)),
  listCorrections,
  listMarks,
  listCourseLists,
  getCourseList,
  allCourses,
  courseListsKey,
  listOpened,
  taxonomyRows,
  listTaxonomies,
  taxonomyIds,
  getCompiled,
  hasSampleWallet,
  staleRows: (db) => staleRows(db, '1.0.0'),
  readingWithNow: (db) => readingWithNow(db, '1.0.0'),
  listRoles,
  getRole,
  countRoles,
  listCandidates,
  countCandidates,
  backupRows: (db) => backupRows(db, '2026-11-22'),
  countBackup,
  measureRoom,
};

/** Everything that writes where a broken row may stand, or over all rows. */
async function writeEverywhere(db: CredlensDatabase): Promise<void> {
  const row = <T>(store: string) => structuredClone(GOOD[store]) as T;
  const claim = row<Parameters<typeof restoreClaim>[1]>('claims');
  const posting = row<{ posting: Parameters<typeof savePosting>[1]; requirements: Requirement[] }>('postings');
  const mark = row<{ course: Parameters<typeof markCourse>[1] }>('courseMarks');
  const badge = row<Parameters<typeof chooseSkills>[1] & { id: string }>('credentials');
  const count = row<Parameters<typeof countOpened>[1]['counts'][number]>('openedCounts');
  const role = row<Parameters<typeof putRole>[1]>('roles');
  const candidate = row<Parameters<typeof updateCandidate>[1]>('candidates');
  const wrote: Result<unknown>[] = [
    await putClaim(db, { skillId: claim.skillId, label: claim.label }, NOW),
    await restoreClaim(db, claim),
    await savePosting(db, posting.posting, posting.requirements, NOW),
    await unmarkCourse(db, mark.course.id),
    await markCourse(db, mark.course, 'started', NOW),
    await chooseSkills(db, badge, [{ id: 'python', is: 'yes', field: 'Python' }], NOW),
    await putCourseList(db, row('courseLists')),
    await changeTaxonomies(db, { remove: [], put: [row('taxonomies')] }),
    await countOpened(db, { identities: ['one'], counts: [count] }, NOW),
    await addCredentials(db, [{ credentials: [badge as never] }], NOW),
    await reapplyCorrections(db, NO_DERIVERS),
    await changeRole(db, role.id, (known) => known, NOW),
    await putRole(db, role, NOW),
    await updateCandidate(db, candidate),
    await saveCandidate(db, candidate, { inPrivate: false }),
  ];
  for (const each of wrote) if (!each.ok) throw new Error(`${each.failure.code}: ${each.failure.detail}`);
}

const words = (value: unknown) => JSON.stringify(plainJson(value));

/** Somewhere in its store: as it stood there, or moved aside with all of it. */
async function isThere(db: CredlensDatabase, store: string, row: Row): Promise<boolean> {
  const rows: unknown[] = await db.table(store).toArray();
  return rows.some((each) => words(isSetAside(each) ? each.was : each) === words(row));
}

const anything = fc.anything({
  withDate: true,
  withMap: true,
  withSet: true,
  withBigInt: true,
  withTypedArray: true,
  maxDepth: 2,
});
const huge = fc.constant('x'.repeat(800_000));

/** Names of members that make up the key: without them IndexedDB takes no row. */
function keysOf(store: string): string[] {
  return store === 'openedCounts' ? ['month', 'role', 'kind', 'id'] : ['id'];
}

/** A good row with one or two members replaced, taken away, or added under a name that is somebody else's. */
const broken = fc.constantFrom(...STORES).chain((store) => {
  const good = GOOD[store] as Row;
  const members = Object.keys(good).filter((name) => !keysOf(store).includes(name));
  const change = fc.record({
    name: fc.constantFrom(...members, '__proto__', 'constructor', 'toString'),
    value: fc.oneof(anything, huge, fc.constant(undefined)),
  });
  return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) => {
    const row = structuredClone(good);
    for (const { name, value } of changes) {
      if (value === undefined) delete row[name];
      else Object.defineProperty(row, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return { store, row };
  });
});

describe('a row that somebody broke', () => {
  it('there is a good row of every store to break', () => {
    const missing = (Object.keys(READABLE) as AnyStore[]).filter((store) => !STORES.includes(store));
    expect(missing.filter((store) => store !== 'markKeys')).toEqual([]);
    const stores = fresh().tables.map(({ name }) => name);
    expect([...Object.keys(READABLE), 'walletIndex'].sort()).toEqual(stores.sort());
  });

  it('costs no reader anything, is told of, and is there after everything was written', async () => {
    let unreadable = 0;
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(broken, async ({ store, row }) => {
        const db = fresh();
        const stored = structuredClone(row);
        try {
          await db.table(store).add(structuredClone(row));
        } catch {
          // Rows that IndexedDB itself refuses (an index that must be one of a kind) never get there.
          await db.delete();
          return;
        }
        const bad = !READABLE[store].safeParse(await db.table(store).toCollection().first()).success;
        for (const [name, read] of Object.entries(READERS)) {
          const result = (await read(db, String(row.id))) as Result<unknown>;
          if (!result.ok && result.failure.code !== 'file-missing-fields')
            throw new Error(`${name}: ${result.failure.code} ${result.failure.detail}`);
        }
        const found = await findUnreadable(db);
        if (!found.ok) throw new Error(found.failure.code);
        expect(found.value.map(({ place }) => place)).toEqual(bad ? [store] : []);
        await writeEverywhere(db);
        if (bad) {
          unreadable += 1;
          kinds.add(store);
          expect(await isThere(db, store, stored), `${store} lost ${words(stored).slice(0, 300)}`).toBe(true);
          const again = await findUnreadable(db);
          if (!again.ok) throw new Error(again.failure.code);
          const text = await unreadableFile(db, again.value, { app: '1', savedAt: NOW.toISOString() });
          if (!text.ok) throw new Error(text.failure.code);
          expect(JSON.parse(text.value).entries.length).toBe(again.value.length);
          const before = words(await db.table(store).toArray());
          const gone = await removeUnreadable(db, again.value);
          if (!gone.ok) throw new Error(gone.failure.code);
          expect(await findUnreadable(db)).toEqual({ ok: true, value: [] });
          expect(await restoreUnreadable(db, gone.value)).toMatchObject({ ok: true });
          expect(words(await db.table(store).toArray())).toBe(before);
        }
        await db.delete();
      }),
      { numRuns: runs(60) },
    );
    // Else the property was about nothing.
    expect(unreadable).toBeGreaterThan(20);
    expect(kinds.size).toBeGreaterThan(5);
  }, 600_000);

  it('beside good ones is counted, and the good ones are listed, also where its time is no key', async () => {
    const db = fresh();
    const badge = GOOD.credentials as Row;
    const posting = GOOD.postings as Row;
    const claim = GOOD.claims as Row;
    await db.table('credentials').bulkAdd([badge, { ...badge, id: 'no-time', addedAt: { not: 'a time' } }]);
    await db.table('postings').bulkAdd([posting, { ...posting, id: 'no-time', savedAt: null }]);
    await db.table('claims').bulkAdd([claim, { ...claim, id: 'no-time', skillId: 'other', addedAt: undefined }]);
    for (const list of [
      await listCredentials(db),
      await listCredentials(db, 60),
      await listPostings(db),
      await listClaims(db),
    ]) {
      if (!list.ok) throw new Error(list.failure.code);
      expect([list.value.items.length, list.value.unreadable]).toEqual([1, 1]);
    }
    const batches = await all(listedBatches(db));
    if (!batches.ok) throw new Error('no batches');
    expect(batches.value.map(({ unreadable }) => unreadable)).toEqual([1]);
  });

  it('a picture or a file that is broken costs the credential nothing but itself', async () => {
    const db = fresh();
    const badge = structuredClone(GOOD.credentials) as { id: string };
    await db.table('credentials').add(badge);
    await db.table('images').add({ id: badge.id, image: 12 });
    const got = await getCredential(db, badge.id);
    expect(got.ok && got.value.achievement.image).toBeUndefined();
    expect(await getImage(db, badge.id)).toEqual({ ok: true, value: null });
    await db.table('originals').add({ id: 'file', hash: 'x', bytes: 'no bytes' });
    expect(await getOriginal(db, 'file')).toEqual({ ok: true, value: null });
  });

  it('a key that is none is set aside, and counting goes on', async () => {
    const db = fresh();
    await db.table('markKeys').add({ id: 'opened', key: 'text' });
    const count = structuredClone(GOOD.openedCounts) as never;
    expect(await countOpened(db, { identities: ['one'], counts: [count] }, NOW)).toEqual({ ok: true, value: true });
    expect(await countOpened(db, { identities: ['one'], counts: [count] }, NOW)).toEqual({ ok: true, value: false });
    expect(await isThere(db, 'markKeys', { id: 'opened', key: 'text' })).toBe(true);
  });
});
