import { describe, expect, test } from 'vitest';
import { lintLexicon } from '../../utils/skills/lexicon-lint.ts';
import { parseCredentialFile, parseLexiconFiles, parseSkillFile } from '../../utils/skills/lexicon-text.ts';
import { lexiconText } from './compiled.ts';

test('the lexicon in utils/skills/lexicon is in order', () => {
  const text = lexiconText();
  expect(text.skills.length).toBeGreaterThan(100);
  expect(lintLexicon(text).map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
});

function messages(files: Record<string, string>): string[] {
  return lintLexicon(parseLexiconFiles(new Map(Object.entries(files)))).map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );
}

describe('a fault in the text is named with file and line', () => {
  test.each([
    ['two columns', { 'a.txt': '# c\ngo | tool' }, /^a\.txt:2: expected/],
    ['six columns', { 'a.txt': 'go | tool | Go | | | x' }, /^a\.txt:1: expected .* found 6/],
    ['an id with capitals', { 'a.txt': 'Go | tool | Go' }, /id "Go" is not kebab-case/],
    ['an unknown kind', { 'a.txt': 'go | language-tool | Go' }, /kind "language-tool"/],
    ['no label', { 'a.txt': 'go | tool | | Golang |' }, /label is empty/],
    ['an alias without letters', { 'a.txt': 'go | tool | Go | --- |' }, /alias "---" has no letter/],
    ['an unknown link word', { 'a.txt': 'go | tool | Go | | narrower:x' }, /link "narrower:x"/],
    ['a link to nothing', { 'a.txt': 'go | tool | Go | | broader:programming' }, /links to "programming"/],
    ['unsorted lines', { 'a.txt': 'rust | tool | Rust\ngo | tool | Go' }, /^a\.txt:2: "go" must stand before "rust"/],
    [
      'one id twice',
      { 'a.txt': 'go | tool | Go', 'b.txt': 'go | tool | Golang' },
      /^b\.txt:1: id "go" stands already in a\.txt:1/,
    ],
    ['a circle', { 'a.txt': 'a | tool | A | | broader:b\nb | tool | B | | broader:a' }, /circle: a -> b -> a/],
    [
      'one certain alias for two',
      { 'a.txt': 'a | tool | A | same thing |\nb | tool | B | Same-Thing |' },
      /also stands for "a"/,
    ],
    ['a wrong award', { 'credentials-a.txt': 'x | medal | X | | Y | intro | ' }, /award "medal"/],
    ['a wrong level', { 'credentials-a.txt': 'x | badge | X | | Y | expert | ' }, /level "expert"/],
    ['years that are none', { 'credentials-a.txt': 'x | badge | X | | Y | intro | | soon' }, /valid years "soon"/],
    [
      'a credential for no skill',
      { 'credentials-a.txt': 'x | badge | X | | Y | intro | nothing |' },
      /evidence of "nothing"/,
    ],
  ] as [string, Record<string, string>, RegExp][])('%s', (_name, files, expected) => {
    expect(messages(files)).toEqual([expect.stringMatching(expected)]);
  });

  test('a mark on one side settles a shared alias; another language is no clash', () => {
    expect(messages({ 'a.txt': 'a | tool | A | same |\nb | tool | B | ?same |' })).toEqual([]);
    expect(messages({ 'a.txt': 'a | tool | A | de:same |\nb | tool | B | fr:same |' })).toEqual([]);
    expect(messages({ 'a.txt': 'a | tool | A | de:same |\nb | tool | B | same |' })).toHaveLength(1);
  });

  test('a deep chain of broader is no circle', () => {
    const lines = Array.from(
      { length: 60 },
      (_, i) =>
        `s${String(i).padStart(2, '0')} | tool | Skill ${i} | | ${i < 59 ? `broader:s${String(i + 1).padStart(2, '0')}` : ''}`,
    );
    expect(messages({ 'a.txt': lines.join('\n') })).toEqual([]);
  });
});

describe('what the columns say', () => {
  test('a skill', () => {
    const { skills, problems } = parseSkillFile(
      'data.txt',
      'go | tool | ?Go | Golang; de:!Sprache Go; Golang | broader:programming; related:rust; esco:abc; onet:43',
    );
    expect(problems).toEqual([]);
    expect(skills[0]).toMatchObject({
      id: 'go',
      kind: 'tool',
      label: 'Go',
      family: 'data',
      aliases: [
        { text: 'Go', sureness: 'context' },
        { text: 'Golang', sureness: 'certain' },
        { text: 'Sprache Go', sureness: 'case', language: 'de' },
      ],
      broader: ['programming'],
      related: ['rust'],
      esco: 'http://data.europa.eu/esco/skill/abc',
      onet: '43',
    });
  });

  test('a named credential', () => {
    const { credentials } = parseCredentialFile(
      'credentials-x.txt',
      'saa | certification-exam | AWS SA | SAA-C03; ?SAA | AWS | working | aws; cloud | 3',
    );
    expect(credentials[0]).toMatchObject({
      id: 'saa',
      family: 'x',
      issuer: 'AWS',
      level: 'working',
      skills: ['aws', 'cloud'],
      validYears: 3,
    });
  });
});
