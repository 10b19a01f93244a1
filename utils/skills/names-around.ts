import { i32, item, u8 } from './arrays.ts';
import type { Sections } from './binary.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { longestAt } from './candidates.ts';
import { CONJUNCTIONS } from './cue-words.ts';
import * as layout from './lexicon-layout.ts';
import type { Sentence } from './sections.ts';
import { type NumberedTokens, wordOf } from './trie.ts';

const NONE = 0;
/** Certain name of a tool, a field or a method: it vouches for its neighbours. */
const STRONG = 1;
/** Right capitals, not yet sure. */
const LIKELY = 2;
/** Wrong capitals of a marked alias. */
const FAINT = 3;
/** Certain name of another kind (language, soft skill, credential). */
const APART = 4;
const LONGEST_LIST = 10;
const UNKNOWN = -2;

/** The tokens of a text with what may stand on each: words, gaps, sentences, and lists of names. One object a text. */
export class NamesAround {
  readonly tokens: NumberedTokens;
  readonly #sentences: readonly Sentence[];
  readonly #sentenceAt: Int32Array;
  /** Neighbours in a list, as far as they were looked for. */
  readonly #before: Int32Array;
  readonly #behind: Int32Array;
  /** Per token: strength of the name that covers it, and that name's end tokens. */
  readonly #cover: Uint8Array;
  readonly #coverFirst: Int32Array;
  readonly #coverLast: Int32Array;

  constructor(sections: Sections, tokens: NumberedTokens, candidates: Candidates, sentences: readonly Sentence[]) {
    this.tokens = tokens;
    this.#sentences = sentences;
    const { count } = tokens;
    this.#cover = new Uint8Array(count);
    // One piece of memory: asking for five costs more than filling them.
    const room = new Int32Array(count * 5);
    this.#coverFirst = room.subarray(0, count);
    this.#coverLast = room.subarray(count, count * 2);
    this.#before = room.subarray(count * 2, count * 3).fill(UNKNOWN);
    this.#behind = room.subarray(count * 3, count * 4).fill(UNKNOWN);
    this.#sentenceAt = room.subarray(count * 4).fill(-1);
    for (let i = 0, sentence = 0; i < tokens.count; i++) {
      const start = i32(tokens.start, i);
      while (sentence < sentences.length && item(sentences, sentence).end <= start) sentence++;
      if (sentence < sentences.length && item(sentences, sentence).start <= start) this.#sentenceAt[i] = sentence;
    }
    for (let i = 0; i < tokens.count; i++) {
      const candidate = longestAt(candidates, i);
      if (!candidate) continue;
      const strength = strengthOf(sections, candidate);
      for (let token = i; token <= candidate.last; token++) {
        this.#cover[token] = strength;
        this.#coverFirst[token] = i;
        this.#coverLast[token] = candidate.last;
      }
      i = candidate.last;
    }
  }

  /** The token as written. */
  written(token: number): string {
    return this.tokens.text.slice(i32(this.tokens.start, token), i32(this.tokens.end, token));
  }

  /** The token folded; empty outside the text. */
  word(token: number): string {
    return wordOf(this.tokens, token);
  }

  /** What stands between a token and the next one. */
  gap(token: number): string {
    if (token < 0 || token + 1 >= this.tokens.count) return '\n';
    const from = i32(this.tokens.end, token);
    return this.tokens.text.slice(from, Math.min(i32(this.tokens.start, token + 1), from + 12));
  }

  sentenceOf(token: number): Sentence | undefined {
    return token < 0 || token >= this.tokens.count ? undefined : this.#sentences[i32(this.#sentenceAt, token)];
  }

  sameSentence(a: number, b: number): boolean {
    return this.sentenceOf(a) === this.sentenceOf(b);
  }

  inRequirements(token: number): boolean {
    const section = this.sentenceOf(token)?.section;
    return section === 'required' || section === 'preferred';
  }

  isCovered(token: number): boolean {
    return u8(this.#cover, token) !== NONE;
  }

  /** Token of the list member next to `token`, or -1 where the list ends. `step` is -1 or 1. */
  #neighbour(token: number, step: -1 | 1): number {
    const known = step < 0 ? this.#before : this.#behind;
    const found = i32(known, token);
    if (found !== UNKNOWN) return found;
    const next = this.#findNeighbour(token, step);
    known[token] = next;
    return next;
  }

  #findNeighbour(token: number, step: -1 | 1): number {
    let next = token + step;
    let between = this.gap(step < 0 ? next : token);
    if (next < 0 || next >= this.tokens.count || between.includes('\n')) return -1;
    let separated = /[,/|;\u2022\u00b7+\u3001\uff0c]/.test(between);
    if (CONJUNCTIONS.has(this.word(next))) {
      separated = true;
      between += this.gap(step < 0 ? next - 1 : next);
      next += step;
      // "and/or"
      if (/^(?:and|or)$/.test(this.word(next))) {
        between += this.gap(step < 0 ? next - 1 : next);
        next += step;
      }
    }
    if (!separated || next < 0 || next >= this.tokens.count || /[\n.:!?]/.test(between)) return -1;
    return next;
  }

  /** Walks a list from the candidate in both directions, over names only. */
  #list(candidate: Candidate): { size: number; strong: number; likely: number; apart: number } {
    const count = { size: 1, strong: 0, likely: 0, apart: 0 };
    for (const step of [-1, 1] as const) {
      let token = step < 0 ? candidate.first : candidate.last;
      for (let i = 0; i < LONGEST_LIST; i++) {
        token = this.#neighbour(token, step);
        if (token < 0) break;
        const cover = u8(this.#cover, token);
        if (cover === NONE) break;
        count.size++;
        if (cover === STRONG) count.strong++;
        else if (cover === LIKELY) count.likely++;
        else if (cover === APART) count.apart++;
        token = i32(step < 0 ? this.#coverFirst : this.#coverLast, token);
      }
    }
    return count;
  }

  /** @param apart names of languages, soft skills and credentials count as neighbours too. */
  listSupport(candidate: Candidate, apart: boolean): boolean {
    const { size, strong, likely, apart: others } = this.#list(candidate);
    if (apart && others > 0) return true;
    if (strong > 0) return true;
    // Doubtful names vouch for one another only where a list of requirements is nothing but names, when there are enough
    // of them, or when they are more than a letter.
    const length = i32(this.tokens.end, candidate.last) - i32(this.tokens.start, candidate.first);
    return (likely > 0 && (size >= 3 || length > 1)) || this.#onlyNames(candidate);
  }

  /** "- C and Assembly": the line holds names, known or not, and what joins them. */
  #onlyNames(candidate: Candidate): boolean {
    const sentence = this.sentenceOf(candidate.first);
    if (!sentence || !this.inRequirements(candidate.first) || sentence.end - sentence.start > 60) return false;
    if (this.#neighbour(candidate.first, -1) < 0 && this.#neighbour(candidate.last, 1) < 0) return false;
    for (const step of [-1, 1] as const)
      for (
        let token = step < 0 ? candidate.first - 1 : candidate.last + 1;
        this.sentenceOf(token) === sentence;
        token += step
      )
        if (!this.isCovered(token) && !CONJUNCTIONS.has(this.word(token)) && !/^\p{Lu}/u.test(this.written(token)))
          return false;
    return true;
  }

  /** "python,c,java": in a list of tools capitals do not matter. */
  lowerCaseList(candidate: Candidate): boolean {
    const { size, strong } = this.#list(candidate);
    return size >= 3 && strong >= 2;
  }
}

function strengthOf(sections: Sections, { options }: Candidate): number {
  let strength = NONE;
  for (const option of options) {
    const kind = layout.KINDS[u8(sections.entryKind, option.entry)];
    const apart = kind === 'soft' || kind === 'language' || kind === 'credential';
    const mine =
      option.sureness === layout.CERTAIN ? (apart ? APART : STRONG) : option.exact ? (apart ? APART : LIKELY) : FAINT;
    if (strength === NONE || mine < strength) strength = mine;
  }
  return strength;
}
