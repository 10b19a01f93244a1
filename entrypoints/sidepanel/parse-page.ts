import { profileSnapshotSchema } from '../../utils/model/profile-snapshot.ts';
import { FAILURE_CODES, fail, ok, type Result } from '../../utils/model/result.ts';
import { z } from '../../utils/model/zod.ts';
import type { PageSays } from './follow.ts';

// Without the view: what a page's process says about how it answers a role is its own word.
const saysSchema = z.object({
  type: z.literal('reading'),
  generation: z.number().int().nonnegative(),
  profile: profileSnapshotSchema.nullable(),
  failure: z.object({ code: z.enum(FAILURE_CODES), detail: z.string().max(2000).optional() }).optional(),
  uncovered: z.number().int().nonnegative().optional(),
});

/** Reads what came over the connection; a page's process may be hostile. `bad-message` names the first field that is wrong. */
export function parsePage(raw: unknown): Result<PageSays> {
  const parsed = saysSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('bad-message', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { generation, profile, failure = null, uncovered = 0 } = parsed.data;
  return ok({ generation, profile, failure, uncovered });
}
