import { useEffect, useRef, useState } from 'react';
import { CredentialRow } from './CredentialRow.tsx';
import { useTexts } from './texts.tsx';
import type { WalletView } from './WalletToolbar.tsx';
import type { Judged } from './wallet-order.ts';
import type { WalletTools } from './wallet-tools.ts';

/** Rows that are drawn at once: more than fit on a screen, few enough to be there in an instant. */
const STEP = 30;

export interface ManyRowsProps {
  items: readonly Judged[];
  view: WalletView;
  tools: WalletTools;
  selected: ReadonlySet<string>;
  onSelect: (id: string, selected: boolean) => void;
  onRemove: (ids: string[]) => void;
}

/**
 * A list that may be very long: its beginning, and a button for more. Every row that is there is a real one, so the
 * keyboard, a screen reader and the browser's own search meet no gaps, and a row may be as high as it likes.
 */
export function ManyRows({ items, view, tools, selected, onSelect, onRemove }: ManyRowsProps) {
  const { t, language } = useTexts();
  const [most, setMost] = useState(STEP);
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
      <ul ref={list} className={view === 'cards' ? 'cl-cards' : 'cl-card cl-rows'}>
        {shown.map(({ credential, verdict }, index) => (
          <CredentialRow
            key={credential.id}
            credential={credential}
            verdict={verdict}
            at={index + 1}
            of={items.length}
            tools={tools}
            selected={selected.has(credential.id)}
            onSelect={onSelect}
            onRemove={onRemove}
          />
        ))}
      </ul>
      {items.length > most && (
        <p className="cl-more">
          <button
            type="button"
            className="cl-button"
            onClick={() => {
              first.current = most;
              setMost(most + STEP);
            }}
          >
            {t('wallet_more', [number(Math.min(STEP, items.length - most))])}
          </button>
          <span className="cl-small cl-quiet">{t('wallet_shown', [number(shown.length), number(items.length)])}</span>
        </p>
      )}
    </>
  );
}
