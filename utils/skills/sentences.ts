/** Cuts a line into sentences; offsets are those of the whole text, end exclusive, white space trimmed. */

import { beforeSpaces, isSpaceCode, skipSpaces } from './spaces.ts';

/** Words before a dot that does not end a sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie etc inc ltd co corp dept vs approx no nr mr mrs ms dr prof st jr sr ph.d ph u.s u.k u.s.a a.m p.m b.s m.s b.a m.a b.sc m.sc z.b bzw ca usw u.a d.h p.ej ej bijv o.a incl min max hrs yrs lbs sq ft rev est gov gen dipl ing'.split(
    ' ',
  ),
);

/** A sentence is cut here at the latest, which keeps everything that looks at whole sentences linear on hostile text. */
const LONGEST_SENTENCE = 1500;

export interface Stretch {
  start: number;
  end: number;
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

function isOfAbbreviation(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 127) return /[\p{L}\p{N}]/u.test(text.charAt(index));
  return code === 46 || (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}

/** The word, dots included, that ends before `at`; at most 8 characters of it. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < 8 && isOfAbbreviation(text, start - 1)) start--;
  return text.slice(start, at).toLowerCase();
}

function endsSentence(text: string, at: number, from: number, to: number): boolean {
  const char = text.charAt(at);
  if (char === ';' || char === '\u2022') return true;
  if (char !== '.' && char !== '!' && char !== '?') return false;
  let next = at + 1;
  while (next < to && '.!?)"\u201d\u2019\''.includes(text.charAt(next))) next++;
  const spaced = next < to && isSpaceCode(text.charCodeAt(next));
  next = skipSpaces(text, next, to);
  if (next >= to) return true;
  const follower = text.charAt(next);
  if (!spaced) {
    // "…every day.Must have": glued sentences, but neither "Node.js" nor "ASP.NET".
    return (
      char === '.' &&
      isUpper(follower) &&
      /^[\p{Lu}][\p{Ll}]{2,}(?=\s)/u.test(text.slice(next, next + 24)) &&
      /[\p{Ll})]{3}$/u.test(text.slice(Math.max(from, at - 3), at)) &&
      !/^(?:Net|Core|Script)(?![\p{L}])/u.test(text.slice(next, next + 8))
    );
  }
  if (char !== '.') return true;
  const word = wordBefore(text, at, from);
  if (ABBREVIATIONS.has(word) || (word.length === 1 && isLetter(word))) return false;
  return !isLetter(follower) || isUpper(follower) || word.length > 2;
}

function addTrimmed(found: Stretch[], text: string, start: number, end: number): void {
  const first = skipSpaces(text, start, end);
  const last = beforeSpaces(text, first, end);
  if (last > first) found.push({ start: first, end: last });
}

/** Sentences of `text.slice(from, to)`; a semicolon ends one too, since postings use it to part requirements. */
export function sentencesIn(text: string, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    // Most characters end nothing.
    if (code > 63 && code !== 0x2022) continue;
    if (
      i - start >= LONGEST_SENTENCE &&
      (code === 32 || code === 44 || (i - start >= 2 * LONGEST_SENTENCE && code < 48))
    ) {
      addTrimmed(found, text, start, i + 1);
      start = i + 1;
    }
    if (code !== 46 && code !== 59 && code !== 33 && code !== 63 && code !== 0x2022) continue;
    if (!endsSentence(text, i, from, to)) continue;
    addTrimmed(found, text, start, i + 1);
    start = i + 1;
  }
  addTrimmed(found, text, start, to);
  return found;
}
