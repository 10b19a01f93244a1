// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { Dexie, type ObservabilitySet } from 'dexie';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TextsProvider } from '../../components/texts.tsx';
import {
  createPostingMatcher,
  type PostingsAsk,
  type PostingsTold,
} from '../../entrypoints/dashboard/posting-matcher.ts';
import { changedKeys, changedStores } from '../../entrypoints/dashboard/stored-changes.ts';
import { usePostings } from '../../entrypoints/dashboard/use-postings.ts';
import { fail } from '../../utils/model/result.ts';
import { putClaim, removeClaim } from '../../utils/storage/claims.ts';
import { database } from '../../utils/storage/database.ts';
import * as store from '../../utils/storage/postings.ts';
import { candidatesOn, openPostings, planOptions } from '../../utils/storage/settings.ts';
import { textsOf } from '../components/render.tsx';
import { NOW, value } from '../storage/make-rows.ts';
import { SOURCE, save } from './plan-stored.ts';

const saved = vi.hoisted(() => ({ files: [] as [string, Uint8Array][] }));
vi.mock('../../entrypoints/dashboard/save-file.ts', () => ({
  saveFile: (name: string, bytes: Uint8Array) => saved.files.push([name, bytes]),
}));
vi.mock('../../entrypoints/background/version.ts', () => ({ extensionVersion: () => '1.2.3' }));

/** The worker's own work, in this thread. */
class HereWorker {
  static last: HereWorker | undefined;
  onmessage: ((event: { data: PostingsTold }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  asked: PostingsAsk[] = [];
  gone = false;
  #matcher = createPostingMatcher({
    db: database(),
    lexicon: async () => SOURCE.lexicon,
    now: () => NOW,
    tell: (data) => !this.gone && act(() => this.onmessage?.({ data })),
  });
  #follow = (parts: ObservabilitySet) => {
    if (changedStores(parts, new Set(['claims']))) this.#matcher.walletChanged();
    const keys = changedKeys(parts, database().name, 'postings');
    if (keys === null || keys.length > 0) this.#matcher.postingsChanged(keys);
  };
  constructor() {
    HereWorker.last = this;
    Dexie.on('storagemutated', this.#follow);
  }
  postMessage(what: PostingsAsk) {
    this.asked.push(what);
    this.#matcher.ask(what);
  }
  terminate() {
    this.gone = true;
    Dexie.on('storagemutated').unsubscribe(this.#follow);
  }
}

const wrapper = ({ children }: { children: ReactNode }) => (
  <TextsProvider texts={textsOf('en')}>{children}</TextsProvider>
);

beforeEach(async () => {
  fakeBrowser.reset();
  saved.files = [];
  vi.stubGlobal('Worker', HereWorker);
  await save(database(), 'a', ['sql', 'docker'], new Date('2026-11-01T00:00:00Z'));
  await save(database(), 'b', ['sql'], new Date('2026-11-02T00:00:00Z'));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await database().postings.clear();
  await database().claims.clear();
});

async function start() {
  const { result, unmount } = renderHook(() => usePostings(), { wrapper });
  await waitFor(() => expect(result.current.cards).toHaveLength(2));
  await waitFor(() => expect(result.current.working).toBeUndefined());
  return { now: () => result.current, unmount };
}
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);
const row = (id: string) => database().postings.get(id);

describe('the saved postings', () => {
  it('are there with their matches, newest first; the worker ends with the page', async () => {
    const { now, unmount } = await start();
    expect(ids(now().shown)).toEqual(['b', 'a']);
    expect(now()).toMatchObject({ loading: false, unreadable: 0, moved: [], failure: undefined });
    unmount();
    expect(HereWorker.last?.gone).toBe(true);
  });

  it('follow what is saved elsewhere', async () => {
    const { now } = await start();
    await save(database(), 'c', ['sql']);
    await waitFor(() => expect(ids(now().shown)).toEqual(['c', 'b', 'a']));
  });

  it('are searched and filtered', async () => {
    const { now } = await start();
    act(() => now().onFilter({ query: 'docker', sort: 'saved' }));
    expect(ids(now().shown)).toEqual(['a']);
    expect(now().cards).toHaveLength(2);
  });
});

describe('a role of a saved posting', () => {
  it('is offered where candidates are turned on, made once, and again on wish', async () => {
    await database().roles.clear();
    const { now } = await start();
    expect(now().onMakeRole).toBeUndefined();
    await act(() => candidatesOn.set(true));
    await waitFor(() => expect(now().onMakeRole).toBeDefined());
    await act(async () => {
      // However fast it is pressed.
      now().onMakeRole?.('a');
      now().onMakeRole?.('a');
    });
    await waitFor(() => expect(location.hash).not.toBe(''));
    expect(await database().roles.count()).toBe(1);
    const [made] = await database().roles.toArray();
    expect([location.hash, now().did]).toEqual([`#roles/${made?.id}`, undefined]);
    location.hash = '#postings';
    await act(async () => now().onMakeRole?.('a'));
    expect(now().did).toMatchObject({ kind: 'has-role', title: made?.name });
    act(() => now().onRoleOpen());
    expect([location.hash, now().did]).toEqual([`#roles/${made?.id}`, undefined]);
    await act(async () => now().onMakeRole?.('a'));
    await act(async () => now().onRoleAnother());
    await waitFor(async () => expect(await database().roles.count()).toBe(2));
  });
});

describe('deeds and their undoing', () => {
  it('a status shows at once, is kept with its time, and taken back with it', async () => {
    const { now } = await start();
    await act(async () => now().onStatus('a', 'applied'));
    expect(now().cards.find(({ id }) => id === 'a')?.status).toBe('applied');
    expect(await row('a')).toMatchObject({ status: 'applied', statusAt: expect.any(String) });
    const first = (await row('a'))?.statusAt;
    await act(async () => now().onStatus('a', 'offer'));
    expect(now().did).toMatchObject({ kind: 'status', title: 'Posting a', status: 'offer' });
    await act(async () => now().onUndo());
    expect(await row('a')).toMatchObject({ status: 'applied', statusAt: first });
    expect(now().did).toBeUndefined();
    await waitFor(() => expect(now().cards.find(({ id }) => id === 'a')?.status).toBe('applied'));
  });

  it('notes that are written on are taken back as a whole', async () => {
    const { now } = await start();
    await act(async () => now().onNotes('a', 'Call'));
    await act(async () => now().onNotes('a', 'Call Ines'));
    expect((await row('a'))?.notes).toBe('Call Ines');
    await act(async () => now().onUndo());
    expect((await row('a'))?.notes).toBeUndefined();
    await waitFor(() => expect(now().cards.find(({ id }) => id === 'a')?.notes).toBeUndefined());
    await act(async () => now().onNotes('a', ''));
    expect(now().did, 'nothing was written').toBeUndefined();
  });

  it('a removed one leaves the list and the comparison, and comes back as it was', async () => {
    const { now } = await start();
    const before = await row('b');
    act(() => now().onChoose('b'));
    await act(async () => now().onRemove('b'));
    await waitFor(() => expect(ids(now().shown)).toEqual(['a']));
    expect(now().chosen).toEqual([]);
    expect(now().did).toMatchObject({ kind: 'removed', title: 'Posting b' });
    await act(async () => now().onUndo());
    await waitFor(() => expect(ids(now().shown)).toEqual(['b', 'a']));
    expect(await row('b')).toEqual(before);
  });

  it('a removed one can be brought back after the page was left', async () => {
    const first = await start();
    await act(async () => first.now().onRemove('b'));
    first.unmount();
    const { result } = renderHook(() => usePostings(), { wrapper });
    expect(result.current.did).toMatchObject({ kind: 'removed', title: 'Posting b' });
    await act(async () => result.current.onUndo());
    expect(result.current.did).toBeUndefined();
    expect(await row('b')).toBeTruthy();
  });

  it('what storage refuses is said, and shown as it was', async () => {
    const { now } = await start();
    vi.spyOn(store, 'setPostingStatus').mockResolvedValue(fail('storage-full'));
    await act(async () => now().onStatus('a', 'offer'));
    expect(now().failure?.code).toBe('storage-full');
    expect(now().cards.find(({ id }) => id === 'a')?.status).toBe('saved');
    expect(now().did).toBeUndefined();
  });
});

describe('what moved', () => {
  it('is told when the wallet changes, until it was seen, also after the page was closed', async () => {
    const first = await start();
    await waitFor(async () => expect((await openPostings.get())?.sort()).toEqual(['a', 'b']));
    const claim = value(await putClaim(database(), { skillId: 'sql', label: 'SQL' }, NOW));
    await waitFor(() => expect(ids(first.now().moved)).toEqual(['b']));
    first.unmount();
    const second = await start();
    await waitFor(() => expect(ids(second.now().moved)).toEqual(['b']));
    act(() => second.now().onMovedSeen());
    expect(second.now().moved).toEqual([]);
    await waitFor(async () => expect(await openPostings.get()).toEqual(['a']));
    value(await removeClaim(database(), claim.id));
    await waitFor(async () => expect((await openPostings.get())?.sort()).toEqual(['a', 'b']));
  });
});

describe('opening and comparing', () => {
  it('gives the text, and follows its changes; gone is gone', async () => {
    const { now } = await start();
    act(() => now().onOpen('a'));
    expect(now().view).toEqual({ kind: 'text', postings: undefined });
    await waitFor(() => expect(now().view?.postings?.map(({ id }) => id)).toEqual(['a']));
    await act(async () => now().onRemove('a'));
    await waitFor(() => expect(now().view?.postings).toEqual([]));
    act(() => now().onBack());
    expect(now().view).toBeUndefined();
  });

  it('a third choice takes the place of the first; two are opened in their order', async () => {
    await save(database(), 'c', ['sql']);
    const { result } = renderHook(() => usePostings(), { wrapper });
    await waitFor(() => expect(result.current.cards).toHaveLength(3));
    for (const id of ['a', 'b', 'c']) act(() => result.current.onChoose(id));
    expect(result.current.chosen).toEqual(['b', 'c']);
    act(() => result.current.onCompare());
    await waitFor(() => expect(result.current.view?.postings?.map(({ id }) => id)).toEqual(['b', 'c']));
    act(() => result.current.onChooseNone());
    expect(result.current.chosen).toEqual([]);
  });

  it('leads on to a plan for it', async () => {
    const { now } = await start();
    await act(async () => now().onPlan('a'));
    expect((await planOptions.get()).aim).toEqual({ kind: 'posting', id: 'a' });
    expect(location.hash).toBe('#plan');
  });
});

describe('files', () => {
  it('hold what is shown', async () => {
    const { now } = await start();
    act(() => now().onFilter({ query: 'docker', sort: 'saved' }));
    act(() => now().onSave('csv'));
    act(() => now().onSave('json'));
    const [[csv, bytes] = ['', new Uint8Array()], [json] = ['']] = saved.files;
    expect(csv).toMatch(/^Postings \d{4}-\d\d-\d\d\.csv$/);
    expect(new TextDecoder().decode(bytes).trim().split('\r\n')).toHaveLength(2);
    expect(now().saved).toBe(json);
  });
});

describe('when matching fails', () => {
  it('a worker that dies is said by name; another try takes it away', async () => {
    const { now } = await start();
    act(() => HereWorker.last?.onerror?.({ message: 'out of memory' }));
    expect(now().failure).toMatchObject({ code: 'match-interrupted', detail: 'out of memory' });
    act(() => now().onStart());
    await waitFor(() => expect(now().failure).toBeUndefined());
  });
});
