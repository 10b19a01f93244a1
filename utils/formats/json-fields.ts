import { z } from '../model/zod.ts';

/*
 * Schemas for fields of badge files. Issuers write the same field as a string, a language map, a list or an object, and
 * hostile files write anything: each schema here accepts whatever comes and answers with what could be read, or
 * `undefined`. Whether a missing field matters is decided where the badge is put together.
 */

/** A JSON object as `parseHostileJson` gives it: without a prototype. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Invisible characters that turn the reading direction, or make two names that look the same differ. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const CONTROL = /\p{Cc}/gu;
/** Halves of characters, which encoders of addresses refuse. */
const HALF = /\p{Cs}/gu;

function cleanLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(HALF, '\ufffd').replace(/ +/g, ' ').trim();
}

function clean(text: string, limit: number, keepLines: boolean): string {
  const start = text.slice(0, limit * 2);
  const cleaned = keepLines
    ? start
        .split(/\r\n|\r|\n/)
        .map(cleanLine)
        .join('\n')
    : cleanLine(start);
  return cleaned.trim().slice(0, limit);
}

function isEnglish(tag: unknown): boolean {
  return typeof tag === 'string' && /^en\b/i.test(tag);
}

/** The text of a string, of a JSON-LD value object, of a language map (English first), or of the first in a list. */
function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (depth > 3) return undefined;
  if (Array.isArray(value)) {
    const english = value.find((each) => isObject(each) && isEnglish(each['@language']));
    for (const each of english === undefined ? value : [english, ...value]) {
      const text = textOf(each, depth + 1);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  if ('@value' in value) return textOf(value['@value'], depth + 1);
  const tags = Object.keys(value).filter((key) => /^(?:[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}|@none)$/i.test(key));
  const tag = tags.find(isEnglish) ?? tags[0];
  return tag === undefined ? undefined : textOf(value[tag], depth + 1);
}

/** A schema that answers with what `read` finds, and `undefined` where the member is missing. */
function reading<T>(read: (value: unknown) => T | undefined) {
  return z.unknown().transform(read).optional();
}

/** A yes; anything else, and its absence, is a no. */
export const flag = z
  .unknown()
  .transform((value) => value === true || value === 'true')
  .default(false);

/** A line of text, at most `limit` UTF-16 code units, free of control and direction characters. */
export function line(limit: number) {
  return reading((value) => {
    const text = textOf(value);
    return text === undefined ? undefined : clean(text, limit, false) || undefined;
  });
}

/** Like `line`, with its line breaks. */
export function prose(limit: number) {
  return reading((value) => {
    const text = textOf(value);
    return text === undefined ? undefined : clean(text, limit, true) || undefined;
  });
}

/**
 * An address or other identifier: a string that is not cut, because half an address is another one. Addresses that
 * would run something when opened are no identifiers.
 */
export const identifier = reading((value) => {
  if (typeof value !== 'string' || value.length > 2000) return undefined;
  const text = value.replace(INVISIBLE, '').replace(CONTROL, '').replace(HALF, '\ufffd').trim();
  return text === '' || /^(?:javascript|vbscript|data|blob|file):/i.test(text) ? undefined : text;
});

/** A number of credits or hours, also as a string of digits: not negative, at most 100,000. */
export const amount = reading((value) => {
  const number = typeof value === 'string' && /^\d{1,6}(?:[.,]\d{1,6})?$/.test(value.trim()) ? decimal(value) : value;
  return typeof number === 'number' && number >= 0 && number <= 100_000 ? number : undefined;
});

function decimal(text: string): number {
  return Number(text.trim().replace(',', '.'));
}

function isUnixTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{9,11}$/.test(value);
}

/** An ISO 8601 date as written, or a Unix time in seconds (Open Badges 1) as ISO. */
export const date = reading((value) => {
  const seconds = typeof value === 'number' ? value : isUnixTime(value) ? Number(value) : undefined;
  if (seconds !== undefined) {
    const moment = new Date(seconds * 1000);
    return Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999 ? undefined : moment.toISOString();
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text.length <= 40 && /^\d{4}-\d{2}(?:-\d{2})?/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
});

/** A value or a list of them, as a list of at most `limit`. */
export function list(limit = 500) {
  return z
    .unknown()
    .transform((value): unknown[] => {
      if (value === undefined || value === null) return [];
      return Array.isArray(value) ? value.slice(0, limit) : [value];
    })
    .default(() => []);
}

/** `type` as a list of strings. */
export const types = list(50).transform((values) => values.filter((value) => typeof value === 'string'));

/** Tags: strings, or language maps of them; empty ones fall away. */
export const tags = list().transform((values) =>
  values.map((value) => line(300).parse(value)).filter((tag) => tag !== undefined),
);

const alignment = z
  .object({
    targetName: line(500),
    targetUrl: identifier,
    targetCode: line(200),
    targetFramework: line(300),
    targetType: line(200),
    name: line(500),
    url: identifier,
    framework: line(300),
  })
  .transform(({ name, url, framework, ...fields }) => {
    // Open Badges 1 and early 2 files use the names without "target".
    const targetUrl = fields.targetUrl ?? url;
    const targetName = fields.targetName ?? name ?? fields.targetCode ?? targetUrl?.slice(0, 500);
    return targetName === undefined
      ? undefined
      : definedOnly({ ...fields, targetName, targetUrl, targetFramework: fields.targetFramework ?? framework });
  });

/** Alignments: an object or a list of them; what is no object, or names nothing, falls away. */
export const alignments = list().transform((values) =>
  values
    .filter(isObject)
    .map((value) => alignment.parse(value))
    .filter((each) => each !== undefined),
);

/** Whether a file comes with evidence; undefined where it does not say. An empty list says that there is none. */
export function evidenceOf(json: JsonObject): { present: boolean; count: number } | undefined {
  if (json.evidence === undefined || json.evidence === null) return undefined;
  const count = list()
    .parse(json.evidence)
    .filter((each) => isObject(each) || typeof each === 'string').length;
  return { present: count > 0, count };
}

/** The same object without the members that are `undefined`. */
export function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
