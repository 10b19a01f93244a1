import { forceSchema, mentionKindSchema } from './mention.ts';
import { skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** One line of a role: any of its alternatives answers it ("or"); all lines together are the role ("and"). */
export const roleLineSchema = z.object({
  /** Ids of the alternatives, sorted and joined by "|"; unique within a role. */
  id: z.string().min(1).max(600),
  /** As shown: "Java or Kotlin". */
  label: z.string().min(1).max(600),
  kind: mentionKindSchema,
  force: forceSchema.exclude(['context']),
  alternatives: z
    .array(z.object({ id: z.string().min(1).max(120), label: z.string().min(1).max(200), kind: mentionKindSchema }))
    .min(1)
    .max(20),
  level: skillLevelSchema.optional(),
  /** Years of experience, at least. */
  years: z.number().min(0).max(60).optional(),
  /** Only a verified badge answers it. */
  verifiedOnly: z.boolean().optional(),
});
export type RoleLine = z.infer<typeof roleLineSchema>;

/** Requirements that a person keeps under a name. */
export const roleSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  lines: z.array(roleLineSchema).max(200),
  /** The posting that it was made from. */
  from: z.object({ title: z.string().max(1000), url: z.string().max(4000) }).optional(),
  /** ISO times. */
  savedAt: z.string().max(40),
  changedAt: z.string().max(40),
});
export type Role = z.infer<typeof roleSchema>;
