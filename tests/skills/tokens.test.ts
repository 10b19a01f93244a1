import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedTokens, tokenise, wordsOf } from '../../utils/skills/tokens.ts';

function raw(text: string): string[] {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe('tokens', () => {
  test.each([
    ['C++, C# and .NET', ['C++', 'C#', 'and', '.NET']],
    ['python,c,java', ['python', 'c', 'java']],
    ['Python-based', ['Python', 'based']],
    ['CI/CD', ['CI', 'CD']],
    ['R&D', ['R', '&', 'D']],
    ['Node.js', ['Node', 'js']],
    ['ASP.NET', ['ASP', 'NET']],
    ['(.NET)', ['.NET']],
    ['end.Then', ['end', 'Then']],
    ['5+ years', ['5', 'years']],
    ['Python+SQL', ['Python', 'SQL']],
    ['C++17', ['C++', '17']],
    ['Security+ cert', ['Security+', 'cert']],
    ['driver\u2019s licence', ['driver', 'licence']],
    ['Mädchen für Überprüfung', ['Mädchen', 'für', 'Überprüfung']],
    ['fru\u0308h', ['fru\u0308h']],
    ['Kuber\u00adnetes Java\u200bScript', ['Kuber\u00adnetes', 'Java\u200bScript']],
    ['', []],
    ['\u{1d400}\u{1d401} x', ['\u{1d400}\u{1d401}', 'x']],
    ['😀Go😀', ['Go']],
  ])('%s', (text, expected) => {
    expect(raw(text)).toEqual(expected);
  });

  test('folding: capitals, NFC and NFD, full width, "&", characters without width', () => {
    expect(foldedTokens('ＳＱＬ & Fru\u0308h Kuber\u00adNETES')).toEqual(['sql', 'and', 'früh', 'kubernetes']);
  });

  test('words carry offsets of the whole text', () => {
    const text = 'aa bb cc';
    expect(wordsOf(text, 3, 8)).toEqual([
      { word: 'bb', start: 3, end: 5 },
      { word: 'cc', start: 6, end: 8 },
    ]);
  });

  test('tokens are in order, inside the text and never empty, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokenise(text);
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          const start = tokens.start[i] as number;
          const end = tokens.end[i] as number;
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
