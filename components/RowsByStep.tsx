import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from './texts.tsx';

export interface RowsByStepProps<T> {
  items: readonly T[];
  className: string;
  /** Rows that are drawn at once: more than fit on a screen, few enough to be there in an instant. */
  step?: number;
  /** Draws a list item with its key; `at` is its place in the whole list, from 0. */
  row: (item: T, at: number) => ReactNode;
}

/**
 * A list that may be very long: its beginning, and a button for more. Every row that is there is a real one, so the
 * keyboard, a screen reader and the browser's own search meet no gaps, and a row may be as high as it likes.
 */
export function RowsByStep<T>({ items, className, step = 30, row }: RowsByStepProps<T>) {
  const { t, language } = useTexts();
  const [most, setMost] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const first = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after more rows were drawn, and only then
  useEffect(() => {
    if (first.current === undefined) return;
    list.current?.children[first.current]?.querySelector<HTMLElement>('button')?.focus();
    first.current = undefined;
  }, [most]);
  const shown = items.slice(0, most);
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  return (
    <>
      <ul ref={list} className={className}>
        {shown.map(row)}
      </ul>
      {items.length > most && (
        <p className="cl-more">
          <button
            type="button"
            className="cl-button"
            onClick={() => {
              first.current = most;
              setMost(most + step);
            }}
          >
            {t('wallet_more', [number(Math.min(step, items.length - most))])}
          </button>
          <span className="cl-small cl-quiet">{t('wallet_shown', [number(shown.length), number(items.length)])}</span>
        </p>
      )}
    </>
  );
}
