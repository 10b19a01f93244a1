import { afterEach, expect, it } from 'vitest';
import { putClaim } from '../../utils/storage/claims.ts';
import { addCredentials, listCredentials, removeCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { chooseSkills } from '../../utils/storage/skill-choices.ts';
import { dropWalletIndex, getWalletIndex, putWalletIndex, walletStamp } from '../../utils/storage/wallet-index.ts';
import { aBadge, aPosting, NOW, value } from './make-rows.ts';

let names = 0;
const open: CredlensDatabase[] = [];
function fresh(): CredlensDatabase {
  const db = new CredlensDatabase(`wallet-index-${names++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

it('every write to the wallet gives it another stamp, in the same transaction', async () => {
  const db = fresh();
  const seen = new Set<string>();
  const another = async (what: string) => {
    const stamp = value(await walletStamp(db));
    expect(seen.has(stamp), what).toBe(false);
    seen.add(stamp);
    expect(value(await walletStamp(db)), `${what}, asked twice`).toBe(stamp);
  };
  await another('empty');
  const { added } = value(await addCredentials(db, [{ credentials: [aBadge('Pumps', ['SQL'])] }], NOW));
  await another('a badge');
  value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
  await another('a claim');
  value(await putClaim(db, { skillId: 'sql', label: 'SQL', years: 3 }, NOW));
  await another('a claim that changed, as many as before');
  value(await chooseSkills(db, aBadge('Pumps', []), [{ id: 'sql', is: 'no', field: 'SQL' }], NOW));
  await another('a choice');
  await db.credentials.toCollection().modify({ name: 'Pumps and more' });
  await another('a modified row');
  const ids = added.map(({ id }) => id);
  value(await removeCredentials(db, ids));
  await another('a removal');
});

it('a write that fails leaves the stamp, and one to another store too', async () => {
  const db = fresh();
  value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
  const before = value(await walletStamp(db));
  const failing = db.transaction('rw', db.claims, async () => {
    await db.claims.clear();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  value(await savePosting(db, aPosting('a', 'Python'), [], NOW));
  expect(value(await walletStamp(db))).toBe(before);
});

it('what was written by other hands is told by its number', async () => {
  const db = fresh();
  value(await addCredentials(db, [{ credentials: [aBadge('Pumps', ['SQL']), aBadge('Trams', ['Git'])] }], NOW));
  const before = value(await walletStamp(db));
  const raw = db.backendDB();
  await new Promise<void>((resolve) => {
    const transaction = raw.transaction('credentials', 'readwrite');
    transaction.objectStore('credentials').clear();
    transaction.oncomplete = () => resolve();
  });
  expect(value(await walletStamp(db))).not.toBe(before);
  expect(value(await listCredentials(db)).items).toEqual([]);
});

it('an index is kept beside the stamp, replaced and dropped', async () => {
  const db = fresh();
  expect(await getWalletIndex(db)).toBeNull();
  value(await putWalletIndex(db, 'first', 'text'));
  const stamp = value(await walletStamp(db));
  value(await putWalletIndex(db, 'second', 'more'));
  expect(await getWalletIndex(db)).toEqual({ id: 'index', key: 'second', text: 'more' });
  expect(value(await walletStamp(db)), 'the index is no write to the wallet').toBe(stamp);
  value(await dropWalletIndex(db));
  expect(await getWalletIndex(db)).toBeNull();
});
