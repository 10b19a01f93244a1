import { describe, expect, it } from 'vitest';
import { pdfBlocks } from '../../utils/reading/pdf-blocks.ts';
import type { PdfPage, PdfPiece } from '../../utils/reading/pdf-page.ts';

const piece = (text: string, x: number, y: number, width = 550): PdfPiece => ({
  text,
  x,
  y,
  width,
  size: 10,
  strong: false,
  rtl: false,
  hidden: [],
});
const page = (pieces: readonly PdfPiece[]): PdfPage => ({ width: 600, height: 800, pieces });
const many = <T>(length: number, one: (at: number) => T): T[] => Array.from({ length }, (_, at) => one(at));

describe('a PDF of odd make', () => {
  it('a row of more pieces than a function takes arguments is read', () => {
    const { text } = pdfBlocks([page(many(150_000, (at) => piece('ab', at, 700, 1)))]);
    expect([text.length, text.slice(0, 6)]).toEqual([300_000, 'ababab']);
  });

  it.each<[string, PdfPage[]]>([
    [
      'one paragraph',
      many(250, () => page(many(60, (at) => piece('and so we wrote a lot of words here', 10, 780 - at * 12)))),
    ],
    ['one line', [page([piece('ab '.repeat(60_000), 10, 700)])]],
    [
      'one row, of letters first and of words then',
      [
        page([
          ...many(25_000, (at) => piece('a', at, 700, 1)),
          ...many(25_000, (at) => piece('abc', 30_000 + at, 700, 1)),
        ]),
      ],
    ],
  ])('takes time in proportion to its text: %s', (_, pages) => {
    // Time of the processor: others may be at work on it.
    const start = process.cpuUsage();
    expect(pdfBlocks(pages).blocks).toHaveLength(1);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
  });
});
