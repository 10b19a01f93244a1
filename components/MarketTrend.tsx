import { useCallback, useMemo } from 'react';
import { type Change, changeRows } from './charts/ChangeRows.tsx';
import { Figure } from './charts/Figure.tsx';
import type { FigureColumn, FigureFile } from './charts/figure-model.ts';
import type { ChangeRow, MarketView } from './market-view.ts';
import { nameOf, spanOf } from './market-words.ts';
import { numbersOf, useTexts } from './texts.tsx';

/** What is asked for more, or less, than before; where that cannot be said, why not. */
export function MarketTrend({ view, onSave }: { view: MarketView; onSave: (file: FigureFile) => void }) {
  const { t, language } = useTexts();
  const { trend, floor } = view;
  const { before, after } = trend;
  const number = numbersOf(language);
  const spans = [spanOf(before, language), number.format(before.n), spanOf(after, language), number.format(after.n)];
  const columns = useColumns(view);
  const draw = useCallback(
    (rows: readonly ChangeRow[], width: number) => {
      const percent = new Intl.NumberFormat(language, { style: 'percent' });
      const changes = rows.map((row): Change => {
        const shares = { before: row.before / before.n, after: row.after / after.n };
        const name = nameOf(row.names, language);
        const word = t(row.direction === 'rising' ? 'market_rising' : 'market_falling');
        const figure = t('market_fromTo', [shares.before, shares.after].map(percent.format));
        return {
          id: row.id,
          name,
          direction: row.direction,
          word,
          ...shares,
          figure,
          about: `${name} · ${word} · ${figure}`,
        };
      });
      return changeRows(changes, width);
    },
    [t, language, before.n, after.n],
  );
  if (trend.rows.length === 0)
    return (
      <section>
        <h2 className="cl-market-title">{t('market_trend')}</h2>
        <p className="cl-small cl-quiet">
          {trend.enough
            ? t('market_trendNone', [number.format(trend.compared), ...spans])
            : t('market_trendNotEnough', [...spans, number.format(floor)])}
        </p>
      </section>
    );
  return (
    <Figure
      title={t('market_trend')}
      description={t('market_trendAbout', spans)}
      n={before.n + after.n}
      asOf={view.asOf}
      rows={trend.rows}
      columns={columns}
      picture={draw}
      file={`credlens-trend-${view.role ?? 'all'}-${view.asOf}`}
      onSave={onSave}
    />
  );
}

function useColumns({ trend: { before, after } }: MarketView): FigureColumn<ChangeRow>[] {
  const { t, language } = useTexts();
  return useMemo(() => {
    const head = ({ from, to, n }: typeof before) =>
      t('market_inPeriod', [spanOf({ from, to }, language), numbersOf(language).format(n)]);
    const share = (count: number, n: number) => Math.round((count / n) * 10_000) / 10_000;
    return [
      { key: 'name', name: t('market_skill'), value: ({ names }) => nameOf(names, language) },
      {
        key: 'direction',
        name: t('market_direction'),
        value: ({ direction }) => t(direction === 'rising' ? 'market_rising' : 'market_falling'),
      },
      { key: `postings_${before.from}_${before.to}`, name: head(before), kind: 'number', value: (row) => row.before },
      {
        key: `share_${before.from}_${before.to}`,
        name: t('market_share'),
        kind: 'share',
        value: (row) => share(row.before, before.n),
      },
      { key: `postings_${after.from}_${after.to}`, name: head(after), kind: 'number', value: (row) => row.after },
      {
        key: `share_${after.from}_${after.to}`,
        name: t('market_share'),
        kind: 'share',
        value: (row) => share(row.after, after.n),
      },
    ];
  }, [t, language, before, after]);
}
