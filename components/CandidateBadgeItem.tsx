import { useId } from 'react';
import type { CandidateBadge } from '../utils/model/candidate.ts';
import type { Credential } from '../utils/model/credential.ts';
import { badgeFacts, badgeKey, badgeName, badgeReason, stateOfBadge } from './badge-state.ts';
import { CandidateIcon } from './CandidateState.tsx';
import { CheckList } from './CheckList.tsx';
import { timeOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { blocked, link } from './icons.ts';
import { QualityCard } from './QualityCard.tsx';
import { useTexts } from './texts.tsx';

export interface CandidateBadgeItemProps {
  badge: CandidateBadge;
  now: Date;
  /** What was checked and what it states is shown at first; on paper nothing can be opened. */
  full?: boolean;
}

/** One badge: what it is called, who issued it, what is known of it and why; behind a click what was checked and what it states. */
export function CandidateBadgeItem({ badge, now, full }: CandidateBadgeItemProps) {
  const texts = useTexts();
  const { t, language } = texts;
  const state = stateOfBadge(badge, now);
  const facts = badgeFacts(badge, texts);
  const reason = badgeReason(badge, texts);
  const { checks = [], checkedAt, url } = badge;
  const read = badge.format !== undefined;
  const id = useId();
  const open = url !== undefined && (
    <a className="cl-link cl-small" href={url} target="_blank" rel="noreferrer">
      <Icon d={link} />
      {t('badge_open')}
    </a>
  );
  return (
    <li className="cl-badge">
      <p id={id} className="cl-name">
        {badgeName(badge, texts)}
      </p>
      {facts && <p className="cl-small cl-quiet">{facts}</p>}
      <p className={`cl-small cl-badge-state ${state ? `cl-is-${state}` : 'cl-missing'}`}>
        {state ? <CandidateIcon state={state} /> : <Icon d={blocked} />}
        {t(badgeKey(badge, now))}
      </p>
      {reason && <p className="cl-small cl-faint">{reason}</p>}
      {read && (
        <details open={full}>
          <summary className="cl-small">{t('badge_more')}</summary>
          {checks.length > 0 && <CheckList checks={checks} />}
          {checkedAt && (
            <p className="cl-small cl-quiet">
              {t('fact_checked')}: {timeOf(checkedAt, language)}
            </p>
          )}
          <QualityCard credential={credentialOf(badge)} named={id} />
          {open}
        </details>
      )}
      {!read && open}
    </li>
  );
}

/** What the card of facts reads. */
function credentialOf({
  name,
  issuer = '',
  issuerId,
  issuerUrl,
  facts,
  award,
  format,
  ...badge
}: CandidateBadge): Credential {
  const { validFrom, validUntil, verdict } = badge;
  return {
    id: 'badge',
    format: format ?? 'typed',
    name: name || '-',
    achievement: { name, alignments: [], tags: [] },
    issuer: {
      name: issuer,
      ...(issuerId === undefined ? {} : { id: issuerId }),
      ...(issuerUrl === undefined ? {} : { url: issuerUrl }),
    },
    skills: [],
    verdict,
    reasons: [],
    addedAt: '',
    ...(facts === undefined ? {} : { facts }),
    ...(award === undefined ? {} : { award }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
