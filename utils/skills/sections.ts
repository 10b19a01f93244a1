import type { Block } from '../model/posting.ts';
import { item } from './arrays.ts';
import { mayHoldCapitals } from './capitals.ts';
import { CONTEXT_SECTIONS, classifyHeading, type HeadingReading, type SectionClass } from './headings.ts';
import { blockLines, type Line, plainLines } from './lines.ts';
import { matches } from './matches.ts';
import { withMisplacedDuties } from './misplaced-duties.ts';
import { type Stretch, sentencesIn } from './sentences.ts';
import { isSpaceCode, piecesIn, skipSpaces } from './spaces.ts';
import { withSpecificationMarks } from './specification-marks.ts';

/** A sentence (or what a semicolon parts) with the place it has in the posting. */
export interface Sentence extends Stretch {
  section: SectionClass;
  /** The heading over it, as written. */
  heading?: string;
  /** Part of a list item. */
  item: boolean;
  /** It is a heading itself, or the posting's title line. */
  role?: 'heading' | 'title';
  /** Its own line or block. */
  line: Stretch;
}

const TITLE_LABEL =
  /^(?:job ?title|position ?title|title|position|role|job|stellenbezeichnung|stelle|poste|puesto|functie)\s*:/i;
/** Words of an unmarked line that opens the list below it. */
const LONGEST_OPENER = 7;
/** Where in the text the closing statements may begin, and how much of a paragraph is searched for one. */
const CLOSING_FROM = 0.4;
const LONGEST_CLOSING = 2000;
const CLOSING =
  /(?:equal opportunit(?:y|ies) (?:employer|workplace)|equal employment opportunit|affirmative action employer|without regard to (?:race|age|color|colour|sex|gender)|regardless of (?:race|age|color|colour|sex|gender|their)|recruit(?:ment|ing) (?:fraud|scam)|fraudulent (?:job|recruit)|(?:recruitment|applicant|candidate|job applicant) privacy|unsolicited (?:resumes|cvs)|protected veteran)/i;
/** "Ability to work with people regardless of their age" is asked of somebody. */
const ABLE = /(?:^|[-:.\u2013] )ability to /i;
/** Second half of a heading that was broken in two. */
const GENERIC = /^(?:qualifications?|skills?|experience|requirements?)\s?:?$/i;
/** A line that begins so asks for something, whatever list stands below it. */
const ASKS_ITSELF =
  /^(?:\d+\+? (?:years|yrs|months|or over|and over)|excellent|strong|good|great|solid|proven|outstanding|exceptional)\s(?!candidates?|fit)/i;
/** What is named so behind a list of what is welcome is not asked for at all. */
const NOT_NEEDED = /^not (?:essential|required|needed|necessary|important)$/i;
/** Between demands: what is welcome, not what is paid. */
const BONUSES = /^bonus(?:es)?\W*$/i;
/** What "what to expect" opens shows in the first line below it. */
const EXPECT = /^what (?:to|you can|can you|you should|you(?:[\u2019']ll| will)) expect\W*$/i;
const BARE_DUTY =
  /^(?:work closely|perform|design|build|create|lead|manage|analy[sz]e|collaborate|maintain|write|conduct|deliver|partner|drive|assist|identify|implement|prepare|support|develop)\s(?!(?:your|a career|yourself))/i;
/** A button above the posting opens no section on how to apply. */
const BUTTONS_UP_TO = 250;
const LEAST_POSTING = 1500;
/** The least that stands behind a heading in its own line for the line to be finished by itself. */
const LEAST_BEHIND_LABEL = 20;
/** A line between blank lines, of so few words, ends the list above it; so many words must follow for it to be a heading. */
const LONGEST_STRANGER = 5;
const LEAST_BELOW_STRANGER = 12;
/** "Why not join us? We are offering the following benefits to help you on your way:", at the end of a line. */
const BENEFITS_BELOW =
  /(?:^|[.!?]\s)[^.!?]{0,200}(?:following|offer|offering|reward|provide|receive)(?![\p{L}])[^.!?]{0,80}\sbenefits(?![\p{L}])[^.!?:]{0,80}:\W{0,3}$/iu;
/** "Your duties will be", "Responsibilities include": unfinished without what stands below. */
const UNFINISHED = /\s(?:will be|includes?|including|(?:will|must|should) have)$/i;
/** Words in capitals inside a line, with what follows them: a heading that lost the line break before it. */
const CAPITALS_INSIDE =
  /(?:^|[\p{Ll}.!?)]\s{1,3})((?:(?:\p{Lu}[\p{Lu}'\u2019/-]*|&)(?:\s{1,3}|$)){2,9})(?=\p{Lu}\p{Ll}|$)/gu;
/** Of headings in capitals inside a line, those of skills are as likely the skill itself. */
const ASKS_IN_CAPITALS = /REQUIREMENTS|QUALIFICATIONS|IDEAL|LOOKING|ABOUT YOU|YOU (?:HAVE|NEED|BRING)/;
/** "ABOUT ACME AND SONS" however long the name is. */
const OTHERS_NAMED = /^ABOUT (?!YOU|THE (?:ROLE|JOB|POSITION|WORK))/;
const OF_COMPANY: HeadingReading = { section: 'company', whole: false };
/** Facts of a posting in a line or two each ("Location", "Job type"); a paragraph below is no fact. */
const FACT =
  /^(?:primary |job |work |working |shift |employment |contract |company )?(?:locations?|patterns?|size|types?|schedule|shifts?|hours|industry|industries|function|department|start date|duration|contract|reports to|reporting to|job code|seniority level|travel)(?![\p{L}])/iu;
const LONGEST_FACT_WORDS = 14;
/** How much of a posting is looked at to see whether it is all in capitals. */
const LONGEST_SAMPLE = 4000;
/** Words of "Here is what you can ask of us:" in front of running text. */
const LONGEST_LABEL = 8;
/** A paragraph of fewer words may be one more member of the list above it. */
const LEAST_PARAGRAPH_WORDS = 8;
/** The end of a line that opens the lines below it. */
const OPENS = /(?::|\u2026|\.\s?\.\s?\.)[^\p{L}\p{N}]{0,3}$/u;
/** How long a heading may be. */
const LONGEST_HEADING = 90;
/** How long a heading in front of its own sentence may be. */
const LONGEST_LEAD = 70;
/** A longer "heading" of the page is running text in the wrong element. */
const LONGEST_BLOCK_HEADING = 300;

function isAllCaps(content: string): boolean {
  // Most lines show in their first letters that they are not.
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
  }
  return content.length > 6 && content === content.toUpperCase() && /\p{Lu}{3}/u.test(content) && content.includes(' ');
}

/** Ends with a colon or dots, whatever mark or emoji (two units each) follows. */
const COLON_END = /(?:[:\u2026]|\.\s?\.\s?\.)[^\p{L}\p{N}]{0,3}$/u;
const LONGEST_COLON_END = 11;

/** The line without the marks that plain text has in place of a heading's element. */
function withoutMarks(text: string, start: number, end: number): string {
  let first = start;
  let last = end;
  while (first < end && (text.charCodeAt(first) === 35 || isMark(text.charCodeAt(first)))) first++;
  while (last > first && isMark(text.charCodeAt(last - 1))) last--;
  return text.slice(first, last);
}

function isMark(code: number): boolean {
  return code === 42 || code === 95 || isSpaceCode(code);
}

function isTitleLine(content: string, title: string | undefined): boolean {
  if (TITLE_LABEL.test(content) && content.length <= LONGEST_HEADING) return true;
  return title !== undefined && content.length <= title.length + 20 && title !== '' && content.includes(title);
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A glued heading is in capitals, or its third word begins with one: what most sentences show not to be so. */
function mayBeGlued(text: string, start: number): boolean {
  if (!isLower(text.charCodeAt(start + 1))) return true;
  let spaces = 0;
  for (let i = start + 2; i < start + LONGEST_LEAD; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32) {
      if (code > 127 || isSpaceCode(code)) return true;
      continue;
    }
    spaces++;
    if (spaces === 2) return !isLower(text.charCodeAt(i + 1));
  }
  return true;
}

/** "KEY DUTIES You will ...", "Job Description We are ...": a heading that lost its line break. Its length, or 0. */
function gluedHeading(body: string): number {
  const capitals = isLower(body.charCodeAt(1))
    ? undefined
    : /^(?:\p{Lu}[\p{Lu}'\u2019&/-]*\s{1,3}){2,6}(?=\p{Lu}?\p{Ll})/u.exec(body)?.[0];
  const named = capitals === undefined ? undefined : classifyHeading(capitals);
  if (capitals !== undefined && named && !named.guessed) return capitals.length;
  const pair =
    /^\p{Lu}\p{Ll}+\s(?!(?:with|in|of|to|and|for|on|as|using)\s)\p{Lu}?\p{Ll}+\s(?=\p{Lu}\p{Ll}*\s\p{Ll})/u.exec(
      body,
    )?.[0];
  return pair !== undefined && body.length > pair.length + 20 && classifyHeading(pair)?.whole ? pair.length : 0;
}

/** A question or a "what you get": a heading, however plain its line. */
const ASKS_OR_TELLS =
  /^(?:and |so |but )?(?:here is|here are|here[\u2019']s|what|who|how|why|where|things|was|wer|wie|warum|qui|que|ce que|ce qu|pourquoi|comment|qué|quién|cómo|por qué|lo que|wat|hoe|waarom|waar|das|dit)(?![\p{L}])/iu;

function speaksAsHeading(content: string, { section, paired = false }: HeadingReading, opensGroup: boolean): boolean {
  if (/[.;,!:]$/.test(content) || content.split(/\s+/).length > LONGEST_OPENER + 1) return false;
  const asks = ASKS_OR_TELLS.test(content);
  // "Spanish is helpful, but not required" says it all itself.
  if (!asks && /\s(?:is|are|ist|sind|est|sont|es|son|zijn)\s/i.test(content)) return false;
  if (opensGroup && /^\p{Lu}\p{L}+$/u.test(content) && CONTEXT_SECTIONS.has(section)) return true;
  return opensGroup ? paired || asks || content.endsWith('?') : paired && asks;
}

/** Length of what may be a heading in front of a sentence: up to its colon, or a short question whole; 0 for none. */
function labelEnd(text: string, { start, end }: Stretch): number {
  const most = Math.min(end, start + LONGEST_LEAD);
  if (end - start < LONGEST_LEAD && end - start > 1 && text.charCodeAt(end - 1) === 63) return end - start - 1;
  for (let i = start; i < most; i++) if (text.charCodeAt(i) === 58) return i - start;
  return 0;
}

/** A blank line stands in what parts two lines. */
function holdsTwoBreaks(between: string): boolean {
  const first = between.indexOf('\n');
  return first >= 0 && between.indexOf('\n', first + 1) > 0 && /\n[^\S\n]*\n/.test(between);
}

/** More than twice as many capitals as small letters. */
function isShouting(sample: string): boolean {
  let capitals = 0;
  let small = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) capitals++;
    else if (code > 127) {
      const char = String.fromCodePoint(sample.codePointAt(i) ?? code);
      if (/\p{Lu}/u.test(char)) capitals += char.length;
      else if (/\p{Ll}/u.test(char)) small += char.length;
      i += char.length - 1;
    }
  }
  return capitals > 2 * small;
}

/** State of the reading: which section the lines belong to. */
class Reader {
  section: SectionClass = 'other';
  heading: string | undefined;
  level = 7;
  /** The section that a fact ("Location: Leeds") stands in; undefined outside of facts. */
  #around: { section: SectionClass; heading: string | undefined; level: number } | undefined;
  /** The section is one of what is welcome, opened by a line of plain text. */
  #aside = false;
  /** What is welcome was named. */
  #welcomed = false;
  /** The section was opened in front of a line's own text. */
  #inLine = false;
  readonly sentences: Sentence[] = [];
  readonly #text: string;
  /** The whole posting is in capitals: they mark no heading. */
  readonly #shouting: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#shouting = isShouting(text.slice(0, LONGEST_SAMPLE));
  }

  enter(section: SectionClass, heading: string, level: number): void {
    if (section !== 'pay' || !FACT.test(heading)) this.#around = undefined;
    else if (this.#around === undefined)
      this.#around = CONTEXT_SECTIONS.has(this.section)
        ? { section: 'other', heading: undefined, level: 7 }
        : { section: this.section, heading: this.heading, level: this.level };
    this.#inLine = false;
    this.#welcomed ||= section === 'preferred';
    this.section = section;
    this.heading = heading.replace(/\s*:\s*$/, '').slice(0, 300);
    this.level = level;
  }

  add(start: number, end: number, line: Line, role?: Sentence['role']): void {
    this.sentences.push({
      start,
      end,
      section: this.section,
      heading: this.heading,
      item: line.kind === 'item',
      role,
      line,
    });
  }

  /**
   * `heading`: the whole line is one, and the section has changed. `label`: it divides the section it stands in.
   * @param beforeList a list follows: a short line in front of it is its heading.
   * @param opensGroup a blank line stands above and none below.
   * @param below the next line.
   */
  readHeading(line: Line, beforeList: boolean, opensGroup = false, below = ''): 'heading' | 'label' | undefined {
    if (line.end - line.start > LONGEST_BLOCK_HEADING) return undefined;
    const content = withoutMarks(this.#text, line.start, line.end);
    if (content.length > LONGEST_HEADING) return line.kind === 'heading' ? 'heading' : undefined;
    const marked = line.kind === 'heading' || line.kind === 'label';
    const last = content.charCodeAt(content.length - 1);
    const opens =
      beforeList &&
      line.kind !== 'item' &&
      piecesIn(content) <= LONGEST_OPENER &&
      !/[.;,]$/.test(content) &&
      !ASKS_ITSELF.test(content);
    const colon =
      opens || (isLower(last | 32) ? UNFINISHED.test(content) : COLON_END.test(content.slice(-LONGEST_COLON_END)));
    const caps = !this.#shouting && isAllCaps(content);
    if (!marked && !colon && /^please\s|[.;,]$/i.test(content)) return undefined;
    if (!colon && /^please\s/i.test(content)) return 'label';
    const shapeless = !marked && !colon && !caps && last !== 33 && piecesIn(content) > LONGEST_OPENER + 1;
    const found = this.#readingOf(content, below, this.#hasToBeWhole(line, shapeless));
    const level = line.kind === 'heading' ? (line.level ?? 3) : 7;
    // "Location \u2013 Leeds", "Hours per week \u2013 37.5": a fact in one line, not the start of a section.
    if (found?.section === 'pay' && !found.whole) return undefined;
    // "Preferred" and "Qualifications" on two lines.
    if (this.section === 'preferred' && this.sentences.at(-1)?.role === 'heading' && GENERIC.test(content))
      return 'heading';
    const shaped = marked || colon || caps || (found !== undefined && speaksAsHeading(content, found, opensGroup));
    if (this.#isLabel(line, content, found, marked || caps)) return 'label';
    // "Why We Are Proud To Be Acme!"
    const cheered = found?.section === 'company' && !found.guessed && content.endsWith('!') && line.kind !== 'item';
    if (found?.section === 'application' && line.start < BUTTONS_UP_TO && this.#text.length > LEAST_POSTING) {
      if (!marked && !shaped) return undefined;
      this.enter('other', content, level);
      return 'heading';
    }
    // "Technologies" among the facts of a posting: what stands below is no fact.
    const amongFacts = this.#around !== undefined && found?.section === 'required' && !found.guessed;
    if (found && (found.whole || cheered || amongFacts || (shaped && line.kind !== 'item'))) {
      this.#aside = line.kind === 'paragraph' && found.section === 'preferred';
      this.enter(found.section, content, level);
      return 'heading';
    }
    if (line.kind === 'item') return undefined;
    const held = this.section !== 'other' && !CONTEXT_SECTIONS.has(this.section);
    if (line.kind === 'heading') {
      // A deeper heading divides the section it stands in; one of the same rank ends it.
      if (!(held && level > this.level)) this.enter('other', content, level);
      return 'heading';
    }
    if (!marked && !colon && !caps) return undefined;
    if (content.split(/\s+/).length > 8) return undefined;
    if (held) return 'label';
    this.enter('other', content, level);
    return 'heading';
  }

  /** A line that does not look like a heading is one only when every word of it says so. */
  #hasToBeWhole(line: Line, shapeless: boolean): boolean {
    if (this.#around || line.start < BUTTONS_UP_TO) return false;
    return shapeless || line.kind === 'item';
  }

  /**
   * What the words of a heading say, where it stands.
   * @param wholeOnly who asks has no use for less than a whole reading.
   */
  #readingOf(content: string, below: string, wholeOnly = false): HeadingReading | undefined {
    const bonuses = (this.section === 'required' || this.section === 'preferred') && BONUSES.test(content);
    const unneeded = this.#welcomed && /^not /i.test(content) && NOT_NEEDED.test(content.replace(/\W+$/, ''));
    const found = classifyHeading(content, wholeOnly && !bonuses && !unneeded);
    if (!found) return undefined;
    if (bonuses) return { section: 'preferred', whole: true };
    if (unneeded) return { section: 'unneeded', whole: true };
    if (found.section === 'benefits' && EXPECT.test(content) && BARE_DUTY.test(below))
      return { section: 'duties', whole: found.whole };
    return found;
  }

  /** A short line that stands alone behind a list, with running text below: a heading that says nothing known. */
  endsList(line: Line, below: string): boolean {
    if (line.kind !== 'paragraph' || !this.sentences[this.sentences.length - 1]?.item) return false;
    const content = this.#text.slice(line.start, line.end);
    if (content.split(/\s+/, LONGEST_STRANGER + 1).length > LONGEST_STRANGER) return false;
    if (!/^\p{Lu}/u.test(content) || /[\p{P}]$/u.test(content)) return false;
    const found = classifyHeading(content);
    if (found && !found.guessed) return false;
    if (!/[.!?]$/.test(below) || below.split(/\s+/, LEAST_BELOW_STRANGER).length < LEAST_BELOW_STRANGER) return false;
    this.enter('other', content, 7);
    return true;
  }

  /** "Team work:" in a list of demands: single words of a label do not end the section it stands in. */
  #isLabel(line: Line, content: string, found: HeadingReading | undefined, marked: boolean): boolean {
    if (!found?.guessed || found.paired || marked || line.kind === 'item') return false;
    const held = this.section !== 'other' && !CONTEXT_SECTIONS.has(this.section);
    return held && CONTEXT_SECTIONS.has(found.section) && content.endsWith(':');
  }

  /** Behind the list that "It would be great if you also have:" opened, a paragraph belongs to no section. */
  #endAside(line: Line): void {
    if (!this.#aside || this.section !== 'preferred') return;
    const last = this.sentences[this.sentences.length - 1];
    if (line.kind === 'item' || !last?.item) return;
    const body = this.#text.slice(line.start, line.end);
    if (!/[.!?]$/.test(body) || body.split(/\s+/, LEAST_PARAGRAPH_WORDS).length < LEAST_PARAGRAPH_WORDS) return;
    this.#aside = false;
    this.enter('other', '', 7);
    this.heading = undefined;
  }

  /** The statement at the end on equal treatment, fraud or data: whatever follows without a heading belongs to it. */
  #readClosing(line: Line): void {
    if (line.kind === 'item' || line.start < this.#text.length * CLOSING_FROM) return;
    const said = this.#text.slice(line.start, Math.min(line.end, line.start + LONGEST_CLOSING));
    if (!CLOSING.test(said) || ABLE.test(said)) return;
    this.section = 'eeo';
    this.level = 7;
  }

  /** Sentences of a line; one may begin with a heading of its own ("Requirements: SQL"). */
  readBody(line: Line): void {
    this.#endFact(line);
    this.#endAside(line);
    this.#endInLine(line);
    this.#readClosing(line);
    const { section, heading } = this;
    let ownLine = false;
    for (const sentence of sentencesIn(this.#text, line.start, line.end)) {
      const colon = labelEnd(this.#text, sentence);
      const label = colon > 0 ? this.#text.slice(sentence.start, sentence.start + colon) : '';
      const tells = label !== '' && ASKS_OR_TELLS.test(label) && piecesIn(label) <= LONGEST_LABEL;
      const found = label ? this.#readingOf(label, '', !tells) : undefined;
      const told = tells && found !== undefined && (found.paired === true || !found.guessed);
      if (!found || !(found.whole || told)) {
        const glued = sentence.start === line.start && line.kind !== 'item' ? this.#gluedHeading(sentence) : 0;
        this.#addParted({ start: sentence.start + glued, end: sentence.end }, line);
        continue;
      }
      this.enter(found.section, label, 7);
      this.add(sentence.start, sentence.end, line);
      // "Nice to have: Go" speaks for its own line; "Requirements: ..." in running text for what follows too.
      const ownLineOnly =
        line.kind === 'item' ||
        found.section === 'pay' ||
        found.section === 'unneeded' ||
        (found.section === 'preferred' && !/qualif|skills|require/i.test(label));
      ownLine = ownLineOnly;
      this.#inLine = !ownLineOnly && line.end - sentence.start - colon > LEAST_BEHIND_LABEL;
      if (ownLineOnly && sentence.end < line.end) continue;
      if (ownLineOnly) this.#back(section, heading);
    }
    if (line.kind === 'item' || ownLine) this.#back(section, heading);
    else this.#readTrailingHeading(line);
  }

  /** "Essential: two years of SQL." speaks for its own paragraph, where the next one begins with nothing of the kind. */
  #endInLine(line: Line): void {
    if (!this.#inLine || line.kind === 'item' || CONTEXT_SECTIONS.has(this.section)) return;
    const before = this.sentences[this.sentences.length - 1];
    if (!before || !/\n[^\S\n]*\n/.test(this.#text.slice(before.end, line.start))) return;
    const body = this.#text.slice(line.start, line.end);
    if (!/[.!?]$/.test(body) || body.split(/\s+/, LEAST_PARAGRAPH_WORDS).length < LEAST_PARAGRAPH_WORDS) return;
    this.enter('other', '', 7);
    this.heading = undefined;
  }

  #back(section: SectionClass, heading: string | undefined): void {
    this.section = section;
    this.heading = heading;
  }

  #gluedHeading({ start, end }: Stretch): number {
    const code = this.#text.charCodeAt(start);
    if (code < 65 || (code > 90 && code < 128) || !mayBeGlued(this.#text, start)) return 0;
    const length = gluedHeading(this.#text.slice(start, Math.min(end, start + 160)));
    if (length === 0) return 0;
    const label = this.#text.slice(start, start + length).trim();
    const found = classifyHeading(label);
    if (found) this.enter(found.section, label, 7);
    return length;
  }

  /** Below "Location" a paragraph belongs to what stood above it again. */
  #endFact(line: Line): void {
    if (!this.#around || this.section !== 'pay') return;
    if (this.#text.slice(line.start, line.end).split(/\s+/, LONGEST_FACT_WORDS + 1).length <= LONGEST_FACT_WORDS)
      return;
    Object.assign(this, this.#around);
    this.#around = undefined;
  }

  /** Adds a sentence; "... a clean shop ABOUT ACME Family-owned since ..." is two, with a heading between them. */
  #addParted({ start, end }: Stretch, line: Line): void {
    if (!mayHoldCapitals(this.#text, start, end)) {
      if (skipSpaces(this.#text, start, end) < end) this.add(start, end, line);
      return;
    }
    const body = this.#text.slice(start, end);
    let from = 0;
    for (const match of matches(CAPITALS_INSIDE, body)) {
      const label = match[1] ?? '';
      const found = OTHERS_NAMED.test(label) ? OF_COMPANY : classifyHeading(label);
      if (
        !found ||
        found.guessed ||
        found.section === 'pay' ||
        label.length === body.length ||
        (found.section === 'required' && !ASKS_IN_CAPITALS.test(label))
      )
        continue;
      const at = match.index + match[0].length - label.length;
      if (body.slice(from, at).trim() !== '')
        this.add(start + from, start + from + body.slice(from, at).trimEnd().length, line);
      this.enter(found.section, label.trim(), 7);
      from = at + label.length;
    }
    if (body.slice(from).trim() !== '') this.add(start + from, end, line);
  }

  /** "... apply today. We offer:" at the end of a line opens the lines below it. */
  #readTrailingHeading(line: Line): void {
    if (isLower(this.#text.charCodeAt(line.end - 1))) return;
    const end = this.#text.slice(Math.max(line.start, line.end - 60), line.end);
    if (!OPENS.test(end)) return;
    const words = end
      .replace(OPENS, '')
      .replace(/^.*[.!?]\s/s, '')
      .split(/\s+/);
    for (let count = Math.min(4, words.length); count > 0; count--) {
      const label = words.slice(-count).join(' ');
      const found = classifyHeading(label);
      // "The Finance Department includes:" says what a department is made of.
      if (!found?.whole || found.section === 'pay') continue;
      // "... NYS license We offer:": what is cut off is the shortest end that says the same.
      let least = 1;
      while (least < count) {
        const shorter = classifyHeading(words.slice(-least).join(' '));
        if (shorter?.whole && shorter.section === found.section) break;
        least++;
      }
      this.#cutTrailing(line.end - (end.length - end.lastIndexOf(item(words, words.length - least))));
      this.enter(found.section, label, 7);
      return;
    }
    if (BENEFITS_BELOW.test(this.#text.slice(Math.max(line.start, line.end - 400), line.end)))
      this.enter('benefits', 'benefits', 7);
  }

  /** What the trailing heading says is not said by the sentence in front of it. */
  #cutTrailing(at: number): void {
    const last = this.sentences[this.sentences.length - 1];
    if (!last || at <= last.start || at >= last.end) return;
    const kept = this.#text.slice(last.start, at).trimEnd();
    if (kept.length > 0) last.end = last.start + kept.length;
  }
}

/** "Requirements", "We ask that you": the first line is a heading, not the posting's title. */
function opensWithHeading(content: string): boolean {
  const found = classifyHeading(content);
  return found?.whole === true || (found?.paired === true && /\syou$/i.test(content));
}

/**
 * Reads a posting into sentences, each with the section it stands in: by its blocks where it has any, by the shape of
 * its lines otherwise.
 * @param title the posting's title, where known; a line that repeats it is no requirement.
 */
export function readSentences(text: string, blocks?: readonly Block[], title?: string): Sentence[] {
  const lines = blocks && blocks.length > 0 ? blockLines(text, blocks) : plainLines(text, 0, text.length);
  const reader = new Reader(text);
  lines.forEach((line, index) => {
    const content = text.slice(line.start, line.end);
    const first =
      index === 0 && lines.length >= 4 && content.length <= LONGEST_HEADING && !/[.:;,?]$|:\s/.test(content);
    if (
      (line.kind !== 'item' && isTitleLine(content, title)) ||
      (first && line.kind !== 'item' && !opensWithHeading(content))
    ) {
      reader.add(line.start, line.end, line, 'title');
      return;
    }
    const before = text.slice(lines[index - 1]?.end ?? 0, line.start);
    const behind = text.slice(line.end, lines[index + 1]?.start ?? line.end);
    const next = lines[index + 1];
    const below = next ? text.slice(next.start, next.end) : '';
    const parted = holdsTwoBreaks(before);
    const alone = parted && next?.kind === 'paragraph' && holdsTwoBreaks(behind);
    if (alone && reader.endsList(line, below)) {
      reader.add(line.start, line.end, line, 'heading');
      return;
    }
    const opensGroup = (parted || (index === 0 && !content.endsWith('?'))) && /^[^\S\n]*\n[^\S\n]*[^\s]?$/.test(behind);
    const heading = reader.readHeading(line, next?.kind === 'item', opensGroup, below);
    if (heading === 'heading') reader.add(line.start, line.end, line, 'heading');
    else if (heading === 'label') reader.add(line.start, line.end, line);
    else reader.readBody(line);
  });
  return withMisplacedDuties(text, withSpecificationMarks(text, reader.sentences));
}
