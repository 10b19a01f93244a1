import '../../components/candidate-text.css';
import { browser } from 'wxt/browser';
import { AddCandidateText } from '../../components/AddCandidateText.tsx';
import { CandidateBadges } from '../../components/CandidateBadges.tsx';
import { CandidatePanel } from '../../components/CandidatePanel.tsx';
import { FailureNote } from '../../components/FailureNote.tsx';
import { PanelNote } from '../../components/PanelNote.tsx';
import { RoleSelect } from '../../components/RoleSelect.tsx';
import { useTexts } from '../../components/texts.tsx';
import { blindMode, candidateKeepDays } from '../../utils/storage/settings.ts';
import { useAnswer } from '../sidepanel/use-answer.ts';
import { useBadges } from '../sidepanel/use-badges.ts';
import { useRoles } from '../sidepanel/use-roles.ts';
import { useSaving } from '../sidepanel/use-saving.ts';
import { useSetting } from '../sidepanel/use-setting.ts';
import type { HandedText } from './handed-text.ts';
import { type ReadCandidate, useCandidateText } from './use-candidate-text.ts';

/** A candidate's text that is no page: pasted, from a file, or handed over; shown as a page's profile is. */
export function CandidateText({ handed }: { handed: HandedText | null }) {
  const blind = useSetting(blindMode) ?? true;
  const { read, ...text } = useCandidateText(handed, blind);
  const roles = useRoles();
  return (
    <AddCandidateText
      {...text}
      role={roles && <RoleSelect {...roles} />}
      read={
        read && { file: read.file, unseen: read.unseen, pdf: read.pdf, panel: <ReadPanel key={read.of} read={read} /> }
      }
    />
  );
}

function ReadPanel({ read: { of, profile } }: { read: ReadCandidate }) {
  const { t } = useTexts();
  const blind = useSetting(blindMode) ?? true;
  const keepDays = useSetting(candidateKeepDays);
  const badges = useBadges(profile, blind);
  const answer = useAnswer(of, profile, badges.badges);
  const saving = useSaving(of, answer?.to ?? null, answer?.is.ok ? answer.is.value : null);
  if (!answer || keepDays === undefined) return null;
  if (!answer.is.ok)
    return answer.is.failure.code === 'no-role' ? (
      <PanelNote heading={2} title={t('candidate_noRole')} words={[t('candidate_noRoleNext')]} />
    ) : (
      <FailureNote failure={answer.is.failure} />
    );
  return (
    <CandidatePanel
      {...saving}
      view={answer.is.value}
      person={{ name: profile.name, place: null }}
      heading={2}
      badges={<CandidateBadges heading={3} {...badges.props} />}
      keepDays={keepDays}
      onBlind={(on) => void blindMode.set(on)}
      // A private window keeps nothing.
      onSave={browser.extension?.inIncognitoContext ? undefined : saving.onSave}
      trouble={saving.failure && <FailureNote failure={saving.failure} />}
    />
  );
}
