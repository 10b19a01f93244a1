import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidateName,
  compareCandidates,
  groupByRole,
  MOST_COMPARED,
  sameLines,
} from '../../components/candidate-view.ts';
import { MOST_COMPARED as OF_THE_MODEL } from '../../utils/model/candidate.ts';
import type { Role } from '../../utils/model/role.ts';
import { ANALYST, lineOf, madeCandidate, rowOf, shown, uuid } from './candidates-made.ts';
import { textsOf } from './render.tsx';

const words = { t: textsOf().get, language: 'en' };
const PLATFORM: Role = { ...ANALYST, id: uuid(2), name: 'Platform', lines: [lineOf('Python'), lineOf('Go')] };

describe('candidates', () => {
  it('are called by name, or by their number where there is none', () => {
    expect(candidateName(madeCandidate(3), words)).toBe('Ines Calderwood');
    expect(candidateName(madeCandidate(3, { person: null }), words)).toBe('Candidate 3');
    expect(candidateName(madeCandidate(12, { person: { name: null, url: '', site: null } }), words)).toBe(
      'Candidate 12',
    );
  });

  it('stand by role in the order of saving, whatever was found of them', () => {
    const candidates = [madeCandidate(4, {}, PLATFORM), madeCandidate(3), madeCandidate(1), madeCandidate(2)].map(
      (each) => shown(each),
    );
    const groups = groupByRole(candidates);
    expect(groups.map(({ role, candidates }) => [role.name, candidates.map(({ number }) => number)])).toEqual([
      [ANALYST.name, [1, 2, 3]],
      ['Platform', [4]],
    ]);
  });

  it('never change their place with what was found (property)', () => {
    const state = fc.constantFrom('verified', 'claimed', 'partly', 'not-found', 'badge-not-verified' as const);
    fc.assert(
      fc.property(fc.array(fc.array(state, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 30 }), (all) => {
        const candidates = all.map((states, at) =>
          madeCandidate(at + 1, { rows: ANALYST.lines.map((line, n) => rowOf(line, states[n] ?? 'claimed')) }),
        );
        const { candidates: compared } = compareCandidates([...candidates].reverse());
        expect(compared.map(({ number }) => number)).toEqual(
          Array.from({ length: Math.min(all.length, MOST_COMPARED) }, (_, at) => at + 1),
        );
      }),
    );
  });

  it('are compared at most as many as the model says', () => {
    expect(MOST_COMPARED).toBe(OF_THE_MODEL);
  });
});

describe('side by side', () => {
  it('has must-haves first, each with what every candidate shows', () => {
    const { musts, nices, moved, otherRoles } = compareCandidates([madeCandidate(1), madeCandidate(2)]);
    expect(musts.map(({ line }) => line.label)).toEqual(ANALYST.lines.slice(0, 6).map(({ label }) => label));
    expect(nices.map(({ line }) => line.label)).toEqual(['Forecasting', 'German']);
    expect(musts[0]?.rows.map((row) => row?.state)).toEqual(['verified', 'claimed']);
    expect({ moved, otherRoles }).toEqual({ moved: false, otherRoles: false });
  });

  it('says that the role moved between two readings, and what one of them was not asked', () => {
    const later: Role = { ...ANALYST, lines: [...ANALYST.lines, lineOf('Airflow')] };
    const comparison = compareCandidates([
      madeCandidate(1),
      madeCandidate(2, { readAt: '2026-11-23T10:00:00.000Z' }, later),
    ]);
    expect(comparison.moved).toBe(true);
    const airflow = comparison.musts.find(({ line }) => line.label === 'Airflow');
    expect(airflow?.rows[0]).toBeUndefined();
    expect(airflow?.rows[1]?.state).toBeDefined();
  });

  it('of different roles compares only what all of them ask for', () => {
    const comparison = compareCandidates([madeCandidate(1), madeCandidate(2, {}, PLATFORM)]);
    expect(comparison.otherRoles).toBe(true);
    expect([...comparison.musts, ...comparison.nices].map(({ line }) => line.label)).toEqual(['Python']);
  });

  it('gives a line without a row "not shown", never nothing', () => {
    const { musts } = compareCandidates([madeCandidate(1, { rows: [] })]);
    expect(musts.every(({ rows }) => rows[0]?.state === 'not-found')).toBe(true);
  });

  it('knows the same role by what it asks for', () => {
    expect(sameLines(ANALYST.lines, [...ANALYST.lines].reverse())).toBe(true);
    expect(
      sameLines(
        ANALYST.lines,
        ANALYST.lines.map((line) => ({ ...line, label: `${line.label}!` })),
      ),
    ).toBe(true);
    expect(sameLines([lineOf('SQL')], [lineOf('SQL', { years: 2 })])).toBe(false);
    expect(sameLines([lineOf('SQL')], [lineOf('SQL', { force: 'nice' })])).toBe(false);
    expect(sameLines([lineOf('SQL')], [lineOf('SQL', { verifiedOnly: true })])).toBe(false);
  });
});
