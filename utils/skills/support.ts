import { item } from './arrays.ts';
import type { PlacedMention } from './placed-mention.ts';
import { isPlaceInCompany, type SentenceWords } from './places.ts';
import type { Sentence } from './sections.ts';

/**
 * Words of somebody who asks or can: near the name of a field they say that it is asked for. "We believe in learning
 * and data analysis" has none.
 */
const ASKING = new Set(
  'experience experienced experiences knowledge knowledgeable ability able capable capability proficient proficiency familiar familiarity skills skilled skill years year needed understanding understand expertise expert certified certification certificate qualification qualified qualifications strong excellent solid good great proven demonstrated sound advanced deep basic background degree bachelor master masters diploma studies required requirement requirements requires plus preferred desired desirable essential advantage bonus competence competent competency passion passionate interest interested exposure comfortable fluent trained principles concepts fundamentals techniques methodologies methods practices languages such including specialise specialising specializing responsible responsibility responsibilities duties tasks know knows confident handy need seek seeks seeking months hands phd expect experiencia conocimiento conocimientos dominio manejo erfahrung erfahrungen kenntnisse kenntnissen umgang studium ausbildung expérience connaissance connaissances maîtrise formation ervaring kennis opleiding'.split(
    ' ',
  ),
);
const WORDS_BEFORE = 6;
const WORDS_BEHIND = 3;
/** A line of fewer words is a heading or a member of a list. */
const LEAST_PROSE_WORDS = 8;
/** Between two members of a list. */
const LIST_GAP = /^(?:\s*[/&+|\u2022]\s*|\s+)(?:(?:and|or|&)\s+)?$/;
/** A comma makes a list, also of members that the lexicon does not know. */
const COMMA_BEFORE = /,\s{1,2}(?:and |or )?$|,[^,.;:]{3,40}\s(?:and|or)\s$/;
const COMMA_BEHIND = /^,\s/;

/** The name of a field as a common noun ("data analysis", "agile"); "Agile", "ITIL" and "JSON" say more for themselves. */
function isCommonNoun(text: string, { kind, start, end, knockOut }: PlacedMention): boolean {
  if (knockOut !== undefined || (kind !== 'knowledge' && kind !== 'method')) return false;
  const written = text.slice(start, end);
  return written === written.toLowerCase() && /^\p{L}/u.test(written);
}

/**
 * The common noun of a field in running text under no heading, that nobody asks for there: no asking word stands near and
 * no other name beside it.
 * @param found all names of the sentence, in the text's order; `at` is the one to judge.
 */
export function isMereWord(
  text: string,
  found: readonly PlacedMention[],
  at: number,
  sentence: Sentence,
  words: SentenceWords,
): boolean {
  const mention = item(found, at);
  if (sentence.section !== 'other' || sentence.item || sentence.role) return false;
  if (!isCommonNoun(text, mention) || words.words.length < LEAST_PROSE_WORDS) return false;
  if (isPlaceInCompany(text, mention, words)) return false;
  // "the day's takings (cash handling)": a name that stands by itself.
  if (text[mention.start - 1] === '(' && text[mention.end] === ')') return false;
  const first = words.indexAt(mention.start);
  const behind = words.indexAt(mention.end);
  for (let i = Math.max(0, first - WORDS_BEFORE); i < Math.min(words.words.length, behind + WORDS_BEHIND); i++)
    if ((i < first || i >= behind) && ASKING.has(item(words.words, i).word)) return false;
  if (COMMA_BEHIND.test(text.slice(mention.end, mention.end + 2))) return false;
  if (COMMA_BEFORE.test(text.slice(Math.max(sentence.start, mention.start - 50), mention.start))) return false;
  const before = found[at - 1];
  const after = found[at + 1];
  return !(
    (before && LIST_GAP.test(text.slice(before.end, mention.start))) ||
    (after && LIST_GAP.test(text.slice(mention.end, after.start)))
  );
}
