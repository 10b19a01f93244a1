import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAskedCounter } from '../../utils/matching/asked-for.ts';
import { createMatcher } from '../../utils/matching/match.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { claimEvidence, evidence, graph, NOW, requirement } from './make.ts';

const SKILLS = ['python', 'programming', 'javascript', 'react', 'java', 'kotlin', 'sql', 'postgresql', 'cissp'];
const skill = fc.constantFrom(...SKILLS);
const asked = fc
  .tuple(fc.uniqueArray(skill, { minLength: 1, maxLength: 3 }), fc.constantFrom('must', 'nice', 'context'))
  .map(([ids, force]) => requirement(ids, { force: force as Requirement['force'] }));
const postings = fc.array(fc.array(asked, { maxLength: 5 }), { maxLength: 8 });

describe('createAskedCounter', () => {
  it('counts a posting for a credential where the match takes that credential as more than related', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(skill, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        postings,
        (held, all) => {
          const wallet = held.map((ids, n) => ids.map((id) => evidence(id, { sourceId: `c${n}` })));
          const counter = createAskedCounter(wallet.flat(), graph);
          for (const requirements of all) counter.add(requirements);
          const expected = wallet.map((own, n) => {
            const match = createMatcher(own, { now: NOW, graph });
            const asking = all.filter((requirements) =>
              match(requirements).rows.some(({ state, reason }) => state !== 'missing' && reason !== 'related-skill'),
            );
            return [`c${n}`, asking.length];
          });
          expect(counter.counts()).toEqual(Object.fromEntries(expected));
        },
      ),
    );
  });

  it('counts a posting once, however often it asks, and claims like credentials', () => {
    const counter = createAskedCounter([evidence('python'), evidence('sql'), claimEvidence('react')], graph);
    counter.add([requirement('python'), requirement('programming'), requirement(['react', 'sql'])]);
    counter.add([requirement('gardening')]);
    expect(counter.counts()).toEqual({ 'badge-python': 1, 'badge-sql': 1, 'claim-react': 1 });
  });

  it('does not count knock-outs, degrees and what only stands beside', () => {
    const counter = createAskedCounter([evidence('python')], graph);
    counter.add([requirement('python', { force: 'context' })]);
    counter.add([requirement('python', { knockOut: 'degree' })]);
    counter.add([requirement('python', { kind: 'degree' })]);
    expect(counter.counts()).toEqual({ 'badge-python': 0 });
  });

  it('5,000 credentials against 5,000 postings', () => {
    const wallet = Array.from({ length: 5000 }, (_, n) =>
      evidence(SKILLS[n % SKILLS.length] as string, { sourceId: `c${n}` }),
    );
    const counter = createAskedCounter(wallet, graph);
    const ask = SKILLS.map((id) => requirement(id));
    for (let n = 0; n < 5000; n++) counter.add(ask);
    expect(Object.values(counter.counts()).every((count) => count === 5000)).toBe(true);
  });
});
