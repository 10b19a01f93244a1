import { i32, item, u16, u32 } from './arrays.ts';
import type { Sections } from './binary.ts';
import {
  foldedAt,
  foldToken,
  keepNumber,
  keepNumbersOf,
  marksAt,
  marksKept,
  numberAt,
  placeOf,
  stringAt,
  UNASKED,
} from './folded.ts';
import { findAddresses } from './masks.ts';
import type { Tokens } from './tokens.ts';
import { hashFolded, isWordAt, LONGEST_TOKEN, tokenise } from './tokens.ts';

/** Found in the trie: tokens `first` to `last` spell the aliases of `node`. */
export interface Hit {
  first: number;
  last: number;
  node: number;
  /** SLASH, DOT and DASH: which of them stand among its tokens. */
  between: number;
}

/** Tokens with their numbers in the lexicon's token table; -1: no alias holds that token. */
export interface NumberedTokens extends Tokens {
  id: Int32Array;
  /** As the text has them: a name may have lost its version or a compound's head. */
  whole: Tokens;
  /** What `marksAt` says of the whole tokens. */
  marks: Uint8Array;
  /** The whole tokens folded, as far as that was free; the rest are folded when they are asked for. */
  folded: string[];
}

const BREAK = -1;
/** A slash, a dot inside, a dash between spaces. */
export const SLASH = 1;
export const DOT = 2;
export const DASH = 4;

/** Number of a folded token, or -1. */
export function tokenNumber(sections: Sections, folded: string): number {
  const { tokenHash, tokenOffset, tokenUnits } = sections;
  const mask = tokenHash.length - 1;
  let place = hashFolded(folded) & mask;
  for (let found = u32(tokenHash, place); found !== 0; found = u32(tokenHash, place)) {
    const from = u32(tokenOffset, found - 1);
    if (u32(tokenOffset, found) - from === folded.length) {
      let i = 0;
      while (i < folded.length && u16(tokenUnits, from + i) === folded.charCodeAt(i)) i++;
      if (i === folded.length) return found - 1;
    }
    place = (place + 1) & mask;
  }
  return -1;
}

/** As tokenNumber for an ASCII stretch of the text, without making a string; -2 where it is not ASCII. */
function asciiNumber(sections: Sections, text: string, start: number, end: number): number {
  const { tokenHash, tokenOffset, tokenUnits } = sections;
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code > 127) return -2;
    if (code >= 65 && code <= 90) code |= 32;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  const mask = tokenHash.length - 1;
  let place = (hash >>> 0) & mask;
  for (let found = u32(tokenHash, place); found !== 0; found = u32(tokenHash, place)) {
    const from = u32(tokenOffset, found - 1);
    if (u32(tokenOffset, found) - from === end - start) {
      let i = start;
      for (; i < end; i++) {
        let code = text.charCodeAt(i);
        if (code >= 65 && code <= 90) code |= 32;
        if (u16(tokenUnits, from + i - start) !== code) break;
      }
      if (i === end) return found - 1;
    }
    place = (place + 1) & mask;
  }
  return -1;
}

function numberOf(sections: Sections, text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === 38) return tokenNumber(sections, 'and');
  const ascii = asciiNumber(sections, text, start, end);
  return ascii === -2 ? tokenNumber(sections, foldToken(text.slice(start, end))) : ascii;
}

/** Last letters of what COMPOUND_HEAD finds: few words end so, and only they are worth trying. */
const HEAD_ENDINGS = new Set('tnis isse ssen rung ngen keit iten tenz nzen agen nnis ring eden'.split(' '));
/** German and Dutch heads of compounds that say only "knowledge of": Projektmanagementkenntnisse. */
const COMPOUND_HEAD =
  /(?:s?-?)(?:kenntnisse?n?|erfahrung(?:en)?|fähigkeit(?:en)?|kompetenz(?:en)?|grundlagen|wissen|kennis|ervaring|vaardigheden)$/u;

function mayEndInHead(text: string, end: number): boolean {
  for (let i = end - 4; i < end; i++) if (text.charCodeAt(i) > 127) return true;
  return HEAD_ENDINGS.has(foldedAt(text, end - 4, end));
}

/** Gives a token other borders; `whole` keeps those that it had. */
function cut(tokens: Tokens, whole: Tokens, index: number, start: number, end: number): void {
  if (tokens.start === whole.start) {
    tokens.start = whole.start.slice();
    tokens.end = whole.end.slice();
  }
  tokens.start[index] = start;
  tokens.end[index] = end;
}

/** Tries again without trailing `+`/`#`, leading dot, version digits or compound head; may shorten the token. */
function secondTry(sections: Sections, tokens: Tokens, whole: Tokens, index: number): number {
  const { text } = tokens;
  let start = i32(tokens.start, index);
  let end = i32(tokens.end, index);
  if (text.charCodeAt(start) === 46) start++;
  while (end - start > 2 && (text.charCodeAt(end - 1) === 43 || text.charCodeAt(end - 1) === 35)) end--;
  if (start !== i32(tokens.start, index) || end !== i32(tokens.end, index)) {
    const found = numberOf(sections, text, start, end);
    if (found >= 0) {
      cut(tokens, whole, index, start, end);
      return found;
    }
  }
  let stem = end;
  while (stem > start && text.charCodeAt(stem - 1) >= 48 && text.charCodeAt(stem - 1) <= 57) stem--;
  if (stem < end && stem - start >= 3) return numberOf(sections, text, start, stem);
  if (end - start < 9 || !mayEndInHead(text, end)) return -1;
  const folded = foldToken(text.slice(start, end));
  const bare = folded.replace(COMPOUND_HEAD, '');
  if (bare === folded || bare.length < 3) return -1;
  const found = tokenNumber(sections, bare);
  if (found >= 0) cut(tokens, whole, index, i32(tokens.start, index), start + bare.length);
  return found;
}

/** Tokenises a text and looks every token up; what stands in an address is never one of a name. */
export function numberTokens(sections: Sections, text: string): NumberedTokens {
  const whole = tokenise(text);
  const tokens: Tokens = { ...whole };
  const id = new Int32Array(tokens.count);
  const marks = new Uint8Array(tokens.count);
  const folded = new Array<string>(tokens.count).fill('');
  keepNumbersOf(sections);
  const addresses = findAddresses(text);
  let address = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = i32(tokens.start, i);
    const end = i32(tokens.end, i);
    const place = placeOf(text, start, end);
    if (place < 0) marks[i] = marksAt(text, start, end);
    else {
      marks[i] = marksKept(place);
      folded[i] = stringAt(place);
    }
    while (address < addresses.length && item(addresses, address).end <= start) address++;
    if (end - start > LONGEST_TOKEN || (address < addresses.length && item(addresses, address).start < end)) {
      id[i] = -1;
      continue;
    }
    const kept = place < 0 ? UNASKED : numberAt(place);
    if (kept !== UNASKED) {
      id[i] = kept;
      continue;
    }
    const found = numberOf(sections, text, start, end);
    id[i] = found >= 0 ? found : secondTry(sections, tokens, whole, i);
    // What the second try cut shorter has to be cut each time; it may have taken the word's place, too.
    if (place >= 0 && i32(tokens.start, i) === start && i32(tokens.end, i) === end)
      keepNumber(placeOf(text, start, end), i32(id, i));
  }
  return { ...tokens, id, whole, marks, folded };
}

/** A token folded, as it stands in a name; empty outside the text. */
export function wordOf(tokens: NumberedTokens, token: number): string {
  if (token < 0 || token >= tokens.count) return '';
  const { whole, folded, text } = tokens;
  const start = i32(tokens.start, token);
  const end = i32(tokens.end, token);
  const kept = item(folded, token);
  if (kept !== '' && start === i32(whole.start, token) && end === i32(whole.end, token)) return kept;
  return foldedAt(text, start, end);
}

/** What stands between two tokens of one name: nothing of note, a slash, a dot, or something that parts names. */
function gap(text: string, from: number, to: number): number {
  if (to - from > 6) return BREAK;
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    if (code === 32 || code === 45 || code === 0xa0) return 0;
    if (code === 47) return SLASH;
    if (code === 46) return DOT;
    if (code === 10) return isHardWrap(text, from) ? 0 : BREAK;
  } else if (to === from) return 0;
  const opening = text.charCodeAt(from);
  // A comma, a bracket, a full stop: most gaps between names, told without a look at the rest.
  if (opening === 44 || opening === 46 || opening === 40 || opening === 41 || opening === 58 || opening === 59)
    return BREAK;
  let flags = 0;
  const rest = text.slice(from, to).replace(/^['\u2019][sS]?/, '');
  for (let i = 0; i < rest.length; i++) {
    const char = rest.charAt(i);
    if (char === '/') flags |= SLASH;
    else if (char === '\n') {
      if (rest.length > 1 || !isHardWrap(text, to - 1)) return BREAK;
    } else if ('-\u2010\u2011\u2012\u2013_'.includes(char)) {
      if (rest.length === 3 && rest.trim().length === 1) flags |= DASH;
      else if (rest.length > 1) return BREAK;
    } else if (!'\u00ae\u2122\u00a9\u00ad\u200b\u200c\u200d\u2060\ufeff'.includes(char) && char.trim() !== '')
      return BREAK;
  }
  return flags;
}

/** A single line break inside a paragraph that somebody wrapped by hand: long line before, lower case after. */
function isHardWrap(text: string, newline: number): boolean {
  const lineStart = text.lastIndexOf('\n', newline - 1) + 1;
  const next = text[newline + 1] ?? '';
  return (
    newline - lineStart >= 50 && newline - lineStart < 200 && next !== next.toUpperCase() && isWordAt(text, newline + 1)
  );
}

function follow(sections: Sections, node: number, token: number): number {
  const { edgeStart, edgeToken, edgeNode } = sections;
  let low = u32(edgeStart, node);
  let high = u32(edgeStart, node + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = u32(edgeToken, middle);
    if (found === token) return u32(edgeNode, middle);
    if (found < token) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

const NO_HITS: readonly Hit[] = [];

/** Every hit that begins at token `first`, shortest first. */
export function hitsAt(sections: Sections, tokens: NumberedTokens, first: number): readonly Hit[] {
  const { rootNode, outStart, edgeStart } = sections;
  const id = i32(tokens.id, first);
  if (id < 0) return NO_HITS;
  let hits: Hit[] | undefined;
  let node = u32(rootNode, id);
  let between = 0;
  let last = first;
  while (node !== 0) {
    if (u32(outStart, node + 1) > u32(outStart, node)) {
      hits ??= [];
      hits.push({ first, last, node, between });
    }
    if (u32(edgeStart, node + 1) === u32(edgeStart, node)) break;
    const next = last + 1;
    if (next >= tokens.count || i32(tokens.id, next) < 0) break;
    const flags = gap(tokens.text, i32(tokens.end, last), i32(tokens.start, next));
    if (flags === BREAK) break;
    between |= flags;
    node = follow(sections, node, i32(tokens.id, next));
    last = next;
  }
  return hits ?? NO_HITS;
}

/** Node that the given tokens spell, or 0. */
export function nodeOf(sections: Sections, tokenNumbers: readonly number[]): number {
  if (tokenNumbers.length === 0 || tokenNumbers.some((token) => token < 0)) return 0;
  let node = u32(sections.rootNode, item(tokenNumbers, 0));
  for (let i = 1; i < tokenNumbers.length && node !== 0; i++) node = follow(sections, node, item(tokenNumbers, i));
  return node;
}
