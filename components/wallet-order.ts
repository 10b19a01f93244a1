import type { Claim } from '../utils/model/claim.ts';
import type { Credential, Verdict } from '../utils/model/credential.ts';
import type { State } from '../utils/model/match.ts';
import type { AwardKind } from '../utils/model/named-credential.ts';
import { endsSoon } from './expiry.ts';
import { stateOfCredential, verdictNow } from './verdict-state.ts';

/** A credential with its verdict as of now. */
export interface Judged {
  credential: Credential;
  verdict: Verdict;
}

export const SORTS = ['needs', 'name', 'issuer', 'expiry', 'added'] as const;
export type Sort = (typeof SORTS)[number];

/** `none`: it counts for nothing (withdrawn, changed). */
export type ShownState = Exclude<State, 'missing'> | 'none';

export interface Filter {
  state?: ShownState;
  kind?: AwardKind;
  issuer?: string;
  expiring?: boolean;
}

/** As far ahead as the reminders look. */
const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

export function judgeAll(credentials: readonly Credential[], now: Date): Judged[] {
  return credentials.map((credential) => ({ credential, verdict: verdictNow(credential, now) }));
}

/** Why a credential needs the person, most urgent first. */
const NEEDS = ['expired', 'soon', 'nothing', 'not-yet', 'unchecked'] as const;
export type Need = (typeof NEEDS)[number];

/**
 * Why it needs the person: it has expired, it ends soon, it counts for nothing, it is not valid yet, or it could be
 * checked and was not, or not in full. null: it is in good order.
 */
export function needOf({ credential, verdict }: Judged, now: Date): Need | null {
  const state = stateOfCredential(credential, verdict);
  if (state === null) return 'nothing';
  if (state === 'partial') return verdict === 'expired' ? 'expired' : 'not-yet';
  if (endsSoon(credential.validUntil, now) !== undefined) return 'soon';
  const { checkedAt, unasked = [] } = credential;
  const open = checkedAt === undefined || unasked.length > 0;
  return state === 'held' && isCheckable(credential) && open ? 'unchecked' : null;
}

/** Those that need the person, most urgent first, and of the same need what ends first; else in the order given. */
export function needsFirst(judged: readonly Judged[], now: Date): Judged[] {
  const needing = judged.flatMap((each) => {
    const need = needOf(each, now);
    return need === null ? [] : [{ each, rank: NEEDS.indexOf(need), end: endOf(each) }];
  });
  return needing.sort((a, b) => a.rank - b.rank || a.end - b.end).map(({ each }) => each);
}

/** There is a file, and something in it that can be checked. */
export function isCheckable({ originalId, verdict }: Credential): boolean {
  return originalId !== undefined && verdict !== 'self-asserted';
}

/**
 * What fits the filter.
 * @param found ids that a search found, best first: they come in that order; null: no search, the order stays
 */
export function filterJudged(
  judged: readonly Judged[],
  filter: Filter,
  found: readonly string[] | null,
  now: Date,
): Judged[] {
  const { state, kind, issuer, expiring } = filter;
  const soon = now.getTime() + SOON_DAYS * DAY_MS;
  const fits = ({ credential, verdict }: Judged) => {
    if (state !== undefined && (stateOfCredential(credential, verdict) ?? 'none') !== state) return false;
    if (kind !== undefined && credential.award !== kind) return false;
    if (issuer !== undefined && credential.issuer.name !== issuer) return false;
    if (!expiring) return true;
    const end = Date.parse(credential.validUntil ?? '');
    return end >= now.getTime() && end <= soon;
  };
  if (found === null) return judged.filter(fits);
  const byId = new Map(judged.map((each) => [each.credential.id, each]));
  return found.flatMap((id) => byId.get(id) ?? []).filter(fits);
}

/** Sorted anew; `needs` and `added` keep the order of the wallet, newest first. */
export function sortJudged(judged: readonly Judged[], sort: Sort, language: string): readonly Judged[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = (a: Judged, b: Judged) => compare(a.credential.name, b.credential.name);
  switch (sort) {
    case 'name':
      return judged.toSorted(byName);
    case 'issuer':
      return judged.toSorted((a, b) => compare(a.credential.issuer.name, b.credential.issuer.name) || byName(a, b));
    case 'expiry':
      return judged.toSorted((a, b) => endOf(a) - endOf(b) || byName(a, b));
    default:
      return judged;
  }
}

/** Those without an end come last. */
function endOf({ credential }: Judged): number {
  const end = Date.parse(credential.validUntil ?? '');
  return Number.isNaN(end) ? Number.MAX_SAFE_INTEGER : end;
}

/** What the wallet holds of each, for the choices of a filter. */
export function choicesOf(judged: readonly Judged[], language: string): { kinds: AwardKind[]; issuers: string[] } {
  const kinds = new Set<AwardKind>();
  const issuers = new Set<string>();
  for (const { credential } of judged) {
    if (credential.award) kinds.add(credential.award);
    if (credential.issuer.name) issuers.add(credential.issuer.name);
  }
  const { compare } = new Intl.Collator(language);
  return { kinds: [...kinds].sort(), issuers: [...issuers].sort(compare) };
}

/** Statements that a search found; all of them without one. */
export function filterClaims(claims: readonly Claim[], found: readonly string[] | null): Claim[] {
  if (found === null) return [...claims];
  const ids = new Set(found);
  return claims.filter(({ id }) => ids.has(id));
}
