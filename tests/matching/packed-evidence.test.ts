import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, createMatcherFrom } from '../../utils/matching/match.ts';
import { packEvidence, sortEvidence, unpackEvidence } from '../../utils/matching/packed-evidence.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import { runs } from '../runs.ts';
import { claimEvidence, evidence, requirement } from './make.ts';

const IDS = ['sql', 'python', 'programming', 'constructor', 'toString', 'excel'] as const;
const BROADER: Record<string, string[]> = { python: ['programming'], sql: ['programming'] };
const RELATED: Record<string, string[]> = { excel: ['sql'], constructor: ['toString'] };
const own = (of: Record<string, string[]>, id: string) => (Object.hasOwn(of, id) ? (of[id] ?? []) : []);
const graph = {
  label: (id: string) => id,
  broader: (id: string) => own(BROADER, id),
  related: (id: string) => own(RELATED, id),
  skillsOf: () => [],
};
const NOW = new Date('2026-11-22T12:00:00Z');

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    skill: fc.constantFrom(...IDS),
    n: fc.nat(6),
    via: fc.constantFrom('tag', 'text', 'alignment', 'person'),
    verdict: fc.constantFrom('verified', 'unverified', 'revoked', 'expired', 'self-asserted'),
    level: fc.constantFrom(undefined, 'intro', 'advanced'),
    until: fc.constantFrom(undefined, '2026-01-01', '2030-01-01'),
    isClaim: fc.boolean(),
    years: fc.constantFrom(undefined, 1, 5),
  })
  .map(({ skill, n, via, verdict, level, until, isClaim, years }) =>
    isClaim
      ? claimEvidence(skill, { sourceId: `claim-${skill}`, ...(years && { years }), ...(level && { level }) } as never)
      : evidence(skill, {
          sourceId: `badge-${n}`,
          field: `field ${n} ${via}`,
          via,
          verdict,
          ...(level && { level }),
          ...(until && { validUntil: until }),
        } as never),
  );

describe('packed evidence', () => {
  it('gives the same match as the evidence it was made of', () => {
    const asked = IDS.map((id, n) =>
      requirement(id, { id: `r${n}`, ...(n % 2 ? { level: 'working' } : { years: { min: 3 } }) } as never),
    );
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 40 }), (all) => {
        const opened = unpackEvidence(packEvidence(all, graph));
        if (!opened) throw new Error('it cannot be opened');
        const options = { now: NOW, graph };
        expect(createMatcherFrom(opened, options)(asked)).toEqual(createMatcher(all, options)(asked));
        // And again: what was looked at once is kept.
        expect(createMatcherFrom(opened, options)(asked)).toEqual(createMatcher(all, options)(asked));
      }),
      { numRuns: runs(200) },
    );
  });

  it('takes the same one of two that differ in their last word only', () => {
    const badge = (change: Partial<Evidence>) =>
      evidence('toString', { sourceId: 'badge-5', verdict: 'expired', via: 'tag', field: 'tag', ...change });
    const all = [badge({ validUntil: '2030-01-01' }), badge({})];
    const opened = unpackEvidence(packEvidence(all, graph));
    if (!opened) throw new Error('it cannot be opened');
    const [asked, options] = [[requirement('toString')], { now: NOW, graph }];
    expect(createMatcherFrom(opened, options)(asked)).toEqual(createMatcher(all, options)(asked));
  });

  it('holds each source and each string once', () => {
    const many = Array.from({ length: 500 }, (_, n) =>
      evidence(IDS[n % 3] ?? 'sql', { sourceId: 'one', field: 'Field' }),
    );
    expect(packEvidence(many, graph).length).toBeLessThan(9000);
    expect(sortEvidence(many, graph).of('sql').length).toBe(
      unpackEvidence(packEvidence(many, graph))?.of('sql').length,
    );
  });

  it('is undefined for anything else', () => {
    for (const text of ['', '{}', 'null', '[]', '{"sources":[],"strings":[]}', 'sample\n{}'])
      expect(unpackEvidence(text), text).toBeUndefined();
  });
});
