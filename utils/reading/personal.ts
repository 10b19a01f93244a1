import type { Block } from '../model/posting.ts';
import { findNames } from './personal-names.ts';
import { PATTERNS } from './personal-patterns.ts';
import { placesAlone } from './personal-places.ts';
import { schooling } from './personal-schools.ts';
import type { PersonalKind, PersonalStretch } from './profile-page.ts';
import { idsOf } from './scrub-ids.ts';
import { privateIn } from './scrub-strings.ts';

/** Stands for what is left out. No letter and no digit, so that nothing can be read from its length or form. */
export const BLANK = '•••';

/** Longer lines are prose. */
const LONGEST_CONTACT_LINE = 200;
const PLACE = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}(?:, \p{Lu}[\p{L}'’. -]{1,30}){0,2}$/u;

/**
 * What of a candidate's text tells who they are: names, pronouns, age, years of school, schools, addresses, nationality,
 * contact data. Leans towards finding too much: a school's name in a project is covered as well. A name that is a skill's
 * too ("Ruby") stays where it is used as one.
 *
 * @param options.names of the person, in any order of its parts
 * @param options.blocks headings part the list of schools from the rest; without them lines that read as headings do
 * @returns in the text's order, none overlapping
 */
export function findPersonal(
  text: string,
  options: { names: readonly string[]; url: URL; blocks?: readonly Block[] },
): PersonalStretch[] {
  const { names, url, blocks } = options;
  const found: PersonalStretch[] = [];
  const put = (start: number, end: number, kind: PersonalKind) => {
    if (end > start) found.push({ start, end, kind });
  };
  for (const { start, end, kind } of findNames(text, names, url)) put(start, end, kind);
  for (const { start, end } of privateIn(text, url, idsOf(''))) put(start, end, 'contact');
  for (const { kind, pattern } of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? match[2];
      const start = value === undefined ? match.index : match.index + match[0].lastIndexOf(value);
      put(start, start + (value ?? match[0]).trimEnd().length, kind);
    }
  for (const { start, end } of [...placesAlone(text), ...placesBeside(text, found)]) put(start, end, 'address');
  for (const { start, end, kind } of schooling(text, blocks)) put(start, end, kind);
  return merged(found);
}

/** The text with every stretch replaced by `BLANK`; what is cut by `start` and `end` is blanked as far as it reaches. */
export function blanked(text: string, personal: readonly PersonalStretch[], start = 0, end = text.length): string {
  let result = '';
  let at = start;
  for (const stretch of personal) {
    if (stretch.end <= at || stretch.start >= end) continue;
    result += text.slice(at, Math.max(at, stretch.start)) + BLANK;
    at = Math.min(end, stretch.end);
  }
  return result + text.slice(at, end);
}

/** "mira@example.org · Leeds · +44 …": what stands between contact data and is nothing but a name is where somebody lives. */
function placesBeside(text: string, found: readonly PersonalStretch[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const contacts = found.filter(({ kind }) => kind === 'contact').map(({ start }) => start);
  let done = -1;
  for (const contact of contacts.sort((a, b) => a - b)) {
    // Each line once: a long one may hold thousands.
    if (contact < done) continue;
    const lineStart = contact === 0 ? 0 : text.lastIndexOf('\n', contact - 1) + 1;
    const next = text.indexOf('\n', contact);
    const lineEnd = next < 0 ? text.length : next;
    done = lineEnd;
    const line = text.slice(lineStart, lineEnd);
    if (line.length > LONGEST_CONTACT_LINE) continue;
    for (const { 0: part, index } of line.matchAll(/[^·•|\t]+/g)) {
      const name = part.trim();
      const start = lineStart + index + part.indexOf(name);
      if (PLACE.test(name)) places.push({ start, end: start + name.length });
    }
  }
  return places;
}

/** One stretch where several overlap, in the text's order; the first kind speaks. Sorts what goes in. */
export function merged(found: PersonalStretch[]): PersonalStretch[] {
  const done: PersonalStretch[] = [];
  for (const each of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = done.at(-1);
    if (last && each.start < last.end) last.end = Math.max(last.end, each.end);
    else done.push({ ...each });
  }
  return done;
}
