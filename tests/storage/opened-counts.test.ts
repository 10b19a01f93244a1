import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenedCount } from '../../utils/model/opened-count.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import {
  type CountedPosting,
  countOpened,
  listOpened,
  restoreOpened,
  wipeOpened,
} from '../../utils/storage/opened-counts.ts';
import { NOW, value } from './make-rows.ts';

let names = 0;
const open: CredlensDatabase[] = [];
function fresh(name = `opened-${names++}`): CredlensDatabase {
  const db = new CredlensDatabase(name);
  open.push(db);
  return db;
}
afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of open.splice(0)) await db.delete();
});

const LATER = new Date('2026-12-03T12:00:00Z');
const row = (kind: OpenedCount['kind'], id: string, change: Partial<OpenedCount> = {}): OpenedCount => ({
  month: '2026-11',
  role: 'data-analyst',
  kind,
  id,
  label: id.toUpperCase(),
  musts: 1,
  others: 0,
  ...change,
});
const posting = (name: string, ...counts: OpenedCount[]): CountedPosting => ({
  identities: [`text of ${name}`, `id of ${name}`],
  counts: [row('posting', 'all'), ...counts],
});
const counted = async (db: CredlensDatabase) =>
  Object.fromEntries(
    value(await listOpened(db)).items.map(({ month, kind, id, musts, others }) => [
      `${month} ${kind} ${id}`,
      [musts, others],
    ]),
  );

describe('counting', () => {
  it('adds up what different postings name', async () => {
    const db = fresh();
    const nice = row('skill', 'sql', { musts: 0, others: 1 });
    expect(value(await countOpened(db, posting('a', row('skill', 'sql')), NOW))).toBe(true);
    expect(value(await countOpened(db, posting('b', nice, row('skill', 'python')), NOW))).toBe(true);
    expect(await counted(db)).toEqual({
      '2026-11 posting all': [2, 0],
      '2026-11 skill sql': [1, 1],
      '2026-11 skill python': [1, 0],
    });
  });

  it('counts a posting once, also in another month, and when either identity is known', async () => {
    const db = fresh();
    const first = posting('a', row('skill', 'sql'));
    value(await countOpened(db, first, NOW));
    expect(value(await countOpened(db, first, NOW))).toBe(false);
    const next = { ...first, counts: first.counts.map((each) => ({ ...each, month: '2026-12' })) };
    expect(value(await countOpened(db, next, LATER))).toBe(false);
    // Its text was changed: known by its id from then on by the new text as well.
    const edited = { ...first, identities: ['another text', 'id of a'] };
    expect(value(await countOpened(db, edited, NOW))).toBe(false);
    expect(value(await countOpened(db, { ...first, identities: ['another text', 'id elsewhere'] }, NOW))).toBe(false);
    expect(await counted(db)).toEqual({ '2026-11 posting all': [1, 0], '2026-11 skill sql': [1, 0] });
  });

  it('of two at once counts the same posting once and loses none of different ones', async () => {
    const db = fresh();
    const same = posting('same', row('skill', 'sql'));
    const asked = [same, same, posting('other', row('skill', 'sql')), same, posting('third')];
    const answers = await Promise.all(asked.map((each) => countOpened(db, each, NOW)));
    expect(answers.filter((each) => value(each))).toHaveLength(3);
    expect(await counted(db)).toEqual({ '2026-11 posting all': [3, 0], '2026-11 skill sql': [2, 0] });
    expect(await db.markKeys.count()).toBe(1);
  });

  it('makes one key where two contexts start at once', async () => {
    const [one, two] = [fresh('opened-shared'), fresh('opened-shared')];
    const same = posting('same');
    const answers = await Promise.all([countOpened(one, same, NOW), countOpened(two, same, NOW)]);
    expect(answers.map(value).sort()).toEqual([false, true]);
    expect(await two.openedMarks.count()).toBe(2);
    one.close();
  });

  it('keeps nothing of what the posting is known by, under a key that cannot be read out', async () => {
    const db = fresh();
    value(await countOpened(db, { ...posting('Harbour Pilot at https://jobs.example/1') }, NOW));
    const marks = await db.openedMarks.toArray();
    expect(marks).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), month: '2026-11' },
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), month: '2026-11' },
    ]);
    const all = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    for (const word of ['Harbour', 'https', 'jobs.example', 'text of']) expect(all).not.toContain(word);
    const [stored] = await db.markKeys.toArray();
    expect(stored?.key).toMatchObject({ extractable: false, usages: ['sign'], algorithm: { name: 'HMAC' } });
    await expect(crypto.subtle.exportKey('raw', stored?.key as CryptoKey)).rejects.toThrow();
    // Another key gives other marks: the hash alone says nothing of the posting.
    const other = fresh();
    value(await countOpened(other, { ...posting('Harbour Pilot at https://jobs.example/1') }, NOW));
    expect((await other.openedMarks.toArray()).some(({ id }) => marks.some((mark) => mark.id === id))).toBe(false);
  });

  it('counts nothing that nothing tells again', async () => {
    const db = fresh();
    expect(value(await countOpened(db, { identities: [], counts: [row('posting', 'all')] }, NOW))).toBe(false);
    expect(await counted(db)).toEqual({});
  });

  it('is all or nothing', async () => {
    const db = fresh();
    const broken = { ...row('skill', 'sql'), month: undefined as never };
    await expect(countOpened(db, posting('a', row('skill', 'python'), broken), NOW)).rejects.toThrow();
    expect(await counted(db)).toEqual({});
    expect(await db.openedMarks.count()).toBe(0);
    expect(value(await countOpened(db, posting('a', row('skill', 'python')), NOW))).toBe(true);
  });

  it('leaves a row that cannot be read as it is, and says that there is one', async () => {
    const db = fresh();
    const broken = { ...row('skill', 'sql'), musts: 'many' };
    await db.openedCounts.add(broken as never);
    value(await countOpened(db, posting('a', row('skill', 'sql')), NOW));
    expect(value(await listOpened(db))).toMatchObject({ items: [{ kind: 'posting', musts: 1 }], unreadable: 1 });
    expect(await db.openedCounts.get(['2026-11', 'data-analyst', 'skill', 'sql'])).toEqual(broken);
  });

  it('takes the newest name of a thing', async () => {
    const db = fresh();
    value(await countOpened(db, posting('a', row('skill', 'sql')), NOW));
    value(await countOpened(db, posting('b', row('skill', 'sql', { label: 'SQL (queries)' })), NOW));
    expect(value(await listOpened(db)).items.find(({ id }) => id === 'sql')?.label).toBe('SQL (queries)');
  });

  it('counts and lists with 10,000 rows in the store', async () => {
    const db = fresh();
    await db.openedCounts.bulkAdd(Array.from({ length: 10_000 }, (_, n) => row('skill', `skill-${n}`)));
    expect(value(await countOpened(db, posting('a', row('skill', 'skill-7777')), NOW))).toBe(true);
    const { items, unreadable } = value(await listOpened(db));
    expect([items.length, unreadable]).toEqual([10_001, 0]);
    expect(items.find(({ id }) => id === 'skill-7777')?.musts).toBe(2);
    expect(value(await wipeOpened(db)).counts).toHaveLength(10_001);
    expect(await db.openedCounts.count()).toBe(0);
  });
});

describe('wiping', () => {
  it('leaves nothing by which anything could be told, and is counted anew after', async () => {
    const db = fresh();
    value(await countOpened(db, posting('a', row('skill', 'sql')), NOW));
    value(await wipeOpened(db));
    for (const table of [db.openedCounts, db.openedMarks, db.markKeys]) expect(await table.count()).toBe(0);
    expect(value(await countOpened(db, posting('a'), NOW))).toBe(true);
  });

  it('drops a posting that was being counted when it happened', async () => {
    const db = fresh();
    value(await countOpened(db, posting('a'), NOW));
    const sign = crypto.subtle.sign.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'sign').mockImplementationOnce(async (...given) => {
      await wipeOpened(db);
      return sign(...given);
    });
    expect(value(await countOpened(db, posting('b'), NOW))).toBe(false);
    expect(await counted(db)).toEqual({});
    expect(await db.openedMarks.count()).toBe(0);
  });

  it('is undone as if it had not been, on top of what was counted since', async () => {
    const db = fresh();
    value(await countOpened(db, posting('a', row('skill', 'sql')), NOW));
    value(await countOpened(db, posting('b'), NOW));
    const wiped = value(await wipeOpened(db));
    value(await countOpened(db, posting('c', row('skill', 'sql')), NOW));
    value(await restoreOpened(db, wiped));
    expect(await counted(db)).toEqual({ '2026-11 posting all': [3, 0], '2026-11 skill sql': [2, 0] });
    expect(value(await countOpened(db, posting('a'), NOW))).toBe(false);
    expect(await db.markKeys.count()).toBe(1);
  });

  it('of nothing, undone, changes nothing', async () => {
    const db = fresh();
    const nothing = value(await wipeOpened(db));
    value(await countOpened(db, posting('a'), NOW));
    value(await restoreOpened(db, nothing));
    expect(value(await countOpened(db, posting('a'), NOW))).toBe(false);
    expect(await counted(db)).toEqual({ '2026-11 posting all': [1, 0] });
  });
});

it('fails by name where storage does', async () => {
  const db = fresh();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const blocked = { ok: false, failure: { code: 'storage-blocked' } };
  expect(await countOpened(db, posting('a'), NOW)).toMatchObject(blocked);
  expect(await listOpened(db)).toMatchObject(blocked);
  expect(await wipeOpened(db)).toMatchObject(blocked);
  expect(await restoreOpened(db, { counts: [], marks: [], keys: [] })).toMatchObject(blocked);
});
