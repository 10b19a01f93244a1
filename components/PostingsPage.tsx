import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PostingStatus } from '../utils/model/posting-status.ts';
import type { Failure } from '../utils/model/result.ts';
import { FailureNote } from './FailureNote.tsx';
import { keyOf } from './keys.ts';
import { PageHead } from './PageHead.tsx';
import { type OpenedPosting, PostingArchive } from './PostingArchive.tsx';
import { PostingCompare } from './PostingCompare.tsx';
import { type PostingEvents, PostingRow } from './PostingRow.tsx';
import { PostingsMoved } from './PostingsMoved.tsx';
import { PostingsWork } from './PostingsWork.tsx';
import { PostingTools } from './PostingTools.tsx';
import { POSTING_STATUSES, type PostingCard, type PostingFilter } from './posting-card.ts';
import { RowsByStep } from './RowsByStep.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

export interface PostingsPageProps extends PostingEvents {
  /** Nothing is known yet. */
  loading: boolean;
  /** Of all statuses, so far. */
  cards: readonly PostingCard[];
  /** What search and filters leave, in order. */
  shown: readonly PostingCard[];
  filter: PostingFilter;
  onFilter: (next: PostingFilter) => void;
  /** While all postings are matched. */
  working?: { done: number; of: number } | undefined;
  /** Matching was stopped here by the person. */
  stopped?: { done: number; of: number } | undefined;
  onStop: () => void;
  onStart: () => void;
  failure?: Failure | undefined;
  /** Rows of the store that cannot be read. */
  unreadable: number;
  /** Postings whose must-haves are all answered since the person looked last. */
  moved: readonly PostingCard[];
  onMovedSeen: () => void;
  /** Ids of what is to be compared: two at most. */
  chosen: readonly string[];
  onCompare: () => void;
  onChooseNone: () => void;
  /** What is looked at instead of the list; its postings are undefined until they were read. */
  view?: { kind: 'text' | 'compare'; postings: readonly OpenedPosting[] | undefined } | undefined;
  onBack: () => void;
  onPlan: (id: string) => void;
  onPrint: () => void;
  /** What was done last, until it can no longer be undone. */
  did?:
    | { kind: 'status' | 'notes' | 'removed' | 'seen' | 'has-role' | 'no-role'; title: string; status?: PostingStatus }
    | undefined;
  onUndo: () => void;
  /** The posting that was to become a role has one (`has-role`): opens it, or makes another. */
  onRoleOpen: () => void;
  onRoleAnother: () => void;
  onSave: (kind: 'csv' | 'json') => void;
  /** Name of the file that was saved last. */
  saved?: string | undefined;
}

/** The postings the person keeps: where each application stands, and how the wallet answers it today. */
export function PostingsPage(props: PostingsPageProps) {
  const { view } = props;
  const opener = useRef<Element>(null);
  const viewed = view !== undefined;
  // Back on the list, the focus is where it was.
  useEffect(() => {
    if (viewed) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [viewed]);
  const { onOpen, onCompare } = props;
  // One for all drawings: rows that stay the same are not drawn again.
  const open = useCallback(
    (id: string) => {
      opener.current ??= document.activeElement;
      onOpen(id);
    },
    [onOpen],
  );
  return (
    <div className="cl-postings">
      <Toast {...props} />
      {view && <View {...props} view={view} />}
      <div hidden={viewed} aria-busy={props.working !== undefined}>
        <List
          {...props}
          onOpen={open}
          onCompare={() => {
            opener.current = document.activeElement;
            onCompare();
          }}
        />
      </div>
    </div>
  );
}

function View({ view, ...props }: PostingsPageProps & { view: NonNullable<PostingsPageProps['view']> }) {
  const { t } = useTexts();
  const { cards, onBack } = props;
  const [first, second] = view.postings ?? [];
  if (view.postings === undefined) return null;
  if (view.kind === 'compare' && first && second)
    return <PostingCompare postings={[first, second]} onBack={onBack} onOpen={props.onOpen} />;
  if (view.kind === 'text' && first)
    return (
      <PostingArchive
        key={first.id}
        opened={first}
        notes={cards.find(({ id }) => id === first.id)?.notes ?? ''}
        onNotes={(notes) => props.onNotes(first.id, notes)}
        onBack={onBack}
        onPlan={() => props.onPlan(first.id)}
        onMakeRole={props.onMakeRole && (() => props.onMakeRole?.(first.id))}
        onPrint={props.onPrint}
      />
    );
  return (
    <PageHead title={t('postings_gone')} lead={t('postings_goneWhy')}>
      <button type="button" className="cl-button" onClick={onBack}>
        {t('postings_back')}
      </button>
    </PageHead>
  );
}

function List(props: PostingsPageProps) {
  const { loading, cards, shown, filter, onFilter, working, chosen, unreadable, failure } = props;
  const { t, plural, language } = useTexts();
  const statuses = useMemo(() => POSTING_STATUSES.map((each) => [each, t(keyOf('postingStatus', each))] as const), [t]);
  const { query, status, match, only, sort } = filter;
  const narrowed = query.trim() !== '' || status !== undefined || match !== undefined || only !== undefined;
  const names = chosen.flatMap((id) => cards.find((card) => card.id === id)?.title ?? []);
  const events = {
    onStatus: props.onStatus,
    onNotes: props.onNotes,
    onRemove: props.onRemove,
    onOpen: props.onOpen,
    onChoose: props.onChoose,
    onMakeRole: props.onMakeRole,
  };
  return (
    <>
      <PageHead title={t('nav_postings')} lead={cards.length > 0 ? <Counts {...props} /> : t('postings_lead')}>
        {cards.length > 0 &&
          (['csv', 'json'] as const).map((kind) => (
            <button key={kind} type="button" className="cl-button" onClick={() => props.onSave(kind)}>
              {t(kind === 'csv' ? 'recognition_save' : 'plan_json')}
            </button>
          ))}
      </PageHead>
      {failure && <FailureNote failure={failure} />}
      <PostingsMoved
        moved={props.moved}
        onOpen={props.onOpen}
        onAll={() => onFilter({ query: '', sort, only: props.moved.map(({ id }) => id) })}
        onSeen={props.onMovedSeen}
      />
      <PostingsWork {...props} />
      {cards.length > 1 && <PostingTools filter={filter} onFilter={onFilter} />}
      {chosen.length > 0 && (
        <section className="cl-card cl-selection" aria-label={t('postings_compareTitle')}>
          <p>
            <b>{new Intl.ListFormat(language, { type: 'conjunction' }).format(names)}</b>
          </p>
          <div className="cl-actions">
            {chosen.length === 2 ? (
              <button type="button" className="cl-button cl-first" onClick={props.onCompare}>
                {t('postings_sideBySide')}
              </button>
            ) : (
              <span className="cl-small">{t('postings_chooseOneMore')}</span>
            )}
            <button type="button" className="cl-link" onClick={props.onChooseNone}>
              {t('wallet_selectNone')}
            </button>
          </div>
        </section>
      )}
      <p className="cl-small cl-quiet cl-found" role="status">
        {narrowed && <span>{plural('postings_found', shown.length)}</span>}
        {only && (
          <button type="button" className="cl-link" onClick={() => onFilter({ ...filter, only: undefined })}>
            {t('postings_showAll')}
          </button>
        )}
      </p>
      {/* Another order begins at its top; while somebody types, rows that stay are kept. */}
      <RowsByStep
        key={JSON.stringify({ status, match, only, sort })}
        items={shown}
        className="cl-posting-list"
        step={15}
        row={(card, at) => (
          <li key={card.id} className="cl-posting" aria-setsize={shown.length} aria-posinset={at + 1}>
            <PostingRow card={card} chosen={chosen.includes(card.id)} statuses={statuses} {...events} />
          </li>
        )}
      />
      {!loading && !working && !failure && cards.length === 0 && (
        <p className="cl-empty cl-narrow">{t('postings_none')}</p>
      )}
      {unreadable > 0 && <p className="cl-small cl-quiet">{plural('postings_unreadable', unreadable)}</p>}
    </>
  );
}

function Counts({ cards, working, stopped }: PostingsPageProps) {
  const { t, plural, language } = useTexts();
  const ready = cards.filter((card) => card.ready).length;
  // Not all of them may be here yet.
  const all = Math.max(cards.length, (working ?? stopped)?.of ?? 0);
  const number = new Intl.NumberFormat(language);
  return [plural('postings_count', all), ready > 0 ? t('postings_readyCount', [number.format(ready)]) : '']
    .filter(Boolean)
    .join(' · ');
}

/** What was done last, with the way back. */
function Toast({ did, saved, onUndo, onRoleOpen, onRoleAnother }: PostingsPageProps) {
  const { t } = useTexts();
  const words = did && {
    status: t('postings_didStatus', [did.title, did.status ? t(keyOf('postingStatus', did.status)) : '']),
    notes: t('postings_didNotes', [did.title]),
    removed: t('wallet_removed', [did.title]),
    seen: t('postings_didSeen'),
    'has-role': t('roles_hasRole', [did.title]),
    'no-role': t('roles_makeNone'),
  };
  return (
    <UndoNote
      of={did ?? saved}
      onUndo={did && did.kind !== 'has-role' && did.kind !== 'no-role' ? onUndo : undefined}
      more={
        did?.kind === 'has-role' && (
          <>
            <button type="button" className="cl-link" onClick={onRoleOpen}>
              {t('roles_open')}
            </button>
            <button type="button" className="cl-link" onClick={onRoleAnother}>
              {t('roles_another')}
            </button>
          </>
        )
      }
    >
      {did && words ? words[did.kind] : saved !== undefined && t('recognition_saved', [saved])}
    </UndoNote>
  );
}
