import { type ReactNode, useEffect, useRef } from 'react';
import { CandidateBar } from './CandidateBar.tsx';
import { CandidateMeaning } from './CandidateMeaning.tsx';
import { candidateName, type ShownCandidate } from './candidate-view.ts';
import { ExportButtons, type ExportKind } from './ExportButtons.tsx';
import { dateOf, timeOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { link, trash } from './icons.ts';
import { PageHead } from './PageHead.tsx';
import { PostingNotes } from './PostingNotes.tsx';
import { ScorecardBadges } from './ScorecardBadges.tsx';
import { ScorecardRows } from './ScorecardRows.tsx';
import { useTexts } from './texts.tsx';

export interface ScorecardProps {
  candidate: ShownCandidate;
  /** The switch of blind mode. */
  blind: ReactNode;
  onBack: () => void;
  onExport: (kind: ExportKind) => void;
  onNotes: (notes: string) => void;
  /** Takes name and addresses out of what is kept. */
  onRemoveName: () => void;
  onRemove: () => void;
}

/** As many characters as the model takes. */
const MOST_NOTES = 20_000;
const NOT_ASSESSED = ['scorecard_not1', 'scorecard_not2', 'scorecard_not3', 'scorecard_not4'] as const;

/** What one profile shows for a role, line by line, with where it comes from and what nobody looked at. No score. */
export function Scorecard(props: ScorecardProps) {
  const { candidate, blind, onBack, onExport } = props;
  const texts = useTexts();
  const { t, language } = texts;
  const { role, rows, badges, roleNow, readAt } = candidate;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const read = t('scorecard_readOn', [dateOf(readAt.slice(0, 10), language)]);
  return (
    <article className="cl-scorecard">
      <PageHead title={candidateName(candidate, texts)} lead={`${role.name} · ${read}`}>
        <button ref={back} type="button" className="cl-button" onClick={onBack}>
          {t('scorecard_back')}
        </button>
        <ExportButtons onExport={onExport} />
      </PageHead>
      {blind}
      <div className="cl-columns">
        <div>
          <div className="cl-scorecard-bar">
            <CandidateBar role={role} rows={rows} />
          </div>
          {roleNow !== 'same' && (
            <p className="cl-candidates-told">
              {t(roleNow === 'changed' ? 'scorecard_changed' : 'scorecard_roleGone')}
            </p>
          )}
          <ScorecardRows role={role} rows={rows} />
          <ScorecardBadges badges={badges} readAt={readAt} />
          <CandidateMeaning />
        </div>
        <Side {...props} />
      </div>
    </article>
  );
}

function Side({ candidate, onNotes, onRemoveName, onRemove }: ScorecardProps) {
  const texts = useTexts();
  const { t, plural, language } = texts;
  const { notes, notesLocked, notCounted, person, engine, lexicon, readAt, keepUntil } = candidate;
  const left = [
    notCounted.hidden > 0 ? plural('candidate_hidden', notCounted.hidden) : '',
    notCounted.listed > 0 ? plural('candidate_listed', notCounted.listed) : '',
  ].filter(Boolean);
  return (
    <aside className="cl-scorecard-side">
      <section className={notes === '' ? 'cl-card cl-not-printed' : 'cl-card'}>
        {notesLocked ? (
          <>
            <h2>{t('postings_notes')}</h2>
            <p className="cl-scorecard-notes">{notes}</p>
            <p className="cl-small cl-quiet">{t('scorecard_notesLocked')}</p>
          </>
        ) : (
          <>
            <PostingNotes notes={notes} onNotes={onNotes} hint={t('candidate_notesHint')} most={MOST_NOTES} />
            {/* A field prints no more than what it shows. */}
            <div className="cl-print-only" aria-hidden="true">
              <b>{t('postings_notes')}</b>
              <p className="cl-scorecard-notes">{notes}</p>
            </div>
          </>
        )}
      </section>
      <section className="cl-card">
        <h2>{t('candidate_notCounted')}</h2>
        {left.length === 0 ? (
          <p className="cl-small">{t('scorecard_notCountedNone')}</p>
        ) : (
          <ul className="cl-bullets cl-small">
            {left.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </section>
      <section className="cl-card">
        <h2>{t('scorecard_notAssessed')}</h2>
        <ul className="cl-bullets cl-small">
          {NOT_ASSESSED.map((each) => (
            <li key={each}>{t(each)}</li>
          ))}
        </ul>
        <p className="cl-small cl-scorecard-decides">{t('candidate_decides')}</p>
      </section>
      <p className="cl-small cl-quiet">
        {t('scorecard_readBy', [timeOf(readAt, language), engine, lexicon])}{' '}
        <span className="cl-cap cl-inline">{t('scorecard_keptUntil', [dateOf(keepUntil, language)])}.</span>
      </p>
      <div className="cl-scorecard-actions">
        {person?.url && (
          <a className="cl-link" href={person.url} target="_blank" rel="noreferrer">
            <Icon d={link} />
            {t('scorecard_toPage')}
          </a>
        )}
        {person && (
          <button type="button" className="cl-link" onClick={onRemoveName}>
            {t('scorecard_removeName')}
          </button>
        )}
        <button type="button" className="cl-link" onClick={onRemove}>
          <Icon d={trash} />
          {t('wallet_remove', [candidateName(candidate, texts)])}
        </button>
      </div>
    </aside>
  );
}
