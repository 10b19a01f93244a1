import { skillIdSchema, skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** The person's own statement about a skill. One claim a skill. */
export const claimSchema = z.object({
  id: z.string().min(1).max(100),
  skillId: skillIdSchema,
  label: z.string().min(1).max(200),
  years: z.number().min(0).max(80).optional(),
  level: skillLevelSchema.optional(),
  /** The sentence of a pasted text that the person ticked. */
  quote: z.string().max(1000).optional(),
  addedAt: z.string().max(40),
  sample: z.boolean().optional(),
});
export type Claim = z.infer<typeof claimSchema>;
