import { describe, expect, it } from 'vitest';
import type { PostingCard, PostingFilter } from '../../components/posting-card.ts';
import { postingsCsv, postingsJson } from '../../entrypoints/dashboard/postings-export.ts';
import { movedSince, openNow, shownPostings } from '../../entrypoints/dashboard/postings-list.ts';
import { aCard, aReadyCard } from './postings-made.ts';

const ids = (cards: readonly PostingCard[]) => cards.map(({ id }) => id);
const show = (cards: PostingCard[], filter: Partial<PostingFilter> = {}) =>
  ids(shownPostings(cards, { query: '', sort: 'saved', ...filter }, 'en'));

describe('search, filters and order', () => {
  const cards = [
    aCard('a', { savedAt: '2026-11-01', status: 'applied', title: 'Zoologist', words: 'zoologist zurich sql' }),
    aReadyCard('b', { savedAt: '2026-11-03', title: 'Ärztin', words: 'arztin bern nursing call ines' }),
    aCard('c', { savedAt: '2026-11-02', title: 'Baker', words: 'baker bern' }),
  ];

  it('newest first; those of one moment by id', () => {
    expect(show(cards)).toEqual(['b', 'c', 'a']);
    expect(show([aCard('y'), aCard('x')])).toEqual(['x', 'y']);
  });

  it('every word must be somewhere, with or without accents', () => {
    expect(show(cards, { query: 'bern' })).toEqual(['b', 'c']);
    expect(show(cards, { query: ' BERN  nurs' })).toEqual(['b']);
    expect(show(cards, { query: 'Ärztin' })).toEqual(['b']);
    expect(show(cards, { query: 'bern zurich' })).toEqual([]);
    expect(show(cards, { query: ' , ' })).toEqual(['b', 'c', 'a']);
  });

  it('by status, by match, and those alone that are named', () => {
    expect(show(cards, { status: 'applied' })).toEqual(['a']);
    expect(show(cards, { match: 'answered' })).toEqual(['b']);
    expect(show(cards, { match: 'partial' })).toEqual(['c', 'a']);
    expect(show(cards, { only: ['c', 'gone'] })).toEqual(['c']);
    expect(show(cards, { only: [], query: 'bern' })).toEqual([]);
  });

  it('by title as the language sorts, and by the share that is answered', () => {
    expect(show(cards, { sort: 'title' })).toEqual(['b', 'c', 'a']);
    const none = aCard('d', { savedAt: '2026-11-09' });
    none.match = {
      ...none.match,
      status: 'no-requirements',
      musts: { total: 0, verified: 0, held: 0, partial: 0, missing: 0 },
    };
    expect(show([none, ...cards], { sort: 'match' })).toEqual(['b', 'c', 'a', 'd']);
  });
});

describe('what moved to all must-haves answered', () => {
  it('nothing is news to somebody who never looked', () => {
    const cards = [aCard('a'), aReadyCard('b')];
    expect(movedSince(cards, null)).toEqual([]);
    expect(openNow(cards, null, false)).toEqual(['a']);
  });

  it('one that was open is news until it was seen', () => {
    const cards = [aReadyCard('a'), aReadyCard('b'), aCard('c')];
    expect(ids(movedSince(cards, ['a', 'c']))).toEqual(['a']);
    expect(openNow(cards, ['a', 'c'], false)).toEqual(['a', 'c']);
    const seen = openNow(cards, ['a', 'c'], true);
    expect(seen).toEqual(['c']);
    expect(movedSince(cards, seen)).toEqual([]);
  });

  it('one that came with everything answered did not move; one that opened again may', () => {
    expect(movedSince([aReadyCard('new')], ['a'])).toEqual([]);
    const reopened = openNow([aCard('a')], [], false);
    expect(ids(movedSince([aReadyCard('a')], reopened))).toEqual(['a']);
  });

  it('an offer and a closed one are no news; a removed one keeps its place for an undo', () => {
    const cards = [aReadyCard('a', { status: 'closed' }), aReadyCard('b', { status: 'offer' })];
    expect(movedSince(cards, ['a', 'b'])).toEqual([]);
    expect(openNow([], ['a'], false)).toEqual(['a']);
    expect(openNow([], ['a'], true)).toEqual(['a']);
  });

  it('remembers a great many, and no more than that', () => {
    const many = Array.from({ length: 25_000 }, (_, n) => aCard(String(n)));
    const open = openNow(many, null, false);
    expect([open.length, open.at(-1)]).toEqual([20_000, '24999']);
  });
});

describe('the list as a file', () => {
  const card = aCard('a', {
    title: '=HYPERLINK("https://bad.example")',
    company: '+1 "Firm", Ltd',
    statusAt: '2026-11-02T10:00:00.000Z',
    notes: 'two\nlines',
  });

  it('CSV: formulas are words, figures stand apart, quotes and line ends are kept', () => {
    const bytes = postingsCsv([card]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('"\'=HYPERLINK(""https://bad.example"")"');
    expect(text).toContain('"\'+1 ""Firm"", Ltd"');
    expect(text).toContain(',https://jobs.example/a,4,2,1,1,1,partial,"two\nlines"');
    expect(text.split('\r\n')[0]).toBe(
      'title,company,place,status,status_since,saved,address,must_haves,answered,verified,partly,missing,band,notes',
    );
  });

  it('without evidence there are no figures of it', () => {
    const empty = aCard('b', { match: { ...card.match, status: 'no-evidence', band: undefined } });
    expect(new TextDecoder().decode(postingsCsv([empty]))).toContain(',https://jobs.example/b,4,,,,,,');
  });

  it('JSON: words as they are, with what is not known as null', () => {
    const file = JSON.parse(new TextDecoder().decode(postingsJson([card], '1.2.3', new Date('2026-11-22T00:00:00Z'))));
    expect(file).toMatchObject({ format: 'credlens-postings', formatVersion: 1, madeBy: 'Credlens 1.2.3' });
    expect(file.postings).toEqual([
      expect.objectContaining({ title: card.title, answered: 2, must_haves: 4, notes: 'two\nlines' }),
    ]);
    const [bare] = JSON.parse(new TextDecoder().decode(postingsJson([aCard('c')], '1', new Date(0)))).postings;
    expect([bare.notes, bare.status_since]).toEqual([null, null]);
  });
});
