import { useId, useState } from 'react';
import { useTexts } from './texts.tsx';

export interface RecognitionTableProps {
  kind: 'credential' | 'issuer' | 'skill';
  /** In the order in which they are shown; `share` of the n postings, 0 to 1, null where none is told. */
  rows: { id: string; label: string; musts: number; others: number; share: number | null }[];
  n: number;
  tooFew: boolean;
}

const TITLES = {
  credential: 'recognition_credentials',
  issuer: 'recognition_issuers',
  skill: 'recognition_skills',
} as const;

/** Rows at first, and for every "show all". */
const SHORT = 10;

/** How many postings name each thing: a bar for the eye, the numbers beside it. */
export function RecognitionTable({ kind, rows, n, tooFew }: RecognitionTableProps) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const id = useId();
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const shown = all ? rows : rows.slice(0, SHORT);
  return (
    <section className="cl-section" aria-labelledby={id}>
      <h2 id={id}>{t('recognition_ofN', [t(TITLES[kind]), number.format(n)])}</h2>
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
                {!tooFew && <th scope="col">{t('recognition_share')}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id: key, label, musts, others, share }) => (
                <tr key={key}>
                  <th scope="row">
                    {label}
                    {share !== null && (
                      <span className="cl-recognition-bar" aria-hidden="true">
                        <i style={{ width: `${(musts / n) * 100}%` }} />
                        <i style={{ width: `${(others / n) * 100}%` }} />
                      </span>
                    )}
                  </th>
                  <td>{number.format(musts + others)}</td>
                  <td>{number.format(musts)}</td>
                  <td>{number.format(others)}</td>
                  {!tooFew && <td>{share !== null && percent.format(share)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > SHORT && (
            <button type="button" className="cl-link" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('recognition_showFewer') : t('recognition_showAll', [number.format(rows.length)])}
            </button>
          )}
        </>
      )}
    </section>
  );
}
