import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Job, Told } from '../../entrypoints/dashboard/taxonomy-worker.ts';
import { database } from '../../utils/storage/database.ts';
import { listTaxonomies } from '../../utils/storage/taxonomies.ts';
import { tinyBytes } from '../skills/compiled.ts';
import { value } from '../storage/make-rows.ts';
import { ESCO, fixture } from '../taxonomies/fixtures.ts';

let told: Told[] = [];
let give: (message: { data: Job }) => void;

beforeEach(async () => {
  told = [];
  vi.stubGlobal('location', new URL('https://extension.example/dashboard.html'));
  vi.stubGlobal('postMessage', (message: Told) => told.push(message));
  vi.stubGlobal('addEventListener', (_type: string, listener: typeof give) => {
    give = listener;
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(tinyBytes('sql | tool | SQL | |')));
  vi.resetModules();
  await import('../../entrypoints/dashboard/taxonomy-worker.ts');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await database().taxonomies.clear();
});

async function done(job: Job): Promise<Told | undefined> {
  told = [];
  give({ data: job });
  await vi.waitUntil(() => told.some(({ kind }) => kind !== 'working'), 5000);
  return told.at(-1);
}
const list = () => new File([fixture(ESCO)], ESCO);

it('tells how far it is, and what was added', async () => {
  expect(await done({ kind: 'import', file: list() })).toMatchObject({ kind: 'done', taxonomy: { name: 'ESCO' } });
  expect(told[0]).toEqual({ kind: 'working', phase: 'reading', share: 0 });
});

it('a file that vanishes while it is read, or that memory cannot hold, is an interruption; nothing is lost', async () => {
  await done({ kind: 'import', file: list() });
  const before = value(await listTaxonomies(database()));
  expect(before).toHaveLength(1);
  for (const error of [new DOMException('gone', 'NotFoundError'), new RangeError('Array buffer allocation failed')]) {
    const file = list();
    file.arrayBuffer = () => Promise.reject(error);
    expect(await done({ kind: 'import', file })).toMatchObject({
      kind: 'failed',
      failure: { code: 'taxonomy-interrupted' },
    });
  }
  expect(value(await listTaxonomies(database()))).toEqual(before);
});

it('a file of 200 MB is refused before it is read', async () => {
  const file = list();
  Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 });
  file.arrayBuffer = vi.fn();
  expect(await done({ kind: 'import', file })).toMatchObject({ failure: { code: 'taxonomy-too-large' } });
  expect(file.arrayBuffer).not.toHaveBeenCalled();
});

it('a bundled lexicon that does not come is said by name', async () => {
  vi.mocked(fetch).mockRejectedValue(new TypeError('no network'));
  expect(await done({ kind: 'import', file: list() })).toMatchObject({ failure: { code: 'lexicon-missing' } });
  expect(value(await listTaxonomies(database()))).toEqual([]);
});
