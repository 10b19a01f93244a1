import { expect, test } from 'vitest';
import { FIFTH_ROUND } from './blocks/fifth-round.ts';
import { FOURTH_ROUND } from './blocks/fourth-round.ts';
import { THIRD_ROUND } from './blocks/third-round.ts';

const APART = [...THIRD_ROUND, ...FOURTH_ROUND, ...FIFTH_ROUND];

// Labels only: what the engine makes of them is counted with all other blocks.
test('the rounds kept apart have names of their own and labels that stand where they say', () => {
  expect(new Set(APART.map(({ id }) => id)).size).toBe(APART.length);
  for (const { id, text, mentions, silent } of APART) {
    expect(mentions.length, id).toBeGreaterThan(0);
    for (const [index, { start, end, phrase }] of mentions.entries()) {
      expect([id, text.slice(start, end)]).toEqual([id, phrase]);
      expect(
        silent.filter((stretch) => start < stretch.end && stretch.start < end),
        `${id}: ${phrase}`,
      ).toEqual([]);
      expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    }
  }
});

test('a group of alternatives has two sides and one force', () => {
  for (const { id, mentions } of APART)
    for (const group of new Set(mentions.flatMap(({ group: each }) => each ?? []))) {
      const sides = mentions.filter((mention) => mention.group === group);
      expect([id, group, sides.length > 1, new Set(sides.map(({ force }) => force)).size]).toEqual([
        id,
        group,
        true,
        1,
      ]);
    }
});
