import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from './texts.tsx';

/** As typed; what was left out is empty. Dates are ISO 8601 days. */
export interface ManualCredential {
  name: string;
  issuer: string;
  issued: string;
  expires: string;
  url: string;
}

export interface ManualEntryProps {
  /** The name that no list knows. */
  name: string;
  onSave: (entry: ManualCredential) => void;
  onCancel: () => void;
}

/** Writes down a credential that no list knows. Only its name is needed. */
export function ManualEntry({ name, onSave, onCancel }: ManualEntryProps) {
  const { t } = useTexts();
  const [entry, setEntry] = useState<ManualCredential>({ name, issuer: '', issued: '', expires: '', url: '' });
  const id = useId();
  const next = useRef<HTMLInputElement>(null);
  // The list that was chosen from is closed; what is asked next is here.
  useEffect(() => next.current?.focus(), []);
  const field = (key: keyof ManualCredential) => ({
    id: id + key,
    className: 'cl-input',
    value: entry[key],
    onChange: ({ target }: { target: { value: string } }) => setEntry({ ...entry, [key]: target.value }),
  });
  return (
    <form
      className="cl-manual"
      aria-labelledby={`${id}title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (entry.name.trim()) onSave(entry);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <p id={`${id}title`}>
        <b>{t('manual_title')}</b>
      </p>
      <p className="cl-small cl-quiet">{t('manual_hint')}</p>
      <label htmlFor={`${id}name`}>{t('column_name')}</label>
      <input type="text" required maxLength={500} {...field('name')} />
      <label htmlFor={`${id}issuer`}>{t('manual_issuer')}</label>
      <input ref={next} type="text" maxLength={500} {...field('issuer')} />
      <label htmlFor={`${id}issued`}>{t('manual_issued')}</label>
      <input type="date" {...field('issued')} />
      <label htmlFor={`${id}expires`}>{t('manual_expires')}</label>
      <input type="date" min={entry.issued || undefined} {...field('expires')} />
      <label htmlFor={`${id}url`}>{t('manual_url')}</label>
      <input type="url" maxLength={2000} pattern="https?://.+" {...field('url')} />
      <div className="cl-manual-actions">
        <button type="submit" className="cl-button cl-first" disabled={!entry.name.trim()}>
          {t('manual_save')}
        </button>
        <button type="button" className="cl-button" onClick={onCancel}>
          {t('manual_cancel')}
        </button>
      </div>
    </form>
  );
}
