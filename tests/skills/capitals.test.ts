import { describe, expect, test } from 'vitest';
import { mayHoldCapitals } from '../../utils/skills/capitals.ts';

const holds = (text: string): boolean => mayHoldCapitals(text, 0, text.length);

describe('two words in capitals side by side', () => {
  test.each([
    'a clean shop ABOUT ACME Family-owned since 1970',
    'BENEFITS & PAY',
    'ABOUT\u00a0US',
    'KEY   DUTIES',
    '\u00dcBER UNS',
    "WHAT'S ON",
    'AND/ OR',
  ])('may stand in %j', (text) => {
    expect(holds(text)).toBe(true);
  });

  test.each([
    '',
    'A',
    'SQL',
    'SQL and Python',
    'Strong SQL skills',
    'we know NHS work',
    'Python 3 Developer',
    'BENEFITS ',
  ])('cannot stand in %j', (text) => {
    expect(holds(text)).toBe(false);
  });

  test('are looked for inside the stretch only', () => {
    const text = 'ABOUT ACME is here';
    expect(mayHoldCapitals(text, 0, 5)).toBe(false);
    expect(mayHoldCapitals(text, 6, text.length)).toBe(false);
    expect(mayHoldCapitals(text, 0, 10)).toBe(true);
  });
});
