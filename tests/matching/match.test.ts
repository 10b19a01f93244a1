import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineOf, matchRequirements } from '../../utils/matching/match.ts';
import { type Verdict, verdictSchema } from '../../utils/model/credential.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import { matchSchema, type State } from '../../utils/model/match.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { claimEvidence, evidence, graph, NOW, requirement } from './make.ts';

const match = (requirements: Requirement[], held: Evidence[]) =>
  matchRequirements(requirements, held, { now: NOW, graph });
const row = (asked: Requirement, ...held: Evidence[]) => {
  // A piece of evidence about something else, so that an empty wallet does not decide the case.
  const [first] = match([asked], [...held, evidence('gardening')]).rows;
  return [first?.state, first?.reason];
};

describe('verdict -> state', () => {
  const expected: Record<Verdict, [State, string]> = {
    verified: ['verified', 'verified'],
    'verified-unbound': ['held', 'verified-unbound'],
    'status-unknown': ['held', 'status-unknown'],
    unverified: ['held', 'unverified'],
    'self-asserted': ['held', 'self-asserted'],
    expired: ['partial', 'expired'],
    'not-yet-valid': ['partial', 'not-yet-valid'],
    invalid: ['missing', 'no-evidence'],
    'issuer-mismatch': ['missing', 'no-evidence'],
    revoked: ['missing', 'no-evidence'],
    suspended: ['missing', 'no-evidence'],
  };
  it.each(verdictSchema.options)('%s', (verdict) => {
    expect(row(requirement('python'), evidence('python', { verdict }))).toEqual(expected[verdict]);
  });

  it('a claim is held, with its own reason', () => {
    expect(row(requirement('python'), claimEvidence('python'))).toEqual(['held', 'claim']);
  });

  it('a skill that the person tied to a verified badge stays the person’s word', () => {
    expect(row(requirement('python'), evidence('python', { via: 'person' }))).toEqual(['held', 'claim']);
  });
});

describe('dates are judged at the moment of matching', () => {
  const python = requirement('python');
  it('past, future and running', () => {
    expect(row(python, evidence('python', { validUntil: '2026-11-21T11:59:59Z' }))).toEqual(['partial', 'expired']);
    expect(row(python, evidence('python', { validUntil: '2026-11-21T12:00:01Z' }))).toEqual(['verified', 'verified']);
    expect(row(python, evidence('python', { validFrom: '2027-01-01' }))).toEqual(['partial', 'not-yet-valid']);
  });

  it('a date without a time lasts its whole day, month or year', () => {
    expect(row(python, evidence('python', { validUntil: '2026-11-21' }))[0]).toBe('verified');
    expect(row(python, evidence('python', { validUntil: '2026-11-20' }))[0]).toBe('partial');
    expect(row(python, evidence('python', { validUntil: '2026-11' }))[0]).toBe('verified');
    expect(row(python, evidence('python', { validUntil: '2026-10' }))[0]).toBe('partial');
    expect(row(python, evidence('python', { validUntil: '2026' }))[0]).toBe('verified');
    expect(row(python, evidence('python', { validUntil: '2025' }))[0]).toBe('partial');
  });

  it('a date that cannot be read limits nothing', () => {
    expect(row(python, evidence('python', { validUntil: 'for ever' }))[0]).toBe('verified');
  });
});

describe('level and years', () => {
  it('lower or fewer is partial, equal or silent is not', () => {
    const advanced = requirement('python', { level: 'advanced' });
    expect(row(advanced, evidence('python', { level: 'working' }))).toEqual(['partial', 'lower-level']);
    expect(row(advanced, evidence('python', { level: 'advanced' }))[0]).toBe('verified');
    expect(row(advanced, evidence('python'))[0]).toBe('verified');
    const five = requirement('python', { years: { min: 5 } });
    expect(row(five, claimEvidence('python', { years: 4.5 }))).toEqual(['partial', 'fewer-years']);
    expect(row(five, claimEvidence('python', { years: 5 }))).toEqual(['held', 'claim']);
    expect(row(five, claimEvidence('python'))).toEqual(['held', 'claim']);
  });
});

describe('the skill graph', () => {
  it('a narrower skill answers a broader one, any number of steps', () => {
    expect(row(requirement('programming'), evidence('python'))[0]).toBe('verified');
    expect(row(requirement('programming'), evidence('react'))[0]).toBe('verified');
  });

  it('one step broader, or related in either direction, is partial', () => {
    const related = ['partial', 'related-skill'];
    expect(row(requirement('python'), evidence('programming'))).toEqual(related);
    expect(row(requirement('kotlin'), evidence('java'))).toEqual(related);
    expect(row(requirement('java'), evidence('kotlin'))).toEqual(related);
  });

  it('two steps broader and siblings are nothing', () => {
    expect(row(requirement('react'), evidence('programming'))[0]).toBe('missing');
    expect(row(requirement('python'), evidence('javascript'))[0]).toBe('missing');
  });

  it('a cycle ends', () => {
    const ring = { ...graph, broader: (id: string) => (id === 'a' ? ['b'] : ['a']) };
    const result = matchRequirements([requirement('b')], [evidence('a')], { now: NOW, graph: ring });
    expect(result.rows[0]?.state).toBe('verified');
  });
});

describe('rows', () => {
  it('alternatives take the best of any and count once', () => {
    const asked = requirement(['java', 'python']);
    const result = match([asked], [claimEvidence('java'), evidence('python')]);
    expect(result.musts).toEqual({ total: 1, verified: 1, held: 0, partial: 0, missing: 0 });
    expect(result.rows[0]?.evidence?.skillId).toBe('python');
    expect(result.rows[0]?.others.map(({ skillId }) => skillId)).toEqual(['java']);
  });

  it('knock-outs, degrees and context get no row and no count', () => {
    const result = match(
      [
        requirement('python'),
        requirement('work-permit', { kind: 'knockout', knockOut: 'visa' }),
        requirement('bachelor', { kind: 'degree', knockOut: 'degree' }),
        requirement('sql', { force: 'context' }),
        requirement('react', { force: 'nice' }),
      ],
      [evidence('python')],
    );
    expect(result.rows.map(({ requirementId }) => requirementId)).toEqual(['python', 'react']);
    expect([result.musts.total, result.nices.total]).toEqual([1, 1]);
  });

  it('one credential is shown once a row, by its best field', () => {
    const sourceId = 'one';
    const [first] = match(
      [requirement('programming')],
      [evidence('programming', { sourceId, via: 'text' }), evidence('python', { sourceId })],
    ).rows;
    expect(first?.evidence?.skillId).toBe('programming');
    expect(first?.others).toEqual([]);
  });
});

it('however much is held, a row lists at most twenty further pieces, the best ones', () => {
  const many = Array.from({ length: 100 }, (_, n) =>
    evidence('python', { sourceId: `b${n}`, verdict: n % 2 ? 'unverified' : 'verified' }),
  );
  const [first] = match([requirement('python')], many).rows;
  expect(first?.others).toHaveLength(20);
  expect(first?.others.every(({ verdict }) => verdict === 'verified')).toBe(true);
});

describe('status, headline and band', () => {
  it('nothing held: no number, no band, every row missing', () => {
    const result = match([requirement('python'), requirement('sql'), requirement('react')], []);
    expect(result.status).toBe('no-evidence');
    expect(result.band).toBeUndefined();
    expect(headlineOf(result)).toBeNull();
    expect(result.rows.every(({ state }) => state === 'missing')).toBe(true);
  });

  it('a wallet of revoked badges holds nothing', () => {
    expect(match([requirement('python')], [evidence('python', { verdict: 'revoked' })]).status).toBe('no-evidence');
  });

  it('nothing asked: told before anything else', () => {
    const knockOut = requirement('visa', { kind: 'knockout', knockOut: 'visa' });
    expect(match([], []).status).toBe('no-requirements');
    expect(match([knockOut], [evidence('python')]).status).toBe('no-requirements');
    expect(headlineOf(match([], [evidence('python')]))).toBeNull();
  });

  it('answered = verified + held, partial apart', () => {
    const result = match(
      ['python', 'sql', 'kotlin', 'cobol'].map((id) => requirement(id)),
      [evidence('python'), claimEvidence('sql'), evidence('java')],
    );
    expect(headlineOf(result)).toEqual({ answered: 2, verified: 1, partly: 1, total: 4, of: 'musts' });
  });

  it.each([
    [2, 2, undefined],
    [3, 3, 'strong'],
    [5, 4, 'strong'],
    [5, 3, 'good'],
    [20, 7, 'partial'],
    [20, 6, 'early'],
    [3, 0, 'early'],
  ] as const)('%i must-haves, %i answered: %s', (total, answered, band) => {
    const asked = Array.from({ length: total }, (_, position) => requirement(`skill-${position}`));
    const held = asked.slice(0, answered).map(({ id }) => evidence(id));
    expect(match(asked, [...held, evidence('gardening')]).band).toBe(band);
  });
});

describe('properties', () => {
  const ids = ['python', 'programming', 'javascript', 'react', 'java', 'kotlin', 'sql', 'postgresql', 'cobol'];
  const skill = fc.constantFrom(...ids);
  const level = fc.option(fc.constantFrom('intro' as const, 'working' as const, 'advanced' as const), {
    nil: undefined,
  });
  const date = fc.option(fc.constantFrom('2020-01-01', '2026-11-21', '2030-05', 'no date'), { nil: undefined });
  const anyEvidence: fc.Arbitrary<Evidence> = fc
    .record({
      source: fc.constantFrom('credential' as const, 'claim' as const),
      sourceId: fc.constantFrom('a', 'b', 'c', 'd'),
      skillId: skill,
      verdict: fc.constantFrom(...verdictSchema.options),
      via: fc.constantFrom('alignment' as const, 'tag' as const, 'person' as const, 'claim' as const),
      level,
      years: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      validFrom: date,
      validUntil: date,
    })
    .map((change) => evidence(change.skillId, change));
  const anyRequirement: fc.Arbitrary<Requirement> = fc
    .record({
      skills: fc.uniqueArray(skill, { minLength: 1, maxLength: 3 }),
      force: fc.constantFrom('must' as const, 'must' as const, 'nice' as const, 'context' as const),
      level,
      years: fc.option(fc.record({ min: fc.integer({ min: 0, max: 10 }) }), { nil: undefined }),
      knockOut: fc.option(fc.constant('visa' as const), { nil: undefined, freq: 9 }),
    })
    .map(({ skills, ...change }) => requirement(skills, change));
  const requirements = fc.uniqueArray(anyRequirement, { selector: ({ id }) => id, maxLength: 6 });
  const wallet = fc.array(anyEvidence, { maxLength: 8 });
  const rank = (state: State | undefined) => ['missing', 'partial', 'held', 'verified'].indexOf(state ?? 'missing');

  it('more evidence never lowers a row or the answered count', () => {
    fc.assert(
      fc.property(requirements, wallet, anyEvidence, (asked, held, extra) => {
        const before = match(asked, held);
        const after = match(asked, [...held, extra]);
        for (const [position, { state }] of before.rows.entries()) {
          expect(rank(after.rows[position]?.state)).toBeGreaterThanOrEqual(rank(state));
        }
        const answered = (of: typeof before) => of.musts.verified + of.musts.held + of.nices.verified + of.nices.held;
        expect(answered(after)).toBeGreaterThanOrEqual(answered(before));
      }),
    );
  });

  it('same input, same result, whatever the order of the evidence', () => {
    const shuffled = wallet.chain((held) =>
      fc.tuple(fc.constant(held), fc.shuffledSubarray(held, { minLength: held.length })),
    );
    fc.assert(
      fc.property(requirements, shuffled, (asked, [held, other]) => {
        expect(match(asked, other)).toEqual(match(asked, held));
      }),
    );
  });

  it('without evidence there is no number', () => {
    fc.assert(
      fc.property(requirements, (asked) => {
        const result = match(asked, []);
        expect(headlineOf(result)).toBeNull();
        expect(result.band).toBeUndefined();
        expect(result.status).not.toBe('matched');
      }),
    );
  });

  it('counts add up, and the result fits the model', () => {
    fc.assert(
      fc.property(requirements, wallet, (asked, held) => {
        const result = match(asked, held);
        for (const { total, verified, held: own, partial, missing } of [result.musts, result.nices]) {
          expect(verified + own + partial + missing).toBe(total);
        }
        expect(result.musts.total + result.nices.total).toBe(result.rows.length);
        expect(matchSchema.safeParse(result).success).toBe(true);
      }),
    );
  });
});
