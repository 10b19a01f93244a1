import { blockText } from '../reading/block-text.ts';
import { headingsOf, lineOf, tabTitle, titlesAgree } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  body: [
    '.simple-job-description-html' /* 2026-09, reported */,
    '[data-testid="vj-job-description-heading"] + div' /* 2026-09, reported */,
    '#jobDescriptionText' /* 2026-04 */,
    '.jobsearch-JobComponent-description .jobsearch-JobComponent-description' /* 2026-08 */,
  ],
  title: [
    '[data-testid="vj-job-title"]' /* 2026-09, reported */,
    '[data-testid="jobsearch-JobInfoHeader-title"]' /* 2026-04 */,
    '.jobsearch-JobInfoHeader-title' /* 2025-01 */,
    '[data-testid="simpler-jobTitle"]' /* 2025, reported */,
    '.jobsearch-JobInfoHeader-title-container :is(h1,h2)' /* 2025, reported */,
  ],
  company: [
    '[data-testid="vj-company-name"]' /* 2026-09, reported */,
    '[data-testid="company-info-metadata"] a[href*="/cmp/"]' /* 2026-09, reported */,
    '[data-testid="desktop-job-header"] a[href*="/cmp/"]' /* 2026-09, reported */,
    '[data-testid="inlineHeader-companyName"]' /* 2026-04 */,
    '[data-company-name="true"]' /* 2023-01 */,
    '.jobsearch-JobInfoHeader-companyNameLink,.jobsearch-JobInfoHeader-companyNameSimple' /* 2025, reported */,
  ],
  location: [
    '[data-testid="inlineHeader-companyLocation"]' /* 2026-04 */,
    '[data-testid="jobsearch-JobInfoHeader-companyLocation"]' /* 2026-05 */,
    '#jobLocationText' /* 2025, reported */,
  ],
};
const PANE = ['.jobsearch-RightPane' /* 2026-04 */];

const KEY = /^[\da-f]{8,32}$/i;
// `rc/clk` is the address of a card's link; where the posting is Indeed's own, the page may stay there.
const isView = (url: URL): boolean => /^\/(?:(?:m\/)?viewjob|rc\/clk(?:\/dl)?)\/?$/.test(url.pathname);
/** Search results by words in the query or in the path; the home page shows a feed in the same way. */
const isList = (url: URL): boolean =>
  /^\/(?:(?:(?:[a-z]{2}|m)\/)?jobs|[ql]-[^/]+\.html|[^/]+-jobs(?:-in-[^/]+)?)?\/?$/i.test(url.pathname);

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
    '[data-testid="desktop-job-header"] a[href*="fromjk="]',
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
  const card = list ? document.querySelector(`#jobTitle-${key},a[data-jk="${key}"]`) : null;
  const shown = shownKey(root);
  // Without a key of its own a pane must at least bear the title of the chosen card.
  const isWanted = (_: Element, title: string): boolean =>
    shown ? shown === key : !list || titlesAgree(lineOf(card), title);
  const answer = readOpen(root, NAMES, list, isWanted, titleOf);
  const element = first(root, NAMES.body);
  if (answer || !element || (list ? shown !== key : shown && shown !== key)) return answer;
  // A title whose name is not known is told by the chosen card, on a page of its own by the tab.
  const tab = tabTitle(document);
  const title = lineOf(list ? card : headingsOf(document).find((heading) => titlesAgree(lineOf(heading), tab)));
  const company = lineOf(first(root, NAMES.company)) || null;
  return title ? { kind: list ? 'list+posting' : 'posting', facts: { title, company, element } } : undefined;
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
    'https://de.indeed.com/m/viewjob?jk=54f1f8af68d722d2',
    'https://ca.indeed.com/rc/clk?jk=54f1f8af68d722d2&bb=Ef693gsjj&fccid=76644a33987f2488&vjs=3',
    'https://fr.indeed.com/l-paris-emplois.html?vjk=54f1f8af68d722d2',
    'https://www.indeed.com/?vjk=54f1f8af68d722d2&advn=123',
    'https://uk.indeed.com/software-engineer-jobs-in-london?vjk=54f1f8af68d722d2',
  ],
  notPostings: [
    'https://www.indeed.com/',
    'https://www.indeed.com/jobs?q=go&l=',
    'https://www.indeed.com/viewjob',
    'https://www.indeed.com/cmp/Example?fromjk=54f1f8af68d722d2',
    'https://in.indeed.com/q-go-developer-jobs.html',
    'https://www.indeed.com/pagead/clk?mo=r&ad=6NYlbfkN',
    'https://www.indeed.com/rc/clk?fccid=76644a33987f2488',
    'https://www.indeed.com/career/developer/salaries?jk=54f1f8af68d722d2',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: [
    '#jobsearch-ViewJobButtons-container',
    '.jobsearch-InfoHeaderContainer',
    '[data-testid="desktop-job-header"]' /* 2026-09, reported */,
  ],
  cards: {
    each: ['#mosaic-provider-jobcards .job_seen_beacon' /* 2026-05 */, '.jobsearch-SerpJobCard' /* 2020 */],
    text: ['[data-testid="belowJobSnippet"]' /* 2026-05 */, '.job-snippet' /* 2023, reported */],
  },
  verified: 'posting',
};
