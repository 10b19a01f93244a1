import { afterEach, describe, expect, it } from 'vitest';
import { packBackup, readBackup } from '../../utils/sharing/backup-file.ts';
import { backupRows } from '../../utils/storage/backup-rows.ts';
import { addCorrections } from '../../utils/storage/corrections.ts';
import { addCredentials, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase, DATABASE_VERSION } from '../../utils/storage/database.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { previewRestore, restoreRows, undoRestore } from '../../utils/storage/restore.ts';
import { prepareRestore } from '../../utils/storage/restore-rows.ts';
import { chooseSkills } from '../../utils/storage/skill-choices.ts';
import { changeTaxonomies } from '../../utils/storage/taxonomies.ts';
import { getWalletIndex, putWalletIndex, walletStamp } from '../../utils/storage/wallet-index.ts';
import { requirement } from '../matching/make.ts';
import { aBadge, aPosting, aTaxonomy, NOW, value } from './make-rows.ts';

let names = 0;
const open: CredlensDatabase[] = [];
function fresh(): CredlensDatabase {
  const db = new CredlensDatabase(`restore-${names++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

const untouched = { requirements: () => undefined, skills: () => undefined };
const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

async function full(): Promise<CredlensDatabase> {
  const db = fresh();
  const original = { name: 'a.json', mediaType: 'application/json', bytes: new Uint8Array([123, 125, 10, 10]) };
  const badge = aBadge('Containers', ['Docker']);
  const pictured = { ...badge, achievement: { ...badge.achievement, image: PICTURE } };
  value(await addCredentials(db, [{ original, credentials: [pictured] }], NOW, '1.0|esco-en-1'));
  value(await savePosting(db, aPosting('a', 'sql'), [requirement('sql')], NOW, '1.0|esco-en-1'));
  const corrections = [
    { kind: 'have', phrase: 'sql', skillId: 'sql', label: 'SQL' },
    { kind: 'not-a-skill', phrase: 'go', skillId: 'go', label: 'Go' },
  ] as const;
  value(await addCorrections(db, corrections, NOW, untouched));
  value(await changeTaxonomies(db, { remove: [], put: [aTaxonomy('esco-en-1')] }));
  value(await chooseSkills(db, aBadge('Containers', []), [{ id: 'docker', is: 'yes', field: 'Docker' }], NOW));
  await db.openedCounts.put({
    month: '2026-11',
    role: 'other',
    kind: 'skill',
    id: 'sql',
    label: 'SQL',
    musts: 3,
    others: 1,
  });
  return db;
}

/** As a person does it: into a file, and out of it. */
async function throughFile(db: CredlensDatabase) {
  const about = { database: DATABASE_VERSION, app: '0.1.0', madeAt: NOW.toISOString() };
  const rows = value(await backupRows(db));
  return value(await readBackup(value(await packBackup(rows as never, about))));
}

const sum = (counts: object, name: string) =>
  Object.values(counts as Record<string, Record<string, number>>).reduce((all, each) => all + (each[name] ?? 0), 0);

describe('restoring', () => {
  it('into an empty wallet gives back every row', async () => {
    const from = await full();
    const { stores, about } = await throughFile(from);
    const to = fresh();
    const preview = value(await previewRestore(to, value(await prepareRestore(stores, about.database)), 'merge'));
    expect([sum(preview, 'fresh'), sum(preview, 'here'), sum(preview, 'unreadable')]).toEqual([10, 0, 0]);
    value(await restoreRows(to, value(await prepareRestore(stores, about.database)), 'merge'));
    expect(value(await backupRows(to))).toEqual(value(await backupRows(from)));
  });

  it('into the same wallet changes nothing', async () => {
    const db = await full();
    const { stores, about } = await throughFile(db);
    const before = value(await backupRows(db));
    const preview = value(await previewRestore(db, value(await prepareRestore(stores, about.database)), 'merge'));
    expect(sum(preview, 'fresh')).toBe(0);
    value(await restoreRows(db, value(await prepareRestore(stores, about.database)), 'merge'));
    expect(value(await backupRows(db))).toEqual(before);
  });

  it('keeps what is here, one file once, and adds what is missing', async () => {
    const { stores, about } = await throughFile(await full());
    const db = fresh();
    const original = { name: 'again.json', mediaType: 'application/json', bytes: new Uint8Array([123, 125, 10, 10]) };
    value(await addCredentials(db, [{ original, credentials: [aBadge('Ships', ['Sailing'])] }], NOW));
    const posting = aPosting('a', 'sql');
    value(await savePosting(db, { ...posting, title: 'As it is here' }, [requirement('sql')], NOW));
    value(await restoreRows(db, value(await prepareRestore(stores, about.database)), 'merge'));
    const { items } = value(await listCredentials(db));
    expect(items.map(({ name }) => name).sort()).toEqual(['Containers', 'Ships']);
    expect(await db.originals.count()).toBe(1);
    expect(new Set(items.map(({ originalId }) => originalId)).size).toBe(1);
    expect((await db.postings.toArray()).map(({ posting }) => posting.title)).toEqual(['As it is here']);
  });

  it('replaces on wish, and is undone', async () => {
    const { stores, about } = await throughFile(await full());
    const db = fresh();
    value(await addCredentials(db, [{ credentials: [aBadge('Ships', ['Sailing'])] }], NOW));
    const before = value(await restoreRows(db, value(await prepareRestore(stores, about.database)), 'replace'));
    expect(value(await listCredentials(db)).items.map(({ name }) => name)).toEqual(['Containers']);
    value(await undoRestore(db, before));
    expect(value(await listCredentials(db)).items.map(({ name }) => name)).toEqual(['Ships']);
    expect(await db.openedCounts.count()).toBe(0);
  });

  it('a wallet put in the place of another, as large as that, is another one for whoever holds an index of it', async () => {
    const backups = [];
    for (const name of ['Trams', 'Ferries']) {
      const from = fresh();
      value(await addCredentials(from, [{ credentials: [aBadge(name, ['Git'])] }], NOW));
      backups.push(await throughFile(from));
    }
    const db = fresh();
    const stamps = new Set<string>();
    const note = async () => stamps.add(value(await walletStamp(db)));
    for (const { stores, about } of backups) {
      const before = value(await restoreRows(db, value(await prepareRestore(stores, about.database)), 'replace'));
      await note();
      value(await putWalletIndex(db, value(await walletStamp(db)), 'an index'));
      value(await undoRestore(db, before));
      await note();
      value(await restoreRows(db, value(await prepareRestore(stores, about.database)), 'replace'));
      await note();
      expect(await getWalletIndex(db)).toBeNull();
    }
    expect(stamps.size).toBe(6);
  });

  it('leaves a count that cannot be read as it is', async () => {
    const { stores, about } = await throughFile(await full());
    const db = fresh();
    const row = { month: '2026-11', role: 'other', kind: 'skill', id: 'sql', label: 'SQL', musts: 'many', others: 5 };
    await db.openedCounts.put(row as never);
    value(await restoreRows(db, value(await prepareRestore(stores, about.database)), 'merge'));
    expect(await db.openedCounts.toArray()).toEqual([row]);
  });

  it('takes the higher of two counts, for both may have counted the same postings', async () => {
    const { stores, about } = await throughFile(await full());
    const db = fresh();
    const row = { month: '2026-11', role: 'other', kind: 'skill' as const, id: 'sql', label: 'SQL' };
    await db.openedCounts.put({ ...row, musts: 1, others: 5 });
    value(await restoreRows(db, value(await prepareRestore(stores, about.database)), 'merge'));
    expect(await db.openedCounts.toArray()).toEqual([{ ...row, musts: 3, others: 5 }]);
  });

  it('leaves out rows that cannot be read, and says how many', async () => {
    const { stores, about } = await throughFile(await full());
    const edited = {
      ...stores,
      claims: [...(stores.claims ?? []), { id: 'x' }, null, 5, { id: 'y', skillId: 'No Id' }],
    };
    const db = fresh();
    expect(
      value(await previewRestore(db, value(await prepareRestore(edited, about.database)), 'merge')).claims.unreadable,
    ).toBe(4);
    value(await restoreRows(db, value(await prepareRestore(edited, about.database)), 'merge'));
    expect(await db.claims.count()).toBe(1);
  });

  it('refuses a newer one, with nothing changed', async () => {
    const { stores } = await throughFile(await full());
    const db = await full();
    const before = value(await backupRows(db));
    for (const [given, version] of [
      [stores, DATABASE_VERSION + 1],
      [{ ...stores, dreams: [] }, DATABASE_VERSION],
    ] as const) {
      const result = await prepareRestore(given, version);
      expect(!result.ok && result.failure.code).toBe('backup-newer');
    }
    expect(value(await backupRows(db))).toEqual(before);
  });

  it('that fails half-way changes nothing', async () => {
    const { stores, about } = await throughFile(await full());
    const db = fresh();
    value(await addCredentials(db, [{ credentials: [aBadge('Ships', ['Sailing'])] }], NOW));
    const before = value(await backupRows(db));
    // Storage that fills up at the last store.
    db.openedCounts.hook('creating', () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    const result = await restoreRows(db, value(await prepareRestore(stores, about.database)), 'replace');
    expect(!result.ok && result.failure.code).toBe('storage-full');
    expect(value(await backupRows(db))).toEqual(before);
  });
});
