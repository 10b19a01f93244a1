import { useId, useState } from 'react';
import type { Verdict } from '../utils/model/credential.ts';
import type { Failure } from '../utils/model/result.ts';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';
import { plus } from './icons.ts';
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
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <div className="cl-files">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button beside it is the first */}
      <div
        className={over ? 'cl-drop cl-drop-over' : 'cl-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={({ currentTarget, relatedTarget }) => {
          // Moving onto something inside leaves nothing.
          if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <input
          id={id}
          className="cl-sr"
          type="file"
          multiple
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className="cl-button">
          <Icon d={plus} />
          {t('files_choose')}
        </label>
        <span className="cl-small cl-quiet">{t('files_orDrop')}</span>
        <span className="cl-small cl-faint">{t('files_kinds')}</span>
      </div>
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
