/**
 * Cuts text into tokens with UTF-16 offsets, in one pass, by Unicode class (never `\b`, which loses "C++" and umlauts).
 *
 * A token is a run of letters, marks and digits; it keeps trailing `+` and `#` (C++, C#, Security+) and a leading dot
 * (.NET). `&` is a token of its own that reads as "and", so "R&D" and "R and D" are the same three tokens. Zero-width
 * characters and soft hyphens inside a word do not cut it. A possessive `'s` belongs to no token.
 */

import { i32, u8 } from './arrays.ts';
import { foldedAt } from './folded.ts';

const OTHER = 1;
const WORD = 2;
const IGNORABLE = 3;
/** Scripts written without spaces: a name in other letters right beside them is a token of its own. */
const UNSPACED = 4;

/** No name in any lexicon is longer; longer runs are noise and are never hashed, which keeps the pass linear. */
export const LONGEST_TOKEN = 64;

const classes = new Uint8Array(65_536);

function classify(code: number): number {
  // Soft hyphen, zero-width space/joiners, word joiner, byte-order mark.
  const ignorable = code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
  const char = String.fromCharCode(code);
  const unspaced =
    code > 0xe00 &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(char);
  const word = /[\p{L}\p{M}\p{N}]/u.test(char);
  const found = ignorable ? IGNORABLE : word ? (unspaced ? UNSPACED : WORD) : OTHER;
  classes[code] = found;
  return found;
}

/** Class of the unit at `index`, for codes that the table does not hold: first seen, or half of a pair. */
function classBeside(text: string, index: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) {
    const whole = text.codePointAt(code >= 0xdc00 ? index - 1 : index) ?? 0;
    return whole > 0xffff && /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(whole)) ? WORD : OTHER;
  }
  return classify(code);
}

function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return u8(classes, code) || classBeside(text, index, code);
}

/** True where the UTF-16 unit at `index` is part of a letter, mark or digit. */
export function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const kind = classAt(text, index);
  return kind === WORD || kind === UNSPACED;
}

/** Offsets of all tokens of a text, as parallel arrays; only the first `count` places are filled. */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** End of a trailing `+`, `++` or `#`, or `end` itself where there is none ("5+ years" and "Python+SQL" have none). */
function suffixEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end);
  if (code !== 43 && code !== 35) return end;
  let stop = end + 1;
  if (code === 43 && text.charCodeAt(stop) === 43) stop++;
  if (stop === end + 1 && isWordAt(text, stop)) return end;
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return stop;
  return end;
}

/** Where the tokens of the text in hand are collected; given up again when a text was very long. */
const ROOM = 1 << 14;
let roomStart = new Int32Array(ROOM);
let roomEnd = new Int32Array(ROOM);

/** Tokenises `text`; linear in its length. */
export function tokenise(text: string): Tokens {
  const count = scan(text);
  const tokens = { text, count, start: roomStart.slice(0, count), end: roomEnd.slice(0, count) };
  if (roomStart.length > ROOM) {
    roomStart = new Int32Array(ROOM);
    roomEnd = new Int32Array(ROOM);
  }
  return tokens;
}

/** Puts the tokens of a text into the room for them; how many there are. */
function scan(text: string): number {
  const length = text.length;
  let start = roomStart;
  let end = roomEnd;
  let count = 0;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const kind = u8(classes, code) || classBeside(text, i, code);
    if (kind !== WORD && kind !== UNSPACED) {
      i++;
      if (code !== 38) continue;
    }
    if (count === start.length) {
      start = grown(start);
      end = grown(end);
      roomStart = start;
      roomEnd = end;
    }
    if (code === 38) {
      start[count] = i - 1;
      end[count++] = i;
      continue;
    }
    let first = i;
    let last = ++i;
    while (i < length) {
      const each = text.charCodeAt(i);
      const next = u8(classes, each) || classBeside(text, i, each);
      if (next !== kind && next !== IGNORABLE) break;
      i++;
      if (next === kind) last = i;
    }
    if (first > 0 && text.charCodeAt(first - 1) === 46 && (first === 1 || isBoundary(text, first - 2))) first--;
    last = suffixEnd(text, first, last);
    start[count] = first;
    end[count++] = last;
    i = afterPossessive(text, last > i ? last : i);
  }
  return count;
}

function isBoundary(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code !== 46 && classAt(text, index) === OTHER;
}

function afterPossessive(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote !== 39 && quote !== 0x2019) return at;
  const letter = text.charCodeAt(at + 1);
  return (letter === 115 || letter === 83) && !isWordAt(text, at + 2) ? at + 2 : at;
}

/** Folded tokens of a short string, such as an alias. */
export function foldedTokens(text: string): string[] {
  const count = scan(text);
  const folded: string[] = [];
  for (let i = 0; i < count; i++) folded.push(foldedAt(text, i32(roomStart, i), i32(roomEnd, i)));
  return folded;
}

/** FNV-1a over UTF-16 units of an already folded token; unsigned 32 bits. */
export function hashFolded(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A folded word with its place in the text; for cue and heading phrases, not for the trie. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Words of `text.slice(from, to)`, with offsets of the whole text. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const part = text.slice(from, to);
  const count = scan(part);
  const words: Word[] = [];
  for (let i = 0; i < count; i++) {
    const start = i32(roomStart, i);
    const end = i32(roomEnd, i);
    words.push({ word: foldedAt(part, start, end), start: from + start, end: from + end });
  }
  return words;
}

/** No token of the whole text reaches over a cut at `index`, nor would read otherwise behind it. */
function isCleanStart(text: string, index: number): boolean {
  if (index <= 0 || text.charCodeAt(index) === 46) return index <= 0;
  const before = text.charCodeAt(index - 1);
  if (before <= 32 || text.charCodeAt(index) <= 32) return true;
  const cuts = before === 46 || before === 39 || before === 0x2019;
  return !cuts && classAt(text, index - 1) === OTHER && isWordAt(text, index);
}

function isCleanEnd(text: string, index: number): boolean {
  return index >= text.length || text.charCodeAt(index) <= 32 || text.charCodeAt(index - 1) <= 32;
}

/**
 * As {@link wordsOf}, taken from the tokens of the whole text where the stretch cuts none of them.
 * @param folded the tokens folded, as far as that is known; empty where not.
 */
export function wordsWithin(tokens: Tokens, folded: readonly string[], from: number, to: number): Word[] {
  const { text, start, end, count } = tokens;
  if (!isCleanStart(text, from) || !isCleanEnd(text, to)) return wordsOf(text, from, to);
  const words: Word[] = [];
  for (let i = firstTokenAt(tokens, from); i < count && i32(start, i) < to; i++)
    words.push({
      word: folded[i] || foldedAt(text, i32(start, i), i32(end, i)),
      start: i32(start, i),
      end: i32(end, i),
    });
  return words;
}

/** Index of the first token that starts at or behind `offset`. */
export function firstTokenAt({ start, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (i32(start, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
