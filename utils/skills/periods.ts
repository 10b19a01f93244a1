import { matches } from './matches.ts';

/** From when to when, as a text states it: ISO years or months. */
export interface Period {
  start: number;
  end: number;
  /** "2019" or "2019-03". */
  from: string;
  /** Absent: it goes on. */
  to?: string;
}

const MONTHS: readonly string[] = [
  'jan|jänner|janv|ene|januari|januar|january|janvier|enero',
  'feb|fév|févr|february|februar|février|febrero|februari',
  'mar|mär|mrz|mrt|march|märz|mars|marzo|maart',
  'apr|avr|abr|april|avril|abril',
  'may|mai|mayo|mei',
  'jun|june|juni|juin|junio',
  'jul|juil|july|juli|juillet|julio',
  'aug|août|ago|august|agosto|augustus',
  'sep|sept|september|septembre|septiembre',
  'oct|okt|october|oktober|octobre|octubre',
  'nov|november|novembre|noviembre',
  'dec|dez|déc|dic|december|dezember|décembre|diciembre',
];
const NAMED = MONTHS.join('|');
const POINT = `(?:(${NAMED})\\.?[ /]|(0?[1-9]|1[0-2])[/.])?((?:19|20)\\d\\d)`;
const NOW =
  "present|now|today|current|currently|ongoing|heute|jetzt|aktuell|aujourd[’']hui|présent|actuellement|actualidad|presente|actual|hoy|heden|nu";
const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])${POINT} ?(?:-|–|—|to|until|till|bis|à|au|hasta|tot|t/m) ?(?:${POINT}|(${NOW}))(?![\\p{L}\\p{N}]|[-./]\\d)`,
  'giu',
);
const SINCE = new RegExp(`(?<![\\p{L}\\p{N}])(?:since|seit|depuis|desde|sinds) ${POINT}(?![\\p{L}\\p{N}])`, 'giu');
const MONTH_OF = new Map(MONTHS.flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)));

/**
 * Periods that a text states ("2019-2024", "Mar 2019 – heute", "03/2019 bis 07/2021", "since 2020"), in its order. What ends
 * before it begins, or begins after `now`, is none.
 */
export function findPeriods(text: string, now: Date): Period[] {
  const found: Period[] = [];
  for (const match of matches(RANGE, text)) {
    const from = pointOf(match[1], match[2], match[3]);
    const to = match[7] ? undefined : pointOf(match[4], match[5], match[6]);
    add(found, match.index, match[0].length, from, to, now);
  }
  for (const match of matches(SINCE, text)) {
    const start = match.index;
    if (found.some((period) => start < period.end && period.start < start + match[0].length)) continue;
    add(found, start, match[0].length, pointOf(match[1], match[2], match[3]), undefined, now);
  }
  return found.sort((a, b) => a.start - b.start);
}

function add(found: Period[], start: number, length: number, from: string, to: string | undefined, now: Date): void {
  if (Number(from.slice(0, 4)) > now.getUTCFullYear()) return;
  // "2019-03 to 2019": as far as both say.
  const common = Math.min(from.length, to?.length ?? 7);
  if (to !== undefined && to.slice(0, common) < from.slice(0, common)) return;
  found.push({ start, end: start + length, from, ...(to === undefined ? {} : { to }) });
}

function pointOf(name: string | undefined, number: string | undefined, year: string | undefined): string {
  const month = name ? MONTH_OF.get(name.toLowerCase()) : number ? Number(number) : undefined;
  return month === undefined ? (year ?? '') : `${year}-${String(month).padStart(2, '0')}`;
}
