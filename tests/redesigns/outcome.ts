import type { PageReading } from '../../utils/reading/page.ts';
import { STRANGE } from './inserted.ts';

/** What the page said before it was changed. */
export interface Truth {
  title: string | null;
  description: string | null;
  /** Bodies of the same board that are also right: a changed layout that can be read after all. */
  alsoRight: readonly string[];
}

export type Outcome = 'right' | 'refused' | 'WRONG';

/**
 * How far a body may differ from the one before the change and still count as the same: this share of its letters
 * more or fewer, and one line of at most so many characters at its beginning (the board's own "About the job").
 */
export const TOLERANCE = { share: 0.03, headLine: 40 } as const;

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const linesOf = (text: string): string[] => text.split('\n').map(letters).filter(Boolean);

/** Letters of the lines that only one of two texts has. */
function difference(one: readonly string[], other: readonly string[]): number {
  const count = new Map<string, number>();
  for (const line of one) count.set(line, (count.get(line) ?? 0) + 1);
  for (const line of other) count.set(line, (count.get(line) ?? 0) - 1);
  return [...count].reduce((sum, [line, times]) => sum + Math.abs(times) * line.length, 0);
}

/** True when two bodies are the same within the tolerance. */
export function sameBody(found: string, wanted: string): boolean {
  if (letters(found) === letters(wanted)) return true;
  if (found.includes(STRANGE)) return false;
  const [mine, right] = [linesOf(found), linesOf(wanted)];
  const allowed = letters(wanted).length * TOLERANCE.share;
  if (difference(mine, right) <= allowed) return true;
  const [head = ''] = found.split('\n');
  return head.length <= TOLERANCE.headLine && difference(mine.slice(1), right) <= allowed;
}

/** What a reading of the changed page is worth. */
export function outcomeOf(reading: PageReading, truth: Truth): Outcome {
  const { posting } = reading;
  if (!posting) return reading.failure ? 'refused' : 'WRONG';
  const same = truth.description !== null && sameBody(posting.description, truth.description);
  if (same && letters(posting.title) === letters(truth.title ?? '')) return 'right';
  return truth.alsoRight.includes(posting.description) ? 'right' : 'WRONG';
}
