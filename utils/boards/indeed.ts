import { blockText } from '../reading/block-text.ts';
import { lineOf, titlesAgree } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';
import { first } from './select.ts';

const NAMES: PartNames = {
  body: ['#jobDescriptionText' /* 2026-04 */],
  title: [
    '[data-testid="jobsearch-JobInfoHeader-title"]' /* 2026-04 */,
    '.jobsearch-JobInfoHeader-title' /* 2025-01 */,
  ],
  company: ['[data-testid="inlineHeader-companyName"]' /* 2026-04 */, '[data-company-name="true"]' /* 2023-01 */],
  location: [
    '[data-testid="inlineHeader-companyLocation"]' /* 2026-04 */,
    '[data-testid="jobsearch-JobInfoHeader-companyLocation"]' /* 2026-05 */,
  ],
};
const PANE = ['.jobsearch-RightPane' /* 2026-04 */];

const KEY = /^[\da-f]{8,32}$/i;
const isView = (url: URL): boolean => /^\/(?:m\/)?viewjob\/?$/.test(url.pathname);
const isList = (url: URL): boolean => /^\/(?:jobs|q-[^/]+\.html|[a-z]{2}\/jobs)\/?$/.test(url.pathname);

function postingId(url: URL): string | null {
  const key = isView(url) ? url.searchParams.get('jk') : isList(url) ? url.searchParams.get('vjk') : null;
  return key && KEY.test(key) ? key : null;
}

/** The key that the open posting's own links carry: of its apply button or its company. */
function shownKey(root: ParentNode): string | null {
  const apply = root.querySelector('[data-indeed-apply-jk]')?.getAttribute('data-indeed-apply-jk');
  if (apply) return apply;
  for (const selector of [
    '[data-testid="inlineHeader-companyName"] a[href*="fromjk="]',
    '[data-company-name="true"] a[href*="fromjk="]',
    '[href*="/applystart?"]',
  ]) {
    const key = /[?&](?:from)?jk=([\da-f]+)/i.exec(root.querySelector(selector)?.getAttribute('href') ?? '')?.[1];
    if (key) return key;
  }
  return null;
}

/** The title without the words that Indeed sets behind it, which stand in an element of their own. */
function titleOf(heading: Element): string {
  const own = blockText(heading, false, (element) => {
    const before = element.previousSibling;
    return element.localName === 'span' && !element.nextSibling && !!before?.textContent?.trim();
  });
  return own?.text.replace(/\n/g, ' ') || lineOf(heading);
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const key = postingId(url);
  if (!key) return undefined;
  const list = isList(url);
  const root: ParentNode = (list && first(document, PANE)) || document;
  const isWanted = (_: Element, title: string): boolean => {
    const shown = shownKey(root);
    // Without a key of its own a pane must at least bear the title of the chosen card.
    return shown ? shown === key : !list || titlesAgree(lineOf(document.querySelector(`#jobTitle-${key}`)), title);
  };
  return readOpen(root, NAMES, list, isWanted, titleOf);
}

/** Indeed: posting pages and lists with one open beside them. */
export const indeed: JobBoard = {
  id: 'indeed',
  name: 'Indeed',
  // One pattern for every country host.
  matches: ['https://*.indeed.com/*'],
  examples: [
    'https://au.indeed.com/viewjob?jk=54f1f8af68d722d2',
    'https://www.indeed.com/viewjob?jk=54f1f8af68d722d2&from=serp',
    'https://www.indeed.com/jobs?q=go&l=&vjk=54f1f8af68d722d2',
    'https://in.indeed.com/q-go-developer-jobs.html?vjk=54f1f8af68d722d2',
  ],
  notPostings: [
    'https://www.indeed.com/',
    'https://www.indeed.com/jobs?q=go&l=',
    'https://www.indeed.com/viewjob',
    'https://www.indeed.com/cmp/Example?fromjk=54f1f8af68d722d2',
    'https://in.indeed.com/q-go-developer-jobs.html',
    'https://www.indeed.com/career/developer/salaries?jk=54f1f8af68d722d2',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['#jobsearch-ViewJobButtons-container', '.jobsearch-InfoHeaderContainer'],
  cards: { each: ['#mosaic-provider-jobcards .job_seen_beacon'] },
  verified: 'posting',
};
