import { beforeEach, expect, it } from 'vitest';
import { backupSettings, previewSettings, restoreSettings, undoSettings } from '../../utils/storage/backup-settings.ts';
import {
  activeRole,
  blindMode,
  candidateKeepDays,
  candidatesOn,
  chosenSites,
  countOpened,
  ownAddresses,
  planOptions,
  profileSitesOn,
  sites,
  theme,
} from '../../utils/storage/settings.ts';

beforeEach(async () => {
  await ownAddresses.set([]);
  await countOpened.set(null);
  await theme.set('system');
  await planOptions.set(planOptions.fallback);
});

const FILE = [
  { name: 'ownAddresses', value: ['old@example.org', 'both@example.org'] },
  { name: 'countOpened', value: true },
  { name: 'theme', value: 'dark' },
];

it('carries what is about the person, where it was changed, and nothing about this browser', async () => {
  expect(await backupSettings()).toEqual([]);
  await ownAddresses.set(['a@example.org']);
  await planOptions.set({ ...planOptions.fallback, usd: 100 });
  await sites.set({ 'jobs.example': { hidden: true } });
  await chosenSites.set(['*://jobs.example/*']);
  expect((await backupSettings()).map(({ name }) => name)).toEqual(['ownAddresses', 'planOptions']);
  expect(JSON.stringify(await backupSettings())).not.toContain('jobs.example');
});

it('restores them where nothing was set; addresses of both are kept', async () => {
  await theme.set('light');
  await ownAddresses.set(['here@example.org', 'both@example.org']);
  expect(await previewSettings(FILE, 'merge')).toEqual({ inFile: 3, fresh: 2, here: 1, unreadable: 0, now: 2 });
  const before = await restoreSettings(FILE, 'merge');
  expect(await ownAddresses.get()).toEqual(['here@example.org', 'both@example.org', 'old@example.org']);
  expect([await theme.get(), await countOpened.get()]).toEqual(['light', true]);
  await undoSettings(before);
  expect(await ownAddresses.get()).toEqual(['here@example.org', 'both@example.org']);
  expect([await theme.get(), await countOpened.get()]).toEqual(['light', null]);
});

it('replaces them on wish, and back', async () => {
  await planOptions.set({ ...planOptions.fallback, free: true });
  await theme.set('light');
  const held = await backupSettings();
  expect(await previewSettings(FILE, 'replace')).toEqual({ inFile: 3, fresh: 3, here: 0, unreadable: 0, now: 2 });
  const before = await restoreSettings(FILE, 'replace');
  expect(await backupSettings()).toEqual(FILE);
  await undoSettings(before);
  expect(await backupSettings()).toEqual(held);
});

it('takes nothing that it cannot read, and nothing that is not on its list', async () => {
  const rows = [
    null,
    5,
    { name: '__proto__', value: { a: 1 } },
    { name: 'constructor', value: 1 },
    { name: 'sites', value: { 'jobs.example': { off: true } } },
    { name: 'linkedInOptIn', value: true },
    { name: 'theme', value: 'loud' },
    { name: 'ownAddresses', value: Array.from({ length: 21 }, (_, n) => `${n}`) },
    { name: 'countOpened', value: 'yes' },
    { name: 'countOpened', value: true },
    { name: 'countOpened', value: false },
  ];
  expect(await previewSettings(rows, 'merge')).toMatchObject({ inFile: 11, fresh: 1, unreadable: 10 });
  await restoreSettings(rows, 'merge');
  expect(await backupSettings()).toEqual([{ name: 'countOpened', value: true }]);
});

it('carries whether candidates are on, how they are shown and how long they are kept, but no site and no role in use', async () => {
  await candidatesOn.set(true);
  await blindMode.set(true);
  await candidateKeepDays.set(30);
  await profileSitesOn.set(['github']);
  await activeRole.set('6f0c8d0e-0006-4000-8000-000000000001');
  const held = await backupSettings();
  expect(held).toEqual([
    { name: 'candidatesOn', value: true },
    { name: 'blindMode', value: true },
    { name: 'candidateKeepDays', value: 30 },
  ]);
  for (const each of [candidatesOn, blindMode]) await each.set(false);
  await candidateKeepDays.set(14);
  const rows = [...held, { name: 'profileSitesOn', value: ['linkedin'] }, { name: 'candidateKeepDays', value: 9000 }];
  expect(await previewSettings(rows, 'merge')).toMatchObject({ inFile: 5, fresh: 2, here: 1, unreadable: 2 });
  await restoreSettings(rows, 'merge');
  expect([await candidatesOn.get(), await candidateKeepDays.get(), await profileSitesOn.get()]).toEqual([
    true,
    14,
    ['github'],
  ]);
  await candidatesOn.set(false);
  await blindMode.set(false);
  await candidateKeepDays.set(candidateKeepDays.fallback);
});
