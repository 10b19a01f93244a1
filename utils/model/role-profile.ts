import { forceSchema } from './mention.ts';
import { skillIdSchema, skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** What a common role usually asks for, as its editors see it: a starting point, no statistic. */
export const roleProfileSchema = z.object({
  /** Kebab-case English label, stable for ever. */
  id: skillIdSchema,
  /** As shown: "Data analyst". */
  label: z.string().min(1).max(100),
  family: z.string().max(60),
  /** Other titles that mean it, in any language that is read; folded when compared. */
  titles: z.array(z.string().min(2).max(100)),
  /** Skills and named credentials of the lexicon. `any` lists alternatives that answer it as well. */
  asks: z
    .array(
      z.object({
        id: skillIdSchema,
        any: z.array(skillIdSchema).optional(),
        force: forceSchema.exclude(['context']),
        level: skillLevelSchema.optional(),
      }),
    )
    .min(3),
});
export type RoleProfile = z.infer<typeof roleProfileSchema>;
