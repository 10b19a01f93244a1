import { evidenceSchema } from './evidence.ts';
import { z } from './zod.ts';

export const stateSchema = z.enum(['verified', 'held', 'partial', 'missing']);
export type State = z.infer<typeof stateSchema>;

/** Why the best evidence gives this state: a key of the locale files (`reason_<key>`). */
export const stateReasonSchema = z.enum([
  'verified',
  'claim',
  'self-asserted',
  'unverified',
  'verified-unbound',
  'status-unknown',
  'expired',
  'not-yet-valid',
  'lower-level',
  'fewer-years',
  'related-skill',
  'no-evidence',
]);
export type StateReason = z.infer<typeof stateReasonSchema>;

export const requirementMatchSchema = z.object({
  requirementId: z.string().max(600),
  state: stateSchema,
  reason: stateReasonSchema,
  /** The best evidence; absent when missing. */
  evidence: evidenceSchema.optional(),
  /** Further evidence for the same requirement, best first. */
  others: z.array(evidenceSchema),
});
export type RequirementMatch = z.infer<typeof requirementMatchSchema>;

export const tallySchema = z.object({
  total: z.number().int(),
  verified: z.number().int(),
  held: z.number().int(),
  partial: z.number().int(),
  missing: z.number().int(),
});
export type Tally = z.infer<typeof tallySchema>;

/** Share of must-haves answered (verified + held): strong >= 80 %, good >= 60, partial >= 35, early below. */
export const bandSchema = z.enum(['strong', 'good', 'partial', 'early']);
export type Band = z.infer<typeof bandSchema>;

export const matchSchema = z.object({
  /** `no-evidence`: the wallet is empty, show no number. `no-requirements`: nothing found, never "0 gaps". */
  status: z.enum(['matched', 'no-evidence', 'no-requirements']),
  /** One entry for each requirement that is not a knock-out and not context, in the posting's order. */
  rows: z.array(requirementMatchSchema),
  musts: tallySchema,
  nices: tallySchema,
  /** Absent under three must-haves, and where status is not `matched`. */
  band: bandSchema.optional(),
});
export type Match = z.infer<typeof matchSchema>;
