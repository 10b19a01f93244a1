import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../utils/model/role.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { changeRole, getRole, listRoles, putRole, removeRole } from '../../utils/storage/roles.ts';
import { NOW, value } from './make-rows.ts';

const LATER = new Date('2026-11-22T12:00:00Z');
const role: Role = {
  id: '6f0c8d0e-0004-4000-8000-000000000001',
  name: 'Data analyst',
  lines: [],
  savedAt: NOW.toISOString(),
  changedAt: NOW.toISOString(),
};
const line = (id: string): Role['lines'][number] => ({
  id,
  label: id,
  kind: 'tool',
  force: 'must',
  alternatives: [{ id, label: id, kind: 'tool' }],
});
let db: CredlensDatabase;
beforeEach(async () => {
  db = new CredlensDatabase(`roles-${crypto.randomUUID()}`);
  value(await putRole(db, role, NOW));
});

describe('changeRole', () => {
  it('changes the role as it is then, and says what was before; the order follows', async () => {
    value(await putRole(db, { ...role, id: '6f0c8d0e-0004-4000-8000-000000000002', name: 'Other' }, NOW));
    const done = value(await changeRole(db, role.id, (now) => ({ ...now, lines: [line('sql')] }), LATER));
    expect(done?.before).toEqual(role);
    expect(done?.after).toEqual({ ...role, lines: [line('sql')], changedAt: LATER.toISOString() });
    expect(value(await getRole(db, role.id))).toEqual(done?.after);
    expect(value(await listRoles(db)).items.map(({ name }) => name)).toEqual(['Data analyst', 'Other']);
  });

  it('loses nothing when two pages write at the same moment', async () => {
    const add = (id: string) => changeRole(db, role.id, (now) => ({ ...now, lines: [...now.lines, line(id)] }), LATER);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(add));
    expect(value(await getRole(db, role.id))?.lines.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('writes nothing where nothing is to be changed, or nothing is there', async () => {
    expect(value(await changeRole(db, role.id, () => null, LATER))).toBeNull();
    expect(value(await getRole(db, role.id))).toEqual(role);
    value(await removeRole(db, role.id));
    expect(value(await changeRole(db, role.id, (now) => now, LATER))).toBeNull();
    expect(value(await getRole(db, role.id))).toBeNull();
  });

  it('refuses what is no role, and keeps its id', async () => {
    const wrong = await changeRole(db, role.id, (now) => ({ ...now, name: '' }), LATER);
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
    value(await changeRole(db, role.id, (now) => ({ ...now, id: 'other' }), LATER));
    expect(value(await listRoles(db)).items.map(({ id }) => id)).toEqual([role.id]);
  });
});
