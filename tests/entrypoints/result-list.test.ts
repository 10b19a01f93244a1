// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShowChips } from '../../entrypoints/overlay/show-chips.tsx';
import { watchResultList } from '../../entrypoints/posting.content/result-list.ts';
import { overlayLoaded } from '../../entrypoints/posting.content/show-reading.ts';
import type { JobBoard } from '../../utils/boards/job-board.ts';
import type { SiteState } from '../../utils/messages.ts';
import { ok } from '../../utils/model/result.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../utils/messages.ts', async (original) => ({ ...(await original<object>()), ask: asked }));

const board: JobBoard = {
  id: 'quay',
  name: 'Quay',
  matches: ['https://quay.example/*'],
  examples: [],
  notPostings: [],
  isPosting: () => false,
  cards: { each: ['article'], text: ['p'] },
  verified: 'no',
};
const CARD = '<article><h3>Deck hand</h3><p>Ropes and sails</p></article>';

let site: SiteState;
let stop: AbortController;
let shown: Omit<ShowChips, 'render'>[];
const types = () => asked.mock.calls.map(([type]) => type);
const rest = () => new Promise((done) => setTimeout(done, 300));
const start = (of: JobBoard | null = board) => watchResultList({ document, board: of, signal: stop.signal });
const started = () => vi.waitFor(() => expect(shown).toHaveLength(1), { timeout: 3000 });

beforeEach(() => {
  site = { hidden: false, collapsed: true };
  stop = new AbortController();
  shown = [];
  document.body.innerHTML = '';
  asked.mockReset();
  asked.mockImplementation(async (type: string) => {
    if (type === 'site-state') return ok(site);
    if (type === 'load-overlay')
      globalThis.credlensShowChips = (what) => {
        shown.push(what);
        return { refresh: vi.fn(), remove: vi.fn() };
      };
    return ok({});
  });
});
afterEach(() => {
  stop.abort();
  globalThis.credlensShowChips = undefined;
});

describe('watchResultList', () => {
  it('tells the chips what each card says', async () => {
    document.body.innerHTML = CARD;
    start();
    await started();
    const [card] = document.querySelectorAll('article');
    expect(shown[0]?.each).toEqual(['article']);
    expect(shown[0]?.face(card as Element)).toMatchObject({ title: 'Deck hand', text: 'Ropes and sails' });
    expect(shown[0]?.open).toBeUndefined();
  });

  it('loads nothing and asks nothing until there is a card', async () => {
    start();
    document.body.innerHTML = '<main>Loading</main>';
    await rest();
    expect(types()).toEqual([]);
    document.body.innerHTML = CARD;
    await started();
    expect(types()).toEqual(['site-state', 'load-overlay']);
  });

  it('loads the components once, whoever asks at the same time', async () => {
    await Promise.all([overlayLoaded(), overlayLoaded()]);
    expect(types()).toEqual(['load-overlay']);
  });

  it.each<[string, Partial<SiteState>]>([
    ['hidden', { hidden: true }],
    ['paused', { paused: new Date(Date.now() + 60_000).toISOString() }],
  ])('shows nothing on a site that is %s', async (_name, state) => {
    site = { ...site, ...state };
    document.body.innerHTML = CARD;
    start();
    await rest();
    expect(types()).toEqual(['site-state']);
    expect(shown).toEqual([]);
  });

  it('does nothing on other sites and on boards whose cards are not known', async () => {
    document.body.innerHTML = CARD;
    start(null);
    const { cards: _, ...plain } = board;
    start(plain);
    await rest();
    expect(types()).toEqual([]);
  });

  it('ends when the person hides the site, and when the script ends', async () => {
    document.body.innerHTML = CARD;
    const list = start();
    await started();
    expect(shown[0]?.signal.aborted).toBe(false);
    list.remove();
    expect(shown[0]?.signal.aborted).toBe(true);
    start();
    stop.abort();
    await rest();
    expect(shown).toHaveLength(1);
  });

  it('takes a card that cannot be read for none', async () => {
    document.body.innerHTML = CARD;
    start({
      ...board,
      cards: {
        each: ['article'],
        read: () => {
          throw new TypeError('getAttribute is not a function');
        },
      },
    });
    await started();
    expect(shown[0]?.face(document.querySelector('article') as Element)).toBeNull();
    expect(shown[0]?.open).toBeTypeOf('function');
  });
});
