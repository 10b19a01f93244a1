import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { optIn, setSiteState, siteState } from '../../entrypoints/background/site-state.ts';
import { walletChanged } from '../../entrypoints/background/tell-changes.ts';
import { linkedInOptIn } from '../../utils/storage/settings.ts';

const told = vi.fn(async (_tab: number, _message: unknown) => undefined);
const toPages = vi.fn(async (_message: unknown) => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  told.mockClear();
  toPages.mockClear();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(told as never);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(toPages as never);
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no data here')));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('a heap of changes is told once, to every tab and to our own pages', async () => {
  for (let n = 0; n < 20; n++) {
    walletChanged();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  vi.useRealTimers();
  await vi.waitFor(() => expect(toPages).toHaveBeenCalledOnce());
  expect(told.mock.calls).toEqual([
    [1, { type: 'wallet-changed' }],
    [2, { type: 'wallet-changed' }],
  ]);
});

it('changes without a pause are told all the same', async () => {
  for (let n = 0; n < 60; n++) {
    walletChanged();
    await vi.advanceTimersByTimeAsync(100);
  }
  vi.useRealTimers();
  await vi.waitFor(() => expect(toPages).toHaveBeenCalled());
});

it('open pages hear that their site is hidden or paused, and nothing of a folded panel', async () => {
  const from = { private: false };
  const hidden = await setSiteState({ host: 'jobs.example', change: { hidden: true } }, from);
  expect(hidden).toMatchObject({ ok: true, value: { hidden: true } });
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledWith(1, {
    type: 'site-changed',
    host: 'jobs.example',
    state: expect.objectContaining({ hidden: true }),
  });
  told.mockClear();
  await setSiteState({ host: 'jobs.example', change: { collapsed: true } }, from);
  await setSiteState({ host: 'jobs.example', change: { hidden: false } }, { private: true });
  await vi.advanceTimersByTimeAsync(1);
  expect(told).not.toHaveBeenCalled();
  expect((await siteState('jobs.example')).hidden).toBe(true);
});

it('no page opts in for the person', async () => {
  expect(await optIn({ on: true }, { private: false, tabId: 3 })).toMatchObject({ ok: false });
  expect(await linkedInOptIn.get()).toBe(false);
  expect(await optIn({ on: true }, { private: false })).toEqual({ ok: true, value: { on: true } });
  expect(await linkedInOptIn.get()).toBe(true);
});
