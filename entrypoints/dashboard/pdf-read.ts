import { fail, ok, type Result } from '../../utils/model/result.ts';
import { type PdfText, pdfBlocks } from '../../utils/reading/pdf-blocks.ts';
import type { PdfPage, PdfPiece } from '../../utils/reading/pdf-page.ts';
import { type Drawing, type Drawn, drawnText } from '../../utils/reading/pdf-seen.ts';
import { unseenParts } from '../../utils/reading/pdf-unseen.ts';
import { MOST_PDF } from './pdf-limits.ts';

const MOST_PAGES = 60;
const MOST_LINKS = 500;
const MOST_LETTERS = 500_000;
/** Fewer letters than this on all pages are a scan with a page number. */
const LEAST_LETTERS = 40;
/** A complete file says where it ends; what is cut off may lack half a career. */
const END = /%%EOF/;
const TAIL = 4096;

/** What of the PDF library is used; a build of it that fits the place is handed in. */
export interface PdfLibrary {
  getDocument(source: Record<string, unknown>): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
  OPS: Readonly<Record<string, number>>;
}

interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<{
    view: number[];
    commonObjs: { has(id: string): boolean; get(id: string): { name?: string; bold?: boolean } | null };
    getOperatorList(): Promise<Drawing>;
    getTextContent(): Promise<{ items: object[] }>;
    getAnnotations(): Promise<{ url?: string }[]>;
    cleanup(): void;
  }>;
}

interface TextItem {
  str: string;
  dir: string;
  width: number;
  transform: number[];
  fontName: string;
}

/** A text with the addresses (https) that it links to. */
export interface LinkedText extends PdfText {
  links: string[];
}

/** Nothing is fetched, run, drawn or decoded but text. */
const ONLY_TEXT = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  fontExtraProperties: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  // Pictures above this many dots are not decoded: all of them.
  maxImageSize: 1,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  verbosity: 0,
};

/**
 * Reads the text of a PDF, with what of it nobody sees. Scripts and forms in it are not run, attachments and links not
 * opened, pictures not decoded.
 *
 * @returns failures: `file-empty`, `pdf-too-large` (20 MB, 60 pages, 500 000 letters), `pdf-damaged` (no PDF, cut off,
 * unreadable), `pdf-locked`, `pdf-no-text` (pictures only, or text that nobody sees only)
 */
export async function readPdf(bytes: Uint8Array, library: PdfLibrary): Promise<Result<LinkedText>> {
  if (bytes.length === 0) return fail('file-empty');
  if (bytes.length > MOST_PDF) return fail('pdf-too-large', `${bytes.length} bytes`);
  const text = (from: number, to?: number) => new TextDecoder('latin1').decode(bytes.subarray(from, to));
  if (!text(0, 1024).includes('%PDF-')) return fail('pdf-damaged', 'no header');
  if (!END.test(text(Math.max(0, bytes.length - TAIL)))) return fail('pdf-damaged', 'cut off');
  const task = library.getDocument({ data: bytes.slice(), ...ONLY_TEXT });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return fail('pdf-too-large', `${document.numPages} pages`);
    const pages: PdfPage[] = [];
    const links = new Set<string>();
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const { page, urls } = await pageOf(document, number, library.OPS);
      for (const url of urls) if (links.size < MOST_LINKS) links.add(url);
      letters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      if (letters > MOST_LETTERS) return fail('pdf-too-large', `${letters} letters`);
      pages.push(page);
    }
    const read = pdfBlocks(pages);
    const unseen = read.hidden.reduce((sum, { start, end }) => sum + end - start, 0);
    if (read.text.length - unseen < LEAST_LETTERS) return fail('pdf-no-text', `${read.text.length} letters`);
    return ok({ ...read, links: [...links] });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return name === 'PasswordException' ? fail('pdf-locked') : fail('pdf-damaged', String(error));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function pageOf(document: PdfDocument, number: number, steps: PdfLibrary['OPS']) {
  const page = await document.getPage(number);
  // The steps first: they bring the fonts, whose names tell bold ones.
  const drawing = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const drawn = drawnText(drawing, steps, page.view);
  const bold = new Map<string, boolean>();
  const strong = (font: string) => {
    const known = bold.get(font);
    if (known !== undefined) return known;
    const data = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const is = data?.bold === true || /bold|black|heavy|semibold/i.test(data?.name ?? '');
    bold.set(font, is);
    return is;
  };
  const words = items.filter((item): item is TextItem => 'str' in item && (item as TextItem).str !== '');
  const pieces = words.map((item) => pieceOf(item, { left, bottom }, drawn, strong(item.fontName)));
  for (const { text, x, y, width, size } of drawn)
    if (text !== undefined) pieces.push(outside(text, { x: x - left, y: y - bottom, width, size }));
  const notes = await page.getAnnotations();
  const urls = notes.flatMap(({ url }) => (url?.startsWith('https://') && url.length <= 2000 ? [url] : []));
  page.cleanup();
  const read: PdfPage = { width: right - left, height: top - bottom, pieces };
  return { page: read, urls };
}

/** Words outside of the page, to be told as such. */
function outside(text: string, place: Pick<PdfPiece, 'x' | 'y' | 'width' | 'size'>): PdfPiece {
  return { ...place, text, strong: false, rtl: false, hidden: [{ start: 0, end: text.length, why: 'place' }] };
}

function pieceOf(
  { str, dir, width, transform }: TextItem,
  { left, bottom }: { left: number; bottom: number },
  drawn: readonly Drawn[],
  strong: boolean,
): PdfPiece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return {
    text: str,
    x: x - left,
    y: y - bottom,
    width,
    size: Math.hypot(c, d),
    strong,
    rtl: dir === 'rtl',
    hidden: unseenParts(str, { x, y, width }, drawn),
  };
}
