import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseInTime } from '../../entrypoints/background/overdue.ts';
import type { Candidate } from '../../utils/model/candidate.ts';
import { saveCandidate } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { candidatesOn, witness } from '../../utils/storage/settings.ts';
import { aCandidate } from '../storage/make-candidates.ts';
import { value } from '../storage/make-rows.ts';

const DAY_MS = 86_400_000;
const day = (offset: number) => {
  const at = new Date(Date.now() + offset * DAY_MS);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
const save = async (n: number, keepUntil: string, change: Partial<Candidate> = {}) =>
  value(
    await saveCandidate(database(), aCandidate(n, { savedAt: new Date().toISOString(), keepUntil, ...change }), {
      inPrivate: false,
    }),
  );
const kept = async () => (await database().candidates.toArray()).map(({ keepUntil }) => keepUntil).sort();
const alarms = async () => (await browser.alarms.getAll()).map(({ name, periodInMinutes }) => [name, periodInMinutes]);
const ring = (name: string) => fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0 } as never);
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

beforeEach(() => {
  // Days are counted from here: at midnight, or where a clock is put forward, today would be another day meanwhile.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) });
  fakeBrowser.reset();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all(database().tables.map((table) => table.clear()));
});

it('erases at the start whoever’s time is over, and nobody whose last day it is', async () => {
  for (const [n, offset] of [-1, 0, 1].entries()) await save(n, day(offset));
  eraseInTime(0);
  await vi.waitFor(async () => expect(await kept()).toEqual([day(0), day(1)]));
  await vi.waitFor(async () => expect(await alarms()).toEqual([['overdue-candidates', 1440]]));
});

it('looks again once a day, by an alarm of its own', async () => {
  await save(1, day(3));
  eraseInTime(0);
  await vi.waitFor(async () => expect(await alarms()).toHaveLength(1));
  await database().candidates.update(aCandidate(1).id, { keepUntil: day(-1) });
  await ring('expiring');
  await settled();
  expect(await kept()).toHaveLength(1);
  await ring('overdue-candidates');
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
});

it('has no alarm until candidates are turned on, and none again when they are off and nobody is saved', async () => {
  eraseInTime(0);
  await settled();
  expect(await alarms()).toEqual([]);
  await candidatesOn.set(true);
  await vi.waitFor(async () => expect(await alarms()).toHaveLength(1));
  await save(1, day(3));
  await candidatesOn.set(false);
  await settled();
  // Somebody is kept still.
  expect(await alarms()).toHaveLength(1);
  await database().candidates.clear();
  await ring('overdue-candidates');
  await vi.waitFor(async () => expect(await alarms()).toEqual([]));
});

it('rings within a day also where the clock was set back under the alarm', async () => {
  await save(1, day(3));
  await browser.alarms.create('overdue-candidates', { when: Date.now() + 400 * DAY_MS, periodInMinutes: 1440 });
  eraseInTime(0);
  const left = async () => ((await browser.alarms.get('overdue-candidates'))?.scheduledTime ?? 0) - Date.now();
  await vi.waitFor(async () => expect(await left()).toBeLessThanOrEqual(DAY_MS));
});

it('whoever was saved under a clock that ran ahead is kept as long as was meant, once the clock is trusted', async () => {
  const ahead = new Date(Date.now() + 400 * DAY_MS).toISOString();
  await save(1, day(490), { savedAt: ahead });
  await save(2, day(60));
  const counted = { credentials: 0, claims: 0, postings: 0, corrections: 0, taxonomies: 0, courseLists: 0 };
  // In doubt nothing is moved.
  await witness.set({ ...counted, at: ahead, latest: ahead });
  eraseInTime(0);
  await settled();
  expect(await kept()).toEqual([day(60), day(490)].sort());
  await witness.set({ ...counted, at: ahead, latest: new Date().toISOString() });
  await ring('overdue-candidates');
  await vi.waitFor(async () => expect(await kept()).toEqual([day(60), day(90)].sort()));
  // And is not moved on each day after.
  await ring('overdue-candidates');
  await settled();
  expect(await kept()).toEqual([day(60), day(90)].sort());
});

it('a database that does not open breaks nothing, and is asked again the next day', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await save(1, day(-1));
  database().close();
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  eraseInTime(0);
  await vi.waitFor(() => expect(warned).toHaveBeenCalled());
  // Somebody may be in it.
  await vi.waitFor(async () => expect(await alarms()).toHaveLength(1));
  opening.mockRestore();
  await database().open();
  await ring('overdue-candidates');
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
});
