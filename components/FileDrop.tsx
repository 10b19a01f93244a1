import type { Verdict } from '../utils/model/credential.ts';
import type { Failure } from '../utils/model/result.ts';
import { DropZone } from './DropZone.tsx';
import { FailureNote } from './FailureNote.tsx';
import { keyOf } from './keys.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';
import { stateOfVerdict } from './verdict-state.ts';

/** What became of one file. */
export interface FileOutcome {
  /** Unique among the outcomes shown. */
  id: string;
  fileName: string;
  result:
    | { kind: 'reading' }
    | { kind: 'added'; credentials: { id: string; name: string; verdict: Verdict }[] }
    | { kind: 'failed'; failure: Failure };
}

export interface FileDropProps {
  outcomes: FileOutcome[];
  onFiles: (files: File[]) => void;
}

/** Drop or choose badge files; each file says what became of it. */
export function FileDrop({ outcomes, onFiles }: FileDropProps) {
  const { t } = useTexts();
  return (
    <div className="cl-files">
      <DropZone label={t('files_choose')} multiple onFiles={onFiles}>
        <span className="cl-small cl-quiet">{t('files_orDrop')}</span>
        <span className="cl-small cl-faint">{t('files_kinds')}</span>
      </DropZone>
      <ul className="cl-outcomes" aria-live="polite">
        {outcomes.map(({ id: key, fileName, result }) => (
          <li key={key}>
            <p className="cl-small cl-quiet">{fileName}</p>
            {result.kind === 'reading' && <p>{t('files_reading')}</p>}
            {result.kind === 'failed' && <FailureNote failure={result.failure} />}
            {result.kind === 'added' &&
              result.credentials.map((credential) => (
                <p key={credential.id} className="cl-outcome">
                  <StateIcon state={stateOfVerdict(credential.verdict) ?? 'missing'} />
                  <b>{credential.name}</b>
                  <span className="cl-small">{t(keyOf('verdict', credential.verdict))}</span>
                </p>
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
