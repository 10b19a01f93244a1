import { u8 } from './arrays.ts';
import type { Sections } from './binary.ts';
import type { Candidate, Candidates, Option } from './candidates.ts';
import {
  AFTER_TRAIT,
  BEFORE_TRAIT,
  CONJUNCTIONS,
  CREDENTIAL_CUES,
  CUES_AFTER,
  CUES_BEFORE,
  FIELD_NOUNS,
  GENERIC_WORDS,
  HAVING,
  LANGUAGE_NOUNS,
  LINKS_BEFORE,
  METRIC_VERBS,
  SEEKING,
  SKILL_NOUNS,
  SOFT_CUES_BEFORE,
  TONGUE_AFTER,
  TONGUE_BEFORE,
  TRAIT_NOUNS,
  VAGUE_HEADS,
} from './cue-words.ts';
import { entryString } from './lexicon.ts';
import * as layout from './lexicon-layout.ts';
import { NamesAround } from './names-around.ts';
import type { Sentence } from './sections.ts';
import { fitsSense, hasSenses } from './senses.ts';
import { capitalsSayNothing, isOneOfMany, isPerson, isWholeLine, partOfLongerName, standsAlone } from './shape.ts';
import type { NumberedTokens } from './trie.ts';
import { VERB_BEFORE } from './vetoes.ts';

/** A candidate that was accepted as a name of one entry, and the rule that did so. */
export interface Accepted {
  first: number;
  last: number;
  entry: number;
  rule: string;
}

const IS = new Set(['is', 'are', 'would', 'a']);
const CALLED_FOR = new Set('plus preferred bonus advantage desirable desired advantageous beneficial'.split(' '));
const DEGREES = new Set('degree bachelor bachelors master masters phd doctorate bsc msc bs ms'.split(' '));
/** Between a degree and a field: the sentence has turned to something else. */
const NO_STUDY = new Set(
  'experience years skills knowledge ability proficiency training understanding with for to will'.split(' '),
);
const FARTHEST_DEGREE = 18;
/** Roles whose names are shortened to letters that are a credential's too. */
const ROLES_IN_SHORT = new Set(
  'manager engineer analyst developer director executive coordinator representative officer'.split(' '),
);
/** Words on both sides that may tell what an abbreviation stands for. */
const SENSE_REACH = 12;
const CREDENTIAL = layout.KINDS.indexOf('credential');

/** Decides which candidates are names. One object a text. */
export class Judge {
  readonly #sections: Sections;
  readonly #candidates: Candidates;
  readonly #around: NamesAround;

  constructor(sections: Sections, tokens: NumberedTokens, candidates: Candidates, sentences: readonly Sentence[]) {
    this.#sections = sections;
    this.#candidates = candidates;
    this.#around = new NamesAround(sections, tokens, candidates, sentences);
  }

  /** Goes through the text once and takes, at each place, the longest candidate that can be accepted. */
  accepted(): Accepted[] {
    const found: Accepted[] = [];
    for (let i = 0; i < this.#around.tokens.count; i++) {
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
    const kind = layout.KINDS[u8(this.#sections.entryKind, accepted.entry)];
    const tool = kind === 'tool';
    const field = kind === 'knowledge' || kind === 'method';
    // "Java development" names Java; "front-end development" names the field.
    if (!tool && FIELD_NOUNS.has(this.#around.word(accepted.last))) return accepted;
    for (let first = accepted.first; first <= accepted.last; first++) {
      if (first > accepted.first && !this.#fallsAway(first - 1)) break;
      for (const inner of this.#candidates.get(first) ?? []) {
        if (inner.last - first >= best.last - best.first || inner.last > accepted.last) continue;
        const option = inner.options.find(({ entry }) => entry === accepted.entry);
        if (!option) continue;
        // "cloud technologies": the head says what "cloud" alone leaves open.
        if (field && option.sureness === layout.CONTEXT && VAGUE_HEADS.has(this.#around.word(inner.last + 1))) continue;
        let rest = inner.last + 1;
        while (rest <= accepted.last && this.#fallsAway(rest) && !CONJUNCTIONS.has(this.#around.word(rest))) rest++;
        if (rest > accepted.last || CONJUNCTIONS.has(this.#around.word(rest)))
          best = { ...accepted, first, last: inner.last };
      }
    }
    return best;
  }

  #fallsAway(token: number): boolean {
    return GENERIC_WORDS.has(this.#around.word(token));
  }

  #judge(candidate: Candidate): Accepted | undefined {
    let certain: Option | undefined;
    for (const option of candidate.options) {
      const fits = this.#senseOf(candidate, option);
      if (fits === 'no') continue;
      if (fits === 'yes' && option.exact)
        return { first: candidate.first, last: candidate.last, entry: option.entry, rule: 'context:cue' };
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

  /** Of two things that an abbreviation stands for, the one that the words around it speak of. */
  #senseOf({ first, last }: Candidate, { entry }: Option): 'yes' | 'no' | 'open' {
    const word = this.#around.word(first);
    if (first !== last || !hasSenses(word)) return 'open';
    const near: string[] = [];
    for (
      let i = Math.max(0, first - SENSE_REACH);
      i <= Math.min(this.#around.tokens.count - 1, first + SENSE_REACH);
      i++
    )
      if (i !== first) near.push(this.#around.word(i));
    return fitsSense(word, entryString(this.#sections, entry, layout.ID), near);
  }

  #credentialRule(candidate: Candidate, option: Option): string | undefined {
    if (!option.exact) return undefined;
    // "Lower CPA": what a marketer lowers is no accountant's licence.
    if (METRIC_VERBS.has(this.#around.word(candidate.first - 1))) return undefined;
    if (this.#isRoleInShort(candidate)) return undefined;
    if (option.sureness === layout.CASE) return 'credential';
    for (
      let i = Math.max(0, candidate.first - 7);
      i <= Math.min(this.#around.tokens.count - 1, candidate.last + 4);
      i++
    )
      if (CREDENTIAL_CUES.has(this.#around.word(i)) && this.#around.sameSentence(i, candidate.first))
        return 'credential:cue';
    return this.#around.listSupport(candidate, true) ? 'credential:list' : undefined;
  }

  /** "Customer Success Manager (CSM)": the letters of a role's name. */
  #isRoleInShort({ first, last }: Candidate): boolean {
    const around = this.#around;
    if (first !== last || !around.gap(first - 1).includes('(') || !ROLES_IN_SHORT.has(around.word(first - 1)))
      return false;
    const letters = around.word(first);
    for (let i = 0; i < letters.length; i++)
      if (around.word(first - letters.length + i).charAt(0) !== letters.charAt(i)) return false;
    return !/^(?:certified|chartered|registered|licensed)$/.test(around.word(first - letters.length));
  }

  #skillRule(candidate: Candidate, option: Option): string | undefined {
    if (!option.exact) return this.#around.lowerCaseList(candidate) ? 'context:list' : undefined;
    const kind = layout.KINDS[u8(this.#sections.entryKind, option.entry)];
    const listed = this.#around.listSupport(candidate, kind === 'soft' || kind === 'language');
    const trait =
      kind === 'soft' && (SOFT_CUES_BEFORE.has(this.#around.word(candidate.first - 1)) || this.#isSought(candidate));
    const cue = trait ? 'after' : this.#cue(candidate, kind);
    if (!listed && (this.#isInfinitive(candidate) || (!cue && this.#isVerb(candidate)))) return undefined;
    if (kind === 'tool' && isOneOfMany(this.#around, candidate)) return undefined;
    if (kind === 'tool' && !listed && isPerson(this.#around, candidate)) return undefined;
    if (option.sureness === layout.CASE) {
      if (!capitalsSayNothing(this.#around, candidate)) return 'case';
      if (listed) return 'context:list';
      return cue || standsAlone(this.#around, candidate) ? 'context:cue' : undefined;
    }
    if (listed || isWholeLine(this.#around, candidate)) return 'context:list';
    if (kind === 'language' && !cue && this.#isSpoken(candidate)) return 'context:cue';
    if (cue === 'before' && partOfLongerName(this.#around, candidate)) return undefined;
    return cue ? 'context:cue' : undefined;
  }

  /** "seeking an ambitious and confident graduate", "will have the patience to": a trait of somebody. */
  #isSought({ first, last }: Candidate): boolean {
    let token = first - 1;
    while (token >= 0 && token > first - 7 && this.#around.sameSentence(token, first)) {
      const word = this.#around.word(token);
      if (SEEKING.has(word)) return true;
      if (HAVING.has(word)) {
        const next = this.#around.word(last + 1);
        return (
          !this.#around.sameSentence(last, last + 1) || AFTER_TRAIT.has(next) || /[,.;)]/.test(this.#around.gap(last))
        );
      }
      if (!BEFORE_TRAIT.has(word) && !SOFT_CUES_BEFORE.has(word) && !this.#around.isCovered(token)) return false;
      token--;
    }
    return false;
  }

  /** "some Danish, as two of our suppliers", "Russian is an advantage", not "French cuisine" or "an English school". */
  #isSpoken({ first, last }: Candidate): boolean {
    const around = this.#around;
    const behind = around.gap(last);
    const next = around.word(last + 1);
    const ends = !around.sameSentence(last, last + 1) || /^\s?[,.;:)(\u2013]/.test(behind);
    if (!ends && !(/^\s$/.test(behind) && TONGUE_AFTER.has(next))) return false;
    const before = around.word(first - 1);
    const opens = !around.sameSentence(first - 1, first);
    if (opens) return around.inRequirements(first) || /^(?:is|would|helps)$/.test(next);
    // "Bilingual (Spanish)"
    if (!/^(?:[\s-]| \()$/.test(around.gap(first - 1))) return false;
    // "from English into French", not "from English Heritage" or "a move from French".
    return before === 'from' ? next === 'into' : TONGUE_BEFORE.has(before);
  }

  /** A cue stands in front, or directly behind. */
  #cue(candidate: Candidate, kind: string | undefined): 'before' | 'after' | undefined {
    const after = this.#around.gap(candidate.last);
    const cuesAfter =
      kind === 'tool' ? CUES_AFTER : kind === 'soft' ? TRAIT_NOUNS : kind === 'language' ? LANGUAGE_NOUNS : SKILL_NOUNS;
    if (/^[ \u00a0-]$/.test(after) && cuesAfter.has(this.#around.word(candidate.last + 1))) return 'after';
    // "Go 1.22": a version.
    if (kind === 'tool' && after === ' ' && /^\d{1,4}$/.test(this.#around.word(candidate.last + 1))) {
      const long = candidate.last > candidate.first || this.#around.word(candidate.first).length > 1;
      if (long && this.#around.inRequirements(candidate.first)) return 'after';
    }
    if (kind === 'tool' && this.#isCalledFor(candidate)) return 'after';
    if (kind === 'knowledge' && this.#isStudied(candidate)) return 'before';
    const before = candidate.first - 1;
    if (before < 0 || !this.#around.sameSentence(before, candidate.first)) return undefined;
    const near = this.#around.word(before);
    const gap = this.#around.gap(before);
    if (/^:\s/.test(gap) && this.#around.inRequirements(before)) return 'before';
    if (!LINKS_BEFORE.has(near) && !/[:(]/.test(gap)) return undefined;
    if (/[.;,]/.test(gap)) return undefined;
    for (let i = before; i >= 0 && i > before - 5; i--) {
      if (CUES_BEFORE.has(this.#around.word(i))) return 'before';
      if (!this.#around.sameSentence(i - 1, candidate.first)) return undefined;
    }
    return undefined;
  }

  /** "PhD in statistics, computer science, engineering or economics": a degree stands ahead in the same list. */
  #isStudied({ first }: Candidate): boolean {
    const around = this.#around;
    if (!/^,? $/.test(around.gap(first - 1))) return false;
    for (let i = first - 1; i >= 0 && i > first - FARTHEST_DEGREE; i--) {
      const word = around.word(i);
      if (!around.sameSentence(i, first) || NO_STUDY.has(word)) return false;
      if (DEGREES.has(word)) return true;
    }
    return false;
  }

  /** "Spark is a plus", "Go would be preferred": no verb goes on so. */
  #isCalledFor({ last }: Candidate): boolean {
    const around = this.#around;
    if (around.gap(last) !== ' ' || !IS.has(around.word(last + 1))) return false;
    for (let i = last + 2; i <= last + 4; i++) if (CALLED_FOR.has(around.word(i))) return around.sameSentence(last, i);
    return false;
  }

  #isVerb(candidate: Candidate): boolean {
    if (candidate.first !== candidate.last) return false;
    const verb = VERB_BEFORE.get(this.#around.word(candidate.first));
    return (
      verb !== undefined &&
      /^[\s-]+$/.test(this.#around.gap(candidate.last)) &&
      verb.has(this.#around.word(candidate.last + 1))
    );
  }

  /** "the ability to React fast", "you will Excel": the word is what somebody does. */
  #isInfinitive({ first, last }: Candidate): boolean {
    if (first !== last || !VERB_BEFORE.has(this.#around.word(first)) || this.#around.gap(first - 1) !== ' ')
      return false;
    const before = this.#around.word(first - 1);
    const after = this.#around.word(first + 1);
    return before === 'to' && this.#around.gap(first) === ' ' && !CONJUNCTIONS.has(after) && !CUES_AFTER.has(after);
  }
}
