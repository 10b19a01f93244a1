import ical, { escape as escapeText, ICalEventTransparency } from 'ical-generator';

/** A step with its weeks from the start of the plan; one without them has no place in a calendar. */
export interface CalendarStep {
  /** Unique within the plan. */
  id: string;
  name: string;
  /** Lines below the name; an address stands here too, because the format's own field for it changes its commas. */
  notes: string[];
  when?: { from: number; to: number } | undefined;
}

const DAY_MS = 86_400_000;
/** The format writes years with four digits; very few hours a week lead beyond them. */
const LAST_DAY = Date.UTC(9999, 11, 30);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out; a line break among them ends a line of the file
const CONTROLS = /[\u0000-\u001f\u007f\u2028\u2029]+/g;

/**
 * The steps as an iCalendar file (RFC 5545): one event of whole days for each, free time, without a clock or time zone, so
 * that it falls on the same days everywhere. The same plan from the same start has the same ids: imported again, it
 * replaces what was there.
 *
 * @param start ISO date of the first day; a week of the plan is seven days from it
 * @param now time of making, which the format asks for
 */
export function planCalendar(name: string, steps: readonly CalendarStep[], start: string, now: Date): string {
  // Of all texts the name of the calendar alone is written as it stands.
  const calendar = ical({
    name: escapeText(plain(name), false),
    prodId: { company: 'Credlens', product: 'Plan', language: 'EN' },
  });
  const first = Date.parse(`${start}T00:00:00Z`);
  for (const { id, name: summary, notes, when } of steps) {
    if (!when || !(first + when.to * 7 * DAY_MS <= LAST_DAY)) continue;
    const from = first + Math.round(when.from * 7) * DAY_MS;
    // The end is the day after the last one, and an event has one day at least.
    const to = Math.max(first + Math.round(when.to * 7) * DAY_MS, from + DAY_MS);
    calendar.createEvent({
      id: `${id}-${start}@credlens`,
      stamp: now,
      start: new Date(from),
      end: new Date(to),
      allDay: true,
      timezone: 'UTC',
      summary: plain(summary),
      description: notes.map(plain).join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** One line: names come from files and pages that others wrote. */
function plain(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}
