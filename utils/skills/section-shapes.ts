import { CONTEXT_SECTIONS, classifyHeading, type HeadingReading } from './headings.ts';
import type { Stretch } from './sentences.ts';
import { isSpaceCode } from './spaces.ts';

/*
 * What lines look like that open, close or belong to a section: the shapes and words that `sections.ts` goes by.
 */

const TITLE_LABEL =
  /^(?:job ?title|position ?title|title|position|role|job|stellenbezeichnung|stelle|poste|puesto|functie)\s*:/i;
/** Words of an unmarked line that opens the list below it. */
export const LONGEST_OPENER = 7;
/** Where in the text the closing statements may begin, and how much of a paragraph is searched for one. */
export const CLOSING_FROM = 0.4;
export const LONGEST_CLOSING = 2000;
export const CLOSING =
  /(?:equal opportunit(?:y|ies) (?:employer|workplace)|equal employment opportunit|affirmative action employer|without regard to (?:race|age|color|colour|sex|gender)|not discriminate (?:on the (?:basis|grounds?) of|against|based on)|regardless of (?:race|age|color|colour|sex|gender|their)|recruit(?:ment|ing) (?:fraud|scam)|fraudulent (?:job|recruit)|(?:recruitment|applicant|candidate|job applicant) privacy|unsolicited (?:resumes|cvs)|protected veteran)/i;
/** "Ability to work with people regardless of their age" is asked of somebody. */
export const ABLE = /(?:^|[-:.\u2013] )ability to /i;
/** Second half of a heading that was broken in two. */
export const GENERIC = /^(?:qualifications?|skills?|experience|requirements?)\s?:?$/i;
/** A line that begins so asks for something, whatever list stands below it. */
export const ASKS_ITSELF =
  /^(?:\d+\+? (?:years|yrs|months|or over|and over)|excellent|strong|good|great|solid|proven|outstanding|exceptional)\s(?!candidates?|fit)/i;
/** What is named so behind a list of what is welcome is not asked for at all. */
export const NOT_NEEDED = /^not (?:essential|required|needed|necessary|important)$/i;
/** Between demands: what is welcome, not what is paid. */
export const BONUSES = /^bonus(?:es)?\W*$/i;
/** What "what to expect" opens shows in the first line below it. */
export const EXPECT = /^what (?:to|you can|can you|you should|you(?:[\u2019']ll| will)) expect\W*$/i;
export const BARE_DUTY =
  /^(?:work closely|perform|design|build|create|lead|manage|analy[sz]e|collaborate|maintain|write|conduct|deliver|partner|drive|assist|identify|implement|prepare|support|develop)\s(?!(?:your|a career|yourself))/i;
/** A button above the posting opens no section on how to apply. */
export const BUTTONS_UP_TO = 250;
export const LEAST_POSTING = 1500;
/** The least that stands behind a heading in its own line for the line to be finished by itself. */
export const LEAST_BEHIND_LABEL = 20;
/** A line between blank lines, of so few words, ends the list above it; so many words must follow for it to be a heading. */
export const LONGEST_STRANGER = 5;
export const LEAST_BELOW_STRANGER = 12;
/** "Why not join us? We are offering the following benefits to help you on your way:", at the end of a line. */
export const BENEFITS_BELOW =
  /(?:^|[.!?]\s)[^.!?]{0,200}(?:following|offer|offering|reward|provide|receive)(?![\p{L}])[^.!?]{0,80}\sbenefits(?![\p{L}])[^.!?:]{0,80}:\W{0,3}$/iu;
/** "Your duties will be", "Responsibilities include": unfinished without what stands below. */
export const UNFINISHED = /\s(?:will be|includes?|including|(?:will|must|should) have)$/i;
/** Words in capitals inside a line, with what follows them: a heading that lost the line break before it. */
export const CAPITALS_INSIDE =
  /(?:^|[\p{Ll}.!?)]\s{1,3})((?:(?:\p{Lu}[\p{Lu}'\u2019/-]*|&)(?:\s{1,3}|$)){2,9})(?=\p{Lu}\p{Ll}|$)/gu;
/** Of headings in capitals inside a line, those of skills are as likely the skill itself. */
export const ASKS_IN_CAPITALS = /REQUIREMENTS|QUALIFICATIONS|IDEAL|LOOKING|ABOUT YOU|YOU (?:HAVE|NEED|BRING)/;
/** "ABOUT ACME AND SONS" however long the name is. */
export const OTHERS_NAMED = /^ABOUT (?!YOU|THE (?:ROLE|JOB|POSITION|WORK))/;
export const OF_COMPANY: HeadingReading = { section: 'company', whole: false };
/** Facts of a posting in a line or two each ("Location", "Job type"); a paragraph below is no fact. */
export const FACT =
  /^(?:primary |job |work |working |shift |employment |contract |company )?(?:locations?|patterns?|size|types?|schedule|shifts?|hours|industry|industries|function|department|start date|duration|contract|reports to|reporting to|job code|seniority level|travel)(?![\p{L}])/iu;
export const LONGEST_FACT_WORDS = 14;
/** How much of a posting is looked at to see whether it is all in capitals. */
export const LONGEST_SAMPLE = 4000;
/** Words of "Here is what you can ask of us:" in front of running text. */
export const LONGEST_LABEL = 8;
/** A paragraph of fewer words may be one more member of the list above it. */
export const LEAST_PARAGRAPH_WORDS = 8;
/** The end of a line that opens the lines below it. */
export const OPENS = /(?::|\u2026|\.\s?\.\s?\.)[^\p{L}\p{N}]{0,3}$/u;
/** How long a heading may be. */
export const LONGEST_HEADING = 90;
/** How long a heading in front of its own sentence may be. */
const LONGEST_LEAD = 70;
/** A longer "heading" of the page is running text in the wrong element. */
export const LONGEST_BLOCK_HEADING = 300;

export function isAllCaps(content: string): boolean {
  // Most lines show in their first letters that they are not.
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
  }
  return content.length > 6 && content === content.toUpperCase() && /\p{Lu}{3}/u.test(content) && content.includes(' ');
}

/** Ends with a colon or dots, whatever mark or emoji (two units each) follows. */
export const COLON_END = /(?:[:\u2026]|\.\s?\.\s?\.)[^\p{L}\p{N}]{0,3}$/u;
export const LONGEST_COLON_END = 11;

/** The line without the marks that plain text has in place of a heading's element. */
export function withoutMarks(text: string, start: number, end: number): string {
  let first = start;
  let last = end;
  while (first < end && (text.charCodeAt(first) === 35 || isMark(text.charCodeAt(first)))) first++;
  while (last > first && isMark(text.charCodeAt(last - 1))) last--;
  return text.slice(first, last);
}

function isMark(code: number): boolean {
  return code === 42 || code === 95 || isSpaceCode(code);
}

export function isTitleLine(content: string, title: string | undefined): boolean {
  if (TITLE_LABEL.test(content) && content.length <= LONGEST_HEADING) return true;
  return title !== undefined && content.length <= title.length + 20 && title !== '' && content.includes(title);
}

export function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A glued heading is in capitals, or its third word begins with one: what most sentences show not to be so. */
export function mayBeGlued(text: string, start: number): boolean {
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
export function gluedHeading(body: string): number {
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
export const ASKS_OR_TELLS =
  /^(?:and |so |but )?(?:here is|here are|here[\u2019']s|what|who|how|why|where|things|was|wer|wie|warum|qui|que|ce que|ce qu|pourquoi|comment|qué|quién|cómo|por qué|lo que|wat|hoe|waarom|waar|das|dit)(?![\p{L}])/iu;

export function speaksAsHeading(
  content: string,
  { section, paired = false }: HeadingReading,
  opensGroup: boolean,
): boolean {
  if (/[.;,!:]$/.test(content) || content.split(/\s+/).length > LONGEST_OPENER + 1) return false;
  const asks = ASKS_OR_TELLS.test(content);
  // "Spanish is helpful, but not required" says it all itself.
  if (!asks && /\s(?:is|are|ist|sind|est|sont|es|son|zijn)\s/i.test(content)) return false;
  if (opensGroup && /^\p{Lu}\p{L}+$/u.test(content) && CONTEXT_SECTIONS.has(section)) return true;
  return opensGroup ? paired || asks || content.endsWith('?') : paired && asks;
}

/** Length of what may be a heading in front of a sentence: up to its colon, or a short question whole; 0 for none. */
export function labelEnd(text: string, { start, end }: Stretch): number {
  const most = Math.min(end, start + LONGEST_LEAD);
  if (end - start < LONGEST_LEAD && end - start > 1 && text.charCodeAt(end - 1) === 63) return end - start - 1;
  for (let i = start; i < most; i++) if (text.charCodeAt(i) === 58) return i - start;
  return 0;
}

/** A blank line stands in what parts two lines. */
export function holdsTwoBreaks(between: string): boolean {
  const first = between.indexOf('\n');
  return first >= 0 && between.indexOf('\n', first + 1) > 0 && /\n[^\S\n]*\n/.test(between);
}

/** More than twice as many capitals as small letters. */
export function isShouting(sample: string): boolean {
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
