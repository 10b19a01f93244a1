import { beforeEach, expect, it } from 'vitest';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { type PostingOutline, postingBatches } from '../../utils/storage/posting-batches.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { requirement } from '../matching/make.ts';
import { aPosting, NOW, value } from '../storage/make-rows.ts';

let db: CredlensDatabase;
beforeEach(() => {
  db = new CredlensDatabase(`batches-${crypto.randomUUID()}`);
});

async function all(size: number) {
  const batches: { ids: string[]; done: number; of: number }[] = [];
  const outlines: PostingOutline[] = [];
  for await (const batch of postingBatches(db, size)) {
    batches.push({ ids: batch.outlines.map(({ id }) => id), done: batch.done, of: batch.of });
    outlines.push(...batch.outlines);
  }
  return { batches, outlines };
}

it('gives every posting once, so many at a time, and says how far it is', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) value(await savePosting(db, aPosting(id, 'text'), [], NOW));
  expect((await all(2)).batches).toEqual([
    { ids: ['a', 'b'], done: 2, of: 5 },
    { ids: ['c', 'd'], done: 4, of: 5 },
    { ids: ['e'], done: 5, of: 5 },
  ]);
  expect((await all(5)).batches).toHaveLength(1);
});

it('leaves the text behind, and keeps what is asked for', async () => {
  const asked = requirement(['java', 'kotlin'], { level: 'working', years: { min: 3 } });
  value(await savePosting(db, aPosting('a', 'A long text'), [asked], NOW));
  const [outline] = (await all(10)).outlines;
  const { mentions: _mentions, quote: _quote, ...kept } = asked;
  expect(outline).toEqual({
    id: 'a',
    posting: { title: 'Analyst', company: null },
    requirements: [kept],
    status: 'saved',
    savedAt: NOW.toISOString(),
  });
});

it('passes over what cannot be read, and what went while it was read', async () => {
  value(await savePosting(db, aPosting('a', 'text'), [], NOW));
  value(await savePosting(db, aPosting('c', 'text'), [], NOW));
  await db.postings.put({ id: 'b', status: 'lost' } as never);
  const seen: string[] = [];
  for await (const { outlines } of postingBatches(db, 1)) {
    seen.push(...outlines.map(({ id }) => id));
    await db.postings.delete('c');
  }
  expect(seen).toEqual(['a']);
});

it('nothing saved is no batch', async () => {
  expect((await all(10)).batches).toEqual([]);
});
