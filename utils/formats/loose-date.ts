/*
 * Dates as people and spreadsheets write them, in English, German, French, Spanish and Dutch, as ISO 8601: as exact as
 * what is written and no more ("May 2023" is 2023-05).
 */

/** Beginnings of the months' names without accents; of several that fit, the longest counts. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'maa', 'mrt', 'mae'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

const DAY_MONTH_YEAR = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d./-])/;

export interface DateReading {
  /** Whether 03/04/2024 is the third of April; undefined where nothing tells: then only the year is certain. */
  dayFirst?: boolean | undefined;
  /** The last day that is meant: an end of "May 2026" is 2026-05-31. */
  end?: boolean;
}

/**
 * @param text at most 40 characters; longer texts are no dates
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where it is no date, or none that exists.
 */
export function looseDate(text: string, { dayFirst, end = false }: DateReading = {}): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 40) return undefined;
  const [year, month, day] = yearFirst(trimmed) ?? yearLast(trimmed, dayFirst) ?? inWords(trimmed) ?? [];
  if (year === undefined || year < 1900 || year > 2200) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > lastDay(year, month ?? 1))) return undefined;
  if (!end) return iso(year, month, day);
  return iso(year, month ?? 12, day ?? lastDay(year, month ?? 12));
}

/** Whether a column writes the day first: told by its own values, undefined where all of them could be read both ways. */
export function writesDayFirst(values: readonly string[]): boolean | undefined {
  for (const value of values) {
    const [, first, separator, second] = DAY_MONTH_YEAR.exec(value.trim()) ?? [];
    if (separator === '.' || Number(first) > 12) return true;
    if (Number(second) > 12) return false;
  }
  return undefined;
}

type Parts = [year: number, month?: number, day?: number];

/** ISO, and what databases write: "2026/08/01 10:00:00 UTC". */
function yearFirst(text: string): Parts | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year === undefined) return undefined;
  return [Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day)];
}

function yearLast(text: string, dayFirst: boolean | undefined): Parts | undefined {
  const monthAndYear = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (monthAndYear) return [Number(monthAndYear[2]), Number(monthAndYear[1])];
  const [, first, separator, second, year] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [one, two] = [Number(first), Number(second)];
  // With full stops the day always comes first; otherwise only what cannot be a month tells.
  const told = separator === '.' || one > 12 || (two > 12 ? false : dayFirst);
  if (told === undefined && one !== two) return [Number(year)];
  return told === false ? [Number(year), one, two] : [Number(year), two, one];
}

/** "May 2023", "12. März 2024", "May 12, 2023", "12 de mayo de 2024". */
function inWords(text: string): Parts | undefined {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => !['', 'de', 'del', 'of', 'le', 'the'].includes(word));
  if (words.length < 2 || words.length > 3) return undefined;
  const months = words.map(monthOf).filter((month) => month !== undefined);
  const numbers = words
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|er)?$/.exec(word)?.[1])
    .filter((each) => each !== undefined);
  const year = numbers.find((each) => each.length === 4);
  const day = numbers.find((each) => each.length < 3);
  if (months.length !== 1 || year === undefined || months.length + numbers.length !== words.length) return undefined;
  if (words.length === 3 && day === undefined) return undefined;
  return [Number(year), months[0], day === undefined ? undefined : Number(day)];
}

function monthOf(word: string): number | undefined {
  if (!/^[a-z]{3,12}$/.test(word)) return undefined;
  const index = MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)));
  return index < 0 ? undefined : index + 1;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month?: number, day?: number): string {
  const parts = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [String(year), ...parts].join('-');
}
