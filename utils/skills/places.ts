import { item } from './arrays.ts';
import { ROLE_NOUNS, TEAM_NOUNS, WORKPLACE_NOUNS } from './cue-words.ts';
import { isAmongDepartments, isIndustry, isLabelled, isListedDepartment, isPartOfCompany } from './departments.ts';
import { isAt, isOfHouse, isOfOffice, isOrganisation } from './organisations.ts';
import type { PlacedMention } from './placed-mention.ts';
import type { Sentence } from './sections.ts';
import type { Word } from './tokens.ts';
import { isOfThings, isOfWork } from './traits.ts';
import { VERB_BEFORE } from './vetoes.ts';

/** Words; what is said further away is said of something else. */
const FAR = 25;

/** Without one of these no rule finds a department or a team. */
const NAMES_PEOPLE = /team|department|function|group|family|community|stakeholder|counterpart|partner|colleague|peer/i;

/** Words of one sentence, with the place of each looked up without searching all of them. */
export class SentenceWords {
  readonly words: readonly Word[];
  #people: boolean | undefined;
  /** Indexes of words that speak of practice. */
  #practice: number[] | undefined;
  /** Start and end of one name are asked for again and again. */
  #askedLast = -1;
  #answer = 0;
  #askedBefore = -1;
  #answerBefore = 0;

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  /** Index of the first word that starts at or behind `offset`; the number of words where none does. */
  indexAt(offset: number): number {
    if (offset === this.#askedLast) return this.#answer;
    if (offset === this.#askedBefore) return this.#answerBefore;
    this.#askedBefore = this.#askedLast;
    this.#answerBefore = this.#answer;
    this.#askedLast = offset;
    this.#answer = this.#search(offset);
    return this.#answer;
  }

  #search(offset: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (item(this.words, middle).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A team, a department or its people are named somewhere: asked once for all names of the sentence. */
  namesPeople(text: string): boolean {
    const first = this.words[0];
    if (!first) return false;
    this.#people ??= NAMES_PEOPLE.test(text.slice(first.start, item(this.words, this.words.length - 1).end));
    return this.#people;
  }

  /** Somebody's years or experience are spoken of, not too far away. */
  practised(offset: number): boolean {
    if (!this.#practice) {
      this.#practice = [];
      for (let i = 0; i < this.words.length; i++) {
        const { word } = item(this.words, i);
        if (word === 'experience' || word === 'years') this.#practice.push(i);
      }
    }
    if (this.#practice.length === 0) return false;
    const at = this.indexAt(offset);
    return this.#practice.some((index) => index >= at - FAR && index < at + FAR);
  }

  /** The first word behind `end`. */
  after(end: number): Word | undefined {
    return this.words[this.indexAt(end)];
  }
}

/** Stand between a skill and the role: "Java software engineer", "SAP senior consultant". */
const ROLE_MODIFIERS = new Set(
  'senior junior lead principal staff software web application applications system systems mobile full stack backend frontend back front end development data associate technical solution solutions test platform cloud network security'.split(
    ' ',
  ),
);
/** A line with one of these asks for something, whatever role it names. */
const ASKING = new Set(
  'experience years yrs skills skill knowledge ability background degree required preferred must proficient proficiency fluent certified certification understanding have need needed working worked as'.split(
    ' ',
  ),
);
const LONGEST_TITLE_WORDS = 9;

function isField({ kind, knockOut }: PlacedMention): boolean {
  return knockOut === undefined && (kind === 'tool' || kind === 'knowledge' || kind === 'method');
}

/** "Senior Java Developer", "SAP Cloud Consultant": what stands before the role belongs to its name. */
function isPartOfRole(text: string, mention: PlacedMention, sentence: SentenceWords): boolean {
  let end = mention.end;
  const first = sentence.indexAt(end);
  for (let i = first; i < Math.min(first + 3, sentence.words.length); i++) {
    const { word, start, end: wordEnd } = item(sentence.words, i);
    if (!/^[\s/-]$/.test(text.slice(end, start))) return false;
    if (ROLE_NOUNS.has(word)) return true;
    const capital = text.charAt(start) !== text.charAt(start).toLowerCase();
    if (!ROLE_MODIFIERS.has(word) && !capital) return false;
    end = wordEnd;
  }
  return false;
}

/** How far into a line its title may reach. */
const LONGEST_TITLE_LINE_WORDS = 14;

/** "Web Developer - JavaScript - React, Leeds ...": what follows the role in the title that opens the text. */
function isInTitle(text: string, { start }: PlacedMention, sentence: Sentence, words: SentenceWords): boolean {
  if (sentence.section !== 'other' || sentence.item || sentence.start !== sentence.line.start) return false;
  const at = words.indexAt(start);
  if (at > LONGEST_TITLE_LINE_WORDS) return false;
  let role: Word | undefined;
  for (let i = 0; i < at; i++) {
    const each = item(words.words, i);
    const written = text.slice(each.start, each.end);
    if (ROLE_NOUNS.has(each.word)) role = each;
    else if (written.length > 1 && written === written.toLowerCase() && !ROLE_MODIFIERS.has(each.word)) return false;
  }
  return role !== undefined && /^[^:.]{0,60}?\s?[-(|/,\u2013]/.test(text.slice(role.end, start));
}

/** A line under no heading that is nothing but the name of a role: "Software Engineer (m/f/d) - Java". */
export function isRoleLine(text: string, sentence: Sentence, words: readonly Word[]): boolean {
  if (sentence.item || sentence.section !== 'other' || words.length > LONGEST_TITLE_WORDS) return false;
  if (sentence.start !== sentence.line.start || sentence.end !== sentence.line.end) return false;
  if (/[.:;,!?]$/.test(text.slice(sentence.start, sentence.end))) return false;
  return words.some(({ word }) => ROLE_NOUNS.has(word)) && !words.some(({ word }) => ASKING.has(word));
}

/** A role's name, or a trait of the workplace: no skill is named. */
export function isNoSkill(
  text: string,
  mention: PlacedMention,
  sentence: Sentence,
  words: SentenceWords,
  roleLine: boolean,
): boolean {
  const next = words.after(mention.end);
  if (mention.kind === 'soft') {
    if (isOfThings(text, mention, words, next) || isOfWork(text, mention, next)) return true;
    if (!next || !/^[\s-]$/.test(text.slice(mention.end, next.start))) return false;
    const written = text.slice(mention.start, mention.end).toLowerCase();
    return WORKPLACE_NOUNS.has(next.word) || VERB_BEFORE.get(written)?.has(next.word) === true;
  }
  if (!isField(mention)) return false;
  if (
    next &&
    mention.kind === 'knowledge' &&
    text.slice(mention.end, next.start) === ' ' &&
    VERB_BEFORE.get(text.slice(mention.start, mention.end).toLowerCase())?.has(next.word)
  )
    return true;
  if (roleLine) return true;
  const asked = sentence.section === 'required' || sentence.section === 'preferred';
  const last = words.words[words.indexAt(mention.end) - 1];
  if (mention.kind !== 'tool' && last && ROLE_NOUNS.has(last.word) && !asked && !words.practised(mention.start))
    return true;
  if (sentence.role !== undefined) return next !== undefined && ROLE_NOUNS.has(next.word);
  return (
    !asked &&
    !words.practised(mention.start) &&
    (isPartOfRole(text, mention, words) || isInTitle(text, mention, sentence, words))
  );
}

/** How many words a name may stand from those that make a department of it. */
const NEAR = 9;
const WORKS = /^(?:work|partner|collaborat|liais|coordinat|interact|communicat|meet)/;
const BETWEEN = new Set('and or the our other both internal cross functional closely'.split(' '));
const TEAMS = new Set(
  'team teams department departments division divisions functions groups counterparts stakeholders'.split(' '),
);
const TOGETHER_WITH = new Set('with between from across to member members'.split(' '));

/** What a company gives or holds: "a Python club", "Spanish lessons". */
const GIFTS = new Set(
  'club clubs guild guilds meetup meetups lessons evening evenings hackathon hackathons classes'.split(' '),
);

/** "run hydrotherapy classes": the candidate gives them. */
const HOLDS = new Set('run running lead leading teach teaching deliver delivering hold give giving'.split(' '));

/** "reports to the VP of Marketing". */
function isReportedTo({ words }: SentenceWords, at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - NEAR); i--) {
    const { word } = item(words, i);
    if (word === 'you' || word === 'will' || word === 'is') return false;
    if (word === 'to' || word === 'into')
      return item(words, i - 1).word.startsWith('report') || words[i - 2]?.word.startsWith('report') === true;
  }
  return false;
}

/** "work closely with Product, Legal and Human Resources". */
function isWorkedWith(text: string, { words }: SentenceWords, at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - NEAR); i--) {
    const { word, start } = item(words, i);
    if (word === 'with') {
      for (let verb = i - 1; verb >= Math.max(0, i - 3); verb--) if (WORKS.test(item(words, verb).word)) return true;
      return false;
    }
    if (!BETWEEN.has(word) && text.charAt(start) === text.charAt(start).toLowerCase()) return false;
  }
  return false;
}

/** "with the shipping, purchasing and accounts payable departments". */
function isInListOfTeams(
  text: string,
  mention: PlacedMention,
  { words }: SentenceWords,
  at: number,
  after: number,
): boolean {
  const next = words[after];
  if (!next || !(text.charAt(mention.end) === ',' || /^(?:and|or)$/.test(next.word))) return false;
  let ahead = false;
  for (let i = at - 1; i >= Math.max(0, at - NEAR) && !ahead; i--) ahead = TOGETHER_WITH.has(item(words, i).word);
  for (let i = after; ahead && i < Math.min(words.length, after + NEAR); i++) {
    const { word, start } = item(words, i);
    if (/[.:;()]/.test(text.slice(i === after ? mention.end : item(words, i - 1).end, start))) return false;
    if (TEAMS.has(word)) return true;
  }
  return false;
}

/** What a company sells: "our cloud monitoring platform" says what it does, not what the candidate must know. */
const PRODUCTS = new Set(
  'platform platforms product products software suite solution solutions business offering offerings app marketplace practice'.split(
    ' ',
  ),
);

/** "our high-performance cloud monitoring and optimization platform", "our Salesforce delivery practice". */
function isOwnProduct(text: string, mention: PlacedMention, { words }: SentenceWords, at: number, after: number) {
  let ours = false;
  for (let i = at - 1; i >= Math.max(0, at - 3) && !ours; i--) ours = item(words, i).word === 'our';
  if (!ours) return false;
  for (let i = after; i < Math.min(words.length, after + 4); i++) {
    const { word, start } = item(words, i);
    if (/[.,:;()]/.test(text.slice(i === after ? mention.end : item(words, i - 1).end, start))) return false;
    // A tool under the platform is still what one works with; a practice is only what a consultancy sells.
    if (PRODUCTS.has(word)) return mention.kind !== 'tool' || word === 'practice';
  }
  return false;
}

/** Lines at the top of a posting that may be tags of the board. */
const TAG_LINES = 4;
const LEAST_POSTING = 400;

/** "Accounting", alone on a line under the title of a whole posting: the board's category, asked of nobody. */
function isCategory(text: string, { start, end }: PlacedMention): boolean {
  if (text.length < LEAST_POSTING || start === 0 || text[start - 1] !== '\n' || text[end] !== '\n') return false;
  let lines = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < start && lines <= TAG_LINES; i = text.indexOf('\n', i + 1)) lines++;
  return lines <= TAG_LINES;
}

/**
 * A place in the company, not a skill of the candidate: "the marketing team", "Director of Sales", "reports to the VP of
 * Marketing", "work closely with Human Resources", "the shipping, purchasing and accounts payable departments".
 */
export function isPlaceInCompany(text: string, mention: PlacedMention, words: SentenceWords): boolean {
  if (mention.kind === 'credential' || mention.knockOut) return false;
  if (mention.kind === 'knowledge' && (isCategory(text, mention) || isPartOfCompany(text, mention))) return true;
  const next = words.after(mention.end);
  if (
    mention.kind !== 'soft' &&
    isOwnProduct(text, mention, words, words.indexAt(mention.start), words.indexAt(mention.end))
  )
    return true;
  if (isLabelled(text, mention) || isIndustry(text, mention, words, next) || isAmongDepartments(text, mention))
    return true;
  if (
    isOfHouse(text, mention, words) ||
    isOrganisation(text, mention, next) ||
    isListedDepartment(text, mention, words)
  )
    return true;
  const held = words.words[words.indexAt(mention.start) - 1];
  if (next && GIFTS.has(next.word) && /^\s$/.test(text.slice(mention.end, next.start)) && !HOLDS.has(held?.word ?? ''))
    return true;
  if (mention.kind === 'tool') return next?.word === 'team' || next?.word === 'teams' || isAt(mention, words);
  if (next && /^\s$/.test(text.slice(mention.end, next.start))) {
    if (TEAM_NOUNS.has(next.word)) return true;
    if (mention.kind !== 'soft' && ROLE_NOUNS.has(next.word)) return true;
  }
  if (mention.kind === 'soft') return false;
  const at = words.indexAt(mention.start);
  if (isOfOffice(text, words, at) || isReportedTo(words, at)) return true;
  if (mention.kind !== 'knowledge' && mention.kind !== 'method') return false;
  const capital = text.charAt(mention.start) !== text.charAt(mention.start).toLowerCase();
  return (
    (capital && isWorkedWith(text, words, at)) ||
    ((capital || mention.kind === 'knowledge') && isInListOfTeams(text, mention, words, at, words.indexAt(mention.end)))
  );
}
