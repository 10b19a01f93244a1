/** Text in a picture does not wrap by itself, and nothing tells that it is cut off: so it is measured. */
export interface TextStyle {
  /** In px; default 13. */
  size?: number;
  /** Default 400. */
  weight?: number;
}

/** Where nothing can be measured: wider than most letters are. */
const SHARE_OF_SIZE = 0.58;
const ELLIPSIS = '…';

let pen: CanvasRenderingContext2D | null | undefined;
let family: string | undefined;

/** Width in px, in the font of the surface. */
export function textWidth(text: string, { size = 13, weight = 400 }: TextStyle = {}): number {
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext?.('2d') ?? null;
    family = getComputedStyle(document.documentElement).getPropertyValue('--cl-font').trim() || 'sans-serif';
  }
  if (!pen) return text.length * size * SHARE_OF_SIZE;
  pen.font = `${weight} ${size}px ${family}`;
  return pen.measureText(text).width;
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fitText(text: string, width: number, style?: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const letters = [...text];
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (textWidth(letters.slice(0, middle).join('').trimEnd() + ELLIPSIS, style) <= width) fits = middle;
    else tooMany = middle;
  }
  return letters.slice(0, fits).join('').trimEnd() + ELLIPSIS;
}

/** Lines no wider than `width`, broken at spaces; a single word that is wider is cut. */
export function wrapText(text: string, width: number, style?: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = fitText(word, width, style);
  }
  return line === '' ? lines : [...lines, line];
}
