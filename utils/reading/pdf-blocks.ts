import type { Block } from '../model/posting.ts';
import type { BlockText } from './page.ts';
import { type PdfLine, pdfLines, WIDE_GAP } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import type { HiddenRange } from './profile-page.ts';

/** Letters larger than those of the text by this much make a heading. */
const LARGER = 1.15;
const LONGEST_HEADING = 60;
/** Lines further apart than this many letters' heights are paragraphs of their own. */
const LINE_STEP = 1.75;
/** A line that ends before this share of its column was ended on purpose. */
const FULL = 0.8;
/** And of one that goes on with a small letter. */
const RAGGED = 0.5;
/** Words of one entry of a list without marks. */
const LONGEST_ENTRY = 5;
const BULLET = /^(?:[•·▪●‣◦∙■□○➢➤►▶✓✔–—*-]|[\uF000-\uF8FF])\s*(?=\S)/u;
const SPACE = /\s/;
/** Zero-width and control characters that a font's table may hold. */
const INVISIBLE = /(?!\u00AD)[\p{Cc}\p{Cf}]/u;
/** Words that keep their hyphen where a line ends in it. */
const KEEPS_HYPHEN =
  /(?:^|[\s(/])(?:full|front|back|end|cross|multi|self|non|co|e|real|long|short|high|low|open|data|test|cloud|event|object|user|on|in|well|state|problem|team|third|first|two|server|client)-$/i;

export interface PdfText extends BlockText {
  hidden: HiddenRange[];
}

/**
 * Pages as block text: lines in reading order, those of one paragraph joined and words cut by a hyphen mended; large, bold
 * or capital lines are headings, lines with a mark are items.
 *
 * @returns `hidden` with offsets of `text`; stretches lead nowhere, for there is no document
 */
export function pdfBlocks(pages: readonly PdfPage[]): PdfText {
  const lines = pages.flatMap(pdfLines);
  const usual = usualSize(lines);
  const blocks: Block[] = [];
  const hidden: HiddenRange[] = [];
  /** In pieces: a text that grows and is looked at in turns is copied each time. */
  const parts: string[] = [];
  let length = 0;
  const add = (words: string) => {
    parts.push(words);
    length += words.length;
  };
  let before: { line: PdfLine; words: string; kind: Block['kind'] } | undefined;
  for (const line of lines) {
    const read = wordsOf(line);
    const mark = BULLET.exec(read.text)?.[0].length ?? 0;
    const words = read.text.slice(mark);
    if (words === '') continue;
    const kind = mark > 0 ? 'item' : kindOf(line, words, usual);
    const joins = before !== undefined && goesOn(before, line, words, kind);
    if (joins && before) {
      if (!isCut(before.words, words)) add(' ');
      else if (!KEEPS_HYPHEN.test(before.words.slice(-20))) {
        parts[parts.length - 1] = before.words.slice(0, -1);
        length--;
      }
    } else {
      if (length > 0) add('\n');
      const level = kind === 'heading' ? 2 : kind === 'item' ? 1 : undefined;
      blocks.push({ start: length, end: length, kind, ...(level === undefined ? {} : { level }) });
    }
    for (const { start, end, why } of read.hidden)
      if (end > mark) put(hidden, Math.max(start, mark) - mark + length, end - mark + length, why);
    add(words);
    const last = blocks.at(-1);
    if (last) last.end = length;
    before = { line, words, kind: joins && before ? before.kind : kind };
  }
  return { text: parts.join(''), blocks, hidden, stretches: () => [] };
}

function put(hidden: HiddenRange[], start: number, end: number, why: HiddenRange['why']): void {
  const last = hidden.at(-1);
  if (last && last.why === why && start - last.end <= 1 && start >= last.end) last.end = end;
  else hidden.push({ start, end, why });
}

/** What a line says; a tab stands where it has a wide gap. */
function wordsOf({ pieces, size }: PdfLine): { text: string; hidden: HiddenRange[] } {
  const letters: string[] = [];
  const hidden: HiddenRange[] = [];
  let end: number | undefined;
  const isSpaced = () => SPACE.test(letters.at(-1) ?? ' ');
  const trim = () => {
    while (letters.length > 0 && isSpaced()) letters.pop();
  };
  for (const piece of pieces) {
    const apart = end === undefined ? 0 : Math.max(piece.x - end, piece.rtl ? end - piece.x - piece.width : 0);
    if (letters.length > 0 && apart > size * WIDE_GAP) {
      trim();
      letters.push('\t');
    } else if (!isSpaced() && apart > Math.min(size, piece.size) * 0.1) letters.push(' ');
    const start = letters.length;
    const places: number[] = [];
    for (let at = 0; at <= piece.text.length; at++) {
      places.push(letters.length);
      const unit = piece.text[at];
      if (unit === undefined) break;
      if (SPACE.test(unit)) {
        if (!isSpaced()) letters.push(' ');
      } else if (!INVISIBLE.test(unit)) letters.push(unit);
    }
    for (const range of piece.hidden) {
      const [from, to] = [places[range.start] ?? start, places[range.end] ?? letters.length];
      if (to > from) hidden.push({ start: from, end: to, why: range.why });
    }
    end = piece.rtl ? piece.x : piece.x + piece.width;
  }
  trim();
  const { length } = letters;
  return {
    text: letters.join(''),
    hidden: hidden
      .filter(({ start }) => start < length)
      .map((range) => ({ ...range, end: Math.min(range.end, length) })),
  };
}

/** The size of most letters. */
function usualSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, pieces } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + pieces.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function kindOf({ size, strong }: PdfLine, words: string, usual: number): Block['kind'] {
  if (words.length > LONGEST_HEADING || /[.,;]$/.test(words) || !/\p{L}{2}/u.test(words)) return 'paragraph';
  if (size > usual * LARGER) return 'heading';
  const capitals =
    /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && words.split(/\s/).length <= 6 && !/\d/.test(words);
  if (capitals && words.length >= 4) return 'heading';
  return strong ? 'label' : 'paragraph';
}

/** The line continues the paragraph above: same letters, the next step down, and the line above was full. */
function goesOn(
  before: { line: PdfLine; words: string; kind: Block['kind'] },
  line: PdfLine,
  words: string,
  kind: Block['kind'],
): boolean {
  if (kind !== 'paragraph' || before.kind === 'heading' || before.kind === 'label') return false;
  if (before.words.includes('\t') || words.includes('\t')) return false;
  if (Math.abs(before.line.size - line.size) > 0.6) return false;
  const cut = isCut(before.words, words);
  if (line.opens) return cut || (/[\p{Ll},]$/u.test(before.words) && /^\p{Ll}/u.test(words));
  const step = before.line.y - line.y;
  if (step <= 0 || step > line.size * LINE_STEP) return false;
  const filled = (before.line.right - before.line.left) / Math.max(1, before.line.edge - before.line.left);
  const full = filled >= FULL;
  if (cut || (filled >= RAGGED && /^\p{Ll}/u.test(words))) return true;
  // Short lines below each other are a list, even where they fill a narrow column.
  return full && before.words.split(' ').length > LONGEST_ENTRY;
}

/** "Daten-" and "banken": one word over two lines. */
function isCut(before: string, words: string): boolean {
  return /\p{Ll}[-\u00AD\u2010]$/u.test(before) && /^\p{Ll}/u.test(words);
}
