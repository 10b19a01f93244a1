import type { Force } from '../model/mention.ts';
import type { Block } from '../model/posting.ts';
import { type Accepted, Judge } from './accept.ts';
import { alternativeGroups } from './alternatives.ts';
import { i32, item, u8 } from './arrays.ts';
import { findCandidates } from './candidates.ts';
import { cueForces } from './clauses.ts';
import { companyNames, isCompanyItself, tellsOfCompany } from './company-name.ts';
import { coordinated } from './coordination.ts';
import { findKnockOuts, type KnockOutHit, TRIGGER } from './knock-outs.ts';
import { aliasLanguages } from './language.ts';
import { entryString, type Lexicon } from './lexicon.ts';
import * as layout from './lexicon-layout.ts';
import type { PlacedMention } from './placed-mention.ts';
import { isNoSkill, isPlaceInCompany, isRoleLine, SentenceWords } from './places.ts';
import { type Ground, Grounds, groundOf } from './prose.ts';
import { readSentences, type Sentence } from './sections.ts';
import { stretchAt } from './sentence-at.ts';
import { withoutStrayBytes } from './stray-bytes.ts';
import { isMereWord } from './support.ts';
import { type Word, wordsWithin } from './tokens.ts';
import { type NumberedTokens, numberTokens } from './trie.ts';

export interface AnalysisOptions {
  /** BCP 47; what the text itself shows is added. */
  language?: string;
  /** The posting's blocks; without them the shape of the lines decides. */
  blocks?: readonly Block[];
  /** The posting's title; a line that repeats it asks for nothing. */
  title?: string;
  /** Who hires, where the page says: its own product is no requirement in its own prose. */
  company?: string;
  /** A candidate's page: every line of it says what the person can do, headings and titles too. */
  profile?: true;
}

export interface Analysis {
  sentences: Sentence[];
  /** In the text's order; none overlap. */
  mentions: PlacedMention[];
  /** The same by sentence, and what each sentence offers as alternatives; in the text's order. */
  asked: { sentence: number; mentions: PlacedMention[]; groups: PlacedMention[][] }[];
  words(sentence: number): Word[];
}

/** What of the whole posting a single sentence is judged by. */
interface Surroundings {
  names: ReadonlySet<string>;
  headed: boolean;
}

/** Words; what is longer is a text that lost its line ends, and what one part of it says holds for that part. */
const LONGEST_SENTENCE = 70;

/** Characters; what is shorter is a part of a posting. */
const LEAST_POSTING = 800;

const HEADED: ReadonlySet<string> = new Set(['required', 'preferred', 'duties']);

const E_VERIFY = /\be-?verify\b/i;
const INSISTED = /\b(?:subject to|contingent (?:up)?on|conditional (?:up)?on)\b/i;

/** Reads a text once; `findMentions` and `findRequirements` are two views of it. */
export function analyse(raw: string, lexicon: Lexicon, options: AnalysisOptions = {}): Analysis {
  const text = withoutStrayBytes(raw);
  const read = readSentences(text, options.blocks, options.title);
  const sentences = options.profile ? read.map(asClaim) : read;
  const cache: Word[][] = [];
  const words = (index: number): Word[] => {
    const sentence = item(sentences, index);
    cache[index] ??= wordsWithin(tokens.whole, tokens.folded, sentence.start, sentence.end);
    return cache[index];
  };
  const tokens = numberTokens(lexicon.sections, text);
  const candidates = findCandidates(lexicon.sections, tokens, aliasLanguages(tokens, options.language));
  const accepted = new Judge(lexicon.sections, tokens, candidates, sentences).accepted();
  const names = [...accepted, ...coordinated(lexicon.sections, tokens, accepted)];

  const bySentence = new Map<number, PlacedMention[]>();
  const place = (mention: PlacedMention): void => {
    const list = bySentence.get(mention.sentence);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  };
  for (const name of names) {
    const mention = mentionOf(lexicon, tokens, name, sentences);
    if (mention) place(mention);
  }
  for (const index of sentencesWithTriggers(tokens, sentences))
    for (const hit of findKnockOuts(text, item(sentences, index), words(index)))
      addKnockOut(bySentence, mentionOfKnockOut(hit, index));

  const around: Surroundings = {
    names: companyNames(text, sentences, options.company),
    headed: sentences.some(({ role, section }) => role === 'heading' && HEADED.has(section)),
  };
  // A whole posting without headings leaves nothing to go by but its words.
  const bySectionOrSize = around.headed || text.length < LEAST_POSTING;
  const mentions: PlacedMention[] = [];
  const asked: Analysis['asked'] = [];
  for (const index of [...bySentence.keys()].sort((a, b) => a - b)) {
    const sentence = item(sentences, index);
    const inSentence = new SentenceWords(words(index));
    const roleLine = !options.profile && isRoleLine(text, sentence, inSentence.words);
    const found = (bySentence.get(index) ?? [])
      .sort((a, b) => a.start - b.start)
      .filter((mention) => !isNoSkill(text, mention, sentence, inSentence, roleLine))
      .filter((_, at, names) => !bySectionOrSize || !isMereWord(text, names, at, sentence, inSentence));
    setForces(text, sentence, inSentence, found, around);
    if (goesOnAsNice(text, sentence, mentions.at(-1), sentences))
      for (const each of found) each.force = asNice(each.force);
    const groups = alternativeGroups(text, lexicon, found);
    for (const group of groups) if (group.length > 1) shareForce(group);
    for (const mention of found) mentions.push(mention);
    if (found.length > 0) asked.push({ sentence: index, mentions: found, groups });
  }
  return { sentences, mentions, asked, words };
}

/** Read like a line of requirements, which lists names and means every one of them. */
function asClaim({ start, end, line, item }: Sentence): Sentence {
  return { start, end, line, item, section: 'required' };
}

/** Sentences that may hold a knock-out, by the words of the whole text; the others need not be looked at. */
function sentencesWithTriggers({ whole, marks }: NumberedTokens, sentences: readonly Sentence[]): number[] {
  const { start, end, count } = whole;
  const found: number[] = [];
  let index = 0;
  for (let i = 0; i < count && index < sentences.length; i++) {
    // Where a token reaches over the end of a sentence, its part may be a word by itself.
    while (index < sentences.length && item(sentences, index).end <= i32(start, i)) index++;
    const sentence = sentences[index];
    if (!sentence || i32(end, i) <= sentence.start) continue;
    const cut = i32(start, i) < sentence.start || i32(end, i) > sentence.end;
    if (!cut && !(u8(marks, i) & TRIGGER)) continue;
    found.push(index);
    while (i + 1 < count && i32(end, i + 1) <= sentence.end) i++;
    index++;
  }
  return found;
}

function mentionOf(
  lexicon: Lexicon,
  tokens: NumberedTokens,
  { first, last, entry, rule }: Accepted,
  sentences: readonly Sentence[],
): PlacedMention | undefined {
  const start = i32(tokens.start, first);
  const sentence = stretchAt(sentences, start);
  if (sentence < 0) return undefined;
  return {
    start,
    end: i32(tokens.end, last),
    id: entryString(lexicon.sections, entry, layout.ID),
    label: entryString(lexicon.sections, entry, layout.LABEL),
    kind: item(layout.KINDS, u8(lexicon.sections.entryKind, entry)),
    force: 'context',
    rule,
    sentence,
  };
}

function mentionOfKnockOut({ start, end, id, label, knockOut }: KnockOutHit, sentence: number): PlacedMention {
  const degree = knockOut === 'degree';
  return {
    start,
    end,
    id,
    label,
    kind: degree ? 'degree' : 'knockout',
    force: 'context',
    rule: degree ? 'degree' : `knockout:${knockOut}`,
    sentence,
    knockOut,
  };
}

/** The longer of the two stands; of equals the lexicon's credential. */
function addKnockOut(bySentence: Map<number, PlacedMention[]>, hit: PlacedMention): void {
  const list = bySentence.get(hit.sentence) ?? [];
  const overlapping = list.filter((other) => other.start < hit.end && hit.start < other.end);
  const stronger = overlapping.some(
    (other) => other.kind === 'credential' && other.end - other.start >= hit.end - hit.start,
  );
  if (stronger) return;
  bySentence.set(hit.sentence, [...list.filter((other) => !overlapping.includes(other)), hit]);
}

const NO_GROUND: Ground = { force: 'context', firm: false };

function setForces(
  text: string,
  sentence: Sentence,
  words: SentenceWords,
  mentions: readonly PlacedMention[],
  { names, headed }: Surroundings,
): void {
  const noted = mentions.some((mention) => mention.knockOut);
  const named = mentions.some((mention) => !mention.knockOut);
  const long =
    words.words.length > LONGEST_SENTENCE && !sentence.role
      ? new Grounds(text, sentence, words.words, headed)
      : undefined;
  // Nobody asks for the ground of a knock-out, nor for that of a whole posting without line ends.
  const whole = long || !named ? NO_GROUND : groundOf(text, sentence, words.words, headed);
  const forces = whole.firm && !noted ? [] : cueForces(text, sentence, words.words, mentions);
  const told = named && tellsOfCompany(text, sentence, names);
  mentions.forEach((mention, index) => {
    const cue = forces[index];
    if (mention.knockOut) {
      // Knock-outs stand in notes at the end as often as in the requirements.
      const legal =
        (sentence.section === 'eeo' || E_VERIFY.test(text.slice(sentence.start, sentence.end))) &&
        !/\bmust\b|\brequired\b/i.test(text.slice(sentence.start, sentence.end));
      // "All positions are subject to ...", a note below the list of what is nice.
      const insisted = !sentence.item && INSISTED.test(text.slice(sentence.start, sentence.end));
      mention.force =
        isNoted(text, sentence) && !legal
          ? (cue ?? (sentence.section === 'preferred' && !insisted ? 'nice' : 'must'))
          : 'context';
    } else if (sentence.role === 'heading' && mention.kind === 'credential' && HEADED.has(sentence.section)) {
      // A line in capitals may be the demand itself: "APPLICANTS MUST HOLD GMC REGISTRATION".
      mention.force = sentence.section === 'preferred' ? 'nice' : 'must';
    } else {
      const { force: base, firm, aside = 0, tail = text.length } = long?.at(words.indexAt(mention.start)) ?? whole;
      mention.force =
        firm ||
        told ||
        mention.end <= aside ||
        mention.start >= tail ||
        isPlaceInCompany(text, mention, words) ||
        isCompanyItself(text, mention, words, names) ||
        isRefused(text, mention, words)
          ? 'context'
          : (cue ?? base);
    }
  });
}

/** A knock-out counts here: not in a heading, unless it is the demand itself, nor among benefits or what is not needed. */
function isNoted(text: string, { role, section, item: listed, start, end }: Sentence): boolean {
  const insists = /\b(?:must|required|cannot|unable|not able|subject to|needed|conditional)\b/i.test(
    text.slice(start, end),
  );
  if (role === 'heading') return insists && section === 'required';
  if (role !== undefined || section === 'unneeded') return false;
  return section !== 'benefits' || (insists && !listed);
}

/** "Grant writing is desirable. So is Dutch.": the force of the sentence in front. */
function goesOnAsNice(
  text: string,
  { start, end, line }: Sentence,
  before: PlacedMention | undefined,
  sentences: readonly Sentence[],
): boolean {
  if (before?.force !== 'nice' || !SO_IS.test(text.slice(start, Math.min(end, start + LONGEST_SO_IS)))) return false;
  const last = item(sentences, before.sentence);
  return last.line === line && text.slice(last.end, start).trim().length <= 1;
}

function asNice(force: Force): Force {
  return force === 'must' ? 'nice' : force;
}

const SO_IS = /^(?:and )?so (?:is|are|would|will|does|do) /i;
const LONGEST_SO_IS = 20;

const REFUSALS = new Set('no kein keine keinen aucun aucune sin geen'.split(' '));

/** "no spreadsheets, no PowerPoint". */
function isRefused(text: string, { start, end }: PlacedMention, words: SentenceWords): boolean {
  const before = words.words[words.indexAt(start) - 1];
  if (!before || !REFUSALS.has(before.word)) return false;
  return /^\s$/.test(text.slice(before.end, start)) && /^\s*(?:[,.;!)]|$|\n)/.test(text.slice(end, end + 3));
}

/** Both sides of "A or B" carry the stronger force of the two. */
function shareForce(group: readonly PlacedMention[]): void {
  const forces = new Set(group.map(({ force }) => force));
  if (forces.size < 2) return;
  const strongest = forces.has('must') ? 'must' : 'nice';
  for (const mention of group) mention.force = strongest;
}
