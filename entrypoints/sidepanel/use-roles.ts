import { useLiveQuery } from 'dexie-react-hooks';
import type { RoleSelectProps } from '../../components/RoleSelect.tsx';
import { ask } from '../../utils/messages.ts';
import { database } from '../../utils/storage/database.ts';
import { listRoles } from '../../utils/storage/roles.ts';
import { activeRole } from '../../utils/storage/settings.ts';
import { useSetting } from './use-setting.ts';

/** The roles to choose from, and the one in use; undefined until they were read. Where they cannot be, there are none. */
export function useRoles(): RoleSelectProps | undefined {
  const listed = useLiveQuery(() => listRoles(database()));
  const active = useSetting(activeRole);
  if (!listed || active === undefined) return undefined;
  const roles = listed.ok ? listed.value.items : [];
  return {
    roles: roles.map(({ id, name, lines }) => ({ id, name, count: lines.length })),
    active,
    onChoose: (id) => void activeRole.set(id),
    onNew: () => void ask('open-dashboard', { route: 'roles' }),
  };
}
