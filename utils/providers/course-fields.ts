import type { Course } from '../model/course.ts';
import { AFFILIATE_HOSTS, TRACKING } from './catalogue-checks.ts';

/*
 * Fields of a course as sources write them. Their text is hostile: it is cleaned, cut, and shown as text alone.
 */

/** What would break a line, or is no character. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** What is not seen and turns the direction of what follows, or hides inside a word. Joiners stay: scripts need them. */
const HIDDEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** One line of at most `most` characters; '' for anything that is no text. */
export function line(value: unknown, most = 300): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, 20_000)
    .replace(CONTROL, ' ')
    .replace(HIDDEN, '')
    .replace(/\s{1,20000}/g, ' ')
    .trim();
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * An address that may be kept: https, no user name, no port, a public host, no fragment, and without parameters that
 * tell who sent the person. Undefined for any other, and for affiliate networks.
 * @param base address that a relative one starts from
 */
export function courseAddress(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value.trim(), base)) return undefined;
  const url = new URL(value.trim(), base);
  const { hostname } = url;
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  if (!hostname.includes('.') || /^[\d.]+$/.test(hostname) || hostname.startsWith('[')) return undefined;
  if (AFFILIATE_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`))) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** A stable id within the model's bounds: the prefix, words of the name, and a mark of what tells it from its likes. */
export function courseId(prefix: string, name: string, key: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]{1,300}/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return [prefix, words, shortHash(key)].filter(Boolean).join('-');
}

/** Eight hexadecimal digits (FNV-1a): enough to tell the entries of one list apart, and no secret. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What is paid again every month is no price in all: for how many months, nobody knows. */
const AGAIN =
  /(?:\/|\b(?:per|pro|par|por|je|a|an|im)) ?(?:month|mo\b|monat|mois|mes\b|year|yr\b|jahr|an\b|week|woche)|\b(?:monthly|yearly|annually|monatlich|jährlich)/i;
/** Hours a week are no hours in all. */
const WEEKLY = /\b(?:per|pro|par|each|je) |\/|weekly|wöchentlich/i;

/**
 * "12", "8-10", "8 to 10", "1,200" as a range; undefined where there is no number, one above `most`, or an amount for
 * each week.
 */
export function rangeOf(value: unknown, most: number): [number, number] | undefined {
  const text = line(value, 100).replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1');
  if (WEEKLY.test(text)) return undefined;
  const numbers = [...text.matchAll(/\d{1,7}(?:[.,]\d{1,2})?/g)].slice(0, 2).map(([each]) => decimal(each));
  const [low, high = low] = numbers;
  if (low === undefined || high === undefined || low > high || high > most || high <= 0) return undefined;
  return [low, high];
}

const SYMBOLS: readonly [RegExp, string][] = [
  [/US\$|^\$|\$$/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/¥/, 'JPY'],
];
const FREE = /^(?:free(?: of charge)?|gratis|kostenlos|kostenfrei|gratuit|gratuito)$/i;

/**
 * A price as it is written: "free", "49", "1,299.00", "49,50 €", "USD 49". Nothing is converted: dollars stand as such,
 * any other currency as it is, and a number without a currency is no price (its amount is unknown). What is paid again
 * every month or year is a subscription without an amount, because the amount in all is not stated.
 * @param currency as the source says it apart from the number (ISO 4217)
 * @param asOf month, such as `2026-11`
 */
export function costOf(price: unknown, currency: unknown, asOf: string): Course['cost'] {
  const text = line(price, 60);
  if (FREE.test(text)) return { model: 'free', asOf };
  const amounts = [...text.matchAll(/\d[\d.,'\u00a0 ]{0,15}/g)].slice(0, 2).map(([each]) => amountOf(each));
  const [low, high = low] = amounts;
  if (low === undefined || high === undefined || low > high || high > 1_000_000) return { model: 'unknown', asOf };
  if (high === 0) return { model: 'free', asOf };
  if (AGAIN.test(text)) return { model: 'subscription', asOf };
  const code = currencyOf(currency) ?? currencyOf(/\b[A-Z]{3}\b/.exec(text)?.[0]) ?? symbolIn(text);
  if (code === undefined) return { model: 'one-off', asOf };
  if (code === 'USD') return { model: 'one-off', usd: [low, high], asOf };
  return { model: 'one-off', local: { currency: code, amount: [low, high] }, asOf };
}

/** ISO 4217 code of a code, a sign, or the dollar by its name. */
export function currencyOf(value: unknown): string | undefined {
  const text = line(value, 40);
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase();
  return /^us dollars?$/i.test(text) ? 'USD' : symbolIn(text);
}

function symbolIn(text: string): string | undefined {
  return SYMBOLS.find(([sign]) => sign.test(text.trim()))?.[1];
}

/** "1,299.00", "1.299,00", "1299": the last sign with one or two digits behind it stands before the cents. */
function amountOf(text: string): number {
  const cents = /[.,](\d{1,2})\D*$/.exec(text);
  const whole = (cents ? text.slice(0, cents.index) : text).replace(/\D/g, '');
  return Number(`${whole || '0'}.${cents?.[1] ?? '0'}`);
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

/** A day that a source gives as an ISO date; undefined for anything that is no day. */
export function dayOf(value: unknown): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(line(value, 40))?.[0];
  // "2026-02-30" is read as a day of March, which nobody wrote.
  return day !== undefined && Date.parse(day) && new Date(day).toISOString().startsWith(day) ? day : undefined;
}

/** Hours of "PT40H" or weeks of "P6W", "P3M", "P9D": ISO 8601 durations, of one unit or several. */
export function durationOf(value: unknown): { hours?: number; weeks?: number } {
  const text = line(value, 40).toUpperCase();
  const found =
    /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/.exec(
      text,
    );
  if (!found) return {};
  const [years, months, weeks, days, hours, minutes] = found.slice(1).map((each) => Number(each ?? 0)) as number[];
  const inWeeks = (years ?? 0) * 52 + ((months ?? 0) * 52) / 12 + (weeks ?? 0) + (days ?? 0) / 7;
  const inHours = (hours ?? 0) + (minutes ?? 0) / 60;
  return {
    ...(inWeeks > 0 && { weeks: Math.max(1, Math.round(inWeeks)) }),
    ...(inHours > 0 && { hours: Math.round(inHours * 10) / 10 }),
  };
}
