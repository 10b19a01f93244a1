import { checkSchema } from './check.ts';
import { credentialFactsSchema, credentialSkillSchema, verdictSchema } from './credential.ts';
import { awardKindSchema } from './named-credential.ts';
import { profileRowSchema } from './profile-match.ts';
import { roleSchema } from './role.ts';
import { z } from './zod.ts';

/**
 * What a badge's stated recipient is to the page that shows it (utils/verification/profile-recipient.ts). `profile`: it
 * names an address that the page states. `another`: it names somebody else, so it is no evidence. `not-checked`: neither.
 */
export const badgeHolderSchema = z.enum(['profile', 'another', 'not-checked']);
export type BadgeHolder = z.infer<typeof badgeHolderSchema>;

/** What stands where a page shows a badge, if it is none: a picture, a web page, any other file, or a broken one. */
export const notBadgeSchema = z.enum(['picture', 'page', 'other', 'damaged']);
export type NotBadge = z.infer<typeof notBadgeSchema>;

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
  /** What it says of each of `skills`, and where; absent before a check. */
  links: z.array(credentialSkillSchema).max(500).optional(),
  namedCredential: z.string().max(120).optional(),
  /** Id of the format on the shelf. */
  format: z.string().max(60).optional(),
  award: awardKindSchema.optional(),
  issuerId: z.string().max(2000).optional(),
  issuerUrl: z.string().max(2000).optional(),
  /** ISO 8601. */
  validFrom: z.string().max(40).optional(),
  validUntil: z.string().max(40).optional(),
  /** What the check found, part by part; without anything of the recipient but how it compares. */
  checks: z.array(checkSchema).max(60).optional(),
  /** Absent before a check, and where the badge names nobody. */
  holder: badgeHolderSchema.optional(),
  /** The site of the page, or one called by the person's name, issued it: the page's own word. */
  ownSite: z.boolean().optional(),
  notBadge: notBadgeSchema.optional(),
  /** Hosts that a full check still has to ask, for a click that names them. */
  unasked: z.array(z.string().max(253)).max(40).optional(),
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
  /** ISO date, of the person's own calendar, after which it is erased. */
  keepUntil: z.iso.date(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Candidates that are compared side by side, at most. */
export const MOST_COMPARED = 20;
