import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requirementOf } from '../../entrypoints/dashboard/market-work.ts';
import { ASKING, askedCounts } from '../../utils/matching/asked.ts';
import { market, marketRoles, ROW_FLOOR } from '../../utils/matching/market.ts';
import { createMatcher } from '../../utils/matching/match.ts';
import type { CountingLexicon } from '../../utils/matching/opened.ts';
import { RANK_FLOOR } from '../../utils/matching/recognition.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { State } from '../../utils/model/match.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { runs } from '../runs.ts';
import { claimEvidence, evidence, graph, NOW, requirement } from './make.ts';

const IDS = [
  'python',
  'programming',
  'javascript',
  'react',
  'java',
  'kotlin',
  'sql',
  'postgresql',
  'cissp',
  'security',
];
const lexicon: CountingLexicon = {
  label: (id) => id,
  skill: (id) => (IDS.includes(id) && id !== 'cissp' ? { kind: 'tool' } : undefined),
  namedCredential: (id) => (id === 'cissp' ? { issuer: 'ISC2' } : undefined),
};
const analyst = { id: 'data-analyst', label: 'Data analyst' };
const count = (requirements: readonly Requirement[], role = analyst, month = '2026-11') =>
  askedCounts(requirements, lexicon, role, month);

const level = fc.option(fc.constantFrom('intro' as const, 'working' as const, 'advanced' as const), { nil: undefined });
const asked: fc.Arbitrary<Requirement> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 }),
    force: fc.constantFrom('must' as const, 'nice' as const, 'context' as const),
    level,
    years: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  })
  .map(({ ids, force, level, years }) =>
    requirement(ids, { force, ...(level && { level }), ...(years !== undefined && { years: { min: years } }) }),
  );
/** As the reader gives them: no two of the same alternatives. */
const posting = fc.uniqueArray(asked, { maxLength: 8, selector: ({ id }) => id });
const wallet: fc.Arbitrary<Evidence[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom(...IDS),
      own: fc.boolean(),
      level,
      years: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      verdict: fc.constantFrom('verified' as const, 'unverified' as const, 'expired' as const, 'revoked' as const),
      until: fc.option(fc.constantFrom('2026-01-01', '2030-01-01'), { nil: undefined }),
    })
    .map(({ id, own, level, years, verdict, until }) =>
      own
        ? claimEvidence(id, { ...(level && { level }), ...(years !== undefined && { years }) })
        : evidence(id, { verdict, ...(level && { level }), ...(until && { validUntil: until }) }),
    ),
  { maxLength: 6 },
);

function stateOf(held: readonly Evidence[]) {
  const match = createMatcher(held, { now: NOW, graph });
  return (key: string): State => match([requirementOf(key)]).rows[0]?.state ?? 'missing';
}

describe('the market', () => {
  it('says of each thing what the matches of its postings say, summed: alternatives, levels and years included', () => {
    fc.assert(
      fc.property(fc.array(posting, { minLength: RANK_FLOOR, maxLength: RANK_FLOOR + 8 }), wallet, (postings, held) => {
        const match = createMatcher(held, { now: NOW, graph });
        const sums = new Map<string, Record<State, number> & { musts: number; others: number }>();
        for (const requirements of postings)
          for (const { requirementId, state } of match(requirements).rows) {
            const sum = sums.get(requirementId) ?? {
              verified: 0,
              held: 0,
              partial: 0,
              missing: 0,
              musts: 0,
              others: 0,
            };
            sums.set(requirementId, sum);
            sum[state] += 1;
            const { force } = requirements.find(({ id }) => id === requirementId) as Requirement;
            sum[force === 'must' ? 'musts' : 'others'] += 1;
          }
        const counts = postings.flatMap((requirements) => count(requirements));
        const shown = market(counts, stateOf(held), { least: 1 });
        const n = postings.filter((requirements) => requirements.length > 0).length;
        expect(shown.n).toBe(n);
        expect(shown.tooFew).toBe(n < RANK_FLOOR);
        if (shown.tooFew) sums.clear();
        expect(new Map(shown.rows.map(({ id, musts, others, states }) => [id, { ...states, musts, others }]))).toEqual(
          sums,
        );
        // No posting counts twice in one row.
        for (const { musts, others } of shown.rows) expect(musts + others).toBeLessThanOrEqual(n);
      }),
      { numRuns: runs(150) },
    );
  });

  it('says the same whatever the order of the postings, and whether their counts were summed before', () => {
    fc.assert(
      fc.property(fc.array(posting, { minLength: RANK_FLOOR, maxLength: 30 }), wallet, (postings, held) => {
        const counts = postings.flatMap((requirements) => count(requirements));
        const summed = new Map<string, OpenedCount>();
        for (const each of [...counts].reverse()) {
          const known = summed.get(each.id) ?? { ...each, musts: 0, others: 0 };
          summed.set(each.id, { ...known, musts: known.musts + each.musts, others: known.others + each.others });
        }
        expect(market([...summed.values()], stateOf(held))).toEqual(market(counts, stateOf(held)));
      }),
      { numRuns: runs(60) },
    );
  });

  const many = (n: number, ...requirements: Requirement[]) =>
    Array.from({ length: n }, () => count(requirements)).flat();

  it('shows nothing of fewer postings than the floor', () => {
    const shown = market(many(RANK_FLOOR - 1, requirement('sql')), () => 'held');
    expect(shown).toMatchObject({ n: RANK_FLOOR - 1, tooFew: true, rows: [], below: 0 });
  });

  it('leaves out what fewer postings ask for than a row needs, and says how many those are', () => {
    const counts = [...many(RANK_FLOOR, requirement('sql')), ...many(ROW_FLOOR - 1, requirement('java'))];
    const shown = market(counts, () => 'held');
    expect(shown.rows.map(({ id }) => id)).toEqual(['sql']);
    expect(shown.below).toBe(1);
  });

  it('most asked first; the state is that of most of the postings, the weaker of two', () => {
    const counts = [
      ...many(20, requirement('sql'), requirement('python')),
      ...many(10, requirement('python', { level: 'advanced' })),
      ...many(20, requirement('sql', { level: 'advanced' })),
    ];
    const shown = market(counts, (key) => (key.includes('#') ? 'missing' : 'held'));
    expect(shown.rows.map(({ id, state }) => [id, state])).toEqual([
      ['sql', 'missing'],
      ['python', 'held'],
    ]);
    expect(shown.rows[1]?.keys).toEqual(['python', 'python#advanced']);
  });

  it('of one role, and of some months', () => {
    const nurse = { id: 'nurse', label: 'Nurse' };
    const counts = [
      ...many(25, requirement('sql')),
      ...Array.from({ length: 30 }, () => count([requirement('java')], nurse, '2026-09')).flat(),
    ];
    expect(market(counts, () => 'held', { role: 'nurse' })).toMatchObject({ n: 30, from: '2026-09', to: '2026-09' });
    expect(market(counts, () => 'held', { from: '2026-10' })).toMatchObject({ n: 25, rows: [{ id: 'sql' }] });
    expect(marketRoles(counts)).toEqual([
      { ...nurse, n: 30 },
      { ...analyst, n: 25 },
    ]);
  });

  it('passes over rows that are none of its own', () => {
    const odd: OpenedCount[] = [
      { month: '2026-11', role: 'x', kind: 'asked', id: 'sql#what#ever', label: 'x', musts: 40, others: 0 },
      { month: '2026-11', role: 'x', kind: 'skill', id: 'sql', label: 'x', musts: 40, others: 0 },
      { month: '2026-11', role: 'x', kind: 'asked', id: ASKING, label: 'x', musts: 40, others: 0 },
    ];
    expect(market(odd, () => 'held')).toMatchObject({ n: 40, rows: [], below: 0 });
  });
});
