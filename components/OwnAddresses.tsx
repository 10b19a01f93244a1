import { useId, useState } from 'react';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';

export interface OwnAddressesProps {
  addresses: readonly string[];
  onChange: (addresses: string[]) => void;
  /** Takes the last change back; absent where there was none. */
  onUndo?: (() => void) | undefined;
}

const MOST = 20;
const LONGEST = 320;

/** The person's own e-mail addresses and ids, one a line; what a badge says about its holder is compared with them. */
export function OwnAddresses({ addresses, onChange, onUndo }: OwnAddressesProps) {
  const { t } = useTexts();
  const stored = addresses.join('\n');
  const [text, setText] = useState<string>();
  const id = useId();
  const shown = text ?? stored;
  return (
    <section className="cl-section">
      <h2>{t('addresses_title')}</h2>
      <label htmlFor={id} className="cl-small cl-quiet">
        {t('addresses_hint')}
      </label>
      <textarea
        id={id}
        className="cl-input"
        rows={3}
        spellCheck={false}
        value={shown}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="cl-button"
        disabled={shown === stored}
        onClick={() => {
          onChange(linesOf(shown));
          setText(undefined);
        }}
      >
        {t('addresses_save')}
      </button>
      <UndoNote here of={onUndo && stored} onUndo={onUndo}>
        {onUndo && t('addresses_saved')}
      </UndoNote>
    </section>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, LONGEST));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, MOST);
}
