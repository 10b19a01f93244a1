import { plainBlocks, sliceBlocks } from './block-text.ts';
import { headingsOf, lineOf } from './identity.ts';
import { findText } from './letters.ts';
import type { BlockText, Page } from './page.ts';

/**
 * The text that the person selected, as the body of a posting.
 *
 * @param whole the page's text, to find the selection in; it may come from another frame and not be there
 * @returns the body and the title of the page; null when nothing was selected
 */
export function readSelection(
  page: Page,
  whole: BlockText | null,
  selected: string,
): { title: string; text: BlockText; live: boolean } | null {
  const text = plainBlocks(selected.slice(0, 500_000));
  if (!text.text) return null;
  const place = whole && findText(whole, selected);
  const heading = headingsOf(page.document).find((element) => element.localName === 'h1');
  return {
    title: lineOf(heading) || page.document.title.trim() || page.url.hostname,
    text: whole && place ? sliceBlocks(whole, place.start, place.end) : text,
    live: !!place,
  };
}
