import { claimSchema } from './claim.ts';
import { skillIdSchema } from './skill.ts';
import { z } from './zod.ts';

/** What a person may say about a mention: it names no skill, they hold it, or it names another skill. */
export const correctionKindSchema = z.enum(['not-a-skill', 'have', 'means']);
export type CorrectionKind = z.infer<typeof correctionKindSchema>;

/** The person's own word about what a phrase names; it goes before what the engine reads. */
export const correctionSchema = z
  .object({
    id: z.string().min(1).max(100),
    kind: correctionKindSchema,
    /** Folded text of the mention (`foldPhrase`). */
    phrase: z.string().min(1).max(200),
    /** The skill, or named credential, that the mention was read as. */
    skillId: skillIdSchema,
    /** Its label on that day. */
    label: z.string().min(1).max(200),
    /** The skill that the phrase names instead; only with `means`. */
    means: skillIdSchema.optional(),
    meansLabel: z.string().min(1).max(200).optional(),
    scope: z.literal('everywhere'),
    /** Later than that of every correction before it: their order is their meaning. */
    addedAt: z.string().max(40),
    /** Only with `have`: the claim as it was stated, and what it took the place of. Undoing needs both. */
    stated: z.object({ claim: claimSchema, before: claimSchema.optional() }).optional(),
  })
  .refine(({ kind, means }) => (kind === 'means') === (means !== undefined), 'means')
  .refine(({ kind, stated }) => (kind === 'have') === (stated !== undefined), 'stated');
export type Correction = z.infer<typeof correctionSchema>;
