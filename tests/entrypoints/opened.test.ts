import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Counting, noteOpened } from '../../entrypoints/background/opened.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { database } from '../../utils/storage/database.ts';
import { listOpened } from '../../utils/storage/opened-counts.ts';
import { countOpened } from '../../utils/storage/settings.ts';
import { requirement } from '../matching/make.ts';
import { NOW, value } from '../storage/make-rows.ts';

const posting = (change: Partial<Posting> = {}): Posting => ({
  id: 'greenhouse:4400112233',
  url: 'https://job-boards.greenhouse.io/quillbridge/jobs/4400112233',
  title: 'Harbour Pilot',
  company: 'Quillbridge',
  description: 'Ships, fog and patience: you bring two hundred of them a year through a channel that moves by itself.',
  blocks: [],
  readFrom: 'board',
  board: 'greenhouse',
  ...change,
});
const asked = [requirement('sql', { quote: { start: 0, end: 20, text: 'Ships, fog and patience' } })];
const counting: Counting = {
  lexicon: async () => ({
    label: (id) => id.toUpperCase(),
    skill: () => ({ kind: 'tool' }),
    namedCredential: () => undefined,
  }),
  roleFinder: async () => (title) => (title === 'Harbour Pilot' ? { id: 'pilot', label: 'Pilot' } : undefined),
};
const stores = () => Promise.all(database().tables.map(async (table) => [table.name, await table.toArray()]));

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  vi.restoreAllMocks();
  for (const table of database().tables) await table.clear();
});

describe('an opened posting', () => {
  it.each([null, false])('is not counted while that is %s', async (setting) => {
    if (setting !== null) await countOpened.set(setting);
    const before = await stores();
    expect(await noteOpened(posting(), asked, false, counting, NOW)).toBe(false);
    expect(await stores()).toEqual(before);
    expect(await database().markKeys.count()).toBe(0);
  });

  it('is counted once, by the role of its title and the month', async () => {
    await countOpened.set(true);
    expect(await noteOpened(posting(), asked, false, counting, NOW)).toBe(true);
    expect(await noteOpened(posting(), asked, false, counting, NOW)).toBe(false);
    const elsewhere = posting({
      title: 'Chart Reader',
      id: 'x',
      description: 'Charts, and what they leave out. '.repeat(9),
    });
    expect(await noteOpened(elsewhere, asked, false, counting, NOW)).toBe(true);
    expect(
      value(await listOpened(database())).items.map(({ month, role, kind, id, musts }) => [
        month,
        role,
        kind,
        id,
        musts,
      ]),
    ).toEqual([
      ['2026-11', 'other', 'asked', '*', 1],
      ['2026-11', 'other', 'asked', 'sql', 1],
      ['2026-11', 'other', 'posting', 'all', 1],
      ['2026-11', 'other', 'skill', 'sql', 1],
      ['2026-11', 'pilot', 'asked', '*', 1],
      ['2026-11', 'pilot', 'asked', 'sql', 1],
      ['2026-11', 'pilot', 'posting', 'all', 1],
      ['2026-11', 'pilot', 'skill', 'sql', 1],
    ]);
  });

  it('leaves no address, title, company or word of its text', async () => {
    await countOpened.set(true);
    await noteOpened(posting(), asked, false, counting, NOW);
    const kept = JSON.stringify([await stores(), await fakeBrowser.storage.local.get()]);
    expect(kept).toContain('"kind":"skill"');
    for (const word of ['http', 'greenhouse', '4400112233', 'Harbour', 'Quillbridge', 'fog', 'patience'])
      expect(kept.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it.each([
    ['a private window', posting(), true],
    ['a page of ours', posting({ url: 'chrome-extension://abc/sample.html', board: null }), false],
    ['a page of ours in Firefox', posting({ url: 'moz-extension://abc/sample.html', board: null }), false],
    ['a file', posting({ url: 'file:///saved.html', board: null }), false],
    ['selected text', posting({ readFrom: 'selection' }), false],
  ])('is not counted from %s', async (_where, opened, inPrivate) => {
    await countOpened.set(true);
    const before = await stores();
    expect(await noteOpened(opened, asked, inPrivate, counting, NOW)).toBe(false);
    expect(await stores()).toEqual(before);
  });

  it('without requirements is not counted, and can be once they are there', async () => {
    await countOpened.set(true);
    expect(await noteOpened(posting(), [], false, counting, NOW)).toBe(false);
    expect(await database().openedMarks.count()).toBe(0);
    expect(await noteOpened(posting(), asked, false, counting, NOW)).toBe(true);
  });

  it('that cannot be counted is said once in the log, and never thrown', async () => {
    await countOpened.set(true);
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = { ...counting, roleFinder: () => Promise.reject(new Error('no roles')) };
    expect(await noteOpened(posting(), asked, false, broken, NOW)).toBe(false);
    expect(await noteOpened(posting(), asked, false, broken, NOW)).toBe(false);
    expect(said).toHaveBeenCalledOnce();
  });
});
