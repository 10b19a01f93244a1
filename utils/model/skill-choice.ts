import { skillIdSchema, skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** What the person said about one skill of an achievement. */
const chosenSkillSchema = z.object({
  id: skillIdSchema,
  /** `yes`: it is evidence of this skill; `no`: it is not, whatever its words say. */
  is: z.enum(['yes', 'no']),
  /** The credential's own words that were judged. */
  field: z.string().max(1000),
  level: skillLevelSchema.optional(),
});
export type ChosenSkill = z.infer<typeof chosenSkillSchema>;

/** What the person said about the skills of one achievement, once for every credential of it: those held now and later. */
export const skillChoiceSchema = z.object({
  /** Issuer and achievement (`achievementKey`). */
  id: z.string().min(1).max(5000),
  /** Name of the achievement when it was first judged. */
  name: z.string().max(500),
  skills: z.array(chosenSkillSchema).max(500),
  changedAt: z.string().max(40),
});
export type SkillChoice = z.infer<typeof skillChoiceSchema>;
