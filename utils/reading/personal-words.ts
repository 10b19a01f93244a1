import type { PersonalKind } from './profile-page.ts';

/** A pattern whose whole match, or first group where it has one, is personal. English, German, French, Spanish, Dutch. */
export interface PersonalPattern {
  kind: PersonalKind;
  pattern: RegExp;
}

const MONTH =
  'jan(?:uary|uar|vier|uari)?|feb(?:ruary|ruar|rero|ruari)?|février|mar(?:ch|zo|s)?|märz|maart|apr(?:il)?|avril|abril|may|mai|mayo|mei|june?|juni?|juin|junio|july?|juli?|juillet|julio|aug(?:ust|ustus)?|août|agosto|sep(?:t(?:ember|iembre|embre)?)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|iembre|embre)?|de[cz](?:ember|iembre|embre)?|décembre|enero';
/** A day, a month or a year. */
export const DATE = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d|(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}|(?:\\d{1,2}(?:st|nd|rd|th|er)?\\.? )?(?:de )?(?:${MONTH})\\.?(?: de)?(?: \\d{1,2}(?:st|nd|rd|th)?,?)? (?:19|20)\\d\\d|(?:19|20)\\d\\d|['’]\\d\\d)`;

/** "Name of a place", up to six words with capitals, particles between them. */
export const CAPITALS =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40}(?: (?:(?:of|de|da|do|del|des|du|di|la|le|les|der|die|für|for|at|in|and|und|et|y|en|van|the|&) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40}){0,5}";

/** Peoples and states, as adjectives; also stems of German ones. */
export const NATIONS =
  'american|argentin(?:ian|e)|austrian|australian|bangladeshi|belgian|brazilian|british|bulgarian|cameroonian|canadian|chilean|chinese|colombian|croatian|cuban|czech|danish|dutch|egyptian|english|eritrean|estonian|ethiopian|eu|european|filipino|finnish|french|german|ghanaian|greek|hungarian|icelandic|indian|indonesian|iranian|iraqi|irish|israeli|italian|jamaican|japanese|jordanian|kenyan|korean|latvian|lebanese|lithuanian|malaysian|mexican|moroccan|nepalese|nigerian|norwegian|pakistani|palestinian|peruvian|polish|portuguese|romanian|russian|scottish|senegalese|serbian|singaporean|slovak|slovenian|somali|south african|spanish|sri lankan|swedish|swiss|syrian|taiwanese|thai|tunisian|turkish|ugandan|uk|ukrainian|u\\.?s\\.?|us|venezuelan|vietnamese|welsh|zimbabwean';
export const GERMAN_NATIONS =
  '(?:afghan|ägypt|alban|amerikan|argentin|austral|belg|bosn|brasilian|brit|bulgar|chines|dän|deutsch|engl|estn|finn|französ|georg|ghana|griech|holländ|ind|indones|irak|iran|ir|israel|italien|japan|kanad|kenian|kolumbian|koreanisch|kroat|lett|libanes|litau|marokkan|mexikan|niederländ|nigerian|norweg|österreich|pakistan|poln|portugies|rumän|russ|schott|schwed|schweizer|serb|slowak|slowen|somal|span|syr|thailänd|tschech|tunes|türk|ukrain|ungar|vietnames)(?:isch)?(?:e[nrsm]?)?';

/** Words in front of a value on the same line, in five languages. */
export const label = (words: string): string => `(?<![\\p{L}])(?:${words})(?![\\p{L}])\\s{0,3}[:：]?\\s{0,3}`;

/** The same as a field of a form: a colon or the end of the line stands behind it, or it is only a word of a sentence. */
export const field = (words: string): string =>
  `(?<![\\p{L}])(?:${words})(?![\\p{L}])(?:\\s{0,3}[:：]\\s{0,3}|[ \\t]{0,3}\\n)`;

/** What stands alone: between the ends of a line and the marks that part it. */
export const alone = (words: string): string => `(?<=^|[\\n(|·•,;:–—/] ?)(?:${words})(?=$|[\\n)|·•,;–—/]| [|·•–—/])`;
