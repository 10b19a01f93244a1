import { unknown } from './finding.ts';

/** A JSON object, with or without a prototype. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value or a list of them, as a list; null and undefined are no value. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The own member, never an inherited one. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The id of an object, or the string itself: JSON-LD writes a link either way. */
export function idOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf(member(value, 'id')) ?? textOf(member(value, '@id'));
}

/** `type` and `@type` as strings. */
export function typesOf(value: unknown): string[] {
  const types = member(value, 'type') ?? member(value, '@type');
  return listOf(types).filter((each) => typeof each === 'string');
}

/** Bytes -> JSON object or anything else JSON can be; undefined where it is no JSON. Guards the number of levels. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return parseJsonText(text);
}

const MOST_LEVELS = 64;

/** Text -> JSON without prototypes, so that `__proto__` is plain data; undefined where it is no JSON or nests too deep. */
export function parseJsonText(text: string): unknown {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MOST_LEVELS) return undefined;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  try {
    return bare(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const object: JsonObject = Object.create(null);
  for (const [key, each] of Object.entries(value)) object[key] = bare(each);
  return object;
}

/** A transcript of 200 badges has about 20,000 values, and its longest list 200. */
const MOST_VALUES = 50_000;
const LONGEST_LIST = 2000;

/**
 * Throws `too-much-work` for a document that would take long before any other limit notices: expanding a list compares
 * each of its values with each.
 */
export function checkSize(document: unknown): void {
  let values = 0;
  const count = (value: unknown): void => {
    values += 1;
    if (values > MOST_VALUES) throw unknown('too-much-work', `more than ${MOST_VALUES} values`);
    if (Array.isArray(value)) {
      if (value.length > LONGEST_LIST) throw unknown('too-much-work', `a list of more than ${LONGEST_LIST}`);
      value.forEach(count);
    } else if (isObject(value)) Object.values(value).forEach(count);
  };
  count(document);
}

/** A deep copy whose objects have the ordinary prototype, as libraries expect; `__proto__` stays an own member. */
export function ordinary(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordinary);
  if (!isObject(value)) return value;
  const object: JsonObject = {};
  for (const [key, each] of Object.entries(value)) {
    Object.defineProperty(object, key, { value: ordinary(each), enumerable: true, writable: true, configurable: true });
  }
  return object;
}
