import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  CANDIDATES_FILE_VERSION,
  candidatesCsv,
  candidatesJson,
} from '../../entrypoints/dashboard/candidates-export.ts';
import type { Candidate } from '../../utils/model/candidate.ts';
import { withoutPerson } from '../../utils/reading/candidate-of.ts';
import { ANALYST, BADGE, madeCandidate } from '../components/candidates-made.ts';

const nameOf = ({ person, number }: Candidate) => person?.name || `Candidate ${number}`;
const now = new Date('2026-11-22T10:00:00.000Z');
type Row = Record<string, string>;

function parsed(candidates: readonly Candidate[]): Row[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(candidatesCsv(candidates, nameOf));
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data, errors } = Papa.parse<Row>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}
const json = (candidates: readonly Candidate[], blind = false) =>
  JSON.parse(new TextDecoder().decode(candidatesJson(candidates, nameOf, { version: '1.0.0', now, blind })));

describe('candidates as comma-separated values', () => {
  const rows = parsed([madeCandidate(1, { notes: 'First line\nsecond, "quoted"' }), madeCandidate(3)]);

  it('has one line a requirement, then the badges, what was not counted, and the notes', () => {
    expect(rows.map(({ candidate, line }) => `${candidate} ${line}`)).toEqual([
      ...ANALYST.lines.map(() => 'Ottilie Marsh requirement'),
      'Ottilie Marsh badge',
      'Ottilie Marsh not-counted',
      'Ottilie Marsh notes',
      ...ANALYST.lines.map(() => 'Ines Calderwood requirement'),
      'Ines Calderwood not-counted',
    ]);
    expect(rows.find(({ line }) => line === 'notes')?.quote?.replace(/\r/g, '')).toBe('First line\nsecond, "quoted"');
  });

  it('says of each requirement what was asked, what was found, by what, and who read it when', () => {
    expect(rows[0]).toMatchObject({
      role: ANALYST.name,
      requirement: 'SQL',
      force: 'must',
      asked_years: '3',
      state: 'verified',
      evidence: 'SQL in practice',
      issuer: 'Elm Street Academy',
      verdict: 'verified',
      holder: 'not-checked',
      engine: '1.0.0',
      lexicon: '7',
      read: '2026-11-22T09:30:00.000Z',
      kept_until: '2027-02-20',
    });
    expect(rows[3]).toMatchObject({ state: 'claimed', from: '2019', to: '2024' });
    expect(rows[3]?.quote).toContain('weekly reports');
  });

  it('never lets a badge stand as verified without a word on its holder', () => {
    const { holder: _, ...badge } = BADGE;
    const made = madeCandidate(1, { badges: [badge] });
    const bare = made.rows.map((row) => {
      if (row.evidence?.source !== 'credential') return row;
      const { holder: _holder, ...evidence } = row.evidence;
      return { ...row, evidence };
    });
    const lines = parsed([{ ...made, rows: bare }]).filter(({ verdict }) => verdict === 'verified');
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map(({ holder }) => holder))).toEqual(new Set(['not-checked']));
    const [candidate] = json([{ ...made, rows: bare }]).candidates;
    expect(candidate.badges[0].holder).toBe('not-checked');
    const credentials = candidate.requirements.flatMap(({ evidence }: { evidence: { source: string } | null }) =>
      evidence?.source === 'credential' ? evidence : [],
    );
    expect(credentials[0]).toMatchObject({ holder: 'not-checked' });
    expect(parsed([madeCandidate(1)]).find(({ state }) => state === 'claimed')?.holder).toBe('');
  });

  it('runs nothing in a spreadsheet', () => {
    for (const formula of ['＝1+1', '\u200b=1+1', '＠SUM(A1)', ' \u2060+1'])
      expect(parsed([madeCandidate(1, { notes: formula })]).at(-1)?.quote).toBe(`'${formula}`);
    const [first] = parsed([madeCandidate(1, { notes: '=HYPERLINK("https://evil.example")' })]).slice(-1);
    expect(first?.quote).toBe('\'=HYPERLINK("https://evil.example")');
  });

  it('has every line of every candidate and reads back, whatever they hold (property)', () => {
    const words = fc.string({ unit: 'binary', maxLength: 20 });
    const facts = fc.record({ notes: words, quote: words, badge: words, issuer: words, name: words, role: words });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 3 }), (all) => {
        const candidates = all.map(({ notes, quote, badge, issuer, name, role }, at) => {
          const made = madeCandidate(at + 1, { notes });
          const rows = made.rows.map((row) =>
            row.evidence ? { ...row, evidence: { ...row.evidence, field: quote, name: badge, issuer } } : row,
          );
          const person = { name, url: '', site: null };
          return {
            ...made,
            rows,
            person,
            badges: [{ ...BADGE, name: badge, issuer }],
            role: { ...ANALYST, name: role },
          };
        });
        const back = parsed(candidates);
        const lines = back.map(({ line, requirement }) => (line === 'requirement' ? requirement : line));
        expect(lines).toEqual(
          all.flatMap(({ notes }) => [
            ...ANALYST.lines.map(({ label }) => label),
            'badge',
            'not-counted',
            ...(notes === '' ? [] : ['notes']),
          ]),
        );
        // A formula gets an apostrophe; nothing else is changed.
        const quotes = back.filter(({ line }) => line === 'notes').map(({ quote }) => quote?.replace(/^'/, ''));
        expect(quotes).toEqual(all.filter(({ notes }) => notes !== '').map(({ notes }) => notes.replace(/^'/, '')));
      }),
    );
  });
});

describe('candidates as JSON', () => {
  it('says what made it, that a person decides, and what was not assessed', () => {
    expect(json([madeCandidate(1)])).toMatchObject({
      format: 'credlens-candidates',
      formatVersion: CANDIDATES_FILE_VERSION,
      madeBy: 'Credlens 1.0.0',
      madeOn: now.toISOString(),
      blind: false,
      decisionSupport: true,
      notAssessed: ['whose-badge', 'what-the-text-leaves-out', 'how-well', 'beyond-the-role'],
    });
  });

  it('has each requirement with its state and evidence, and every badge with its verdict', () => {
    const [candidate] = json([madeCandidate(1)]).candidates;
    expect(candidate.requirements.map(({ requirement }: { requirement: string }) => requirement)).toEqual(
      ANALYST.lines.map(({ label }) => label),
    );
    expect(candidate.requirements[0]).toMatchObject({ state: 'verified', evidence: { name: 'SQL in practice' } });
    expect(candidate.badges[0]).toMatchObject({ verdict: 'verified', holder: 'not-checked' });
    expect(candidate).toMatchObject({ engine: '1.0.0', lexicon: '7', keepUntil: '2027-02-20' });
  });

  it('has no figure for a person, and no order of its own', () => {
    const { candidates } = json([madeCandidate(1), madeCandidate(2), madeCandidate(3)]);
    for (const candidate of candidates) {
      const figures = Object.entries(candidate).filter(([, value]) => typeof value === 'number');
      expect(figures).toEqual([]);
      expect(JSON.stringify(candidate)).not.toMatch(/score|rank|percent|total|answered/i);
    }
    expect(candidates.map(({ candidate }: { candidate: string }) => candidate)).toEqual([
      'Ottilie Marsh',
      'Bram Verhulst',
      'Ines Calderwood',
    ]);
  });
});

describe('in blind mode', () => {
  const NAMES = fc.constantFrom('Ottilie Marsh', 'Bram Verhulst', 'Ines Calderwood', 'Tomasz Rill', 'Adaeze Finch');

  it('neither file holds a word of the person, whoever it is and wherever the notes name them (property)', () => {
    fc.assert(
      fc.property(NAMES, fc.array(fc.lorem({ maxCount: 4 }), { maxLength: 4 }), fc.nat(3), (name, words, at) => {
        const slug = name.toLowerCase().replace(' ', '-');
        const notes = [...words.slice(0, at), `${name} of ${slug}@mail.example`, ...words.slice(at)].join(', ');
        const candidate = madeCandidate(1, {
          person: { name, url: `https://people.example/${slug}`, site: 'github' },
          notes,
        });
        const blind = [withoutPerson(candidate)];
        const files = `${JSON.stringify(parsed(blind))} ${JSON.stringify(json(blind, true))}`;
        for (const part of name.split(' ')) expect(new RegExp(`\\b${part}\\b`, 'i').test(files), part).toBe(false);
        for (const part of [slug, 'mail.example', 'people.example', 'badges.example/a1'])
          expect(files.includes(part), part).toBe(false);
        // What was found is the same.
        expect(parsed(blind).map(({ state }) => state)).toEqual(parsed([candidate]).map(({ state }) => state));
      }),
    );
  });
});
