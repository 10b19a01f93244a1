import { JSDOM, VirtualConsole } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Follow, followProfile } from '../../entrypoints/profile.content/follow-profile.ts';
import type { ProfileMark } from '../../utils/model/profile-match.ts';
import type { ProfileSnapshot, ProfileView } from '../../utils/model/profile-snapshot.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { COVER } from '../../utils/page/blind-style.ts';
import type { FromProfilePage } from '../../utils/profile-port.ts';
import { type FakeHighlights, fakeHighlights } from '../page/fake-highlights.ts';

const ABOUT = 'Builds data pipelines in Python and SQL for a canal company, and writes about what went wrong.';
const page = (name: string, about = ABOUT) => `<main><h1>${name}</h1><p id="about">${about}</p></main>`;

let dom: JSDOM;
let stop: AbortController;
let highlights: FakeHighlights;
let follow: Follow;
let told: FromProfilePage[];
let asked: ProfileSnapshot[];
/** What the background says of a page that cannot be read. */
let covers: boolean;
let off: Mock<() => void>;
/** How the background answers the next questions. */
let answer: (profile: ProfileSnapshot) => Promise<Result<ProfileView>>;

/** Marks every "Python" and "SQL". */
function viewOf({ text }: ProfileSnapshot, change: Partial<ProfileView> = {}): ProfileView {
  const marks = [...text.matchAll(/Python|SQL/g)].map(
    ({ index, 0: word }): ProfileMark => ({
      start: index,
      end: index + word.length,
      nearness: 'same',
      alternative: false,
    }),
  );
  return {
    role: { id: '6f0c8d0e-0004-4000-8000-000000000001', name: 'Any', lines: [], savedAt: '', changedAt: '' },
    rows: [],
    marks,
    badges: [],
    notCounted: { hidden: 0, listed: 0 },
    blind: false,
    mayMark: true,
    engine: '1',
    lexicon: '1',
    readAt: '',
    ...change,
  };
}

function start(html: string, url = 'https://mira.example/cv') {
  // jsdom says of what it lacks that it lacks it.
  const virtualConsole = new VirtualConsole();
  dom = new JSDOM(`<!doctype html><title>x</title><body>${html}</body>`, { url, virtualConsole });
  stop = new dom.window.AbortController() as AbortController;
  const { document } = dom.window;
  highlights = fakeHighlights(document);
  Object.assign(dom.window, {
    matchMedia: (query: string) => Object.assign(new EventTarget(), { matches: query.includes('reduced-motion') }),
  });
  [told, asked] = [[], []];
  off = vi.fn<() => void>();
  follow = followProfile({
    document,
    signal: stop.signal,
    ask: (request) => {
      asked.push(request.profile);
      return answer(request.profile);
    },
    mustCover: async () => covers,
    changed: (now) => told.push(now),
    off,
  });
}

const marked = () => highlights.texts('note');
const until = (what: () => void) => vi.waitFor(what, { timeout: 6000, interval: 10 });
const body = () => dom.window.document.body;

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockReturnValue(null as never);
  answer = async (profile) => ok(viewOf(profile));
  covers = false;
});
afterEach(() => {
  stop.abort();
  dom.window.close();
});

describe('a candidate’s page', () => {
  it('is read once it rests, asked about once, marked, and told to panels', async () => {
    start(page('Mira Okonkwo'));
    expect(follow.now()).toEqual({ type: 'reading', generation: 0, profile: null });
    await until(() => expect(marked()).toEqual(['Python', 'SQL']));
    expect(asked).toHaveLength(1);
    expect(told.at(-1)).toMatchObject({
      generation: 1,
      profile: { name: 'Mira Okonkwo', url: 'https://mira.example/cv' },
    });
    expect(told.at(-1)?.view?.marks).toHaveLength(2);
    expect(follow.now()).toEqual(told.at(-1));
  });

  it('is not touched where it may not be marked, and can be scrolled all the same', async () => {
    answer = async (profile) => ok(viewOf(profile, { mayMark: false, blind: true }));
    start(page('Mira Okonkwo'));
    await until(() => expect(told).toHaveLength(1));
    expect([...highlights.registry.keys(), ...dom.window.document.adoptedStyleSheets]).toEqual([]);
    const scrolled = vi.fn();
    dom.window.Element.prototype.scrollIntoView = scrolled;
    follow.tell({ type: 'go-to', generation: 1, start: 0, end: 4 });
    expect(scrolled).toHaveBeenCalledOnce();
    expect([...highlights.registry.keys()]).toEqual([]);
  });

  it('is covered in blind mode, and is not when that is over', async () => {
    answer = async (profile) => ok(viewOf(profile, { blind: true }));
    start(page('Mira Okonkwo'));
    await until(() => expect(highlights.registry.has(COVER)).toBe(true));
    expect(told.at(-1)).toHaveProperty('uncovered');
    expect(marked(), 'the same marks').toEqual(['Python', 'SQL']);
    answer = async (profile) => ok(viewOf(profile));
    follow.askAgain();
    await until(() => expect(highlights.registry.has(COVER)).toBe(false));
    expect(told.at(-1)).not.toHaveProperty('uncovered');
    expect(marked()).toEqual(['Python', 'SQL']);
  });

  it('is covered before it is read, but not another page of the same site', async () => {
    start('<div></div>', 'https://github.com/mira-okonkwo');
    follow.coverEarly();
    expect(dom.window.document.adoptedStyleSheets.length).toBeGreaterThan(0);
    await until(() => expect(told.at(-1)?.failure?.code).toBe('layout-changed'));
    expect(dom.window.document.adoptedStyleSheets).toEqual([]);
    stop.abort();
    start('<div></div>', 'https://github.com/features/actions');
    follow.coverEarly();
    expect(dom.window.document.adoptedStyleSheets).toEqual([]);
  });

  it('stays covered where it cannot be read, until blind mode is over', async () => {
    covers = true;
    start('<div></div>', 'https://github.com/mira-okonkwo');
    await until(() => expect(told.at(-1)).toMatchObject({ failure: { code: 'layout-changed' }, uncovered: 0 }));
    expect(dom.window.document.adoptedStyleSheets.length).toBeGreaterThan(0);
    covers = false;
    follow.askAgain();
    await until(() => expect(dom.window.document.adoptedStyleSheets).toEqual([]));
    expect(told.at(-1)).not.toHaveProperty('uncovered');
  });

  it('stays covered while the background is silent', async () => {
    answer = async (profile) => ok(viewOf(profile, { blind: true }));
    start(page('Mira Okonkwo'));
    await until(() => expect(highlights.registry.has(COVER)).toBe(true));
    answer = async () => fail('background-silent');
    follow.askAgain();
    await until(() => expect(told.at(-1)?.failure?.code).toBe('background-silent'));
    expect([highlights.registry.has(COVER), marked()]).toEqual([true, []]);
    answer = async () => fail('no-role');
    follow.askAgain();
    await until(() => expect(highlights.registry.has(COVER)).toBe(false));
  });

  it('has no marks without a role, and its reading is told all the same', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toHaveLength(2));
    answer = async () => fail('no-role');
    follow.tell({ type: 'ask-again' });
    await until(() => expect(told.at(-1)?.failure?.code).toBe('no-role'));
    expect([...highlights.registry.keys(), ...dom.window.document.adoptedStyleSheets]).toEqual([]);
    expect(told.at(-1)?.profile?.name).toBe('Mira Okonkwo');
    expect(told.at(-1)?.view).toBeUndefined();
    expect(off).not.toHaveBeenCalled();
  });

  it('ends where candidates are off', async () => {
    answer = async () => fail('candidates-off');
    start(page('Mira Okonkwo'));
    await until(() => expect(off).toHaveBeenCalledOnce());
    expect(told).toEqual([]);
    expect([...highlights.registry.keys()]).toEqual([]);
  });

  it('loses every mark when the script ends', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toHaveLength(2));
    stop.abort();
    expect([...highlights.registry.keys(), ...dom.window.document.adoptedStyleSheets]).toEqual([]);
  });

  it('holds nothing of the person when the script has ended', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toEqual(['Python', 'SQL']));
    stop.abort();
    expect(follow.now()).toEqual({ type: 'reading', generation: 1, profile: null });
  });

  it('takes no older answer for a newer one', async () => {
    let late: (view: Result<ProfileView>) => void = () => {};
    answer = () =>
      new Promise((resolve) => {
        late = resolve;
      });
    start(page('Mira Okonkwo'));
    await until(() => expect(asked).toHaveLength(1));
    answer = async (profile) => ok(viewOf(profile));
    follow.askAgain();
    await until(() => expect(marked()).toHaveLength(2));
    late(ok(viewOf(asked[0] as ProfileSnapshot, { marks: [] })));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(marked()).toHaveLength(2);
  });
});

describe('a page that changes', () => {
  it('keeps its marks until those of what came late are there, and asks again', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toHaveLength(2));
    const seen: number[] = [];
    answer = async (profile) => {
      seen.push(marked().length);
      return ok(viewOf(profile));
    };
    body().querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Teaches SQL on Fridays.</p>');
    await until(() => expect(marked()).toEqual(['Python', 'SQL', 'SQL']));
    expect(seen).toEqual([2]);
    expect(told.map(({ generation }) => generation)).toEqual([1, 2]);
  });

  it('that draws the same text anew is marked anew, and nobody is asked', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const about = body().querySelector('#about') as Element;
    about.innerHTML = `<span>${ABOUT}</span>`;
    await until(() => expect(marked()).toEqual(['Python', 'SQL']));
    await until(() =>
      expect(
        highlights.registry
          .get('note')
          ?.ranges.every(({ startContainer: node }) => node.isConnected && node.nodeType === 3),
      ).toBe(true),
    );
    expect(asked).toHaveLength(1);
  });

  it('loses its marks at once when its address shows another person, whose own come when they are there', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toHaveLength(2));
    dom.window.history.pushState(null, '', '/people/jonas');
    // Found by a look at the address where the browser has no event for it.
    await until(() => expect(marked()).toEqual([]));
    expect(told.at(-1)).toEqual({ type: 'reading', generation: 1, profile: null });
    body().innerHTML = page('Jonas Vale', 'Has run SQL servers on river boats for years, and mends their pumps.');
    await until(() => expect(marked()).toEqual(['SQL']));
    expect(told.at(-1)).toMatchObject({ generation: 2, profile: { name: 'Jonas Vale' } });
  });

  it('shows no mixture while the old text stands under the new address', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toHaveLength(2));
    dom.window.history.pushState(null, '', '/people/jonas');
    await until(() => expect(marked()).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toHaveLength(1);
    expect(told.at(-1)?.profile).toBeNull();
  });

  it('follows a row to its mention, but not with the places of an older text', async () => {
    start(page('Mira Okonkwo'));
    await until(() => expect(marked()).toHaveLength(2));
    const scrolled = vi.fn();
    dom.window.Element.prototype.scrollIntoView = scrolled;
    const start0 = asked[0]?.text.indexOf('Python') ?? 0;
    follow.tell({ type: 'go-to', generation: 0, start: start0, end: start0 + 6 });
    expect(scrolled).not.toHaveBeenCalled();
    follow.tell({ type: 'go-to', generation: 1, start: start0, end: start0 + 6 });
    expect(scrolled).toHaveBeenCalledWith({ block: 'center', behavior: 'auto' });
    expect(highlights.texts('note-now')).toEqual(['Python']);
  });
});

describe('a hostile page', () => {
  it.each([
    [
      'forms that stand for the document’s own methods',
      '<form name="querySelectorAll"><input name="matches"><input name="getAttribute"></form>',
    ],
    [
      'forms in place of what an element has',
      '<form id="resume"><input name="childNodes"><input name="firstChild"><input name="parentNode"><input name="nextSibling"><input name="localName"></form>',
    ],
    [
      'images called like members of the document',
      '<img name="body"><img name="documentElement"><img name="defaultView"><img name="createRange">',
    ],
    [
      'thousands of attributes',
      `<p ${Array.from({ length: 2000 }, (_, n) => `a${n}="x"`).join(' ')}>Python and SQL, for years and years, everywhere.</p>`,
    ],
    ['elements deep in each other', `${'<div>'.repeat(600)}Python${'</div>'.repeat(600)}`],
  ])('with %s gives an answer or a failure, never an exception', async (_, html) => {
    const thrown = vi.spyOn(console, 'error').mockImplementation(() => {});
    start(html);
    await until(() => expect(told.length).toBeGreaterThan(0));
    const last = told.at(-1);
    expect(last?.profile !== null || last?.failure !== undefined).toBe(true);
    expect(thrown).not.toHaveBeenCalled();
    stop.abort();
  });

  it('of more text than anybody reads is too large, and says so', async () => {
    start(`<main><h1>Mira Okonkwo</h1><p>${ABOUT.repeat(Math.ceil(600_000 / ABOUT.length))}</p></main>`);
    await until(() => expect(told.at(-1)?.failure?.code).toBe('page-too-large'));
    expect([asked, told.at(-1)?.profile]).toEqual([[], null]);
  });
});
