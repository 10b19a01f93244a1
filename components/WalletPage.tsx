import { lazy, type ReactNode, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Claim } from '../utils/model/claim.ts';
import type { Credential } from '../utils/model/credential.ts';
import { ClaimRow } from './ClaimRow.tsx';
import type { FigureFile } from './charts/figure-model.ts';
import { DetailPanel } from './DetailPanel.tsx';
import { datedOf } from './expiry.ts';
import { ManyRows } from './ManyRows.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';
import { useWide } from './use-wide.ts';
import { WalletHead } from './WalletHead.tsx';
import { WalletToolbar, type WalletView } from './WalletToolbar.tsx';
import {
  choicesOf,
  type Filter,
  filterClaims,
  filterJudged,
  type Judged,
  judgeAll,
  needOf,
  needsFirst,
  type Sort,
  sortJudged,
} from './wallet-order.ts';
import type { AskedFor, WalletTools } from './wallet-tools.ts';

export interface WalletPageProps {
  credentials: Credential[];
  claims: Claim[];
  /** Only the newest are here yet; the others follow. */
  loading?: boolean;
  /** Dates are judged at this moment. */
  now: Date;
  /** Ids of what fits a question, best first; null where the question is empty. */
  find: (query: string) => readonly string[] | null;
  view: WalletView;
  onView: (view: WalletView) => void;
  tools: WalletTools;
  /** Absent until it is known, and where nothing is saved. */
  asked?: AskedFor | undefined;
  onRemoveCredentials: (ids: string[]) => void;
  onRemoveClaim: (id: string) => void;
  /** Name of what was removed last, or how many, until it can no longer be brought back. */
  removed?: string | number;
  /** That removal itself, another one each time: the second of two may have the same name. */
  removal?: unknown;
  onUndo: () => void;
  /** Called when the wallet holds sample data and the person wants it gone. */
  onRemoveSample: () => void;
  /** A file of the picture of what expires. */
  onSaveFigure: (file: FigureFile) => void;
  /** Ways to add: AddCredential, PasteText. */
  children: ReactNode;
}

const NOTHING: ReadonlySet<string> = new Set();
/** Pictures come after the words. */
const WalletTimeline = lazy(async () => ({ default: (await import('./WalletTimeline.tsx')).WalletTimeline }));

/** Everything the person holds, with its verdict in words; what needs them stands first. */
export function WalletPage(props: WalletPageProps) {
  const { credentials, claims, loading, now, find, tools, asked, onRemoveCredentials, onRemoveClaim, removed } = props;
  const { t, plural, number, language } = useTexts();
  const wide = useWide();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('needs');
  const [filter, setFilter] = useState<Filter>({});
  const [selected, setSelected] = useState(NOTHING);
  const [open, setOpen] = useState<string>();
  const list = useRef<HTMLDivElement>(null);

  // A verdict changes with its dates, which are days or minutes: not with every drawing.
  const minute = Math.floor(now.getTime() / 60_000);
  const at = useMemo(() => new Date(minute * 60_000), [minute]);
  const judged = useMemo(() => judgeAll(credentials, at), [credentials, at]);
  const dated = useMemo(() => datedOf(judged, at), [judged, at]);
  const needing = useMemo(() => needsFirst(judged, at), [judged, at]);
  const choices = useMemo(() => choicesOf(judged, language), [judged, language]);
  const question = useDeferredValue(query);
  const found = useMemo(() => (question.trim() === '' ? null : find(question)), [find, question]);
  const shown = useMemo(() => {
    const fitting = filterJudged(judged, filter, found, at);
    // Best first is the order of a search.
    return found !== null && sort === 'needs' ? fitting : sortJudged(fitting, sort, language);
  }, [judged, filter, found, at, sort, language]);
  const filtered = Object.values(filter).some((each) => each !== undefined);
  const narrowed = found !== null || filtered;
  const shownClaims = filtered ? [] : filterClaims(claims, found);
  const opened = open === undefined ? undefined : judged.find(({ credential }) => credential.id === open);

  const onSelect = useCallback((id: string, on: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const onOpen = useCallback((id: string) => setOpen((before) => (before === id ? undefined : id)), []);
  const close = () => {
    setOpen(undefined);
    list.current?.querySelector<HTMLElement>('[data-open] button[aria-expanded]')?.focus();
  };
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : credentials.filter(({ id }) => selected.has(id))),
    [credentials, selected],
  );
  const rows = (title: string, items: readonly Judged[], note?: string) =>
    items.length > 0 && (
      <section className="cl-section" aria-busy={loading}>
        <div className="cl-section-head">
          <h2>{title}</h2>
          {note && <p className="cl-small cl-quiet">{note}</p>}
        </div>
        {/* Another order begins at its top. */}
        <ManyRows
          key={`${sort} ${question} ${JSON.stringify(filter)}`}
          items={items}
          view={props.view}
          now={at}
          asked={asked}
          tools={tools}
          selected={selected}
          onSelect={onSelect}
          open={open}
          beside={wide}
          onOpen={onOpen}
          onRemove={onRemoveCredentials}
        />
      </section>
    );
  const columns = asked && t('wallet_columns', [number(asked.n)]);
  const inOrder = shown.filter((each) => needOf(each, at) === null);
  const all = credentials.length + claims.length;
  return (
    <div className="cl-wallet">
      <WalletHead {...props} judged={judged} needs={needing.length} onAdd={() => setOpen(undefined)} />
      <UndoNote of={props.removal ?? removed} drawn={credentials.length + claims.length} onUndo={props.onUndo}>
        {removed !== undefined &&
          (typeof removed === 'number' ? plural('wallet_removedMany', removed) : t('wallet_removed', [removed]))}
      </UndoNote>
      {!loading && credentials.length > 0 && dated.length === 0 && (
        <p className="cl-small cl-quiet cl-section">{t('timeline_none')}</p>
      )}
      {dated.length > 0 && (
        <Suspense fallback={<div className="cl-card cl-timeline" />}>
          {loading ? (
            <div className="cl-card cl-timeline" />
          ) : (
            <WalletTimeline dated={dated} total={credentials.length} now={at} onSave={props.onSaveFigure} />
          )}
        </Suspense>
      )}
      <div className="cl-columns">
        <div ref={list}>
          {all > 1 && (
            <WalletToolbar
              query={query}
              onQuery={setQuery}
              sort={sort}
              onSort={setSort}
              filter={filter}
              onFilter={setFilter}
              view={props.view}
              onView={props.onView}
              {...choices}
            />
          )}
          <SelectionBar
            chosen={chosen}
            shown={shown.map(({ credential }) => credential.id)}
            tools={tools}
            onSelect={(ids) => setSelected(new Set(ids))}
            onRemove={(ids) => {
              setSelected(NOTHING);
              onRemoveCredentials(ids);
            }}
          />
          <p className="cl-small cl-quiet cl-found" role="status">
            {narrowed && plural('wallet_found', shown.length + shownClaims.length)}
          </p>
          {narrowed || sort !== 'needs' ? (
            rows(narrowed ? t('wallet_results') : t('wallet_all'), shown, columns)
          ) : (
            <>
              {rows(t('wallet_needsYou'), needing, columns)}
              {rows(t('wallet_inOrder'), inOrder, needing.length === 0 ? columns : undefined)}
            </>
          )}
          {shownClaims.length > 0 && (
            <section className="cl-section">
              <h2>{t('wallet_yourClaims')}</h2>
              <ul className="cl-card cl-rows">
                {shownClaims.map((claim) => (
                  <ClaimRow key={claim.id} claim={claim} asked={asked} onRemove={() => onRemoveClaim(claim.id)} />
                ))}
              </ul>
            </section>
          )}
          {all === 0 && <p className="cl-empty">{t('wallet_emptyHow')}</p>}
        </div>
        <div className="cl-wallet-side">
          {wide && opened && <DetailPanel key={opened.credential.id} {...opened} tools={tools} onClose={close} />}
          <div id="wallet-add" hidden={wide && opened !== undefined}>
            {props.children}
          </div>
        </div>
      </div>
    </div>
  );
}
