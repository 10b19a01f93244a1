import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from './texts.tsx';

const MOST_YEARS = 60;

/** Years of experience that a line asks for at least; kept as they are typed, empty for none. */
export function RoleYears({ years, onYears }: { years: number | undefined; onYears: (years?: number) => void }) {
  const { t } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(textOf(years));
  // An undo or another page wrote it; what is being typed here goes before.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(textOf(years));
  }, [years]);
  const wrong = text.trim() !== '' && yearsOf(text) === undefined;
  return (
    <div className="cl-role-years">
      <label htmlFor={id} className="cl-small cl-quiet">
        {t('roles_years')}
      </label>
      <input
        ref={field}
        id={id}
        className="cl-input"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}w`}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          if (value.trim() === '') onYears();
          else if (yearsOf(value) !== undefined) onYears(yearsOf(value));
        }}
        onBlur={() => setText(textOf(years))}
      />
      <p id={`${id}w`} className="cl-small" role="status">
        {wrong && t('roles_yearsWrong')}
      </p>
    </div>
  );
}

const textOf = (years: number | undefined) => (years === undefined ? '' : String(years));

function yearsOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^\d{1,2}(?:[.,]\d)?$/.test(trimmed)) return undefined;
  const years = Number(trimmed.replace(',', '.'));
  return years <= MOST_YEARS ? years : undefined;
}
