import type { PdfPage, PdfPiece } from './pdf-page.ts';

/** A line of one column. Points, as in the page. */
export interface PdfLine {
  pieces: readonly PdfPiece[];
  left: number;
  right: number;
  y: number;
  /** Of most of its letters. */
  size: number;
  strong: boolean;
  /** Right end of the column that it stands in. */
  edge: number;
  /** The first line of a page or column: no paragraph goes on here, unless it is a sentence. */
  opens: boolean;
}

/** A gap wider than this many letters' heights parts what stands in one line, as dates at the right. */
export const WIDE_GAP = 1.5;
/** Lines on both sides that a column needs. */
const LEAST_COLUMN = 6;
/** Share of a column's lines that begin at its left edge. */
const ALIGNED = 0.6;
/** Share of a page's rows that may reach over the gap between its columns: a name, headings over both. */
const CROSSING = 0.25;

interface Row {
  y: number;
  size: number;
  /** No piece has more than two letters. */
  short: boolean;
  pieces: PdfPiece[];
}

/**
 * The lines of a page in the order in which they are read: of two columns first the left one, with what stands over and
 * under both where it is.
 */
export function pdfLines({ width, pieces }: PdfPage): PdfLine[] {
  const rows = rowsOf(pieces);
  const gutter = gutterOf(rows, width);
  if (gutter === null) return column(rows);
  const lines: PdfLine[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = () => {
    lines.push(...column(left), ...column(right));
    left = [];
    right = [];
  };
  for (const row of rows) {
    const parts = [row.pieces.filter(({ x }) => x < gutter), row.pieces.filter(({ x }) => x >= gutter)] as const;
    if (crosses(row, gutter)) {
      flush();
      lines.push(...column([row]));
    } else {
      if (parts[0].length > 0) left.push({ ...row, pieces: parts[0] });
      if (parts[1].length > 0) right.push({ ...row, pieces: parts[1] });
    }
  }
  flush();
  return lines;
}

/** Pieces whose base lines are the same, from top to bottom; within a row from left to right. */
function rowsOf(pieces: readonly PdfPiece[]): Row[] {
  const rows: Row[] = [];
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) <= tolerance(row, piece)) {
      row.pieces.push(piece);
      row.short &&= isShort(piece);
      if (piece.text.length > 2 && piece.size > row.size) row.size = piece.size;
    } else rows.push({ y: piece.y, size: piece.size, short: isShort(piece), pieces: [piece] });
  }
  for (const row of rows) {
    const rtl = row.pieces.filter((piece) => piece.rtl).length * 2 > row.pieces.length;
    row.pieces.sort((a, b) => (rtl ? b.x - a.x : a.x - b.x));
  }
  return rows;
}

/** Bullets and raised letters stand higher or lower than their line; a heading beside a line of text is none of it. */
function tolerance(row: Row, piece: PdfPiece): number {
  const [small, large] = [Math.min(row.size, piece.size), Math.max(row.size, piece.size)];
  if (row.short || isShort(piece)) return large * 0.45;
  return Math.max(1, small * (large > small * 1.3 ? 0.15 : 0.4));
}

const isShort = ({ text }: PdfPiece): boolean => text.trim().length <= 2;

function crosses(row: Row, gutter: number): boolean {
  return row.pieces.some(({ x, width, text }) => text.trim() !== '' && x < gutter - 1 && x + width > gutter + 1);
}

/**
 * Where the second column begins: many lines on both sides, most of them beginning at the same place, and hardly any that
 * reaches across. Dates at the right end of lines begin anywhere and are few.
 */
function gutterOf(rows: readonly Row[], width: number): number | null {
  const begins = new Map<number, number>();
  for (const { pieces } of rows)
    pieces.forEach((piece, at) => {
      const before = pieces[at - 1];
      if (before && piece.x - before.x - before.width < piece.size * WIDE_GAP) return;
      const place = Math.round(piece.x / 2) * 2;
      if (piece.x > width * 0.2 && piece.x < width * 0.8) begins.set(place, (begins.get(place) ?? 0) + 1);
    });
  const candidates = [...begins].filter(([, count]) => count >= LEAST_COLUMN).sort((a, b) => b[1] - a[1]);
  for (const [place] of candidates.slice(0, 5)) {
    const gutter = place - 2;
    const left = rows.filter(({ pieces }) => pieces.some(({ x, width: own }) => x + own <= gutter + 1));
    const right = rows.filter(({ pieces }) => pieces.some(({ x }) => x >= gutter));
    const aligned = right.filter(({ pieces }) => {
      const first = pieces.find(({ x }) => x >= gutter);
      return first !== undefined && first.x - gutter < 20;
    });
    const crossing = rows.filter((row) => crosses(row, gutter)).length;
    if (
      left.length >= LEAST_COLUMN &&
      aligned.length >= LEAST_COLUMN &&
      aligned.length >= right.length * ALIGNED &&
      crossing <= rows.length * CROSSING
    )
      return gutter;
  }
  return null;
}

function column(rows: readonly Row[]): PdfLine[] {
  const ends = rows.map(rightOf).sort((a, b) => a - b);
  const edge = ends[Math.floor(ends.length * 0.9)] ?? 0;
  return rows.map((row, at) => ({
    pieces: row.pieces,
    left: row.pieces.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: rightOf(row),
    y: row.y,
    size: row.size,
    strong: row.pieces.every(({ strong, text }) => strong || !/[\p{L}\p{N}]/u.test(text)),
    edge,
    opens: at === 0,
  }));
}

/** One after the other: a row may hold more pieces than a function takes arguments. */
function rightOf({ pieces }: Row): number {
  return pieces.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY);
}
