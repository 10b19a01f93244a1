import { Dexie, type ObservabilitySet } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPostingMatcher,
  type MatcherPlace,
  type PostingsTold,
} from '../../entrypoints/dashboard/posting-matcher.ts';
import { changedKeys, changedStores } from '../../entrypoints/dashboard/stored-changes.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { removePosting, setPostingNotes, setPostingStatus } from '../../utils/storage/postings.ts';
import { requirement } from '../matching/make.ts';
import { aPosting, NOW, value } from '../storage/make-rows.ts';
import { SOURCE, save } from './plan-stored.ts';

let db: CredlensDatabase;
let told: PostingsTold[];

beforeEach(() => {
  db = new CredlensDatabase(`matcher-${crypto.randomUUID()}`);
  told = [];
});
const start = (change: Partial<MatcherPlace> = {}) =>
  createPostingMatcher({
    db,
    lexicon: async () => SOURCE.lexicon,
    now: () => NOW,
    tell: (each) => told.push(each),
    ...change,
  });
type Of<K extends PostingsTold['kind']> = Extract<PostingsTold, { kind: K }>;
const all = <K extends PostingsTold['kind']>(kind: K) => told.filter((each): each is Of<K> => each.kind === kind);
const until = (kind: PostingsTold['kind'], count = 1) => vi.waitUntil(() => all(kind).length >= count, 5000);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('matching all saved postings', () => {
  it('tells cards with their figures, newest first, and then the end', async () => {
    await save(db, 'a', ['sql', 'docker'], new Date('2026-11-01'));
    await save(db, 'b', ['sql'], new Date('2026-11-02'));
    await db.postings.put({ id: 'torn', savedAt: '2026-01-01' } as never);
    value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
    start().ask({ kind: 'match' });
    await until('done');
    const [{ cards, done, of } = { cards: [], done: 0, of: 0 }] = all('cards');
    expect([done, of]).toEqual([3, 3]);
    expect(cards.map(({ id, ready, match }) => [id, ready, match.musts.held, match.musts.total])).toEqual([
      ['b', true, 1, 1],
      ['a', false, 1, 2],
    ]);
    expect(cards[1]?.words).toBe('posting a sql docker');
    expect(JSON.stringify(cards)).not.toContain('"rows"');
    expect(all('done')).toEqual([{ kind: 'done', ids: ['b', 'a'], unreadable: 1 }]);
  });

  it('with nothing saved it is done at once; with an empty wallet there is no match', async () => {
    const matcher = start();
    matcher.ask({ kind: 'match' });
    await until('done');
    expect(all('cards')).toEqual([]);
    await save(db, 'a', ['sql']);
    matcher.ask({ kind: 'match' });
    await until('done', 2);
    expect(all('cards')[0]?.cards[0]).toMatchObject({ ready: false, match: { status: 'no-evidence' } });
  });

  it('a long note is found by its last word', async () => {
    await save(db, 'a', []);
    value(await setPostingNotes(db, 'a', `${'word '.repeat(700)}zebra`));
    start().ask({ kind: 'match' });
    await until('done');
    expect(all('cards')[0]?.cards[0]?.words).toContain('zebra');
  });

  it('a missing lexicon is said by name, and the next question tries again', async () => {
    const lexicon = vi.fn(async () => SOURCE.lexicon).mockRejectedValueOnce(new TypeError('gone'));
    const matcher = start({ lexicon });
    matcher.ask({ kind: 'match' });
    await until('failed');
    expect(all('failed')[0]).toMatchObject({ failure: { code: 'lexicon-missing' } });
    matcher.ask({ kind: 'match' });
    await until('done');
  });
});

describe('after a change', () => {
  it('of the wallet all are matched anew, once for a heap of changes', async () => {
    await save(db, 'a', ['sql']);
    const matcher = start();
    matcher.walletChanged();
    await wait(300);
    expect(told, 'nobody asked yet').toEqual([]);
    matcher.ask({ kind: 'match' });
    await until('done');
    value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
    matcher.walletChanged();
    matcher.walletChanged();
    await until('done', 2);
    expect(all('cards').map(({ cards }) => cards[0]?.ready)).toEqual([false, true]);
    await wait(350);
    expect(all('done')).toHaveLength(2);
  });

  it('of some postings those alone are told', async () => {
    for (const id of ['a', 'b', 'c']) await save(db, id, ['sql']);
    const matcher = start();
    matcher.ask({ kind: 'match' });
    await until('done');
    value(await setPostingStatus(db, 'a', 'offer', NOW));
    value(await removePosting(db, 'b'));
    matcher.postingsChanged(['a']);
    matcher.postingsChanged(['b', 'a']);
    await until('changed');
    const [changed] = all('changed');
    expect(changed?.cards.map(({ id, status }) => [id, status])).toEqual([['a', 'offer']]);
    expect(changed?.gone).toEqual(['b']);
    expect(all('done')).toHaveLength(1);
  });

  it('of who knows which, or of very many, all are matched anew', async () => {
    await save(db, 'a', ['sql']);
    const matcher = start();
    matcher.ask({ kind: 'match' });
    await until('done');
    matcher.postingsChanged(null);
    await until('done', 2);
    matcher.postingsChanged(Array.from({ length: 501 }, (_, n) => `p${n}`));
    await until('done', 3);
    expect(all('changed')).toEqual([]);
  });

  it('on another day the wallet is judged anew', async () => {
    await save(db, 'a', ['sql']);
    let now = NOW;
    const lexicon = vi.fn(async () => SOURCE.lexicon);
    const matcher = start({ lexicon, now: () => now });
    matcher.ask({ kind: 'match' });
    await until('done');
    matcher.ask({ kind: 'match' });
    await until('done', 2);
    expect(lexicon).toHaveBeenCalledOnce();
    now = new Date(NOW.getTime() + 86_400_000);
    matcher.ask({ kind: 'match' });
    await until('done', 3);
    expect(lexicon).toHaveBeenCalledTimes(2);
  });
});

describe('opening', () => {
  it('gives texts and whole matches in the order asked for; what is gone is left out', async () => {
    await save(db, 'a', ['sql']);
    await save(db, 'b', ['docker']);
    value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
    start().ask({ kind: 'open', ids: ['b', 'gone', 'a'] });
    await until('opened');
    const [{ postings } = { postings: [] }] = all('opened');
    expect(postings.map(({ id, posting, readAt }) => [id, posting.description, readAt])).toEqual([
      ['b', 'text', NOW.toISOString()],
      ['a', 'text', NOW.toISOString()],
    ]);
    expect(postings[1]?.match.rows[0]).toMatchObject({ state: 'held', evidence: { name: 'SQL' } });
  });
});

describe('5,000 saved postings', () => {
  it('are matched in steps, may be stopped, and are matched in the end', async () => {
    const asks = Array.from({ length: 15 }, (_, n) => requirement(`skill-${n}`));
    const rows = Array.from({ length: 5000 }, (_, n) => ({
      id: `p${n}`,
      posting: aPosting(`p${n}`, 'A line of text. '.repeat(100)),
      requirements: asks,
      status: 'saved' as const,
      savedAt: NOW.toISOString(),
    }));
    await db.postings.bulkPut(rows);
    const matcher = start();
    matcher.ask({ kind: 'stop' });
    expect(told, 'nothing to stop').toEqual([]);
    matcher.ask({ kind: 'match' });
    await until('cards', 3);
    matcher.ask({ kind: 'stop' });
    const [stopped] = all('stopped');
    expect(stopped).toMatchObject({ of: 5000 });
    const before = all('cards').length;
    await wait(300);
    expect([all('cards').length, all('done').length, stopped?.done]).toEqual([before, 0, before * 200]);
    matcher.ask({ kind: 'match' });
    await until('cards', before + 2);
    matcher.ask({ kind: 'match' });
    await vi.waitUntil(() => all('done').length > 0, 20_000);
    expect(all('done').map(({ ids }) => ids.length)).toEqual([5000]);
  }, 30_000);
});

describe('what Dexie says was written', () => {
  it('names the rows, or says that it may be any; other stores are no business of it', async () => {
    const parts: ObservabilitySet[] = [];
    const note = (part: ObservabilitySet) => parts.push(structuredClone(part));
    Dexie.on('storagemutated', note);
    const last = (store = 'postings') => changedKeys(parts.at(-1) ?? {}, db.name, store);
    await save(db, 'a', ['sql']);
    expect(last()).toEqual(['a']);
    value(await setPostingStatus(db, 'a', 'offer', NOW));
    expect(last()).toEqual(['a']);
    const row = await db.postings.get('a');
    if (row) await db.postings.bulkPut(['e', 'b', 'd', 'c'].map((id) => ({ ...row, id })));
    expect(last()?.sort()).toEqual(['b', 'c', 'd', 'e']);
    expect(last('claims')).toEqual([]);
    expect(changedStores(parts.at(-1) ?? {}, new Set(['claims']))).toBe(false);
    value(await removePosting(db, 'b'));
    expect(last()).toEqual(['b']);
    await db.postings.clear();
    expect(last()).toBeNull();
    value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
    expect(last()).toEqual([]);
    expect(changedStores(parts.at(-1) ?? {}, new Set(['claims']))).toBe(true);
    Dexie.on('storagemutated').unsubscribe(note);
  });
});
