import { dateOf } from '../format.ts';
import { numbersOf, useTexts } from '../texts.tsx';
import type { ColumnKind, FigureTable as Table } from './figure-model.ts';

/** The numbers behind a picture. The first column names the rows. */
export function FigureTable({ caption, table }: { caption: string; table: Table }) {
  const { t, language } = useTexts();
  const words = (value: string | number | null, kind: ColumnKind): string => {
    if (value === null || value === '') return t('figure_unknown');
    if (kind === 'date') return dateOf(String(value), language);
    if (kind === 'share') return percentOf(language).format(Number(value));
    return typeof value === 'number' ? numbersOf(language).format(value) : value;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="cl-figure-scroll" tabIndex={0} aria-label={caption}>
      <table className="cl-figure-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, name, kind }) => (
              <th key={key} scope="col" className={`cl-col-${kind}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // Rows have no id of their own, and never change places while they are shown.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said
            <tr key={index}>
              {table.columns.map(({ key, kind }, column) => {
                const text = words(row[column] ?? null, kind);
                return column === 0 ? (
                  <th key={key} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={key} className={`cl-col-${kind}`}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percents = new Map<string, Intl.NumberFormat>();

function percentOf(language: string): Intl.NumberFormat {
  const known = percents.get(language) ?? new Intl.NumberFormat(language, { style: 'percent' });
  percents.set(language, known);
  return known;
}
