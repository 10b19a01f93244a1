import type { Course } from '../utils/model/course.ts';
import { formOf, type Texts } from './texts.tsx';

type Words = { t: Texts['get']; language: string };

/** "6 h", "10–14 h"; null when not stated. */
export function hoursOf(course: Pick<Course, 'hours'>, { t, language }: Words): string | null {
  return course.hours ? t('hours', [rangeOf(course.hours, language)]) : null;
}

/** "3 weeks", "2–4 weeks"; null when not stated. */
export function weeksOf(course: Pick<Course, 'weeks'>, { t, language }: Words): string | null {
  if (!course.weeks) return null;
  return t(`weeks_${formOf(language, ...course.weeks)}`, [rangeOf(course.weeks, language)]);
}

/** The price as far as it is stated: "free", "US$39–49", "subscription, from US$39", "price not stated". */
export function priceOf({ cost }: Pick<Course, 'cost'>, { t, language }: Words): string {
  const usd = cost.usd && rangeOf(cost.usd, language, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
  switch (cost.model) {
    case 'free':
      return t('price_free');
    case 'funded':
      return t('price_funded');
    case 'paid-to-you':
      return usd ? t('price_paidToYou', [usd]) : t('price_paidToYouUnstated');
    case 'free-cert-paid':
      return usd ? t('price_freeCertPaid', [usd]) : t('price_freeCertPaidUnstated');
    case 'subscription':
      return usd ? t('price_subscription', [usd]) : t('price_subscriptionUnstated');
    case 'exam-fee':
      return usd ? t('price_examFee', [usd]) : t('price_unstated');
    default:
      return usd ?? t('price_unstated');
  }
}

/** What is stated of a course's effort and price: hours, weeks, and the price with the month it was seen. */
export function factsOf(course: Course, words: Words): string[] {
  const price = priceOf(course, words);
  const asOf = dateOf(course.cost.asOf, words.language);
  const dated = course.cost.model === 'unknown' ? price : words.t('price_asOf', [price, asOf]);
  return [hoursOf(course, words), weeksOf(course, words), dated].filter((fact) => fact !== null);
}

/** "2026" of "2026", "Jun 2026" of "2026-06", "14 Feb 2026" of an ISO date; other text comes back as it is. */
export function dateOf(iso: string, language: string): string {
  if (/^\d{4}$/.test(iso)) return iso;
  const day = iso.length > 7;
  const date = new Date(day ? iso : `${iso}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return (day ? dayFormat : monthFormat)(language).format(date);
}

const dayFormat = remembered({ year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
const monthFormat = remembered({ year: 'numeric', month: 'short', timeZone: 'UTC' });

/** Made once for each language: making a format takes longer than drawing a row. */
function remembered(options: Intl.DateTimeFormatOptions): (language: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (language) => {
    const known = formats.get(language) ?? new Intl.DateTimeFormat(language, options);
    formats.set(language, known);
    return known;
  };
}

const rangeFormats = new Map<string, Intl.NumberFormat>();

function rangeFormat(language: string, options: Intl.NumberFormatOptions | undefined): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = rangeFormats.get(key) ?? new Intl.NumberFormat(language, options);
  rangeFormats.set(key, known);
  return known;
}

/** "6", "10–14": one number where both ends are the same. */
export function rangeOf([low, high]: [number, number], language: string, options?: Intl.NumberFormatOptions): string {
  const number = rangeFormat(language, options);
  return low === high ? number.format(low) : number.formatRange(low, high);
}

/** "14 Feb 2026, 09:30" of an ISO time, by the person's clock; other text comes back as it is. */
export function timeOf(iso: string, language: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

const AGO = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 minutes ago", "yesterday"; less than a minute, or ahead of the clock, is "now". Other text gives nothing. */
export function agoOf(iso: string, now: Date, language: string): string {
  const age = now.getTime() - Date.parse(iso);
  if (Number.isNaN(age)) return '';
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const unit = AGO.find(([, length]) => age >= length);
  return unit ? format.format(-Math.floor(age / unit[1]), unit[0]) : format.format(0, 'second');
}
