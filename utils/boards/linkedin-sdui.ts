import { lineOf, titlesAgree } from '../reading/identity.ts';
import type { BoardAnswer } from './job-board.ts';

// LinkedIn's server-driven pages (seen 2026-09): no h1, no data, hashed classes; only component keys can be relied on.
const ABOUT = 'JobDetails_AboutTheJob_';
const TEXT = '[data-testid="expandable-text-box"]';
const PART = '[data-sdui-component$=".aboutTheJob"]';
const SCREEN = '[data-sdui-screen$=".SemanticJobDetails"],[data-sdui-screen$=".JobDetails"]';

/** Elements of the posting's own head: cards that LinkedIn adds are components. */
const outsideComponents = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].slice(0, 400).filter((element) => !element.closest('[data-sdui-component]'));

/** What of the page is the open posting's: its screen, or else the smallest element around all its parts. */
function rootOf(about: Element): Element | null {
  const screen = about.closest(SCREEN);
  if (screen) return screen;
  const parts = [...about.ownerDocument.querySelectorAll('[componentkey^="JobDetails_"],[id^="JobDetails_"]')];
  let root = about.parentElement;
  while (root && !parts.every((part) => root?.contains(part))) root = root.parentElement;
  return root;
}

/** Title of the tab without the count of messages, the company and LinkedIn's name. */
function tabTitle(document: Document, company: string): string {
  const parts = document.title
    .replace(/^\(\d+\)\s*/, '')
    .split(' | ')
    .slice(0, -1);
  if (parts.length > 1 && (!company || titlesAgree(parts.at(-1) ?? '', company))) parts.pop();
  return parts.join(' | ').trim();
}

/**
 * Reads LinkedIn's server-driven pages.
 *
 * @param id posting that the address names
 * @param list the posting stands beside a list
 * @returns undefined when the page is of another family
 */
export function readSdui(document: Document, id: string, list: boolean): BoardAnswer | undefined {
  // The pane's parts bear the posting's id, as component key and as element id.
  const keyed = (selector: string): Element | null =>
    document.querySelector(`[componentkey${selector}]`) ?? document.querySelector(`[id${selector}]`);
  const part = document.querySelector(PART);
  const about = keyed(`="${ABOUT}${id}"`) ?? (keyed(`^="${ABOUT}"`) || !keyed(`$="_${id}"`) ? null : part);
  if (!about) {
    if (part || keyed(`^="${ABOUT}"`)) return { failure: 'identity-mismatch' };
    // The screen is there before its parts are.
    return document.querySelector(SCREEN)
      ? { failure: keyed('^="JobDetails_"') ? 'layout-changed' : 'not-loaded' }
      : undefined;
  }
  const element = about.querySelector(TEXT);
  const root = rootOf(about);
  if (!element || !root) return { failure: 'layout-changed' };

  const company = outsideComponents(root, 'a[href*="/company/"]').map(lineOf).find(Boolean) ?? '';
  const wanted = tabTitle(document, company);
  const heads = outsideComponents(root, 'h1,h2,p,a');
  const shown = heads.find((head) => wanted && titlesAgree(lineOf(head), wanted));
  // The tab's title may lag behind the pane; then the pane's own link to this posting names it.
  const link = heads.find((head) => head.getAttribute('href')?.includes(`/jobs/view/${id}`) && lineOf(head));
  const title = shown ? wanted : list ? lineOf(link) : '';
  if (!title) return { failure: 'identity-mismatch' };
  const place = heads.find((head) => head.localName === 'p' && lineOf(head).includes('·'));
  return {
    kind: list ? 'list+posting' : 'posting',
    facts: { title, company: company || null, location: lineOf(place?.querySelector('span')) || undefined, element },
  };
}
