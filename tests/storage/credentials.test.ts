import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedCredential } from '../../utils/model/named-credential.ts';
import type { Result } from '../../utils/model/result.ts';
import {
  addCredentials,
  addTyped,
  countCredentials,
  getCredential,
  getImage,
  getOriginal,
  listCredentials,
  type NewCredential,
  removeCredentials,
  restoreCredentials,
  updateCredential,
} from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
let db: CredlensDatabase;
let names = 0;
beforeEach(() => {
  db = new CredlensDatabase(`credentials-test-${names++}`);
});
afterEach(() => db.delete());

function badge(name: string, change: Partial<NewCredential> = {}): NewCredential {
  return {
    format: 'open-badges-3',
    name,
    achievement: { id: `urn:uuid:${name}`, name, alignments: [], tags: ['Python'] },
    issuer: { id: 'https://kestrel.example/i', name: 'Kestrel Data School' },
    validFrom: '2026-01-01T00:00:00Z',
    skills: [{ id: 'python', via: 'tag', field: 'Python' }],
    verdict: 'unverified',
    reasons: [],
    ...change,
  };
}

const file = (text: string) => ({
  name: 'badge.json',
  mediaType: 'application/json',
  bytes: new Uint8Array(Buffer.from(text, 'latin1')),
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

describe('adding', () => {
  it('gives id and time, and keeps the file byte for byte', async () => {
    const original = file('{"x":1}\n\u0000\u00ff');
    const { added } = value(await addCredentials(db, [{ original, credentials: [badge('a')] }], NOW));
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({ name: 'a', addedAt: NOW.toISOString(), verdict: 'unverified' });
    const kept = value(await getOriginal(db, added[0]?.originalId ?? ''));
    expect(kept).toEqual({ ...original, id: added[0]?.originalId, addedAt: NOW.toISOString() });
    expect(value(await listCredentials(db))).toEqual({ items: added, unreadable: 0 });
  });

  it('several credentials of one file share it', async () => {
    const { added } = value(
      await addCredentials(db, [{ original: file('clr'), credentials: [badge('a'), badge('b')] }], NOW),
    );
    expect(new Set(added.map(({ originalId }) => originalId)).size).toBe(1);
    expect(await db.originals.count()).toBe(1);
  });

  it('the same award is a duplicate, in the wallet and within one go', async () => {
    const first = value(await addCredentials(db, [{ credentials: [badge('a')] }, { credentials: [badge('a')] }], NOW));
    const id = first.added[0]?.id;
    expect([first.added.length, first.duplicates]).toEqual([1, [{ name: 'a', existingId: id }]]);
    const second = value(
      await addCredentials(
        db,
        [{ original: file('again'), credentials: [badge(' A ', { achievement: badge('a').achievement })] }],
        NOW,
      ),
    );
    expect(second.duplicates).toEqual([{ name: ' A ', existingId: id }]);
    expect(await db.originals.count()).toBe(0);
  });

  it.each<[string, Partial<NewCredential>]>([
    ['issuer', { issuer: { name: 'Somebody else' } }],
    ['achievement', { achievement: { id: 'urn:uuid:other', name: 'a', alignments: [], tags: [] } }],
    ['start date', { validFrom: '2027-01-01T00:00:00Z' }],
    ['name', { name: 'b' }],
  ])('another %s is another award', async (_, change) => {
    await addCredentials(db, [{ credentials: [badge('a')] }], NOW);
    const { added } = value(await addCredentials(db, [{ credentials: [badge('a', change)] }], NOW));
    expect(added).toHaveLength(1);
  });

  it('the same bytes are a duplicate even when they are read differently today', async () => {
    const original = file('same bytes');
    const first = value(await addCredentials(db, [{ original, credentials: [badge('a')] }], NOW));
    const second = value(await addCredentials(db, [{ original, credentials: [badge('a, with a better name')] }], NOW));
    expect(second.added).toEqual([]);
    expect(second.duplicates[0]?.existingId).toBe(first.added[0]?.id);
  });

  it('one of two credentials that was removed comes back with its file', async () => {
    const batch = { original: file('clr'), credentials: [badge('a'), badge('b')] };
    const { added } = value(await addCredentials(db, [batch], NOW));
    await removeCredentials(db, [added[0]?.id ?? '']);
    const again = value(await addCredentials(db, [batch], NOW));
    expect(again.added.map(({ name, originalId }) => [name, originalId])).toEqual([['a', added[1]?.originalId]]);
    expect(await db.originals.count()).toBe(1);
  });

  it('what the schema refuses is listed and not stored, the rest is', async () => {
    const bad = badge('', { verdict: 'fine' as never });
    const result = value(await addCredentials(db, [{ original: file('x'), credentials: [bad, badge('good')] }], NOW));
    expect(result.added.map(({ name }) => name)).toEqual(['good']);
    expect(result.refused).toHaveLength(1);
    const lone = value(await addCredentials(db, [{ original: file('y'), credentials: [bad] }], NOW));
    expect([lone.added.length, lone.refused.length, await db.originals.count()]).toEqual([0, 1, 1]);
  });

  it('5,000 in one transaction, listed quickly', async () => {
    const batches = Array.from({ length: 5000 }, (_, n) => ({ credentials: [badge(`badge ${n}`)] }));
    const start = performance.now();
    const { added } = value(await addCredentials(db, batches, NOW));
    const between = performance.now();
    const { items } = value(await listCredentials(db));
    const end = performance.now();
    console.log(
      `5,000 credentials: added in ${Math.round(between - start)} ms, listed in ${Math.round(end - between)} ms`,
    );
    expect([added.length, items.length, value(await countCredentials(db))]).toEqual([5000, 5000, 5000]);
    // Wide bounds: fake-indexeddb keeps everything in script, and the machine is shared.
    expect(between - start).toBeLessThan(15_000);
    expect(end - between).toBeLessThan(6000);
  });
});

describe('rows that cannot be read', () => {
  it('are counted, skipped and left alone', async () => {
    await addCredentials(db, [{ credentials: [badge('a')] }], NOW);
    const broken = { id: 'broken', key: 'k', addedAt: '2020', name: 7 };
    await db.credentials.add(broken as never);
    expect(value(await listCredentials(db))).toMatchObject({ unreadable: 1, items: [{ name: 'a' }] });
    expect(await db.credentials.get('broken')).toEqual(broken);
    expect(await getCredential(db, 'broken')).toMatchObject({ ok: false });
  });
});

describe('removing and undoing', () => {
  it('takes the file with its last credential and puts both back', async () => {
    const batch = { original: file('clr'), credentials: [badge('a'), badge('b')] };
    const { added } = value(await addCredentials(db, [batch], NOW));
    const ids = added.map(({ id }) => id);
    const first = value(await removeCredentials(db, ids.slice(0, 1)));
    expect([first.credentials.length, first.originals.length]).toEqual([1, 0]);
    const second = value(await removeCredentials(db, ids.slice(1)));
    expect([second.credentials.length, second.originals.length, await db.originals.count()]).toEqual([1, 1, 0]);

    value(await restoreCredentials(db, second));
    value(await restoreCredentials(db, first));
    const { items } = value(await listCredentials(db));
    expect(items.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(added);
    expect(value(await getOriginal(db, added[0]?.originalId ?? ''))?.bytes).toEqual(batch.original.bytes);
    expect(value(await addCredentials(db, [batch], NOW)).added).toEqual([]);
  });

  it('unknown ids are passed over', async () => {
    expect(value(await removeCredentials(db, ['nobody']))).toEqual({ credentials: [], originals: [] });
  });
});

describe('changing', () => {
  it('writes a new verdict, and refuses what is no credential', async () => {
    const { added } = value(await addCredentials(db, [{ credentials: [badge('a')] }], NOW));
    const [credential] = added;
    if (!credential) throw new Error('not added');
    value(await updateCredential(db, { ...credential, verdict: 'verified', checkedAt: NOW.toISOString() }));
    expect(value(await getCredential(db, credential.id)).verdict).toBe('verified');
    expect(await updateCredential(db, { ...credential, name: '' })).toMatchObject({ ok: false });
    expect(value(await getCredential(db, credential.id)).name).toBe('a');
  });
});

describe('pictures', () => {
  const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';
  const pictured = () => ({ ...badge('a'), achievement: { ...badge('a').achievement, image: PICTURE } });
  const listed = async () => value(await listCredentials(db)).items[0]?.achievement.image;

  it('are kept apart: a list is read without them, one credential with them', async () => {
    const [credential] = value(await addCredentials(db, [{ credentials: [pictured()] }], NOW)).added;
    const id = credential?.id ?? '';
    expect(await listed()).toBeUndefined();
    expect(value(await getImage(db, id))).toBe(PICTURE);
    expect(value(await getCredential(db, id)).achievement.image).toBe(PICTURE);
  });

  it('go and come back with their credential', async () => {
    const [credential] = value(await addCredentials(db, [{ credentials: [pictured()] }], NOW)).added;
    const id = credential?.id ?? '';
    const removed = value(await removeCredentials(db, [id]));
    expect(await db.images.count()).toBe(0);
    value(await restoreCredentials(db, removed));
    expect(value(await getImage(db, id))).toBe(PICTURE);
    expect(await listed()).toBeUndefined();
  });

  it('are replaced with what another check proved, and taken away where that proves none', async () => {
    const [credential] = value(await addCredentials(db, [{ credentials: [pictured()] }], NOW)).added;
    const whole = value(await getCredential(db, credential?.id ?? ''));
    value(await updateCredential(db, { ...whole, verdict: 'verified' }));
    expect(value(await getImage(db, whole.id))).toBe(PICTURE);
    const { image: _image, ...achievement } = whole.achievement;
    value(await updateCredential(db, { ...whole, achievement }));
    expect(value(await getImage(db, whole.id))).toBeNull();
  });
});

it('a credential removed meanwhile is not brought back by a late verdict', async () => {
  const { added } = value(await addCredentials(db, [{ credentials: [badge('a')] }], NOW));
  const [credential] = added;
  if (!credential) throw new Error('not added');
  await removeCredentials(db, [credential.id]);
  expect(await updateCredential(db, { ...credential, verdict: 'verified' })).toMatchObject({ ok: false });
  expect(value(await countCredentials(db))).toBe(0);
});

it('listCredentials is live: a liveQuery on it sees what is added later', async () => {
  const counts: number[] = [];
  const subscription = liveQuery(() => listCredentials(db)).subscribe((result) => {
    counts.push(result.ok ? result.value.items.length : -1);
  });
  await vi.waitFor(() => expect(counts).toEqual([0]));
  await addCredentials(db, [{ credentials: [badge('a')] }], NOW);
  await vi.waitFor(() => expect(counts.at(-1)).toBe(1));
  subscription.unsubscribe();
});

describe('typed credentials', () => {
  const cissp: NamedCredential = {
    id: 'cissp',
    label: 'CISSP',
    family: 'security',
    aliases: [],
    issuer: 'ISC2',
    award: 'certification-exam',
    level: 'advanced',
    skills: ['information-security'],
  };

  it('are self-asserted and carry what the lexicon knows', async () => {
    const credential = value(await addTyped(db, cissp, { now: NOW, validUntil: '2028-01-01' }));
    expect(credential).toMatchObject({
      format: 'typed',
      name: 'CISSP',
      namedCredential: 'cissp',
      verdict: 'self-asserted',
      validUntil: '2028-01-01',
      skills: [{ id: 'information-security', via: 'named-credential', field: 'CISSP', level: 'advanced' }],
    });
    expect(credential.originalId).toBeUndefined();
  });

  it('typed twice is one, and a file of the same award stands beside it', async () => {
    const first = value(await addTyped(db, cissp, { now: NOW }));
    expect(value(await addTyped(db, cissp, { now: NOW })).id).toBe(first.id);
    const fromFile = badge('CISSP', {
      issuer: { name: 'ISC2' },
      achievement: { name: 'CISSP', alignments: [], tags: [] },
      namedCredential: 'cissp',
      validFrom: undefined,
    });
    expect(value(await addCredentials(db, [{ credentials: [fromFile] }], NOW)).added).toHaveLength(1);
  });
});
