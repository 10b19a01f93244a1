import { lazy, Suspense, useId, useState } from 'react';
import { RECOGNITION_TITLES, type RecognitionTableProps } from './recognition-rows.ts';
import { useTexts } from './texts.tsx';

/** Rows at first, and for every "show all". */
const SHORT = 10;
/** Pictures come after the words. */
const RecognitionFigure = lazy(async () => ({ default: (await import('./RecognitionFigure.tsx')).RecognitionFigure }));

/** How many postings name each thing: under the floor the numbers alone, then a picture with its table. */
export function RecognitionTable(props: RecognitionTableProps) {
  const { kind, rows, n, tooFew } = props;
  const { t, number } = useTexts();
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? rows : rows.slice(0, SHORT);
  const more = rows.length > SHORT && (
    <button type="button" className="cl-link" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? t('recognition_showFewer') : t('recognition_showAll', [number(rows.length)])}
    </button>
  );
  if (rows.length > 0 && !tooFew)
    return (
      <Suspense fallback={<div className="cl-card cl-recognition-figure" />}>
        <RecognitionFigure {...props} rows={shown} onSave={props.onSaveFigure}>
          {more}
        </RecognitionFigure>
      </Suspense>
    );
  return (
    <section className="cl-section" aria-labelledby={id}>
      <h2 id={id}>{t('recognition_ofN', [t(RECOGNITION_TITLES[kind]), number(n)])}</h2>
      {rows.length === 0 ? (
        <p className="cl-quiet">{t('recognition_noneNamed')}</p>
      ) : (
        <>
          <table className="cl-card cl-recognition" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{t('recognition_name')}</th>
                <th scope="col">{t('recognition_named')}</th>
                <th scope="col">{t('recognition_musts')}</th>
                <th scope="col">{t('recognition_others')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id: key, label, musts, others }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td>{number(musts + others)}</td>
                  <td>{number(musts)}</td>
                  <td>{number(others)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </>
      )}
    </section>
  );
}
