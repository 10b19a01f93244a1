import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Chips, type WatchChips, watchChips } from '../../utils/page/chips.ts';

type Watcher = (records: { target: Element; isIntersecting: boolean }[]) => void;

/** The browser's side: what is in sight is what the test says. */
class Sight {
  static all: Sight[] = [];
  watched = new Set<Element>();
  readonly tell: Watcher;
  constructor(tell: Watcher) {
    this.tell = tell;
    Sight.all.push(this);
  }
  observe(element: Element) {
    this.watched.add(element);
  }
  unobserve(element: Element) {
    this.watched.delete(element);
  }
  disconnect() {
    this.watched.clear();
  }
}
class Sizes extends Sight {
  static override all: Sight[] = [];
  constructor(tell: Watcher) {
    super(tell);
    Sight.all.pop();
  }
}

const CARD = (title: string, text = '') => `<article><h3>${title}</h3><p>${text}</p></article>`;
let dom: JSDOM;
let document: Document;
let host: HTMLElement;
let list: HTMLElement;
let foreign: MutationRecord[];
let chips: Chips;
const asked: string[][] = [];
let answer: (text: string) => string | null;
let silent = false;

const cards = () => [...document.querySelectorAll('article')];
const said = () => [...list.children].map((place) => place.textContent);
const sight = () => Sight.all.at(-1) as Sight;
/** Cards that are in sight from now on; all others are not. */
function see(...inSight: Element[]) {
  sight().tell([...sight().watched].map((target) => ({ target, isIntersecting: inSight.includes(target) })));
}
const rest = (ms = 60) => new Promise((done) => setTimeout(done, ms));
/** Waits until the chips say this. */
const saying = (...words: string[]) => vi.waitFor(() => expect(said()).toEqual(words), { timeout: 3000 });
/** Begins, and waits until the cards are watched. */
async function begin(change: Partial<WatchChips<string>> = {}) {
  start(change);
  await begun();
}
async function begun() {
  await vi.waitFor(() => expect(sight().watched.size).toBeGreaterThan(0), { timeout: 5000 });
}

function start(change: Partial<WatchChips<string>> = {}) {
  chips = watchChips<string>({
    document,
    each: ['.newest', 'article'],
    face: (card) => {
      const title = card.querySelector('h3')?.textContent ?? '';
      return title ? { title, text: card.querySelector('p')?.textContent ?? '' } : null;
    },
    ask: async (questions) => {
      asked.push(questions.map(({ text }) => text));
      return silent
        ? null
        : new Map(questions.flatMap(({ key, text }) => (answer(text) ? [[key, answer(text) as string]] : [])));
    },
    draw: (place, content) => {
      place.textContent = `${content.title}: ${content.answer ?? 'open to see'}`;
    },
    erase: (place) => place.replaceChildren(),
    list,
    host,
    signal: new AbortController().signal,
    ...change,
  });
}

beforeEach(() => {
  dom = new JSDOM('<!doctype html><main></main>', { pretendToBeVisual: true });
  document = dom.window.document;
  vi.stubGlobal('AbortController', dom.window.AbortController);
  Object.assign(dom.window, { IntersectionObserver: Sight, ResizeObserver: Sizes });
  document.elementFromPoint = () => null;
  dom.window.Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  dom.window.Element.prototype.getBoundingClientRect = function (this: Element) {
    const index = cards().indexOf(this as HTMLElement);
    const [left, top, width, height] =
      index >= 0 ? [0, index * 100, 400, 90] : this.localName === 'li' ? [0, 0, 100, 24] : [0, 0, 800, 600];
    return { left, top, width, height, right: left + width, bottom: top + height } as DOMRect;
  };
  host = document.createElement('div');
  list = document.createElement('ul');
  host.attachShadow({ mode: 'open' }).append(list);
  document.documentElement.append(host);
  foreign = [];
  asked.length = 0;
  answer = (text) => `${text.length} found`;
  silent = false;
});
afterEach(() => {
  chips.remove();
  dom.window.close();
  vi.unstubAllGlobals();
});

function fill(...html: string[]) {
  (document.querySelector('main') as Element).innerHTML = html.join('');
}

describe('watchChips', () => {
  it('reads and asks about the cards in sight alone, and says where there is no text', async () => {
    fill(CARD('Cook', 'knives'), CARD('Pilot'), CARD('Clerk', 'ledgers'));
    await begin();
    expect(said()).toEqual([]);
    see(...cards().slice(0, 2));
    await saying('Cook: 6 found', 'Pilot: open to see');
    expect(asked).toEqual([['knives']]);
  });

  it('stands at the card, in the coordinates of the document, and touches nothing of the page', async () => {
    fill(CARD('Cook', 'knives'), CARD('Pilot'));
    await begin();
    const observer = new dom.window.MutationObserver((records) => foreign.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    see(...cards());
    await saying('Cook: 6 found', 'Pilot: open to see');
    const places = [...list.children].map((place) => (place as HTMLElement).style.cssText);
    expect(places).toEqual([expect.stringContaining('292px 8px'), expect.stringContaining('292px 108px')]);
    expect(places.join()).not.toContain('hidden');
    expect(foreign.length + observer.takeRecords().length).toBe(0);
  });

  it('takes the chips of a page of results that was replaced away with it, before anything new is known', async () => {
    fill(CARD('Cook', 'knives'));
    await begin();
    see(...cards());
    await saying('Cook: 6 found');
    fill(CARD('Pilot', 'charts'));
    await rest(0);
    expect(said()).toEqual([]);
    const next = cards()[0] as Element;
    await vi.waitFor(() => expect(sight().watched.has(next)).toBe(true), { timeout: 3000 });
    see(...cards());
    await saying('Pilot: 6 found');
    expect(asked).toEqual([['knives'], ['charts']]);
  });

  it('reads a card anew whose element is used for another one', async () => {
    fill(CARD('Cook', 'knives'));
    await begin();
    see(...cards());
    await saying('Cook: 6 found');
    const [card] = cards();
    const [title, text] = [...(card as Element).children] as [Element, Element];
    title.textContent = 'Pilot';
    text.firstChild?.replaceWith('sea charts');
    await saying('Pilot: 10 found');
    // Virtual lists empty the cards that are out of sight.
    card?.replaceChildren();
    await saying();
    expect(said()).toEqual([]);
  });

  it('ends chips that go out of sight, and knows their answer when they come back', async () => {
    fill(CARD('Cook', 'knives'), CARD('Clerk', 'ledgers'));
    await begin();
    const [cook, clerk] = cards() as Element[] as [Element, Element];
    see(clerk);
    await saying('Clerk: 7 found');
    see(cook);
    await saying('Cook: 6 found');
    see(cook, clerk);
    await saying('Cook: 6 found', 'Clerk: 7 found');
    expect(asked).toEqual([['ledgers'], ['knives']]);
  });

  it('gives cards that are added while somebody scrolls their chips', async () => {
    fill(CARD('Cook', 'knives'));
    await begin();
    document.querySelector('main')?.insertAdjacentHTML('beforeend', CARD('Clerk', 'ledgers'));
    await vi.waitFor(() => expect(sight().watched.size).toBe(2), { timeout: 3000 });
    see(...cards());
    await saying('Cook: 6 found', 'Clerk: 7 found');
  });

  it('asks at most 30 at once, one question after the other', async () => {
    fill(...Array.from({ length: 70 }, (_, n) => CARD(`Card ${n}`, `words of card ${n}`)));
    await begin();
    see(...cards());
    await vi.waitFor(() => expect(list.children).toHaveLength(70), { timeout: 5000 });
    expect(asked.map(({ length }) => length)).toEqual([30, 30, 10]);
    expect(list.children).toHaveLength(70);
  });

  it('counts the outermost element of the newest layout as a card, and no card that has nothing to say', async () => {
    fill(`<article><h3>Cook</h3><article><h3>inner</h3></article></article>`, '<article></article>');
    await begin();
    see(...cards());
    await saying('Cook: open to see');
  });

  it('asks anew after the wallet has changed, and keeps what stands until then', async () => {
    fill(CARD('Cook', 'knives'));
    await begin();
    see(...cards());
    await saying('Cook: 6 found');
    answer = () => 'now held';
    chips.refresh();
    expect(said()).toEqual(['Cook: 6 found']);
    await saying('Cook: now held');
  });

  it('says nothing, and does not ask in a loop, when nobody answers', async () => {
    silent = true;
    fill(CARD('Cook', 'knives'));
    await begin();
    see(...cards());
    await rest(200);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>news</p>');
    await rest(200);
    expect(said()).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('shows nothing where an answer came too late for its card', async () => {
    const none = () => {};
    let reply: () => void = none;
    fill(CARD('Cook', 'knives'));
    start({
      ask: (questions) =>
        new Promise((resolve) => {
          reply = () => resolve(new Map(questions.map(({ key }) => [key, 'of the cook'])));
        }),
    });
    await begun();
    see(...cards());
    await vi.waitFor(() => expect(reply).not.toBe(none), { timeout: 3000 });
    fill(CARD('Pilot', ''));
    await vi.waitFor(() => expect(sight().watched.has(cards()[0] as Element)).toBe(true), { timeout: 3000 });
    see(...cards());
    reply();
    await saying('Pilot: open to see');
  });

  it('hides a chip that its scroller cuts off, and one that lies under a bar of the page', async () => {
    fill(`<div style="overflow-y: auto">${CARD('Cook')}${CARD('Pilot')}${CARD('Clerk')}</div>`);
    const scroller = document.querySelector('div') as HTMLElement;
    const bar = document.createElement('header');
    document.body.append(bar);
    scroller.getBoundingClientRect = () => ({ left: 0, top: 0, right: 800, bottom: 150 }) as DOMRect;
    document.elementFromPoint = (_x, y) => (y < 50 ? bar : host);
    document.elementsFromPoint = (_x, y) => [host, cards()[Math.floor(y / 100)] as Element];
    await begin();
    see(...cards());
    await vi.waitFor(() => expect(list.children).toHaveLength(3), { timeout: 3000 });
    await rest();
    expect([...list.children].map((place) => (place as HTMLElement).style.visibility)).toEqual([
      'hidden',
      '',
      'hidden',
    ]);
  });

  it('comes back when the page throws our element out, and gives up when it does so again and again', async () => {
    const ended = vi.fn();
    fill(CARD('Cook'));
    await begin({ ended });
    see(...cards());
    await saying('Cook: open to see');
    let times = 0;
    const evict = new dom.window.MutationObserver(() => {
      if (!host.isConnected) return;
      times++;
      host.remove();
    });
    evict.observe(document.documentElement, { childList: true });
    host.remove();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), { timeout: 5000 });
    expect(times).toBe(3);
    expect(ended).toHaveBeenCalledOnce();
    evict.disconnect();
  });

  it('leaves nothing behind when it ends', async () => {
    const stop = new AbortController();
    const ended = vi.fn();
    fill(CARD('Cook'));
    await begin({ signal: stop.signal, ended });
    see(...cards());
    await saying('Cook: open to see');
    const was = sight();
    stop.abort();
    expect(said()).toEqual([]);
    expect(was.watched.size).toBe(0);
    expect(ended).toHaveBeenCalledOnce();
    fill(CARD('Pilot'));
    await rest(200);
    expect(said()).toEqual([]);
  });

  it('of 1,000 cards reads those in sight, each once', async () => {
    fill(...Array.from({ length: 1000 }, (_, n) => CARD(`Card ${n}`, `words of card ${n}`)));
    const face = vi.fn((card: Element) => ({ title: 'Card', text: card.textContent ?? '' }));
    start({ face });
    await vi.waitFor(() => expect(sight().watched.size).toBe(1000), { timeout: 10_000 });
    see(...cards().slice(400, 412));
    await vi.waitFor(() => expect(said()).toHaveLength(12), { timeout: 10_000 });
    expect(face.mock.calls.map(([card]) => card)).toEqual(cards().slice(400, 412));
    expect(asked.map(({ length }) => length)).toEqual([12]);
  });
});
