import { fail, ok, type Result } from './result.ts';
import { type RoleProfile, roleProfileSchema } from './role-profile.ts';
import { z } from './zod.ts';

const rolesSchema = z.array(roleProfileSchema);

/**
 * Reads the compiled role profiles (JSON array, sorted by id: public/data/roles.json).
 *
 * @returns `file-empty`, `file-not-json` or `file-missing-fields` where the text is no such list
 */
export function readRoles(json: string): Result<RoleProfile[]> {
  if (json.trim() === '') return fail('file-empty');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail('file-not-json', error instanceof Error ? error.message : undefined);
  }
  const parsed = rolesSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail('file-missing-fields', `${issue?.path.join('.')}: ${issue?.message}`);
}
