import { afterEach, describe, expect, it, vi } from 'vitest';
import { withImported } from '../../entrypoints/background/imported-lexicon.ts';
import {
  importTaxonomy,
  removeTaxonomy,
  restoreTaxonomy,
  type Workplace,
} from '../../entrypoints/dashboard/taxonomy-work.ts';
import en from '../../public/_locales/en/messages.json';
import { describeFailure } from '../../utils/failures.ts';
import type { FailureCode } from '../../utils/model/result.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { changeTaxonomies, listTaxonomies, taxonomyIds } from '../../utils/storage/taxonomies.ts';
import { MOST_BYTES } from '../../utils/taxonomies/read-taxonomy.ts';
import { taxonomyFromBytes } from '../../utils/taxonomies/taxonomy-bytes.ts';
import { tinyBytes } from '../skills/compiled.ts';
import { value } from '../storage/make-rows.ts';
import { ESCO, ESCO_FR, fixture, ONET } from './fixtures.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const OWN = 'python | tool | Python | | esco:ccd0a1d9-afda-43d9-b901-96344886e14d';
const open: CredlensDatabase[] = [];
let names = 0;

afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of open.splice(0)) await db.delete();
});

function place(own = OWN): Workplace & { told: string[] } {
  const db = new CredlensDatabase(`taxonomy-work-${names++}`);
  open.push(db);
  const told: string[] = [];
  return { db, told, bundled: async () => tinyBytes(own), tell: (phase) => told.push(phase) };
}
const file = (name: string, bytes = fixture(name)) => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
});
const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const known = async ({ db, bundled }: Workplace, id: string) =>
  (await withImported(db, openLexicon(await bundled()))).skill(id)?.label;
const compiledRows = async ({ db }: Workplace) =>
  (await db.taxonomies.toCollection().primaryKeys()).filter((id) => id.startsWith('compiled:'));
async function added(at: Workplace, name: string, now = NOW) {
  const result = await importTaxonomy(file(name), at, now);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('importing', () => {
  it('keeps the list with its credit and counts, and the lexicon compiled with it', async () => {
    const at = place();
    const info = await added(at, ESCO);
    expect(info).toMatchObject({ name: 'ESCO', language: 'en', version: '2026-03-02', addedAt: NOW.toISOString() });
    expect(info.attribution).toContain('European Commission');
    expect(info.counts).toEqual({ concepts: 10, skipped: 0, skills: 9, known: 1, certain: 8, candidates: 13, left: 5 });
    expect(await listTaxonomies(at.db)).toEqual({ ok: true, value: [info] });
    expect(at.told[0]).toBe('reading');
    expect(at.told.slice(-2)).toEqual(['compiling', 'saving']);
    expect(await known(at, 'query-plan')).toBe('query plan');
    expect(await known(at, 'python')).toBe('Python');
  });

  it('replaces an earlier import of the same list and language, and keeps the others', async () => {
    const at = place();
    await added(at, ESCO);
    await added(at, ESCO_FR, new Date('2026-11-22T00:00:00Z'));
    const shorter = new TextEncoder().encode(
      'conceptUri,preferredLabel,altLabels\nhttp://data.europa.eu/esco/skill/5,rope splicing,\n',
    );
    const again = await importTaxonomy(file(ESCO, shorter), at, new Date('2026-11-23T00:00:00Z'));
    expect(again.ok).toBe(true);
    const listed = await listTaxonomies(at.db);
    expect(listed.ok && listed.value.map(({ language, counts }) => [language, counts.concepts])).toEqual([
      ['fr', 3],
      ['en', 1],
    ]);
    expect(await known(at, 'query-plan')).toBeUndefined();
    expect(await known(at, 'rope-splicing')).toBe('rope splicing');
  });

  it('of the same file twice changes nothing but the date', async () => {
    const at = place();
    const first = await added(at, ONET);
    const second = await added(at, ONET, new Date('2026-12-01T00:00:00Z'));
    expect(second).toEqual({ ...first, addedAt: '2026-12-01T00:00:00.000Z' });
    expect(await taxonomyIds(at.db)).toEqual({ ok: true, value: [first.id] });
  });

  it('of a file that is too large does not read it', async () => {
    const at = place();
    const arrayBuffer = vi.fn();
    const result = await importTaxonomy({ name: 'all.csv', size: 200 * 1024 * 1024, arrayBuffer }, at, NOW);
    expect(result).toMatchObject({ ok: false, failure: { code: 'taxonomy-too-large' } });
    expect(MOST_BYTES).toBeLessThan(200 * 1024 * 1024);
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  const text = new TextDecoder().decode(fixture(ESCO));
  it.each<[string, string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', 'skills_en.csv', bytesOf(''), 'file-empty'],
    ['a picture', 'badge.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'taxonomy-unknown'],
    ['another CSV', 'Connections.csv', bytesOf('First Name,Last Name\nMira,Quay\n'), 'taxonomy-unknown'],
    ['a list saved again with semicolons', ESCO, bytesOf(text.replaceAll(',', ';')), 'taxonomy-unknown'],
    ['a list in another encoding', ESCO, utf16(text), 'taxonomy-unknown'],
    [
      'occupations',
      'occupations_en.csv',
      bytesOf('conceptUri,iscoGroup,preferredLabel,altLabels\n'),
      'taxonomy-other-list',
    ],
    ['half a download', ESCO, fixture(ESCO).slice(0, 700), 'taxonomy-truncated'],
    [
      'rows without addresses',
      ESCO,
      bytesOf(text.replaceAll('http://data.europa.eu/esco/skill/', '')),
      'taxonomy-damaged',
    ],
    ['an archive without a list', 'esco.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'taxonomy-zipped'],
    ['a file that is too large', 'all.csv', new Uint8Array(MOST_BYTES + 1), 'taxonomy-too-large'],
    ['quotes that never close', ESCO, bytesOf(`${text}"${'x'.repeat(500_000)}`), 'taxonomy-truncated'],
  ])('of %s is refused by name, and nothing is lost', async (_what, name, bytes, code) => {
    const at = place();
    const info = await added(at, ESCO);
    const rows = await at.db.taxonomies.toArray();
    expect(await importTaxonomy(file(name, bytes), at, NOW)).toMatchObject({ ok: false, failure: { code } });
    expect(await at.db.taxonomies.toArray()).toEqual(rows);
    expect(await listTaxonomies(at.db)).toEqual({ ok: true, value: [info] });
    expect(await known(at, 'query-plan')).toBe('query plan');
    const { title, kept, next } = describeFailure({ code: code as FailureCode });
    for (const key of [title, kept, next]) expect(key && en[key as keyof typeof en]?.message, key).toBeTruthy();
  });

  it.each([
    ['a bad file', (at: Workplace) => importTaxonomy(file('x.csv', new TextEncoder().encode('a,b\n1,2\n')), at, NOW)],
    [
      'a full disk',
      (at: Workplace) => {
        vi.spyOn(at.db.taxonomies, 'put').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
        return importTaxonomy(file(ONET), at, NOW);
      },
    ],
    [
      'a lexicon that cannot be read',
      (at: Workplace) => importTaxonomy(file(ONET), { ...at, bundled: async () => new ArrayBuffer(8) }, NOW),
    ],
  ])('with %s leaves everything as it was', async (what, work) => {
    const at = place();
    const info = await added(at, ESCO);
    const rows = await at.db.taxonomies.toArray();
    const result = await work(at);
    const codes = { 'a bad file': 'taxonomy-unknown', 'a full disk': 'storage-full' } as Record<string, string>;
    expect(result).toMatchObject({ ok: false, failure: { code: codes[what] ?? 'lexicon-missing' } });
    vi.restoreAllMocks();
    expect(await at.db.taxonomies.toArray()).toEqual(rows);
    expect(await known(at, 'query-plan')).toBe('query plan');
    expect(await listTaxonomies(at.db)).toEqual({ ok: true, value: [info] });
  });
});

describe('removing', () => {
  it('takes the list’s skills out and leaves the others', async () => {
    const at = place();
    const { id } = await added(at, ESCO);
    await added(at, ONET);
    expect(await removeTaxonomy(id, at)).toMatchObject({ ok: true, value: { id } });
    expect(await known(at, 'query-plan')).toBeUndefined();
    expect(await known(at, 'tideway')).toBe('Tideway');
  });

  it('can be taken back: the rows are as before, and their names count again', async () => {
    const at = place();
    const { id } = await added(at, ESCO);
    await added(at, ONET);
    const rows = async () => (await at.db.taxonomies.toArray()).filter((row) => !row.id.startsWith('compiled:'));
    const before = await rows();
    const removed = value(await removeTaxonomy(id, at));
    if (!removed) throw new Error('nothing was removed');
    expect(value(await restoreTaxonomy(removed, at))).toMatchObject({ id, name: 'ESCO' });
    expect(await rows()).toEqual(before);
    expect(await compiledRows(at)).toHaveLength(1);
    expect(await known(at, 'query-plan')).toBe('query plan');
    expect(await known(at, 'tideway')).toBe('Tideway');
  });

  it('is taken back in place of what was imported of the same list since', async () => {
    const at = place();
    const { id } = await added(at, ESCO);
    const removed = value(await removeTaxonomy(id, at));
    await added(at, ESCO);
    if (!removed) throw new Error('nothing was removed');
    value(await restoreTaxonomy(removed, at));
    expect(value(await listTaxonomies(at.db)).map((each) => each.id)).toEqual([id]);
  });

  it('an unknown list removes nothing, and there is nothing to take back', async () => {
    const at = place();
    await added(at, ESCO);
    expect(value(await removeTaxonomy('nobody-en-0', at))).toBeUndefined();
    expect(value(await listTaxonomies(at.db))).toHaveLength(1);
  });

  it('of the last list leaves nothing behind', async () => {
    const at = place();
    const { id } = await added(at, ESCO);
    await removeTaxonomy(id, at);
    expect(await at.db.taxonomies.count()).toBe(0);
  });
});

describe('the engine’s lexicon', () => {
  it('is the bundled one where nothing was imported', async () => {
    const at = place();
    const bundled = openLexicon(await at.bundled());
    expect(await withImported(at.db, bundled)).toBe(bundled);
  });

  it('is compiled anew after an update of the bundled one, and kept', async () => {
    const at = place();
    await added(at, ESCO);
    const before = await compiledRows(at);
    const newer = { ...at, bundled: async () => tinyBytes(`${OWN}\nsql | tool | SQL | |`) };
    expect(await known(newer, 'sql')).toBe('SQL');
    expect(await known(newer, 'query-plan')).toBe('query plan');
    const after = await compiledRows(at);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  it('is compiled anew where the stored one is damaged or gone', async () => {
    const at = place();
    await added(at, ESCO);
    const [key = ''] = await compiledRows(at);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await at.db.taxonomies.update(key, { bytes: new Uint8Array([1, 2, 3]) });
    expect(await known(at, 'query-plan')).toBe('query plan');
    expect((await at.db.taxonomies.get(key))?.bytes.length).toBeGreaterThan(1000);
    await at.db.taxonomies.delete(key);
    expect(await known(at, 'query-plan')).toBe('query plan');
    expect(await compiledRows(at)).toEqual([key]);
  });

  it('is the bundled one alone where storage fails', async () => {
    const at = place();
    await added(at, ESCO);
    vi.spyOn(at.db.taxonomies, 'toCollection').mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError');
    });
    expect(await known(at, 'python')).toBe('Python');
    expect(await known(at, 'query-plan')).toBeUndefined();
  });
});

describe('rows', () => {
  it('that the schema refuses are not written', async () => {
    const { db } = place();
    const row = { id: '', name: 'x', version: '', language: '', attribution: '', counts: {}, addedAt: '' };
    const result = await changeTaxonomies(db, { remove: [], put: [{ ...row, bytes: new Uint8Array() }] });
    expect(result).toMatchObject({ ok: false, failure: { code: 'taxonomy-damaged' } });
    expect(await db.taxonomies.count()).toBe(0);
  });

  it('with foreign bytes are no taxonomy', () => {
    const of = (text: string) => taxonomyFromBytes(new TextEncoder().encode(text));
    expect(of('{')).toBeUndefined();
    expect(of('null')).toBeUndefined();
    expect(of('{"source":"esco","language":"en","concepts":[{"id":1}]}')).toBeUndefined();
    expect(of('{"source":"esco","language":"en","concepts":[]}')).toEqual({
      source: 'esco',
      language: 'en',
      concepts: [],
    });
  });
});
