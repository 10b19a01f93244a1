import { postingIdsIn, postingLink } from './links.ts';
import type { Page } from './page.ts';

/** A board's word on addresses. */
interface Board {
  isPosting(url: URL): boolean;
  postingId?(url: URL): string | null;
}

/** What a document says of its own address; anything that is no address of the web is no word at all. */
function addressesOf({ document, url }: Page, more: readonly unknown[]): URL[] {
  const said = [
    ...[...document.querySelectorAll('link[rel~="canonical" i]')].map((link) => link.getAttribute('href')),
    ...[...document.querySelectorAll('meta[property="og:url" i]')].map((meta) => meta.getAttribute('content')),
    ...more,
  ];
  return said.slice(0, 20).flatMap((address) => {
    if (typeof address !== 'string' || !address.trim() || address.length > 4000) return [];
    try {
      const target = new URL(address.trim(), url);
      return /^https?:$/.test(target.protocol) && target.hostname === url.hostname ? [target] : [];
    } catch {
      return [];
    }
  });
}

const folderOf = (url: URL): string => url.pathname.replace(/\/+$/, '').split('/').slice(0, -1).join('/');
const lastOf = (url: URL): string => url.pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';

/** Whether an address is the same posting's as the page's: true, false, or null where it does not say. */
function isSame(here: URL, there: URL, board: Board | null): boolean | null {
  if (board) {
    const id = board.postingId?.(here);
    if (!id || !board.isPosting(there)) return null;
    const other = board.postingId?.(there);
    return other ? other === id : null;
  }
  if (here.href === there.href) return true;
  if (postingLink(here) === 0 || postingLink(there) === 0) return null;
  const [mine, theirs] = [postingIdsIn(here), postingIdsIn(there)];
  if (mine.length > 0 && theirs.length > 0) return mine.some((id) => theirs.includes(id));
  // Slugs are translated and shortened; only two in one folder surely are two postings.
  if (mine.length > 0 || theirs.length > 0 || folderOf(here) !== folderOf(there)) return null;
  return lastOf(here) === lastOf(there);
}

/**
 * True when the document says that it is another posting than the committed address names: a page that is one program
 * still shows the posting before. Links to the list, to other hosts and without an id say nothing; one word for the
 * address outweighs the others, since sites forget to change some of them.
 *
 * @param more addresses that the page's data gives for its posting
 */
export function namesAnother(page: Page, board: Board | null, more: readonly unknown[] = []): boolean {
  const words = addressesOf(page, more).map((there) => isSame(page.url, there, board));
  return words.includes(false) && !words.includes(true);
}
