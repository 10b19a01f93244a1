import { fail, ok, type Result } from '../model/result.ts';
import { type Role, roleSchema } from '../model/role.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

/** Every role, last changed first, with the number of rows that could not be read. */
export function listRoles(db: CredlensDatabase): Promise<Result<Readable<Role>>> {
  return attempt(async () => readRows(await db.roles.orderBy('changedAt').reverse().toArray(), roleSchema));
}

/** How many there are, also those that cannot be read. Works inside `liveQuery`. */
export function countRoles(db: CredlensDatabase): Promise<Result<number>> {
  return attempt(() => db.roles.count());
}

/** The role with this id; null where there is none, or none that can be read. */
export function getRole(db: CredlensDatabase, id: string): Promise<Result<Role | null>> {
  return attempt(async () => readRows([await db.roles.get(id)], roleSchema).items[0] ?? null);
}

/**
 * Keeps a role, new or changed. What stands under its id and cannot be read is set aside first.
 * @returns `file-missing-fields` names the first field that is wrong
 */
export async function putRole(db: CredlensDatabase, role: Role, now: Date): Promise<Result<Role>> {
  const checked = roleSchema.safeParse(role);
  if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
  return attempt(() =>
    db.transaction('rw', db.roles, async () => {
      const row = await db.roles.get(role.id);
      if (row && !roleSchema.safeParse(row).success) await setAside(db.roles, role.id, row, now);
      await db.roles.put(checked.data);
      return checked.data;
    }),
  );
}

/**
 * Changes a role as it is now: what another page wrote a moment ago is not lost.
 * @param change answers null where nothing is to be written
 * @returns the role before and after; null where there is none, or nothing was written. `file-missing-fields` as above
 */
export async function changeRole(
  db: CredlensDatabase,
  id: string,
  change: (role: Role) => Role | null,
  now: Date,
): Promise<Result<{ before: Role; after: Role } | null>> {
  return attempt(() =>
    db.transaction('rw', db.roles, async () => {
      const [before] = readRows([await db.roles.get(id)], roleSchema).items;
      const changed = before && change(before);
      if (!before || !changed) return ok(null);
      const checked = roleSchema.safeParse({ ...changed, id, changedAt: now.toISOString() });
      if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
      await db.roles.put(checked.data);
      return ok({ before, after: checked.data });
    }),
  ).then((done) => (done.ok ? done.value : done));
}

/** Removes a role and answers with it, for undo; null where there is none. Saved candidates keep their own copy of it. */
export function removeRole(db: CredlensDatabase, id: string): Promise<Result<Role | null>> {
  return attempt(() =>
    db.transaction('rw', db.roles, async () => {
      const [before] = readRows([await db.roles.get(id)], roleSchema).items;
      if (before) await db.roles.delete(id);
      return before ?? null;
    }),
  );
}
