import { editRole, undoneEdit } from '../../utils/matching/role-edit.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import type { Role, RoleLine } from '../../utils/model/role.ts';
import type { RoleEdit, RoleRefusal } from '../../utils/model/role-edit.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { changeRole } from '../../utils/storage/roles.ts';

/** What was done last with a role, and the way back. */
export interface RoleDid {
  kind: 'made' | 'named' | 'added' | 'changed' | 'removed';
  /** Of the role, line or skill. */
  name: string;
  back: () => Promise<Result<unknown>>;
  /** A field that is being typed in, and the role before that: undo takes back all of it. */
  typing?: { field: string; before: Role };
}

type Stepped = { before: Role; after: Role } | { refused: RoleRefusal } | { same: true };

/** Does a step on the stored role as it is now, whatever another page did to it a moment ago. */
export async function stepOn(db: CredlensDatabase, id: string, step: RoleEdit, now: Date): Promise<Result<Stepped>> {
  let stepped: Stepped = { refused: { why: 'gone' } };
  const changed = await changeRole(
    db,
    id,
    (role) => {
      const edited = editRole(role, step);
      const same = 'role' in edited && JSON.stringify(edited.role) === JSON.stringify(role);
      stepped = 'refused' in edited ? edited : { same: true };
      return 'refused' in edited || same ? null : edited.role;
    },
    now,
  );
  if (!changed.ok) return changed;
  return ok(changed.value ?? stepped);
}

/**
 * What to tell of a step that was done.
 * @param last what was told before; typing on in the same field adds to it
 */
export function didStep(
  db: CredlensDatabase,
  step: RoleEdit,
  { before: was, after }: { before: Role; after: Role },
  last: RoleDid | undefined,
  nameOf: (line: RoleLine) => string,
): RoleDid {
  const typed = step.do === 'name' ? 'name' : step.do === 'change' && 'years' in step.change ? step.line : undefined;
  const field = typed === undefined ? undefined : `${after.id} ${typed}`;
  const before = field !== undefined && last?.typing?.field === field ? last.typing.before : was;
  const back = () => changeRole(db, after.id, (now) => undoneEdit(now, before, after), new Date());
  const typing = field === undefined ? {} : { typing: { field, before } };
  return { ...wordsOf(step, was, after, nameOf), back, ...typing };
}

function wordsOf(
  step: RoleEdit,
  before: Role,
  after: Role,
  nameOf: (line: RoleLine) => string,
): Pick<RoleDid, 'kind' | 'name'> {
  if (step.do === 'name') return { kind: 'named', name: after.name };
  if (step.do === 'add' || step.do === 'or') return { kind: 'added', name: step.skill.label };
  const line = before.lines.find(({ id }) => id === step.line);
  const skill = 'skill' in step ? line?.alternatives.find(({ id }) => id === step.skill)?.label : undefined;
  const name = line ? nameOf(line) : '';
  if (step.do === 'remove') return { kind: 'removed', name };
  return step.do === 'without' ? { kind: 'removed', name: skill ?? name } : { kind: 'changed', name };
}
