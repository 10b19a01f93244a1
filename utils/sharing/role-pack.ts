import { fail, ok, type Result } from '../model/result.ts';
import { type Role, roleLineSchema } from '../model/role.ts';
import { skillIdSchema } from '../model/skill.ts';
import { z } from '../model/zod.ts';

const MOST_BYTES = 1_000_000;

/** Ids are joined by "|" to name a line: one that holds anything else would name another. */
const fileLineSchema = roleLineSchema.extend({
  alternatives: z
    .array(roleLineSchema.shape.alternatives.element.extend({ id: skillIdSchema }))
    .min(1)
    .max(20),
});

const roleFileSchema = z.object({
  format: z.literal('credlens-role'),
  formatVersion: z.literal(1),
  madeBy: z.string().max(100),
  name: z.string().min(1).max(200),
  lines: z.array(fileLineSchema).min(1).max(200),
});

/** What a role file holds: the role, and nothing of who made it or of the posting it came from. */
export type SharedRole = Pick<Role, 'name' | 'lines'>;

/** A role as a JSON file. @param version of the extension */
export function roleFile({ name, lines }: SharedRole, version: string): Uint8Array {
  const file = { format: 'credlens-role', formatVersion: 1, madeBy: `Credlens ${version}`, name, lines };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/** Reads such a file; fails with `role-not-ours`, `file-too-large` or `file-empty`. Lines that name the same twice are one. */
export function readRoleFile(bytes: Uint8Array): Result<SharedRole> {
  if (bytes.length === 0) return fail('file-empty');
  if (bytes.length > MOST_BYTES) return fail('file-too-large', `${bytes.length} bytes`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail('role-not-ours', String(error));
  }
  const parsed = roleFileSchema.safeParse(json);
  if (!parsed.success) return fail('role-not-ours', parsed.error.issues[0]?.path.join('.') ?? '');
  const lines = new Map(parsed.data.lines.map((line) => [line.id, line]));
  return ok({ name: parsed.data.name, lines: [...lines.values()] });
}
