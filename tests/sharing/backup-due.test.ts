import { expect, it } from 'vitest';
import { type BackupFacts, isBackupDue } from '../../utils/sharing/backup-due.ts';
import { backupFileName } from '../../utils/sharing/backup-name.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const facts = (change: Partial<BackupFacts>): BackupFacts => ({
  credentials: 5,
  files: 1,
  corrections: 0,
  madeAt: null,
  laterAt: null,
  ...change,
});

it.each<[string, Partial<BackupFacts>, boolean]>([
  ['from the fifth credential on, where none was made', {}, true],
  ['not with four', { credentials: 4 }, false],
  ['not where everything was typed: nothing is lost for good', { credentials: 9, files: 0 }, false],
  ['for corrections alone', { files: 0, corrections: 1 }, true],
  ['not for 90 days after one', { madeAt: daysAgo(89) }, false],
  ['after 90 days', { madeAt: daysAgo(90) }, true],
  ['after 90 days with few credentials too', { madeAt: daysAgo(91), credentials: 1 }, true],
  ['not for 30 days after "later"', { laterAt: daysAgo(29) }, false],
  ['30 days after "later"', { laterAt: daysAgo(30) }, true],
  ['where the last one is ahead of a clock that was set back', { madeAt: daysAgo(-400) }, true],
  ['where "later" is ahead of the clock', { laterAt: daysAgo(-400) }, true],
  ['where the time is none', { madeAt: 'soon' }, true],
])('a backup is asked for %s', (_, change, due) => {
  expect(isBackupDue(facts(change), NOW)).toBe(due);
});

it("a backup's name says the day by the person's calendar, and whether it is locked", () => {
  const late = new Date(2026, 0, 5, 23, 59);
  expect(backupFileName(late, false)).toBe('credlens-backup-2026-01-05.zip');
  expect(backupFileName(late, true)).toBe('credlens-backup-2026-01-05.jwe.json');
});
