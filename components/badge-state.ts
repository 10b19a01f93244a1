import type { CandidateBadge } from '../utils/model/candidate.ts';
import type { CandidateState } from '../utils/model/profile-match.ts';
import { dateOf } from './format.ts';
import { keyOf } from './keys.ts';
import { hostOfIssuer } from './quality-facts.ts';
import type { MessageKey, useTexts } from './texts.tsx';
import { endOfValidity, stateOfVerdict } from './verdict-state.ts';

type Words = Pick<ReturnType<typeof useTexts>, 't' | 'language'>;

/** Whether a badge of a candidate's page is evidence, and of what kind; null: it is none at all. */
export function stateOfBadge(
  badge: CandidateBadge,
  now: Date,
): Exclude<CandidateState, 'claimed' | 'not-found'> | null {
  if (badge.notBadge !== undefined || badge.holder === 'another') return null;
  switch (stateOfVerdict(badgeVerdict(badge, now))) {
    case 'verified':
      return 'verified';
    case 'partial':
      return 'partly';
    case 'held':
      return 'badge-not-verified';
    default:
      return null;
  }
}

/** The verdict as of now: a badge runs out between its check and the day that somebody looks. */
function badgeVerdict({ verdict, validFrom, validUntil }: CandidateBadge, now: Date): CandidateBadge['verdict'] {
  if (stateOfVerdict(verdict) !== 'verified' && stateOfVerdict(verdict) !== 'held') return verdict;
  if (validUntil && endOfValidity(validUntil) < now.getTime()) return 'expired';
  if (validFrom && Date.parse(validFrom) > now.getTime()) return 'not-yet-valid';
  return verdict;
}

/** What is known of a badge, as a key of the locale files. */
export function badgeKey(badge: CandidateBadge, now: Date): MessageKey {
  if (badge.notBadge !== undefined) return keyOf('badge_not', badge.notBadge);
  if (badge.holder === 'another') return 'badge_another';
  if (badge.ownSite && badge.verdict === 'self-asserted') return 'badge_ownSite';
  const verdict = badgeVerdict(badge, now);
  switch (verdict) {
    case 'verified':
      return badge.holder === 'profile' ? 'badge_verifiedProfile' : 'badge_verified';
    case 'unverified':
    case 'self-asserted':
      return badge.checkedAt === undefined ? 'badge_unchecked' : 'badge_notVerified';
    default:
      return keyOf('verdict', verdict);
  }
}

/** Why, in a sentence, where the state does not say it all; with the host that it is about. */
export function badgeReason(
  { checks = [], verdict, notBadge, holder, ownSite }: CandidateBadge,
  { t }: Words,
): string | null {
  if (notBadge !== undefined || holder === 'another' || ownSite || verdict === 'verified') return null;
  const check = checks.find(({ outcome }) => outcome === 'bad') ?? checks.find(({ outcome }) => outcome === 'unknown');
  // A key that is its own issuer is a good one, and says nothing of who holds it.
  if (check === undefined) return verdict === 'verified-unbound' ? t('check_keyOnly') : null;
  const words = t(keyOf('reason', check.reason));
  return check.detail === undefined ? words : `${words} (${check.detail})`;
}

/** Who issued it, by the site that vouches for the name, and when; in one line. */
export function badgeFacts(badge: CandidateBadge, { t, language }: Words): string {
  const { issuer, issuerId = '', validFrom, validUntil } = badge;
  const host = hostOfIssuer(issuerId);
  const parts = [
    issuer && host ? `${issuer} (${host})` : (issuer ?? host),
    validFrom && dateOf(validFrom, language),
    validUntil && t('wallet_until', [dateOf(validUntil, language)]),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What it is called; by its host where the page gives no words. */
export function badgeName({ name, url }: Pick<CandidateBadge, 'name' | 'url'>, { t }: Words): string {
  if (name.trim() !== '' && !/^https?:\/\//i.test(name)) return name;
  return url !== undefined && URL.canParse(url) ? t('badge_at', [new URL(url).hostname]) : t('badge_unnamed');
}
