import { htmlBlocks, plainBlocks } from './block-text.ts';
import type { BlockText } from './page.ts';

const TAG = /<[a-z!/][^<>]*>/i;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos|nbsp));/gi;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** One round of decoding: the five entities of XML, `&nbsp;` and numbers. Others are left for the HTML parser. */
function decodeOnce(text: string): string {
  return text.replace(ENTITY, (all: string, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** True for a text that holds markup. */
export const holdsTags = (text: string): boolean => TAG.test(text);

/** Escaped HTML decoded until it holds tags, twice at most; any other text as it is. */
export function decodedMarkup(data: string): string {
  let html = data;
  for (let round = 0; round < 2 && !holdsTags(html) && html.includes('&'); round++) html = decodeOnce(html);
  return html;
}

/**
 * A text from structured data (HTML, escaped HTML or plain text) as blocks. Escaped text is decoded until stable, twice
 * at most, and parsed inertly if it then holds tags.
 *
 * @returns null when it cannot be parsed here (`htmlBlocks`)
 */
export function dataBlocks(data: string, near: Document): BlockText | null {
  const html = decodedMarkup(data);
  if (!holdsTags(html)) return plainBlocks(html);
  return htmlBlocks(html.replace(/&amp;(#?\w{2,8};)/g, '&$1'), near);
}

/** A short text from structured data as one line: entities decoded, tags dropped, white space folded. */
export function dataLine(data: string, near: Document): string {
  return (dataBlocks(data.slice(0, 2000), near)?.text ?? '').replace(/\s+/g, ' ').trim();
}
