import { stableAddress } from './identity.ts';
import { postingLink } from './links.ts';
import type { Page } from './page.ts';

const MAX_LINKS = 5000;
/** Links to other postings that are looked at; a page with more is a list. */
const MAX_OTHERS = 400;
const MAX_DEPTH = 200;
/** A card of another posting has a teaser, not its whole text. */
const MAX_CARD = 800;

const INLINE = /^(?:a|span|strong|b|em|i|u|font|small|mark)$/;

/** True when a link is all that its line holds, as the title of a card is; links in running text are not. */
function isOwnLine(link: Element): boolean {
  let line = link;
  while (line.parentElement && INLINE.test(line.localName)) line = line.parentElement;
  const length = (link.textContent ?? '').trim().length;
  return length >= 3 && length <= 300 && (line.textContent ?? '').trim().length <= length * 1.5 + 20;
}

/** The address that a link leads to, or null. */
export function targetOf(link: Element, { url }: Page): URL | null {
  try {
    const target = new URL(link.getAttribute('href') ?? '', url);
    return /^https?:$/.test(target.protocol) ? target : null;
  } catch {
    return null;
  }
}

/**
 * The lists of other postings on a page ("similar jobs"), with their teasers: each the smallest element that holds two
 * of their links or more. Elements with a heading of the first level are the page's own part and never among them.
 *
 * @param isOther the board's word on an address, where the page is a board's: another posting, this one, or null
 */
export function otherPostings(page: Page, isOther: (url: URL) => boolean | null = () => null): Set<Element> {
  const here = stableAddress(page.url);
  const targets = new Map<Element, Set<string>>();
  const own = new Set<string>();
  let count = 0;
  for (const link of [...page.document.querySelectorAll('a[href]')].slice(0, MAX_LINKS)) {
    const target = targetOf(link, page);
    if (!target || (target.pathname === page.url.pathname && target.hostname === page.url.hostname)) continue;
    const other = isOther(target);
    // The list of a page with one posting open has a card of that one too.
    if (!(other ?? postingLink(target) > 0) && other !== false) continue;
    if (stableAddress(target) === here || !isOwnLine(link)) continue;
    if (other === false) own.add(target.pathname + target.search);
    if (++count > MAX_OTHERS) break;
    let element: Element | null = link;
    for (let depth = 0; element && depth < MAX_DEPTH; depth++, element = element.parentElement)
      targets.set(element, (targets.get(element) ?? new Set()).add(target.pathname + target.search));
  }
  const found = new Set<Element>();
  for (const [element, leadsTo] of targets) {
    if (leadsTo.size !== 1) continue;
    const list = element.parentElement;
    const several = list && targets.get(list);
    if (!several || several.size < 2 || [...several].every((target) => own.has(target))) continue;
    if (list.querySelector('h1,[aria-level="1"]') || list.localName === 'body') continue;
    if ((list.textContent ?? '').length <= MAX_CARD * several.size) found.add(list);
  }
  return found;
}
