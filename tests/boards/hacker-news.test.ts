import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hackerNews } from '../../utils/boards/hacker-news.ts';
import { parseSavedPage } from '../../utils/cli/read-page.ts';
import type { Page, PostingFacts } from '../../utils/reading/page.ts';
import { cardFace, readCard } from '../../utils/reading/read-card.ts';

const THREAD = 'https://news.ycombinator.com/item?id=41900000';
const FIXTURES = join(import.meta.dirname, '../fixtures/boards/hacker-news');
/** A real thread, which is not published with this project. */
const REAL = join(import.meta.dirname, '../../../shared/data/pages/hn/whoishiring-2024-09.html');

function pageOf(html: string, url = THREAD): Page {
  return { document: parseSavedPage(html, url), url: new URL(url) };
}

const fixture = (slug: string): Page => pageOf(readFileSync(join(FIXTURES, slug, 'page.html'), 'utf8'));

function cardsOf({ document }: Page): Element[] {
  return hackerNews.cards?.each.flatMap((selector) => [...document.querySelectorAll(selector)]) ?? [];
}

/** What the board reads of each card. */
const readAll = (page: Page): (PostingFacts | null | undefined)[] =>
  cardsOf(page).map((card) => hackerNews.cards?.read?.(card, page));

/** Facts of a comment with this first line. */
function factsOf(firstLine: string): PostingFacts | null | undefined {
  const page = fixture('thread');
  const [card] = cardsOf(page);
  const text = card?.querySelector('.commtext')?.firstChild;
  if (!text) throw new Error('the fixture has no comment');
  text.nodeValue = firstLine;
  return card && hackerNews.cards?.read?.(card, page);
}

describe('the cards of a thread', () => {
  it('are the comments of the first level, and none of the answers', () => {
    const page = fixture('thread');
    expect(cardsOf(page)).toHaveLength(2);
    expect(readAll(page).map((facts) => [facts?.company, facts?.title])).toEqual([
      ['Pilotage Example', 'Backend Engineer (Go), Data Engineer'],
      ['Lantern Example', 'Lamp Designer'],
    ]);
  });

  it.each(['thread-of-seekers', 'story', 'comment', 'reply'])('are none on a page such as %s', (slug) => {
    expect(cardsOf(fixture(slug))).toEqual([]);
  });

  it('are no postings under a story that only speaks of hiring', () => {
    const page = fixture('thread');
    const [title] = page.document.querySelectorAll('.fatitem .titleline a');
    if (title) title.textContent = 'Ask HN: Has hiring become slower?';
    expect(readAll(page)).toEqual([undefined, undefined]);
  });

  it('are read as postings with the addresses of their comments', () => {
    const page = fixture('thread');
    const [card] = cardsOf(page);
    if (!card) throw new Error('the fixture has no card');
    expect(readCard(page, hackerNews, card)?.posting).toMatchObject({
      id: 'hacker-news:41900001',
      url: 'https://news.ycombinator.com/item?id=41900001',
      title: 'Backend Engineer (Go), Data Engineer',
      company: 'Pilotage Example',
    });
    expect(cardFace(page, hackerNews, card, 40)).toMatchObject({
      whole: true,
      text: expect.stringMatching(/^Pilotage/),
    });
  });

  it('leave out what was taken back', () => {
    const page = fixture('thread');
    for (const comment of page.document.querySelectorAll('.commtext')) comment.remove();
    expect(readAll(page)).toEqual([undefined, undefined]);
  });
});

describe('the first line of a posting', () => {
  it.each([
    ['Quay | Senior Go Engineer | REMOTE | Full-time', 'Quay', 'Senior Go Engineer'],
    ['Quay (YC S22) | REMOTE (EU) | Full-time | Product Designer', 'Quay', 'Product Designer'],
    ['Quay (https://quay.example) | Lisbon | Hiring: Full-Stack Engineer + DBA', 'Quay', 'Full-Stack Engineer + DBA'],
    ['Quay|Multiple roles|Oslo', 'Quay', 'Multiple roles'],
    ['*Quay | Platform Engineer*', 'Quay', 'Platform Engineer'],
    // Nothing of these says what the role is, and a place is none.
    ['Quay | Lisbon, Portugal | Full-time | ONSITE', 'Quay', null],
    ['Quay | https://quay.example/engineers | Oslo', 'Quay', null],
    ['Quay | We are looking for engineers of all kinds | Oslo', 'Quay', null],
    // These begin with the role: which of the rest is the company is not said.
    ['Lead Fullstack Engineer | Quay | REMOTE', null, 'Lead Fullstack Engineer'],
  ])('%s', (line, company, title) => {
    expect(factsOf(line)).toMatchObject({ company, title });
  });

  it('names nobody where it has no such form', () => {
    expect(factsOf('Quay is hiring an engineer for its harbours in Oslo')).toMatchObject({
      company: null,
      title: null,
    });
  });
});

describe.skipIf(!existsSync(REAL))('a real thread (skipped: shared data not present)', () => {
  const page = existsSync(REAL)
    ? pageOf(readFileSync(REAL, 'utf8'), 'https://news.ycombinator.com/item?id=41425910')
    : fixture('thread');

  it('has its postings read, and no flagged or deleted comment', () => {
    const cards = cardsOf(page);
    expect(cards).toHaveLength(310);
    const read = readAll(page).filter((facts) => facts !== undefined);
    // Nine hold no posting: three flagged and one deleted without text, five of talk.
    expect(read).toHaveLength(301);
    expect(read.filter((facts) => facts?.company).length).toBeGreaterThanOrEqual(270);
    expect(read.filter((facts) => facts?.title).length).toBeGreaterThanOrEqual(210);
  });
});
