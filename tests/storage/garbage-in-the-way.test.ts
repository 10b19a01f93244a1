import { afterEach, beforeEach, expect, it } from 'vitest';
import { listClaims, putClaim, restoreClaim } from '../../utils/storage/claims.ts';
import { addCorrections, listCorrections, undoCorrections } from '../../utils/storage/corrections.ts';
import { addCredentials, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { findDuplicates } from '../../utils/storage/find-duplicates.ts';
import { isSetAside } from '../../utils/storage/set-aside.ts';
import { findUnreadable, removeUnreadable, restoreUnreadable } from '../../utils/storage/unreadable.ts';
import { aBadge, NOW, value } from './make-rows.ts';

const untouched = { requirements: () => undefined, skills: () => undefined };
const BROKEN_CLAIM = { id: 'broken', skillId: 'sql', label: 7, addedAt: 'some day' };

let db: CredlensDatabase;
let names = 0;
beforeEach(() => {
  db = new CredlensDatabase(`in-the-way-${names++}`);
});
afterEach(() => db.delete());
const movedAside = async () =>
  (await db.claims.toArray()).flatMap((row: unknown) => (isSetAside(row) ? [row.was] : []));

it('"I have this" is said and taken back where a claim that cannot be read stands', async () => {
  await db.claims.add(BROKEN_CLAIM as never);
  const have = { kind: 'have', phrase: 'sql', skillId: 'sql', label: 'SQL' } as const;
  const added = value(await addCorrections(db, [have], NOW, untouched));
  expect(value(await listCorrections(db)).items).toEqual(added);
  expect(value(await listClaims(db)).items.map(({ skillId }) => skillId)).toEqual(['sql']);
  const ids = added.map(({ id }) => id);
  value(await undoCorrections(db, ids, untouched));
  expect(value(await listClaims(db))).toEqual({ items: [], unreadable: 1 });
  expect(await movedAside()).toEqual([BROKEN_CLAIM]);
});

it('a claim whose own time is no time is put back all the same', async () => {
  await db.claims.add(BROKEN_CLAIM as never);
  const claim = { id: 'mine', skillId: 'sql', label: 'SQL', addedAt: 'some day' };
  expect(value(await restoreClaim(db, claim))).toEqual(claim);
  expect(await movedAside()).toEqual([BROKEN_CLAIM]);
});

it('a badge that cannot be read does not keep its file from being added again', async () => {
  const original = { name: 'a.json', mediaType: 'application/json', bytes: new Uint8Array([123, 125]) };
  const batches = [{ original, credentials: [aBadge('Pumps', ['SQL'])] }];
  value(await addCredentials(db, batches, NOW));
  expect(value(await findDuplicates(db, batches))).toEqual([[true]]);
  await db.credentials.toCollection().modify((row) => {
    row.verdict = 'spoiled' as never;
  });
  expect(value(await findDuplicates(db, batches))).toEqual([[false]]);
  expect(value(await addCredentials(db, batches, NOW))).toMatchObject({ added: [{ name: 'Pumps' }], duplicates: [] });
  const { items, unreadable } = value(await listCredentials(db));
  expect([items.length, unreadable, await db.originals.count()]).toEqual([1, 1, 1]);
  expect(await db.originals.toCollection().primaryKeys()).toEqual(items.map(({ originalId }) => originalId));
});

it('what was taken out comes back where nothing came in its place, and what came stays', async () => {
  await db.claims.bulkAdd([BROKEN_CLAIM, { ...BROKEN_CLAIM, id: 'other', skillId: 'git' }] as never);
  await db.corrections.add({ id: 'c', nothing: true } as never);
  const gone = value(await removeUnreadable(db, value(await findUnreadable(db))));
  const stated = value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
  expect(gone.rows).toHaveLength(3);
  value(await restoreUnreadable(db, gone));
  expect(value(await listClaims(db))).toEqual({ items: [stated], unreadable: 1 });
  expect(await db.corrections.count()).toBe(1);
});
