import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as settings from '../../utils/storage/settings.ts';
import { putBackSettings, takeOutSettings, unreadableSettings } from '../../utils/storage/unreadable-settings.ts';
import { runs } from '../runs.ts';

const { boardHealth, chosenSites, localSettings, noteReading, openPostings, setSite, siteSetting, sites, theme } =
  settings;

beforeEach(() => fakeBrowser.reset());

type AnySetting = settings.Setting<unknown>;
const BY_NAME = new Map<string, AnySetting>(
  [...localSettings.keys()].map((name) => [name, (settings as Record<string, unknown>)[name] as AnySetting]),
);

const garbage = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constant('x'.repeat(100_000)),
  fc.constant(JSON.parse('{"__proto__":{"hidden":true},"constructor":1}')),
  fc.constant({ v: 99, of: 'the future' }),
);

describe('settings that somebody broke', () => {
  it('every one is known by its name', () => {
    expect([...BY_NAME].filter(([, each]) => typeof each?.get !== 'function').map(([name]) => name)).toEqual([]);
    expect(BY_NAME.size).toBeGreaterThan(12);
  });

  it('give something usable, stay as they are until they are set, and are kept beside it then', async () => {
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...BY_NAME.keys()), garbage, async (name, raw) => {
        await fakeBrowser.storage.local.clear();
        const setting = BY_NAME.get(name) as AnySetting;
        // As storage keeps it.
        const text = JSON.stringify(raw);
        if (text === undefined) return;
        const value: unknown = JSON.parse(text);
        await fakeBrowser.storage.local.set({ [name]: value });
        expect(setting.accepts(await setting.get()), `${name} gives what it would not take`).toBe(true);
        if (value === null || setting.accepts(value)) return;
        broken += 1;
        expect(await setting.note(setting.fallback)).toBe(false);
        expect(await fakeBrowser.storage.local.get(name)).toEqual({ [name]: value });
        expect((await unreadableSettings()).map(({ key }) => key)).toEqual([name]);

        await setting.set(setting.fallback);
        expect(await setting.get()).toEqual(setting.fallback);
        const [kept] = await unreadableSettings();
        expect(kept?.key).toBe(`aside:${name}`);
        expect(kept?.value).toMatchObject([{ was: value }]);
        const taken = await takeOutSettings([`aside:${name}`]);
        expect(await unreadableSettings()).toEqual([]);
        await putBackSettings(taken);
        expect((await unreadableSettings()).map(({ key }) => key)).toEqual([`aside:${name}`]);
      }),
      { numRuns: runs(200) },
    );
    expect(broken).toBeGreaterThan(80);
  });

  it('one broken site does not cost the others their decisions', async () => {
    const stored = { 'a.example': { hidden: true }, 'b.example': 'gone wrong', 'Not A Host!': { off: true } };
    await fakeBrowser.storage.local.set({ sites: stored });
    expect(await siteSetting('a.example')).toEqual({ hidden: true });
    expect(await siteSetting('b.example')).toEqual({});
    await setSite('b.example', { off: true });
    expect(await sites.get()).toEqual({ 'a.example': { hidden: true }, 'b.example': { off: true } });
    expect((await unreadableSettings())[0]).toMatchObject({ key: 'aside:sites', value: [{ was: stored }] });
  });

  it('sites that are read always survive one that is no text', async () => {
    await fakeBrowser.storage.local.set({ chosenSites: ['https://a.example/*', 7] });
    expect(await chosenSites.get()).toEqual(['https://a.example/*']);
  });

  it('what is noted without a click never takes the place of what cannot be read', async () => {
    await fakeBrowser.storage.local.set({ boardHealth: 'well', openPostings: { not: 'a list' } });
    await noteReading('greenhouse', { readFrom: 'board' }, new Date());
    expect(await openPostings.note(['one'])).toBe(false);
    expect(await fakeBrowser.storage.local.get(['boardHealth', 'openPostings'])).toEqual({
      boardHealth: 'well',
      openPostings: { not: 'a list' },
    });
    expect(await boardHealth.get()).toEqual({});
  });

  it('set twenty times over, the first ones go and nothing else', async () => {
    for (let n = 0; n < 25; n++) {
      await fakeBrowser.storage.local.set({ theme: `neon ${n}` });
      await theme.set('dark');
    }
    const [kept] = await unreadableSettings();
    if (!kept) throw new Error('nothing was set aside');
    const values = (kept.value as { was: string }[]).map(({ was }) => was);
    expect([values.length, values.at(-1)]).toEqual([20, 'neon 24']);
  });
});
