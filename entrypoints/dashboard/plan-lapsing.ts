import { endOf } from '../../utils/matching/dates.ts';
import type { Credential } from '../../utils/model/credential.ts';
import type { Lapsing } from '../../utils/model/plan.ts';
import type { Counted } from './plan-data.ts';

/** So long before a credential lapses, its renewal becomes a step. */
const AHEAD_DAYS = 180;
const DAY_MS = 86_400_000;

/** Credentials that lapsed or soon lapse and that saved postings ask for; a newer one of the same name makes up for it. */
export function lapsingOf(credentials: readonly Credential[], postings: readonly Counted[], now: Date): Lapsing[] {
  // Null: one that does not end, or whose end cannot be read.
  const ends = new Map<string, number | null>();
  for (const { namedCredential, validUntil } of credentials) {
    if (namedCredential === undefined) continue;
    const known = ends.get(namedCredential);
    const end = validUntil === undefined ? null : endOf(validUntil);
    if (known === undefined || (known !== null && (end === null || end > known))) ends.set(namedCredential, end);
  }
  const until = now.getTime() + AHEAD_DAYS * DAY_MS;
  return [...ends].flatMap(([namedCredential, end]) => {
    if (end === null || end > until) return [];
    const asking = postings.filter(({ requirements }) =>
      requirements.some(({ alternatives }) => alternatives.some(({ id }) => id === namedCredential)),
    ).length;
    const expires = new Date(end).toISOString().slice(0, 10);
    return asking === 0 ? [] : [{ namedCredential, expires, postings: asking }];
  });
}
