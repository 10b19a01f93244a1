import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PostingFacts } from '../../utils/reading/page.ts';
import { cardFace, readCard } from '../../utils/reading/read-card.ts';

const BODY = 'Harbour desk looks for somebody who knows tides, ledgers and Python, three days a week.';
const isPosting = (url: URL) => /^\/ad\/\d+$/.test(url.pathname);
const board = { id: 'quay', isPosting, postingId: (url: URL) => /^\/ad\/(\d+)$/.exec(url.pathname)?.[1] ?? null };

function pageOf(html: string) {
  const { document } = new JSDOM(`<html lang="en"><title>Quay</title><main>${html}</main></html>`).window;
  return { document, url: new URL('https://quay.example/list') };
}
const first = (page: ReturnType<typeof pageOf>) => page.document.querySelector('article') as Element;

describe('cardFace', () => {
  const text = ['.teaser', '.tags'];

  it('takes the heading and the text of the newest layout that is there', () => {
    const page = pageOf(
      '<article><h3>Deck hand</h3><p class="tags">Knots</p><p class="teaser">Ropes<br>and sails</p></article>',
    );
    expect(cardFace(page, { ...board, cards: { text } }, first(page), 100)).toEqual({
      title: 'Deck hand',
      text: 'Ropes\nand sails',
      language: 'en',
    });
  });

  it('takes every part that is found, none twice, and no more than may be sent', () => {
    const page = pageOf(
      '<article><a href="/ad/1">Deck hand</a><div class="tags">Knots <b class="tags">Ropes</b></div><p class="tags">Sails</p></article>',
    );
    const face = (most: number) => cardFace(page, { ...board, cards: { text } }, first(page), most)?.text;
    expect(face(100)).toBe('Knots Ropes\nSails');
    expect(face(5)).toBe('Knots');
  });

  it.each([
    ['<a href="/firm">Quay Ltd</a><h3>Deck hand</h3>', 'Deck hand'],
    ['<a href="/firm">Quay Ltd</a><a href="/ad/3">Deck hand</a>', 'Deck hand'],
    ['<a href="/firm">Quay Ltd</a><p>Deck hand</p>', 'Quay Ltd'],
    ['<a href="/ad/1"></a><h3><span>Deck hand</span><span>Deck hand</span></h3>', 'Deck hand'],
    ['<p>Deck hand</p>', 'Deck hand'],
  ])('is about what its heading says, else its link to a posting (%s)', (card, title) => {
    const page = pageOf(`<article>${card}</article>`);
    expect(cardFace(page, { ...board, cards: {} }, first(page), 100)?.title).toBe(title);
  });

  it('has no text where the board knows none, and tells nothing of an empty card', () => {
    const page = pageOf('<article><h3>Deck hand</h3><p>Ropes</p></article>');
    expect(cardFace(page, { ...board, cards: {} }, first(page), 100)?.text).toBe('');
    expect(cardFace(page, { ...board, cards: { text } }, first(page), 100)?.text).toBe('');
    const empty = pageOf('<article> </article>');
    expect(cardFace(empty, { ...board, cards: { text } }, first(empty), 100)).toBeNull();
  });

  it('tells no talk from a card, and a card that holds no posting by its text', () => {
    const page = pageOf('<article><h3>Deck hand</h3><p class="teaser">Ropes</p></article>');
    const read = (answer: undefined | null) =>
      cardFace(page, { ...board, cards: { text, read: () => answer } }, first(page), 100);
    expect(read(undefined)).toBeNull();
    expect(read(null)).toMatchObject({ title: 'Deck hand', text: 'Ropes' });
    expect(read(null)?.whole).toBeUndefined();
  });
});

describe('readCard', () => {
  const read = (card: Element): PostingFacts => ({
    title: null,
    company: 'Harbour desk',
    element: card.querySelector('section') as Element,
  });
  const cards = { ...board, cards: { read } };

  it('makes a posting of the card, under the address that the card itself gives', () => {
    const page = pageOf(
      `<article><a href="/user/7">x</a><a href="/ad/41?utm_source=list">41</a><section><p>${BODY}</p><p>Boats.</p></section></article>`,
    );
    const reading = readCard(page, cards, first(page));
    expect(reading?.posting).toMatchObject({
      id: 'quay:41',
      url: 'https://quay.example/ad/41',
      title: BODY,
      company: 'Harbour desk',
      description: `${BODY}\nBoats.`,
      board: 'quay',
    });
    // What is marked stands in the page.
    expect(reading?.body?.stretches(0, 7)[0]?.startContainer.nodeValue).toBe(BODY);
    expect(cardFace(page, cards, first(page), 20)).toMatchObject({ text: BODY.slice(0, 20), whole: true });
  });

  it('keeps cards without an address apart by their own marks', () => {
    const page = pageOf(
      `<article id="c1"><section>${BODY}</section></article><article><section>${BODY} Boats.</section></article>`,
    );
    const ids = [...page.document.querySelectorAll('article')].map((card) => readCard(page, cards, card)?.posting?.id);
    expect(ids[0]).toBe('https://quay.example/list#c1');
    expect(new Set(ids).size).toBe(2);
  });

  it('takes no address of another site and not that of the list', () => {
    const page = pageOf(
      `<article id="c1"><a href="https://evil.example/ad/1">1</a><a href="#top">2</a><section>${BODY}</section></article>`,
    );
    expect(readCard(page, cards, first(page))?.posting?.id).toBe('https://quay.example/list#c1');
  });

  it('refuses a card of a few words by name, and one that holds no posting', () => {
    const page = pageOf('<article><section>Call us.</section></article>');
    expect(readCard(page, cards, first(page))).toMatchObject({ posting: null, failure: { code: 'not-loaded' } });
    expect(readCard(page, { ...board, cards: { read: () => undefined } }, first(page))).toBeNull();
  });
});
