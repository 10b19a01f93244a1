import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { optIn, setSiteState, siteState } from '../../entrypoints/background/site-state.ts';
import { walletChanged, watchWallet } from '../../entrypoints/background/tell-changes.ts';
import { tellOfWallet } from '../../entrypoints/dashboard/tell-wallet.ts';
import type { MatchView } from '../../utils/model/match-view.ts';
import { keepLastMatch, lastMatch } from '../../utils/storage/last-matches.ts';
import { linkedInOptIn } from '../../utils/storage/settings.ts';
import { aPosting } from '../storage/make-rows.ts';

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

it('what an answer says beside the wallet is forgotten with it, whether the background lives or not', async () => {
  vi.useRealTimers();
  const view = { posting: { title: 'Analyst' } } as unknown as MatchView;
  const posting = aPosting('a', 'SQL');
  const parts = (store: string) => ({ [`idb://credlens/${store}/`]: {} }) as never;
  for (const watch of [watchWallet, tellOfWallet]) {
    const listen = vi.spyOn(Dexie, 'on').mockReturnValueOnce(undefined as never);
    watch();
    const [, heard] = listen.mock.calls[0] as unknown as [string, (of: object) => void];
    listen.mockRestore();
    for (const store of ['postings', 'corrections', 'courseLists']) {
      await keepLastMatch(posting, view);
      heard(parts('walletIndex'));
      expect(await lastMatch(posting), store).toEqual(view);
      heard(parts(store));
      await vi.waitFor(async () => expect(await lastMatch(posting), store).toBeNull());
    }
  }
});
