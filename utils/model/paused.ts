const DAY_MS = 86_400_000;
/** A clock that runs a little ahead of itself is no other clock. */
const SLACK_MS = 60_000;

/** Until when a site that is paused now stays so: a day (ISO 8601). */
export function pausedUntil(now: Date): string {
  return new Date(now.getTime() + DAY_MS).toISOString();
}

/**
 * True while a pause lasts. One that would last longer than a day was begun by a clock that was set back since: it is over,
 * because nobody asked for years of it.
 */
export function isPaused(until: string | null | undefined, now: Date): boolean {
  const left = Date.parse(until ?? '') - now.getTime();
  return left > 0 && left <= DAY_MS + SLACK_MS;
}
