import { describe, expect, test } from 'vitest';
import { findHedges } from '../../utils/skills/hedges.ts';
import { wordsOf } from '../../utils/skills/tokens.ts';

const hedgesOf = (text: string): string[] => {
  const words = wordsOf(text, 0, text.length);
  return findHedges(words).map(({ from, to }) => text.slice(words[from]?.start, words[to]?.end));
};

describe('hedges by how they are built', () => {
  test.each([
    ['SQL is really very helpful', 'is really very helpful'],
    ['Docker would be a most welcome extra, and Go an added bonus', 'an added bonus'],
    ['a somewhat unusual plus', 'a somewhat unusual plus'],
    ['warehouse software useful', 'useful'],
    ['Not strictly essential: Rust', 'Not strictly essential'],
    ['neither is a deal-breaker', 'neither is a deal-breaker'],
    ['Kafka, though not required', 'not required'],
    ["we'd be delighted if you knew Turkish", "we'd be delighted"],
    ['we would really love to see some Go', 'we would really love'],
    ['SQL helps', 'helps'],
    ['it helps if you know SQL', 'helps if'],
    ['if you also know Kafka', 'if you also'],
    ['Java wäre besonders schön', 'wäre besonders schön'],
    ['SAP ist von großem Vorteil', 'ist von großem Vorteil'],
    ['Rust ist kein Muss', 'kein Muss'],
    ['Docker serait vraiment un atout', 'serait vraiment un atout'],
    ['notions de SQL appréciées', 'appréciées'],
    ['Kafka es muy valorado', 'es muy valorado'],
    ['SQL is erg handig', 'is erg handig'],
    ['Kafka is een mooi pluspunt', 'is een mooi'],
  ])('%s', (text, hedge) => {
    expect(hedgesOf(text)).toContain(hedge);
  });

  test.each([
    'A bonus scheme and an annual bonus',
    'You are an asset to the team',
    'You will help customers',
    'Nice restaurants',
    'We would love to hear from you',
    'a competitive and growing market',
    'SQL is required',
    'Not only SQL',
    'the advantage of time',
    '',
  ])('none: %s', (text) => {
    expect(hedgesOf(text)).toEqual([]);
  });
});
