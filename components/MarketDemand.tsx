import { useCallback, useMemo, useState } from 'react';
import type { State } from '../utils/model/match.ts';
import { demandBars } from './charts/DemandBars.tsx';
import { Figure } from './charts/Figure.tsx';
import type { FigureColumn, FigureFile } from './charts/figure-model.ts';
import { keyOf } from './keys.ts';
import type { DemandRow, MarketView } from './market-view.ts';
import { nameOf } from './market-words.ts';
import { numbersOf, useTexts } from './texts.tsx';

/** Rows at first, and for every "show all". */
const SHORT = 15;
const STATES: readonly State[] = ['verified', 'held', 'partial', 'missing'];

export interface MarketDemandProps {
  view: MarketView;
  onSave: (file: FigureFile) => void;
}

/** What the postings ask for, most asked first, and how much of it is held. */
export function MarketDemand({ view, onSave }: MarketDemandProps) {
  const { t, plural, language } = useTexts();
  const [all, setAll] = useState(false);
  const { n, holdsAny, least } = view;
  const rows = useMemo(() => (all ? view.rows : view.rows.slice(0, SHORT)), [all, view.rows]);
  const number = numbersOf(language);
  const columns = useColumns(view);
  const draw = useCallback(
    (shown: readonly DemandRow[], width: number) => {
      const word = (state: State) => (state === 'missing' ? t('market_gap') : t(keyOf('state', state)));
      const bars = shown.map(({ id, names, total, state, states }) => {
        const name = nameOf(names, language);
        const counts = STATES.filter((each) => states[each] > 0).map((each) =>
          t(keyOf('count', each), [number.format(states[each])]),
        );
        return {
          id,
          name,
          total,
          figure: number.format(total),
          about: [
            name,
            t('headline_figure', [number.format(total), number.format(n)]),
            ...(holdsAny ? counts : []),
          ].join(' · '),
          ...(holdsAny && { held: { state, word: word(state), parts: states } }),
        };
      });
      return demandBars(bars, n, width);
    },
    [t, language, n, holdsAny, number],
  );
  const answered = rows.filter(({ state }) => state === 'verified' || state === 'held').length;
  const mixed = holdsAny && rows.some(({ states }) => STATES.filter((state) => states[state] > 0).length > 1);
  return (
    <Figure
      title={t('market_asks')}
      description={
        holdsAny
          ? t('market_asksAbout', [answered, rows.length, n].map(number.format))
          : t('market_asksPlain', [number.format(n)])
      }
      n={n}
      basis={t('market_outOf', [number.format(n)])}
      asOf={view.asOf}
      rows={rows}
      columns={columns}
      picture={draw}
      file={`credlens-market-${view.role ?? 'all'}-${view.asOf}`}
      onSave={onSave}
    >
      {view.rows.length > SHORT && (
        <button type="button" className="cl-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('market_showFewer') : t('market_showAll', [number.format(view.rows.length)])}
        </button>
      )}
      {mixed && <p className="cl-small cl-quiet cl-market-mixed">{t('market_mixed')}</p>}
      {view.below > 0 && (
        <p className="cl-small cl-faint">{plural('market_below', view.below, [number.format(least)])}</p>
      )}
    </Figure>
  );
}

function useColumns({ n, holdsAny }: MarketView): FigureColumn<DemandRow>[] {
  const { t, language } = useTexts();
  return useMemo(() => {
    const ofState = (state: State): FigureColumn<DemandRow> => ({
      key: state,
      name: state === 'missing' ? t('market_gap') : t(keyOf('state', state)),
      kind: 'number',
      value: ({ states }) => states[state],
    });
    return [
      { key: 'name', name: t('market_skill'), value: ({ names }) => nameOf(names, language) },
      { key: 'postings', name: t('market_count'), kind: 'number', value: ({ total }) => total },
      { key: 'share', name: t('market_share'), kind: 'share', value: ({ total }) => shareOf(total, n) },
      { key: 'required', name: t('market_required'), kind: 'number', value: ({ musts }) => musts },
      { key: 'preferred', name: t('market_preferred'), kind: 'number', value: ({ others }) => others },
      ...(holdsAny ? STATES.map(ofState) : []),
    ];
  }, [t, language, n, holdsAny]);
}

/** In four digits: more would say more than the postings do. */
function shareOf(count: number, n: number): number {
  return Math.round((count / n) * 10_000) / 10_000;
}
