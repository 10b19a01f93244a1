import { useEffect, useState } from 'react';
import { CandidateBadges } from '../../components/CandidateBadges.tsx';
import { CandidatePanel } from '../../components/CandidatePanel.tsx';
import { FailureNote } from '../../components/FailureNote.tsx';
import { Logo } from '../../components/Icon.tsx';
import { PanelNote } from '../../components/PanelNote.tsx';
import { RoleSelect } from '../../components/RoleSelect.tsx';
import { useTexts } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import type { Failure } from '../../utils/model/result.ts';
import { profileSiteById } from '../../utils/profiles/index.ts';
import { blindMode, candidateKeepDays, candidatesOn } from '../../utils/storage/settings.ts';
import { pageOf } from './follow.ts';
import { useAnswer } from './use-answer.ts';
import { useBadges } from './use-badges.ts';
import { useRoles } from './use-roles.ts';
import { useSaving } from './use-saving.ts';
import { useSetting } from './use-setting.ts';
import { type TabProfile, useTabProfile } from './use-tab-profile.ts';

const open = (route: string) => void ask('open-dashboard', { route });

/** The side panel: what the active tab of its window shows for the role in use. */
export function Panel() {
  const { t } = useTexts();
  const on = useSetting(candidatesOn);
  const tab = useTabProfile(on === true);
  const roles = useRoles();
  return (
    <div className="cl-root cl-side">
      <header className="cl-head">
        <Logo />
        <b>{t('extensionName')}</b>
      </header>
      {on && roles && <RoleSelect {...roles} />}
      <main>
        {on === false && (
          <PanelNote
            title={t('candidate_offTitle')}
            words={[t('candidate_offNext')]}
            way={{ words: t('candidate_toSettings'), go: () => open('profiles') }}
          />
        )}
        {on && roles && <Shown tab={tab} />}
      </main>
    </div>
  );
}

/** What there is to say of the tab: nothing of a former one, because each state is told by this tab alone. */
function Shown({ tab }: { tab: TabProfile }) {
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
  if (tab.state === 'silent')
    return <PanelNote title={t('candidate_pressTitle')} words={[t('candidate_press'), t('candidate_pressSites')]} />;
  if (tab.page?.failure && !profile) return <Failed failure={tab.page.failure} />;
  if (!tab.page || !profile || !answer || keepDays === undefined) return <Waiting />;
  if (!answer.is.ok)
    return answer.is.failure.code === 'no-role' ? (
      <PanelNote title={t('candidate_noRole')} words={[t('candidate_noRoleNext')]} />
    ) : (
      <Failed failure={answer.is.failure} />
    );
  return (
    <>
      <p className="cl-sr" role="status">
        {t('candidate_read', [answer.is.value.role.name])}
      </p>
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
        onOpenSaved={() => open('candidates')}
        trouble={saving.failure && <FailureNote failure={saving.failure} />}
      />
    </>
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

/** Says that it reads, but only when that takes longer than 100 ms. */
function Waiting() {
  const { t } = useTexts();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="cl-side-note cl-quiet" role="status">
      {late && t('candidate_reading')}
    </p>
  );
}
