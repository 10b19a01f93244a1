import { type FormEvent, useState } from 'react';
import { BACKUP_PARTS, type BackupPart } from './backup-view.ts';
import { keyOf } from './keys.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

const SHORTEST = 8;

export interface BackupSaveProps {
  held: Record<BackupPart, number>;
  busy: boolean;
  /** @param candidates what is saved of other people goes into the file too */
  onSave: (choice: { passphrase?: string; candidates: boolean }) => void;
}

/** What a backup will hold, in numbers, and an optional passphrase, before it is saved. */
export function BackupSave({ held, busy, onSave }: BackupSaveProps) {
  const { t, language } = useTexts();
  const [lock, setLock] = useState(false);
  const [shown, setShown] = useState(false);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<'short' | 'differ'>();
  const [candidates, setCandidates] = useState(false);
  const parts = BACKUP_PARTS.filter((part) => held[part] > 0 && (candidates || part !== 'candidates'));
  const number = new Intl.NumberFormat(language);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!lock) return onSave({ candidates });
    const found = [...first].length < SHORTEST ? 'short' : first !== second ? 'differ' : undefined;
    setProblem(found);
    if (found) return;
    onSave({ passphrase: first, candidates });
    // It stands nowhere once it was used.
    setFirst('');
    setSecond('');
  };

  return (
    <form className="cl-card cl-add cl-section cl-backup-save" onSubmit={save} noValidate>
      <h2>{t('backup_save')}</h2>
      {parts.length === 0 ? (
        <p className="cl-quiet">{t('backup_empty')}</p>
      ) : (
        <dl className="cl-backup-held">
          {parts.map((part) => (
            <div key={part}>
              <dt>{t(keyOf('backupPart', part))}</dt>
              <dd>{number.format(held[part])}</dd>
            </div>
          ))}
        </dl>
      )}
      {held.candidates > 0 && (
        <Switch
          label={t('backup_candidates')}
          note={t('backup_candidatesNote')}
          on={candidates}
          onChange={setCandidates}
        />
      )}
      {parts.length > 0 && <Switch label={t('backup_lock')} note={t('backup_lockNote')} on={lock} onChange={setLock} />}
      {lock && parts.length > 0 && (
        <div className="cl-backup-fields">
          <p>
            <b>{t('backup_lockWarning')}</b>
          </p>
          <PassphraseField
            label={t('backup_passphrase')}
            value={first}
            onChange={setFirst}
            shown={shown}
            onShown={setShown}
            problem={problem === 'short' ? t('backup_short') : undefined}
            isNew
          />
          <PassphraseField
            label={t('backup_passphraseAgain')}
            value={second}
            onChange={setSecond}
            shown={shown}
            problem={problem === 'differ' ? t('backup_differ') : undefined}
            isNew
          />
        </div>
      )}
      <button type="submit" className="cl-button cl-first" disabled={busy || parts.length === 0}>
        {t('backup_saveFile')}
      </button>
    </form>
  );
}
