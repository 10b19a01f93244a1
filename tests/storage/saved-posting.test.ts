import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_NOTE } from '../../utils/model/posting-status.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { listedBatches, listedPostings } from '../../utils/storage/posting-batches.ts';
import {
  getPosting,
  listPostings,
  removePosting,
  restorePosting,
  savePosting,
  setPostingNotes,
  setPostingStatus,
} from '../../utils/storage/postings.ts';
import { requirement } from '../matching/make.ts';
import { aPosting, NOW, value } from './make-rows.ts';

const LATER = new Date('2026-11-22T12:00:00Z');
let db: CredlensDatabase;
beforeEach(() => {
  db = new CredlensDatabase(`saved-posting-${crypto.randomUUID()}`);
});

const row = async (id: string) => value(await getPosting(db, id));

describe('status', () => {
  it('keeps since when, and forgets it again for an undo', async () => {
    const first = value(await savePosting(db, aPosting('a', 'text'), [], NOW));
    value(await setPostingStatus(db, 'a', 'applied', LATER));
    expect(await row('a')).toEqual({ ...first, status: 'applied', statusAt: LATER.toISOString() });
    value(await setPostingStatus(db, 'a', 'saved'));
    expect(await row('a')).toEqual(first);
  });
});

describe('notes', () => {
  it('are kept as written; empty ones are forgotten', async () => {
    const first = value(await savePosting(db, aPosting('a', 'text'), [], NOW));
    expect(value(await setPostingNotes(db, 'a', ' Call Ines \n'))).toBe(true);
    expect(await row('a')).toEqual({ ...first, notes: ' Call Ines \n' });
    expect(value(await setPostingNotes(db, 'a', ' \n'))).toBe(true);
    expect(await row('a')).toEqual(first);
    expect('notes' in ((await db.postings.get('a')) ?? {})).toBe(false);
    expect(value(await setPostingNotes(db, 'nobody', 'x'))).toBe(false);
  });

  it('may be long, but not longer; what was there stays', async () => {
    value(await savePosting(db, aPosting('a', 'text'), [], NOW));
    const most = 'x'.repeat(MOST_NOTE);
    expect(value(await setPostingNotes(db, 'a', most))).toBe(true);
    expect(await setPostingNotes(db, 'a', `${most}x`)).toMatchObject({ ok: false, failure: { code: 'bad-message' } });
    expect((await row('a'))?.notes).toBe(most);
  });
});

describe('saving again', () => {
  it('refreshes the text, says when, and keeps what the person said', async () => {
    value(await savePosting(db, aPosting('a', 'first'), [], NOW));
    value(await setPostingStatus(db, 'a', 'interview', NOW));
    value(await setPostingNotes(db, 'a', 'Room 4'));
    value(await savePosting(db, aPosting('a', 'second'), [requirement('sql')], LATER));
    expect(await row('a')).toMatchObject({
      posting: { description: 'second' },
      status: 'interview',
      statusAt: NOW.toISOString(),
      notes: 'Room 4',
      savedAt: NOW.toISOString(),
      readAt: LATER.toISOString(),
    });
  });

  it('a removed one comes back with everything', async () => {
    value(await savePosting(db, aPosting('a', 'text'), [], NOW));
    value(await setPostingNotes(db, 'a', 'Room 4'));
    const before = await row('a');
    const removed = value(await removePosting(db, 'a'));
    expect(await row('a')).toBeNull();
    if (removed) value(await restorePosting(db, removed));
    expect(await row('a')).toEqual(before);
  });
});

describe('rows from before notes and times', () => {
  it('are read as they are, listed, and may get notes', async () => {
    const old = { id: 'a', posting: aPosting('a', 'text'), requirements: [], status: 'saved', savedAt: '2026-01-02' };
    await db.postings.put(old as never);
    expect(value(await listPostings(db))).toEqual({ items: [old], unreadable: 0 });
    expect(value(await setPostingNotes(db, 'a', 'x'))).toBe(true);
    expect(await row('a')).toEqual({ ...old, notes: 'x' });
  });

  it('one that is damaged is nobody’s, and stays', async () => {
    await db.postings.put({ id: 'a', status: 'lost', savedAt: '2026-01-02' } as never);
    expect(await row('a')).toBeNull();
    expect(await db.postings.count()).toBe(1);
  });
});

describe('batches for the list', () => {
  it('come newest first, without texts, and count what cannot be read', async () => {
    for (const [id, day] of [
      ['old', '2026-11-01'],
      ['new', '2026-11-03'],
      ['mid', '2026-11-02'],
    ] as const)
      value(await savePosting(db, aPosting(id, 'a text'), [requirement('sql')], new Date(day)));
    value(await setPostingNotes(db, 'mid', 'Room 4'));
    await db.postings.put({ id: 'torn', savedAt: '2026-10-01' } as never);
    const batches = [];
    for await (const batch of listedBatches(db, 2)) batches.push(batch);
    expect(batches.map(({ items, done, of, unreadable }) => [items.map(({ id }) => id), done, of, unreadable])).toEqual(
      [
        [['new', 'mid'], 2, 4, 0],
        [['old'], 4, 4, 1],
      ],
    );
    const mid = batches[0]?.items[1];
    expect(mid).toMatchObject({ notes: 'Room 4', posting: { url: 'https://jobs.example/mid' } });
    expect(JSON.stringify(mid)).not.toContain('a text');
    expect(await listedPostings(db, ['mid', 'nobody', 'torn'])).toEqual([mid]);
  });
});
