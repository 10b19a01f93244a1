import type { HiddenRange } from './profile-page.ts';

/** Words that a PDF draws in one go. Points of 1/72 inch, from the page's lower left corner, y upwards. */
export interface PdfPiece {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  width: number;
  /** Height of the letters' font. */
  size: number;
  /** Drawn in a bold font. */
  strong: boolean;
  /** Reads from right to left. */
  rtl: boolean;
  /** Parts of `text` that nobody sees. */
  hidden: readonly HiddenRange[];
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: readonly PdfPiece[];
}
