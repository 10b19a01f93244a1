import { describe, expect, test } from 'vitest';
import { matches, matchesAtEdge } from '../../utils/skills/matches.ts';

const places = (found: readonly RegExpExecArray[]): [number, string][] => found.map((each) => [each.index, each[0]]);

describe('matches', () => {
  test.each([
    [/\d+/g, '12 of 345, 6'],
    [/a|/g, 'bab'],
    [/x*/g, 'axxb'],
    [/(?<word>\p{L}+)/gu, 'Go, über, 数据'],
    [/none/g, 'nothing here'],
    [/a/g, ''],
  ])('%s in %j are those of matchAll', (pattern, text) => {
    const expected = [...text.matchAll(pattern)].map((each): [number, string] => [each.index, each[0]]);
    expect(places(matches(pattern, text))).toEqual(expected);
  });

  test('begin anew for each text, whatever the pattern found before', () => {
    const pattern = /b/g;
    expect(places(matches(pattern, 'aab'))).toEqual([[2, 'b']]);
    expect(places(matches(pattern, 'b'))).toEqual([[0, 'b']]);
    pattern.lastIndex = 5;
    expect(places(matches(pattern, 'ab'))).toEqual([[1, 'b']]);
  });

  test('keep what the groups caught', () => {
    expect(matches(/(\d+)\+ (years)/g, '5+ years, 7+ years').map((each) => each[1])).toEqual(['5', '7']);
  });
});

describe('matches at the edge of a word', () => {
  test('have no letter or digit in front', () => {
    expect(places(matchesAtEdge(/visa/g, 'visa, advisable, (visa) 1visa \u00fcvisa'))).toEqual([
      [0, 'visa'],
      [18, 'visa'],
    ]);
  });

  test('are looked for again inside one that stood in a word', () => {
    expect(places(matchesAtEdge(/a b|b c/g, 'xa b c'))).toEqual([[3, 'b c']]);
  });

  test('know letters of two units', () => {
    expect(matchesAtEdge(/GED/g, '\u{1d400}GED')).toHaveLength(0);
    expect(matchesAtEdge(/GED/g, '\u{1f600}GED')).toHaveLength(1);
  });
});
