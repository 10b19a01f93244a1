import { describe, expect, test } from 'vitest';
import { beforeSpaces, isSpaceCode, piecesIn, skipSpaces } from '../../utils/skills/spaces.ts';

describe('white space', () => {
  test('is what trim takes away and the pattern for white space matches, of every code there is', () => {
    const wrong: number[] = [];
    for (let code = 0; code < 65_536; code++) {
      const char = String.fromCharCode(code);
      if (isSpaceCode(code) !== (char.trim() === '') || isSpaceCode(code) !== /^\s$/.test(char)) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  test('is skipped from the front and from behind, never beyond the stretch', () => {
    const text = ' \t\u00a0SQL \n ';
    expect(skipSpaces(text, 0, text.length)).toBe(3);
    expect(beforeSpaces(text, 0, text.length)).toBe(6);
    expect(skipSpaces(text, 0, 2)).toBe(2);
    expect(beforeSpaces(text, 6, text.length)).toBe(6);
    expect(skipSpaces('', 0, 0)).toBe(0);
    expect(skipSpaces('SQL', 1, 3)).toBe(1);
  });

  test.each(['', ' ', 'SQL', 'SQL and  Python', '  SQL', 'SQL \n', ' \u3000 ', 'a\u00a0b\tc'])(
    'cuts %j into as many pieces as split does',
    (text) => {
      expect(piecesIn(text)).toBe(text.split(/\s+/).length);
    },
  );
});
