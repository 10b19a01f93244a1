import { item } from './arrays.ts';
import type { PlacedMention } from './placed-mention.ts';
import type { SentenceWords } from './places.ts';
import type { Sentence } from './sections.ts';

/** A company that makes a product names it all over its posting; only "experience with" makes a requirement of it. */

const NAME = "((?:\\p{Lu}|\\d)[\\p{L}\\p{N}&.'\u2019-]*(?: \\p{Lu}[\\p{L}\\p{N}&.'\u2019-]*){0,3})";
const PATTERNS = [
  new RegExp(`^(?:About|At|Join|Why|Why join|Life at|Working at|Welcome to|Who is) ${NAME}`, 'u'),
  new RegExp(`^${NAME},? (?:Inc\\.?|LLC|Ltd\\.?|GmbH|AG|plc|Corp\\.?|Corporation)(?![\\p{L}])`, 'u'),
  new RegExp(`^${NAME} (?:seeks|is seeking|is hiring|is looking|seeking)(?![\\p{L}])`, 'u'),
  new RegExp(
    `^${NAME} (?:is|was) (?:an?|the|one|on a|looking|seeking|hiring|proud)(?![\\p{L}])(?! (?:[a-z]+ )?(?:plus|bonus|must|advantage|asset|requirement|nice|need|welcome|benefit|prerequisite|skill)(?![\\p{L}]))`,
    'u',
  ),
];
/** Any of them, asked first: most sentences match none. */
const SOME_PATTERN = new RegExp(PATTERNS.map(({ source }) => `(?:${source})`).join('|'), 'u');
/** Sentences from the top of the posting that are searched for its name. */
const SEARCHED = 80;
const NO_NAME = new Set('you your the this our us we it a an who what position role company job team'.split(' '));
const ASKED_FOR =
  /(?:experience|experienced|proficien\w+|knowledge|familiar\w*|expertise|skills?|fluent|using|certifi\w+|hands-on|working with|kenntnisse|erfahrung)(?:\s[\p{L}-]+){0,4}\s?$/iu;

function cleaned(name: string): string {
  const last = name.charCodeAt(name.length - 1) | 32;
  if (last >= 97 && last <= 122) return name.toLowerCase();
  return name.replace(/[\s.'\u2019,-]+$/u, '').toLowerCase();
}

/** Names that the posting's company goes by, in lower case: as the board says, and as its own sentences do. */
export function companyNames(text: string, sentences: readonly Sentence[], stated: string | undefined): Set<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    const bare = cleaned(name);
    if (bare.length > 1 && !NO_NAME.has(bare)) names.add(bare);
  };
  if (stated) {
    add(stated);
    add(stated.replace(/,?\s(?:inc|llc|ltd|limited|gmbh|ag|plc|corp|corporation|group|se|s\.?a|b\.?v)\b.*$/i, ''));
  }
  for (let i = 0; i < Math.min(sentences.length, SEARCHED); i++) {
    const sentence = item(sentences, i);
    if (sentence.item || sentence.section === 'required' || sentence.section === 'preferred') continue;
    const code = text.charCodeAt(sentence.start);
    // A name begins with a capital or a digit.
    if (code < 128 && !(code >= 65 && code <= 90) && !(code >= 48 && code <= 57)) continue;
    const body = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120));
    if (!SOME_PATTERN.test(body)) continue;
    for (const pattern of PATTERNS) {
      const found = pattern.exec(body)?.[1];
      if (found) add(found);
    }
  }
  return names;
}

/** "Leveraging ..., Acme utilizes its ...": whom a sentence that opens with a participle goes on to speak of. */
const PARTICIPLE = /^\p{Lu}\p{Ll}{2,}(?:ing|ed)\s/u;
const LONGEST_OPENING = 400;

/** The sentence says, behind its opening, what the company does. */
export function tellsOfCompany(text: string, sentence: Sentence, names: ReadonlySet<string>): boolean {
  if (names.size === 0 || sentence.item) return false;
  const code = text.charCodeAt(sentence.start);
  if (code < 65 || (code > 90 && code < 128)) return false;
  const body = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_OPENING));
  if (!PARTICIPLE.test(body)) return false;
  const low = body.toLowerCase();
  for (const name of names) {
    const at = low.indexOf(`, ${name} `);
    if (at > 0 && /^[a-z]{2,}s /.test(low.slice(at + name.length + 3, at + name.length + 23))) return true;
  }
  return false;
}

/** "Lynn Electronics": part of a longer name. */
function isInsideName(
  text: string,
  { start, end }: PlacedMention,
  written: string,
  names: ReadonlySet<string>,
): boolean {
  for (const name of names) {
    const at = name.length > written.length ? name.indexOf(written) : -1;
    if (at < 0) continue;
    const from = start - at;
    if (from >= 0 && text.slice(from, Math.max(end, from + name.length)).toLowerCase() === name) return true;
  }
  return false;
}

/** The company, or its product by the company's name, unless the sentence asks for practice with it. */
export function isCompanyItself(
  text: string,
  mention: PlacedMention,
  words: SentenceWords,
  names: ReadonlySet<string>,
): boolean {
  if (names.size === 0) return false;
  const written = cleaned(text.slice(mention.start, mention.end));
  if (isInsideName(text, mention, written, names)) return true;
  if (mention.kind !== 'tool') return false;
  if (!names.has(written) && !names.has(mention.label.toLowerCase())) return false;
  const from = words.words[Math.max(0, words.indexAt(mention.start) - 7)]?.start ?? mention.start;
  return !ASKED_FOR.test(text.slice(Math.min(from, mention.start), mention.start));
}
