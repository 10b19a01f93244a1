import { fold } from './fold.ts';

/** A title as it is compared. */
export interface TitleWords {
  /** Folded words; gender is cut off. */
  words: string[];
  /** Positions in `words` before which a slash or an "and" stood: another role may begin there. */
  breaks: ReadonlySet<number>;
}

/** Words that say how senior somebody is or how they are employed; the role is the same without them. */
const SENIORITY = new Set(
  `senior sr junior jr lead principal staff mid middle midlevel entry level experienced expert intermediate graduate
  trainee intern internship stage stagiaire praktikant praktikum werkstudent apprentice apprenti alternant alternance
  becario volontar i ii iii iv v l1 l2 l3 interim freelance fulltime parttime
  erfahrener erfahrene erfahren angehender berufserfahrener confirme debutant experimente gz`.split(/\s+/),
);

/** `m/w/d`, `H/F`, `f|m|x`, `gn`: who is meant, not what. */
const GENDER_MARK =
  /(?<![\p{L}\p{N}])(?:[mwfhdxgvki]\s?[/|*]\s?){1,3}(?:[mwfhdxgvki]|divers|div|gn)(?![\p{L}\p{N}])/giu;
/** `Entwickler:in`, `Pfleger*innen`, `Verkäufer/-in`, `développeur(se)`: the ending that makes a title speak to everyone. */
const GENDER_ENDING =
  /(?<=\p{L}{3})(?:[/:*_\u00b7\u2022.]-?|\(-?)(?:innen|inn?|frau|euse|se|rice|trice|iere|\u00e8re|ne|nne|e|a|ra|r)\)?(?![\p{L}\p{N}])/giu;
/** How somebody is employed ends a part of a title; it says nothing about the role. */
const EMPLOYMENT =
  /(?<![\p{L}\p{N}])(?:(?:in|\u00e0|a|en)\s)?(?:voll-?zeit|teil-?zeit|mini-?job|festanstellung|full[-\s]?time|part[-\s]?time|temps (?:plein|partiel)|cdi|cdd|jornada completa|media jornada)(?![\p{L}\p{N}])/giu;
const AND = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'or', 'oder', 'ou', 'o', 'of']);
const BREAK = '\u001f';

/** Feminine and plural forms that an ending alone makes. Both sides are treated alike, so nonsense stems do no harm. */
function stem(word: string): string {
  if (word.length > 6 && /(?:er|or|eur|[iy]st|[aen]t|eut|kt|og|ag)in(?:nen)?$/.test(word))
    return word.replace(/in(?:nen)?$/, '');
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Words of one part of a title, without marks of gender. Feminine and plural endings are cut. */
export function titleWords(part: string): TitleWords {
  const plain = part.replace(GENDER_MARK, ' ').replace(GENDER_ENDING, '').replace(/[/&]/g, BREAK);
  const words: string[] = [];
  const breaks = new Set<number>();
  plain.split(BREAK).forEach((piece, index) => {
    if (index > 0) breaks.add(words.length);
    for (const word of fold(piece).split(' ')) {
      if (word === '') continue;
      if (AND.has(word)) breaks.add(words.length);
      words.push(stem(word));
    }
  });
  return { words, breaks };
}

/** The same without words of seniority and employment, wherever they stand. */
export function withoutSeniority({ words, breaks }: TitleWords): TitleWords {
  const kept: string[] = [];
  const moved = new Set<number>();
  words.forEach((word, index) => {
    if (breaks.has(index)) moved.add(kept.length);
    if (!SENIORITY.has(word)) kept.push(word);
  });
  return { words: kept, breaks: moved };
}

/** Most characters of a title that are looked at. */
const LONGEST = 200;

/**
 * The parts of a title in the order in which they are looked at: what stands before the first dash, comma, bar or colon,
 * what follows, and last what stands in brackets.
 */
export function titleParts(title: string): string[] {
  const inBrackets: string[] = [];
  const outside = title
    .slice(0, LONGEST)
    .replace(GENDER_MARK, ' ')
    .replace(GENDER_ENDING, '')
    .replace(EMPLOYMENT, ' , ')
    .replace(/[([{]([^()[\]{}]*)[)\]}]/g, (_, inner: string) => {
      inBrackets.push(inner);
      return ' ';
    });
  const parts = outside.split(
    /\s[-\u2010-\u2015\u2212]+\s|[\u2013\u2014|,;:\u2022\u00b7!?@()[\]]|\s-|-\s(?!(?:und|oder|and|et|y|en)\s)/i,
  );
  return [...parts, ...inBrackets].map((part) => part.trim()).filter((part) => part !== '');
}
