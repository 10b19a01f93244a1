import type { Check } from '../model/check.ts';
import { listOf } from './json.ts';

export interface DatesFound {
  /** `unverified`: an end is stated, but cannot be read. */
  outcome: 'good' | 'expired' | 'not-yet-valid' | 'contradict' | 'unverified';
  checks: Check[];
}

/**
 * Judges starts and ends (ISO 8601) at a moment. Of several the narrowest counts. A start that cannot be read counts as
 * not stated; an end that cannot be read leaves open whether it has passed. A date without a time ends with its day; times
 * without a zone are in UTC.
 * @param from one start or several
 * @param until one end or several
 */
export function judgeDates(from: unknown, until: unknown, now: Date): DatesFound {
  const found = (outcome: DatesFound['outcome'], check: Omit<Check, 'part'>): DatesFound => ({
    outcome,
    checks: [{ part: 'dates', ...check }],
  });
  const starts = listOf(from).map((value) => ({ value, moment: momentOf(value, false) }));
  const ends = listOf(until).map((value) => ({ value, moment: momentOf(value, true) }));
  const strange = ends.find(({ moment }) => moment === undefined);
  if (strange) {
    const detail = typeof strange.value === 'string' ? strange.value.slice(0, 100) : 'an end date that is no text';
    return found('unverified', { outcome: 'unknown', reason: 'dates-unreadable', detail });
  }
  const start = starts.reduce<number | undefined>((latest, { moment = latest }) => max(latest, moment), undefined);
  const end = ends.reduce<number | undefined>((first, { moment = first }) => min(first, moment), undefined);
  const text = (moment: number | undefined): string =>
    String([...starts, ...ends].find((each) => each.moment === moment)?.value).slice(0, 40);
  if (start !== undefined && end !== undefined && end < start) {
    return found('contradict', {
      outcome: 'bad',
      reason: 'dates-contradict',
      detail: `${text(start)} – ${text(end)}`,
    });
  }
  if (end !== undefined && end < now.getTime()) {
    return found('expired', { outcome: 'bad', reason: 'past-end-date', detail: text(end) });
  }
  if (start !== undefined && start > now.getTime()) {
    return found('not-yet-valid', { outcome: 'bad', reason: 'before-start-date', detail: text(start) });
  }
  if (end === undefined) return found('good', { outcome: 'none', reason: 'no-end-date' });
  return found('good', { outcome: 'good', reason: 'dates-good', detail: text(end) });
}

function max(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

function min(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

/** Date.parse takes nearly anything, and reads times without a zone where this runs: so the form is checked first. */
const ISO = /^(\d{4}(?:-\d{2}){0,2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i;

function momentOf(value: unknown, end: boolean): number | undefined {
  if (typeof value !== 'string') return undefined;
  const [, day = '', time, zone = 'Z'] = ISO.exec(value.trim()) ?? [];
  if (day === '') return undefined;
  const whole = end && day.length === 10 ? '23:59:59.999' : undefined;
  const clock = time ?? whole;
  const moment = Date.parse(clock === undefined ? day : `${day}T${clock}${zone.toUpperCase()}`);
  return Number.isNaN(moment) ? undefined : moment;
}
