import { skillIdSchema, skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** The field's words for what kind of credential it is (credentials: quality card). */
export const awardKindSchema = z.enum([
  'badge',
  'certificate',
  'professional-certificate',
  'nanodegree',
  'micromasters',
  'certification-exam',
  'licence',
  'micro-apprenticeship',
  'course-credit',
]);
export type AwardKind = z.infer<typeof awardKindSchema>;

/** A credential known by name (CISSP, SAA-C03, BLS); its lexicon entry is the only place that knows it. */
export const namedCredentialSchema = z.object({
  id: skillIdSchema,
  label: z.string().min(1).max(200),
  family: z.string().max(60),
  /** Codes, abbreviations and former names, as people write them. */
  aliases: z.array(z.string().min(1).max(200)),
  issuer: z.string().max(200),
  award: awardKindSchema,
  level: skillLevelSchema,
  /** What it is evidence of. */
  skills: z.array(skillIdSchema),
  validYears: z.number().positive().max(50).optional(),
});
export type NamedCredential = z.infer<typeof namedCredentialSchema>;
