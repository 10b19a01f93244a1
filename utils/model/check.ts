import { z } from './zod.ts';

/** What is looked at, each by itself: one bad part says nothing about the others. */
export const CHECK_PARTS = ['proof', 'binding', 'status', 'dates', 'recipient', 'reading'] as const;

/**
 * Why a part of the check came out as it did. The words for each stand in the locale files as `reason_<code>`, with
 * dashes as underscores.
 */
export const REASONS = [
  // proof
  'signature-good',
  'signature-wrong',
  'no-proof',
  'proof-not-supported',
  'proof-malformed',
  'proof-purpose-wrong',
  'key-unreachable',
  'key-not-found',
  'key-not-supported',
  'key-not-authorised',
  'method-not-supported',
  'hosted-here',
  'hosting-unreachable',
  'hosting-gone',
  'hosting-outside-scope',
  'not-a-credential',
  'context-unknown',
  'context-inline',
  'json-ld-malformed',
  'too-much-work',
  'claims-differ',
  'seal-good',
  // binding
  'key-is-issuers',
  'key-on-issuers-site',
  'key-of-another',
  'key-only-in-file',
  'certificate-not-on-eu-list',
  // status
  'status-clear',
  'status-none',
  'revoked-by-issuer',
  'suspended-by-issuer',
  'status-unreachable',
  'status-unreadable',
  'status-not-supported',
  'status-other-issuer',
  'status-list-small',
  // dates
  'dates-good',
  'no-end-date',
  'past-end-date',
  'before-start-date',
  'dates-contradict',
  'dates-unreadable',
  // recipient
  'recipient-matches',
  'recipient-differs',
  'recipient-not-compared',
  'recipient-not-stated',
  // reading
  'terms-dropped',
  'own-word',
  'on-credly',
  'refresh-not-fetched',
  'host-not-allowed',
  'address-refused',
  'redirects-elsewhere',
  'too-large',
  'timed-out',
] as const;
export type ReasonCode = (typeof REASONS)[number];

export const checkSchema = z.object({
  part: z.enum(CHECK_PARTS),
  /** `unknown`: could not be found out. `none`: the credential does not state it. `note`: worth knowing, decides nothing. */
  outcome: z.enum(['good', 'bad', 'unknown', 'none', 'note']),
  reason: z.enum(REASONS),
  /** A host, a date, a name of a key: never more than a line. */
  detail: z.string().max(300).optional(),
});
export type Check = z.infer<typeof checkSchema>;
