import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { dateOf } from '../../components/format.ts';
import type { RolesPageProps } from '../../components/RolesPage.tsx';
import { lineName, type RoleRefused } from '../../components/role-view.ts';
import { useTexts } from '../../components/texts.tsx';
import { editRole } from '../../utils/matching/role-edit.ts';
import type { Role } from '../../utils/model/role.ts';
import type { RoleEdit } from '../../utils/model/role-edit.ts';
import { roleFile } from '../../utils/sharing/role-pack.ts';
import { database } from '../../utils/storage/database.ts';
import { getRole, listRoles, putRole, removeRole } from '../../utils/storage/roles.ts';
import { activeRole } from '../../utils/storage/settings.ts';
import { extensionVersion } from '../background/version.ts';
import { useKept } from './kept.ts';
import { addRole } from './make-role.ts';
import { freshRole, openAdded, roleDid } from './role-did.ts';
import { didStep, type RoleDid, stepOn } from './role-steps.ts';
import { saveFile } from './save-file.ts';
import { useActiveRole } from './use-active-role.ts';
import { useHash } from './use-hash.ts';
import type { Report } from './use-report.ts';
import { useRoleFile } from './use-role-file.ts';
import { useRoleNames, useRoleSkills, useUnknown } from './use-role-skills.ts';

const NO_ROLES: Role[] = [];

/** The roles as they are now, the one that the address names, and what can be done with them. */
export function useRoles(report: Report): RolesPageProps {
  const texts = useTexts();
  const { t, language } = texts;
  const opened = /^#roles\/(.+)$/.exec(useHash())?.[1];
  const did = useKept(roleDid);
  const fresh = useKept(freshRole);
  const [active, use] = useActiveRole(report);
  const [refused, setRefused] = useState<RoleRefused>();
  const [saved, setSaved] = useState<string>();
  const listed = useLiveQuery(() => listRoles(database()));
  const one = useLiveQuery(
    async () => (opened === undefined ? undefined : { opened, got: await getRole(database(), opened) }),
    [opened],
  );
  const roles = listed?.ok ? listed.value.items : undefined;
  const stored = one?.opened === opened && one?.got.ok ? one.got.value : undefined;
  // What was just done is shown before it is written: a tick must not jump back meanwhile.
  const [ahead, setAhead] = useState<Role>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored goes before
  useEffect(() => setAhead(undefined), [stored]);
  const role = stored && ahead?.id === opened ? ahead : stored;
  const names = useRoleNames(report);
  const file = useRoleFile(roles, names);
  const shown = useMemo(
    () => [...(roles ?? NO_ROLES), role, file.file].flatMap((each) => each?.lines ?? []),
    [roles, role, file.file],
  );
  const unknown = useUnknown(shown, names);

  const say = (next: RoleDid | undefined) => {
    setSaved(undefined);
    setRefused(undefined);
    roleDid.set(next);
  };
  const adding = useRef(false);
  const add = async (given: Pick<Role, 'name' | 'lines' | 'from'>, byHand = false) => {
    if (adding.current) return false;
    adding.current = true;
    const added = await addRole(database(), given, new Date()).finally(() => {
      adding.current = false;
    });
    if (!report(added)) return false;
    say(undefined);
    if (byHand) freshRole.set(added.value.role.id);
    openAdded(added.value);
    return true;
  };
  const onEdit = async (step: RoleEdit) => {
    if (opened === undefined) return;
    const shown = role && editRole(role, step);
    if (shown && 'role' in shown) setAhead(shown.role);
    const done = await stepOn(database(), opened, step, new Date());
    if (!done.ok || !('after' in done.value)) setAhead(undefined);
    if (!report(done) || 'same' in done.value) return;
    if ('refused' in done.value)
      return setRefused({ ...done.value.refused, line: 'line' in step ? step.line : undefined });
    say(didStep(database(), step, done.value, roleDid.get(), (line) => lineName(line, texts)));
  };
  const byId = (id: string) => roles?.find((each) => each.id === id);

  return {
    roles,
    opened,
    role,
    active,
    unknown,
    ...useRoleSkills(report, onEdit, setRefused),
    onEdit,
    refused,
    fresh: fresh !== undefined && fresh === opened,
    version: extensionVersion(),
    date: dateOf(new Date().toISOString(), language),
    onUse: use,
    onNew: () => void add({ name: t('roles_new'), lines: [] }, true),
    onDuplicate(id) {
      const { name, lines, from } = byId(id) ?? {};
      if (name !== undefined && lines) void add({ name: t('roles_copyOf', [name]), lines, ...(from ? { from } : {}) });
    },
    async onRemove(id) {
      // Before it is gone: the editor has nothing to show then.
      if (opened === id) location.hash = '#roles';
      const removed = await removeRole(database(), id);
      if (!report(removed) || !removed.value) return;
      const gone = removed.value;
      const used = (await activeRole.get()) === id;
      if (used) await activeRole.set(null);
      const back = async () => {
        const put = await putRole(database(), gone, new Date());
        if (put.ok && used && (await activeRole.get()) === null) await activeRole.set(id);
        return put;
      };
      say({ kind: 'removed', name: gone.name, back });
    },
    onShare(id) {
      const shared = byId(id);
      if (!shared) return;
      const name = `${shared.name}.credlens-role.json`;
      saveFile(name, roleFile(shared, extensionVersion()));
      say(undefined);
      setSaved(name);
    },
    onPrint: () => window.print(),
    file: file.file,
    fileFailure: file.failure,
    onFile: file.onFile,
    async onFileAdd() {
      const { name, lines } = file.file ?? {};
      if (name !== undefined && lines && (await add({ name, lines }))) file.putAway();
    },
    onFileCancel: file.putAway,
    did,
    async onUndo() {
      if (did && report(await did.back())) say(undefined);
    },
    saved,
  };
}
