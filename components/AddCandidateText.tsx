import { type ReactNode, useId, useRef, useState } from 'react';
import type { Failure } from '../utils/model/result.ts';
import { DropZone } from './DropZone.tsx';
import { FailureNote } from './FailureNote.tsx';
import { useTexts } from './texts.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import { WorkNote } from './WorkNote.tsx';

export interface AddCandidateTextProps {
  /** Which role it is read for; the choice itself. */
  role?: ReactNode;
  onText: (text: string, name: string) => void;
  onFile: (file: File, name: string) => void;
  /** Name of the file that is being read. */
  reading?: string | undefined;
  onStop: () => void;
  failure?: Failure | undefined;
  /** What was read last, with the panel that shows it. */
  read?:
    | {
        /** Name of the file; absent for a pasted text. */
        file?: string | undefined;
        /** Characters that were left out because nobody sees them. */
        unseen: number;
        pdf: boolean;
        panel: ReactNode;
      }
    | undefined;
  onAnother: () => void;
}

/**
 * The way to read a candidate's text that is no page: paste it, or choose a PDF or text file. What was read takes the
 * place of the fields, so that no name stands beside what is shown in blind mode. Nothing is kept before "Save".
 */
export function AddCandidateText(props: AddCandidateTextProps) {
  const { role, reading, read } = props;
  const { t } = useTexts();
  const id = useId();
  const here = useRef<HTMLElement>(null);
  useLostFocus(read ? 'read' : reading === undefined ? 'fields' : 'reading', () =>
    here.current?.querySelector<HTMLElement>(read ? '.cl-candidate-text-from > p' : 'textarea'),
  );
  return (
    <section ref={here} className="cl-card cl-add cl-candidate-text" aria-labelledby={id}>
      <div>
        <h2 id={id}>{t('candidateText_title')}</h2>
        <p className="cl-small cl-quiet">{t('candidateText_lead')}</p>
      </div>
      {role}
      {read ? <Read {...read} onAnother={props.onAnother} /> : <Fields {...props} />}
      <div aria-live="polite">
        {reading !== undefined && <WorkNote words={t('candidateText_reading', [reading])} onCancel={props.onStop} />}
        {props.failure && <FailureNote failure={props.failure} />}
      </div>
    </section>
  );
}

function Fields({ onText, onFile, reading }: AddCandidateTextProps) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [any, setAny] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const busy = reading !== undefined;
  return (
    <div className="cl-candidate-text-ways">
      <div>
        <label htmlFor={`${id}t`}>{t('candidateText_label')}</label>
        <textarea
          ref={text}
          id={`${id}t`}
          className="cl-input"
          rows={6}
          spellCheck={false}
          // Not drawn anew with every letter: a text of megabytes may be pasted.
          onChange={({ currentTarget }) => setAny(/\S/.test(currentTarget.value))}
        />
      </div>
      <div>
        <label htmlFor={`${id}n`}>{t('candidateText_name')}</label>
        <input
          id={`${id}n`}
          className="cl-input"
          autoComplete="off"
          maxLength={300}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          aria-describedby={`${id}w`}
        />
        <span id={`${id}w`} className="cl-small cl-quiet">
          {t('candidateText_nameNote')}
        </span>
      </div>
      <div className="cl-candidate-text-go">
        <button
          type="button"
          className="cl-button cl-first"
          disabled={!any || busy}
          onClick={() => onText(text.current?.value ?? '', name)}
        >
          {t('candidateText_read')}
        </button>
        <DropZone
          label={t('candidateText_choose')}
          onFiles={([file]) => {
            if (file && !busy) onFile(file, name);
          }}
        >
          <span className="cl-small cl-quiet">{t('candidateText_drop')}</span>
        </DropZone>
      </div>
    </div>
  );
}

function Read({
  file,
  unseen,
  pdf,
  panel,
  onAnother,
}: NonNullable<AddCandidateTextProps['read']> & Pick<AddCandidateTextProps, 'onAnother'>) {
  const { t, plural } = useTexts();
  return (
    <>
      <div className="cl-candidate-text-from">
        <p className="cl-small cl-quiet" tabIndex={-1}>
          {t('candidateText_from', [file ?? t('candidateText_pasted')])}
          {unseen > 0 && ` · ${plural('candidateText_hidden', unseen)}`}
          {pdf && ` · ${t('candidateText_pdfNote')}`}
        </p>
        <button type="button" className="cl-button" onClick={onAnother}>
          {t('candidateText_another')}
        </button>
      </div>
      {panel}
    </>
  );
}
