import { item } from './arrays.ts';
import { OFFICE_NOUNS } from './cue-words.ts';
import type { PlacedMention } from './placed-mention.ts';
import type { SentenceWords } from './places.ts';
import { isSpaceCode } from './spaces.ts';
import type { Word } from './tokens.ts';

/** Fields inside the names of organisations, offices and teams. */

const SKILLED_AT = new Set(
  'proficient good skilled adept expert great excel experienced strong better best excellent'.split(' '),
);

/** "an internship at Salesforce": the company, not its product. */
export function isAt({ start }: PlacedMention, words: SentenceWords): boolean {
  const at = words.indexAt(start);
  return words.words[at - 1]?.word === 'at' && !SKILLED_AT.has(words.words[at - 2]?.word ?? '');
}

/** "Director of Sales", "Director of Clinical & Regulatory Affairs". */
export function isOfOffice(text: string, { words }: SentenceWords, at: number): boolean {
  for (let i = at - 1; i > 0 && i >= at - 3; i--) {
    const { word, start } = item(words, i);
    if (word === 'of') return OFFICE_NOUNS.has(item(words, i - 1).word);
    if (word !== 'and' && text.charAt(start) === text.charAt(start).toLowerCase()) return false;
  }
  return false;
}

/** Behind a name with capitals: it is part of what an organisation is called. */
const ORGANISATIONS = new Set(
  'institute institution association society council foundation bureau commission academy federation university'.split(
    ' ',
  ),
);
/** "supports Scientific & Regulatory Affairs" */
const SUPPORTED = /\ssupports? (?:the )?\p{Lu}\p{L}+ & $/u;
const SECOND_FIELD_TEAM =
  /^ (?:&|and) (?:\p{Lu}\p{L}+ ){1,2}(?:[Gg]roup|[Tt]eam|[Dd]epartment|[Dd]ivision|[Uu]nit)(?![\p{L}])/u;
const LONGER_NAME =
  /^(?: \p{Lu}\p{L}+){1,2} (?:Institute|Association|Society|Council|Foundation|Bureau|Commission|Academy|Federation)(?![\p{L}])/u;
const OWNED = /\p{Lu}\p{L}*['\u2019]s (?:core|own|proprietary) $/u;
const ABBREVIATED_TEAM =
  /^(?:\s\([^()\n]{1,20}\)|\))\s(?:Team|Group|Department|Division|Office|Unit|Branch|Directorate)(?![\p{L}])/u;

/** "Data Engineering at Acme focuses on": what a field does in one house. */
const AT_HOUSE = /^ at (?:the )?\p{Lu}[\p{L}&.'\u2019-]+(?: (?:\p{Lu}|\()[^\s]*){0,6} [a-z]+s /u;
/** "part of a team of passionate, collaborative people" */
const TEAM_OF =
  /(?:part of|join|joining) (?:a|an|our|the) (?:[\p{L}-]+ ){0,2}(?:team|group|family|community) of [\p{L}\s,&-]{0,100}$/iu;

/** A house's own work, or the people that one joins. */
export function isOfHouse(text: string, { start, end }: PlacedMention, words: SentenceWords): boolean {
  if (words.words[0]?.start === start && AT_HOUSE.test(text.slice(end, end + 120))) return true;
  return (
    words.namesPeople(text) && TEAM_OF.test(text.slice(Math.max(words.words[0]?.start ?? start, start - 150), start))
  );
}

/** "the Software Engineering Institute", "the Machine Learning (ML) Team". */
export function isOrganisation(text: string, { start, end }: PlacedMention, next: Word | undefined): boolean {
  if (text.charCodeAt(start - 1) === 32 && OWNED.test(text.slice(Math.max(0, start - 40), start))) return true;
  if (text.charAt(start) === text.charAt(start).toLowerCase()) return false;
  if (text.charCodeAt(start - 2) === 38 && SUPPORTED.test(text.slice(Math.max(0, start - 50), start))) return true;
  const code = text.charCodeAt(end);
  // A space or a bracket, as all of them begin.
  if (code === 41 || isSpaceCode(code)) {
    const behind = text.slice(end, end + 60);
    if (ABBREVIATED_TEAM.test(behind) || SECOND_FIELD_TEAM.test(behind) || LONGER_NAME.test(behind)) return true;
  }
  if (!next || !ORGANISATIONS.has(next.word) || text.slice(end, next.start) !== ' ') return false;
  return text.charAt(next.start) !== text.charAt(next.start).toLowerCase();
}
