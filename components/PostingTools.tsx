import { useId } from 'react';
import { Choice } from './Choice.tsx';
import { keyOf } from './keys.ts';
import { MATCH_FILTERS, POSTING_SORTS, POSTING_STATUSES, type PostingFilter } from './posting-card.ts';
import { useTexts } from './texts.tsx';

/** Search, filters and order of the saved postings. */
export function PostingTools({ filter, onFilter }: { filter: PostingFilter; onFilter: (next: PostingFilter) => void }) {
  const { t } = useTexts();
  const id = useId();
  // Whoever looks for something else no longer looks at those alone that moved.
  const change = (next: Partial<PostingFilter>) => onFilter({ ...filter, only: undefined, ...next });
  return (
    <section className="cl-wallet-tools" aria-label={t('postings_search')}>
      <label className="cl-sr" htmlFor={id}>
        {t('postings_search')}
      </label>
      <input
        id={id}
        type="search"
        className="cl-input"
        value={filter.query}
        placeholder={t('postings_searchHint')}
        onChange={(event) => change({ query: event.currentTarget.value })}
      />
      <div className="cl-wallet-choices">
        <Choice
          label={t('postings_status')}
          value={filter.status ?? ''}
          options={[
            ['', t('wallet_any')],
            ...POSTING_STATUSES.map((each): [string, string] => [each, t(keyOf('postingStatus', each))]),
          ]}
          onChange={(value) => change({ status: POSTING_STATUSES.find((each) => each === value) })}
        />
        <Choice
          label={t('postings_match')}
          value={filter.match ?? ''}
          options={[
            ['', t('wallet_any')],
            ...MATCH_FILTERS.map((each): [string, string] => [
              each,
              each === 'answered' ? t('postings_allAnswered') : t(keyOf('band', each)),
            ]),
          ]}
          onChange={(value) => change({ match: MATCH_FILTERS.find((each) => each === value) })}
        />
        <Choice
          label={t('wallet_sort')}
          value={filter.sort}
          options={POSTING_SORTS.map((each) => [each, t(keyOf('postingSort', each))])}
          onChange={(value) => change({ sort: POSTING_SORTS.find((each) => each === value) ?? 'saved' })}
        />
      </div>
    </section>
  );
}
