import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEachPage } from '../../utils/page/on-each-page.ts';
import type { PageReading } from '../../utils/reading/page.ts';

let dom: JSDOM;
let stop: AbortController;
let visits: { is: string; aborted: boolean; at: number }[];
let reads: number;
/** What one reading costs, in ms. */
let cost: number;
/** The pane shows text, but in a way that nobody can read. */
let unreadable: boolean;
/** What the page says of the company. */
let company: string | null;

const idOf = (url: URL) => url.searchParams.get('job') ?? url.pathname;

function readingOf(document: Document, url: URL): PageReading {
  reads++;
  for (const end = performance.now() + cost; performance.now() < end; );
  const text = document.querySelector('#body')?.textContent ?? '';
  const title = document.querySelector('#title')?.textContent ?? '';
  if (!text || unreadable) return { kind: 'none', posting: null, failure: { code: 'not-loaded' }, body: null };
  return {
    kind: 'posting',
    posting: {
      id: idOf(url),
      url: url.href,
      title,
      company,
      description: text,
      blocks: [],
      readFrom: 'readable',
      board: null,
    },
    body: {
      text,
      blocks: [],
      stretches: () => {
        const node = document.querySelector('#body')?.firstChild as Node;
        return [{ startContainer: node, startOffset: 0, endContainer: node, endOffset: 1 }];
      },
    },
  };
}

beforeEach(() => {
  dom = new JSDOM('<!doctype html><h1 id="title">One</h1><p id="body">first text</p>', {
    url: 'https://jobs.example/a?job=1',
  });
  stop = new dom.window.AbortController();
  visits = [];
  reads = 0;
  cost = 0;
  company = null;
  unreadable = false;
});

afterEach(() => {
  stop.abort();
  dom.window.close();
});

function start(own?: () => Node | null, onVisit?: (signal: AbortSignal) => void) {
  onEachPage({
    document: dom.window.document,
    read: (url) => readingOf(dom.window.document, url),
    identify: idOf,
    own,
    signal: stop.signal,
    visit({ posting }, signal) {
      const is = posting ? `${posting.id} ${posting.title}: ${posting.description}` : 'none';
      const visit = { is, aborted: false, at: performance.now() };
      visits.push(visit);
      signal.addEventListener('abort', () => {
        visit.aborted = true;
      });
      onVisit?.(signal);
    },
  });
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const seen = () => visits.map((visit) => visit.is);
/** What stands on the screen now. */
const standing = () => visits.filter((visit) => !visit.aborted).map((visit) => visit.is);
function write(part: 'title' | 'body', text: string) {
  const element = dom.window.document.getElementById(part);
  if (element) element.textContent = text;
}
const go = (address: string) => dom.window.history.pushState({}, '', address);
const noise = () => dom.window.document.body.append(dom.window.document.createElement('i'));
/** Waits until the last visit is this one, for as long as a loaded machine may need. */
async function until(is: string, atMost = 4000) {
  for (const end = performance.now() + atMost; seen().at(-1) !== is && performance.now() < end; ) await passed(10);
  expect(seen().at(-1)).toBe(is);
}

describe('the same posting is visited once', () => {
  it('however often the page changes elsewhere', async () => {
    start();
    await passed(120);
    for (let i = 0; i < 5; i++) {
      noise();
      await passed(60);
    }
    expect(seen()).toEqual(['1 One: first text']);
    expect(standing()).toEqual(seen());
  });

  it.each([
    ['a fragment', '/a?job=1#apply'],
    ['a tracking parameter', '/a?job=1&from=mail'],
    ['another path', '/a/with-a-slug?job=1'],
  ])('when its address gets %s', async (_, address) => {
    start();
    await passed(120);
    go(address);
    await passed(240);
    expect(seen()).toEqual(['1 One: first text']);
    expect(standing()).toEqual(seen());
  });

  it('on a page that never rests', async () => {
    start();
    const timer = setInterval(noise, 10);
    await passed(900);
    clearInterval(timer);
    expect(seen()).toEqual(['1 One: first text']);
  });
});

describe('another address', () => {
  it('ends the visit at once, and begins one only with the new text', async () => {
    start();
    await passed(120);
    go('/a?job=2');
    await passed(240);
    expect(standing()).toEqual([]);
    expect(seen(), 'the old text under the new address is not the new posting').toEqual(['1 One: first text']);
    write('title', 'Two');
    write('body', 'second text');
    await until('2 Two: second text', 300);
    expect(seen()).toHaveLength(2);
  });

  it('with the title first and the body later never shows one beside the other', async () => {
    start();
    await passed(120);
    go('/a?job=2');
    await passed(20);
    write('title', 'Two');
    await passed(500);
    expect(standing()).toEqual([]);
    write('body', 'second text');
    await until('2 Two: second text');
    expect(seen()).toEqual(['1 One: first text', '2 Two: second text']);
  });

  it('with a skeleton first', async () => {
    start();
    await passed(120);
    go('/a?job=2');
    write('title', '');
    write('body', '');
    await passed(120);
    write('title', 'Two');
    write('body', 'second text');
    await until('2 Two: second text');
    expect(seen()).toEqual(['1 One: first text', 'none', '2 Two: second text']);
  });

  it('with a skeleton first and the old text once more', async () => {
    start();
    await passed(120);
    go('/a?job=2');
    write('body', '');
    await passed(120);
    write('title', 'Two');
    write('body', 'first text');
    await passed(120);
    write('body', 'second text');
    await until('2 Two: second text');
    expect(seen()).toEqual(['1 One: first text', 'none', '2 Two: second text']);
  });

  it.each([
    ['under another query, a job posted twice', '/a?job=2', '2 One: first text'],
    ['under another path, a job posted twice', '/b', '/b One: first text'],
  ])('with the very same text %s is visited all the same, but late', async (_, address, is) => {
    start();
    await passed(120);
    go(address);
    await passed(600);
    expect(standing()).toEqual([]);
    await until(is);
    expect(standing()).toEqual([is]);
  });

  it.each([
    ['title', 'body'],
    ['body', 'title'],
  ] as const)('with its %s soon and its %s 2 s later never shows a mixture', async (sooner, later) => {
    const words = { title: 'Two', body: 'second text' };
    start();
    await passed(120);
    go('/a?job=2');
    await passed(300);
    write(sooner, words[sooner]);
    await passed(2000);
    expect(standing()).toEqual([]);
    write(later, words[later]);
    await until('2 Two: second text', 400);
    expect(seen()).toEqual(['1 One: first text', '2 Two: second text']);
  });

  it('after a pane that could not be read: its text beside the new title is not shown', async () => {
    start();
    await passed(120);
    unreadable = true;
    write('body', 'text that nobody could read');
    await until('none');
    go('/a?job=2');
    unreadable = false;
    write('title', 'Two');
    await passed(600);
    expect(standing()).toEqual([]);
    write('body', 'second text');
    await until('2 Two: second text', 400);
    expect(seen()).toEqual(['1 One: first text', 'none', '2 Two: second text']);
  });

  it('of a posting with the same title at another company is not waited with', async () => {
    company = 'Corvane';
    start();
    await passed(120);
    go('/a?job=2');
    company = 'Meridian';
    write('body', 'second text');
    await until('2 One: second text', 400);
  });

  it('and straight back again shows the first posting', async () => {
    start();
    await passed(120);
    go('/a?job=2');
    await passed(60);
    go('/a?job=1');
    await passed(240);
    expect(standing()).toEqual(['1 One: first text']);
  });

  it('many times a second ends in one visit, of the last', async () => {
    start();
    await passed(120);
    for (let job = 2; job <= 200; job++) {
      go(`/a?job=${job}`);
      write('title', `Title ${job}`);
      write('body', `text ${job}`);
      if (job % 20 === 0) await passed(1);
    }
    await until('200 Title 200: text 200');
    expect(standing()).toEqual(['200 Title 200: text 200']);
    expect(reads, 'navigations are not readings').toBeLessThan(20);
  });

  it('that only the browser knows is found without the navigation API', async () => {
    expect((dom.window as unknown as { navigation?: unknown }).navigation).toBeUndefined();
    start();
    await passed(120);
    go('/a?job=2');
    await passed(400);
    expect(standing(), 'no change of the document told us').toEqual([]);
  });
});

describe('a pane that changes without an address', () => {
  it('is seen', async () => {
    start();
    await passed(120);
    write('title', 'Two');
    write('body', 'another posting');
    await until('1 Two: another posting', 400);
    expect(standing()).toEqual(['1 Two: another posting']);
  });

  it.each([
    ['title', 'body'],
    ['body', 'title'],
  ] as const)('with its %s first and its %s 200 ms later shows no mixture', async (sooner, later) => {
    const words = { title: 'Two', body: 'another posting' };
    start();
    await passed(120);
    write(sooner, words[sooner]);
    await passed(200);
    expect(standing(), 'the old result is gone, and no mixture stands').toEqual([]);
    write(later, words[later]);
    await until('1 Two: another posting');
    expect(seen()).toEqual(['1 One: first text', '1 Two: another posting']);
  });

  it('is seen at once on a page that never rests and is dear to read', async () => {
    cost = 60;
    start();
    const timer = setInterval(noise, 20);
    await until('1 One: first text');
    await passed(1500);
    dom.window.document
      .querySelector('#body')
      ?.replaceWith(
        Object.assign(dom.window.document.createElement('p'), { id: 'body', textContent: 'another posting' }),
      );
    write('title', 'Two');
    await passed(0);
    expect(standing(), 'the old result is gone').toEqual([]);
    await until('1 Two: another posting');
    clearInterval(timer);
  });

  it('and draws the same posting anew is a new visit, unless it does so again and again', async () => {
    start();
    await passed(120);
    for (let i = 0; i < 8; i++) {
      write('body', 'first text');
      await passed(120);
    }
    expect(seen()).toEqual(Array(4).fill('1 One: first text'));
    expect(standing()).toHaveLength(1);
  });

  it('is believed when nothing more comes', async () => {
    start();
    await passed(120);
    write('title', 'One, now closing soon');
    await until('1 One, now closing soon: first text');
    expect(standing()).toHaveLength(1);
  });

  it('and whose text only grows is visited without waiting', async () => {
    start();
    await passed(120);
    write('body', 'first text, and what "show more" shows');
    await until('1 One: first text, and what "show more" shows', 300);
    expect(standing()).toHaveLength(1);
  });

  it('waits for text that arrives late', async () => {
    write('body', '');
    start();
    await passed(120);
    write('body', 'late text');
    await until('1 One: late text');
    expect(seen()).toEqual(['none', '1 One: late text']);
  });
});

describe('a page that works against us', () => {
  it('changes inside our own element are not looked at', async () => {
    const own = dom.window.document.createElement('div');
    start(() => own);
    await passed(120);
    const before = reads;
    dom.window.document.documentElement.append(own);
    own.append('drawn');
    await passed(120);
    expect(reads).toBe(before);
  });

  it('a page that throws our element out while it redraws itself gets it again', async () => {
    const own = dom.window.document.createElement('div');
    start(() => own);
    dom.window.document.documentElement.append(own);
    await passed(120);
    own.remove();
    await passed(120);
    expect(seen()).toEqual(['1 One: first text', '1 One: first text']);
    expect(visits[0]?.aborted).toBe(true);
  });

  it('a page that throws it out every time is left alone, until it shows another posting', async () => {
    let own: Element | null = null;
    const { document, MutationObserver } = dom.window;
    new MutationObserver(() => document.querySelector('section')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
    start(
      () => own,
      () => {
        own = document.createElement('section');
        document.documentElement.append(own);
      },
    );
    await passed(1200);
    expect(visits.length).toBeLessThanOrEqual(3);
    const before = visits.length;
    await passed(400);
    expect(visits.length, 'the war is over').toBe(before);
    go('/a?job=2');
    write('title', 'Two');
    write('body', 'second text');
    await until('2 Two: second text');
  });

  it('a page that is dear to read and never rests is read at a tenth of the time', async () => {
    cost = 60;
    start();
    const timer = setInterval(noise, 20);
    await passed(2500);
    clearInterval(timer);
    // 150 ms are free, then a tenth: 400 ms of 2500 at most, and one more that was due.
    expect(reads * cost).toBeLessThanOrEqual(150 + 250 + 2 * cost);
    expect(seen()).toEqual(['1 One: first text']);
  });

  it('a document whose root is replaced is read again', async () => {
    start();
    await passed(120);
    const { document } = dom.window;
    const next = new dom.window.DOMParser().parseFromString(
      '<h1 id="title">Two</h1><p id="body">second text</p>',
      'text/html',
    );
    document.replaceChild(document.adoptNode(next.documentElement), document.documentElement);
    await until('1 Two: second text');
    document.documentElement.remove();
    await until('none');
  });
});

describe('the end', () => {
  it('is for good', async () => {
    start();
    await passed(120);
    stop.abort();
    write('body', 'after the end');
    go('/a?job=2');
    await passed(150);
    expect(seen()).toEqual(['1 One: first text']);
    expect(standing()).toEqual([]);
  });

  it('before the beginning begins nothing', async () => {
    stop.abort();
    start();
    write('body', 'after the end');
    await passed(120);
    expect(seen()).toEqual([]);
  });

  it('leaves a page of the back/forward cache bare, and a return to it draws anew', async () => {
    start();
    await passed(120);
    dom.window.dispatchEvent(new dom.window.PageTransitionEvent('pagehide', { persisted: true }));
    expect(standing()).toEqual([]);
    dom.window.dispatchEvent(new dom.window.PageTransitionEvent('pageshow', { persisted: true }));
    await passed(120);
    expect(standing()).toEqual(['1 One: first text']);
  });
});
