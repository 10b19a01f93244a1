import type { BlockText } from './page.ts';

/** A text reduced to its letters and digits in lower case, with the place of each in the text. */
export interface Letters {
  letters: string;
  /** Offset in the text (UTF-16 code units) of each code unit of `letters`. */
  at: Uint32Array;
}

/** Letters and digits of a text in lower case: what stays the same when marks, spaces and quotes differ. */
export function lettersOf(text: string): Letters {
  const parts: string[] = [];
  const at = new Uint32Array(text.length);
  let count = 0;
  for (const run of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = run[0].toLowerCase();
    // A few capitals become two characters (İ): those keep their form, so that offsets stay true.
    parts.push(lower.length === run[0].length ? lower : run[0]);
    for (let index = 0; index < run[0].length; index++) at[count++] = run.index + index;
  }
  return { letters: parts.join(''), at };
}

/** True when two short texts are the same but for case, marks and spaces. */
export function sameText(one: string, other: string): boolean {
  const letters = lettersOf(one.normalize('NFC')).letters;
  return letters.length > 0 && letters === lettersOf(other.normalize('NFC')).letters;
}

const PROBE = 32;
const MIDDLE_PROBES = 10;

/** Places of a probe in the letters, five at most. */
function places(letters: string, probe: string): number[] {
  const found: number[] = [];
  for (let at = letters.indexOf(probe); at >= 0 && found.length < 5; at = letters.indexOf(probe, at + 1))
    found.push(at);
  return found;
}

/** Share of a text's evenly spaced probes that stand in `letters`. */
function shareFound(letters: string, wanted: string): number {
  let hits = 0;
  for (let index = 0; index < MIDDLE_PROBES; index++) {
    const from = Math.floor(((wanted.length - PROBE) * index) / MIDDLE_PROBES);
    if (letters.includes(wanted.slice(from, from + PROBE))) hits++;
  }
  return hits / MIDDLE_PROBES;
}

/** The range of `letters` that holds `wanted`, or most of it; null when there is none. */
function findRange(letters: string, wanted: string): [number, number] | null {
  const exact = letters.indexOf(wanted);
  if (exact >= 0) return [exact, exact + wanted.length];
  if (wanted.length < 3 * PROBE) return null;
  const reach = Math.max(wanted.length * 0.2, PROBE);
  const starts: number[] = [];
  for (let skip = 0; skip < reach && starts.length === 0; skip += PROBE)
    for (const at of places(letters, wanted.slice(skip, skip + PROBE))) starts.push(at - skip);
  const ends: number[] = [];
  for (let skip = 0; skip < reach && ends.length === 0; skip += PROBE) {
    const to = wanted.length - skip;
    for (const at of places(letters, wanted.slice(to - PROBE, to))) ends.push(at + PROBE + skip);
  }
  let best: [number, number] | null = null;
  let bestError = wanted.length * 0.25;
  for (const start of starts)
    for (const end of ends) {
      const error = Math.abs(end - start - wanted.length);
      if (error < bestError) {
        best = [Math.max(start, 0), Math.min(end, letters.length)];
        bestError = error;
      }
    }
  return best && shareFound(letters.slice(best[0], best[1]), wanted) >= 0.6 ? best : null;
}

/**
 * Where a text stands in the page's text, marks, spaces and small differences forgiven.
 *
 * @returns start and end (UTF-16 code units of `page.text`), widened over marks to the block's ends; null when it is not there
 */
export function findText(page: BlockText, wanted: string): { start: number; end: number } | null {
  const there = lettersOf(page.text);
  const range = findRange(there.letters, lettersOf(wanted).letters);
  if (!range) return null;
  let start = there.at[range[0]] ?? 0;
  let end = (there.at[range[1] - 1] ?? 0) + 1;
  const isMark = (at: number): boolean => !/[\p{L}\p{N}\n]/u.test(page.text[at] ?? '\n');
  while (isMark(start - 1)) start--;
  while (isMark(end)) end++;
  return { start, end };
}
