import type { PageReading } from '../reading/page.ts';

/** What is compared between two postings. */
export interface PostingWords {
  id: string;
  title: string;
  company: string | null;
  text: string;
  /** A board's own reader compared what the page has open with the address. */
  proved: boolean;
}

/** The words of a reading; null where it has no posting. */
export function wordsOf({ posting }: PageReading): PostingWords | null {
  if (!posting) return null;
  const { id, title, company, description: text, readFrom } = posting;
  return { id, title, company, text, proved: readFrom === 'board' };
}

/** Texts that begin alike this far are one text that grew ("show more"), in UTF-16 code units. */
const SAME_BEGINNING = 120;

/**
 * True when parts of the posting before may still stand in what was read now: its title beside another text, its text
 * beside another title, or its text under the address of another posting. False for the same posting, and for another
 * one altogether.
 */
export function isLeftover(before: PostingWords | null, now: PostingWords | null): boolean {
  if (!before || !now) return false;
  const [sameId, sameTitle] = [before.id === now.id, before.title === now.title];
  if (before.text === now.text) return !sameId || !sameTitle;
  if (!sameTitle) return false;
  if (sameId) return !beginAlike(before.text, now.text);
  // Another posting of the same title: what stands around the title says whether it is the new one's.
  return !now.proved && (!before.company || !now.company || before.company === now.company);
}

function beginAlike(one: string, other: string): boolean {
  const length = Math.min(SAME_BEGINNING, one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
}
