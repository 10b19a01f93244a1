import { awardKindSchema } from './named-credential.ts';
import { skillIdSchema, skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** What verification found; the eleven verdicts, only the first earns a check mark. */
export const verdictSchema = z.enum([
  'verified',
  'verified-unbound',
  'issuer-mismatch',
  'expired',
  'not-yet-valid',
  'revoked',
  'suspended',
  'status-unknown',
  'invalid',
  'unverified',
  'self-asserted',
]);
export type Verdict = z.infer<typeof verdictSchema>;

/** An achievement's stated link to a framework's skill (Open Badges 3.0, Alignment). */
export const alignmentSchema = z.object({
  targetName: z.string().max(500),
  targetUrl: z.string().max(2000).optional(),
  targetCode: z.string().max(200).optional(),
  targetFramework: z.string().max(300).optional(),
  targetType: z.string().max(200).optional(),
});
export type Alignment = z.infer<typeof alignmentSchema>;

/** A lexicon skill that a credential is evidence of, and by which field. */
export const credentialSkillSchema = z.object({
  id: skillIdSchema,
  via: z.enum(['alignment', 'result-alignment', 'tag', 'text', 'named-credential', 'person']),
  /** The credential's own words that say so. */
  field: z.string().max(1000),
  level: skillLevelSchema.optional(),
});
export type CredentialSkill = z.infer<typeof credentialSkillSchema>;

/** What an issuer awarded this person (Open Badges 3.0, AchievementCredential). Dates are ISO 8601. */
export const credentialSchema = z.object({
  id: z.string().min(1).max(100),
  /** Id of the format on the shelf, or `typed` for one that the person named. */
  format: z.string().max(60),
  name: z.string().min(1).max(500),
  achievement: z.object({
    id: z.string().max(2000).optional(),
    name: z.string().max(500),
    type: z.string().max(200).optional(),
    description: z.string().max(20_000).optional(),
    criteria: z.string().max(20_000).optional(),
    alignments: z.array(alignmentSchema).max(500),
    tags: z.array(z.string().max(300)).max(500),
  }),
  issuer: z.object({
    id: z.string().max(2000).optional(),
    name: z.string().max(500),
    url: z.string().max(2000).optional(),
  }),
  recipient: z
    .object({
      identity: z.string().max(1000),
      hashed: z.boolean(),
      salt: z.string().max(500).optional(),
      type: z.string().max(100).optional(),
    })
    .optional(),
  award: awardKindSchema.optional(),
  validFrom: z.string().max(40).optional(),
  validUntil: z.string().max(40).optional(),
  /** Named credential of the lexicon that this is, where it is one. */
  namedCredential: skillIdSchema.optional(),
  skills: z.array(credentialSkillSchema).max(500),
  verdict: verdictSchema,
  reasons: z.array(z.string().max(500)).max(50),
  checkedAt: z.string().max(40).optional(),
  addedAt: z.string().max(40),
  /** Key of the untouched original bytes, absent for typed ones. */
  originalId: z.string().max(100).optional(),
  /** From the bundled sample wallet. */
  sample: z.boolean().optional(),
});
export type Credential = z.infer<typeof credentialSchema>;

/** The file as it came, byte for byte. */
export interface Original {
  id: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  addedAt: string;
}
