import { afterEach, expect, it } from 'vitest';
import type { Credential } from '../../utils/model/credential.ts';
import { backupRows } from '../../utils/storage/backup-rows.ts';
import { addCredentials, getImage, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase, DATABASE_VERSION } from '../../utils/storage/database.ts';
import { previewRestore, restoreRows } from '../../utils/storage/restore.ts';
import { prepareRestore } from '../../utils/storage/restore-rows.ts';
import { addSampleWallet } from '../../utils/storage/sample-wallet.ts';
import { aBadge, aPosting, NOW, value } from './make-rows.ts';

const open: CredlensDatabase[] = [];
let names = 0;
function fresh(): CredlensDatabase {
  const db = new CredlensDatabase(`restore-trust-${names++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

const ORIGINAL = {
  id: 'o1',
  name: 'a.json',
  mediaType: 'application/json',
  bytes: new Uint8Array([1, 2]),
  addedAt: '',
};
const CHECKED = {
  checks: [{ part: 'proof', outcome: 'good', reason: 'on-credly' }],
  checkedAt: NOW.toISOString(),
  lastTry: { at: NOW.toISOString(), checks: [] },
  unasked: ['tracker.example'],
  hosts: ['tracker.example'],
} as Partial<Credential>;

async function restored(change: Partial<Credential>, stores: Record<string, unknown[]> = {}): Promise<Credential> {
  const db = fresh();
  const row = { ...aBadge('Ships', []), id: 'c1', addedAt: NOW.toISOString(), key: 'forged', ...change };
  const given = { credentials: [row], originals: [ORIGINAL], ...stores };
  value(await restoreRows(db, value(await prepareRestore(given, DATABASE_VERSION)), 'merge'));
  const [credential] = value(await listCredentials(db)).items;
  if (!credential) throw new Error('not restored');
  return credential;
}

it.each(['verified', 'verified-unbound', 'expired', 'not-yet-valid', 'status-unknown', 'self-asserted'] as const)(
  'a file that says "%s" of a badge is not believed: it is unverified, and nobody has checked it',
  async (verdict) => {
    const credential = await restored({ ...CHECKED, verdict, originalId: 'o1' });
    expect(credential.verdict).toBe('unverified');
    expect(credential.originalId).toBe('o1');
    for (const name of Object.keys(CHECKED)) expect(credential).not.toHaveProperty(name);
  },
);

it.each(['invalid', 'issuer-mismatch', 'revoked', 'suspended'] as const)(
  'what speaks against a badge stays until it is checked: "%s"',
  async (verdict) => {
    expect(await restored({ ...CHECKED, verdict, originalId: 'o1' })).toMatchObject({ verdict, ...CHECKED });
  },
);

it('a badge without a file cannot be verified by a backup, whatever it says it is', async () => {
  expect((await restored({ verdict: 'verified' })).verdict).toBe('unverified');
  expect((await restored({ verdict: 'verified', format: 'typed' })).verdict).toBe('unverified');
  expect((await restored({ verdict: 'self-asserted', format: 'typed' })).verdict).toBe('self-asserted');
  const lost = await restored({ verdict: 'verified', originalId: 'not in the file' });
  expect(lost).toMatchObject({ verdict: 'unverified' });
  expect(lost).not.toHaveProperty('originalId');
});

it('calling itself a sample does not help: samples come from here', async () => {
  const forged = await restored({ verdict: 'verified', sample: true });
  expect(forged.verdict).toBe('unverified');
  expect(forged).not.toHaveProperty('sample');
  const db = fresh();
  value(await addSampleWallet(db, NOW));
  const { credentials } = value(await backupRows(db));
  const edited = credentials.map((row) => ({ ...row, skills: [{ id: 'docker', via: 'tag', field: 'Docker' }] }));
  const other = fresh();
  value(await restoreRows(other, value(await prepareRestore({ credentials: edited }, DATABASE_VERSION)), 'merge'));
  expect(value(await backupRows(other)).credentials).toEqual(credentials);
});

it('no address of a file is ever loaded or opened unless it is one of the web', async () => {
  const png = 'data:image/png;base64,iVBORw0KGgo=';
  const db = fresh();
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({
    ...aBadge(id, []),
    id,
    key: '',
    addedAt: '',
    url: id === 'a' ? 'https://ok.example/' : 'javascript:alert(1)',
    achievement: { name: id, alignments: [], tags: [], image: 'https://tracker.example/pixel.png' },
  }));
  const images = [
    { id: 'a', image: png },
    { id: 'b', image: 'https://tracker.example/pixel.png' },
    { id: 'c', image: 'data:image/svg+xml;base64,PHN2Zz4=' },
    { id: 'd', image: 'data:text/html;base64,iVBORw0KGgo=' },
  ];
  const saved = { requirements: [], status: 'saved', savedAt: '' };
  const postings = ['https://ok.example/1', 'javascript:alert(1)'].map((url, n) => ({
    ...saved,
    id: `${n}`,
    posting: { ...aPosting(`${n}`, 'sql'), url },
  }));
  const given = { credentials: rows, images, postings };
  const prepared = value(await prepareRestore(given, DATABASE_VERSION));
  expect([prepared.unreadable.images, prepared.unreadable.postings]).toEqual([3, 1]);
  value(await restoreRows(db, prepared, 'merge'));
  expect(value(await getImage(db, 'a'))).toBe(png);
  const { items } = value(await listCredentials(db));
  expect(items.map(({ id, url }) => [id, url]).sort()).toEqual([
    ['a', 'https://ok.example/'],
    ['b', undefined],
    ['c', undefined],
    ['d', undefined],
  ]);
  expect(items.filter(({ achievement }) => achievement.image !== undefined)).toEqual([]);
  expect(JSON.stringify(await db.images.toArray())).not.toContain('tracker');
});

it('a forged digest does not put one file in the place of another', async () => {
  const db = fresh();
  const own = { name: 'own.json', mediaType: 'application/json', bytes: new Uint8Array([9, 9, 9]) };
  value(await addCredentials(db, [{ original: own, credentials: [aBadge('Own', [])] }], NOW));
  const [mine] = await db.originals.toArray();
  const row = { ...aBadge('Ships', []), id: 'c1', key: '', addedAt: '', originalId: 'o1' };
  const given = { credentials: [row], originals: [{ ...ORIGINAL, hash: mine?.hash }] };
  value(await restoreRows(db, value(await prepareRestore(given, DATABASE_VERSION)), 'merge'));
  expect(await db.originals.count()).toBe(2);
  expect((await db.credentials.get('c1'))?.originalId).toBe('o1');
  expect((await db.originals.get('o1'))?.hash).not.toBe(mine?.hash);
});

it('keys that mean something to an object, and members that nobody knows, are not taken over', async () => {
  const claim = JSON.parse(
    '{"id":"a","skillId":"sql","label":"SQL","addedAt":"","__proto__":{"sample":true},"constructor":{"x":1},"more":5}',
  );
  const db = fresh();
  const prepared = value(await prepareRestore({ claims: [claim] }, DATABASE_VERSION));
  value(await restoreRows(db, prepared, 'merge'));
  expect(await db.claims.toArray()).toEqual([{ id: 'a', skillId: 'sql', label: 'SQL', addedAt: '' }]);
  expect(await prepareRestore({ __proto__: [] } as never, DATABASE_VERSION)).toMatchObject({ ok: true });
  const named = Object.fromEntries([['__proto__', []]]);
  expect(await prepareRestore(named, DATABASE_VERSION)).toMatchObject({ failure: { code: 'backup-newer' } });
});

it('a hundred thousand rows are looked at in seconds, and only those that can be read are taken', async () => {
  const claims = Array.from({ length: 100_000 }, (_, n) =>
    n % 2 ? { id: `c${n}`, skillId: `skill-${n}`, label: 'x', addedAt: '' } : { id: n, skillId: '../..' },
  );
  const db = fresh();
  const began = performance.now();
  const prepared = value(await prepareRestore({ claims }, DATABASE_VERSION));
  const { claims: counts } = value(await previewRestore(db, prepared, 'merge'));
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(counts).toEqual({ inFile: 100_000, fresh: 50_000, here: 0, unreadable: 50_000, overdue: 0, now: 0 });
});
