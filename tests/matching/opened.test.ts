import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountingLexicon, countsOf, identitiesOf, monthOf, OTHER_ROLE } from '../../utils/matching/opened.ts';
import { openedCountSchema } from '../../utils/model/opened-count.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { requirement } from './make.ts';

const ISSUERS: Record<string, string> = { cissp: 'ISC2', ccsp: 'ISC2', pmp: 'Project Management Institute', own: '™' };
const lexicon: CountingLexicon = {
  label: (id) => id.toUpperCase(),
  skill: (id) => (['sql', 'python', 'java', 'kotlin'].includes(id) ? { kind: 'tool' } : undefined),
  namedCredential: (id) => (id in ISSUERS ? { issuer: ISSUERS[id] as string } : undefined),
};
const analyst = { id: 'data-analyst', label: 'Data analyst' };
const counts = (...given: Parameters<typeof countsOf>[0][number][]) =>
  countsOf(given, lexicon, analyst, '2026-11').map(({ kind, id, musts, others }) => [kind, id, musts, others]);

describe('what a posting adds', () => {
  it('is itself, its skills, its credentials and their issuers, each once', () => {
    expect(counts(requirement('sql'), requirement('cissp'), requirement('ccsp', { force: 'nice' }))).toEqual([
      ['posting', 'all', 1, 0],
      ['skill', 'sql', 1, 0],
      ['credential', 'cissp', 1, 0],
      ['issuer', 'isc2', 1, 0],
      ['credential', 'ccsp', 0, 1],
    ]);
  });

  it('is required where it is required once, whatever comes first', () => {
    const [must, nice] = [requirement('sql'), requirement(['sql', 'python'], { force: 'nice' })];
    for (const given of [
      [must, nice],
      [nice, must],
    ])
      expect(counts(...given)).toContainEqual(['skill', 'sql', 1, 0]);
  });

  it('counts alternatives each, and what is only mentioned apart from what is required', () => {
    expect(counts(requirement(['java', 'kotlin']), requirement('python', { force: 'context' }))).toEqual([
      ['posting', 'all', 1, 0],
      ['skill', 'java', 1, 0],
      ['skill', 'kotlin', 1, 0],
      ['skill', 'python', 0, 1],
    ]);
  });

  it('holds no word of the page: knock-outs, degrees and what the lexicon does not know are left out', () => {
    const odd = requirement('sql');
    odd.alternatives = [{ id: 'sql', label: 'Call 555-0100 at https://jobs.example', kind: 'tool' }];
    const degree = requirement('sql');
    degree.alternatives = [{ id: 'degree', label: 'Degree of Quillbridge', kind: 'degree' }];
    const rows = countsOf([odd, degree, requirement('from-the-page')], lexicon, analyst, '2026-11');
    expect(rows.map(({ id, label }) => [id, label])).toEqual([
      ['all', 'Data analyst'],
      ['sql', 'SQL'],
    ]);
    for (const row of rows) expect(openedCountSchema.parse(row)).toEqual(row);
  });

  it('knows no issuer without letters, and nothing of a posting without requirements', () => {
    expect(counts(requirement('own'))).toEqual([
      ['posting', 'all', 1, 0],
      ['credential', 'own', 1, 0],
    ]);
    expect(counts()).toEqual([]);
  });

  it('has an end for a page that names everything', () => {
    const all = { ...lexicon, skill: () => ({ kind: 'tool' }) };
    const asked = Array.from({ length: 5000 }, (_, n) => requirement(`skill-${n}`));
    expect(countsOf(asked, all, analyst, '2026-11')).toHaveLength(200);
  });

  it('fits the model for a title without a role', () => {
    for (const row of countsOf([requirement('sql')], lexicon, OTHER_ROLE, monthOf(new Date('2026-11-30T23:59:59Z'))))
      expect(openedCountSchema.parse(row)).toMatchObject({ role: 'other', month: '2026-11' });
  });
});

describe('what a posting is known by', () => {
  const text =
    'The Harbour Board pilots two hundred ships a year through a channel that moves, and needs one more person who likes fog.\nYou read charts, tides and tempers, and you keep a log that others can read ten years later, in any weather there is.';
  const posting = (change: Partial<Posting> = {}): Posting => ({
    id: 'greenhouse:1',
    url: 'https://job-boards.greenhouse.io/quillbridge/jobs/1',
    title: 'Harbour Pilot',
    company: 'Quillbridge',
    description: text,
    blocks: [],
    readFrom: 'board',
    board: 'greenhouse',
    ...change,
  });
  const [byText, byId] = identitiesOf(posting());

  it('is the same on two boards that set other headings, marks and company names around it', () => {
    const elsewhere = posting({
      id: 'indeed:77',
      title: 'Harbour pilot (m/f/d)',
      company: 'Quillbridge Ltd',
      description: `Full job description\n\n${text.replaceAll(', ', ' –  ').replaceAll('\n', '\n\nWhat you do\n')}`,
    });
    const [text2, id2] = identitiesOf(elsewhere);
    expect(text2).toBe(byText);
    expect(id2).not.toBe(byId);
  });

  it('is the same at one address after its text was changed', () => {
    expect(identitiesOf(posting({ description: `New! ${text}` }))[1]).toBe(byId);
  });

  it('is another for another title, text or, where there is hardly any text, company', () => {
    expect(identitiesOf(posting({ title: 'Harbour Master' }))[0]).not.toBe(byText);
    expect(identitiesOf(posting({ description: text.replace('two hundred', 'nine') }))[0]).not.toBe(byText);
    const short = (company: string) => identitiesOf(posting({ company, description: 'Requirements\nSQL' }))[0];
    expect(short('Quillbridge')).not.toBe(short('Halden Yard'));
    expect(short('Quillbridge')).toBe(short('quillbridge'));
  });

  it('is another where only the introduction of the employer and the title are the same', () => {
    const about = 'Quillbridge prints the timetables of forty ferry lines and knows when they are wrong. '.repeat(9);
    const job = (work: string) => identitiesOf(posting({ description: `${about}\n${work.repeat(4)}` }))[0];
    const nights = 'You keep the night desk, and nobody else is awake.';
    expect(job(nights)).toBe(job(nights));
    expect(job(nights)).not.toBe(job('You keep the engine room, and the ship keeps you.'));
  });

  it('is there for a posting without words, and quick for a hostile one', () => {
    expect(identitiesOf(posting({ title: '', company: null, description: '' }))).toHaveLength(2);
    const started = performance.now();
    identitiesOf(posting({ title: '('.repeat(1000), description: '([\n'.repeat(150_000) }));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

const FOLDER = join(import.meta.dirname, '../../../shared/data/skills');
const present = existsSync(FOLDER);

describe.each(['glassdoor', 'multi-profession'])('of real postings (%s)', (name) => {
  it.skipIf(!present)(
    `no two that differ are taken for one${present ? '' : ' (skipped: shared data not present)'}`,
    () => {
      const rows: { title?: string; description?: string; descriptionHtml?: string }[] = readFileSync(
        join(FOLDER, name, 'postings.jsonl'),
        'utf8',
      )
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const seen = new Map<string, Set<string>[]>();
      for (const { title = '', description, descriptionHtml = '' } of rows) {
        const text = description ?? descriptionHtml.replace(/<[^>]*>/g, '\n');
        const posting = { id: 'x', url: '', title, company: null, blocks: [], readFrom: 'board', board: null } as const;
        const [mark = ''] = identitiesOf({ ...posting, blocks: [], description: text });
        seen.set(mark, [...(seen.get(mark) ?? []), new Set(text.toLowerCase().split(/\W+/))]);
      }
      expect(rows.length).toBeGreaterThan(200);
      expect(seen.size).toBeGreaterThan(rows.length * 0.98);
      for (const [first = new Set<string>(), ...others] of seen.values())
        for (const other of others) {
          const shared = [...first].filter((word) => other.has(word)).length;
          expect(shared / (first.size + other.size - shared)).toBeGreaterThan(0.9);
        }
    },
  );
});
