import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localDay } from '../../utils/model/local-day.ts';
import {
  countCandidates,
  eraseCandidates,
  eraseOverdueCandidates,
  listCandidates,
  removeCandidates,
  restoreCandidates,
  saveCandidate,
  updateCandidate,
} from '../../utils/storage/candidates.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { aCandidate } from './make-candidates.ts';
import { value } from './make-rows.ts';

const OPEN = { inPrivate: false };

let db: CredlensDatabase;
let names = 0;
beforeEach(() => {
  db = new CredlensDatabase(`candidates-${names++}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await db.delete();
});

const save = async (n: number, change = {}) => value(await saveCandidate(db, aCandidate(n, change), OPEN));
const numbers = async () => value(await listCandidates(db)).items.map(({ number }) => number);
const ids = async () => value(await listCandidates(db)).items.map(({ id }) => id);

describe('saving', () => {
  it('keeps all of a candidate, in the order of saving, under a number of their own', async () => {
    const saved = [await save(7), await save(3), await save(5)];
    expect(saved.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(value(await listCandidates(db))).toEqual({ items: saved, unreadable: 0 });
    expect(saved[0]).toEqual({ ...aCandidate(7), number: 1 });
    expect(value(await countCandidates(db))).toBe(3);
  });

  it('one who is kept already keeps their number', async () => {
    const [first] = [await save(1), await save(2)];
    expect(await save(1, { notes: 'again' })).toEqual({ ...first, notes: 'again' });
    expect(await numbers()).toEqual([1, 2]);
  });

  it('gives nobody the number of a row that cannot be read', async () => {
    await db.candidates.put({ ...aCandidate(1), number: 4, rows: 'none' } as never);
    expect((await save(2)).number).toBe(5);
    expect(value(await listCandidates(db))).toMatchObject({ unreadable: 1 });
  });

  it('two at once get two numbers', async () => {
    await Promise.all([save(1), save(2), save(3)]);
    expect(await numbers()).toEqual([1, 2, 3]);
  });

  it('nothing is kept from a private window', async () => {
    const answer = await saveCandidate(db, aCandidate(), { inPrivate: true });
    expect(answer).toEqual({ ok: false, failure: { code: 'private-window' } });
    expect(await db.candidates.count()).toBe(0);
  });

  it.each([
    ['notes', { notes: 'x'.repeat(20_001) }],
    ['id', { id: 'candidate' }],
    ['keepUntil', { keepUntil: 'some day' }],
    ['keepUntil', { keepUntil: '2026-02-30' }],
    // No setting asks for more than two years.
    ['keepUntil', { keepUntil: '2030-01-01' }],
    ['role.name', { role: { ...aCandidate().role, name: '' } }],
  ])('refuses a wrong %s by name', async (field, change) => {
    const answer = await saveCandidate(db, aCandidate(1, change), OPEN);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
    expect(answer.ok || answer.failure.detail).toContain(field);
    expect(await db.candidates.count()).toBe(0);
  });

  it('fails by name where the disk is full or the database does not open', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const blocked = { ok: false, failure: { code: 'storage-blocked' } };
    expect(await saveCandidate(db, aCandidate(), OPEN)).toMatchObject(blocked);
    expect(await eraseOverdueCandidates(db, '2026-11-22')).toMatchObject(blocked);
    expect(await eraseCandidates(db)).toMatchObject(blocked);
  });
});

describe('changing', () => {
  it('writes what is kept already, and takes out what is left out', async () => {
    const saved = await save(1, { badges: [{ ...aCandidate().badges[0], issuer: 'Lock School' }] });
    const [badge] = saved.badges;
    const changed = { ...saved, person: null, notes: 'spoke again', badges: [{ ...badge, url: undefined }] };
    expect(value(await updateCandidate(db, changed as never))).toBe(true);
    const text = JSON.stringify(await db.candidates.toArray());
    expect(text).toContain('spoke again');
    for (const gone of ['Ilse Beispiel', 'profiles.example', 'badges.example']) expect(text).not.toContain(gone);
  });

  it('brings nobody back who is gone, and refuses by name', async () => {
    const saved = await save(1);
    value(await eraseCandidates(db));
    expect(value(await updateCandidate(db, { ...saved, notes: 'late' }))).toBe(false);
    expect(await db.candidates.count()).toBe(0);
    const wrong = await updateCandidate(db, { ...saved, number: 0 });
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
  });
});

describe('removing', () => {
  it('answers with those who were there, and puts them back as they were', async () => {
    const saved = [await save(1), await save(2), await save(3)];
    const gone = value(await removeCandidates(db, [saved[1]?.id ?? '', 'nobody']));
    expect(gone).toEqual([saved[1]]);
    expect(await numbers()).toEqual([1, 3]);
    value(await restoreCandidates(db, gone));
    expect(value(await listCandidates(db)).items).toEqual(saved);
  });

  it('who comes back finds their number taken and gets another; who is here stays as they are', async () => {
    const first = await save(1);
    const gone = value(await removeCandidates(db, [first.id]));
    const second = await save(2);
    expect(second.number).toBe(1);
    value(await restoreCandidates(db, gone));
    expect(value(await listCandidates(db)).items).toEqual([second, { ...first, number: 2 }]);
    value(await updateCandidate(db, { ...second, notes: 'newer' }));
    value(await restoreCandidates(db, [second]));
    expect(value(await listCandidates(db)).items[0]?.notes).toBe('newer');
  });
});

describe('erasing everybody', () => {
  it('says how many, rows that cannot be read among them, and leaves nothing', async () => {
    await save(1);
    await db.candidates.put({ id: 'spoiled', person: { name: 'Ilse Beispiel' } } as never);
    expect(value(await eraseCandidates(db))).toBe(2);
    expect(await db.candidates.toArray()).toEqual([]);
    expect(value(await eraseCandidates(db))).toBe(0);
  });

  it('nobody comes back by an undo that was offered before, here or in another page', async () => {
    const gone = value(await removeCandidates(db, [(await save(1)).id]));
    await save(2);
    value(await eraseCandidates(db));
    value(await restoreCandidates(db, gone));
    expect(await db.candidates.count()).toBe(0);

    const later = value(await removeCandidates(db, [(await save(3)).id]));
    const page = new BroadcastChannel('credlens-erased');
    page.postMessage(null);
    await vi.waitFor(async () => {
      value(await restoreCandidates(db, later));
      const back = await db.candidates.count();
      await db.candidates.clear();
      expect(back).toBe(0);
    });
    page.close();
    // And who is removed after it does.
    const last = value(await removeCandidates(db, [(await save(4)).id]));
    value(await restoreCandidates(db, last));
    expect(await db.candidates.count()).toBe(1);
  });
});

describe('erasing those whose time is over', () => {
  it('the last day still counts', async () => {
    for (const [n, keepUntil] of ['2026-11-21', '2026-11-22', '2026-11-23'].entries()) await save(n, { keepUntil });
    expect(value(await eraseOverdueCandidates(db, '2026-11-22'))).toBe(1);
    expect(value(await listCandidates(db)).items.map(({ keepUntil }) => keepUntil)).toEqual([
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(value(await eraseOverdueCandidates(db, '2026-11-22'))).toBe(0);
    expect(value(await eraseOverdueCandidates(db, '2026-11-24'))).toBe(2);
  });

  it('goes by the person’s own calendar: late in the evening in the west it is no tomorrow yet', async () => {
    const evening = new Date('2026-11-23T05:30:00Z');
    await save(1, { keepUntil: '2026-11-22' });
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(localDay(evening)).toBe('2026-11-22');
    expect(value(await eraseOverdueCandidates(db, localDay(evening)))).toBe(0);
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(localDay(evening)).toBe('2026-11-23');
    expect(value(await eraseOverdueCandidates(db, localDay(evening)))).toBe(1);
  });

  it('a clock that was set back takes nobody, and the next day that is right takes those who are due', async () => {
    await save(1, { keepUntil: '2026-12-01' });
    await save(2, { keepUntil: '2027-02-19' });
    for (const day of ['2026-11-22', '2019-01-01', '1970-01-01']) value(await eraseOverdueCandidates(db, day));
    expect(await numbers()).toEqual([1, 2]);
    expect(value(await eraseOverdueCandidates(db, '2026-12-02'))).toBe(1);
    expect(await numbers()).toEqual([2]);
  });

  it('rows that do not say when their time is over go too, and none is read for it', async () => {
    const [kept] = [await save(1), await save(2, { keepUntil: '2026-11-20' })];
    const broken = [
      { id: 'without', person: { name: 'Ilse Beispiel' } },
      { id: 'never', keepUntil: 'zzz' },
      { id: 'no-day', keepUntil: '2027-02-31' },
      { id: 'number', keepUntil: 20270219 },
      { id: 'set-aside:1', setAside: '2026-11-22', was: aCandidate() },
    ];
    const dated = { id: 'dated', keepUntil: '2027-01-01', rows: 'cannot be read' };
    await db.candidates.bulkPut([...broken, dated] as never);
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(value(await eraseOverdueCandidates(db, '2026-11-22'))).toBe(broken.length + 1);
    expect(read).not.toHaveBeenCalled();
    expect((await db.candidates.toCollection().primaryKeys()).sort()).toEqual([kept.id, 'dated'].sort());
    expect(await ids()).toEqual([kept.id]);
  });
});
