import { blockText, isSkipped } from './block-text.ts';
import { lettersOf } from './letters.ts';

const MAX_HEADINGS = 300;
/** Nodes of an element that is asked for one line. */
const MAX_LINE = 500;
/** Query keys that say where a visit came from or who it is, not what it shows. */
const TRACKING =
  /^(?:utm_.*|(?:g|d|fb|tt|y|tw)clid|msclkid|[gw]braid|igshid|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|mkt_tok|li_fat_id|vero_id|gh_src|refid|ref|referr?er|trk.*|trackingid|lipi|mid(?:token|sig)|otptoken|src|source|from|lever-source.*|origin|j?session_?id|phpsessid)$/i;

/** Text of a short element (a heading, a link) on one line; code and hidden parts left out. Empty when there is none. */
export function lineOf(element: Element | null | undefined): string {
  return element ? (blockText(element, false, undefined, MAX_LINE)?.text ?? '').slice(0, 2000).replace(/\n/g, ' ') : '';
}

/** Headings of the page that a person can see, in document order. */
export function headingsOf(document: Document): Element[] {
  return [...document.querySelectorAll('h1,h2,h3,[role="heading"]')]
    .slice(0, MAX_HEADINGS)
    .filter((heading) => !isSkipped(heading) && !heading.closest('dialog:not([open]),[hidden]'));
}

/** True when one of two titles holds the other, marks and case aside, and the rest is no more than the title itself. */
export function titlesAgree(one: string, other: string): boolean {
  const [short, long] = [lettersOf(one).letters, lettersOf(other).letters].sort((a, b) => a.length - b.length);
  return !!short && !!long && short.length >= 3 && long.includes(short) && long.length <= short.length * 2 + 20;
}

/** True for a lower heading that is a link to another page, as on the card of another posting. */
function leadsAway(heading: Element): boolean {
  if (heading.localName === 'h1') return false;
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? '#';
  try {
    const here = new URL(heading.ownerDocument.URL);
    const there = new URL(href, here);
    return /^https?:$/.test(there.protocol) && there.pathname !== here.pathname;
  } catch {
    return false;
  }
}

/** True when the page shows this title as a heading; pages without any heading are judged by their document title. */
export function showsTitle(document: Document, title: string): boolean {
  const headings = headingsOf(document);
  if (headings.some((heading) => titlesAgree(lineOf(heading), title) && !leadsAway(heading))) return true;
  const wanted = lettersOf(title).letters;
  return !headings.some((heading) => heading.localName === 'h1') && lettersOf(document.title).letters.includes(wanted);
}

/** The tab's title without what sites set behind it. */
export const tabTitle = (document: Document): string => document.title.split(/\s[|–—·-]\s/)[0]?.trim() ?? '';

/** Names of the query's members. In Firefox's content scripts a URLSearchParams cannot be iterated, only asked. */
export function queryKeys(url: URL): string[] {
  const keys: string[] = [];
  url.searchParams.forEach((_value, key) => {
    keys.push(key);
  });
  return keys;
}

/** An address as it may be kept: without fragment, name and password, and without what follows a person around. */
export function keptAddress(url: URL): URL {
  const bare = new URL(url.href);
  // Some sites route by fragment; any other is a place on the page.
  if (!/^#!?\//.test(bare.hash)) bare.hash = '';
  bare.username = '';
  bare.password = '';
  bare.pathname = bare.pathname.replace(/;(?:jsessionid|phpsessid)=[^/;]*/gi, '');
  for (const key of queryKeys(bare)) if (TRACKING.test(key)) bare.searchParams.delete(key);
  return bare;
}

/** The same for two visits to the same posting: the kept address, with its query in order. At most 600 characters. */
export function stableAddress(url: URL): string {
  const bare = keptAddress(url);
  bare.searchParams.sort();
  return bare.href.slice(0, 600);
}

/** The language an element says it is in, as a BCP 47 tag; undefined when the page does not say. */
export function languageOf(element: Element): string | undefined {
  const tag = (element.closest('[lang]')?.getAttribute('lang') ?? '').trim().replace('_', '-');
  return tag.length <= 20 && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : undefined;
}
