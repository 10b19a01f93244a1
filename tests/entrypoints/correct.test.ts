import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { correct, findSkill, undo } from '../../entrypoints/background/correct.ts';
import { requirementsOf } from '../../entrypoints/background/engine.ts';
import type { CorrectRequest } from '../../utils/messages.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import { listCorrections } from '../../utils/storage/corrections.ts';
import { database } from '../../utils/storage/database.ts';
import { listPostings, savePosting } from '../../utils/storage/postings.ts';
import { ownLexicon } from '../skills/compiled.ts';

vi.mock('../../entrypoints/background/engine.ts', async (original) => ({
  ...(await original<object>()),
  loadEngine: async () => ok({ lexicon: ownLexicon(), courses: [] }),
}));

const NOW = new Date('2026-11-21T12:00:00Z');
const here = { private: false };
const secret = { private: true };
const notDocker: CorrectRequest = { kind: 'not-a-skill', phrases: ['Docker'], skillId: 'docker' };

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}
const posting = (id: string, ...asks: string[]): Posting => ({
  id,
  url: `https://jobs.example/${id}`,
  title: 'Platform Engineer',
  company: 'Quillbridge',
  description: `Requirements\n${asks.map((ask) => `- ${ask}`).join('\n')}`,
  blocks: [],
  readFrom: 'json-ld',
  board: null,
});
async function save(each: Posting) {
  value(await savePosting(database(), each, requirementsOf(each, [], ownLexicon()), NOW));
}
const asked = async () => {
  const { items } = value(await listPostings(database()));
  return Object.fromEntries(items.map(({ id, requirements }) => [id, requirements.map((each) => each.id)]));
};

beforeEach(async () => {
  await database().open();
});
afterEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('correct', () => {
  it('reads saved postings again from their own text, and back', async () => {
    await save(posting('a', 'Docker', 'Python'));
    await save(posting('b', 'DOCKER in production'));
    await save(posting('c', 'SQL'));
    const before = value(await listPostings(database())).items;
    const { ids } = value(await correct(notDocker, here, NOW));
    expect(await asked()).toEqual({ a: ['python'], b: [], c: ['sql'] });
    expect(value(await undo({ ids }, here))).toEqual({ undone: 1 });
    expect(value(await listPostings(database())).items).toEqual(before);
  });

  it('one row a spelling, with the labels of the lexicon', async () => {
    const request = { ...notDocker, kind: 'means', phrases: ['Docker', 'DOCKER', ' docker '], means: 'sql' } as const;
    const { ids } = value(await correct({ ...request, phrases: [...request.phrases] }, here, NOW));
    expect(value(await listCorrections(database())).items).toMatchObject([
      { id: ids[0], phrase: 'docker', label: 'Docker', means: 'sql', meansLabel: 'SQL' },
    ]);
  });

  it('"have" is one claim, however many spellings there are', async () => {
    const { ids } = value(await correct({ kind: 'have', phrases: ['K8s', 'Kubernetes'], skillId: 'kubernetes' }, here));
    expect(ids).toHaveLength(1);
    expect(value(await listClaims(database())).items).toMatchObject([{ skillId: 'kubernetes', label: 'Kubernetes' }]);
    value(await undo({ ids }, here));
    expect(value(await listClaims(database())).items).toEqual([]);
  });

  it('keeps nothing in a private window, and takes nothing back from one', async () => {
    expect(await correct(notDocker, secret)).toMatchObject({ ok: false, failure: { code: 'private-window' } });
    expect(value(await listCorrections(database())).items).toEqual([]);
    const { ids } = value(await correct(notDocker, here));
    expect(await undo({ ids }, secret)).toMatchObject({ ok: false, failure: { code: 'private-window' } });
    expect(value(await listCorrections(database())).items).toHaveLength(1);
  });

  it.each<[string, CorrectRequest, string]>([
    ['a skill that nobody knows', { ...notDocker, skillId: 'nobody-knows-it' }, 'unknown-skill'],
    ['a meaning that nobody knows', { ...notDocker, kind: 'means', means: 'nobody-knows-it' }, 'unknown-skill'],
    ['a phrase without words', { ...notDocker, phrases: ['…', '\u200b'] }, 'bad-message'],
  ])('refuses %s', async (_name, request, code) => {
    expect(await correct(request, here)).toMatchObject({ ok: false, failure: { code } });
    expect(value(await listCorrections(database())).items).toEqual([]);
  });

  it('200 saved postings are read again before the question times out', async () => {
    const rows = Array.from({ length: 200 }, (_, n) =>
      posting(`p${n}`, ...Array.from({ length: 60 }, (_, line) => `Docker, Python and clear writing, line ${line}`)),
    );
    for (const each of rows) await save(each);
    const from = performance.now();
    value(await correct(notDocker, here));
    const took = performance.now() - from;
    console.log(`200 saved postings of ${rows[0]?.description.length} characters read again in ${took.toFixed(0)} ms`);
    expect(Object.values(await asked()).every((ids) => !ids.includes('docker') && ids.includes('python'))).toBe(true);
    // `ask` waits for 8 s.
    expect(took).toBeLessThan(8000);
  });
});

describe('findSkill', () => {
  it('finds skills and named credentials by what is typed, best first', async () => {
    const { found } = value(await findSkill({ text: 'pytho' }));
    expect(found[0]).toMatchObject({ id: 'python', kind: 'skill', label: 'Python' });
    expect(found.length).toBeLessThanOrEqual(8);
    expect(value(await findSkill({ text: 'CISSP' })).found[0]).toMatchObject({ id: 'cissp', kind: 'credential' });
    expect(value(await findSkill({ text: '' })).found).toEqual([]);
  });
});
