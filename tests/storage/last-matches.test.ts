import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MatchView } from '../../utils/model/match-view.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { forgetLastMatches, keepLastMatch, lastMatch } from '../../utils/storage/last-matches.ts';

const posting = (id: string, change: Partial<Posting> = {}): Posting => ({
  id,
  url: 'https://jobs.example/1',
  title: 'Analyst',
  company: null,
  description: 'SQL and Python',
  blocks: [],
  readFrom: 'json-ld',
  board: null,
  ...change,
});
const view = (title: string) => ({ posting: { title } }) as unknown as MatchView;

describe('the last answers', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are found for the same posting, and for no other', async () => {
    await keepLastMatch(posting('a'), view('A'));
    expect(await lastMatch(posting('a'))).toEqual(view('A'));
    expect(await lastMatch(posting('b'))).toBeNull();
  });

  it.each([
    ['text', { description: 'SQL and Pythom' }],
    ['title', { title: 'Analysts' }],
    ['language', { language: 'de' }],
  ])('another %s is another posting', async (_, change) => {
    await keepLastMatch(posting('a'), view('A'));
    expect(await lastMatch(posting('a', change))).toBeNull();
  });

  it('five are kept, the last ones', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await keepLastMatch(posting(id), view(id));
    expect(await lastMatch(posting('a'))).toBeNull();
    expect(await lastMatch(posting('b'))).toEqual(view('b'));
    await keepLastMatch(posting('b'), view('B again'));
    expect(await lastMatch(posting('b'))).toEqual(view('B again'));
    expect(await lastMatch(posting('c'))).toEqual(view('c'));
  });

  it('are in the memory of the session alone, and gone after a change', async () => {
    await keepLastMatch(posting('a'), view('A'));
    expect(await browser.storage.local.get(null)).toEqual({});
    await forgetLastMatches();
    expect(await lastMatch(posting('a'))).toBeNull();
  });

  it('two that are kept at once are both kept, and what is forgotten meanwhile stays so', async () => {
    await Promise.all([keepLastMatch(posting('a'), view('A')), keepLastMatch(posting('b'), view('B'))]);
    expect([await lastMatch(posting('a')), await lastMatch(posting('b'))]).toEqual([view('A'), view('B')]);
    await Promise.all([keepLastMatch(posting('c'), view('C')), forgetLastMatches()]);
    for (const id of ['a', 'b', 'c']) expect(await lastMatch(posting(id)), id).toBeNull();
  });

  it('garbage, or a memory that cannot be asked, is none', async () => {
    await browser.storage.session.set({ lastMatches: 'garbage' });
    expect(await lastMatch(posting('a'))).toBeNull();
    const asked = vi.spyOn(browser.storage.session, 'get').mockRejectedValueOnce(new Error('no'));
    expect(await lastMatch(posting('a'))).toBeNull();
    asked.mockRestore();
  });
});
