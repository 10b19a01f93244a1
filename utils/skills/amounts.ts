import { item } from './arrays.ts';
import { matches } from './matches.ts';
import type { Stretch } from './sentences.ts';

export interface Years {
  min: number;
  max?: number;
}

const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  ein: 1,
  eine: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  zehn: 10,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  een: 1,
  twee: 2,
  drie: 3,
  vijf: 5,
  tien: 10,
};
const NUMBER = `(?:\\d{1,2}(?:[.,]5)?|${Object.keys(NUMBER_WORDS).join('|')})`;
/** "an", as French has it, is an article in English. */
const UNITS = 'years?|yrs?\\.?|yoe|jahren?|jahre|années|años|año|jaar|jaren';
const FRENCH_UNIT = 'ans?';
/** Quick to ask, and most sentences hold none. */
const SOME_UNIT = new RegExp(
  `(?:${UNITS}|months?)(?![\\p{L}])|${FRENCH_UNIT}(?![\\p{L}])(?<=(?:[\\d+)]|more|plus|full|als|mehr|${Object.keys(NUMBER_WORDS).join('|')})[ -]{0,2}${FRENCH_UNIT})`,
  'iu',
);
const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£])(${NUMBER})(?: ?\\(\\d{1,2}\\))? ?(\\+|plus)?(?: ?(?:-|\u2013|\u2014|to|bis|à|a|tot|(?:and|und|et|y|en)(?<=(?:between|zwischen|entre|tussen) ${NUMBER} (?:and|und|et|y|en))) ?(${NUMBER}))?[ -]?(?:\\+|or more|plus|full|mehr als|oder mehr)?[ -]?(?:${UNITS}|${FRENCH_UNIT})(?![\\p{L}])['\u2019]?`,
  'giu',
);
/** "12 months' experience": in whole and half years. */
const MONTHS =
  /(?<![\p{L}\p{N}.,])(6|six|12|twelve|18|eighteen|24|36)\+?[ -]months?['\u2019]?(?= (?:of |previous |prior |relevant |proven |solid |practical )?(?:[\p{L}]+ ){0,2}(?:experience|practice))/giu;
const YEARS_OF_MONTHS: Record<string, number> = {
  6: 0.5,
  six: 0.5,
  12: 1,
  twelve: 1,
  18: 1.5,
  eighteen: 1.5,
  24: 2,
  36: 3,
};
/** "5 years in business", "18 years or older", "a 3-year plan", "over the last 20 years". */
const NOT_EXPERIENCE_AFTER =
  /^,? ?(?:in business|of age|old|or older|or over|and over|and older|of (?:growth|history|success|tradition|innovation|heritage|trading)|ago|contract|plan|programme|program|term|warranty|degree|strategy|roadmap|in a row|from now|running(?! \p{L})|alt|in the (?:market|industry) as a company|anniversary)/iu;
const NOT_EXPERIENCE_BEFORE =
  /(?:(?:last|past|next|over the|within|for over|for more than|every|founded|established|age of|aged|after|first|in the) |(?:we have|we\u2019ve|we've|our|company with|with over) (?:[\p{L}]+ ){0,3})$/iu;

interface YearsPhrase extends Stretch {
  /** Absent: years of something else, which only end what an earlier phrase speaks for. */
  years?: Years;
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const word = NUMBER_WORDS[written.toLowerCase()];
  return word ?? Number(written.replace(',', '.'));
}

/** Phrases of a sentence that speak of years, with the years of experience asked for. */
function yearsPhrases(text: string, sentence: Stretch): YearsPhrase[] {
  const body = text.slice(sentence.start, sentence.end);
  if (!SOME_UNIT.test(body)) return [];
  const found: YearsPhrase[] = [];
  for (const match of /month/i.test(body) ? matches(MONTHS, body) : []) {
    const min = YEARS_OF_MONTHS[match[1]?.toLowerCase() ?? ''];
    const start = sentence.start + match.index;
    if (min !== undefined) found.push({ start, end: start + match[0].length, years: { min } });
  }
  for (const match of matches(YEARS, body)) {
    const end = match.index + match[0].length;
    const other =
      NOT_EXPERIENCE_AFTER.test(body.slice(end, end + 50)) ||
      NOT_EXPERIENCE_BEFORE.test(body.slice(Math.max(0, match.index - 50), match.index));
    const min = numberOf(match[1]);
    const max = numberOf(match[3]);
    if (min === undefined || Number.isNaN(min)) continue;
    const years: Years = max !== undefined && max > min && max <= 60 ? { min, max } : { min };
    const place = { start: sentence.start + match.index, end: sentence.start + end };
    found.push(other || min > 40 ? place : { ...place, years });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What begins another demand: "three years of SQL, good Excel and be at home in Python". */
const NEW_DEMAND =
  /(?:,|\sand|;)\s(?:be|is|isn[\u2019']t|have|has|can|know|knows|good|strong|sound|solid|excellent|skilled|proficient|fluent|familiar|comfortable|knowledge|a|an|at home|on|well|able|willing|happy|keen|confident|competent|expert|expertise|advanced|first-rate|thorough|an understanding|understanding|experience (?:with|in|of)|experienced|the ability|ability|used|you|ideally|preferably|kenntnisse|kennis van|kennis|connaissance|maîtrise|conocimientos?|including|inklusive|dont|waaronder)(?![\p{L}])/iu;

function endsSentence(text: string, sentence: Stretch, end: number): boolean {
  return /^[\s).]*(?:or more|or longer|minimum|min\.?|plus|experience|of experience|required|ideally|preferred)?[\s).]*$/iu.test(
    text.slice(end, Math.min(sentence.end, end + 40)),
  );
}

/** "C# and .NET, minimum 3 years", "Python and SQL (5+ years)": the names in front, as far as "and" joins them. */
function bindBackwards(
  text: string,
  mentions: readonly (Stretch & { knockOut?: unknown })[],
  start: number,
  least: number,
  years: Years,
  bound: (Years | undefined)[],
): void {
  let next = start;
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = item(mentions, at);
    if (mention.knockOut || mention.end > start || mention.start < least) return;
    const between = text.slice(mention.end, next);
    const joined = next === start ? between.length < 60 : /^\s?(?:and|&|\/|or|und|oder|y|et|en|,)\s?$/iu.test(between);
    if (!joined) return;
    bound[at] ??= years;
    next = mention.start;
    // A comma in front of the years closes only the last member of a longer list.
    if (/,\s?$/.test(text.slice(Math.max(0, mention.start - 2), mention.start))) return;
  }
}

/** "one year in an ISO 17025 accredited laboratory": the years are of the place. */
const OF_A_PLACE = /^[ -](?:accredited|certified|regulated|registered|approved|compliant)\s/iu;
/** How far in front of a name its parenthesis may open. */
const LONGEST_ASIDE = 80;

/** "7 years of Oracle (RAC, RMAN)": what stands in parentheses only details the name in front. */
function onlyDetails(text: string, mentions: readonly Stretch[], at: number, from: number): boolean {
  const { start } = item(mentions, at);
  const least = Math.max(from, start - LONGEST_ASIDE);
  const ahead = text.slice(least, start);
  const open = ahead.lastIndexOf('(');
  if (open < 0 || ahead.includes(')', open)) return false;
  let before = at - 1;
  while (before >= 0 && item(mentions, before).end > least + open) before--;
  const named = mentions[before];
  // "Oracle 12c/19c (": a second version.
  return (
    named !== undefined && named.start >= from && /^(?:\/\p{N}\S{0,6})?\s?$/u.test(text.slice(named.end, least + open))
  );
}

/**
 * Years asked for each mention: a phrase speaks for the names behind it up to the next such phrase; where none follow,
 * for the nearest in front ("Python (5+ years)").
 */
export function bindYears(
  text: string,
  sentence: Stretch,
  mentions: readonly (Stretch & { kind?: string; knockOut?: unknown })[],
): (Years | undefined)[] {
  const bound: (Years | undefined)[] = mentions.map(() => undefined);
  const phrases = yearsPhrases(text, sentence);
  phrases.forEach(({ start, end, years }, index) => {
    if (!years) return;
    const previousEnd = phrases[index - 1]?.end ?? sentence.start;
    const stop = phrases[index + 1]?.start ?? sentence.end;
    // "SQL (3 years), Python (5 years)", "Python: 3+ years": what stands close in front owns the phrase.
    if (endsSentence(text, sentence, end) && mentions.every((mention) => mention.start < start)) {
      bindBackwards(text, mentions, start, previousEnd, years, bound);
      return;
    }
    const close = mentions.findLastIndex(
      (mention) => !mention.knockOut && mention.end <= start && mention.start >= previousEnd,
    );
    // "PhD in statistics with two years of relevant experience": years of work, not of the subject.
    const studied =
      close >= 0 &&
      /^ (?:of (?:relevant|related|professional|work(?:ing)?|industry|postgraduate|similar) experience|in an? (?:comparable|similar|equivalent|related) (?:post|role|position|job))/i.test(
        text.slice(end, end + 50),
      ) &&
      mentions.some(({ knockOut, end: last }) => knockOut === 'degree' && last <= item(mentions, close).start);
    if (studied) return;
    // "a degree in art history or a related subject, and at least three years' experience": the years stand for themselves.
    const degree = mentions.find((mention) => mention.knockOut === 'degree' && mention.end <= start);
    const apart =
      degree !== undefined &&
      close >= 0 &&
      degree.end <= item(mentions, close).start &&
      /,? and (?:at least |a minimum of |minimum |over |more than )?$/iu.test(
        text.slice(item(mentions, close).end, start),
      );
    if (
      close >= 0 &&
      /^\s?(?:skills?|experience|kenntnisse|erfahrung)?\s?(?:[(:\u2013]|\s-\s|for|mit|with)\s?(?:at least |minimum |min\.? ?|over )?$/iu.test(
        text.slice(item(mentions, close).end, start),
      )
    ) {
      bound[close] ??= years;
      return;
    }
    let given = false;
    mentions.forEach((mention, at) => {
      if (mention.knockOut || mention.start < end || mention.end > stop) return;
      if (NEW_DEMAND.test(text.slice(end, mention.start))) return;
      // "five years of arable farming, BASIS and FACTS certificates": a certificate behind what is practised.
      if (mention.kind === 'credential' && given) return;
      if (onlyDetails(text, mentions, at, end) || OF_A_PLACE.test(text.slice(mention.end, mention.end + 14))) return;
      bound[at] ??= years;
      given = true;
    });
    if (!given && !apart && close >= 0 && start - item(mentions, close).end < 60) bound[close] ??= years;
  });
  return bound;
}
