import { useId } from 'react';
import type { AwardKind } from '../utils/model/named-credential.ts';
import { Choice } from './Choice.tsx';
import { Icon } from './Icon.tsx';
import { cards as cardsIcon, lines } from './icons.ts';
import { keyOf } from './keys.ts';
import { kindOf } from './quality-facts.ts';
import { useTexts } from './texts.tsx';
import { type Filter, type ShownState, SORTS, type Sort } from './wallet-order.ts';

export type WalletView = 'list' | 'cards';

export interface WalletToolbarProps {
  query: string;
  onQuery: (query: string) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  view: WalletView;
  onView: (view: WalletView) => void;
  kinds: readonly AwardKind[];
  issuers: readonly string[];
}

const STATES: readonly ShownState[] = ['verified', 'held', 'partial', 'none'];
const VIEWS = [
  ['list', lines],
  ['cards', cardsIcon],
] as const;

/** Search, filters, order and view of the wallet. */
export function WalletToolbar(props: WalletToolbarProps) {
  const { query, onQuery, sort, onSort, filter, onFilter, view, onView, kinds, issuers } = props;
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  return (
    <section className="cl-wallet-tools" aria-label={t('wallet_search')}>
      <label className="cl-sr" htmlFor={id}>
        {t('wallet_search')}
      </label>
      <input
        id={id}
        type="search"
        className="cl-input"
        value={query}
        placeholder={t('wallet_searchHint')}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <div className="cl-wallet-choices">
        <Choice
          label={t('wallet_sort')}
          value={sort}
          options={SORTS.map((each) => [each, t(keyOf('sort', each))])}
          onChange={(value) => onSort(SORTS.find((each) => each === value) ?? 'needs')}
        />
        <Choice
          label={t('wallet_state')}
          value={filter.state ?? ''}
          options={[
            ['', t('wallet_any')],
            ...STATES.map((each): [string, string] => [each, t(keyOf('walletState', each))]),
          ]}
          onChange={(value) => onFilter({ ...filter, state: STATES.find((each) => each === value) })}
        />
        {kinds.length > 0 && (
          <Choice
            label={t('quality_kind')}
            value={filter.kind ?? ''}
            options={[['', t('wallet_any')], ...kinds.map((each): [string, string] => [each, kindOf(each, texts)])]}
            onChange={(value) => onFilter({ ...filter, kind: kinds.find((each) => each === value) })}
          />
        )}
        {issuers.length > 1 && (
          <Choice
            label={t('quality_issuer')}
            value={filter.issuer ?? ''}
            options={[['', t('wallet_any')], ...issuers.map((each): [string, string] => [each, each])]}
            onChange={(value) => onFilter({ ...filter, issuer: value || undefined })}
          />
        )}
        <label className="cl-check">
          <input
            type="checkbox"
            checked={filter.expiring ?? false}
            onChange={(event) => onFilter({ ...filter, expiring: event.currentTarget.checked || undefined })}
          />
          {t('wallet_expiring')}
        </label>
        <span className="cl-grow" />
        <fieldset className="cl-views">
          <legend className="cl-sr">{t('wallet_view')}</legend>
          {VIEWS.map(([each, icon]) => (
            <button
              key={each}
              type="button"
              className="cl-icon-button"
              aria-pressed={view === each}
              onClick={() => onView(each)}
            >
              <Icon d={icon} />
              <span className="cl-sr">{t(keyOf('walletView', each))}</span>
            </button>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
