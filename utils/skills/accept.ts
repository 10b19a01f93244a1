import { i32, item, u8 } from './arrays.ts';
import type { Sections } from './binary.ts';
import type { Candidate, Candidates, Option } from './candidates.ts';
import { longestAt } from './candidates.ts';
import {
  CONJUNCTIONS,
  CREDENTIAL_CUES,
  CUES_AFTER,
  CUES_BEFORE,
  FIELD_NOUNS,
  GENERIC_WORDS,
  LINKS_BEFORE,
  SKILL_NOUNS,
  SOFT_CUES_BEFORE,
  TRAIT_NOUNS,
} from './cue-words.ts';
import * as layout from './lexicon-layout.ts';
import type { Sentence } from './sections.ts';
import { stretchAt } from './sentence-at.ts';
import { foldToken } from './tokens.ts';
import type { NumberedTokens } from './trie.ts';
import { VERB_BEFORE } from './vetoes.ts';

/** A candidate that was accepted as a name of one entry, and the rule that did so. */
export interface Accepted {
  first: number;
  last: number;
  entry: number;
  rule: string;
}

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
/** "Excel preferred", "Scala is a plus": no verb goes on so. */
const FORCE_WORDS = new Set(
  'preferred required desired desirable is are essential mandatory optional certified'.split(' '),
);
const CREDENTIAL = layout.KINDS.indexOf('credential');

/** Decides which candidates are names. One object a text. */
export class Judge {
  readonly #tokens: NumberedTokens;
  readonly #sections: Sections;
  readonly #candidates: Candidates;
  readonly #sentences: readonly Sentence[];
  /** Per token: strength of the name that covers it, and that name's end tokens. */
  readonly #cover: Uint8Array;
  readonly #coverFirst: Int32Array;
  readonly #coverLast: Int32Array;

  constructor(sections: Sections, tokens: NumberedTokens, candidates: Candidates, sentences: readonly Sentence[]) {
    this.#tokens = tokens;
    this.#sections = sections;
    this.#candidates = candidates;
    this.#sentences = sentences;
    this.#cover = new Uint8Array(tokens.count);
    this.#coverFirst = new Int32Array(tokens.count);
    this.#coverLast = new Int32Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      const candidate = longestAt(candidates, i);
      if (!candidate) continue;
      const strength = this.#strength(candidate);
      this.#cover.fill(strength, i, candidate.last + 1);
      this.#coverFirst.fill(i, i, candidate.last + 1);
      this.#coverLast.fill(candidate.last, i, candidate.last + 1);
      i = candidate.last;
    }
  }

  #strength({ options }: Candidate): number {
    let strength = NONE;
    for (const option of options) {
      const kind = layout.KINDS[u8(this.#sections.entryKind, option.entry)];
      const apart = kind === 'soft' || kind === 'language' || kind === 'credential';
      const mine =
        option.sureness === layout.CERTAIN ? (apart ? APART : STRONG) : option.exact ? (apart ? APART : LIKELY) : FAINT;
      if (strength === NONE || mine < strength) strength = mine;
    }
    return strength;
  }

  /** Goes through the text once and takes, at each place, the longest candidate that can be accepted. */
  accepted(): Accepted[] {
    const found: Accepted[] = [];
    for (let i = 0; i < this.#tokens.count; i++) {
      const list = this.#candidates.get(i);
      if (!list) continue;
      for (const candidate of list) {
        if (candidate.options.length === 0) {
          i = candidate.last;
          break;
        }
        const accepted = this.#judge(candidate);
        if (accepted) {
          const bare = this.#bare(accepted);
          found.push(bare);
          i = bare.last;
          break;
        }
      }
    }
    return found;
  }

  /**
   * The shortest part that is an alias of the same entry, when what falls away only says "skill" ("communication
   * skills") or belongs to the next member of a list.
   */
  #bare(accepted: Accepted): Accepted {
    let best = accepted;
    const tool = layout.KINDS[u8(this.#sections.entryKind, accepted.entry)] === 'tool';
    // "Java development" names Java; "front-end development" names the field.
    if (!tool && FIELD_NOUNS.has(this.#word(accepted.last))) return accepted;
    for (let first = accepted.first; first <= accepted.last; first++) {
      if (first > accepted.first && !this.#fallsAway(first - 1)) break;
      for (const inner of this.#candidates.get(first) ?? []) {
        if (inner.last - first >= best.last - best.first || inner.last > accepted.last) continue;
        if (!inner.options.some(({ entry }) => entry === accepted.entry)) continue;
        let rest = inner.last + 1;
        while (rest <= accepted.last && this.#fallsAway(rest) && !CONJUNCTIONS.has(this.#word(rest))) rest++;
        if (rest > accepted.last || CONJUNCTIONS.has(this.#word(rest))) best = { ...accepted, first, last: inner.last };
      }
    }
    return best;
  }

  #fallsAway(token: number): boolean {
    return GENERIC_WORDS.has(this.#word(token));
  }

  #judge(candidate: Candidate): Accepted | undefined {
    let certain: Option | undefined;
    for (const option of candidate.options) {
      if (option.sureness === layout.CERTAIN) {
        certain ??= option;
        continue;
      }
      const rule =
        u8(this.#sections.entryKind, option.entry) === CREDENTIAL
          ? this.#credentialRule(candidate, option)
          : this.#skillRule(candidate, option);
      if (rule) return { first: candidate.first, last: candidate.last, entry: option.entry, rule };
    }
    if (!certain) return undefined;
    const rule = u8(this.#sections.entryKind, certain.entry) === CREDENTIAL ? 'credential' : 'certain';
    return { first: candidate.first, last: candidate.last, entry: certain.entry, rule };
  }

  #credentialRule(candidate: Candidate, option: Option): string | undefined {
    if (!option.exact) return undefined;
    if (option.sureness === layout.CASE) return 'credential';
    for (let i = Math.max(0, candidate.first - 7); i <= Math.min(this.#tokens.count - 1, candidate.last + 4); i++)
      if (CREDENTIAL_CUES.has(this.#word(i)) && this.#sameSentence(i, candidate.first)) return 'credential:cue';
    return this.#listSupport(candidate, true) ? 'credential:list' : undefined;
  }

  #skillRule(candidate: Candidate, option: Option): string | undefined {
    if (!option.exact) return this.#lowerCaseList(candidate) ? 'context:list' : undefined;
    const kind = layout.KINDS[u8(this.#sections.entryKind, option.entry)];
    const listed = this.#listSupport(candidate, kind === 'soft' || kind === 'language');
    const trait = kind === 'soft' && SOFT_CUES_BEFORE.has(this.#word(candidate.first - 1));
    const cue = trait ? 'after' : this.#cue(candidate, kind);
    if (this.#isVerb(candidate) && !cue && !listed) return undefined;
    if (option.sureness === layout.CASE) {
      if (!this.#capitalsSayNothing(candidate)) return 'case';
      if (listed) return 'context:list';
      return cue || this.#standsAlone(candidate) ? 'context:cue' : undefined;
    }
    if (listed || this.#isWholeLine(candidate)) return 'context:list';
    if (cue === 'before' && this.#partOfLongerName(candidate)) return undefined;
    return cue ? 'context:cue' : undefined;
  }

  #word(token: number): string {
    if (token < 0 || token >= this.#tokens.count) return '';
    return foldToken(this.#tokens.text.slice(i32(this.#tokens.start, token), i32(this.#tokens.end, token)));
  }

  /** What stands between a token and the next one. */
  #gap(token: number): string {
    if (token < 0 || token + 1 >= this.#tokens.count) return '\n';
    const from = i32(this.#tokens.end, token);
    return this.#tokens.text.slice(from, Math.min(i32(this.#tokens.start, token + 1), from + 12));
  }

  #sentenceOf(token: number): Sentence | undefined {
    const index = stretchAt(this.#sentences, i32(this.#tokens.start, token));
    return index < 0 ? undefined : item(this.#sentences, index);
  }

  #sameSentence(a: number, b: number): boolean {
    return this.#sentenceOf(a) === this.#sentenceOf(b);
  }

  /** Token of the list member next to `token`, or -1 where the list ends. `step` is -1 or 1. */
  #neighbour(token: number, step: -1 | 1): number {
    let next = token + step;
    let between = this.#gap(step < 0 ? next : token);
    if (next < 0 || next >= this.#tokens.count || between.includes('\n')) return -1;
    let separated = /[,/|;\u2022\u00b7+]/.test(between);
    if (CONJUNCTIONS.has(this.#word(next))) {
      separated = true;
      between += this.#gap(step < 0 ? next - 1 : next);
      next += step;
    }
    if (!separated || next < 0 || next >= this.#tokens.count || /[\n.:!?]/.test(between)) return -1;
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
  #listSupport(candidate: Candidate, apart: boolean): boolean {
    const { size, strong, likely, apart: others } = this.#list(candidate);
    if (apart && others > 0) return true;
    if (strong > 0) return true;
    // Doubtful names vouch for one another only when there are enough of them, or they are more than a letter.
    const length = i32(this.#tokens.end, candidate.last) - i32(this.#tokens.start, candidate.first);
    return likely > 0 && (size >= 3 || length > 1);
  }

  /** "python,c,java": in a list of tools capitals do not matter. */
  #lowerCaseList(candidate: Candidate): boolean {
    const { size, strong } = this.#list(candidate);
    return size >= 3 && strong >= 2;
  }

  /** A cue stands in front, or directly behind. */
  #cue(candidate: Candidate, kind: string | undefined): 'before' | 'after' | undefined {
    const after = this.#gap(candidate.last);
    const cuesAfter = kind === 'tool' ? CUES_AFTER : kind === 'soft' ? TRAIT_NOUNS : SKILL_NOUNS;
    if (/^[ \u00a0-]$/.test(after) && cuesAfter.has(this.#word(candidate.last + 1))) return 'after';
    const before = candidate.first - 1;
    if (before < 0 || !this.#sameSentence(before, candidate.first)) return undefined;
    const near = this.#word(before);
    const gap = this.#gap(before);
    if (/^:\s/.test(gap) && this.#inRequirements(before)) return 'before';
    if (!LINKS_BEFORE.has(near) && !/[:(]/.test(gap)) return undefined;
    if (/[.;,]/.test(gap)) return undefined;
    for (let i = before; i >= 0 && i > before - 5; i--) {
      if (CUES_BEFORE.has(this.#word(i))) return 'before';
      if (!this.#sameSentence(i - 1, candidate.first)) return undefined;
    }
    return undefined;
  }

  #inRequirements(token: number): boolean {
    const section = this.#sentenceOf(token)?.section;
    return section === 'required' || section === 'preferred';
  }

  /** A line of a requirement list that says nothing but the name. */
  #isWholeLine(candidate: Candidate): boolean {
    const sentence = this.#sentenceOf(candidate.first);
    if (!sentence || sentence.role || !this.#inRequirements(candidate.first)) return false;
    const { text, start, end } = this.#tokens;
    const before = text.slice(sentence.start, i32(start, candidate.first));
    const after = text.slice(i32(end, candidate.last), Math.min(sentence.end, i32(end, candidate.last) + 40));
    return !/[\p{L}\p{N}]/u.test(before) && /^\W*(?:\([^()]{0,30}\))?\W*$/.test(after);
  }

  #isVerb(candidate: Candidate): boolean {
    if (candidate.first !== candidate.last) return false;
    const verb = VERB_BEFORE.get(this.#word(candidate.first));
    return verb !== undefined && /^[\s-]+$/.test(this.#gap(candidate.last)) && verb.has(this.#word(candidate.last + 1));
  }

  /** First word of a sentence, or a line where every word is capitalised; abbreviations and "iOS" keep their say. */
  #capitalsSayNothing(candidate: Candidate): boolean {
    const start = i32(this.#tokens.start, candidate.first);
    const written = this.#tokens.text.slice(start, i32(this.#tokens.end, candidate.first));
    if (!/^\p{Lu}\p{Ll}*$/u.test(written)) return false;
    const sentence = this.#sentenceOf(candidate.first);
    if (!sentence) return false;
    const before = this.#tokens.text.slice(sentence.start, start);
    if (before === '' && /;\s?$/.test(this.#tokens.text.slice(Math.max(0, start - 2), start))) return false;
    if (!/[\p{L}\p{N}]/u.test(before) || /[.:!?]["')\]]?\s*$/.test(before)) return !/:\s*$/.test(before);
    const whole = this.#tokens.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
    const words = whole.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
    return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8;
  }

  /** "- Excel", "Excel (advanced)", "Excel: ...": nothing that a verb could go on with. */
  #standsAlone(candidate: Candidate): boolean {
    const gap = this.#gap(candidate.last);
    const next = this.#word(candidate.last + 1);
    return (
      /[\n,;:()|/]/.test(gap) || /^\d/.test(next) || FORCE_WORDS.has(next) || !this.#sameSentenceNext(candidate.last)
    );
  }

  #sameSentenceNext(token: number): boolean {
    return token + 1 < this.#tokens.count && this.#sameSentence(token, token + 1);
  }

  /** "Access Control Systems": another capitalised word follows that is neither a name nor a cue. */
  #partOfLongerName(candidate: Candidate): boolean {
    const next = candidate.last + 1;
    if (next >= this.#tokens.count || !/^[ \u00a0]$/.test(this.#gap(candidate.last))) return false;
    if (u8(this.#cover, next) !== NONE || !this.#sameSentence(candidate.last, next)) return false;
    return /^\p{Lu}\p{Ll}/u.test(this.#tokens.text.slice(i32(this.#tokens.start, next), i32(this.#tokens.end, next)));
  }
}
