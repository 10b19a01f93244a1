import { item } from './arrays.ts';
import type { PlacedMention } from './placed-mention.ts';
import type { SentenceWords } from './places.ts';
import type { Word } from './tokens.ts';

/** Departments and industries by the words around them: where the work is done and with whom, not what one must know. */

const WORKS = /^(?:work|partner|collaborat|liais|coordinat|interact|communicat|meet)/;

const OF_COMPANY_LABEL =
  /(?:^|\n)[^\p{L}\n]{0,4}(?:department|division|directorate|business unit|team|group|function|job family|category)\s?[:\n]\s?[^\n:.]{0,40}$/iu;

/** "Department: Product Development". */
export function isLabelled(text: string, { start, kind }: PlacedMention): boolean {
  return kind !== 'tool' && OF_COMPANY_LABEL.test(text.slice(Math.max(0, start - 70), start));
}

const INDUSTRIES = new Set('industry industries sector sectors'.split(' '));
const ASKED_OF = new Set(
  'experience years knowledge background understanding familiarity expertise exposure'.split(' '),
);

/** "a difference in the life sciences industry": where the company works, unless experience in it is asked for. */
export function isIndustry(
  text: string,
  mention: PlacedMention,
  { words }: SentenceWords,
  next: Word | undefined,
): boolean {
  if (mention.kind === 'tool' || mention.kind === 'soft' || !next || !INDUSTRIES.has(next.word)) return false;
  return text.slice(mention.end, next.start) === ' ' && !words.some(({ word }) => ASKED_OF.has(word));
}

const WORKED_WITH =
  /(?:work(?:s|ing)? (?:closely|collaboratively|together|cross-functionally)|(?:collaborat|partner|liais|interact|interfac|coordinat)\p{L}{1,6}(?: closely)?) with [\p{L}\s,&/-]{0,120}$/iu;
const OTHER_DEPARTMENT =
  /(?:with|,|\/|and) ?(?:manufacturing|regulatory|engineering|product|legal|finance|operations|commercial|clinical|sales|production|purchasing)(?=,|\/| and | or )/iu;
const LONGEST_COMPANY = 160;

/** "work closely with manufacturing, quality assurance and regulatory to ...". */
export function isAmongDepartments(text: string, { start, end, kind }: PlacedMention): boolean {
  if (kind !== 'knowledge' && kind !== 'method') return false;
  if (!/^(?:,|\/| and | to | in order | on )/.test(text.slice(end, end + 10))) return false;
  const window = text.slice(Math.max(0, start - LONGEST_COMPANY), start);
  const ahead = window.includes(' with ') ? WORKED_WITH.exec(window)?.[0] : undefined;
  return ahead !== undefined && !ahead.includes('\n') && OTHER_DEPARTMENT.test(ahead + text.slice(start, end + 60));
}

/** "work with cross-functional teams, including manufacturing and" */
const TEAMS_SUCH_AS =
  /(?:work|partner|collaborat|liais|coordinat|interact|communicat|meet)[^.;:()]{0,80}\s(?:teams|departments|functions|groups|stakeholders|counterparts|partners),? (?:including|such as|like)[,:]?\s(?!strong|excellent|good|solid|your|effective)[\p{L}\s,&/-]{0,120}$/iu;
/** "work with colleagues in toxicology and" */
const COLLEAGUES_IN =
  /(?:work|partner|collaborat|liais|coordinat|interact|interfac|communicat)[^.;:()]{0,60}\s(?:colleagues|counterparts|peers|teammates) (?:in|from|across) (?:the )?[\p{L}\s,&/-]{0,80}$/iu;
/** "for many teams across the organization including product development and" */
const MANY_TEAMS =
  /\s(?:many|various|several|all|other|different|multiple) (?:teams|departments|functions)[^.;:()]{0,40},? (?:including|such as|like)[,:]?\s(?!strong|excellent|good|solid|your|effective)[\p{L}\s,&/-]{0,120}$/iu;
const DEPARTMENTS = new Set(
  'team teams department departments functions groups stakeholders counterparts units disciplines'.split(' '),
);
/** How much of a parenthesis in front of a name is read, and how many words before it may say what it lists. */
const LONGEST_ASIDE = 240;
const WORDS_BEFORE_ASIDE = 5;

/** "partners across many functions (e.g., Legal Affairs, Product Development)". */
export function isListedDepartment(text: string, { start, kind }: PlacedMention, words: SentenceWords): boolean {
  if (kind !== 'knowledge' && kind !== 'soft' && kind !== 'method') return false;
  const from = Math.max(words.words[0]?.start ?? start, start - LONGEST_ASIDE);
  const ahead = text.slice(from, start);
  if (words.namesPeople(text) && (COLLEAGUES_IN.test(ahead) || TEAMS_SUCH_AS.test(ahead) || MANY_TEAMS.test(ahead)))
    return true;
  const open = from + text.slice(from, start).lastIndexOf('(');
  if (open < from || text.slice(open, start).includes(')')) return false;
  const at = words.indexAt(open);
  if (at === 0 || /[.;:]/.test(text.slice(item(words.words, at - 1).end, open))) return false;
  let teams = false;
  for (let i = at - 1; i >= Math.max(0, at - WORDS_BEFORE_ASIDE) && !teams; i--)
    teams = DEPARTMENTS.has(item(words.words, i).word);
  return teams && words.words.slice(0, at).some(({ word }) => WORKS.test(word) || word === 'with' || word === 'across');
}

/** "The Technology Department includes:" and the short lines below it. */
const PARTS_OF_COMPANY =
  /(?:department|division|team|group)s?[^\n:]{0,40} (?:includes?|are|consists? of):\s?\n(?:[^\n:.]{1,40}\n){0,8}$/i;
const LONGEST_PARTS = 400;

/** A line of its own in a list of what a company or a department is made of. */
export function isPartOfCompany(text: string, { start, end }: PlacedMention): boolean {
  if (start === 0 || text[start - 1] !== '\n' || text[end] !== '\n') return false;
  return PARTS_OF_COMPANY.test(text.slice(Math.max(0, start - LONGEST_PARTS), start));
}
