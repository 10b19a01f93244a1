import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRACKETS, outsideBrackets, pseudoMessage, pseudoMessages } from './e2e/lib/pseudo-locale.ts';

const english = JSON.parse(
  readFileSync(new URL('../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Record<string, { message: string }>;

describe('the made-up language', () => {
  it('says every message between brackets, at least 40 % longer, with its placeholders', () => {
    const made = pseudoMessages(english);
    expect(Object.keys(made)).toEqual(Object.keys(english));
    for (const [key, { message }] of Object.entries(english)) {
      const text = made[key]?.message ?? '';
      expect(text.startsWith(BRACKETS.open) && text.endsWith(BRACKETS.close), key).toBe(true);
      expect(text.match(/\$\d/g), key).toEqual(message.match(/\$\d/g));
      expect(text.length, key).toBeGreaterThanOrEqual(Math.floor(message.replaceAll(/\$\d/g, '').length * 1.4));
      // The browser swallows a lone one.
      expect(text, key).not.toMatch(/\$(?!\d)/);
      expect(outsideBrackets(text), key).toBe('');
    }
  });

  it('leaves its words readable', () => {
    expect(pseudoMessage('Save posting')).toMatch(/^⟦Šävé pöštîñğ .+⟧$/);
    expect(pseudoMessage('$1 of $2')).toMatch(/^⟦\$1 öf \$2 .+⟧$/);
  });
});

describe('what stands outside all brackets', () => {
  it.each([
    ['⟦Inside⟧', ''],
    ['⟦One⟧ and ⟦two⟧', 'and'],
    ['⟦Around ⟦an inner⟧ one⟧', ''],
    ['Hello ⟦there⟧', 'Hello'],
    // A part of a message that goes around an element.
    ['⟦begun', ''],
    ['ended⟧ here', 'ended here'],
    ['', ''],
  ])('"%s"', (text, outside) => {
    expect(outsideBrackets(text)).toBe(outside);
  });

  it('is everything where there is none, and nothing of any message', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(words, words, words, (before, within, after) => {
        expect(outsideBrackets(`${before} ${pseudoMessage(within)} ${after}`)).toBe(`${before} ${after}`);
      }),
    );
  });
});
