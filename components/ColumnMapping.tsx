import { useId, useState } from 'react';
import type { Failure } from '../utils/model/result.ts';
import { FailureNote } from './FailureNote.tsx';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

/** What a column may be, the name first: a row without one is no credential. */
export const COLUMN_FIELDS = ['name', 'issuer', 'issued', 'expires', 'url', 'number', 'skills'] as const;
type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Column of each field, by its place from 0. */
export type ColumnChoice = Partial<Record<ColumnField, number>>;

/** A table as far as it is shown. */
export interface TableColumns {
  headers: readonly string[];
  /** First rows under them. */
  samples: readonly (readonly string[])[];
  /** Number of rows under the names of the columns. */
  rows: number;
  /** What the names of the columns say already. */
  guess: ColumnChoice;
}

export interface ColumnMappingProps {
  fileName: string;
  columns: TableColumns;
  /** Why the last answer gave nothing. */
  failure?: Failure;
  onChoose: (columns: ColumnChoice) => void;
}

/** More would not fit; the others can be chosen all the same. */
const MOST_SHOWN = 8;
const LONGEST = 40;

/** Asks which column of a table is what, with its first rows to look at. */
export function ColumnMapping({ fileName, columns, failure, onChoose }: ColumnMappingProps) {
  const { headers, samples, rows, guess } = columns;
  const { t, plural } = useTexts();
  const [choice, setChoice] = useState<ColumnChoice>(guess);
  const id = useId();
  const labels = headers.map((header, column) => labelOf(header, samples[0]?.[column] ?? '', column + 1));
  return (
    <form
      className="cl-columns-of"
      aria-label={t('columns_title', [fileName])}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice.name !== undefined) onChoose(choice);
      }}
    >
      <p>
        <b>{t('columns_question')}</b> <span className="cl-small cl-quiet">{plural('columns_rows', rows)}</span>
      </p>
      {failure && <FailureNote failure={failure} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="cl-columns-table" tabIndex={0} aria-label={t('columns_samples')}>
        <table className="cl-small">
          <thead>
            <tr>
              {headers.slice(0, MOST_SHOWN).map((header, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a table stay where they are
                <th key={column} scope="col">
                  {short(header) || column + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so do its rows
              <tr key={index}>
                {headers.slice(0, MOST_SHOWN).map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: and its cells
                  <td key={column}>{short(row[column] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {COLUMN_FIELDS.map((field) => (
        <div key={field} className="cl-columns-field">
          <label htmlFor={id + field}>{t(keyOf('column', field))}</label>
          <select
            id={id + field}
            className="cl-input"
            required={field === 'name'}
            value={choice[field] ?? ''}
            onChange={({ target }) => setChoice(withColumn(choice, field, target.value))}
          >
            <option value="">{t(field === 'name' ? 'columns_choose' : 'columns_none')}</option>
            {labels.map((label, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a table stay where they are
              <option key={column} value={column}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="cl-button cl-first" disabled={choice.name === undefined}>
        {t('columns_read')}
      </button>
    </form>
  );
}

function withColumn(choice: ColumnChoice, field: ColumnField, value: string): ColumnChoice {
  const { [field]: _before, ...others } = choice;
  return value === '' ? others : { ...others, [field]: Number(value) };
}

/** The column's name, or its place where it has none, with what stands in it. */
function labelOf(header: string, sample: string, place: number): string {
  const name = short(header) || String(place);
  return sample === '' ? name : `${name} (${short(sample)})`;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
