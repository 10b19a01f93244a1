import { BackupPreview } from './BackupPreview.tsx';
import { BackupSave, type BackupSaveProps } from './BackupSave.tsx';
import type { BackupCount, BackupOutcome, BackupPart, BackupPreviewed, BackupRule, BackupWork } from './backup-view.ts';
import { DropZone } from './DropZone.tsx';
import { FailureNote } from './FailureNote.tsx';
import { dateOf } from './format.ts';
import { keyOf } from './keys.ts';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';
import { UnlockBackup } from './UnlockBackup.tsx';
import { WorkNote } from './WorkNote.tsx';

export interface BackupPageProps {
  /** What a backup made now would hold; undefined until it is known. */
  held?: Record<BackupPart, number>;
  /** When a backup was saved last (ISO 8601). */
  madeAt?: string;
  work?: BackupWork;
  outcome?: BackupOutcome;
  /** A chosen file that asks for its passphrase; `wrong`: how many did not open it. */
  locked?: { name: string; wrong: number };
  preview?: BackupPreviewed;
  /** Restored credentials are being judged again: files done, and in all. */
  judging?: { done: number; all: number };
  /** How many were. */
  judged?: number;
  onStopJudging?: (() => void) | undefined;
  onSave: BackupSaveProps['onSave'];
  onCancel: () => void;
  onFile: (file: File) => void;
  onPassphrase: (passphrase: string) => void;
  /** The chosen file is put away; nothing was changed. */
  onPutAway: () => void;
  onRestore: (rule: BackupRule) => void;
  onUndo: () => void;
}

/** A backup of everything, as one file, and the way back from it. */
export function BackupPage(props: BackupPageProps) {
  const { held, madeAt, work, outcome, locked, preview, judging, onCancel } = props;
  const { t, language, number } = useTexts();
  return (
    <>
      <PageHead
        title={t('nav_backup')}
        lead={madeAt ? t('backup_last', [dateOf(madeAt, language)]) : t('backup_never')}
      />
      <div className="cl-narrow">
        <p className="cl-section">{t('backup_lead')}</p>
        <UndoNote
          here
          className="cl-backup-outcome"
          of={outcome}
          onUndo={outcome?.kind === 'restored' ? props.onUndo : undefined}
          undo={t('backup_undo')}
        >
          {outcome && !work && <Outcome {...props} outcome={outcome} />}
        </UndoNote>
        {judging && !work && (
          <section className="cl-card cl-add cl-section">
            <WorkNote
              words={t('backup_judging', [number(judging.done), number(judging.all)])}
              done={judging.done}
              of={judging.all}
              onCancel={props.onStopJudging}
              cancel={t('postings_stop')}
            />
          </section>
        )}
        {work && <Working work={work} onCancel={onCancel} />}
        {held && <BackupSave held={held} busy={work !== undefined} onSave={props.onSave} />}
        <section className="cl-card cl-add cl-section cl-backup-restore">
          <h2>{t('backup_restore')}</h2>
          {preview ? (
            <BackupPreview
              preview={preview}
              busy={work !== undefined}
              onRestore={props.onRestore}
              onPutAway={props.onPutAway}
            />
          ) : locked ? (
            <UnlockBackup
              name={locked.name}
              wrong={locked.wrong}
              busy={work !== undefined}
              onPassphrase={props.onPassphrase}
              onPutAway={props.onPutAway}
            />
          ) : (
            !work && (
              <>
                <p>{t('backup_restoreHow')}</p>
                <DropZone label={t('backup_choose')} onFiles={([file]) => file && props.onFile(file)}>
                  <span className="cl-small cl-quiet">{t('backup_orDrop')}</span>
                </DropZone>
              </>
            )
          )}
        </section>
        <section className="cl-section">
          <h2>{t('backup_what')}</h2>
          <ul className="cl-bullets cl-small">
            <li>{t('backup_what1')}</li>
            <li>{t('backup_what2')}</li>
            <li>{t('backup_what3')}</li>
            <li>{t('backup_what4')}</li>
            <li>{t('backup_what5')}</li>
          </ul>
        </section>
      </div>
    </>
  );
}

function Working({ work: { phase, share }, onCancel }: { work: BackupWork; onCancel: () => void }) {
  const { t } = useTexts();
  const words = t(keyOf('backupPhase', phase));
  return (
    <section className="cl-card cl-add cl-section cl-backup-work">
      {/* What is being written is done in a moment, and undone with one click. */}
      <WorkNote
        words={words}
        done={share}
        onCancel={phase === 'restoring' || phase === 'undoing' ? undefined : onCancel}
      />
    </section>
  );
}

function Outcome({ outcome, judging, judged }: BackupPageProps & { outcome: BackupOutcome }) {
  const { t, plural } = useTexts();
  if (outcome.kind === 'failed') return <FailureNote failure={outcome.failure} />;
  if (outcome.kind === 'undone') return <p>{t('backup_undone')}</p>;
  if (outcome.kind === 'cancelled') return <p>{t('backup_cancelled')}</p>;
  if (outcome.kind === 'saved')
    return (
      <>
        <p>
          <b>{t('backup_saved', [outcome.name])}</b> {plural('backup_savedRows', outcome.rows)}
        </p>
        <p className="cl-small cl-quiet">{t('backup_savedWhere')}</p>
      </>
    );
  const counts = Object.values(outcome.counts);
  const sum = (of: keyof BackupCount) => counts.reduce((all, count) => all + (count[of] ?? 0), 0);
  const lines = [
    plural('backup_added', sum('fresh')),
    outcome.rule === 'merge' && sum('here') > 0 && plural('backup_kept', sum('here')),
    outcome.rule === 'replace' && sum('now') > 0 && plural('backup_gone', sum('now')),
    sum('unreadable') > 0 && plural('backup_left', sum('unreadable')),
    sum('overdue') > 0 && plural('backup_overdue', sum('overdue')),
    !judging && judged !== undefined && plural('backup_judged', judged),
  ].filter((line) => typeof line === 'string');
  return (
    <div className="cl-backup-done">
      <p>
        <b>{t('backup_restored')}</b>
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="cl-small cl-quiet">{t('backup_undoUntil')}</p>
    </div>
  );
}
