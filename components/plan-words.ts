import type { Course } from '../utils/model/course.ts';
import type { Total } from '../utils/model/plan.ts';
import { dateOf, rangeOf, weeksOf } from './format.ts';
import type { PlanOf } from './plan-view.ts';
import type { useTexts } from './texts.tsx';

type Words = ReturnType<typeof useTexts>;

/** Host, else issuer: what the planner leaves out as one provider. */
export function providerOf({ host, issuer }: Pick<Course, 'host' | 'issuer'>): string {
  return host ?? issuer;
}

/** "40–62 h", with how many steps do not say; where none says, only that. */
export function hoursTotal({ hours, steps }: PlanOf, words: Words): string {
  return withUnstated(
    words.t('hours', [rangeOf([hours.low, hours.high], words.language)]),
    'hours',
    hours,
    steps.length,
    words,
  );
}

/** "US$0–49 (as of Jun 2026)", with how many steps do not say. */
export function moneyTotal({ usd, steps }: PlanOf, words: Words): string {
  const money = moneyOf([usd.low, usd.high], words.language);
  const dated = usd.asOf === null ? money : words.t('price_asOf', [money, dateOf(usd.asOf, words.language)]);
  return withUnstated(dated, 'price', usd, steps.length, words);
}

/** "6–10 weeks" of those that state weeks. */
export function weeksTotal({ weeks, steps }: PlanOf, words: Words): string {
  const said = weeksOf({ weeks: [weeks.low, weeks.high] }, words) ?? '';
  return withUnstated(said, 'weeks', weeks, steps.length, words);
}

const UNSTATED = {
  hours: ['plan_unstatedHours', 'plan_noneHours'],
  price: ['plan_unstatedPrice', 'plan_nonePrice'],
  weeks: ['plan_unstatedWeeks', 'plan_noneWeeks'],
} as const;

function withUnstated(
  said: string,
  what: keyof typeof UNSTATED,
  { unstated }: Total,
  steps: number,
  { t, language }: Words,
): string {
  if (unstated === 0) return said;
  const [some, none] = UNSTATED[what];
  if (unstated === steps) return t(none);
  const number = new Intl.NumberFormat(language);
  return `${said} · ${t(some, [number.format(unstated), number.format(steps)])}`;
}

/** "US$0–49". */
export function moneyOf(range: [number, number], language: string): string {
  return rangeOf(range, language, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
}

/** "€49" where the price stands in another currency; never converted. */
export function localPriceOf({ cost }: Pick<Course, 'cost'>, language: string): string | null {
  if (!cost.local) return null;
  const { currency, amount } = cost.local;
  return rangeOf(amount, language, { style: 'currency', currency, maximumFractionDigits: 0 });
}

/** "3", "3–7": weeks from the start, counted from one as people count them. */
export function weekSpan({ from, to }: { from: number; to: number }, language: string): string {
  const first = Math.floor(from) + 1;
  return rangeOf([first, Math.max(first, Math.ceil(to))], language);
}

/** "French" of `fr`, "Canada" of `CA`; what is no code comes back as it is. */
export function nameOfCode(code: string, type: 'language' | 'region', language: string): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
