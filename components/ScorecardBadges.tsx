import type { CandidateBadge } from '../utils/model/candidate.ts';
import { CandidateBadgeItem } from './CandidateBadgeItem.tsx';
import { useTexts } from './texts.tsx';

export interface ScorecardBadgesProps {
  badges: readonly CandidateBadge[];
  /** When the profile was read: the lines of the role were judged then. */
  readAt: string;
}

/** The badges that a candidate's page linked, each with what was found of it and what it states of itself. */
export function ScorecardBadges({ badges, readAt }: ScorecardBadgesProps) {
  const { t } = useTexts();
  const now = new Date(readAt);
  return (
    <section className="cl-section cl-scorecard-badges">
      <h2>{t('scorecard_badgesTitle')}</h2>
      {badges.length === 0 ? (
        <p className="cl-quiet">{t('scorecard_noBadges')}</p>
      ) : (
        <ul className="cl-card cl-rows">
          {badges.map((badge, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is the page's, and a page may show one twice
            <CandidateBadgeItem key={at} badge={badge} now={now} full />
          ))}
        </ul>
      )}
    </section>
  );
}
