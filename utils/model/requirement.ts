import { forceSchema, mentionKindSchema, mentionSchema } from './mention.ts';
import { skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** Listed apart, never counted (ARCHITECTURE: knock-out). */
export const knockOutSchema = z.enum(['visa', 'clearance', 'driving-licence', 'age', 'checks', 'physical', 'degree']);
export type KnockOut = z.infer<typeof knockOutSchema>;

/** What a posting asks for. Alternatives ("Java or Kotlin") are one requirement, answered by any of them. */
export const requirementSchema = z.object({
  /** Ids of the alternatives, sorted and joined by "|"; unique within a posting. */
  id: z.string().min(1).max(600),
  /** As shown: "Java or Kotlin". */
  label: z.string().min(1).max(600),
  kind: mentionKindSchema,
  force: forceSchema,
  alternatives: z
    .array(z.object({ id: z.string().max(120), label: z.string().max(200), kind: mentionKindSchema }))
    .min(1),
  mentions: z.array(mentionSchema).min(1),
  /** The posting's own sentence or line; offsets into the description. */
  quote: z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative(), text: z.string() }),
  /** The heading it stands under, where there is one. */
  heading: z.string().max(300).optional(),
  /** Years of experience asked for. */
  years: z.object({ min: z.number().min(0).max(60), max: z.number().min(0).max(60).optional() }).optional(),
  level: skillLevelSchema.optional(),
  knockOut: knockOutSchema.optional(),
});
export type Requirement = z.infer<typeof requirementSchema>;
