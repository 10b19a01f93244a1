import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addCorrections, undoCorrections } from '../../utils/storage/corrections.ts';
import { addCredentials, addTyped, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import type { Derivers } from '../../utils/storage/derive.ts';
import { listPostings, savePosting, setPostingStatus } from '../../utils/storage/postings.ts';
import { keyOf, readingWithNow, rereadRows, staleRows } from '../../utils/storage/reread.ts';
import { addSampleWallet } from '../../utils/storage/sample-wallet.ts';
import { changeTaxonomies } from '../../utils/storage/taxonomies.ts';
import { requirement } from '../matching/make.ts';
import { aBadge, aPosting, aTaxonomy, NOW, value } from './make-rows.ts';

const VERSION = '1.4.0';
let db: CredlensDatabase;
let names = 0;
beforeEach(() => {
  db = new CredlensDatabase(`reread-test-${names++}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

/** Every word of a posting, and every tag of a badge, is a skill, but for those of which a correction says otherwise. */
const words: Derivers = {
  requirements: ({ description }, corrections, phrases) => {
    const asked = description.split(' ');
    if (phrases && !asked.some((word) => phrases.has(word))) return undefined;
    return asked.filter((word) => !corrections.some(({ phrase }) => phrase === word)).map((word) => requirement(word));
  },
  skills: ({ achievement: { tags } }, corrections, phrases) => {
    if (phrases && !tags.some((tag) => phrases.has(tag))) return undefined;
    const left = tags.filter((tag) => !corrections.some(({ phrase }) => phrase === tag));
    return { skills: left.map((id) => ({ id, via: 'tag', field: id })) };
  },
};
const notGo = { kind: 'not-a-skill', phrase: 'go', skillId: 'go', label: 'Go' } as const;
const now = async () => value(await readingWithNow(db, VERSION));
const stale = async () => value(await staleRows(db, VERSION)).map(({ id }) => id);
const save = async (id: string, text: string, readWith?: string) =>
  value(await savePosting(db, aPosting(id, text), [], NOW, readWith));
const asked = async () =>
  Object.fromEntries(
    value(await listPostings(db)).items.map(({ id, requirements }) => [id, requirements.map((each) => each.id)]),
  );
const held = async () =>
  Object.fromEntries(
    value(await listCredentials(db)).items.map(({ name, skills }) => [name, skills.map((each) => each.id)]),
  );
const rereadAll = async () => rereadRows(db, value(await staleRows(db, VERSION)), await now(), words);

it('what was read with the lexicon of now is left alone; an import, a removal and an update change that', async () => {
  await save('a', 'sql', keyOf(await now()));
  value(await addCredentials(db, [{ credentials: [aBadge('b', ['sql'])] }], NOW, keyOf(await now())));
  expect(await stale()).toEqual([]);
  value(await changeTaxonomies(db, { remove: [], put: [aTaxonomy('esco-en-1')] }));
  expect(value(await staleRows(db, VERSION)).map(({ store }) => store)).toEqual(['postings', 'credentials']);
  value(await rereadAll());
  expect(await stale()).toEqual([]);
  expect(await asked()).toEqual({ a: ['sql'] });
  expect(await held()).toEqual({ b: ['sql'] });
  expect(value(await staleRows(db, '1.5.0'))).toHaveLength(2);
  value(await changeTaxonomies(db, { remove: ['esco-en-1'], put: [] }));
  expect(await stale()).toHaveLength(2);
});

it('a compiled lexicon alone is no other lexicon', async () => {
  await save('a', 'sql', keyOf(await now()));
  const compiled = { key: 'compiled:1:x:1-1', bytes: new ArrayBuffer(8) };
  value(await changeTaxonomies(db, { remove: [], put: [], compiled }));
  expect(await stale()).toEqual([]);
});

it('is done in steps: what was done stays done, the rest is still to do', async () => {
  for (const id of ['a', 'b', 'c']) await save(id, `sql ${id}`);
  value(await setPostingStatus(db, 'b', 'applied'));
  const rows = value(await staleRows(db, VERSION));
  expect(value(await rereadRows(db, rows.slice(0, 2), await now(), words))).toBe(true);
  expect(await asked()).toEqual({ a: ['sql', 'a'], b: ['sql', 'b'], c: [] });
  expect(await stale()).toEqual(['c']);
  expect(await db.postings.get('b')).toMatchObject({ status: 'applied', savedAt: NOW.toISOString() });
});

it('keeps to the corrections that hold now, of postings and of badges', async () => {
  value(await addCorrections(db, [notGo], NOW, words));
  await save('a', 'go sql');
  value(await addCredentials(db, [{ credentials: [aBadge('b', ['go', 'sql'])] }], NOW));
  value(await rereadAll());
  expect(await asked()).toEqual({ a: ['sql'] });
  expect(await held()).toEqual({ b: ['sql'] });
});

it('a correction reads the badges that hold its phrase again, and back', async () => {
  const skills = [{ id: 'go', via: 'tag', field: 'go' } as const];
  value(await addCredentials(db, [{ credentials: [aBadge('b', ['go'], { skills }), aBadge('c', ['sql'])] }], NOW));
  const derive = vi.fn(words.skills);
  const [row] = value(await addCorrections(db, [notGo], NOW, { ...words, skills: derive }));
  expect(await held()).toEqual({ b: [], c: [] });
  expect(derive.mock.calls.every(([, , phrases]) => phrases?.has('go'))).toBe(true);
  value(await undoCorrections(db, [row?.id ?? ''], words));
  expect(await held(), 'c holds no "go": it was not read').toEqual({ b: ['go'], c: [] });
});

it('leaves alone what has no words to read: typed badges, the sample, and skills that the person gave', async () => {
  const named = { id: 'cka', label: 'CKA', issuer: 'Body', kind: 'exam', skills: ['kubernetes'] };
  value(await addTyped(db, named as never, { now: NOW }));
  value(await addSampleWallet(db, NOW));
  const skills = [{ id: 'docker', via: 'person', field: 'Said so' } as const];
  value(await addCredentials(db, [{ credentials: [aBadge('own', ['sql'], { skills })] }], NOW));
  const before = await held();
  expect(await stale()).toHaveLength(1);
  value(await rereadAll());
  expect(await held()).toEqual({ ...before, own: ['docker', 'sql'] });
});

it('a badge that is no named credential any more is none', async () => {
  value(await addCredentials(db, [{ credentials: [aBadge('b', ['sql'], { namedCredential: 'cissp' })] }], NOW));
  value(await rereadAll());
  expect(value(await listCredentials(db)).items[0]).not.toHaveProperty('namedCredential');
});

it('writes nothing where something was imported meanwhile', async () => {
  await save('a', 'sql');
  const from = await now();
  const rows = value(await staleRows(db, VERSION));
  value(await changeTaxonomies(db, { remove: [], put: [aTaxonomy('esco-en-1')] }));
  expect(value(await rereadRows(db, rows, from, words))).toBe(false);
  expect(await asked()).toEqual({ a: [] });
  expect(await stale()).toEqual(['a']);
});

it('a row that cannot be read is left as it is and is not waited for; one that gives nothing keeps what it says', async () => {
  const odd = { id: 'odd', posting: 'go' };
  await db.postings.add(odd as never);
  value(await savePosting(db, aPosting('a', 'go sql'), [requirement('go')], NOW));
  expect(await stale()).toEqual(['a']);
  value(
    await rereadRows(db, [{ store: 'postings', id: 'a' }], await now(), { ...words, requirements: () => undefined }),
  );
  expect(await asked()).toEqual({ a: ['go'] });
  expect(await stale()).toEqual([]);
  expect(await db.postings.get('odd')).toEqual(odd);
});

it('what the schema would refuse is not written: the posting would be lost from the list', async () => {
  value(await savePosting(db, aPosting('a', 'go'), [requirement('go')], NOW));
  const broken = { ...words, requirements: () => [{ ...requirement('x'), label: 'x'.repeat(700) }] };
  value(await rereadRows(db, [{ store: 'postings', id: 'a' }], await now(), broken));
  expect(await asked()).toEqual({ a: ['go'] });
});

it('a full disk changes nothing and is tried again', async () => {
  await save('a', 'sql');
  const rows = value(await staleRows(db, VERSION));
  vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await rereadRows(db, rows, await now(), words)).toMatchObject({
    ok: false,
    failure: { code: 'storage-full' },
  });
  vi.restoreAllMocks();
  expect(await asked()).toEqual({ a: [] });
  expect(await stale()).toEqual(['a']);
});
