import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { countRoles, getRole, listRoles, putRole, removeRole } from '../../utils/storage/roles.ts';
import { isSetAside } from '../../utils/storage/set-aside.ts';
import { aRole } from './make-candidates.ts';
import { NOW, value } from './make-rows.ts';

let db: CredlensDatabase;
let names = 0;
beforeEach(() => {
  db = new CredlensDatabase(`roles-stored-${names++}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

it('keeps roles, the last changed first, and changes them under their id', async () => {
  const first = aRole(1, { changedAt: '2026-11-20T08:00:00.000Z' });
  const second = aRole(2, { changedAt: '2026-11-21T08:00:00.000Z' });
  for (const role of [first, second]) expect(value(await putRole(db, role, NOW))).toEqual(role);
  expect(value(await listRoles(db))).toEqual({ items: [second, first], unreadable: 0 });
  const changed = { ...first, name: 'Bridge keeper', changedAt: '2026-11-22T08:00:00.000Z' };
  value(await putRole(db, changed, NOW));
  expect(value(await listRoles(db)).items).toEqual([changed, second]);
  expect(value(await getRole(db, first.id))).toEqual(changed);
});

it('removes one and answers with it, so that it can be put back as it was', async () => {
  const role = aRole();
  value(await putRole(db, role, NOW));
  const removed = value(await removeRole(db, role.id));
  expect(removed).toEqual(role);
  expect(value(await listRoles(db)).items).toEqual([]);
  expect(value(await removeRole(db, role.id))).toBeNull();
  expect(value(await getRole(db, role.id))).toBeNull();
  if (removed) value(await putRole(db, removed, NOW));
  expect(value(await listRoles(db)).items).toEqual([role]);
});

it('refuses by the first field that is wrong, and keeps nothing of it', async () => {
  for (const [bad, field] of [
    [aRole(1, { name: '' }), 'name'],
    [aRole(1, { id: 'mine' }), 'id'],
    [aRole(1, { lines: [{ ...aRole().lines[0], alternatives: [] } as never] }), 'lines.0.alternatives'],
  ] as const) {
    const put = await putRole(db, bad, NOW);
    expect(put).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
    expect(put.ok || put.failure.detail).toContain(field);
  }
  expect(await db.roles.count()).toBe(0);
});

it('leaves what cannot be read alone: not listed, not removed, and set aside by a role of its id', async () => {
  const broken = { ...aRole(), lines: 'all of them' };
  await db.roles.put(broken as never);
  expect(value(await listRoles(db))).toEqual({ items: [], unreadable: 1 });
  expect(value(await getRole(db, broken.id))).toBeNull();
  expect(value(await removeRole(db, broken.id))).toBeNull();
  expect(value(await countRoles(db))).toBe(1);
  value(await putRole(db, aRole(), NOW));
  const rows: unknown[] = await db.roles.toArray();
  expect(rows.flatMap((row) => (isSetAside(row) ? [row.was] : []))).toEqual([broken]);
  expect(value(await listRoles(db)).items).toEqual([aRole()]);
});

it('fails by name where storage does', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(await putRole(db, aRole(), NOW)).toMatchObject({ ok: false, failure: { code: 'storage-blocked' } });
});
