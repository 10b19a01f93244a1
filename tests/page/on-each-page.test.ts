import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEachPage } from '../../utils/page/on-each-page.ts';
import type { PageReading } from '../../utils/reading/page.ts';

let dom: JSDOM;
let stop: AbortController;
let visits: { id: string; aborted: boolean }[];

function readingOf(document: Document, url: URL): PageReading {
  const id = url.searchParams.get('job') ?? url.pathname;
  const body = document.querySelector('#body')?.textContent ?? '';
  if (!body) return { kind: 'none', posting: null, failure: { code: 'not-loaded' }, body: null };
  const description = body;
  return {
    kind: 'posting',
    posting: {
      id,
      url: url.href,
      title: 'A title',
      company: null,
      description,
      blocks: [],
      readFrom: 'readable',
      board: null,
    },
    body: null,
  };
}

beforeEach(() => {
  dom = new JSDOM('<!doctype html><p id="body">first text</p>', { url: 'https://jobs.example/a?job=1' });
  stop = new dom.window.AbortController();
  visits = [];
});

afterEach(() => {
  stop.abort();
  dom.window.close();
});

function start(own?: () => Node | null) {
  onEachPage({
    document: dom.window.document,
    read: (url) => readingOf(dom.window.document, url),
    own,
    signal: stop.signal,
    visit(reading, signal) {
      const visit = {
        id: reading.posting ? `${reading.posting.id}:${reading.posting.description}` : 'none',
        aborted: false,
      };
      visits.push(visit);
      signal.addEventListener('abort', () => {
        visit.aborted = true;
      });
    },
  });
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ids = () => visits.map((visit) => visit.id);
function write(text: string) {
  const body = dom.window.document.querySelector('#body');
  if (body) body.textContent = text;
}

describe('onEachPage', () => {
  it('visits the posting once, however often the page changes elsewhere', async () => {
    start();
    await passed(120);
    for (let i = 0; i < 5; i++) {
      dom.window.document.body.append(dom.window.document.createElement('aside'));
      await passed(60);
    }
    expect(ids()).toEqual(['1:first text']);
    expect(visits[0]?.aborted).toBe(false);
  });

  it('ends the visit as soon as the address changes, and waits for the new text', async () => {
    start();
    await passed(120);
    dom.window.history.pushState({}, '', '/a?job=2');
    await passed(240);
    expect(visits[0]?.aborted).toBe(true);
    expect(ids(), 'the old text under the new address is not the new posting').toEqual(['1:first text']);
    write('second text');
    await passed(120);
    expect(ids()).toEqual(['1:first text', '2:second text']);
    expect(visits[1]?.aborted).toBe(false);
  });

  it('keeps the visit when only the fragment changes', async () => {
    start();
    await passed(120);
    dom.window.history.pushState({}, '', '/a?job=1#apply');
    await passed(240);
    expect(ids()).toEqual(['1:first text']);
    expect(visits[0]?.aborted).toBe(false);
  });

  it('keeps the visit when a tracking parameter is added under the same posting', async () => {
    start();
    await passed(120);
    dom.window.history.replaceState({}, '', '/a?job=1&from=mail');
    await passed(240);
    expect(ids()).toEqual(['1:first text']);
    expect(visits[0]?.aborted).toBe(false);
  });

  it('sees a pane that changes without an address', async () => {
    start();
    await passed(120);
    write('another posting');
    await passed(120);
    expect(visits[0]?.aborted).toBe(true);
    expect(ids()).toEqual(['1:first text', '1:another posting']);
  });

  it('waits for text that arrives late', async () => {
    write('');
    start();
    await passed(120);
    write('late text');
    await passed(120);
    expect(ids()).toEqual(['none', '1:late text']);
  });

  it('comes to a reading on a page that never rests', async () => {
    start();
    const noise = setInterval(() => dom.window.document.body.append(dom.window.document.createElement('i')), 10);
    await passed(700);
    clearInterval(noise);
    expect(ids()).toEqual(['1:first text']);
  });

  it('does not look at changes inside its own element', async () => {
    const own = dom.window.document.createElement('div');
    let reads = 0;
    onEachPage({
      document: dom.window.document,
      read: (url) => {
        reads++;
        return readingOf(dom.window.document, url);
      },
      own: () => own,
      signal: stop.signal,
      visit() {},
    });
    await passed(120);
    const before = reads;
    dom.window.document.documentElement.append(own);
    own.append('drawn');
    await passed(120);
    expect(reads).toBe(before);
  });

  it('visits again when the page throws our element out', async () => {
    const own = dom.window.document.createElement('div');
    start(() => own);
    dom.window.document.documentElement.append(own);
    await passed(120);
    own.remove();
    await passed(120);
    expect(ids()).toEqual(['1:first text', '1:first text']);
    expect(visits[0]?.aborted).toBe(true);
  });

  it('stops for good', async () => {
    start();
    await passed(120);
    stop.abort();
    write('after the end');
    await passed(150);
    expect(visits[0]?.aborted).toBe(true);
    expect(ids()).toEqual(['1:first text']);
  });
});
