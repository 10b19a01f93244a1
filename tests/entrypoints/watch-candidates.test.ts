import { Dexie } from 'dexie';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { reconcile } from '../../entrypoints/background/reconcile.ts';
import { watchCandidates } from '../../entrypoints/background/watch-candidates.ts';
import { activeRole, blindMode, candidatesOn, profileSitesOn } from '../../utils/storage/settings.ts';

vi.mock('../../entrypoints/background/reconcile.ts', () => ({ reconcile: vi.fn(async () => {}) }));

const told = vi.fn(async (_tab: number, _message: unknown) => undefined);
const CHANGED = { type: 'candidates-changed' };

beforeAll(watchCandidates);
beforeEach(() => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(told as never);
});
afterEach(() => vi.restoreAllMocks());

it('open pages of candidates hear of every change once, and scripts follow the switches', async () => {
  const heard = async () => {
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    const calls = told.mock.calls.splice(0);
    const registered = vi.mocked(reconcile).mock.calls.splice(0).length;
    return { calls, registered };
  };
  await candidatesOn.set(true);
  await profileSitesOn.set(['github']);
  expect(await heard()).toEqual({ calls: [[1, CHANGED]], registered: 2 });
  await activeRole.set('6f0c8d0e-0004-4000-8000-000000000001');
  expect(await heard()).toEqual({ calls: [[1, CHANGED]], registered: 0 });
  await blindMode.set(true);
  expect(await heard()).toEqual({ calls: [[1, CHANGED]], registered: 0 });
  const part = (store: string) => ({ [`idb://credlens/${store}/`]: {} });
  Dexie.on.storagemutated.fire(part('credentials') as never);
  // Longer than changes are gathered for.
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(told, 'the own credentials change nothing for candidates').not.toHaveBeenCalled();
  Dexie.on.storagemutated.fire(part('roles') as never);
  expect(await heard()).toEqual({ calls: [[1, CHANGED]], registered: 0 });
});

it('a text that nobody took is let go when candidates are turned off', async () => {
  await candidatesOn.set(true);
  await browser.storage.session.set({ candidateText: { profile: {} } });
  await candidatesOn.set(false);
  await vi.waitFor(async () => expect(await browser.storage.session.get()).toEqual({}));
});
