import { useCallback, useEffect, useState } from 'react';
import '../../components/candidate.css';
import { CandidateBar } from '../../components/CandidateBar.tsx';
import { CandidateRows } from '../../components/CandidateRows.tsx';
import { FailureNote } from '../../components/FailureNote.tsx';
import { RoleSelect } from '../../components/RoleSelect.tsx';
import { useTexts } from '../../components/texts.tsx';
import { openPanel } from '../sidepanel/open-panel.ts';
import { useAnswer } from '../sidepanel/use-answer.ts';
import { useRoles } from '../sidepanel/use-roles.ts';
import { PopupPdf } from './PopupPdf.tsx';
import { type ReadProfile, readProfile } from './read-profile.ts';
import type { ThisTab } from './read-tab.ts';
import { isPdfTab } from './tab-pdf.ts';

/** This tab read as a candidate's page, by the click that led here: briefly, with the way to the side panel. */
export function PopupProfile({ tab, onBack }: { tab: ThisTab; onBack: () => void }) {
  const { t } = useTexts();
  const [read, setRead] = useState<ReadProfile>();
  const roles = useRoles();
  const [pdf, setPdf] = useState(false);
  useEffect(() => {
    // In a private window nothing is handed to another page.
    if (!tab.inPrivate) void isPdfTab(tab.id).then(setPdf);
  }, [tab]);
  useEffect(() => readProfile(tab.id, setRead), [tab.id]);
  const profile = read && 'profile' in read ? read.profile : null;
  const answer = useAnswer(String(tab.id), profile)?.is;
  const failure = read && 'failure' in read ? read.failure : answer && !answer.ok ? answer.failure : undefined;
  const focus = useCallback((heading: HTMLElement | null) => heading?.focus(), []);
  const view = answer?.ok ? answer.value : null;
  if (pdf) return <PopupPdf url={tab.url} onBack={onBack} />;
  const name = view && !view.blind ? profile?.name : null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="cl-scroll" aria-label={t('candidate_panel')} tabIndex={0}>
        <div className="cl-candidate-head">
          {/* What was pressed is gone with what it stood in. */}
          <h1 ref={focus} tabIndex={-1}>
            {name || t('candidate_name')}
          </h1>
          {view && <CandidateBar role={view.role} rows={view.rows} />}
          <p role="status" className={view ? 'cl-sr' : 'cl-small cl-quiet'}>
            {view ? t('candidate_read', [view.role.name]) : failure ? '' : t('candidate_reading')}
          </p>
          {roles && <RoleSelect {...roles} />}
          {failure?.code === 'no-role' ? (
            <p>{t('candidate_noRoleNext')}</p>
          ) : (
            failure && <FailureNote failure={failure} />
          )}
        </div>
        {view && <CandidateRows view={view} heading={2} brief />}
      </section>
      <div className="cl-step">
        <button type="button" className="cl-button" onClick={onBack}>
          {t('profile_back')}
        </button>
        <span className="cl-grow" />
        <button
          type="button"
          className="cl-button cl-first cl-to-panel"
          // The panel opens within the click alone, so nothing is awaited before.
          onClick={() => void openPanel(tab.windowId).then(() => window.close())}
        >
          {t('profile_toPanel')}
        </button>
      </div>
    </>
  );
}
