import type { Drawn } from './pdf-seen.ts';
import type { HiddenRange } from './profile-page.ts';

/** Points that the two ways of reading a page may differ by. */
const NEAR = 1.5;

/**
 * Which parts of a run of letters nobody sees, by what was drawn where it stands.
 * @param drawn in the coordinates of `place`
 * @returns offsets of `text`; where only a part of it is unseen, widened to whole words
 */
export function unseenParts(
  text: string,
  place: { x: number; y: number; width: number },
  drawn: readonly Drawn[],
): HiddenRange[] {
  const here = drawn.filter(
    ({ x, y, width }) =>
      Math.abs(y - place.y) <= NEAR && x < place.x + place.width + NEAR && x + width > place.x - NEAR && width > 0,
  );
  const unseen = here.filter(({ why }) => why !== null);
  const [first] = unseen;
  if (!first?.why) return [];
  if (unseen.length === here.length || place.width <= 0) return [{ start: 0, end: text.length, why: first.why }];
  const found: HiddenRange[] = [];
  const offset = (x: number) => Math.round(((x - place.x) / place.width) * text.length);
  for (const { x, width, why } of unseen) {
    let start = Math.max(0, Math.min(text.length, offset(x)));
    let end = Math.max(start, Math.min(text.length, offset(x + width)));
    while (start > 0 && /\S/.test(text[start - 1] ?? '')) start--;
    while (end < text.length && /\S/.test(text[end] ?? '')) end++;
    const last = found.at(-1);
    if (why === null || end <= start) continue;
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else found.push({ start, end, why });
  }
  return found;
}
