import type { Check } from '../model/check.ts';
import type { JudgedCredential } from './judge-file.ts';

/**
 * A credential out of a list that we fetched from Credly ourselves, with the time noted. That Credly shows it is worth
 * knowing, and no proof: the verdict stays the one of a list that anybody could have written.
 * @param fetchedAt ISO 8601
 */
export function notedOnCredly<T extends JudgedCredential>(judged: T, fetchedAt: string): T {
  if (judged.format !== 'credly-badges' || judged.verdict !== 'self-asserted') return judged;
  return withNote(judged, { part: 'reading', outcome: 'note', reason: 'on-credly', detail: fetchedAt });
}

/** The note of a stored credential on one that was read again from the same file, which does not tell how it came. */
export function keepingNote<T extends JudgedCredential>(judged: T, before: readonly Check[]): T {
  const note = before.find(({ reason }) => reason === 'on-credly');
  return note === undefined || judged.verdict !== 'self-asserted' ? judged : withNote(judged, note);
}

function withNote<T extends JudgedCredential>(judged: T, note: Check): T {
  const others = (judged.checks ?? []).filter(({ reason }) => reason !== 'own-word' && reason !== 'on-credly');
  return { ...judged, checks: [...others, note] };
}
