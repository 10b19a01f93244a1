import { useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import { keyOf } from './keys.ts';
import { PageHead } from './PageHead.tsx';
import { type MessageKey, useTexts } from './texts.tsx';

/** What is taken out of a page, in the order in which it is told; the same as SCRUB_KINDS of utils/reading. */
type Removed = MessageKey extends infer K ? (K extends `scrub_${infer Kind}` ? Kind : never) : never;

export interface SampleReportPageProps {
  /** A page was handed over. */
  waiting: boolean;
  /** The text of the file, exactly; absent while it is made. */
  sample?: { text: string; removed: Partial<Record<Removed, number>> };
  /** What the person wants taken out besides. */
  words: readonly string[];
  /** Name of the file that was saved. */
  saved?: string;
  onAddWord: (word: string) => void;
  onRemoveWord: (word: string) => void;
  onSave: () => void;
  /** Forgets the page. */
  onDiscard: () => void;
}

/** A page as it would be saved for a bug report: what was taken out, what is left, and the person's word before it is. */
export function SampleReportPage(props: SampleReportPageProps) {
  const { t } = useTexts();
  const { waiting, sample, words, saved, onSave, onDiscard } = props;
  const id = useId();
  return (
    <div className="cl-narrow cl-sample-report">
      <PageHead title={t('report_title')} lead={t('report_lead')} />
      {!waiting && <p className="cl-empty">{t('report_none')}</p>}
      {waiting && (
        <>
          <p role="status" className="cl-section">
            {sample ? '' : t('report_busy')}
          </p>
          <section className="cl-section">
            <h2>{t('report_removed')}</h2>
            <Counts removed={sample?.removed ?? {}} />
          </section>
          <section className="cl-section">
            <h2>{t('report_look')}</h2>
            <p>{t('report_warning')}</p>
            <Words {...props} />
            {words.length > 0 && (
              <ul className="cl-report-words">
                {words.map((word) => (
                  <li key={word}>
                    <span>{word}</span>
                    <button type="button" className="cl-icon-button" onClick={() => props.onRemoveWord(word)}>
                      <Icon d={close} />
                      <span className="cl-sr">{t('report_back', [word])}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="cl-section">
            <label htmlFor={id}>{t('report_text')}</label>
            <textarea
              id={id}
              className="cl-input cl-report-text"
              rows={18}
              readOnly
              spellCheck={false}
              value={sample?.text ?? ''}
            />
            <div className="cl-actions">
              <button type="button" className="cl-button cl-first" disabled={!sample} onClick={onSave}>
                {t('report_file')}
              </button>
              <button type="button" className="cl-button" onClick={onDiscard}>
                {t('report_discard')}
              </button>
            </div>
            <p className="cl-small" role="status">
              {saved && t('report_saved', [saved])}
            </p>
          </section>
        </>
      )}
    </div>
  );
}

function Counts({ removed }: { removed: Partial<Record<Removed, number>> }) {
  const { t, language } = useTexts();
  const kinds = Object.entries(removed).filter(([, count]) => count > 0) as [Removed, number][];
  kinds.sort(([, one], [, other]) => other - one);
  if (kinds.length === 0) return null;
  return (
    <dl className="cl-report-counts cl-small">
      {kinds.map(([kind, count]) => (
        <div key={kind}>
          <dt>{t(keyOf('scrub', kind))}</dt>
          <dd>{new Intl.NumberFormat(language).format(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ onAddWord }: Pick<SampleReportPageProps, 'onAddWord'>) {
  const { t } = useTexts();
  const [word, setWord] = useState('');
  const id = useId();
  return (
    <form
      className="cl-report-word"
      onSubmit={(event) => {
        event.preventDefault();
        onAddWord(word);
        setWord('');
      }}
    >
      <label htmlFor={id} className="cl-small">
        {t('report_word')}
      </label>
      <input
        id={id}
        className="cl-input"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <button type="submit" className="cl-button" disabled={word.trim() === ''}>
        {t('report_take')}
      </button>
    </form>
  );
}
