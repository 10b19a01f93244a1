import { roleLinesOf } from '../../utils/matching/role-from-posting.ts';
import { plainText } from '../../utils/matching/role-known.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import type { Role } from '../../utils/model/role.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { listRoles, putRole } from '../../utils/storage/roles.ts';
import { activeRole } from '../../utils/storage/settings.ts';

/** A role that is there now, and whether it came into use with that. */
export interface AddedRole {
  role: Role;
  use: boolean;
}

/** What a role is made of: a posting, and what it asks for as the person sees it, corrections and all. */
export interface RoleSource {
  title: string;
  company?: string | null | undefined;
  url: string;
  requirements: readonly Requirement[];
}

const LONGEST_NAME = 200;

/** Adds a role; the first one comes into use at once, and any other where the one in use is gone. */
export async function addRole(
  db: CredlensDatabase,
  { name, lines, from }: Pick<Role, 'name' | 'lines' | 'from'>,
  now: Date,
): Promise<Result<AddedRole>> {
  const at = now.toISOString();
  const given = { name: name.slice(0, LONGEST_NAME), lines, ...(from ? { from } : {}) };
  const put = await putRole(db, { id: crypto.randomUUID(), ...given, savedAt: at, changedAt: at }, now);
  if (!put.ok) return put;
  const [listed, active] = await Promise.all([listRoles(db), activeRole.get()]);
  const use = listed.ok && !listed.value.items.some(({ id }) => id === active);
  try {
    if (use) await activeRole.set(put.value.id);
  } catch (error) {
    return fail('storage-blocked', String(error));
  }
  return ok({ role: put.value, use });
}

/** The role that was made of this posting last; null where there is none. */
export async function roleFrom(db: CredlensDatabase, { url }: Pick<RoleSource, 'url'>): Promise<Result<Role | null>> {
  const listed = await listRoles(db);
  return listed.ok ? ok(listed.value.items.find(({ from }) => from?.url === url) ?? null) : listed;
}

/** How many lines a role of this posting would have. */
export function linesIn({ requirements }: Pick<RoleSource, 'requirements'>): number {
  return roleLinesOf(requirements).length;
}

/**
 * Makes a role of a posting, called after it.
 * @param untitled what it is called where the posting has no title
 * @returns `no-requirements` where the posting names nothing that a role holds
 */
export async function makeRole(
  db: CredlensDatabase,
  { title, company, url, requirements }: RoleSource,
  untitled: string,
  now: Date,
): Promise<Result<AddedRole>> {
  const lines = roleLinesOf(requirements);
  if (lines.length === 0) return fail('no-requirements');
  const name = [title, company]
    .map((each) => plainText(each ?? ''))
    .filter(Boolean)
    .join(', ');
  const from = { title: (plainText(title) || untitled).slice(0, 1000), url: url.slice(0, 4000) };
  return addRole(db, { name: name || untitled, lines, from }, now);
}
