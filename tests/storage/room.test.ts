import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Requirement } from '../../utils/model/requirement.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { newRequirements } from '../../utils/storage/derive.ts';
import { getPosting, savePosting, setPostingNotes, setPostingStatus } from '../../utils/storage/postings.ts';
import { dropClosedTexts, measureRoom, restoreTexts } from '../../utils/storage/room.ts';
import { aPosting, NOW, value } from './make-rows.ts';

let db: CredlensDatabase;
let names = 0;
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

const TEXT = 'You write Python every day. '.repeat(400);
const PYTHON = {
  id: 'r1',
  label: 'Python',
  kind: 'tool',
  force: 'must',
  alternatives: [{ id: 'python', label: 'Python', kind: 'tool' }],
  mentions: [],
} as unknown as Requirement;

async function filled(): Promise<void> {
  db = new CredlensDatabase(`room-test-${names++}`);
  for (const id of ['open', 'closed-1', 'closed-2']) value(await savePosting(db, aPosting(id, TEXT), [], NOW));
  for (const id of ['closed-1', 'closed-2']) value(await setPostingStatus(db, id, 'closed', NOW));
  value(await setPostingNotes(db, 'closed-1', 'They were kind.'));
}

describe('what takes room', () => {
  it('is measured store by store, with what the browser says and what closed postings could give back', async () => {
    await filled();
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 40_000, quota: 50_000 }) } });
    const room = value(await measureRoom(db));
    expect([room.used, room.most, room.closedTexts.postings]).toEqual([40_000, 50_000, 2]);
    expect(room.stores[0]).toMatchObject({ store: 'postings', rows: 3 });
    expect(room.stores[0]?.bytes).toBeGreaterThan(3 * TEXT.length);
    expect(room.closedTexts.bytes).toBeGreaterThanOrEqual(2 * TEXT.length);
  });

  it('a browser that says nothing costs only that line', async () => {
    await filled();
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('no')) } });
    expect(value(await measureRoom(db))).toMatchObject({ used: undefined, stores: [{ store: 'postings' }] });
  });
});

describe('texts of closed postings', () => {
  it('go, and nothing else does; a second time there is nothing to take', async () => {
    await filled();
    const dropped = value(await dropClosedTexts(db));
    expect(dropped.map(({ id }) => id).sort()).toEqual(['closed-1', 'closed-2']);
    const closed = value(await getPosting(db, 'closed-1'));
    expect(closed).toMatchObject({
      status: 'closed',
      notes: 'They were kind.',
      posting: { title: 'Analyst', description: '' },
    });
    expect(value(await getPosting(db, 'open'))?.posting.description).toBe(TEXT);
    expect(value(await dropClosedTexts(db))).toEqual([]);
    expect(value(await measureRoom(db)).closedTexts).toEqual({ postings: 0, bytes: 0 });

    value(await restoreTexts(db, dropped));
    expect(value(await getPosting(db, 'closed-1'))?.posting.description).toBe(TEXT);
  });

  it('a text that came back meanwhile is not overwritten by undo', async () => {
    await filled();
    const dropped = value(await dropClosedTexts(db));
    value(await savePosting(db, aPosting('closed-1', 'a new text'), [], NOW));
    value(await restoreTexts(db, dropped));
    expect(value(await getPosting(db, 'closed-1'))?.posting.description).toBe('a new text');
  });

  it('reading again what has no text leaves what was read of it', async () => {
    await filled();
    value(await dropClosedTexts(db));
    const row = await db.postings.get('closed-1');
    if (!row) throw new Error('it is gone');
    expect(newRequirements(row, () => [], [])).toBeUndefined();
    const whole = await db.postings.get('open');
    expect(whole && newRequirements(whole, () => [PYTHON].slice(1), [])).toEqual([]);
  });
});
