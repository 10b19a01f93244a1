import { dateOf } from './format.ts';
import type { MarketPeriod } from './market-view.ts';

const lists = new Map<string, Intl.ListFormat>();

/** Names that are written so: "macOS", "jQuery". */
const OWN_SPELLING = /^\p{Ll}+\p{Lu}/u;

/** "Power BI or Tableau", with a capital letter; a name that has one further on is left as it is written. */
export function nameOf(names: readonly string[], language: string): string {
  const list = lists.get(language) ?? new Intl.ListFormat(language, { type: 'disjunction' });
  lists.set(language, list);
  const text = list.format(names);
  if (OWN_SPELLING.test(text)) return text;
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** "Sep 2026", "Sep 2026 – Nov 2026". */
export function spanOf({ from, to }: Pick<MarketPeriod, 'from' | 'to'>, language: string): string {
  return [...new Set([from, to])].map((month) => dateOf(month, language)).join(' – ');
}
