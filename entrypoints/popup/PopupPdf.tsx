import { useCallback, useState } from 'react';
import { FailureNote } from '../../components/FailureNote.tsx';
import { useTexts } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import type { Failure } from '../../utils/model/result.ts';
import { readTabPdf } from './tab-pdf.ts';

/** The tab shows a PDF: a click that names the host asks for it, and the Candidates page shows what was read. */
export function PopupPdf({ url, onBack }: { url: string; onBack: () => void }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const focus = useCallback((heading: HTMLElement | null) => heading?.focus(), []);
  const { host } = new URL(url);
  async function read() {
    setBusy(true);
    setFailure(undefined);
    const done = await readTabPdf(url);
    setBusy(false);
    if (!done.ok) return setFailure(done.failure);
    await ask('open-dashboard', { route: 'candidates' });
    window.close();
  }
  return (
    <>
      <section className="cl-scroll">
        <div className="cl-candidate-head">
          {/* What was pressed is gone with what it stood in. */}
          <h1 ref={focus} tabIndex={-1}>
            {t('profile_pdf')}
          </h1>
          <p>{t('profile_pdfWhy', [host])}</p>
          <p role="status" className="cl-small cl-quiet">
            {busy && t('candidate_reading')}
          </p>
          {failure && <FailureNote failure={failure} />}
        </div>
      </section>
      <div className="cl-step">
        <button type="button" className="cl-button" onClick={onBack}>
          {t('profile_back')}
        </button>
        <span className="cl-grow" />
        <button type="button" className="cl-button cl-first cl-read-pdf" disabled={busy} onClick={() => void read()}>
          {t('profile_pdfRead', [host])}
        </button>
      </div>
    </>
  );
}
