import { evidenceSchema } from './evidence.ts';
import { stateReasonSchema } from './match.ts';
import { mentionKindSchema } from './mention.ts';
import { skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

const offset = z.number().int().nonnegative();

/** Where a candidate's text claims a skill. Offsets are UTF-16 code units of `Profile.text`, end exclusive. */
export const profileMentionSchema = z.object({
  start: offset,
  end: offset,
  id: z.string().max(120),
  label: z.string().max(200),
  kind: mentionKindSchema,
  /** The rule that accepted it. */
  rule: z.string().max(60),
  /** Stated beside the name: a number of years, or the length of a period. */
  years: z.number().min(0).max(80).optional(),
  level: skillLevelSchema.optional(),
  /** When, as the name's line or its entry states; ISO years or months. Without `to` it goes on. */
  period: z.object({ from: z.string().max(7), to: z.string().max(7).optional() }).optional(),
});
export type ProfileMention = z.infer<typeof profileMentionSchema>;

/**
 * What a profile gives one line of a role. `verified`: a badge that checks out, its holder not checked.
 * `badge-not-verified`: a badge that was not checked, or did not check out in full. `claimed`: the text says so. `partly`:
 * lower level, fewer years, expired, or a related skill. `not-found`: this text says nothing of it, which is not "no".
 */
export const candidateStateSchema = z.enum(['verified', 'badge-not-verified', 'claimed', 'partly', 'not-found']);
export type CandidateState = z.infer<typeof candidateStateSchema>;

/** A mention that answers a line, and how near it is to what is asked for. */
export const profileMarkSchema = z.object({
  start: offset,
  end: offset,
  nearness: z.enum(['same', 'narrower', 'related']),
  /** The line has alternatives, and this is one of them. */
  alternative: z.boolean(),
});
export type ProfileMark = z.infer<typeof profileMarkSchema>;

export const profileRowSchema = z.object({
  /** `RoleLine.id`. */
  lineId: z.string().max(600),
  state: candidateStateSchema,
  reason: stateReasonSchema,
  /** The best evidence; absent with `not-found`. */
  evidence: evidenceSchema.optional(),
  /** Every mention in the text that answers the line, in its order: exactly what is marked in the page. */
  marks: z.array(profileMarkSchema),
  /** When, as the text states it beside what `evidence` claims; ISO years or months. Without `to` it goes on. */
  period: z.object({ from: z.string().max(7), to: z.string().max(7).optional() }).optional(),
  /** The line takes verified badges only, and there is none. */
  needsBadge: z.boolean().optional(),
});
export type ProfileRow = z.infer<typeof profileRowSchema>;
