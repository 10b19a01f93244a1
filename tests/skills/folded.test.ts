import { describe, expect, test } from 'vitest';
import {
  foldedAt,
  foldToken,
  keepNumber,
  keepNumbersOf,
  marksAt,
  marksKept,
  markWords,
  numberAt,
  placeOf,
  stringAt,
  UNASKED,
} from '../../utils/skills/folded.ts';

const place = (word: string): number => placeOf(word, 0, word.length);

describe('folding a token', () => {
  test.each([
    ['Python', 'python'],
    ['C++', 'c++'],
    ['&', 'and'],
    ['\u00dcBER', '\u00fcber'],
    ['soft\u00adware', 'software'],
    ['Py\u200bthon', 'python'],
    ['\uff30\uff39', 'py'],
    ['e\u0301', '\u00e9'],
    ['', ''],
  ])('%j reads as %j', (token, folded) => {
    expect(foldToken(token)).toBe(folded);
    expect(foldedAt(`(${token})`, 1, 1 + token.length)).toBe(folded);
  });

  test('gives the same for each of many words that share the places of the table', () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `W${(index * 7919).toString(36)}`);
    const wrong = [...words, ...words].filter((word) => foldedAt(word, 0, word.length) !== word.toLowerCase());
    expect(wrong).toEqual([]);
  });
});

describe('places of words', () => {
  test('are the same whatever the capitals, and hold the folded word', () => {
    expect(place('Kubernetes')).toBe(place('KUBERNETES'));
    expect(stringAt(place('Kubernetes'))).toBe('kubernetes');
  });

  test('are told apart by every letter of up to sixteen', () => {
    const long = 'abcdefghijklmnop';
    for (let i = 0; i < long.length; i++) {
      const other = `${long.slice(0, i)}z${long.slice(i + 1)}`;
      expect(stringAt(place(other))).toBe(other);
      expect(stringAt(place(long))).toBe(long);
    }
    expect(stringAt(place('abc'))).toBe('abc');
    expect(stringAt(place('abcd'))).toBe('abcd');
  });

  test('are not given to what is long, empty, beyond ASCII or the sign for "and"', () => {
    expect(place('a'.repeat(17))).toBe(-1);
    expect(place('')).toBe(-1);
    expect(place('na\u00efve')).toBe(-1);
    expect(place('&')).toBe(-1);
    expect(placeOf('R&D', 1, 2)).toBe(-1);
  });
});

describe('marks', () => {
  test('are told of a word wherever it stands, and add up', () => {
    markWords(1 << 6, ['zzmarked', 'zz\u00fcmarked', 'zzverylongmarkedword']);
    expect(marksAt('a ZZMarked b', 2, 10)).toBe(1 << 6);
    expect(marksKept(place('zzmarked'))).toBe(1 << 6);
    expect(marksAt('ZZ\u00dcMARKED', 0, 9)).toBe(1 << 6);
    expect(marksAt('zzverylongmarkedword', 0, 20)).toBe(1 << 6);
    expect(marksAt('zzmarkedx', 0, 9)).toBe(0);
  });

  test('reach words that were looked up before they were marked', () => {
    expect(marksAt('zzlater', 0, 7)).toBe(0);
    markWords(1 << 6, ['zzlater']);
    expect(marksAt('zzlater', 0, 7)).toBe(1 << 6);
  });
});

describe('numbers', () => {
  test('are kept with a word for one lexicon at a time', () => {
    const one = {};
    const other = {};
    keepNumbersOf(one);
    expect(numberAt(place('zznumbered'))).toBe(UNASKED);
    keepNumber(place('zznumbered'), 7);
    keepNumbersOf(one);
    expect(numberAt(place('ZZNumbered'))).toBe(7);
    keepNumbersOf(other);
    expect(numberAt(place('zznumbered'))).toBe(UNASKED);
    keepNumbersOf(one);
    expect(numberAt(place('zznumbered'))).toBe(UNASKED);
  });
});
