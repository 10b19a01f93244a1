import { item } from './arrays.ts';
import { foldedTokens, type Word } from './tokens.ts';

/** Word phrases with a value each, found in a row of words without regular expressions. */
export interface PhraseIndex<T> {
  byFirst: Map<string, { words: string[]; value: T }[]>;
}

/** Where a phrase stands: words `from` to `to` (inclusive) of the row. */
export interface PhraseHit<T> {
  from: number;
  to: number;
  value: T;
}

/**
 * Builds the index. Phrases are tokenised as texts are, so "nice-to-have" and "nice to have" are one.
 * @param groups value -> phrases separated by "|".
 */
export function phraseIndex<T>(groups: readonly (readonly [T, string])[]): PhraseIndex<T> {
  const byFirst: PhraseIndex<T>['byFirst'] = new Map();
  for (const [value, list] of groups)
    for (const phrase of list.split('|')) {
      // "what's" is one token in a text, since a possessive belongs to none.
      const words = foldedTokens(phrase).filter((word, at) => at === 0 || word !== 's');
      const first = words[0];
      if (first === undefined) continue;
      const others = byFirst.get(first) ?? [];
      others.push({ words, value });
      byFirst.set(first, others);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

function matches(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  if (at + phrase.length > words.length) return false;
  for (let i = 1; i < phrase.length; i++) if (item(words, at + i).word !== phrase[i]) return false;
  return true;
}

/** Phrases in the words, from left to right, the longest at each place, none inside another. */
export function findPhrases<T>(words: readonly Word[], index: PhraseIndex<T>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let i = 0; i < words.length; i++) {
    const phrases = index.byFirst.get(item(words, i).word);
    if (!phrases) continue;
    let at = 0;
    while (at < phrases.length && !matches(words, i, item(phrases, at).words)) at++;
    const found = phrases[at];
    if (!found) continue;
    hits.push({ from: i, to: i + found.words.length - 1, value: found.value });
    i += found.words.length - 1;
  }
  return hits;
}
