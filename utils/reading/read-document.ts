import type { Page, PageReading } from './page.ts';
import { type BoardReader, readPage } from './read-page.ts';

/** Frames of one page that are looked at. */
const MOST_FRAMES = 100;

/** Finds the board that an address belongs to, or null: `boardFor` of boards/index.ts. */
export type FindBoard = (url: URL) => BoardReader | null;

/** The first frame of the page that shows a posting of a board, by the frame's address; null where there is none. */
function postingFrame({ document, url }: Page, boardFor: FindBoard): { board: BoardReader; url: URL } | null {
  for (const frame of [...document.querySelectorAll('iframe[src], frame[src]')].slice(0, MOST_FRAMES)) {
    const src = frame.getAttribute('src') ?? '';
    if (!URL.canParse(src, url.href)) continue;
    const address = new URL(src, url.href);
    // An empty address is the page's own.
    if (address.href === url.href) continue;
    const board = boardFor(address);
    if (board?.isPosting(address)) return { board, url: address };
  }
  return null;
}

/**
 * Reads a document by its board and the ladder. A page around a posting that stands in a frame says `posting-in-frame`:
 * what else it shows (a banner, words about the company) must not pass for the posting.
 *
 * @param options as for `readPage`
 */
export function readDocument(page: Page, boardFor: FindBoard, options: { selection?: string } = {}): PageReading {
  const reading = readPage(page, boardFor(page.url), options);
  if (options.selection !== undefined || (reading.posting && reading.posting.readFrom !== 'readable')) return reading;
  const frame = postingFrame(page, boardFor);
  if (!frame) return reading;
  const { board, url } = frame;
  return {
    kind: 'none',
    posting: null,
    failure: { code: 'posting-in-frame', detail: url.host },
    frame: { url: url.href.slice(0, 4000), board: board.id },
    body: null,
  };
}
