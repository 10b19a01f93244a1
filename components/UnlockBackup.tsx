import { type FormEvent, useState } from 'react';
import { PassphraseField } from './PassphraseField.tsx';
import { useTexts } from './texts.tsx';

export interface UnlockBackupProps {
  /** Of the file. */
  name: string;
  /** How many passphrases did not open it. */
  wrong: number;
  busy: boolean;
  onPassphrase: (passphrase: string) => void;
  onPutAway: () => void;
}

/** Asks for the passphrase of a chosen file. */
export function UnlockBackup({ name, wrong, busy, onPassphrase, onPutAway }: UnlockBackupProps) {
  const { t } = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase && !busy) onPassphrase(passphrase);
  };
  return (
    <form className="cl-backup-fields cl-backup-unlock" onSubmit={open}>
      <p>{t('backup_locked', [name])}</p>
      <PassphraseField
        // A second wrong one is said again.
        key={wrong}
        label={t('backup_passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        shown={shown}
        onShown={setShown}
        problem={wrong > 0 && !busy ? t('backup_wrong') : undefined}
      />
      <div className="cl-backup-actions">
        <button type="submit" className="cl-button cl-first" disabled={busy || passphrase === ''}>
          {t('backup_open')}
        </button>
        <button type="button" className="cl-button" disabled={busy} onClick={onPutAway}>
          {t('backup_putAway')}
        </button>
      </div>
    </form>
  );
}
