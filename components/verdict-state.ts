import type { Check } from '../utils/model/check.ts';
import type { Credential, Verdict } from '../utils/model/credential.ts';
import type { State } from '../utils/model/match.ts';

/** The state that a verdict gives, for its icon; null where the credential is no evidence at all. */
export function stateOfVerdict(verdict: Verdict): State | null {
  switch (verdict) {
    case 'verified':
      return 'verified';
    case 'verified-unbound':
    case 'status-unknown':
    case 'unverified':
    case 'self-asserted':
      return 'held';
    case 'expired':
    case 'not-yet-valid':
      return 'partial';
    case 'invalid':
    case 'issuer-mismatch':
    case 'revoked':
    case 'suspended':
      return null;
  }
}

/** The recipient that it names is none of the addresses that the person gave: whatever else holds, it is not theirs. */
export function isAnothers({ checks = [] }: { checks?: readonly Check[] }): boolean {
  return checks.some(({ reason }) => reason === 'recipient-differs');
}

/** The state of a credential in the person's own wallet; null where it is no evidence at all. */
export function stateOfCredential(credential: { checks?: readonly Check[] }, verdict: Verdict): State | null {
  return isAnothers(credential) ? null : stateOfVerdict(verdict);
}

/** The verdict as of now: one that counts turns into `expired` or `not-yet-valid` by its own dates. */
export function verdictNow({ verdict, validFrom, validUntil }: Credential, now: Date): Verdict {
  const state = stateOfVerdict(verdict);
  if (state === null || state === 'partial') return verdict;
  if (validUntil && endOfValidity(validUntil) < now.getTime()) return 'expired';
  if (validFrom && Date.parse(validFrom) > now.getTime()) return 'not-yet-valid';
  return verdict;
}

/** The last moment of a date, in ms; NaN where it cannot be read. A day, month or year lasts until its end. */
export function endOfValidity(date: string): number {
  if (date.length > 10) return Date.parse(date);
  const start = Date.parse(date);
  if (Number.isNaN(start)) return start;
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  return day === undefined ? Date.UTC(year, month, 1) - 1 : start + 86_400_000 - 1;
}
