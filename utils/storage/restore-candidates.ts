import type { Candidate, CandidateBadge } from '../model/candidate.ts';
import type { Verdict } from '../model/credential.ts';
import { MOST_KEEP_DAYS } from '../model/keep-days.ts';
import { localDay } from '../model/local-day.ts';
import type { ProfileRow } from '../model/profile-match.ts';
import type { Role } from '../model/role.ts';

/** They count as no evidence at all: whoever writes one into a file gains nothing, so they stay until checked anew. */
export const AGAINST: readonly Verdict[] = ['invalid', 'issuer-mismatch', 'revoked', 'suspended'];

const isWeb = (url: string) => /^https?:/i.test(url);

/** A role as a file may bring it: the posting that it was made from only with a link of the web. */
export function asRole({ from, ...role }: Role): Role {
  return from && isWeb(from.url) ? { ...role, from } : role;
}

/**
 * A candidate as a file may bring it. Nobody signs a backup, so no badge stands as verified before it is checked again,
 * and no row rests on one that does. Nobody is kept longer than anybody may be, counted from now.
 */
export function asUnchecked(candidate: Candidate, now: Date): Candidate {
  const { person, badges, rows, role, keepUntil } = candidate;
  const last = localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + MOST_KEEP_DAYS, 12));
  const strict = new Set(role.lines.flatMap(({ id, verifiedOnly }) => (verifiedOnly ? [id] : [])));
  return {
    ...candidate,
    person: person && { ...person, url: isWeb(person.url) ? person.url : '' },
    role: asRole(role),
    badges: badges.map(uncheckedBadge),
    rows: rows.map((row) => uncheckedRow(row, strict)),
    keepUntil: keepUntil > last ? last : keepUntil,
  };
}

function uncheckedBadge(badge: CandidateBadge): CandidateBadge {
  const { url, issuerUrl, checkedAt, checks, holder, unasked, reasons, ...stated } = badge;
  const links = { ...(url && isWeb(url) && { url }), ...(issuerUrl && isWeb(issuerUrl) && { issuerUrl }) };
  if (!AGAINST.includes(badge.verdict)) return { ...stated, ...links, verdict: 'unverified', reasons: [] };
  const found = { checkedAt, checks, holder, unasked };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return { ...stated, ...links, reasons, ...Object.fromEntries(known) };
}

function uncheckedRow(row: ProfileRow, strict: ReadonlySet<string>): ProfileRow {
  const { evidence } = row;
  const forged = row.state === 'verified' || row.reason === 'verified';
  if (evidence?.source !== 'credential')
    // No badge stands behind it.
    return forged
      ? { ...row, state: evidence ? 'claimed' : 'not-found', reason: evidence ? 'claim' : 'no-evidence' }
      : row;
  if (AGAINST.includes(evidence.verdict))
    return forged ? { ...row, state: 'badge-not-verified', reason: 'unverified' } : row;
  const { checkedAt: _checkedAt, holder: _holder, ...stated } = evidence;
  return {
    ...row,
    state: row.state === 'verified' ? 'badge-not-verified' : row.state,
    reason: row.state === 'partly' && row.reason !== 'verified' ? row.reason : 'unverified',
    evidence: { ...stated, verdict: 'unverified', reasons: [] },
    ...(strict.has(row.lineId) && { needsBadge: true }),
  };
}
