import { checkSchema } from './check.ts';
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

/**
 * An alignment of what was assessed, not of the achievement as a whole, from the strongest to the weakest: of a result
 * that the person reached, of a kind of result that is given, of the rubric level that was reached.
 */
export const resultAlignmentSchema = alignmentSchema.extend({
  from: z.enum(['result', 'result-description', 'rubric-level']),
});
export type ResultAlignment = z.infer<typeof resultAlignmentSchema>;

/** Another achievement or credential that this one is said to be connected with. */
export const relatedCredentialSchema = z.object({
  relation: z.enum(['stacks-into', 'part-of', 'related']),
  name: z.string().max(500).optional(),
  url: z.string().max(2000).optional(),
});
export type RelatedCredential = z.infer<typeof relatedCredentialSchema>;

/** What the issuer states about the effort and the proof behind it; an absent member means "not stated", never "no". */
export const credentialFactsSchema = z.object({
  /** Hours of work or study. */
  hours: z.number().positive().max(100_000).optional(),
  creditsAvailable: z.number().nonnegative().max(100_000).optional(),
  creditsEarned: z.number().nonnegative().max(100_000).optional(),
  /** What the credits are counted in, where stated: "ECTS". */
  creditSystem: z.string().max(200).optional(),
  /** In the issuer's words, or with the framework in front: "EQF 6". */
  level: z.string().max(200).optional(),
  /** How long it takes, in the issuer's words, where no hours are stated: "Months". */
  effort: z.string().max(200).optional(),
  /** How it was assessed. */
  assessment: z.string().max(2000).optional(),
  evidence: z.object({ present: z.boolean(), count: z.number().int().nonnegative().max(10_000) }).optional(),
  /** Number of the licence or certificate. */
  number: z.string().max(200).optional(),
  related: z.array(relatedCredentialSchema).max(50).optional(),
});
export type CredentialFacts = z.infer<typeof credentialFactsSchema>;

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
    resultAlignments: z.array(resultAlignmentSchema).max(500).optional(),
    /** A `data:` address of a PNG or JPEG of at most 512 kB; pictures elsewhere are not loaded. */
    image: z.string().max(720_000).optional(),
    tags: z.array(z.string().max(300)).max(500),
  }),
  issuer: z.object({
    id: z.string().max(2000).optional(),
    name: z.string().max(500),
    url: z.string().max(2000).optional(),
    /** Who awarded it, where that is another than who issued the file. */
    awardingBody: z.string().max(500).optional(),
  }),
  recipient: z
    .object({
      identity: z.string().max(1000),
      hashed: z.boolean(),
      salt: z.string().max(500).optional(),
      type: z.string().max(100).optional(),
    })
    .optional(),
  /** Page that shows this very credential, as the file says: https, opened by the person's click only. */
  url: z.string().max(2000).optional(),
  award: awardKindSchema.optional(),
  facts: credentialFactsSchema.optional(),
  /** JSON pointer of the inner credential that it was read from (CLR, presentation); absent where it is the whole. */
  part: z.string().max(300).optional(),
  validFrom: z.string().max(40).optional(),
  validUntil: z.string().max(40).optional(),
  /** Named credential of the lexicon that this is, where it is one. */
  namedCredential: skillIdSchema.optional(),
  skills: z.array(credentialSkillSchema).max(500),
  /** What the person said it is no evidence of; laid on when the wallet is listed, not stored with it. */
  notSkills: z.array(skillIdSchema).max(500).optional(),
  verdict: verdictSchema,
  reasons: z.array(z.string().max(500)).max(50),
  /** What the last verification found, part by part. */
  checks: z.array(checkSchema).max(60).optional(),
  /** Hosts that the file names and that have not been asked yet. */
  unasked: z.array(z.string().max(253)).max(20).optional(),
  /** Every host that a full check asks: named by the file, or by a document that was fetched. */
  hosts: z.array(z.string().max(253)).max(40).optional(),
  /** A later try that could not find out what `checks` says; the earlier finding stands, with its own time. */
  lastTry: z.object({ at: z.string().max(40), checks: z.array(checkSchema).max(60) }).optional(),
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
