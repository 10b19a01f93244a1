import { afterEach, describe, expect, it } from 'vitest';
import type { Candidate } from '../../utils/model/candidate.ts';
import { packBackup, readBackup } from '../../utils/sharing/backup-file.ts';
import { backupRows } from '../../utils/storage/backup-rows.ts';
import { listCandidates, saveCandidate } from '../../utils/storage/candidates.ts';
import { CredlensDatabase, DATABASE_VERSION } from '../../utils/storage/database.ts';
import { previewRestore, restoreRows, undoRestore } from '../../utils/storage/restore.ts';
import { prepareRestore } from '../../utils/storage/restore-rows.ts';
import { listRoles, putRole } from '../../utils/storage/roles.ts';
import { aCandidate, aRole } from './make-candidates.ts';
import { NOW, value } from './make-rows.ts';

const open: CredlensDatabase[] = [];
let names = 0;
function fresh(): CredlensDatabase {
  const db = new CredlensDatabase(`restore-candidates-${names++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

const TODAY = '2026-11-21';
const claimed = (n: number, change: Partial<Candidate> = {}) =>
  aCandidate(n, {
    badges: [],
    rows: [
      {
        lineId: 'sql',
        state: 'claimed',
        reason: 'claim',
        evidence: { ...evidence, source: 'claim', verdict: 'self-asserted', via: 'claim' },
        marks: [{ start: 3, end: 6, nearness: 'same', alternative: false }],
      },
    ],
    ...change,
  });
const evidence = { sourceId: '3-6', skillId: 'sql', name: 'SQL', reasons: [], field: 'SQL for years' };
const save = async (db: CredlensDatabase, candidate: Omit<Candidate, 'number'>) =>
  value(await saveCandidate(db, candidate, { inPrivate: false }));
const candidates = async (db: CredlensDatabase) => value(await listCandidates(db)).items;
const prepare = async (rows: Record<string, unknown[]>, now = NOW) =>
  value(await prepareRestore(rows, DATABASE_VERSION, now));
const restored = async (candidate: object, now = NOW) => {
  const db = fresh();
  value(await restoreRows(db, await prepare({ candidates: [{ ...candidate, number: 1 }] }, now), 'merge'));
  return (await candidates(db))[0];
};

async function throughFile(db: CredlensDatabase) {
  const about = { database: DATABASE_VERSION, app: '0.1.0', madeAt: NOW.toISOString() };
  const rows = value(await backupRows(db, TODAY));
  return value(await readBackup(value(await packBackup({ ...rows }, about)))).stores;
}

describe('candidates of a backup', () => {
  it('come back with roles as they were, through the file', async () => {
    const from = fresh();
    value(await putRole(from, aRole(), NOW));
    const saved = [await save(from, claimed(1)), await save(from, claimed(2, { person: null }))];
    const to = fresh();
    value(await restoreRows(to, await prepare(await throughFile(from)), 'merge'));
    expect(await candidates(to)).toEqual(saved);
    expect(value(await listRoles(to)).items).toEqual([aRole()]);
  });

  it('that were not asked for leave who is here alone with "merge", and clear the place with "replace"', async () => {
    const rows = { ...value(await backupRows(fresh())) };
    const db = fresh();
    const here = await save(db, claimed(1));
    value(await restoreRows(db, await prepare(rows), 'merge'));
    expect(await candidates(db)).toEqual([here]);
    const preview = value(await previewRestore(db, await prepare(rows), 'replace'));
    expect(preview.candidates).toEqual({ inFile: 0, fresh: 0, here: 0, unreadable: 0, overdue: 0, now: 1 });
    const before = value(await restoreRows(db, await prepare(rows), 'replace'));
    expect(await candidates(db)).toEqual([]);
    value(await undoRestore(db, before));
    expect(await candidates(db)).toEqual([here]);
    // Erased meanwhile: what is erased stays erased, the rest comes back.
    value(await putRole(db, aRole(), NOW));
    const again = value(await restoreRows(db, await prepare(rows), 'replace'));
    value(await undoRestore(db, again, true));
    expect([await candidates(db), value(await listRoles(db)).items]).toEqual([[], [aRole()]]);
  });

  it('get numbers of their own beside those who are here', async () => {
    const from = fresh();
    for (const n of [1, 2, 3]) await save(from, claimed(n));
    const db = fresh();
    const here = await save(db, claimed(9));
    await save(db, claimed(2));
    value(await restoreRows(db, await prepare(await throughFile(from)), 'merge'));
    const all = await candidates(db);
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(all[0]).toEqual(here);
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });

  it('whose time is over stay in the file, and are told', async () => {
    const given = [
      { ...claimed(1, { keepUntil: '2026-11-20' }), number: 1 },
      { ...claimed(2, { keepUntil: TODAY }), number: 2 },
      { ...claimed(3, { keepUntil: 'for ever' }), number: 3 },
    ];
    const db = fresh();
    const prepared = await prepare({ candidates: given });
    const counts = value(await previewRestore(db, prepared, 'merge')).candidates;
    expect(counts).toEqual({ inFile: 3, fresh: 1, here: 0, unreadable: 1, overdue: 1, now: 0 });
    value(await restoreRows(db, prepared, 'merge'));
    expect((await candidates(db)).map(({ number }) => number)).toEqual([2]);
  });

  it('are kept no longer than anybody may be, whatever the file says', async () => {
    expect(await restored(claimed(1, { keepUntil: '9999-12-31' }))).toMatchObject({ keepUntil: '2028-11-20' });
    expect(await restored(claimed(1, { keepUntil: '2027-01-01' }))).toMatchObject({ keepUntil: '2027-01-01' });
  });

  it('with a badge that a file calls verified: it is not, and no row rests on it', async () => {
    const strict = aRole(1, { lines: aRole().lines.map((line) => ({ ...line, verifiedOnly: true })) });
    const [row] = aCandidate().rows;
    const back = await restored(aCandidate(1, { role: strict }));
    expect(back?.badges[0]).toMatchObject({ verdict: 'unverified', reasons: [] });
    expect(back?.badges[0]).not.toHaveProperty('checkedAt');
    expect(back?.rows[0]).toMatchObject({ state: 'badge-not-verified', reason: 'unverified', needsBadge: true });
    expect(back?.rows[0]?.evidence).toMatchObject({ verdict: 'unverified' });
    expect(JSON.stringify(back)).not.toContain('"verified"');
    // Also where the row says so without a badge behind it.
    for (const evidence of [
      undefined,
      { ...row?.evidence, source: 'claim' },
      { ...row?.evidence, verdict: 'revoked' },
    ]) {
      const forged = await restored(aCandidate(1, { badges: [], rows: [{ ...row, evidence } as never] }));
      expect(forged?.rows[0]?.state).not.toBe('verified');
      expect(forged?.rows[0]?.reason).not.toBe('verified');
    }
  });

  it('with what speaks against a badge, which stays', async () => {
    const badge = { ...aCandidate().badges[0], verdict: 'revoked' as const, reasons: ['on the list'] };
    expect((await restored(aCandidate(1, { badges: [badge as never] })))?.badges).toEqual([badge]);
  });

  it('with links of the web alone', async () => {
    const bad = 'javascript:alert(1)';
    const [badge] = aCandidate().badges;
    const back = await restored(
      aCandidate(1, {
        person: { name: 'Ilse', url: bad, site: null },
        role: aRole(1, { from: { title: 'x', url: bad } }),
        badges: [{ ...badge, url: bad } as never],
      }),
    );
    expect(back?.person).toEqual({ name: 'Ilse', url: '', site: null });
    expect(JSON.stringify(back)).not.toContain('javascript:');
    const db = fresh();
    const roles = [
      aRole(1, { from: { title: 'x', url: bad } }),
      aRole(2, { from: { title: 'y', url: 'https://a.example/' } }),
    ];
    value(await restoreRows(db, await prepare({ roles }), 'merge'));
    expect((await db.roles.toArray()).map(({ from }) => from?.url)).toEqual([undefined, 'https://a.example/']);
  });
});
