import type { Accepted } from './accept.ts';
import { i32, u16, u32 } from './arrays.ts';
import type { Sections } from './binary.ts';
import { CONJUNCTIONS, CREDENTIAL_CUES, GENERIC_WORDS } from './cue-words.ts';
import * as layout from './lexicon-layout.ts';
import { type NumberedTokens, nodeOf, wordOf } from './trie.ts';

/** How many members of a list may lend or borrow a word. */
const LONGEST = 3;

/** The entry for which a node is a certain name, or -1. */
function certainEntry(sections: Sections, node: number): number {
  for (let i = u32(sections.outStart, node); node !== 0 && i < u32(sections.outStart, node + 1); i++) {
    const alias = u32(sections.outAlias, i);
    const flags = u16(sections.aliasFlags, alias);
    const entry = u32(sections.aliasEntry, alias);
    if ((flags & layout.SURENESS_MASK) === layout.CERTAIN && entry !== layout.VETO) return entry;
  }
  return -1;
}

/**
 * Names that share a word: "front- and back-end development" (the tail is lent to the left), "Adobe Photoshop and
 * Illustrator" (the first word is lent to the right). The span is what the text itself has of the borrower.
 */
export function coordinated(sections: Sections, tokens: NumberedTokens, accepted: readonly Accepted[]): Accepted[] {
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of accepted) for (let token = first; token <= last; token++) taken[token] = 1;
  const found: Accepted[] = [];
  const gap = (token: number): string => tokens.text.slice(i32(tokens.end, token), i32(tokens.start, token + 1));
  const isConjunction = (token: number): boolean => CONJUNCTIONS.has(wordOf(tokens, token));

  const lendTail = ({ first, last }: Accepted): void => {
    let borrower = first - 1;
    if (borrower < 1 || !/^\s$/.test(gap(borrower)) || !isConjunction(borrower)) return;
    borrower--;
    for (let i = 0; i < LONGEST && borrower >= 0 && taken[borrower] === 0; i++) {
      if (!/^[-\u2010\u2011]?,?\s$/.test(gap(borrower))) return;
      for (let tail = first + 1; tail <= last; tail++) {
        const numbers = [i32(tokens.id, borrower)];
        for (let token = tail; token <= last; token++) numbers.push(i32(tokens.id, token));
        const entry = certainEntry(sections, nodeOf(sections, numbers));
        if (entry < 0) continue;
        found.push({ first: borrower, last: borrower, entry, rule: 'coordination' });
        taken[borrower] = 1;
        break;
      }
      if (taken[borrower] === 0) return;
      borrower--;
      if (borrower >= 0 && !gap(borrower).includes(',')) return;
    }
  };

  const lendHead = ({ first, last }: Accepted): void => {
    let at = last;
    for (let i = 0; i < LONGEST; i++) {
      let next = at + 1;
      if (next >= tokens.count) return;
      let separated = /^(?:,|\/| \/)\s?$/.test(gap(at));
      if (isConjunction(next) && /^,?\s$/.test(gap(at)) && next + 1 < tokens.count && /^\s$/.test(gap(next))) {
        separated = true;
        next++;
      }
      if (!separated || taken[next] !== 0) return;
      // "Oracle 12c/19c": another version is the same thing.
      if (/^\d/.test(wordOf(tokens, next))) return;
      const numbers = [i32(tokens.id, first)];
      let borrower: Accepted | undefined;
      for (let token = next; token < Math.min(tokens.count, next + 3) && taken[token] === 0; token++) {
        if (token > next && !/^[ -]$/.test(gap(token - 1))) break;
        numbers.push(i32(tokens.id, token));
        const entry = certainEntry(sections, nodeOf(sections, numbers));
        // "AAT Level 3 or qualified by experience" names one credential.
        if (entry >= 0 && !GENERIC_WORDS.has(wordOf(tokens, token)) && !CREDENTIAL_CUES.has(wordOf(tokens, token)))
          borrower = { first: next, last: token, entry, rule: 'coordination' };
      }
      if (!borrower) return;
      found.push(borrower);
      taken.fill(1, borrower.first, borrower.last + 1);
      at = borrower.last;
    }
  };

  for (const name of accepted)
    if (name.last > name.first) {
      lendTail(name);
      lendHead(name);
    }
  return found;
}
