import type { Check } from '../model/verification.ts';

export interface DatesFound {
  outcome: 'good' | 'expired' | 'not-yet-valid' | 'contradict';
  checks: Check[];
}

/**
 * Judges a start and an end (ISO 8601) at a moment. A date that cannot be read counts as not stated; a date without a
 * time ends with its day, in UTC.
 */
export function judgeDates(from: unknown, until: unknown, now: Date): DatesFound {
  const start = momentOf(from, false);
  const end = momentOf(until, true);
  const found = (outcome: DatesFound['outcome'], check: Omit<Check, 'part'>): DatesFound => ({
    outcome,
    checks: [{ part: 'dates', ...check }],
  });
  if (start !== undefined && end !== undefined && end < start) {
    return found('contradict', {
      outcome: 'bad',
      reason: 'dates-contradict',
      detail: `${from} – ${until}`.slice(0, 300),
    });
  }
  if (end !== undefined && end < now.getTime()) {
    return found('expired', { outcome: 'bad', reason: 'past-end-date', detail: String(until).slice(0, 40) });
  }
  if (start !== undefined && start > now.getTime()) {
    return found('not-yet-valid', { outcome: 'bad', reason: 'before-start-date', detail: String(from).slice(0, 40) });
  }
  if (end === undefined) return found('good', { outcome: 'none', reason: 'no-end-date' });
  return found('good', { outcome: 'good', reason: 'dates-good', detail: String(until).slice(0, 40) });
}

function momentOf(value: unknown, end: boolean): number | undefined {
  if (typeof value !== 'string') return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value.trim());
  const moment = Date.parse(day && end ? `${value.trim()}T23:59:59.999Z` : value);
  return Number.isNaN(moment) ? undefined : moment;
}
