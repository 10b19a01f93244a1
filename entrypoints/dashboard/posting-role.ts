import { fail, ok, type Result } from '../../utils/model/result.ts';
import type { Role } from '../../utils/model/role.ts';
import { database } from '../../utils/storage/database.ts';
import { getPosting } from '../../utils/storage/postings.ts';
import { linesIn, makeRole, roleFrom } from './make-role.ts';
import { openAdded } from './role-did.ts';

/**
 * Makes a role of a saved posting, as it was read last, and opens it; unless there is one that was made of it.
 * @param again a second one is wished for
 * @returns the role that is there already; what became of it else: `made`, or `nothing` to make one of
 */
export async function roleOfSaved(
  id: string,
  again: boolean,
  untitled: string,
): Promise<Result<Role | 'made' | 'nothing'>> {
  const db = database();
  const saved = await getPosting(db, id);
  if (!saved.ok) return saved;
  if (!saved.value) return fail('no-posting');
  const { posting, requirements } = saved.value;
  if (linesIn({ requirements }) === 0) return ok('nothing');
  const before = again ? ok(null) : await roleFrom(db, posting);
  if (!before.ok) return before;
  if (before.value) return ok(before.value);
  const made = await makeRole(db, { ...posting, requirements }, untitled, new Date());
  if (!made.ok) return made;
  openAdded(made.value);
  return ok('made');
}
