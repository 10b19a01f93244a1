import { describe, expect, test } from 'vitest';
import { compileEntries } from '../../utils/skills/compile.ts';
import { LexiconError, openLexicon } from '../../utils/skills/lexicon.ts';
import { parseSkillFile } from '../../utils/skills/lexicon-text.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { lexiconText, ownLexicon, tinyBytes, tinyLexicon } from './compiled.ts';

const SKILLS = `
go | tool | ?Go | Golang | broader:programming; related:rust; esco:abc; onet:43
organisational-analysis | method | organisational analysis | |
photoshop | tool | Adobe Photoshop | |
programming | knowledge | programming | coding |
rust | tool | ?Rust | de:Rost | broader:programming
word | tool | ?Word | Microsoft Word |
`;
const CREDENTIALS =
  'cka | certification-exam | Certified Kubernetes Administrator | CKA; ?KA | CNCF | advanced | programming; go | 2.5';

describe('an opened lexicon', () => {
  const lexicon = tinyLexicon(SKILLS, CREDENTIALS);

  test('gives skills back whole', () => {
    expect(lexicon.skill('go')).toEqual({
      id: 'go',
      label: 'Go',
      kind: 'tool',
      family: 'tiny',
      broader: ['programming'],
      related: ['rust'],
      esco: 'http://data.europa.eu/esco/skill/abc',
      onet: '43',
    });
    expect(lexicon.skill('cka')).toBeUndefined();
    expect(lexicon.skill('nothing')).toBeUndefined();
    expect(lexicon.size).toBe(7);
  });

  test('gives named credentials back whole', () => {
    expect(lexicon.namedCredential('cka')).toEqual({
      id: 'cka',
      label: 'Certified Kubernetes Administrator',
      family: 'tiny',
      aliases: ['CKA', 'KA'],
      issuer: 'CNCF',
      award: 'certification-exam',
      level: 'advanced',
      skills: ['programming', 'go'],
      validYears: 2.5,
    });
    expect(lexicon.skillsOf('cka')).toEqual(['programming', 'go']);
    expect(lexicon.namedCredential('go')).toBeUndefined();
  });

  test.each([
    ['go', 'go'],
    ['GO', 'go'],
    ['golang', 'go'],
    ['certified kubernetes administrator', 'cka'],
    ['Cka', 'cka'],
    ['Photoshop', 'photoshop'],
    ['organizational analysis', 'organisational-analysis'],
    ['coding', 'programming'],
    ['  Rust ', 'rust'],
    ['unheard of', undefined],
    ['', undefined],
    ['go to market', undefined],
  ])('find(%s) is %s', (name, id) => {
    expect(lexicon.find(name)).toBe(id);
  });

  test('labels, links and names', () => {
    expect(lexicon.label('go')).toBe('Go');
    expect(lexicon.label('nothing')).toBe('nothing');
    expect(lexicon.broader('rust')).toEqual(['programming']);
    expect(lexicon.related('rust')).toEqual([]);
    expect(lexicon.broader('nothing')).toEqual([]);
    expect([...lexicon.entries()].find(({ id }) => id === 'rust')).toEqual({
      id: 'rust',
      label: 'Rust',
      kind: 'tool',
      aliases: ['Rust', 'Rost'],
    });
  });
});

describe('bytes that are no lexicon', () => {
  const good = tinyBytes(SKILLS, CREDENTIALS);

  test.each([
    ['nothing', new ArrayBuffer(0), /empty or was cut off/],
    ['other bytes', new Uint8Array(400).fill(7).buffer, /no Credlens lexicon/],
    ['a file cut off', good.slice(0, good.byteLength - 40), /was cut off/],
  ])('%s', (_name, bytes, message) => {
    expect(() => openLexicon(bytes)).toThrow(LexiconError);
    expect(() => openLexicon(bytes)).toThrow(message);
  });

  test('one changed byte anywhere behind the header is noticed', () => {
    for (let at = 20; at < good.byteLength; at += 97) {
      const bad = good.slice(0);
      const bytes = new Uint8Array(bad);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      expect(() => openLexicon(bad)).toThrow(LexiconError);
    }
  });

  test('another format asks to be compiled anew', () => {
    const bad = good.slice(0);
    new Uint32Array(bad)[1] = 99;
    expect(() => openLexicon(bad)).toThrow(/format 99.*compile it anew/);
  });
});

describe('compiling', () => {
  test('the same text gives the same bytes; a changed entry gives another version', () => {
    expect(new Uint8Array(tinyBytes(SKILLS, CREDENTIALS))).toEqual(new Uint8Array(tinyBytes(SKILLS, CREDENTIALS)));
    const other = openLexicon(tinyBytes(SKILLS.replace('Golang', 'Go-lang'), CREDENTIALS));
    expect(other.version).not.toBe(tinyLexicon(SKILLS, CREDENTIALS).version);
  });

  test('a spelling made by rule never takes a string that another entry lists', () => {
    const lexicon = tinyLexicon(
      'communication | soft | communication | |\ncommunications | knowledge | communications | |\ndata-base | tool | data base | |\ndatabase | tool | database | |',
    );
    expect(lexicon.find('communications')).toBe('communications');
    expect(lexicon.find('communication')).toBe('communication');
    expect(lexicon.find('database')).toBe('database');
  });

  test('a bare product name that is an everyday word stays with its vendor', () => {
    const lexicon = tinyLexicon('ms-word | tool | Microsoft Word | |\nphotoshop | tool | Adobe Photoshop | |');
    expect(lexicon.find('Word')).toBeUndefined();
    expect(lexicon.find('MS Word')).toBe('ms-word');
    expect(lexicon.find('Photoshop')).toBe('photoshop');
  });

  test('100,000 aliases: compiles, opens at once, and finds the last one', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, i) =>
        `skill-${i} | knowledge | alpha${i} beta${i % 97} gamma | delta${i} one; delta${i} two; delta${i} three; delta${i} four |`,
    );
    const bytes = compileEntries(parseSkillFile('big.txt', lines.join('\n')).skills, [], { variants: false });
    const start = performance.now();
    const lexicon = openLexicon(bytes);
    const opened = performance.now() - start;
    expect(lexicon.find('Delta19999 FOUR')).toBe('skill-19999');
    expect(opened).toBeLessThan(2000);
    const [mention] = findMentions('Requirements: delta12345 three', lexicon);
    expect(mention?.id).toBe('skill-12345');
  });

  test('the whole lexicon can be found by its own ids and labels', () => {
    const lexicon = ownLexicon();
    const { skills, credentials } = lexiconText();
    for (const { id } of [...skills, ...credentials]) expect(lexicon.find(id)).toBe(id);
    const lost = [...lexicon.entries()].filter(({ label }) => lexicon.find(label) === undefined);
    expect(lost).toEqual([]);
  });
});
