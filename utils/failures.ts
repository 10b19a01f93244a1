import type { Failure, FailureCode } from './model/result.ts';

type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;
type Named<Part extends string> = `failure_${Underscored<FailureCode>}_${Part}`;

type KeptKey =
  | 'kept_posting'
  | 'kept_titleRead'
  | 'kept_wallet'
  | 'kept_otherFiles'
  | 'kept_nothing'
  | 'kept_taxonomies'
  | 'kept_courses'
  | 'kept_before'
  | 'kept_untouched';

export interface FailureWords {
  /** What happened. */
  title: Named<'title'>;
  /** What was kept, where something could have been lost. */
  kept?: KeptKey;
  /** What to do. */
  next: Named<'next'>;
}

const KEPT: Partial<Record<FailureCode, KeptKey>> = {
  'layout-changed': 'kept_nothing',
  'identity-mismatch': 'kept_nothing',
  'no-description': 'kept_titleRead',
  'ad-is-image': 'kept_titleRead',
  'no-requirements': 'kept_titleRead',
  expired: 'kept_posting',
  'permission-denied': 'kept_nothing',
  'file-empty': 'kept_otherFiles',
  'file-too-large': 'kept_otherFiles',
  'file-not-json': 'kept_otherFiles',
  'file-truncated': 'kept_otherFiles',
  'file-is-picture': 'kept_otherFiles',
  'file-unknown-format': 'kept_otherFiles',
  'file-missing-fields': 'kept_otherFiles',
  'file-duplicate': 'kept_wallet',
  'check-interrupted': 'kept_wallet',
  'taxonomy-zipped': 'kept_taxonomies',
  'taxonomy-unknown': 'kept_taxonomies',
  'taxonomy-other-list': 'kept_taxonomies',
  'taxonomy-damaged': 'kept_taxonomies',
  'taxonomy-truncated': 'kept_taxonomies',
  'taxonomy-too-large': 'kept_taxonomies',
  'taxonomy-interrupted': 'kept_taxonomies',
  'plan-interrupted': 'kept_wallet',
  'courses-not-allowed': 'kept_courses',
  'courses-address': 'kept_courses',
  'courses-unreachable': 'kept_courses',
  'courses-not-found': 'kept_courses',
  'courses-refused': 'kept_courses',
  'courses-busy': 'kept_courses',
  'courses-elsewhere': 'kept_courses',
  'courses-too-large': 'kept_courses',
  'courses-damaged': 'kept_courses',
  'courses-shape': 'kept_courses',
  'courses-columns': 'kept_courses',
  'courses-none': 'kept_courses',
  'courses-interrupted': 'kept_courses',
  'backup-not-ours': 'kept_wallet',
  'backup-changed': 'kept_wallet',
  'backup-newer': 'kept_wallet',
  'backup-too-large': 'kept_wallet',
  'backup-passphrase-short': 'kept_wallet',
  'backup-passphrase-wrong': 'kept_wallet',
  'backup-interrupted': 'kept_wallet',
  'storage-full': 'kept_before',
  'storage-blocked': 'kept_untouched',
  'storage-newer': 'kept_untouched',
  'extension-updated': 'kept_wallet',
  'background-silent': 'kept_wallet',
  'lexicon-missing': 'kept_wallet',
  'bad-message': 'kept_wallet',
};

/** The words for an expected failure, as keys of the locale files. Every code has a title and a next step. */
export function describeFailure(failure: Pick<Failure, 'code'>): FailureWords {
  const stem = failure.code.replaceAll('-', '_') as Underscored<FailureCode>;
  const kept = KEPT[failure.code];
  return { title: `failure_${stem}_title`, ...(kept && { kept }), next: `failure_${stem}_next` };
}
