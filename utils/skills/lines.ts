import type { Block } from '../model/posting.ts';
import type { Stretch } from './sentences.ts';

/** A line of the text, or a block of the page, without its bullet. */
export interface Line extends Stretch {
  kind: 'heading' | 'label' | 'paragraph' | 'item';
  level?: number;
}

const BULLET =
  /^\s*(?:[-*+\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u2013\u2014\u25ba\u27a2\u2713\u2714\u2705\uf0b7\u25a0\u25ab\u25b8\u2192>]+|o(?=\s)|\(?\d{1,2}[.)])\s*/u;
const INLINE_BULLET = /[\u2022\u25cf\u25aa\u25e6\u2023\u25ba\u27a2\u25a0\uf0b7]| [*\u00b7] /gu;
function trimmed(text: string, start: number, end: number): Stretch {
  while (start < end && text.charAt(start).trim() === '') start++;
  while (end > start && text.charAt(end - 1).trim() === '') end--;
  return { start, end };
}

/** Lines of plain text; a bullet in the middle of a line begins another. */
export function plainLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const whole = text.slice(start, end);
    const cuts = [0];
    for (const match of whole.matchAll(INLINE_BULLET)) if (match.index > 0) cuts.push(match.index);
    cuts.push(whole.length);
    // "SQL · Excel · Tableau": the dots part members, so that the first is one too.
    const parted = cuts.length > 3 && /^[^.:]{0,60} \u00b7 /u.test(whole);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const pieceStart = start + (cuts[i] ?? 0);
      const pieceEnd = start + (cuts[i + 1] ?? 0);
      const bullet = BULLET.exec(text.slice(pieceStart, Math.min(pieceEnd, pieceStart + 12)))?.[0] ?? '';
      const line = trimmed(text, pieceStart + bullet.length, pieceEnd);
      if (line.end > line.start)
        lines.push({ ...line, kind: bullet !== '' || (cuts.length > 2 && (i > 0 || parted)) ? 'item' : 'paragraph' });
    }
    start = end + 1;
  }
  return lines;
}

/** Lines from blocks; what no block covers is read as plain text. */
export function blockLines(text: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = Math.max(at, Math.min(block.start, text.length));
    const end = Math.min(block.end, text.length);
    if (end <= start) continue;
    lines.push(...plainLines(text, at, start));
    if (block.kind === 'heading' || block.kind === 'label') {
      const line = trimmed(text, start, end);
      if (line.end > line.start) lines.push({ ...line, kind: block.kind, level: block.level });
    } else
      lines.push(
        ...plainLines(text, start, end).map((line) => (block.kind === 'item' ? { ...line, kind: block.kind } : line)),
      );
    at = end;
  }
  lines.push(...plainLines(text, at, text.length));
  return lines;
}
