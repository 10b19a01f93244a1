import { useId, useState } from 'react';
import type { Credential } from '../utils/model/credential.ts';
import { Icon } from './Icon.tsx';
import { download } from './icons.ts';
import { useTexts } from './texts.tsx';
import type { RawFile, WalletTools } from './wallet-tools.ts';

/** The file as it came: to be seen as plain text, and to be saved byte for byte. */
export function CredentialFile({ credential, tools }: { credential: Credential; tools: WalletTools }) {
  const { t, language } = useTexts();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<RawFile | null>();
  const id = useId();
  return (
    <section className="cl-file" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{t('file_title')}</h3>
      <p className="cl-actions">
        <button type="button" className="cl-button" onClick={() => tools.onExport(credential)}>
          <Icon d={download} />
          {t('file_export')}
        </button>
        <button
          type="button"
          className="cl-link"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
            if (!open && file === undefined) void tools.fileOf(credential).then(setFile);
          }}
        >
          {t('file_show')}
        </button>
      </p>
      <div id={id} hidden={!open}>
        {file === null && <p className="cl-small">{t('file_gone')}</p>}
        {file && (
          <p className="cl-small cl-quiet">
            {file.name} · {t('file_bytes', [new Intl.NumberFormat(language).format(file.size)])}
            {file.text === undefined && ` · ${t('file_noText')}`}
            {file.cut && ` · ${t('file_cut')}`}
          </p>
        )}
        {file?.text !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          <section className="cl-raw" tabIndex={0} aria-label={file.name}>
            <pre>{file.text}</pre>
          </section>
        )}
      </div>
    </section>
  );
}
