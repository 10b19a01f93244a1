import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endsSoon } from '../../components/expiry.ts';
import { agoOf } from '../../components/format.ts';
import { verdictNow } from '../../components/verdict-state.ts';
import { expiring } from '../../entrypoints/background/reminders.ts';
import { recency } from '../../utils/matching/demand.ts';
import { isBackupDue } from '../../utils/sharing/backup-due.ts';
import { addCorrections, listCorrections } from '../../utils/storage/corrections.ts';
import { addCredentials, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { listPostings, savePosting } from '../../utils/storage/postings.ts';
import { witness } from '../../utils/storage/settings.ts';
import { clockWasAt, noteCounts, trustClock } from '../../utils/storage/witness.ts';
import { aBadge, aPosting, NOW, value } from './make-rows.ts';

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const NO_DERIVERS = { requirements: () => undefined, skills: () => undefined };

beforeEach(() => fakeBrowser.reset());

let names = 0;
async function withDatabase(work: (db: CredlensDatabase) => Promise<void>): Promise<void> {
  const db = new CredlensDatabase(`clock-test-${names++}`);
  try {
    await work(db);
  } finally {
    await db.delete();
  }
}

describe('a clock that went back', () => {
  it('is noticed by what it showed before, and trusted again when the person says so', () =>
    withDatabase(async (db) => {
      value(await addCredentials(db, [{ credentials: [aBadge('one', [])] }], NOW));
      await noteCounts(db, NOW);
      expect(clockWasAt(await witness.get(), later(-0.9))).toBeUndefined();
      expect(clockWasAt(await witness.get(), later(-400))).toBe(NOW.toISOString());
      // Counting goes on under the wrong clock, and does not forget the right one.
      value(await addCredentials(db, [{ credentials: [aBadge('two', [])] }], later(-400)));
      await noteCounts(db, later(-400));
      expect(await witness.get()).toMatchObject({ credentials: 2, latest: NOW.toISOString() });
      await trustClock(later(-400));
      expect(clockWasAt(await witness.get(), later(-400))).toBeUndefined();
    }));

  it('that goes on is noted once a day, without anything being added', () =>
    withDatabase(async (db) => {
      await noteCounts(db, NOW);
      await noteCounts(db, later(0.5));
      expect((await witness.get())?.latest).toBe(NOW.toISOString());
      await noteCounts(db, later(30));
      expect(await witness.get()).toMatchObject({ at: NOW.toISOString(), latest: later(30).toISOString() });
      expect(clockWasAt(await witness.get(), later(2))).toBe(later(30).toISOString());
    }));

  it('gives no negative days and no weight above that of today', () => {
    expect(agoOf(later(5).toISOString(), NOW, 'en')).toBe('now');
    expect(recency(later(300).toISOString(), NOW.toISOString().slice(0, 10))).toBe(1);
    for (const until of [later(-3), later(0), later(3)].map((date) => date.toISOString().slice(0, 10)))
      expect(endsSoon(until, NOW) ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('reminds of a backup that is dated ahead of it rather than never', () => {
    const facts = { credentials: 9, files: 9, corrections: 0 };
    expect(isBackupDue({ ...facts, madeAt: later(500).toISOString(), laterAt: null }, NOW)).toBe(true);
    expect(isBackupDue({ ...facts, madeAt: NOW.toISOString(), laterAt: later(500).toISOString() }, NOW)).toBe(false);
    expect(isBackupDue({ ...facts, madeAt: null, laterAt: later(500).toISOString() }, NOW)).toBe(true);
  });

  it('judges by the dates of a credential in both directions, and takes nothing from what is stored', () => {
    const badge = { ...aBadge('one', []), id: 'a', addedAt: '', verdict: 'verified' as const };
    const dated = { ...badge, validFrom: '2026-06-01', validUntil: '2026-12-31' };
    const verdicts = [later(-400), NOW, later(400), NOW].map((now) => verdictNow(dated, now));
    expect(verdicts).toEqual(['not-yet-valid', 'verified', 'expired', 'verified']);
    expect([later(-400), NOW, later(400)].map((now) => expiring([dated], now).length)).toEqual([0, 1, 0]);
  });

  it('keeps lists in one order, with rows of the future, of the past and of the same moment', () =>
    withDatabase(async (db) => {
      for (const [at, name] of [
        [NOW, 'now'],
        [later(90), 'future'],
        [later(-90), 'past'],
        [NOW, 'also now'],
      ] as const) {
        value(await addCredentials(db, [{ credentials: [aBadge(name, [])] }], at));
        value(await savePosting(db, aPosting(name, 'text'), [], at));
      }
      const order = async () => value(await listCredentials(db)).items.map(({ name }) => name);
      const first = await order();
      expect([first[0], first.at(-1)]).toEqual(['future', 'past']);
      expect(await order()).toEqual(first);
      expect(value(await listCredentials(db, 60)).items.map(({ name }) => name)).toEqual(first);
      const postings = value(await listPostings(db)).items.map(({ id }) => id);
      expect([postings[0], postings.at(-1)]).toEqual(['future', 'past']);
    }));

  it('what the person said last counts last, however far ahead the clock once was', () =>
    withDatabase(async (db) => {
      const said = (phrase: string) => ({ kind: 'not-a-skill' as const, phrase, skillId: 'sql', label: 'SQL' });
      value(await addCorrections(db, [said('first')], new Date(8.64e15), NO_DERIVERS));
      value(await addCorrections(db, [said('second')], NOW, NO_DERIVERS));
      expect(
        value(await listCorrections(db))
          .items.map(({ phrase }) => phrase)
          .sort(),
      ).toEqual(['first', 'second']);
      const late = later(4000);
      value(await addCorrections(db, [said('third')], late, NO_DERIVERS));
      expect(value(await listCorrections(db)).items).toHaveLength(3);
    }));
});
