import { type ReactNode, useMemo } from 'react';
import type { State } from '../utils/model/match.ts';
import { type DemandBar, demandBars } from './charts/DemandBars.tsx';
import { Figure, type FigureProps } from './charts/Figure.tsx';
import type { FigureColumn } from './charts/figure-model.ts';
import { keyOf } from './keys.ts';
import { RECOGNITION_TITLES, type RecognitionRow, type RecognitionTableProps } from './recognition-rows.ts';
import { useTexts } from './texts.tsx';

export interface RecognitionFigureProps extends Pick<RecognitionTableProps, 'kind' | 'rows' | 'n' | 'floor' | 'held'> {
  /** ISO date */
  today: string;
  onSave: FigureProps<RecognitionRow>['onSave'];
  /** Under the picture. */
  children?: ReactNode;
}

const NONE = { verified: 0, held: 0, partial: 0, missing: 0 };

/** How many postings name each thing, as bars whose full width is all of them; of credentials, whether they are held. */
export function RecognitionFigure({ kind, rows, n, floor, held, today, onSave, children }: RecognitionFigureProps) {
  const { t, number } = useTexts();
  const columns = useMemo((): FigureColumn<RecognitionRow>[] => {
    const state: FigureColumn<RecognitionRow> = {
      key: 'held',
      name: t('wallet_state'),
      value: ({ id }) => (held ? t(keyOf('state', stateOf(held, id))) : null),
    };
    return [
      { key: 'name', name: t('recognition_name'), value: ({ label }) => label },
      ...(held ? [state] : []),
      { key: 'postings', name: t('recognition_named'), kind: 'number', value: ({ musts, others }) => musts + others },
      { key: 'required', name: t('recognition_musts'), kind: 'number', value: ({ musts }) => musts },
      { key: 'not_required', name: t('recognition_others'), kind: 'number', value: ({ others }) => others },
      { key: 'share', name: t('recognition_share'), kind: 'share', value: ({ share }) => share },
    ];
  }, [t, held]);
  const bar = ({ id, label, musts, others }: RecognitionRow): DemandBar => {
    const total = musts + others;
    const state = held && stateOf(held, id);
    const word = state && t(keyOf('state', state));
    return {
      id,
      name: label,
      total,
      figure: number(total),
      ...(state && word && { held: { state, word, parts: { ...NONE, [state]: total } } }),
      about: [label, word, t('recognition_of', [number(total), number(n)])].filter(Boolean).join(' · '),
    };
  };
  const owned =
    held &&
    rows.filter(({ id }) => {
      const state = stateOf(held, id);
      // What has run out is no longer held.
      return state === 'verified' || state === 'held';
    }).length;
  return (
    <div className="cl-card cl-recognition-figure">
      <Figure
        title={t(RECOGNITION_TITLES[kind])}
        description={[
          t('recognition_figure', [number(n), number(floor)]),
          ...(owned === undefined ? [] : [t('recognition_youHold', [number(owned), number(rows.length)])]),
        ].join(' ')}
        n={n}
        asOf={today}
        rows={rows}
        columns={columns}
        picture={(shown, width) => demandBars(shown.map(bar), n, width)}
        file={`credlens-${kind}-${today}`}
        onSave={onSave}
      >
        {children}
      </Figure>
    </div>
  );
}

function stateOf(held: Readonly<Record<string, State>>, id: string): State {
  return Object.hasOwn(held, id) ? (held[id] ?? 'missing') : 'missing';
}
