import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expiring, remindOfExpiry } from '../../entrypoints/background/reminders.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { reminders } from '../../utils/storage/settings.ts';
import { aBadge, value } from '../storage/make-rows.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const held = (validUntil: string | undefined, change: Partial<Credential> = {}): Credential => ({
  ...aBadge('x', []),
  id: 'x',
  addedAt: NOW.toISOString(),
  validUntil,
  ...change,
});

describe('expiring', () => {
  it.each([
    ['2026-11-22', 1],
    ['2026-11-21', 0],
    ['2026-11-22T11:59:59Z', 0],
    ['2027-01-21T11:00:00Z', 1],
    ['2027-01-22', 0],
    [undefined, 0],
    ['some day', 0],
  ])('an end at %s counts %d', (end, count) => expect(expiring([held(end)], NOW)).toHaveLength(count));

  it('leaves out what is no evidence any more, and samples', () => {
    const end = '2026-12-01';
    expect(expiring([held(end, { verdict: 'revoked' }), held(end, { sample: true })], NOW)).toEqual([]);
  });
});

describe('reminders', () => {
  const setBadgeText = vi.fn(async (_: { text: string }) => {});
  const setTitle = vi.fn(async (_: { title: string }) => {});
  const text = () => setBadgeText.mock.lastCall?.[0].text;

  beforeEach(async () => {
    fakeBrowser.reset();
    setBadgeText.mockClear();
    Object.assign(browser, { action: { setBadgeText, setTitle } });
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) =>
      key === 'interfaceLanguage' ? 'en' : key) as never);
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString();
    value(await addCredentials(database(), [{ credentials: [aBadge('Soon', [], { validUntil: soon })] }], NOW));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(database().tables.map((table) => table.clear()));
  });

  it('are off until the person turns them on, and leave nothing behind when they are turned off', async () => {
    remindOfExpiry();
    await vi.waitFor(() => expect(text()).toBe(''));
    expect(await browser.alarms.getAll()).toEqual([]);
    await reminders.set(true);
    await vi.waitFor(() => expect(text()).toBe('1'));
    expect((await browser.alarms.getAll()).map(({ periodInMinutes }) => periodInMinutes)).toEqual([1440]);
    expect(setTitle.mock.lastCall?.[0].title).toContain('reminder_badge_one');
    await reminders.set(false);
    await vi.waitFor(() => expect(text()).toBe(''));
    expect(await browser.alarms.getAll()).toEqual([]);
  });

  it('ring within a day also where the clock was set back under the alarm, and keep one that is near', async () => {
    await reminders.set(true);
    await browser.alarms.create('expiring', { when: Date.now() + 400 * 86_400_000, periodInMinutes: 1440 });
    remindOfExpiry();
    const left = async () => ((await browser.alarms.get('expiring'))?.scheduledTime ?? 0) - Date.now();
    await vi.waitFor(async () => expect(await left()).toBeLessThanOrEqual(86_400_000));
    const near = Date.now() + 3_600_000;
    await browser.alarms.create('expiring', { when: near, periodInMinutes: 1440 });
    remindOfExpiry();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await browser.alarms.get('expiring'))?.scheduledTime).toBe(near);
  });

  it('count again when the alarm rings', async () => {
    await reminders.set(true);
    remindOfExpiry();
    await vi.waitFor(() => expect(text()).toBe('1'));
    await database().credentials.clear();
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'expiring',
      scheduledTime: 0,
      persistAcrossSessions: true,
    });
    await vi.waitFor(() => expect(text()).toBe(''));
  });
});
