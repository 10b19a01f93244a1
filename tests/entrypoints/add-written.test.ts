import { afterEach, describe, expect, it, vi } from 'vitest';
import { addWritten } from '../../entrypoints/dashboard/add-written.ts';
import type { WrittenCredential } from '../../utils/intake/written-credential.ts';
import { ok } from '../../utils/model/result.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { listCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { staleRows } from '../../utils/storage/reread.ts';
import { tinyBytes } from '../skills/compiled.ts';
import { NOW, value } from '../storage/make-rows.ts';

const BUNDLED = tinyBytes('docker | tool | Docker | |\npython | tool | Python | |');
vi.mock('../../entrypoints/background/engine.ts', () => ({
  loadEngine: async () => ok({ lexicon: openLexicon(BUNDLED), courses: [] }),
  requirementsOf: () => [],
}));
vi.mock('../../entrypoints/background/reread.ts', () => ({ readWithNow: async () => '1.0' }));

const ENTRY: WrittenCredential = { name: 'Docker at Sea', issuer: 'Canal Works', issued: '', expires: '', url: '' };
const add = (change: Partial<WrittenCredential> = {}) => addWritten(database(), { ...ENTRY, ...change }, NOW);
const wallet = async () => value(await listCredentials(database())).items;

afterEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('addWritten', () => {
  it('keeps it as the person’s own word, with what its name names and no file', async () => {
    const id = value(await add());
    const [kept] = await wallet();
    expect(kept).toMatchObject({ id, format: 'typed', verdict: 'self-asserted', issuer: { name: 'Canal Works' } });
    expect(kept?.skills.map((each) => each.id)).toEqual(['docker']);
    expect(kept).not.toHaveProperty('originalId');
  });

  it('is read again when the lexicon changes, as every name that no list knew', async () => {
    const id = value(await add());
    expect(value(await staleRows(database(), '1.0'))).toEqual([]);
    expect(value(await staleRows(database(), '2.0'))).toEqual([{ store: 'credentials', id }]);
  });

  it('says so where it is there already, or has no name', async () => {
    await add();
    expect(await add()).toMatchObject({ ok: false, failure: { code: 'file-duplicate' } });
    expect(await add({ name: '  ' })).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
    expect(await wallet()).toHaveLength(1);
  });
});
