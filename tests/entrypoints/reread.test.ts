import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { correct, undo } from '../../entrypoints/background/correct.ts';
import { readWithNow, rereadSaved } from '../../entrypoints/background/reread.ts';
import { addImports } from '../../entrypoints/dashboard/import-files.ts';
import { createJudge } from '../../entrypoints/dashboard/judge-work.ts';
import { readImport } from '../../entrypoints/dashboard/read-import.ts';
import { skillReader } from '../../entrypoints/dashboard/skill-reader.ts';
import { importTaxonomy, removeTaxonomy, type Workplace } from '../../entrypoints/dashboard/taxonomy-work.ts';
import { listCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { listPostings, savePosting } from '../../utils/storage/postings.ts';
import { staleRows } from '../../utils/storage/reread.ts';
import { tinyBytes } from '../skills/compiled.ts';
import { aPosting, NOW, value } from '../storage/make-rows.ts';
import { ESCO, fixture } from '../taxonomies/fixtures.ts';

/** What the background's own files hold. */
const BUNDLED = tinyBytes('docker | tool | Docker | |\npython | tool | Python | |\nsql | tool | SQL | |');
const CATALOGUE = '[]';
let version = '1.0.0';

beforeEach(() => {
  version = '1.0.0';
  vi.stubGlobal('navigator', {});
  vi.spyOn(browser.runtime, 'getManifest').mockImplementation(() => ({ manifest_version: 3, name: 'x', version }));
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => path);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) =>
    String(url).endsWith('.bin') ? new Response(BUNDLED) : new Response(CATALOGUE),
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await Promise.all(database().tables.map((table) => table.clear()));
});

const work = (): Workplace => ({ db: database(), bundled: async () => BUNDLED, tell: () => {} });
const list = () => {
  const bytes = fixture(ESCO);
  return { name: ESCO, size: bytes.length, arrayBuffer: async () => bytes.buffer };
};
const save = async (id: string, text: string) => value(await savePosting(database(), aPosting(id, text), [], NOW));
const asked = async (id: string) =>
  value(await listPostings(database()))
    .items.find((each) => each.id === id)
    ?.requirements.map((each) => each.id);
const stale = async () => value(await staleRows(database(), version)).length;
const ASKS = 'Requirements\n- Python\n- Experience with a query plan';

describe('rereadSaved', () => {
  it('a saved posting says what the lexicon says after an import, and again after the removal', async () => {
    await save('a', ASKS);
    await rereadSaved();
    expect(await asked('a')).toEqual(['python']);
    const { id } = value(await importTaxonomy(list(), work(), NOW));
    expect(await asked('a')).toEqual(['python']);
    await rereadSaved();
    expect(await asked('a')).toEqual(['python', 'query-plan']);
    value(await removeTaxonomy(id, work()));
    await rereadSaved();
    expect(await asked('a')).toEqual(['python']);
    expect(await stale()).toBe(0);
  });

  it('goes on where a stopped worker left off', async () => {
    for (let n = 0; n < 25; n++) await save(`p${n}`, ASKS);
    // The disk is full from the second step on, as if the worker had been stopped there.
    const real = database().postings.where.bind(database().postings);
    let steps = 0;
    vi.spyOn(database().postings, 'where').mockImplementation((index: string | string[] | object) => {
      if (index === 'id' && ++steps > 1) throw new DOMException('no room', 'QuotaExceededError');
      return real(index as string) as never;
    });
    await rereadSaved();
    expect(await stale()).toBe(15);
    vi.mocked(database().postings.where).mockRestore();
    await rereadSaved();
    expect(await stale()).toBe(0);
    expect(await asked('p24')).toEqual(['python']);
  });

  it('an import between two steps is seen by the same run', async () => {
    for (let n = 0; n < 15; n++) await save(`p${n}`, ASKS);
    const wait = setTimeout;
    let imported = false;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((go: () => void, after?: number) => {
      if (imported || after !== undefined) return wait(go, after);
      imported = true;
      void importTaxonomy(list(), work(), NOW).then(go);
    }) as never);
    await rereadSaved();
    expect(imported).toBe(true);
    expect(await stale()).toBe(0);
    for (const id of ['p0', 'p14']) expect(await asked(id)).toEqual(['python', 'query-plan']);
  });

  it('an update of the extension has everything read again; without one the engine is not even loaded', async () => {
    await save('a', ASKS);
    await rereadSaved();
    vi.mocked(fetch).mockClear();
    await rereadSaved();
    expect(fetch).not.toHaveBeenCalled();
    version = '1.1.0';
    expect(await stale()).toBe(1);
    await rereadSaved();
    expect(await stale()).toBe(0);
  });

  it('keeps to the corrections', async () => {
    await save('a', `${ASKS}\n- Docker`);
    value(await correct({ kind: 'not-a-skill', phrases: ['Docker'], skillId: 'docker' }, { private: false }));
    value(await importTaxonomy(list(), work(), NOW));
    await rereadSaved();
    expect(await asked('a')).toEqual(['python', 'query-plan']);
  });
});

/** Reads and adds a file as the dashboard does, with the worker's own code. */
async function addFile(file: File) {
  const readWith = await readWithNow();
  const judge = createJudge({
    fetch: () => Promise.reject(new Error('offline')),
    skills: () => skillReader(async () => BUNDLED),
  });
  const read = value(await readImport({ file }, { id: file.name, allowed: [], recipients: [] }, { judge }));
  return value(await addImports(database(), new Map([['1', { file, read, readWith }]]), NOW));
}

describe('a file that is added', () => {
  const file = () =>
    new File(
      [
        JSON.stringify({
          '@context': [
            'https://www.w3.org/ns/credentials/v2',
            'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
          ],
          id: 'urn:uuid:7a1c6c1e-4a0f-4d0e-9c62-1f2f3d5b7a11',
          type: ['VerifiableCredential', 'OpenBadgeCredential'],
          issuer: { id: 'https://halden.example/issuer', type: ['Profile'], name: 'Halden Open College' },
          validFrom: '2026-02-14T00:00:00Z',
          name: 'Evening course',
          credentialSubject: {
            type: ['AchievementSubject'],
            achievement: {
              id: 'https://halden.example/achievements/1',
              type: ['Achievement'],
              name: 'Evening course',
              description: 'One evening a week.',
              criteria: { narrative: 'Came to all of them.' },
              tag: ['Docker', 'Python'],
            },
          },
        }),
      ],
      'badge.json',
      { type: 'application/json' },
    );
  const held = async () => value(await listCredentials(database())).items[0]?.skills.map(({ id }) => id);

  it('reads the skills of a file as the person corrected them, and back', async () => {
    const here = { private: false };
    const { ids } = value(await correct({ kind: 'not-a-skill', phrases: ['Docker'], skillId: 'docker' }, here));
    expect((await addFile(file())).ids).toHaveLength(1);
    expect(await held()).toEqual(['python']);
    value(await undo({ ids }, here));
    expect(await held()).toEqual(['docker', 'python']);
    const means = { kind: 'means', phrases: ['Docker'], skillId: 'docker', means: 'sql' } as const;
    value(await correct({ ...means, phrases: ['Docker'] }, here));
    expect(await held()).toEqual(['sql', 'python']);
  });

  it('notes what it was read with: it is not read again without need, but after an import', async () => {
    await addFile(file());
    expect((await database().credentials.toArray())[0]?.readWith).toBe(await readWithNow());
    expect(await stale()).toBe(0);
    value(await importTaxonomy(list(), work(), NOW));
    expect(await stale()).toBe(1);
  });
});
