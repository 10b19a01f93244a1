import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Claim } from '../utils/model/claim.ts';
import type { Credential } from '../utils/model/credential.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { ManyRows } from './ManyRows.tsx';
import { PageHead } from './PageHead.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useTexts } from './texts.tsx';
import { stateOfCredential } from './verdict-state.ts';
import { WalletToolbar, type WalletView } from './WalletToolbar.tsx';
import {
  choicesOf,
  type Filter,
  filterClaims,
  filterJudged,
  type Judged,
  judgeAll,
  needsPerson,
  type Sort,
  sortJudged,
} from './wallet-order.ts';
import type { WalletTools } from './wallet-tools.ts';

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
  onRemoveCredentials: (ids: string[]) => void;
  onRemoveClaim: (id: string) => void;
  /** Name of what was removed last, or how many, until it can no longer be brought back. */
  removed?: string | number;
  onUndo: () => void;
  /** Called when the wallet holds sample data and the person wants it gone. */
  onRemoveSample: () => void;
  /** Ways to add: AddCredential, PasteText. */
  children: ReactNode;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Everything the person holds, with its verdict in words; what needs them stands first. */
export function WalletPage(props: WalletPageProps) {
  const { credentials, claims, loading, now, find, tools, onRemoveCredentials, onRemoveClaim, removed } = props;
  const { t, plural, language } = useTexts();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('needs');
  const [filter, setFilter] = useState<Filter>({});
  const [selected, setSelected] = useState(NOTHING);
  const undo = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone: the way back is the sensible next stop.
  useEffect(() => {
    if (removed !== undefined && document.activeElement === document.body) undo.current?.focus();
  }, [removed]);

  // A verdict changes with its dates, which are days or minutes: not with every drawing.
  const minute = Math.floor(now.getTime() / 60_000);
  const judged = useMemo(() => judgeAll(credentials, new Date(minute * 60_000)), [credentials, minute]);
  const choices = useMemo(() => choicesOf(judged, language), [judged, language]);
  const asked = useDeferredValue(query);
  const found = useMemo(() => (asked.trim() === '' ? null : find(asked)), [find, asked]);
  const shown = useMemo(() => {
    const fitting = filterJudged(judged, filter, found, new Date(minute * 60_000));
    // Best first is the order of a search.
    return found !== null && sort === 'needs' ? fitting : sortJudged(fitting, sort, language);
  }, [judged, filter, found, minute, sort, language]);
  const narrowed = found !== null || Object.values(filter).some((each) => each !== undefined);
  const shownClaims = Object.values(filter).some((each) => each !== undefined) ? [] : filterClaims(claims, found);

  const onSelect = useCallback((id: string, on: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : credentials.filter(({ id }) => selected.has(id))),
    [credentials, selected],
  );
  const list = (title: string, items: readonly Judged[]) =>
    items.length > 0 && (
      <section className="cl-section" aria-busy={loading}>
        <h2>{title}</h2>
        {/* Another order begins at its top. */}
        <ManyRows
          key={`${sort} ${asked} ${JSON.stringify(filter)}`}
          items={items}
          view={props.view}
          tools={tools}
          selected={selected}
          onSelect={onSelect}
          onRemove={onRemoveCredentials}
        />
      </section>
    );
  const all = credentials.length + claims.length;
  return (
    <>
      <PageHead title={t('nav_wallet')} lead={<Counts {...props} judged={judged} />}>
        {[...credentials, ...claims].some((item) => item.sample) && (
          <button type="button" className="cl-button" onClick={props.onRemoveSample}>
            {t('wallet_removeSample')}
          </button>
        )}
      </PageHead>
      <div className="cl-toast" role="status">
        {removed !== undefined && (
          <>
            <span>
              {typeof removed === 'number' ? plural('wallet_removedMany', removed) : t('wallet_removed', [removed])}
            </span>
            <button ref={undo} type="button" className="cl-link" onClick={props.onUndo}>
              {t('wallet_undo')}
            </button>
          </>
        )}
      </div>
      <div className="cl-columns">
        <div>
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
            list(narrowed ? t('wallet_results') : t('wallet_all'), shown)
          ) : (
            <>
              {list(t('wallet_needsYou'), shown.filter(needsPerson))}
              {list(
                t('wallet_inOrder'),
                shown.filter((each) => !needsPerson(each)),
              )}
            </>
          )}
          {shownClaims.length > 0 && (
            <section className="cl-section">
              <h2>{t('wallet_yourClaims')}</h2>
              <ul className="cl-card cl-rows">
                {shownClaims.map((claim) => (
                  <ClaimRow key={claim.id} claim={claim} onRemove={() => onRemoveClaim(claim.id)} />
                ))}
              </ul>
            </section>
          )}
          {all === 0 && <p className="cl-empty">{t('wallet_emptyHow')}</p>}
        </div>
        <div>{props.children}</div>
      </div>
    </>
  );
}

function Counts({ credentials, claims, loading, judged }: WalletPageProps & { judged: readonly Judged[] }) {
  const { t, plural, language } = useTexts();
  if (credentials.length + claims.length === 0) return t('wallet_empty');
  if (loading) return t('wallet_loading');
  const verified = judged.filter((each) => stateOfCredential(each.credential, each.verdict) === 'verified').length;
  return [
    plural('wallet_credentials', credentials.length),
    t('count_verified', [new Intl.NumberFormat(language).format(verified)]),
    plural('wallet_claims', claims.length),
  ].join(' · ');
}
