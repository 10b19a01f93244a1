import { afterEach, expect, it, vi } from 'vitest';
import { backupRows, countBackup, NOT_CARRIED } from '../../utils/storage/backup-rows.ts';
import { saveCandidate } from '../../utils/storage/candidates.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import { addCorrections, listCorrections, undoCorrections } from '../../utils/storage/corrections.ts';
import { putCourseList } from '../../utils/storage/course-lists.ts';
import { markCourse } from '../../utils/storage/course-marks.ts';
import { addCredentials, getOriginal, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { countOpened, listOpened } from '../../utils/storage/opened-counts.ts';
import { listPostings, savePosting } from '../../utils/storage/postings.ts';
import { staleRows } from '../../utils/storage/reread.ts';
import { putRole } from '../../utils/storage/roles.ts';
import { chooseSkills } from '../../utils/storage/skill-choices.ts';
import { changeTaxonomies, isCompiledRow, listTaxonomies } from '../../utils/storage/taxonomies.ts';
import { aCourse } from '../matching/a-course.ts';
import { requirement } from '../matching/make.ts';
import { aCandidate, aRole } from './make-candidates.ts';
import { aBadge, aPosting, aTaxonomy, NOW, value } from './make-rows.ts';

let names = 0;
const open: CredlensDatabase[] = [];
function fresh(): CredlensDatabase {
  const db = new CredlensDatabase(`backup-rows-${names++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of open.splice(0)) await db.delete();
});

const COMPILED = { key: 'compiled:1:abc:1-1', bytes: new Uint8Array(5000).buffer };
const OPENED = {
  identities: ['text of a posting', 'address of a posting'],
  counts: (['posting', 'skill'] as const).map((kind) => {
    const [id, label] = kind === 'posting' ? ['all', 'Welder'] : ['welding', 'Welding'];
    return { month: '2026-11', role: 'welder', kind, id, label, musts: 1, others: 0 };
  }),
};
const untouched = { requirements: () => undefined, skills: () => undefined };

/** A database with something in every store. */
async function full(): Promise<CredlensDatabase> {
  const db = fresh();
  const original = { name: 'a.json', mediaType: 'application/json', bytes: new Uint8Array([123, 125, 10, 10]) };
  const badge = aBadge('Containers', ['Docker']);
  const pictured = { ...badge, achievement: { ...badge.achievement, image: 'data:image/png;base64,iVBORw0KGgo=' } };
  value(await addCredentials(db, [{ original, credentials: [pictured] }], NOW, '1.0|esco-en-1'));
  value(await savePosting(db, aPosting('a', 'sql'), [requirement('sql')], NOW, '1.0|esco-en-1'));
  value(
    await addCorrections(
      db,
      [
        { kind: 'have', phrase: 'sql', skillId: 'sql', label: 'SQL' },
        { kind: 'not-a-skill', phrase: 'go', skillId: 'go', label: 'Go' },
      ],
      NOW,
      untouched,
    ),
  );
  value(await changeTaxonomies(db, { remove: [], put: [aTaxonomy('esco-en-1')], compiled: COMPILED }));
  value(await chooseSkills(db, aBadge('Containers', []), [{ id: 'docker', is: 'yes', field: 'Docker' }], NOW));
  const course = aCourse('welding-basics', { welding: 'intro' });
  value(
    await putCourseList(db, {
      id: 'own:college',
      provider: 'own',
      name: 'college.csv',
      fetchedAt: NOW.toISOString(),
      skipped: 0,
      courses: [course],
    }),
  );
  value(await markCourse(db, course, 'started', NOW));
  value(await countOpened(db, OPENED, NOW));
  value(await putRole(db, aRole(), NOW));
  value(await saveCandidate(db, aCandidate(), { inPrivate: false }));
  return db;
}

it('says of every store what a backup carries', async () => {
  const db = await full();
  const rows = value(await backupRows(db, '2026-11-21'));
  expect([...Object.keys(rows), ...NOT_CARRIED].sort(), 'a new store needs its line in BackupRows').toEqual(
    db.tables.map(({ name }) => name).sort(),
  );
  for (const [store, list] of Object.entries(rows)) expect(list.length, store).toBeGreaterThan(0);
});

it('leaves out the compiled lexicon, and what rows were read with; all else is there', async () => {
  const db = await full();
  const rows = value(await backupRows(db));
  expect(await db.taxonomies.count()).toBe(2);
  expect(rows.taxonomies).toEqual([aTaxonomy('esco-en-1')]);
  expect(rows.taxonomies.some(isCompiledRow)).toBe(false);
  expect(isCompiledRow({ id: COMPILED.key })).toBe(true);
  expect(JSON.stringify([rows.postings, rows.credentials])).not.toContain('readWith');
  const [posting] = await db.postings.toArray();
  expect(rows.postings).toEqual([{ ...posting, readWith: undefined }]);
});

it('carries candidates only where it is asked to, and nobody whose time is over', async () => {
  const db = await full();
  const overdue = aCandidate(2, { keepUntil: '2026-11-20', notes: 'long ago' });
  value(await saveCandidate(db, overdue, { inPrivate: false }));
  const without = value(await backupRows(db));
  expect(without.candidates).toEqual([]);
  for (const secret of ['Ilse Beispiel', 'profiles.example', 'asked about locks', 'long ago'])
    expect(JSON.stringify(without), secret).not.toContain(secret);
  expect(without.roles).toEqual([aRole()]);
  const asked = value(await backupRows(db, '2026-11-21'));
  expect(asked.candidates).toEqual([{ ...aCandidate(), number: 1 }]);
  expect(JSON.stringify(asked)).not.toContain('long ago');
  expect(value(await backupRows(db, '2026-11-20')).candidates).toHaveLength(2);
  expect(value(await countBackup(db)).candidates).toBe(2);
});

it('leaves out the marks of opened postings and their key, and nothing else', async () => {
  const db = await full();
  expect(NOT_CARRIED).toEqual(['openedMarks', 'markKeys', 'walletIndex']);
  const marks = await db.openedMarks.toArray();
  expect(marks).toHaveLength(2);
  expect(await db.markKeys.count()).toBe(1);
  const text = JSON.stringify(value(await backupRows(db)));
  for (const { id } of marks) expect(text).not.toContain(id);
  expect(text).not.toContain('CryptoKey');
});

it('put into an empty database gives the same wallet, which can be undone, and is read again', async () => {
  const db = await full();
  const rows = value(await backupRows(db));
  const other = fresh();
  for (const [store, list] of Object.entries(rows)) await other.table(store).bulkAdd(list);
  for (const list of [listCredentials, listClaims, listCorrections])
    expect(value<unknown>(await list(other))).toEqual(value<unknown>(await list(db)));
  expect(value(await listTaxonomies(other))).toEqual(value(await listTaxonomies(db)));
  const [badge] = value(await listCredentials(other)).items;
  expect(value(await getOriginal(other, badge?.originalId ?? ''))?.bytes).toEqual(new Uint8Array([123, 125, 10, 10]));
  expect(value(await listPostings(other)).items[0]?.requirements.map(({ id }) => id)).toEqual(['sql']);
  expect(value(await staleRows(other, '1.0')).map(({ store }) => store)).toEqual(['postings', 'credentials']);
  expect(value(await listOpened(other))).toEqual(value(await listOpened(db)));
  expect(value(await listOpened(other)).items).toHaveLength(2);
  // Without the marks a posting that was counted there counts once more here.
  expect(value(await countOpened(other, OPENED, NOW))).toBe(true);
  // "I have this" still knows the claim that it stated.
  const [have] = value(await listCorrections(other)).items.filter(({ kind }) => kind === 'have');
  value(await undoCorrections(other, [have?.id ?? ''], untouched));
  expect(value(await listClaims(other)).items).toEqual([]);
});

it('carries rows that this version cannot read', async () => {
  const db = fresh();
  await db.postings.add({ id: 'odd', posting: 'of another version' } as never);
  expect(value(await backupRows(db)).postings).toEqual([{ id: 'odd', posting: 'of another version' }]);
});

it('fails by name where storage does', async () => {
  const db = fresh();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(await backupRows(db)).toMatchObject({ ok: false, failure: { code: 'storage-blocked' } });
});
