/**
 * Expected failures by name. A failure is a state that a person can be told about (failures.ts has the words);
 * anything else is a bug and throws.
 */
export const FAILURE_CODES = [
  // reading a page
  'no-posting',
  'list-without-posting',
  'layout-changed',
  'not-loaded',
  'sign-in-wall',
  'interstitial',
  'expired',
  'apply-form',
  'no-description',
  'ad-is-image',
  'identity-mismatch',
  'posting-in-frame',
  'selection-empty',
  'page-too-large',
  'page-not-readable',
  'permission-denied',
  // requirements
  'no-requirements',
  'lexicon-missing',
  'unknown-skill',
  // files
  'file-empty',
  'file-too-large',
  'file-not-json',
  'file-truncated',
  'file-is-picture',
  'file-unknown-format',
  'file-missing-fields',
  'file-duplicate',
  'check-interrupted',
  // badges of a profile
  'profile-address-wrong',
  'profile-not-allowed',
  'profile-not-found',
  'profile-private',
  'profile-no-badges',
  'profile-unreadable',
  'profile-unreachable',
  // taxonomies
  'taxonomy-zipped',
  'taxonomy-unknown',
  'taxonomy-other-list',
  'taxonomy-damaged',
  'taxonomy-truncated',
  'taxonomy-too-large',
  'taxonomy-interrupted',
  // plans
  'plan-interrupted',
  // saved postings
  'match-interrupted',
  // courses from elsewhere
  'courses-not-allowed',
  'courses-address',
  'courses-unreachable',
  'courses-not-found',
  'courses-refused',
  'courses-busy',
  'courses-elsewhere',
  'courses-too-large',
  'courses-damaged',
  'courses-shape',
  'courses-columns',
  'courses-none',
  'courses-interrupted',
  'page-no-course',
  // candidates
  'not-a-profile',
  'no-profile-text',
  'pdf-locked',
  'pdf-no-text',
  'pdf-damaged',
  'pdf-too-large',
  'text-too-long',
  'candidate-file-other',
  'role-not-ours',
  'candidates-off',
  'no-role',
  // backups
  'backup-not-ours',
  'backup-changed',
  'backup-newer',
  'backup-too-large',
  'backup-passphrase-short',
  'backup-passphrase-wrong',
  'backup-interrupted',
  // storage and messages
  'storage-full',
  'storage-blocked',
  'storage-newer',
  'private-window',
  'extension-updated',
  'background-silent',
  'bad-message',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  code: FailureCode;
  /** For the log and the "what happened" line: never page or file content longer than 200 characters. */
  detail?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result; `detail` is cut to 200 characters. */
export function fail(code: FailureCode, detail?: string): { ok: false; failure: Failure } {
  return { ok: false, failure: detail === undefined ? { code } : { code, detail: detail.slice(0, 200) } };
}
