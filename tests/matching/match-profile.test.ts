import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, matchProfile } from '../../utils/matching/match-profile.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { ProfileMention } from '../../utils/model/profile-match.ts';
import type { RoleLine } from '../../utils/model/role.ts';
import { evidence, graph, NOW } from './make.ts';

const IDS = ['python', 'javascript', 'react', 'java', 'kotlin', 'sql', 'postgresql', 'programming', 'cissp'];

function line(ids: string | string[], change: Partial<RoleLine> = {}): RoleLine {
  const alternatives = [ids].flat().map((id) => ({ id, label: id, kind: 'tool' as const }));
  const id = [ids].flat().sort().join('|');
  return { id, label: id, kind: 'tool', force: 'must', alternatives, ...change };
}

/** A text that names these skills, one a line. */
function profile(ids: readonly (string | [string, Partial<ProfileMention>])[], badges: Evidence[] = []) {
  let text = '';
  const mentions = ids.map((each): ProfileMention => {
    const [id, change] = typeof each === 'string' ? [each, {}] : each;
    const start = text.length;
    text += `${id}\n`;
    return { start, end: start + id.length, id, label: id, kind: 'tool', rule: 'certain', ...change };
  });
  return { text, mentions, badges };
}

const options = { now: NOW, graph };
const states = (lines: RoleLine[], of: ReturnType<typeof profile>) =>
  matchProfile(lines, of, options).map(({ state }) => state);

describe('a role against a profile', () => {
  it('keeps verified, not verified, claimed, partly and not found apart', () => {
    const lines = ['python', 'java', 'sql', 'javascript', 'kotlin', 'cissp'].map((id) => line(id));
    const badges = [evidence('python'), evidence('java', { verdict: 'unverified' })];
    expect(states(lines, profile(['python', 'sql', 'react', 'postgresql'], badges))).toEqual([
      'verified',
      'badge-not-verified',
      'claimed',
      'claimed',
      'partly',
      'not-found',
    ]);
  });

  it('says when, where the text states it of the very claim that answers; a badge has dates of its own', () => {
    const period = { from: '2019', to: '2024' };
    const of = profile([['python', { period }], 'java', ['sql', { period: { from: '2021' } }]], [evidence('sql')]);
    const rows = matchProfile([line('python'), line('java'), line('sql'), line('cissp')], of, options);
    expect(rows.map((row) => row.period)).toEqual([period, undefined, undefined, undefined]);
  });

  it('a badge that was found to be false or revoked answers nothing', () => {
    const badges = [evidence('python', { verdict: 'revoked' }), evidence('sql', { verdict: 'invalid' })];
    expect(states([line('python'), line('sql')], profile([], badges))).toEqual(['not-found', 'not-found']);
  });

  it('a line for verified badges only says so when there is none', () => {
    const lines = [line('python', { verifiedOnly: true }), line('sql', { verifiedOnly: true })];
    const [python, sql] = matchProfile(lines, profile(['python', 'sql'], [evidence('sql')]), options);
    expect([python?.state, python?.needsBadge, sql?.state, sql?.needsBadge]).toEqual([
      'claimed',
      true,
      'verified',
      undefined,
    ]);
  });

  it('stated years below those asked for are partly; unstated ones are not short', () => {
    const lines = [line('python', { years: 5 }), line('sql', { years: 5 }), line('java', { years: 5 })];
    const rows = matchProfile(lines, profile([['python', { years: 3 }], 'sql', ['java', { years: 6 }]]), options);
    expect(rows.map(({ state, reason }) => [state, reason])).toEqual([
      ['partly', 'fewer-years'],
      ['claimed', 'claim'],
      ['claimed', 'claim'],
    ]);
  });

  it('tells alternatives and neighbours apart in what is marked', () => {
    const [either, sql] = matchProfile(
      [line(['java', 'python']), line('sql')],
      profile(['python', 'kotlin', 'postgresql', 'cissp']),
      options,
    );
    expect(either?.marks.map(({ start, nearness, alternative }) => [start, nearness, alternative])).toEqual([
      [0, 'same', true],
      [7, 'related', true],
    ]);
    expect(sql?.marks.map(({ start, nearness }) => [start, nearness])).toEqual([[14, 'related']]);
  });

  it('the evidence carries the line it stands in', () => {
    const [row] = matchProfile([line('sql')], profile(['python', 'sql']), options);
    expect(row?.evidence?.field).toBe('sql');
  });

  it('quotes whole words of a long line, and leaves none of what is asked for out', () => {
    const quoteOf = (before: string, after: string) => {
      const text = `${before}sql${after}`;
      const start = before.length;
      const mention: ProfileMention = { start, end: start + 3, id: 'sql', label: 'sql', kind: 'tool', rule: 'certain' };
      const [row] = matchProfile([line('sql')], { text, mentions: [mention], badges: [] }, options);
      return row?.evidence?.field ?? '';
    };
    const words = 'freight routes of the northern harbours '.repeat(9);
    const quote = quoteOf(words, ` ${words}`);
    expect(quote.length).toBeLessThanOrEqual(323);
    expect(quote.length).toBeGreaterThan(290);
    const known = new Set([...words.trim().split(' '), 'sql']);
    expect(quote.split(' ').filter((word) => !known.has(word))).toEqual([]);
    expect(quoteOf('x'.repeat(400), 'y'.repeat(400))).toBe(`${'x'.repeat(160)}sql${'y'.repeat(160)}`);
    for (const odd of ['', '.'])
      expect(quoteOf(`${'\u{1f9ea}'.repeat(200)}${odd}`, `${odd}${'\u{1f9ea}'.repeat(200)}`).isWellFormed()).toBe(true);
  });

  const lineOf = fc
    .record({
      ids: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 }),
      years: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      verifiedOnly: fc.boolean(),
    })
    .map(({ ids, years, verifiedOnly }) =>
      line(ids, { ...(years && { years }), ...(verifiedOnly && { verifiedOnly }) }),
    );
  const mentionsOf = fc.array(
    fc
      .tuple(
        fc.constantFrom(...IDS),
        fc.record({ years: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }) }),
      )
      .map(([id, { years }]): [string, Partial<ProfileMention>] => [id, years === undefined ? {} : { years }]),
    { maxLength: 12 },
  );

  it('what is marked is exactly what answers: every mention that a line takes, and no other', () => {
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 6 }), mentionsOf, (lines, ids) => {
        const of = profile(ids);
        const rows = matchProfile(lines, of, options);
        for (const [at, row] of rows.entries()) {
          // Alone, a mention answers the line or it does not: asked of the engine itself, one by one.
          const alone = of.mentions.filter(
            (mention) =>
              matchProfile([lines[at] as RoleLine], { ...of, mentions: [mention] }, options)[0]?.state !== 'not-found',
          );
          expect(row.marks.map(({ start }) => start)).toEqual(alone.map(({ start }) => start));
          expect(row.state === 'not-found').toBe(row.marks.length === 0);
        }
        expect(marksOf(rows).map(({ start }) => start)).toEqual(
          [...new Set(rows.flatMap(({ marks }) => marks.map(({ start }) => start)))].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('the order of mentions and badges changes no state', () => {
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 5 }), mentionsOf, (lines, ids) => {
        const of = profile(ids, [evidence('python'), evidence('react', { verdict: 'unverified' })]);
        const turned = { ...of, mentions: [...of.mentions].reverse(), badges: [...of.badges].reverse() };
        expect(states(lines, turned)).toEqual(states(lines, of));
      }),
    );
  });
});
