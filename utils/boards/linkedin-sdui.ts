import { lineOf, titlesAgree } from '../reading/identity.ts';
import type { BoardAnswer } from './job-board.ts';

// LinkedIn's server-driven pages (seen 2026-09): no h1, no data, hashed classes; only component keys can be relied on.
const ABOUT = 'JobDetails_AboutTheJob_';
const TEXT = '[data-testid="expandable-text-box"]';

/** Elements of the posting's own head: cards that LinkedIn adds are components. */
const outsideComponents = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].slice(0, 400).filter((element) => !element.closest('[data-sdui-component]'));

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
  const any = document.querySelector(`[componentkey^="${ABOUT}"]`);
  if (!any) {
    // The screen is there before its parts are.
    return document.querySelector('[data-sdui-screen$=".SemanticJobDetails"],[data-sdui-screen$=".JobDetails"]')
      ? { failure: document.querySelector('[componentkey^="JobDetails_"]') ? 'layout-changed' : 'not-loaded' }
      : undefined;
  }
  const about = document.querySelector(`[componentkey="${ABOUT}${id}"]`);
  if (!about) return { failure: 'identity-mismatch' };
  const element = about.querySelector(TEXT);
  const root = about.closest('[data-sdui-screen]') ?? about.parentElement;
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
