import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rawFile } from '../../entrypoints/dashboard/use-credential-tools.ts';
import { packItems } from '../../entrypoints/dashboard/use-pack.ts';
import type { PackAnswer } from '../../utils/model/pack-request.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { aBadge, NOW, value } from '../storage/make-rows.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('rawFile', () => {
  it('shows text as it is, with its size in bytes', () => {
    expect(rawFile({ name: 'a.json', bytes: bytes('{"ä":1}') })).toEqual({ name: 'a.json', size: 8, text: '{"ä":1}' });
  });

  it('shows the beginning of a long one, also where the cut falls within a letter', () => {
    const shown = rawFile({ name: 'a.json', bytes: bytes(`x${'ä'.repeat(150_000)}`) });
    expect(shown).toMatchObject({ size: 300_001, cut: true });
    expect(shown.text).toMatch(/^xä+$/);
  });

  it('what is no text is not shown: a picture, Latin-1, zeros', () => {
    for (const each of [
      [0x89, 0x50, 0x4e, 0x47, 0xff],
      [0x4d, 0xfc, 0x6c],
      [0x61, 0, 0x62],
    ])
      expect(rawFile({ name: 'a', bytes: new Uint8Array(each) })).toEqual({ name: 'a', size: each.length });
  });
});

describe('packItems', () => {
  let names = 0;
  let db: CredlensDatabase;
  beforeEach(() => {
    db = new CredlensDatabase(`pack-items-${names++}`);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await db.delete();
  });
  const original = { name: 'clr.json', mediaType: 'application/json', bytes: bytes('{}') };
  const answer = (credentialId: string, change: Partial<PackAnswer> = {}): PackAnswer => ({
    asked: 'SQL',
    force: 'must',
    partly: false,
    credentialId,
    field: 'SQL',
    best: true,
    ...change,
  });
  const posting = { title: 'Analyst', company: null, url: 'https://jobs.example/1' };

  it('lists what answers a posting, each once, with what it answers and how many came in its file', async () => {
    const batch = { original, credentials: [aBadge('One', []), aBadge('Two', [], { validUntil: '2020-01-01' })] };
    const { added } = value(await addCredentials(db, [batch, { credentials: [aBadge('Three', [])] }], NOW));
    const [one = '', two = '', three = ''] = added.map(({ id }) => id);
    const answers = [
      answer(one),
      answer(one, { asked: 'Python' }),
      answer(two, { best: false }),
      answer(three, { asked: 'Go' }),
      answer('gone'),
    ];
    const items = value(await packItems(db, { posting, answers }, NOW));
    expect(items.map(({ name, answers, inFile, best, verdict }) => [name, answers, inFile, best, verdict])).toEqual([
      ['One', ['SQL', 'Python'], 2, true, 'unverified'],
      ['Two', ['SQL'], 2, false, 'expired'],
      ['Three', ['Go'], 0, true, 'unverified'],
    ]);
  });

  it('leaves out what counts for nothing, also where it was chosen by hand', async () => {
    const checks = [{ part: 'recipient', outcome: 'bad', reason: 'recipient-differs' } as const];
    const credentials = [aBadge('Revoked', [], { verdict: 'revoked' }), aBadge('Another’s', [], { checks })];
    const { added } = value(await addCredentials(db, [{ credentials }], NOW));
    const answers = added.map(({ id }) => answer(id));
    expect(value(await packItems(db, { posting, answers }, NOW))).toEqual([]);
  });

  it('lists nothing where nothing was asked for', async () => {
    expect(value(await packItems(db, null, NOW))).toEqual([]);
    expect(value(await packItems(db, { posting, answers: [] }, NOW))).toEqual([]);
  });
});
