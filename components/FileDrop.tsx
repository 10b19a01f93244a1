import { useId, useState } from 'react';
import { DropZone } from './DropZone.tsx';
import { useTexts } from './texts.tsx';

export interface FileDropProps {
  onFiles: (files: File[]) => void;
  /** A badge as text: JSON, a token or XML. */
  onText: (text: string) => void;
}

/** Drop or choose badge files, or paste what such a file holds. */
export function FileDrop({ onFiles, onText }: FileDropProps) {
  const { t } = useTexts();
  const [pasting, setPasting] = useState(false);
  return (
    <div className="cl-files">
      <DropZone label={t('files_choose')} multiple onFiles={onFiles}>
        <span className="cl-small cl-quiet">{t('files_orDrop')}</span>
        <span className="cl-small cl-faint">{t('files_kinds')}</span>
        <button type="button" className="cl-link" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t('files_paste')}
        </button>
      </DropZone>
      {pasting && (
        <PasteFile
          onText={(text) => {
            onText(text);
            setPasting(false);
          }}
        />
      )}
    </div>
  );
}

function PasteFile({ onText }: Pick<FileDropProps, 'onText'>) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <div className="cl-paste-file">
      <label htmlFor={id} className="cl-small cl-quiet">
        {t('files_pasteHint')}
      </label>
      <textarea
        id={id}
        className="cl-input"
        rows={4}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" className="cl-button" disabled={!text.trim()} onClick={() => onText(text)}>
        {t('files_pasteRead')}
      </button>
    </div>
  );
}
