/**
 * When a stated date begins and ends, in milliseconds. People write "valid until 2026-11-21" and mean the whole day, so
 * a date without a time of day spans its day (a month its month, a year its year), in UTC.
 * @returns null where the text is no ISO 8601 date.
 */
function spanOf(date: string): { start: number; end: number } | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date.trim());
  if (!parts) {
    const instant = /^\d{4}-\d{2}-\d{2}[T ]/.test(date.trim()) ? Date.parse(date.trim().replace(' ', 'T')) : Number.NaN;
    return Number.isNaN(instant) ? null : { start: instant, end: instant };
  }
  const start = Date.parse(date.trim());
  if (Number.isNaN(start)) return null;
  const next = new Date(start);
  if (parts[3]) next.setUTCDate(next.getUTCDate() + 1);
  else if (parts[2]) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { start, end: next.getTime() - 1 };
}

/** The last millisecond of a stated date (of the day, month or year that it names); null where it cannot be read. */
export function endOf(date: string): number | null {
  return spanOf(date)?.end ?? null;
}

/** Where `now` stands to a period of validity. A date that cannot be read limits nothing. */
export function validityAt(
  now: Date,
  period: { validFrom?: string | undefined; validUntil?: string | undefined },
): 'valid' | 'expired' | 'not-yet-valid' {
  const until = period.validUntil === undefined ? null : spanOf(period.validUntil);
  if (until && until.end < now.getTime()) return 'expired';
  const from = period.validFrom === undefined ? null : spanOf(period.validFrom);
  if (from && from.start > now.getTime()) return 'not-yet-valid';
  return 'valid';
}
