import type { PlacedMention } from './placed-mention.ts';
import type { SentenceWords } from './places.ts';
import type { Word } from './tokens.ts';

/** Traits that figures, programs and workplaces have as well as people. */

/** What follows "proactive" when a person is meant. */
const PEOPLE = new Set(
  'and or in about with approach attitude manner mindset person individual team self problem thinker thinking communication communicator member way nature personality style leader worker learner'.split(
    ' ',
  ),
);
const WORKPLACE_BEHIND =
  /^(?:(?:, | and |, and )[\p{L}-]{3,20}){1,2} (?:environment|culture|workplace|atmosphere|setting|ambience|ambiance|feel|vibe)s?(?![\p{L}])/iu;

/** "proactive care", "a flexible and collaborative environment": the work is described, not the person. */
export function isOfWork(text: string, { start, end }: PlacedMention, next: Word | undefined): boolean {
  if (WORKPLACE_BEHIND.test(text.slice(end, end + 70))) return true;
  if (!next || text.slice(start, end).toLowerCase() !== 'proactive' || text.slice(end, next.start) !== ' ')
    return false;
  return !PEOPLE.has(next.word);
}

/** Traits that figures and programs have as well as people. */
const TRAITS_OF_THINGS = new Set('accuracy integrity reliability efficiency precision consistency'.split(' '));
const THINGS = new Set(
  'data code product products system systems report reports records record information result results figures calculations documentation process processes database databases equipment service services infrastructure transaction transactions'.split(
    ' ',
  ),
);

/** "the accuracy of reports", "data integrity", "audit the records for accuracy and integrity". */
export function isOfThings(
  text: string,
  { start, end }: PlacedMention,
  words: SentenceWords,
  next: Word | undefined,
): boolean {
  if (!TRAITS_OF_THINGS.has(text.slice(start, end).toLowerCase())) return false;
  const at = words.indexAt(start);
  if (next?.word === 'of' && text.slice(end, next.start) === ' ')
    return words.words.slice(at, at + 6).some(({ word }) => THINGS.has(word) || word === 'products');
  return words.words.slice(Math.max(0, at - 4), at).some(({ word }) => THINGS.has(word));
}
