import { credentialFactsSchema, verdictSchema } from './credential.ts';
import { profileRowSchema } from './profile-match.ts';
import { roleSchema } from './role.ts';
import { z } from './zod.ts';

/** A badge that a profile shows, and what is known of it. */
export const candidateBadgeSchema = z.object({
  /** Absent for one that is embedded in the page. */
  url: z.string().max(2000).optional(),
  /** As the page, or after a check the badge itself, names it. */
  name: z.string().max(500),
  issuer: z.string().max(500).optional(),
  /** `unverified`: nobody checked it yet. The holder is never checked here (ARCHITECTURE 3). */
  verdict: verdictSchema,
  reasons: z.array(z.string().max(500)).max(50),
  checkedAt: z.string().max(40).optional(),
  /** Ids of the lexicon that it is evidence of. */
  skills: z.array(z.string().max(120)).max(500),
  facts: credentialFactsSchema.optional(),
});
export type CandidateBadge = z.infer<typeof candidateBadgeSchema>;

/**
 * A candidate as saved by a click, for one role. Words of the profile are kept only as the quotes of what answers the role,
 * and those without what is personal.
 */
export const candidateSchema = z.object({
  id: z.uuid(),
  /** "Candidate 3": what stands instead of the name in blind mode. */
  number: z.number().int().positive(),
  /** Null where the candidate was saved in blind mode. */
  person: z
    .object({ name: z.string().max(300).nullable(), url: z.string().max(4000), site: z.string().max(60).nullable() })
    .nullable(),
  /** As it was when the profile was read. */
  role: roleSchema,
  rows: z.array(profileRowSchema).max(200),
  badges: z.array(candidateBadgeSchema).max(100),
  /** Names that were not counted: in text that cannot be seen, and in lists too long to mean anything. */
  notCounted: z.object({ hidden: z.number().int().nonnegative(), listed: z.number().int().nonnegative() }),
  notes: z.string().max(20_000),
  /** What read it: version of the extension, and of the lexicon. */
  engine: z.string().max(100),
  lexicon: z.string().max(100),
  /** ISO times. */
  readAt: z.string().max(40),
  savedAt: z.string().max(40),
  /** ISO date after which it is erased. */
  keepUntil: z.string().max(10),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Days that a candidate is kept unless the person says otherwise. */
export const KEEP_DAYS = 90;
/** Candidates that are compared side by side, at most. */
export const MOST_COMPARED = 20;
