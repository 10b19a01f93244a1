import { type ReactNode, useEffect, useState } from 'react';
import { CandidateBadges } from '../../components/CandidateBadges.tsx';
import { CandidatePanel } from '../../components/CandidatePanel.tsx';
import { FailureNote } from '../../components/FailureNote.tsx';
import { PanelNote } from '../../components/PanelNote.tsx';
import { useTexts } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import type { Failure } from '../../utils/model/result.ts';
import { profileSiteById } from '../../utils/profiles/index.ts';
import { blindMode, candidateKeepDays } from '../../utils/storage/settings.ts';
import { pageOf } from './follow.ts';
import { useAnswer } from './use-answer.ts';
import { useBadges } from './use-badges.ts';
import { useSaving } from './use-saving.ts';
import { useSetting } from './use-setting.ts';
import type { TabProfile } from './use-tab-profile.ts';

/** What there is to say of the tab: nothing of a former one, because each state is told by this tab alone. */
export function PageShown({ tab }: { tab: TabProfile }) {
  const { t } = useTexts();
  const profile = tab.page?.profile ?? null;
  // Hidden until it is known that it need not be.
  const blind = useSetting(blindMode) ?? true;
  const badges = useBadges(profile, blind);
  const page = pageOf(tab);
  const answer = useAnswer(page, profile, badges.badges);
  const view = answer?.is.ok ? answer.is.value : null;
  const saving = useSaving(page, answer?.to ?? null, view, tab.inPrivate);
  const keepDays = useSetting(candidateKeepDays);
  const said = (words: string | undefined, shown?: ReactNode) => (
    <>
      <Said words={words} />
      {shown}
    </>
  );
  if (tab.state === 'silent')
    return said(
      '',
      <PanelNote title={t('candidate_pressTitle')} words={[t('candidate_press'), t('candidate_pressSites')]} />,
    );
  if (tab.page?.failure && !profile) return said('', <Failed failure={tab.page.failure} />);
  if (!tab.page || !profile || !answer || keepDays === undefined) return said(undefined);
  if (!answer.is.ok)
    return said(
      '',
      answer.is.failure.code === 'no-role' ? (
        <PanelNote title={t('candidate_noRole')} words={[t('candidate_noRoleNext')]} />
      ) : (
        <Failed failure={answer.is.failure} />
      ),
    );
  return said(
    t('candidate_read', [answer.is.value.role.name]),
    <CandidatePanel
      {...saving}
      view={answer.is.value}
      person={{ name: profile.name, place: placeOf(profile) }}
      heading={1}
      page={{ uncovered: tab.page.uncovered }}
      badges={<CandidateBadges heading={2} {...badges.props} />}
      keepDays={keepDays}
      onBlind={(on) => void blindMode.set(on)}
      // Offsets of an older reading point elsewhere by now.
      onGoTo={(mark) => answer.to === profile && tab.goTo(mark)}
      onSave={tab.inPrivate ? undefined : saving.onSave}
      onOpenSaved={() => void ask('open-dashboard', { route: 'candidates' })}
      trouble={saving.failure && <FailureNote failure={saving.failure} />}
    />,
  );
}

/**
 * The one live region of a tab, there before it speaks. While there are no words it says that it reads, but only when that
 * takes longer than 100 ms.
 */
function Said({ words }: { words: string | undefined }) {
  const { t } = useTexts();
  const [late, setLate] = useState(false);
  const waits = words === undefined;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), 100);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return (
    <p className={waits ? 'cl-side-note cl-quiet' : 'cl-sr'} role="status">
      {waits ? late && t('candidate_reading') : words}
    </p>
  );
}

function Failed({ failure }: { failure: Failure }) {
  return (
    <div className="cl-side-note">
      <FailureNote failure={failure} />
    </div>
  );
}

/** "GitHub · github.com", or the host alone. */
function placeOf({ site, url }: { site: string | null; url: string }): string | null {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const name = site === null ? undefined : profileSiteById(site)?.name;
  return [name, host].filter(Boolean).join(' · ') || null;
}
