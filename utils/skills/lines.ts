import type { Block } from '../model/posting.ts';
import { matches } from './matches.ts';
import type { Stretch } from './sentences.ts';
import { beforeSpaces, skipSpaces } from './spaces.ts';

/** A line of the text, or a block of the page, without its bullet. */
export interface Line extends Stretch {
  kind: 'heading' | 'label' | 'paragraph' | 'item';
  level?: number;
}

const BULLET =
  /^\s*(?:[-*+\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u2013\u2014\u25ba\u27a2\u2713\u2714\u2705\uf0b7\u25a0\u25ab\u25b8\u2192>]+|o(?=\s)|\(?\d{1,2}[.)])\s*/u;
const INLINE_BULLET = /[\u2022\u25cf\u25aa\u25e6\u2023\u25ba\u27a2\u25a0\uf0b7]| [*\u00b7] /gu;

function mayHoldBullet(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 42 || code > 127) return true;
  }
  return false;
}

/** Length of the bullet in front of a line; most begin with a letter and have none. */
function bulletLength(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start) | 32;
  if (code >= 97 && code <= 122 && code !== 111) return 0;
  return BULLET.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
}

/** A short piece between two stars or underscores. */
function isBold(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if ((code !== 42 && code !== 95) || text.charCodeAt(start + 1) !== code) return false;
  return /^(?:\*\*|__)[*_]?[^*_]{2,90}[*_]?(?:\*\*|__)\W{0,2}$/.test(text.slice(start, end));
}

/** Lines of plain text; a bullet in the middle of a line begins another. */
export function plainLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const cuts: number[] = [];
    if (mayHoldBullet(text, start, end))
      for (const { index } of matches(INLINE_BULLET, text.slice(start, end))) if (index > 0) cuts.push(start + index);
    // "SQL · Excel · Tableau": the dots part members, so that the first is one too.
    const parted = cuts.length > 1 && /^[^.:]{0,60} \u00b7 /u.test(text.slice(start, end));
    for (let i = 0; i <= cuts.length; i++) {
      const pieceStart = cuts[i - 1] ?? start;
      const pieceEnd = cuts[i] ?? end;
      const begin = skipSpaces(text, pieceStart, pieceEnd);
      const last = beforeSpaces(text, begin, pieceEnd);
      // "**Nice to have:**": bold, not a bullet.
      if (isBold(text, begin, pieceEnd)) {
        lines.push({ start: begin + 2, end: last, kind: 'label' });
        continue;
      }
      const bullet = bulletLength(text, pieceStart, pieceEnd);
      const first = bullet > 0 ? skipSpaces(text, pieceStart + bullet, pieceEnd) : begin;
      if (last > first)
        lines.push({ start: first, end: last, kind: bullet > 0 || i > 0 || parted ? 'item' : 'paragraph' });
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
    for (const line of plainLines(text, at, start)) lines.push(line);
    if (block.kind === 'heading' || block.kind === 'label') {
      const first = skipSpaces(text, start, end);
      const last = beforeSpaces(text, first, end);
      if (last > first) lines.push({ start: first, end: last, kind: block.kind, level: block.level });
    } else
      for (const line of plainLines(text, start, end)) {
        if (block.kind === 'item') line.kind = block.kind;
        lines.push(line);
      }
    at = end;
  }
  for (const line of plainLines(text, at, text.length)) lines.push(line);
  return lines;
}
