import { browser } from 'wxt/browser';
import { localDay } from '../../utils/model/local-day.ts';
import { countCandidates, eraseOverdueCandidates, shortenAhead } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { candidateKeepDays, candidatesOn, witness } from '../../utils/storage/settings.ts';
import { clockWasAt } from '../../utils/storage/witness.ts';

const ALARM = 'overdue-candidates';
const DAY_MINUTES = 24 * 60;
const DAY_MS = 86_400_000;

/**
 * Erases candidates whose time is over: now, once a day, and when candidates are turned on or off. The alarm is there while
 * they are turned on or somebody is saved. Call it once, when the background starts.
 *
 * @param delay of the first look, in ms: what started the background is answered first
 */
export function eraseInTime(delay: number): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look();
  });
  candidatesOn.watch(() => void look());
  setTimeout(look, delay);
}

async function look(): Promise<void> {
  try {
    await eraseOverdue(new Date());
    await follow();
  } catch (error) {
    // The next look is another try; everything else of the background goes on.
    console.warn('credlens: candidates whose time is over could not be looked for', error);
  }
}

async function eraseOverdue(now: Date): Promise<void> {
  // While the clock is in doubt nobody's day is moved; by a clock that went back nobody is overdue.
  if (clockWasAt(await witness.get(), now) === undefined)
    await shortenAhead(database(), now, await candidateKeepDays.get());
  const erased = await eraseOverdueCandidates(database(), localDay(now));
  if (!erased.ok) console.warn(`credlens: no candidate was erased: ${erased.failure.code}`);
}

async function follow(): Promise<void> {
  const saved = await countCandidates(database());
  // Where the database does not open now, somebody may be in it.
  const wanted = (await candidatesOn.get()) || !saved.ok || saved.value > 0;
  const known = await browser.alarms.get(ALARM);
  if (!wanted) {
    if (known) await browser.alarms.clear(ALARM);
    return;
  }
  // One that is more than a day away was made by a clock that was set back since.
  const left = (known?.scheduledTime ?? Number.NaN) - Date.now();
  if (!(left <= DAY_MS)) await browser.alarms.create(ALARM, { periodInMinutes: DAY_MINUTES });
}
