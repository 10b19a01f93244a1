import { database } from '../../utils/storage/database.ts';
import { removeRole } from '../../utils/storage/roles.ts';
import { activeRole } from '../../utils/storage/settings.ts';
import { createKept } from './kept.ts';
import type { AddedRole } from './make-role.ts';
import type { RoleDid } from './role-steps.ts';

/** What was done last with a role; it stays while pages are left and opened. */
export const roleDid = createKept<RoleDid | undefined>(undefined);
/** Id of a role that was just made by hand, and wants a name. */
export const freshRole = createKept<string | undefined>(undefined);

/** Tells of a role that was just added, and opens it. */
export function openAdded({ role, use }: AddedRole): void {
  const back = async () => {
    const gone = await removeRole(database(), role.id);
    if (gone.ok && use && (await activeRole.get()) === role.id) await activeRole.set(null);
    if (gone.ok && location.hash === `#roles/${role.id}`) location.hash = '#roles';
    return gone;
  };
  roleDid.set({ kind: 'made', name: role.name, back });
  location.hash = `#roles/${role.id}`;
}
