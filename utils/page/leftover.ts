import type { PageReading } from '../reading/page.ts';

/** What is compared between two postings. */
export interface PostingWords {
  id: string;
  title: string;
  text: string;
}

/** The words of a reading; null where it has no posting. */
export function wordsOf({ posting }: PageReading): PostingWords | null {
  return posting && { id: posting.id, title: posting.title, text: posting.description };
}

/** Texts that begin alike this far are one text that grew ("show more"), in UTF-16 code units. */
const SAME_BEGINNING = 120;

/**
 * How much of the posting before may still stand in what was read now.
 * - `half`: its title beside another text, or its text beside another title, under the same address
 * - `unreplaced`: its text under the address of another posting
 * - `nothing`: it is the same posting, or another one altogether
 */
export function leftover(before: PostingWords | null, now: PostingWords | null): 'nothing' | 'half' | 'unreplaced' {
  if (!before || !now) return 'nothing';
  const sameTitle = before.title === now.title;
  if (before.text === now.text) {
    if (before.id !== now.id) return 'unreplaced';
    return sameTitle ? 'nothing' : 'half';
  }
  return sameTitle && !beginAlike(before.text, now.text) ? 'half' : 'nothing';
}

function beginAlike(one: string, other: string): boolean {
  const length = Math.min(SAME_BEGINNING, one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
}
