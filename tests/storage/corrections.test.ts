import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Posting } from '../../utils/model/posting.ts';
import type { Result } from '../../utils/model/result.ts';
import { listClaims, putClaim, removeClaim, setClaim } from '../../utils/storage/claims.ts';
import {
  addCorrections,
  listCorrections,
  type NewCorrection,
  reapplyCorrections,
  undoCorrections,
} from '../../utils/storage/corrections.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import type { Derive, Derivers } from '../../utils/storage/derive.ts';
import { listPostings, savePosting, setPostingStatus } from '../../utils/storage/postings.ts';
import { requirement } from '../matching/make.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const LATER = new Date('2026-11-22T12:00:00Z');
let db: CredlensDatabase;
let names = 0;
beforeEach(() => {
  db = new CredlensDatabase(`corrections-test-${names++}`);
});
afterEach(() => db.delete());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

const notGo: NewCorrection = { kind: 'not-a-skill', phrase: 'go', skillId: 'go', label: 'Go' };
const pmIs: NewCorrection = {
  kind: 'means',
  phrase: 'pm',
  skillId: 'project-management',
  label: 'project management',
  means: 'product-management',
  meansLabel: 'product management',
};
const haveSql: NewCorrection = { kind: 'have', phrase: 'sql', skillId: 'sql', label: 'SQL' };

function posting(id: string, description: string): Posting {
  return {
    id,
    url: `https://jobs.example/${id}`,
    title: 'Analyst',
    company: null,
    description,
    blocks: [],
    readFrom: 'json-ld',
    board: null,
  };
}

/** A reading that is easily foreseen: every word is a skill, but for those that a correction says otherwise about. */
const words: Derive = ({ description }, corrections, phrases) => {
  const asked = description.toLowerCase().split(' ');
  if (phrases && !asked.some((word) => phrases.has(word))) return undefined;
  return asked.flatMap((word) => {
    const said = corrections.find(({ kind, phrase }) => kind !== 'have' && phrase === word);
    if (said?.kind === 'not-a-skill') return [];
    return [requirement(said?.means ?? word)];
  });
};
const reading = (requirements: Derive): Derivers => ({ requirements, skills: () => undefined });
const save = (id: string, text: string) =>
  savePosting(db, posting(id, text), words(posting(id, text), []) ?? [], NOW).then(value);
const asked = async () =>
  Object.fromEntries(
    value(await listPostings(db)).items.map(({ id, requirements }) => [id, requirements.map((each) => each.id)]),
  );

describe('correcting', () => {
  it('stores the row and reads saved postings that hold the phrase again, and only these', async () => {
    await save('a', 'go sql');
    await save('b', 'sql');
    value(await setPostingStatus(db, 'a', 'applied'));
    const derive = vi.fn(words);
    const [row] = value(await addCorrections(db, [notGo], NOW, reading(derive)));
    expect(row).toMatchObject({ ...notGo, scope: 'everywhere', addedAt: NOW.toISOString() });
    expect(await asked()).toEqual({ a: ['sql'], b: ['sql'] });
    expect(derive).toHaveBeenCalledTimes(2);
    expect(derive.mock.calls[0]?.[2]).toEqual(new Set(['go']));
    const saved = value(await listPostings(db)).items.find(({ id }) => id === 'a');
    expect(saved).toMatchObject({ status: 'applied', savedAt: NOW.toISOString() });
    expect(value(await listCorrections(db))).toEqual({ items: [row], unreadable: 0 });
  });

  it('taken back, saved postings ask for what they asked before', async () => {
    await save('a', 'go pm sql');
    const before = value(await listPostings(db)).items;
    const rows = value(await addCorrections(db, [notGo, pmIs], NOW, reading(words)));
    expect(await asked()).toEqual({ a: ['product-management', 'sql'] });
    const gone = value(
      await undoCorrections(
        db,
        rows.map(({ id }) => id),
        reading(words),
      ),
    );
    expect(gone).toEqual(rows);
    expect(value(await listPostings(db)).items).toEqual(before);
    expect(value(await listCorrections(db)).items).toEqual([]);
  });

  it('one of two taken back leaves the other', async () => {
    await save('a', 'go pm');
    const [first] = value(await addCorrections(db, [notGo, pmIs], NOW, reading(words)));
    value(await undoCorrections(db, [first?.id ?? ''], reading(words)));
    expect(await asked()).toEqual({ a: ['go', 'product-management'] });
  });

  it('the same said twice is one row; said otherwise in between, it is said anew', async () => {
    const [first] = value(await addCorrections(db, [notGo], NOW, reading(words)));
    expect(value(await addCorrections(db, [notGo], LATER, reading(words)))).toEqual([first]);
    const other: NewCorrection = { ...notGo, kind: 'means', means: 'golf', meansLabel: 'golf' };
    value(await addCorrections(db, [other], NOW, reading(words)));
    value(await addCorrections(db, [notGo], NOW, reading(words)));
    const rows = value(await listCorrections(db)).items;
    expect(rows.map(({ kind }) => kind)).toEqual(['not-a-skill', 'means', 'not-a-skill']);
    expect(new Set(rows.map(({ addedAt }) => addedAt)).size, 'their order must be told by their times').toBe(3);
  });

  it('a row that is no correction is refused, and nothing is stored', async () => {
    await save('a', 'go');
    for (const wrong of [
      { ...notGo, phrase: '' },
      { ...notGo, skillId: 'Not An Id' },
      { ...notGo, means: 'golf' },
      { ...pmIs, means: undefined },
    ])
      expect(await addCorrections(db, [notGo, wrong], NOW, reading(words))).toMatchObject({ ok: false });
    expect(value(await listCorrections(db)).items).toEqual([]);
    expect(await asked()).toEqual({ a: ['go'] });
  });

  it('a bug while reading again stores neither: the row and the postings belong together', async () => {
    await save('a', 'go sql');
    const broken = () => {
      throw new TypeError('bug');
    };
    await expect(addCorrections(db, [notGo], NOW, reading(broken))).rejects.toThrow('bug');
    expect(value(await listCorrections(db)).items).toEqual([]);
    expect(await asked()).toEqual({ a: ['go', 'sql'] });
  });

  it('rows that cannot be read are counted and left as they are', async () => {
    await db.corrections.add({ id: 'odd', kind: 'maybe' } as never);
    await db.postings.add({ id: 'odd', posting: 'go' } as never);
    value(await addCorrections(db, [notGo], NOW, reading(words)));
    expect(value(await listCorrections(db))).toMatchObject({ items: [notGo], unreadable: 1 });
    expect(await db.postings.get('odd')).toEqual({ id: 'odd', posting: 'go' });
  });
});

describe('I have this', () => {
  it('states the claim, and taking it back takes the claim out; saved postings are not read again', async () => {
    await save('a', 'sql');
    const derive = vi.fn(words);
    const [row] = value(await addCorrections(db, [haveSql], NOW, reading(derive)));
    expect(value(await listClaims(db)).items).toMatchObject([{ skillId: 'sql', label: 'SQL' }]);
    value(await undoCorrections(db, [row?.id ?? ''], reading(derive)));
    expect(value(await listClaims(db)).items).toEqual([]);
    expect(derive).not.toHaveBeenCalled();
  });

  it('taken back, a claim that was there before is there again, word for word', async () => {
    const before = value(await putClaim(db, { skillId: 'sql', label: 'SQL', years: 4, sample: true }, NOW));
    const [row] = value(await addCorrections(db, [haveSql], LATER, reading(words)));
    expect(value(await listClaims(db)).items[0]?.sample).toBeUndefined();
    value(await undoCorrections(db, [row?.id ?? ''], reading(words)));
    expect(value(await listClaims(db)).items).toEqual([before]);
  });

  it('what the person said about the skill since stays', async () => {
    const [row] = value(await addCorrections(db, [haveSql], NOW, reading(words)));
    const since = value(await setClaim(db, { skillId: 'sql', label: 'SQL', years: 3 }, LATER));
    value(await undoCorrections(db, [row?.id ?? ''], reading(words)));
    expect(value(await listClaims(db)).items).toEqual([since]);
    expect(value(await listCorrections(db)).items).toEqual([]);
  });

  it('a claim that was removed in the wallet holds no longer, and can be stated anew', async () => {
    const [row] = value(await addCorrections(db, [haveSql], NOW, reading(words)));
    value(await removeClaim(db, row?.stated?.claim.id ?? ''));
    expect(value(await listCorrections(db)).items).toEqual([]);
    const [again] = value(await addCorrections(db, [haveSql], LATER, reading(words)));
    expect(again?.id).not.toBe(row?.id);
    expect(value(await listCorrections(db)).items).toEqual([again]);
    value(await undoCorrections(db, [again?.id ?? ''], reading(words)));
    expect(value(await listClaims(db)).items).toEqual([]);
  });

  it('twice is once', async () => {
    const first = value(await addCorrections(db, [haveSql], NOW, reading(words)));
    expect(value(await addCorrections(db, [haveSql], LATER, reading(words)))).toEqual(first);
  });
});

it('a database of version 1 takes corrections, and keeps its postings', async () => {
  const old = new Dexie(`corrections-old-${names}`);
  old.version(1).stores({
    credentials: 'id, key, addedAt, originalId',
    originals: 'id, hash',
    claims: 'id, &skillId, addedAt',
    postings: 'id, savedAt, status',
  });
  await old.table('postings').add({
    id: 'a',
    posting: posting('a', 'go sql'),
    requirements: [requirement('go'), requirement('sql')],
    status: 'applied',
    savedAt: NOW.toISOString(),
  });
  old.close();
  await db.delete();
  db = new CredlensDatabase(old.name);
  value(await addCorrections(db, [notGo], NOW, reading(words)));
  expect(await asked()).toEqual({ a: ['sql'] });
  expect(value(await listPostings(db)).items[0]?.status).toBe('applied');
});

it('ids that are not there are no error', async () => {
  expect(value(await undoCorrections(db, ['nobody', ''], reading(words)))).toEqual([]);
});

it('reapplyCorrections reads every saved posting again with what holds now', async () => {
  value(await addCorrections(db, [notGo], NOW, reading(words)));
  await save('a', 'go sql');
  await save('b', 'python');
  expect(await asked()).toEqual({ a: ['go', 'sql'], b: ['python'] });
  expect(value(await reapplyCorrections(db, reading(words)))).toBe(2);
  expect(await asked()).toEqual({ a: ['sql'], b: ['python'] });
});
