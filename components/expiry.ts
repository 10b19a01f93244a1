import { endOfValidity, stateOfCredential } from './verdict-state.ts';
import type { Judged } from './wallet-order.ts';

/** `none`: it counts for nothing, whenever it ends. */
export type ExpiryState = 'expired' | 'soon' | 'later' | 'none';
export const EXPIRY_STATES: readonly ExpiryState[] = ['expired', 'soon', 'later', 'none'];

/** A credential that states an end. */
export interface Dated {
  id: string;
  name: string;
  issuer: string;
  /** As the credential states it. */
  until: string;
  /** Its last moment, in ms. */
  end: number;
  /** Days from today to its last day; less than 0 where that has passed. */
  days: number;
  state: ExpiryState;
}

/** What ends within so many days needs the person. */
export const SOON_DAYS = 90;
const DAY_MS = 86_400_000;

/** Days from the day of `now` to the day of `end`, both in ms, by UTC as dates are shown. */
export function daysUntil(end: number, now: number): number {
  return Math.floor(end / DAY_MS) - Math.floor(now / DAY_MS);
}

/** Days to the last day of what is still valid and ends within `SOON_DAYS`; otherwise undefined. */
export function endsSoon(validUntil: string | undefined, now: Date): number | undefined {
  const end = validUntil === undefined ? Number.NaN : endOfValidity(validUntil);
  if (!(end >= now.getTime())) return undefined;
  const days = daysUntil(end, now.getTime());
  return days <= SOON_DAYS ? days : undefined;
}

/** Every credential whose end can be read, soonest first. */
export function datedOf(judged: readonly Judged[], now: Date): Dated[] {
  const dated = judged.flatMap(({ credential, verdict }): Dated[] => {
    const { id, name, issuer, validUntil } = credential;
    const end = validUntil === undefined ? Number.NaN : endOfValidity(validUntil);
    if (validUntil === undefined || Number.isNaN(end)) return [];
    const days = daysUntil(end, now.getTime());
    const nothing = stateOfCredential(credential, verdict) === null;
    const state = nothing ? 'none' : end < now.getTime() ? 'expired' : days <= SOON_DAYS ? 'soon' : 'later';
    return [{ id, name, issuer: issuer.name, until: validUntil, end, days, state }];
  });
  return dated.sort((a, b) => a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** How many there are of each state. */
export function countStates(dated: readonly Dated[]): Record<ExpiryState, number> {
  const counts: Record<ExpiryState, number> = { expired: 0, soon: 0, later: 0, none: 0 };
  for (const { state } of dated) counts[state] += 1;
  return counts;
}
