import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  chooseSite,
  chosenSites,
  firstRunDone,
  ownAddresses,
  setSite,
  siteSetting,
  sites,
  theme,
} from '../../utils/storage/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('fall back, keep what is set, and tell who watches', async () => {
    expect([await firstRunDone.get(), await theme.get(), await sites.get()]).toEqual([false, 'system', {}]);
    const seen: string[] = [];
    const stop = theme.watch((value) => seen.push(value));
    await theme.set('dark');
    expect(await theme.get()).toBe('dark');
    stop();
    await theme.set('light');
    expect(seen).toEqual(['dark']);
  });

  it('a stored value that cannot be read gives the fallback and stays as it is', async () => {
    await fakeBrowser.storage.local.set({ theme: 'neon' });
    expect(await theme.get()).toBe('system');
    expect(await fakeBrowser.storage.local.get('theme')).toEqual({ theme: 'neon' });
  });

  it('refuse what is no value', async () => {
    await expect(theme.set('neon' as never)).rejects.toThrow();
    await expect(setSite('Not A Host!', { off: true })).rejects.toThrow();
    expect(await sites.get()).toEqual({});
  });

  it('sites: changes merge, undefined forgets, an empty host disappears', async () => {
    await setSite('jobs.example', { hidden: true });
    await setSite('jobs.example', { paused: '2026-11-22T00:00:00Z' });
    expect(await siteSetting('jobs.example')).toEqual({ hidden: true, paused: '2026-11-22T00:00:00Z' });
    await setSite('jobs.example', { hidden: undefined });
    expect(await siteSetting('jobs.example')).toEqual({ paused: '2026-11-22T00:00:00Z' });
    await setSite('jobs.example', { paused: undefined });
    expect(await sites.get()).toEqual({});
    expect(await siteSetting('constructor')).toEqual({});
  });

  it('two changes at once both arrive', async () => {
    await Promise.all([setSite('a.example', { off: true }), setSite('b.example', { hidden: true })]);
    expect(await sites.get()).toEqual({ 'a.example': { off: true }, 'b.example': { hidden: true } });
  });

  it('sites that are always read: not known at first, then chosen one by one, also two at once', async () => {
    expect(await chosenSites.get()).toBeNull();
    await Promise.all([chooseSite('https://a.example/*', true), chooseSite('https://b.example/*', true)]);
    await chooseSite('https://a.example/*', true);
    expect(await chosenSites.get()).toEqual(['https://b.example/*', 'https://a.example/*']);
    await chooseSite('https://b.example/*', false);
    expect(await chosenSites.get()).toEqual(['https://a.example/*']);
  });

  it('own addresses are none at first, and never more than fit', async () => {
    expect(await ownAddresses.get()).toEqual([]);
    await expect(ownAddresses.set(['x'.repeat(321)])).rejects.toThrow();
    expect(await ownAddresses.get()).toEqual([]);
  });
});
