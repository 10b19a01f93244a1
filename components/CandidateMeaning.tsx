import type { CandidateState } from '../utils/model/profile-match.ts';
import { CANDIDATE_STATES, CandidateMark } from './CandidateState.tsx';
import { type MessageKey, useTexts } from './texts.tsx';

const MEANS: Record<CandidateState, MessageKey> = {
  verified: 'scorecard_meansVerified',
  'badge-not-verified': 'scorecard_meansBadge',
  claimed: 'scorecard_meansClaimed',
  partly: 'scorecard_meansPartly',
  'not-found': 'scorecard_meansNot',
};

/** What each state says, and what it does not. */
export function CandidateMeaning() {
  const { t } = useTexts();
  return (
    <section className="cl-candidate-meaning" aria-label={t('scorecard_meaning')}>
      <ul>
        {CANDIDATE_STATES.map((state) => (
          <li key={state}>
            <CandidateMark state={state} />
            <p className="cl-small cl-quiet">{t(MEANS[state])}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
