import type { ReactNode } from 'react';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { warning } from './icons.ts';
import { type MessageKey, useTexts } from './texts.tsx';

/** What the storage held when it was last counted. */
export interface HeldBefore {
  credentials: number;
  claims: number;
  postings: number;
  /** ISO 8601. */
  at: string;
}

/** What happened to the storage, as a person is told of it. */
export type StorageTroubleState =
  | { kind: 'full' | 'blocked' | 'newer' | 'outdated' | 'waiting' | 'cleared' | 'updated' | 'private' }
  | { kind: 'lost'; held: HeldBefore }
  /** Something that happened while no page was open. */
  | { kind: 'missed'; at: string }
  /** The clock shows less than it once did; `at` is what it showed, `now` what it shows. */
  | { kind: 'clock'; at: string; now: string };

export type StorageTroubleKind = StorageTroubleState['kind'];

export interface StorageTroubleProps {
  trouble: StorageTroubleState;
  /** What the storage held when it was last counted, where it cannot be looked at now. */
  held?: HeldBefore;
  onReload: () => void;
  onRetry: () => void;
  onBackup: () => void;
  /** The person has seen it; for a wallet that is gone: they start anew. */
  onDismiss: () => void;
  /** More to do, below the words. */
  children?: ReactNode;
}

interface Words {
  title: MessageKey;
  kept?: MessageKey;
  next?: MessageKey;
}

const WORDS: Record<StorageTroubleKind, Words> = {
  full: { title: 'failure_storage_full_title', kept: 'kept_before', next: 'trouble_full_next' },
  blocked: {
    title: 'failure_storage_blocked_title',
    kept: 'kept_untouched',
    next: 'failure_storage_blocked_next',
  },
  newer: { title: 'failure_storage_newer_title', kept: 'kept_untouched', next: 'failure_storage_newer_next' },
  outdated: { title: 'trouble_outdated_title', kept: 'trouble_outdated_kept', next: 'trouble_outdated_next' },
  waiting: { title: 'trouble_waiting_title', kept: 'kept_untouched', next: 'trouble_waiting_next' },
  cleared: { title: 'trouble_cleared_title', kept: 'trouble_cleared_kept', next: 'trouble_cleared_next' },
  updated: { title: 'failure_extension_updated_title', kept: 'kept_wallet', next: 'failure_extension_updated_next' },
  private: { title: 'trouble_private_title', kept: 'trouble_private_kept', next: 'trouble_private_next' },
  lost: { title: 'trouble_lost_title', kept: 'trouble_lost_kept', next: 'trouble_lost_next' },
  missed: { title: 'trouble_missed_title' },
  clock: { title: 'trouble_clock_title', kept: 'trouble_clock_kept', next: 'trouble_clock_next' },
};

type Doing = 'reload' | 'retry' | 'backup' | 'restore' | 'dismiss' | 'anew' | 'right';

/** The first is the one that helps most. */
const DOING: Record<StorageTroubleKind, readonly Doing[]> = {
  full: ['backup', 'dismiss'],
  blocked: ['retry'],
  newer: ['reload'],
  outdated: ['reload'],
  waiting: [],
  cleared: ['reload', 'restore'],
  updated: ['reload'],
  private: [],
  lost: ['restore', 'anew'],
  missed: ['backup', 'dismiss'],
  clock: ['right'],
};

const LABELS: Record<Doing, MessageKey> = {
  reload: 'trouble_reload',
  retry: 'trouble_retry',
  backup: 'trouble_backup',
  restore: 'trouble_lost_restore',
  dismiss: 'trouble_dismiss',
  anew: 'trouble_lost_anew',
  right: 'trouble_clock_right',
};

/** What happened to the storage, what is kept and what to do; above the page, which stays as far as it can be used. */
export function StorageTrouble({ trouble, held, children, ...on }: StorageTroubleProps) {
  const { t, language } = useTexts();
  const { title, kept, next } = WORDS[trouble.kind];
  const before = trouble.kind === 'lost' ? trouble.held : held;
  const actions: Record<Doing, () => void> = {
    reload: on.onReload,
    retry: on.onRetry,
    backup: on.onBackup,
    restore: on.onBackup,
    dismiss: on.onDismiss,
    anew: on.onDismiss,
    right: on.onDismiss,
  };
  const doing = DOING[trouble.kind];
  return (
    <section className="cl-card cl-trouble" role="alert" aria-label={t('trouble_label')} data-kind={trouble.kind}>
      <Icon d={warning} />
      <div>
        <p className="cl-failure-title">{t(title)}</p>
        {before && <HeldLine held={before} />}
        {trouble.kind === 'missed' && <p>{t('trouble_missed_kept', [dateOf(trouble.at, language)])}</p>}
        {trouble.kind === 'clock' && (
          <p>{t('trouble_clock_days', [dateOf(trouble.now, language), dateOf(trouble.at, language)])}</p>
        )}
        {kept && <p className="cl-quiet">{t(kept)}</p>}
        {next && <p>{t(next)}</p>}
        {doing.length > 0 && (
          <div className="cl-actions">
            {doing.map((each, at) => (
              <button
                key={each}
                type="button"
                className={at === 0 ? 'cl-button cl-first' : 'cl-button'}
                onClick={actions[each]}
              >
                {t(LABELS[each])}
              </button>
            ))}
          </div>
        )}
        {children}
      </div>
    </section>
  );
}

function HeldLine({ held }: { held: HeldBefore }) {
  const { t, plural, language } = useTexts();
  const parts = [
    held.credentials > 0 && plural('wallet_credentials', held.credentials),
    held.claims > 0 && plural('wallet_claims', held.claims),
    held.postings > 0 && plural('trouble_postings', held.postings),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
  return <p>{t('trouble_lost_held', [dateOf(held.at, language), list])}</p>;
}
