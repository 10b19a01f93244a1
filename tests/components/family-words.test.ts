import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { familyKey } from '../../components/family-words.ts';
import en from '../../public/_locales/en/messages.json';

const families = readdirSync(new URL('../../utils/skills/lexicon/', import.meta.url))
  .filter((name) => name.endsWith('.txt') && !name.startsWith('credentials-'))
  .map((name) => name.slice(0, -'.txt'.length));

describe('words for families', () => {
  it('are there for every family of the lexicon, so that nobody reads how a file is called', () => {
    expect(families.length).toBeGreaterThan(10);
    for (const family of families) {
      const key = familyKey(family);
      expect(key, family).toBeDefined();
      expect(en[key as keyof typeof en].message, family).not.toBe('');
    }
  });

  it('are not made up for an issuer, nor for a name that every object has', () => {
    expect(familyKey('Halden Open College')).toBeUndefined();
    expect(familyKey('constructor')).toBeUndefined();
  });
});
