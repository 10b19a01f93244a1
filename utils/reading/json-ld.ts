import { dataLine } from './data-text.ts';
import { addFurther } from './further.ts';
import type { PostingFacts } from './page.ts';

/** What one script block may weigh, and how many values of all of them are looked at. */
const MAX_SCRIPT = 2_000_000;
const MAX_VALUES = 50_000;
const MAX_DESCRIPTION = 500_000;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes the wrappers off that sites put around JSON: HTML comments, CDATA marks, a closing semicolon. */
function unwrap(source: string): string {
  return source
    .replace(/<!--|-->|(?:\/\*|\/\/)?\s?<!\[CDATA\[\s?(?:\*\/)?|(?:\/\*|\/\/)?\s?\]\]>\s?(?:\*\/)?/g, ' ')
    .trim()
    .replace(/;$/, '');
}

/** Escapes control characters inside strings; drops comments and trailing commas outside them. One pass. */
function mend(source: string): string {
  const out: string[] = [];
  let inString = false;
  /** A comma is written once it is known that no bracket closes behind it. */
  let comma = '';
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    const next = source[at + 1] ?? '';
    if (inString) {
      if (char === '"') inString = false;
      // JavaScript's escapes that JSON does not know lose their backslash.
      if (char === '\\') {
        at++;
        out.push('"\\/bfnrtu'.includes(next) ? char + next : next < ' ' ? ' ' : next);
      } else out.push(char === '\n' ? '\\n' : char < ' ' ? ' ' : char);
    } else if (char === '/' && (next === '*' || next === '/')) {
      const end = source.indexOf(next === '/' ? '\n' : '*/', at + 2);
      at = end < 0 ? source.length : next === '/' ? end : end + 1;
    } else if (char === ',') comma = char;
    else if (char > ' ') {
      inString = char === '"';
      out.push(char === '}' || char === ']' ? char : comma + char);
      comma = '';
    }
  }
  return out.join('');
}

/**
 * JSON of one script block, as sites really write it: wrappers, raw line ends in strings, trailing commas and comments
 * are forgiven (extruct issues 57, 84 and 109 describe them).
 *
 * @returns undefined when it still is no JSON
 */
export function parseJsonLd(source: string): unknown {
  if (source.length > MAX_SCRIPT) return undefined;
  const bare = unwrap(source);
  try {
    return JSON.parse(bare);
  } catch {
    try {
      return JSON.parse(mend(bare));
    } catch {
      return undefined;
    }
  }
}

/** True when `@type` names JobPosting: string or array, with or without the vocabulary in front. */
function isJobPosting(value: Json): boolean {
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  return types.some((type) => typeof type === 'string' && /(?:^|[/:#])JobPosting$/i.test(type));
}

/** Every JobPosting object of the page's JSON-LD, wherever it stands in the blocks, in document order. */
export function findJobPostings(document: Document): Json[] {
  const found: Json[] = [];
  let budget = MAX_VALUES;
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const stack: unknown[] = [parseJsonLd(script.textContent ?? '')];
    while (stack.length > 0 && budget-- > 0) {
      const value = stack.pop();
      if (isObject(value) && isJobPosting(value)) found.push(value);
      else if (typeof value === 'object' && value !== null) {
        const values = Array.isArray(value) ? value : Object.values(value);
        for (let index = values.length - 1; index >= 0; index--) stack.push(values[index]);
      }
    }
  }
  return found;
}

/** First string in a value: itself, of an array, or the `name` (or `@value`) of an object. */
function string(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (depth > 3) return undefined;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 20)) {
      const found = string(one, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  return isObject(value) ? (string(value.name, depth + 1) ?? string(value['@value'], depth + 1)) : undefined;
}

function place(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return string(first);
  const address = first.address;
  if (!isObject(address)) return string(address) ?? string(first.name);
  const parts = [address.addressLocality, address.addressRegion, address.addressCountry].map((part) => string(part));
  return [...new Set(parts.filter((part) => part !== undefined))].join(', ') || undefined;
}

/** Parts of a posting that some sites keep beside the description (schema.org JobPosting). */
const PARTS = ['responsibilities', 'qualifications', 'experienceRequirements', 'skills'] as const;

/** A description that is itself an object written as a string, as one board's data has it. */
function unwrapped(text: string): string {
  if (!/^\s*\{\s*"/.test(text) || text.length > MAX_DESCRIPTION) return text;
  try {
    const inner: unknown = JSON.parse(text);
    return isObject(inner) ? (string(inner.description) ?? '') : text;
  } catch {
    return text;
  }
}

function description(posting: Json): string | undefined {
  const main = unwrapped(string(posting.description) ?? '');
  const more = PARTS.map((part) => string(posting[part]) ?? '').filter(
    (text) => text.length > 80 && !main.includes(text.slice(0, 80)),
  );
  return [main, ...more].filter(Boolean).join('\n').slice(0, MAX_DESCRIPTION) || undefined;
}

/** What one JobPosting object says. Values of a wrong type count as absent. */
export function jobPostingFacts(posting: Json, near: Document): PostingFacts {
  const line = (value: unknown, max: number): string | undefined => {
    const text = string(value);
    return text && (dataLine(text, near).slice(0, max) || undefined);
  };
  const { employmentType: type } = posting;
  const facts: PostingFacts = {
    title: line(posting.title, 1000) ?? line(posting.name, 1000) ?? null,
    company: line(posting.hiringOrganization, 500) ?? null,
  };
  const html = description(posting);
  if (html) facts.html = html;
  return addFurther(facts, {
    location: line(place(posting.jobLocation), 500),
    language: string(posting.inLanguage),
    datePosted: line(posting.datePosted, 40),
    validThrough: line(posting.validThrough, 40),
    employmentType: Array.isArray(type) ? type.filter((one) => typeof one === 'string').join(', ') : line(type, 200),
  });
}
