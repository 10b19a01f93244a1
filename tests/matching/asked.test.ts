import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKING, type Ask, askedCounts, askKey, readAskKey } from '../../utils/matching/asked.ts';
import type { CountingLexicon } from '../../utils/matching/opened.ts';
import { openedCountSchema } from '../../utils/model/opened-count.ts';
import { requirement } from './make.ts';

const lexicon: CountingLexicon = {
  label: (id) => id.toUpperCase(),
  skill: (id) => (['sql', 'python', 'java', 'kotlin'].includes(id) ? { kind: 'tool' } : undefined),
  namedCredential: (id) => (id === 'cissp' ? { issuer: 'ISC2' } : undefined),
};
const analyst = { id: 'data-analyst', label: 'Data analyst' };
const counts = (...given: Parameters<typeof askedCounts>[0][number][]) =>
  askedCounts(given, lexicon, analyst, '2026-11').map(({ kind, id, musts, others }) => [kind, id, musts, others]);

describe('the key of what is asked for', () => {
  it('is read as it was written', () => {
    const id = fc.constantFrom('sql', 'power-bi', 'c-plus-plus', 'h2o', 'intro', 'advanced');
    const ask: fc.Arbitrary<Ask> = fc.record({
      ids: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).map((ids) => ids.sort()),
      level: fc.option(fc.constantFrom('intro' as const, 'working' as const, 'advanced' as const), { nil: undefined }),
      years: fc.option(fc.double({ min: 0, max: 60, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(ask, ({ ids, level, years }) => {
        const plain = { ids, ...(level && { level }), ...(years !== undefined && { years: years + 0 }) };
        expect(readAskKey(askKey({ ids, level, years }))).toEqual(plain);
      }),
    );
  });

  it.each([ASKING, '', '|', 'sql|', 'sql#', 'sql#expert', 'sql#3#4', 'sql#intro#x'])('%s is none', (key) => {
    expect(readAskKey(key)).toBeUndefined();
  });
});

describe('what a posting asks for', () => {
  it('is itself and each thing once, alternatives as one, with level and years', () => {
    expect(
      counts(
        requirement(['kotlin', 'java'], { years: { min: 3 } }),
        requirement('python', { level: 'advanced' }),
        requirement('cissp', { force: 'nice' }),
      ),
    ).toEqual([
      ['asked', ASKING, 1, 0],
      ['asked', 'java|kotlin#3', 1, 0],
      ['asked', 'python#advanced', 1, 0],
      ['asked', 'cissp', 0, 1],
    ]);
  });

  it('leaves out what the match does not answer, and what the lexicon does not know, even as one of several', () => {
    expect(
      counts(
        requirement('sql', { force: 'context' }),
        requirement('python', { knockOut: 'visa' }),
        requirement('java', { kind: 'degree' }),
        requirement(['kotlin', 'word-of-the-page']),
      ),
    ).toEqual([['asked', ASKING, 1, 0]]);
  });

  it('holds no word of the page, and is what the store takes', () => {
    const odd = requirement('sql');
    odd.alternatives = [{ id: 'sql', label: 'Call 555-0100', kind: 'tool' }];
    const rows = askedCounts([odd], lexicon, analyst, '2026-11');
    expect(rows.map(({ label }) => label)).toEqual(['Data analyst', 'SQL']);
    for (const row of rows) expect(openedCountSchema.parse(row)).toEqual(row);
  });

  it('counts the same thing once, however often a posting says it, and nothing of a posting without requirements', () => {
    expect(counts(requirement('sql'), requirement('sql', { level: 'advanced' }))).toHaveLength(2);
    expect(counts()).toEqual([]);
  });
});
