import { i32, u8 } from './arrays.ts';

/**
 * Tokens as they are looked up. Texts are made of the same few thousand words, so each word that was met lately keeps a
 * place in a table of fixed size, found by its letters: its string is not made again, nor asked of every set of words.
 */

/** The token as it is looked up: NFKC, lower case, without ignorable characters; `&` reads as "and". */
export function foldToken(token: string): string {
  if (token === '&') return 'and';
  let plain = true;
  for (let i = 0; i < token.length && plain; i++) plain = token.charCodeAt(i) < 128;
  if (plain) return token.toLowerCase();
  return token
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

const PLACES = 1 << 14;
/** Four letters to a number, four numbers to a word. */
const LONGEST_KEPT = 16;
/** A slice longer than this would keep the whole text in memory that it was cut from. */
const LONGEST_COPY = 12;
const letters = new Int32Array(PLACES * 4);
const strings = new Array<string>(PLACES).fill('');
const marksOf = new Uint8Array(PLACES);
const marked = new Map<string, number>();
/** What a lexicon says of the word; of one lexicon at a time, as texts are read with one. */
const numbers = new Int32Array(PLACES);
let numbersOf: object | undefined;
/** In place of a number: not asked yet. */
export const UNASKED = -9;

/** Gives words a mark, a bit of eight, that {@link marksAt} then tells of each token without searching a set. */
export function markWords(bit: number, words: Iterable<string>): void {
  for (const word of words) marked.set(word, (marked.get(word) ?? 0) | bit);
  letters.fill(0);
}

/** Begins to keep the numbers that `lexicon` gives to words. */
export function keepNumbersOf(lexicon: object): void {
  if (numbersOf === lexicon) return;
  numbersOf = lexicon;
  numbers.fill(UNASKED);
}

/** Number kept with the word at a place, or UNASKED. */
export function numberAt(place: number): number {
  return i32(numbers, place);
}

export function keepNumber(place: number, number: number): void {
  numbers[place] = number;
}

/** The folded word at a place. */
export function stringAt(place: number): string {
  return strings[place] as string;
}

/** Marks of the word at a place. */
export function marksKept(place: number): number {
  return u8(marksOf, place);
}

/** Place of a short ASCII token, filled; -1 for every other. Good until the next token is looked up. */
export function placeOf(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > LONGEST_KEPT || length === 0) return -1;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < length; i++) {
    let code = text.charCodeAt(start + i);
    if (code > 127 || code === 38) return -1;
    if (code >= 65 && code <= 90) code |= 32;
    if (i < 4) a = (a << 8) | code;
    else if (i < 8) b = (b << 8) | code;
    else if (i < 12) c = (c << 8) | code;
    else d = (d << 8) | code;
  }
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d) ^ Math.imul(d, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
  const at = place * 4;
  if (i32(letters, at) === a && i32(letters, at + 1) === b && i32(letters, at + 2) === c && i32(letters, at + 3) === d)
    return place;
  let folded = foldToken(text.slice(start, end));
  if (length > LONGEST_COPY) folded = folded.split('').join('');
  letters[at] = a;
  letters[at + 1] = b;
  letters[at + 2] = c;
  letters[at + 3] = d;
  strings[place] = folded;
  marksOf[place] = marked.get(folded) ?? 0;
  numbers[place] = UNASKED;
  return place;
}

/** `foldToken(text.slice(start, end))`. */
export function foldedAt(text: string, start: number, end: number): string {
  const place = placeOf(text, start, end);
  return place < 0 ? foldToken(text.slice(start, end)) : stringAt(place);
}

/** Marks of the word that stands there; 0 for most. */
export function marksAt(text: string, start: number, end: number): number {
  const place = placeOf(text, start, end);
  return place < 0 ? (marked.get(foldToken(text.slice(start, end))) ?? 0) : marksKept(place);
}
