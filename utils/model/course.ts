import { skillIdSchema, skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

export const courseKindSchema = z.enum([
  'course',
  'badge',
  'certificate',
  'professional-certificate',
  'certification-exam',
  'nanodegree',
  'micromasters',
  'specialization',
  'licence',
  'mentorship',
  'micro-internship',
  'micro-project',
  'job-simulation',
  'bootcamp',
  'volunteering',
  'fellowship',
]);
export type CourseKind = z.infer<typeof courseKindSchema>;

const range = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([low, high]) => low <= high, 'a range runs from low to high');
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A way to close a gap, of any kind. Field names follow CTDL and schema.org where they have one. */
export const courseSchema = z.object({
  id: skillIdSchema,
  name: z.string().min(1).max(300),
  aliases: z.array(z.string().max(200)),
  /** Who awards it. */
  issuer: z.string().min(1).max(200),
  /** Where it is taught, when that is somebody else. */
  host: z.string().max(200).optional(),
  kind: courseKindSchema,
  /** Copied character by character from evidence, or absent (grade C). */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** A: two dated sources, one of this year. B: one source of this year. C: no address, search link-out only. */
  grade: z.enum(['A', 'B', 'C']),
  /** Only `core` skills close a gap. */
  skills: z.array(z.object({ id: skillIdSchema, role: z.enum(['core', 'touched']), level: skillLevelSchema })).min(1),
  /** Named credential of the lexicon that it ends in. */
  awards: skillIdSchema.optional(),
  hours: range.optional(),
  weeks: range.optional(),
  cost: z.object({
    model: z.enum([
      'free',
      'free-cert-paid',
      'subscription',
      'one-off',
      'exam-fee',
      'funded',
      'paid-to-you',
      'unknown',
    ]),
    usd: range.optional(),
    /** The price in another currency (ISO 4217), as it stands there: shown, never converted. */
    local: z.object({ currency: z.string().regex(/^[A-Z]{3}$/), amount: range }).optional(),
    asOf: month,
  }),
  requires: z.array(skillIdSchema),
  recommends: z.array(skillIdSchema),
  partOf: z.array(skillIdSchema),
  stacksInto: z.array(skillIdSchema),
  creditNote: z.string().max(500).optional(),
  mentored: z.boolean(),
  projectBased: z.boolean(),
  eligibility: z.array(z.string().max(300)),
  regions: z.array(z.string().max(60)),
  languages: z.array(z.string().max(20)),
  validYears: z.number().positive().max(50).optional(),
  status: z.enum(['current', 'legacy', 'retiring', 'retired']),
  retiresOn: z.iso.date().optional(),
  replacedBy: skillIdSchema.optional(),
  evidence: z.array(z.object({ source: z.string().max(200), seen: month })).min(1),
  lastSeen: month,
});
export type Course = z.infer<typeof courseSchema>;
