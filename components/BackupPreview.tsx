import { useEffect, useId, useRef, useState } from 'react';
import { BACKUP_PARTS, type BackupCount, type BackupPreviewed, type BackupRule } from './backup-view.ts';
import { timeOf } from './format.ts';
import { keyOf } from './keys.ts';
import { useTexts } from './texts.tsx';

export interface BackupPreviewProps {
  preview: BackupPreviewed;
  busy: boolean;
  onRestore: (rule: BackupRule) => void;
  onPutAway: () => void;
}

const RULES: readonly BackupRule[] = ['merge', 'replace'];
const COLUMNS: Record<BackupRule, readonly Exclude<keyof BackupCount, 'overdue'>[]> = {
  merge: ['inFile', 'fresh', 'here', 'unreadable'],
  replace: ['inFile', 'fresh', 'now', 'unreadable'],
};

/** What restoring would do, part by part, for the rule that the person picks; nothing is changed yet. */
export function BackupPreview({ preview, busy, onRestore, onPutAway }: BackupPreviewProps) {
  const { t, plural, language } = useTexts();
  const [rule, setRule] = useState<BackupRule>('merge');
  const name = useId();
  const title = useRef<HTMLParagraphElement>(null);
  // The field or button that was used is gone.
  useEffect(() => title.current?.focus(), []);
  const counts = preview[rule];
  const parts = BACKUP_PARTS.filter((part) => counts[part].inFile > 0 || (rule === 'replace' && counts[part].now > 0));
  const gone = BACKUP_PARTS.reduce((all, part) => all + counts[part].now, 0);
  const overdue = counts.candidates.overdue ?? 0;
  const number = new Intl.NumberFormat(language);
  return (
    <div className="cl-backup-preview">
      <p ref={title} tabIndex={-1}>
        {t('backup_opened', [preview.name, timeOf(preview.madeAt, language)])}
      </p>
      <fieldset className="cl-backup-rules">
        <legend>{t('backup_rule')}</legend>
        {RULES.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={rule === each} onChange={() => setRule(each)} />
            <span>
              <b>{t(keyOf('backupRule', each))}</b>
              <span className="cl-small cl-quiet">{t(keyOf('backupRuleHint', each))}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="cl-backup-table" tabIndex={0}>
        <table>
          <caption className="cl-sr">{t('backup_table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('backup_part')}</th>
              {COLUMNS[rule].map((column) => (
                <th key={column} scope="col">
                  {t(keyOf('backupColumn', column))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <th scope="row">{t(keyOf('backupPart', part))}</th>
                {COLUMNS[rule].map((column) => (
                  <td key={column} data-zero={counts[part][column] === 0 || undefined}>
                    {number.format(counts[part][column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">
        {rule === 'replace' && gone > 0 && <b className="cl-missing">{plural('backup_goes', gone)}</b>}
      </p>
      {overdue > 0 && <p>{plural('backup_overdue', overdue)}</p>}
      <p className="cl-small cl-quiet">
        {t('backup_unjudged')} {counts.candidates.fresh > 0 && t('backup_unchecked')}
      </p>
      <div className="cl-backup-actions">
        <button type="button" className="cl-button cl-first" disabled={busy} onClick={() => onRestore(rule)}>
          {t(keyOf('backupDo', rule))}
        </button>
        <button type="button" className="cl-button" disabled={busy} onClick={onPutAway}>
          {t('backup_putAway')}
        </button>
      </div>
    </div>
  );
}
