import { useEffect, useId, useRef } from 'react';
import { useTexts } from './texts.tsx';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Its characters are shown. */
  shown: boolean;
  /** Of one field at most: the button that shows and hides. */
  onShown?: (shown: boolean) => void;
  /** What is wrong with it. */
  problem?: string;
  /** It is being made up: password managers may offer one. */
  isNew?: boolean;
}

/** A field for a passphrase. What is wrong is said beside it, and it gets the focus. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, shown, onShown, problem, isNew } = props;
  const { t } = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem) input.current?.focus();
  }, [problem]);
  return (
    <div className="cl-passphrase">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          ref={input}
          id={id}
          className="cl-input"
          type={shown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={isNew ? 'new-password' : 'off'}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={1000}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}p` : undefined}
        />
        {onShown && (
          <button type="button" className="cl-button" aria-pressed={shown} onClick={() => onShown(!shown)}>
            {t('backup_show')}
          </button>
        )}
      </div>
      <p id={`${id}p`} className="cl-small cl-passphrase-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
