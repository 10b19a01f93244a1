import { describe, expect, test } from 'vitest';
import { findMentions } from '../../utils/skills/mentions.ts';
import { ownLexicon } from './compiled.ts';
import { TRAPS } from './traps.ts';

const lexicon = ownLexicon();

describe('traps', () => {
  test('there are at least a hundred and fifty, each with a name of its own', () => {
    expect(TRAPS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(TRAPS.map(({ name }) => name)).size).toBe(TRAPS.length);
  });

  test('every id that a trap forbids or wants is one that the engine could give', () => {
    const engineOwn =
      /-degree$|^(?:doctorate|degree|secondary-school-diploma|work-authorisation|security-clearance|driving-licence|minimum-age|background-check|physical-demands)$/;
    const ids = TRAPS.flatMap(({ has = [], not = [] }) => [...has, ...not]);
    expect(ids.filter((id) => !engineOwn.test(id) && lexicon.find(id) !== id)).toEqual([]);
  });

  test.each(TRAPS)('$name: "$text"', ({ text, has = [], not = [], spans, force = {}, silent, language }) => {
    const mentions = findMentions(text, lexicon, { language });
    const ids = mentions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(has));
    for (const id of not) expect(ids).not.toContain(id);
    const forces = Object.keys(force).map((id) => [id, mentions.find((mention) => mention.id === id)?.force]);
    expect(forces).toEqual(Object.entries(force));
    if (silent)
      expect(mentions.filter((m) => m.force !== 'context').map(({ start, end }) => text.slice(start, end))).toEqual([]);
    if (spans)
      expect(
        has.map((id) => mentions.find((mention) => mention.id === id)).map((m) => m && text.slice(m.start, m.end)),
      ).toEqual(spans);
  });
});
