import type { Check } from '../utils/model/check.ts';
import type { Verdict } from '../utils/model/credential.ts';
import type { Failure } from '../utils/model/result.ts';
import { CheckList } from './CheckList.tsx';
import { CheckOnline } from './CheckOnline.tsx';
import { type ColumnChoice, ColumnMapping, type TableColumns } from './ColumnMapping.tsx';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';
import { blocked, close } from './icons.ts';
import { isKeyOnly } from './key-only.ts';
import { keyOf } from './keys.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';
import { UndoNote } from './UndoNote.tsx';
import { isAnothers, stateOfCredential } from './verdict-state.ts';
import { WorkNote } from './WorkNote.tsx';

/** One credential of a file, before it is added. */
export interface ImportedCredential {
  name: string;
  issuer: string;
  verdict: Verdict;
  checks: readonly Check[];
  /** Number of skills that it is evidence of. */
  skills: number;
  /** It is in the wallet, or stands earlier in this list. */
  duplicate: boolean;
}

/** What became of one file. */
export interface ImportedFile {
  /** Unique among the files shown. */
  id: string;
  fileName: string;
  result:
    | { kind: 'reading' }
    | { kind: 'failed'; failure: Failure }
    /** A table of which the person is to say what its columns are; `failure` is what came of the last answer. */
    | { kind: 'columns'; columns: TableColumns; failure?: Failure }
    | { kind: 'read'; format: string; credentials: ImportedCredential[]; hosts: string[] };
}

export interface ImportPreviewProps {
  files: ImportedFile[];
  /** Hosts are being asked. */
  asking: boolean;
  /** Hosts that the person did not allow. */
  declined: readonly string[];
  /** How many were added last, until it can no longer be undone. */
  added?: number;
  /** Name of the file that was left out last, until then. */
  leftOut?: string;
  /** Called within the click, with every host that the button names. */
  onCheckOnline: (hosts: string[]) => void;
  onLeaveOut: (id: string) => void;
  onMapColumns: (id: string, columns: ColumnChoice) => void;
  onAddAll: () => void;
  /** Gives up the files that are not read yet. */
  onCancel?: () => void;
  onUndo: () => void;
}

/** What an import would add: read and checked on this device, and nothing kept before the person says so. */
export function ImportPreview(props: ImportPreviewProps) {
  const {
    files,
    asking,
    declined,
    added,
    leftOut,
    onCheckOnline,
    onLeaveOut,
    onMapColumns,
    onAddAll,
    onCancel,
    onUndo,
  } = props;
  const { t, plural, list, number } = useTexts();
  const done = files.filter(({ result }) => result.kind !== 'reading').length;
  const read = files.flatMap(({ result }) => (result.kind === 'read' ? [result] : []));
  const fresh = read.flatMap(({ credentials }) => credentials).filter(({ duplicate }) => !duplicate).length;
  const hosts = [...new Set(read.flatMap((each) => each.hosts))].sort();
  const reading = done < files.length;
  const said =
    added === undefined ? leftOut !== undefined && t('import_leftOut', [leftOut]) : plural('import_added', added);
  return (
    <div className="cl-import">
      <UndoNote here of={added ?? leftOut} onUndo={onUndo}>
        {reading ? null : said}
      </UndoNote>
      {reading && (
        <WorkNote
          words={t('import_progress', [number(done), number(files.length)])}
          done={done}
          of={files.length}
          onCancel={onCancel}
        />
      )}
      <p className="cl-small cl-quiet" role="status">
        {!reading && added === undefined && read.length > 0 && t('import_notYet')}
      </p>
      <ul className="cl-outcomes">
        {files.map(({ id, fileName, result }) => (
          <li key={id}>
            <div className="cl-import-file">
              <span className="cl-small cl-quiet cl-grow">
                {fileName}
                {result.kind === 'read' && ` · ${result.format.replaceAll('-', ' ')}`}
              </span>
              {result.kind !== 'reading' && (
                <button type="button" className="cl-icon-button" onClick={() => onLeaveOut(id)}>
                  <Icon d={close} />
                  <span className="cl-sr">{t('import_leaveOut', [fileName])}</span>
                </button>
              )}
            </div>
            {result.kind === 'reading' && <p>{t('files_reading')}</p>}
            {result.kind === 'failed' && <FailureNote failure={result.failure} />}
            {result.kind === 'columns' && (
              <ColumnMapping
                fileName={fileName}
                columns={result.columns}
                failure={result.failure}
                onChoose={(columns) => onMapColumns(id, columns)}
              />
            )}
            {result.kind === 'read' &&
              result.credentials.map((credential, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the order within a file is its own and stays
                <Row key={index} credential={credential} />
              ))}
          </li>
        ))}
      </ul>
      {declined.length > 0 && <p className="cl-small">{t('check_declined', [list(declined)])}</p>}
      {!reading && read.length > 0 && (
        <div className="cl-import-actions">
          <button type="button" className="cl-button cl-first" disabled={fresh === 0 || asking} onClick={onAddAll}>
            {fresh === 0 ? t('import_nothingNew') : plural('import_add', fresh)}
          </button>
          {hosts.length > 0 && <CheckOnline hosts={hosts} busy={asking} onCheck={() => onCheckOnline(hosts)} />}
        </div>
      )}
    </div>
  );
}

/** What went wrong or could not be found out, and what decides how much a good word is worth. */
function isWorthSaying(check: Check): boolean {
  const { outcome, reason } = check;
  return outcome === 'bad' || outcome === 'unknown' || reason === 'on-credly' || isKeyOnly(check);
}

function Row({ credential: { name, issuer, verdict, checks, skills, duplicate } }: { credential: ImportedCredential }) {
  const { t, plural } = useTexts();
  const state = stateOfCredential({ checks }, verdict);
  return (
    <div className="cl-outcome">
      {state ? (
        <StateIcon state={state} />
      ) : (
        <span className="cl-blocked cl-missing">
          <Icon d={blocked} />
        </span>
      )}
      <div>
        <p>
          <b>{name}</b>
          <span className="cl-quiet"> · {issuer || t('wallet_noIssuer')}</span>
        </p>
        <p className="cl-small">
          <span className={`cl-${state ?? 'missing'}`}>
            {t(isAnothers({ checks }) ? 'wallet_another' : keyOf('verdict', verdict))}
          </span>{' '}
          · {plural('import_skills', skills)}
          {duplicate && <b> · {t('import_duplicate')}</b>}
        </p>
        <CheckList checks={checks.filter(isWorthSaying)} />
      </div>
    </div>
  );
}
