import { dateOf } from './format.ts';
import { useTexts } from './texts.tsx';

export interface BackupDueProps {
  due: boolean;
  /** ISO 8601 of the last backup. */
  madeAt: string | null;
  onLater: () => void;
}

/** One quiet line, when it is time for a backup. */
export function BackupDue({ due, madeAt, onLater }: BackupDueProps) {
  const { t, language } = useTexts();
  if (!due) return null;
  return (
    <section className="cl-backup-due" aria-label={t('nav_backup')}>
      <p className="cl-small">
        {madeAt ? t('backup_dueSince', [dateOf(madeAt, language)]) : t('backup_dueNever')}{' '}
        <a href="#backup">{t('backup_dueLink')}</a>
      </p>
      <button type="button" className="cl-link" onClick={onLater}>
        {t('backup_later')}
      </button>
    </section>
  );
}
