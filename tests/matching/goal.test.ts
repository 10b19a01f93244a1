import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeenPosting } from '../../utils/matching/demand.ts';
import { type GoalQuestion, LEAST_TO_RANK, rankGoal } from '../../utils/matching/goal.ts';
import { matchRequirements } from '../../utils/matching/match.ts';
import type { RoleLexicon } from '../../utils/matching/role-requirements.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { runs } from '../runs.ts';
import { evidence, graph, NOW, requirement } from './make.ts';

const TODAY = '2026-11-21';
const lexicon: RoleLexicon = {
  skill: (id) =>
    id === 'unknown' ? undefined : { id, label: id, kind: 'tool', family: 'software', broader: [], related: [] },
  namedCredential: () => undefined,
};
const nice = (id: string | string[]): Requirement => requirement(id, { force: 'nice' });
const PROFILE = [requirement('lamps'), requirement(['oil', 'gas']), requirement('ropes'), nice('songs')];

function posting(id: string, requirements: Requirement[], seenAt = TODAY, held: Evidence[] = []): SeenPosting {
  return { id, seenAt, requirements, match: matchRequirements(requirements, held, { now: NOW, graph }) };
}

function ask(change: Partial<GoalQuestion> = {}, held: Evidence[] = []): GoalQuestion {
  const requirements = change.requirements ?? PROFILE;
  const match = matchRequirements(requirements, held, { now: NOW, graph });
  const ids = new Set(held.map(({ skillId }) => skillId));
  return {
    role: 'keeper',
    requirements,
    match,
    seen: [],
    today: TODAY,
    lexicon,
    holds: (id) => ids.has(id),
    ...change,
  };
}

function count(change: Partial<OpenedCount>): OpenedCount {
  return { month: '2026-11', role: 'keeper', kind: 'skill', id: 'lamps', label: 'x', musts: 0, others: 0, ...change };
}

const five = (requirements: Requirement[]) => [1, 2, 3, 4, 5].map((each) => posting(`p${each}`, requirements));

describe('rankGoal', () => {
  it('keeps the order of the profile where nothing was seen, and says so', () => {
    const { gaps, ...rest } = rankGoal(ask());
    expect(rest).toEqual({ n: 0, saved: 0, opened: 0, ranked: false, unranked: 'nothing-seen', postings: [] });
    expect(gaps.map(({ id, weight, required, preferred }) => [id, weight, required, preferred])).toEqual([
      ['lamps', 1, 0, 0],
      ['gas|oil', 1, 0, 0],
      ['ropes', 1, 0, 0],
      ['songs', 0.5, 0, 0],
    ]);
  });

  it('leaves out what the wallet answers, and keeps what it answers in part', () => {
    const held = [evidence('gas'), evidence('ropes', { level: 'intro' })];
    const requirements = [PROFILE[0], PROFILE[1], requirement('ropes', { level: 'advanced' })] as Requirement[];
    expect(rankGoal(ask({ requirements }, held)).gaps.map(({ id }) => id)).toEqual(['lamps', 'ropes']);
  });

  it('tells the figures of a few postings without ranking by them', () => {
    const seen = five([requirement('songs'), requirement('ladders')]).slice(0, LEAST_TO_RANK - 1);
    const goal = rankGoal(ask({ seen }));
    expect(goal).toMatchObject({ n: 4, saved: 4, ranked: false, unranked: 'too-few' });
    expect(goal.gaps.map(({ id, required, weight }) => [id, required, weight])).toEqual([
      ['lamps', 0, 1],
      ['gas|oil', 0, 1],
      ['ropes', 0, 1],
      ['songs', 4, 0.5],
      ['ladders', 4, 0.5],
    ]);
  });

  it('ranks by what five postings ask for: required 1, preferred a half, older ones less', () => {
    const seen = [
      posting('a', [requirement('ropes'), nice('lamps')]),
      posting('b', [requirement('ropes')], '2026-08-23'),
      posting('c', [nice('oil')]),
      posting('d', [nice('oil'), requirement('gas')]),
      posting('e', []),
    ];
    const goal = rankGoal(ask({ seen }));
    expect(goal).toMatchObject({ n: 5, saved: 5, opened: 0, ranked: true });
    expect(goal.unranked).toBeUndefined();
    expect(goal.gaps.map(({ id, required, preferred, weight }) => [id, required, preferred, weight])).toEqual([
      ['gas|oil', 1, 1, 1.5],
      ['ropes', 2, 0, 1.5],
      ['lamps', 0, 1, 0.5],
      ['songs', 0, 0, 0.01],
    ]);
  });

  it('adds what postings ask for and the profile does not know, unless it is held', () => {
    const wanted = five([requirement('ladders'), requirement('maps'), nice('unknown')]);
    const goal = rankGoal(
      ask(
        {
          seen: wanted.map((each) =>
            posting(each.id, [...PROFILE, ...(each.requirements as Requirement[])], TODAY, [evidence('maps')]),
          ),
        },
        [evidence('maps')],
      ),
    );
    expect(goal.gaps.map(({ id, inProfile }) => [id, inProfile])).toEqual([
      ['lamps', true],
      ['gas|oil', true],
      ['ropes', true],
      ['ladders', false],
      ['songs', true],
      ['unknown', false],
    ]);
  });

  it('counts opened postings of the role by month, of other roles not at all', () => {
    const opened = [
      count({ kind: 'posting', id: 'all', musts: 12 }),
      count({ kind: 'posting', id: 'all', musts: 90, role: 'other' }),
      count({ id: 'songs', musts: 8, others: 2 }),
      count({ id: 'lamps', musts: 1, month: '2026-05' }),
      count({ id: 'ropes', musts: 50, role: 'other' }),
      count({ id: 'ladders', musts: 3 }),
      count({ id: 'charts', musts: 1 }),
      count({ id: 'unknown', musts: 12 }),
      count({ kind: 'issuer', id: 'guild', musts: 12 }),
    ];
    const goal = rankGoal(ask({ opened }));
    expect(goal).toMatchObject({ n: 12, saved: 0, opened: 12, ranked: true });
    expect(goal.gaps.map(({ id, required, preferred }) => [id, required, preferred])).toEqual([
      ['songs', 8, 2],
      ['ladders', 3, 0],
      ['lamps', 1, 0],
      ['gas|oil', 0, 0],
      ['ropes', 0, 0],
    ]);
    expect(goal.gaps[0]?.weight).toBeCloseTo(9 * 0.5 ** (6 / 90), 10);
  });

  it('never adds saved and opened postings, which may be the same ones', () => {
    const opened = [count({ kind: 'posting', id: 'all', musts: 6 }), count({ id: 'lamps', musts: 2 })];
    const goal = rankGoal(ask({ seen: five([requirement('lamps')]), opened }));
    expect(goal).toMatchObject({ n: 6, saved: 5, opened: 6 });
    expect(goal.gaps[0]).toMatchObject({ id: 'lamps', required: 5, preferred: 0, weight: 5 });
  });

  it('counts a posting once for a gap, by its stronger wish', () => {
    const goal = rankGoal(ask({ seen: five([nice('oil'), requirement('gas')]) }));
    expect(goal.gaps[0]).toMatchObject({ id: 'gas|oil', required: 5, preferred: 0 });
  });

  it('says what a saved posting needs by the gap that answers it, and by nothing that might not', () => {
    const seen = [posting('wide', [requirement(['gas', 'oil', 'peat'])]), posting('narrow', [requirement('oil')])];
    expect(rankGoal(ask({ seen })).postings).toEqual([
      { id: 'narrow', needs: ['oil'] },
      { id: 'wide', needs: ['gas|oil'] },
    ]);
  });

  const ID = fc.constantFrom('lamps', 'oil', 'gas', 'ropes', 'songs', 'ladders', 'charts');
  const REQUIREMENT = fc
    .tuple(fc.uniqueArray(ID, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([ids, must]) => (must ? requirement(ids) : nice(ids)));
  const POSTING = fc.tuple(
    fc.uniqueArray(REQUIREMENT, { maxLength: 5, selector: ({ id }) => id }),
    fc.integer({ min: 1, max: 28 }),
  );
  const COUNT = fc
    .tuple(ID, fc.nat(9), fc.nat(9), fc.constantFrom('2026-11', '2026-10', '2026-03'))
    .map(([id, musts, others, month]) => count({ id, musts, others, month }));

  it('is the same whatever the order of what goes in, and no figure exceeds its n', () => {
    fc.assert(
      fc.property(
        fc.array(POSTING, { maxLength: 8 }),
        fc.uniqueArray(COUNT, { maxLength: 8, selector: ({ id, month }) => id + month }),
        fc.nat(1_000),
        (made, counts, seed) => {
          const seen = made.map(([requirements, day], index) =>
            posting(`p${index}`, requirements, `2026-10-${String(day).padStart(2, '0')}T10:00:00Z`),
          );
          const opened = [...counts, count({ kind: 'posting', id: 'all', musts: 60 })];
          const turned = <T>(list: readonly T[]): T[] =>
            [...list].sort((a, b) => ((list.indexOf(a) * 7 + seed) % 5) - ((list.indexOf(b) * 7 + seed) % 5));
          const goal = rankGoal(ask({ seen, opened }));
          expect(rankGoal(ask({ seen: turned(seen), opened: turned(opened) }))).toEqual(goal);
          for (const { required, preferred, weight } of goal.gaps) {
            expect(required + preferred).toBeLessThanOrEqual(goal.n);
            expect(weight).toBeLessThanOrEqual(goal.n);
          }
          const weights = goal.gaps.map(({ weight }) => weight);
          expect(weights).toEqual([...weights].sort((a, b) => b - a));
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
