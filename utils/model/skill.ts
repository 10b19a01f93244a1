import { z } from './zod.ts';

export const skillKindSchema = z.enum(['knowledge', 'tool', 'method', 'soft', 'language', 'credential']);
export type SkillKind = z.infer<typeof skillKindSchema>;

export const skillLevelSchema = z.enum(['intro', 'working', 'advanced']);
export type SkillLevel = z.infer<typeof skillLevelSchema>;

/** Kebab-case English label, stable for ever. */
export const skillIdSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A concept of the lexicon or of an imported taxonomy. */
export const skillSchema = z.object({
  id: skillIdSchema,
  label: z.string().min(1).max(200),
  kind: skillKindSchema,
  family: z.string().max(60),
  broader: z.array(skillIdSchema),
  related: z.array(skillIdSchema),
  /** ESCO concept URI, where one exists. */
  esco: z.url().optional(),
  /** O*NET / UNSPSC commodity code, where one exists. */
  onet: z.string().max(40).optional(),
});
export type Skill = z.infer<typeof skillSchema>;
