import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  boardHealth,
  chooseSite,
  chosenSites,
  firstRunDone,
  foundBadges,
  noteReading,
  ownAddresses,
  setSite,
  siteSetting,
  sites,
  theme,
} from '../../utils/storage/settings.ts';
import { onTrouble } from '../../utils/storage/trouble.ts';

beforeEach(() => fakeBrowser.reset());

it('only what belongs on the disk tells that the disk is full', async () => {
  const told: string[] = [];
  const stop = onTrouble((trouble) => told.push(trouble));
  for (const area of ['session', 'local'] as const)
    vi.spyOn(browser.storage[area], 'set').mockRejectedValueOnce(new Error('quota'));
  await expect(foundBadges.set([])).rejects.toThrow('quota');
  expect(told).toEqual([]);
  await expect(theme.set('dark')).rejects.toThrow('quota');
  expect(told).toEqual(['full']);
  stop();
});

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

describe('how reading went on each board', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 3, 30, seconds));

  it('keeps the last reading and the last failure side by side, and nothing else', async () => {
    await noteReading('greenhouse', { readFrom: 'json-ld' }, at(0));
    await noteReading('greenhouse', { failure: 'layout-changed' }, at(5));
    await noteReading('seek', { failure: 'not-loaded' }, at(6));
    expect(await boardHealth.get()).toEqual({
      greenhouse: {
        readAt: at(0).toISOString(),
        readFrom: 'json-ld',
        failedAt: at(5).toISOString(),
        failure: 'layout-changed',
      },
      seek: { failedAt: at(6).toISOString(), failure: 'not-loaded' },
    });
  });

  it('writes the same outcome once a minute, another one at once', async () => {
    let writes = 0;
    const stop = boardHealth.watch(() => writes++);
    const times = async () => {
      const { readAt, failedAt } = (await boardHealth.get()).greenhouse ?? {};
      return [readAt, failedAt];
    };
    await noteReading('greenhouse', { readFrom: 'board' }, at(0));
    await noteReading('greenhouse', { readFrom: 'board' }, at(59));
    expect([await times(), writes]).toEqual([[at(0).toISOString(), undefined], 1]);
    await noteReading('greenhouse', { readFrom: 'json-ld' }, at(59));
    await noteReading('greenhouse', { readFrom: 'json-ld' }, at(120));
    await noteReading('greenhouse', { failure: 'expired' }, at(121));
    await noteReading('greenhouse', { failure: 'expired' }, at(150));
    expect([await times(), writes]).toEqual([[at(120).toISOString(), at(121).toISOString()], 4]);
    // A clock that was set back must not silence a board until it catches up.
    await noteReading('greenhouse', { failure: 'expired' }, at(-5000));
    expect(writes).toBe(5);
    stop();
  });

  it('loses none of several at once, also beside other settings', async () => {
    await Promise.all([
      noteReading('a', { readFrom: 'board' }, at(0)),
      setSite('a.example', { off: true }),
      noteReading('b', { failure: 'expired' }, at(0)),
    ]);
    expect(Object.keys(await boardHealth.get())).toEqual(['a', 'b']);
    expect(await siteSetting('a.example')).toEqual({ off: true });
  });

  it('refuses more than a shelf can hold, and what is no id or no code', async () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`board-${n}`, {}]));
    await expect(boardHealth.set(many)).rejects.toThrow();
    await expect(boardHealth.set({ 'https://a.example/jobs/1': {} })).rejects.toThrow();
    expect(await boardHealth.get()).toEqual({});
  });

  it('a code of another version costs only the word, not the dates', async () => {
    const failedAt = at(0).toISOString();
    await fakeBrowser.storage.local.set({ boardHealth: { seek: { failedAt, failure: 'code-of-tomorrow' } } });
    expect(await boardHealth.get()).toEqual({ seek: { failedAt } });
  });
});
