import { beforeEach, expect, it, vi } from 'vitest';
import { type AskedTold, createAskedWork } from '../../entrypoints/dashboard/asked-work.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';
import { NOW, value } from '../storage/make-rows.ts';
import { SOURCE, save } from './plan-stored.ts';

let db: CredlensDatabase;
let told: AskedTold[];

beforeEach(() => {
  db = new CredlensDatabase(`asked-${crypto.randomUUID()}`);
  told = [];
});
const work = (lexicon = async () => SOURCE.lexicon) =>
  createAskedWork({ db, lexicon, tell: (each) => told.push(each) });
const until = (count: number) => vi.waitUntil(() => told.length >= count, 5000);

it('tells of how many saved postings each thing is asked for in, and again after a change', async () => {
  const sql = value(await putClaim(db, { skillId: 'sql', label: 'SQL' }, NOW));
  const docker = value(await putClaim(db, { skillId: 'docker', label: 'Docker' }, NOW));
  await save(db, 'a', ['sql', 'docker']);
  await save(db, 'b', ['sql']);
  await db.postings.put({ id: 'torn', savedAt: '2026-01-01' } as never);
  const { ask, changed } = work();
  changed();
  ask();
  await until(1);
  expect(told).toEqual([{ kind: 'asked', n: 2, by: { [sql.id]: 2, [docker.id]: 1 } }]);
  await save(db, 'c', ['docker']);
  changed();
  changed();
  await until(2);
  expect(told[1]).toEqual({ kind: 'asked', n: 3, by: { [sql.id]: 2, [docker.id]: 2 } });
  expect(told).toHaveLength(2);
});

it('what counts for nothing, or is another person’s, is still asked for', async () => {
  await save(db, 'a', ['sql']);
  const credential = {
    id: 'gone',
    key: 'gone',
    format: 'typed',
    name: 'SQL',
    achievement: { name: 'SQL', alignments: [], tags: [] },
    issuer: { name: 'Ferrow' },
    skills: [{ id: 'sql', via: 'tag', field: 'SQL' }],
    verdict: 'revoked',
    reasons: [],
    checks: [{ part: 'recipient', outcome: 'bad', reason: 'recipient-differs' }],
    addedAt: NOW.toISOString(),
  };
  await db.credentials.put(credential as never);
  expect(value(await listHeld(db)).items).toHaveLength(1);
  work().ask();
  await until(1);
  expect(told[0]?.by).toEqual({ gone: 1 });
});

it('tells nothing where there is no lexicon', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await save(db, 'a', ['sql']);
  work(async () => {
    throw new Error('no file');
  }).ask();
  await vi.waitUntil(() => warn.mock.calls.length > 0, 5000);
  expect(told).toEqual([]);
  warn.mockRestore();
});
