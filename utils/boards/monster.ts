import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readBeside, readOpen } from './open-posting.ts';

// Nothing but reports.
const NAMES: PartNames = {
  body: [
    '[data-testid="description-clamp-wrapper"]' /* 2026-09 */,
    '[data-testid="svx-description-container-inner"]' /* 2026-03 */,
    '#JobDescription' /* 2020 */,
  ],
  title: ['[data-testid="jobTitle"]' /* 2026-09 */, 'h1.job_title,h1.title' /* 2020 */],
  company: ['[data-testid="company"]' /* 2026-09 */, '.company .name' /* 2020 */],
  location: ['[data-testid="jobDetailLocation"]' /* 2026-09 */, '.location .name' /* 2020 */],
};
const DETAILS = ['[data-testid="svx-job-view-wrapper"]' /* 2026-09 */];

const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const VIEW = new RegExp(`^/job-openings/(?:[^/]*--)?(${UUID})/?$`, 'i');
/** On a host of its own until 2020. */
const OLD_VIEW = new RegExp(`^/[^/]+/(\\d{6,}|${UUID})/?$`, 'i');

function postingId({ hostname, pathname }: URL): string | null {
  return (hostname === 'job-openings.monster.com' ? OLD_VIEW : VIEW).exec(pathname)?.[1] ?? null;
}

const isPosting = (url: URL): boolean => postingId(url) !== null;

/** The link of the only card that bears the open posting's title, or of the marked one among several (2026-09, reported). */
function cardOf(document: Document, details: Element): Element | null {
  const title = lineOf(first(details, NAMES.title));
  const links = [...document.querySelectorAll('a[href*="/job-openings/"]')].filter(
    (link) => !details.contains(link) && lineOf(link) === title,
  );
  const marked = links.filter((link) => link.closest('.card-selected'));
  const [link, ...others] = marked.length > 0 ? marked : links;
  return link && others.every((other) => other.getAttribute('href') === link.getAttribute('href')) ? link : null;
}

function read(page: Page): BoardAnswer | undefined {
  const { document, url } = page;
  const details = first(document, DETAILS);
  if (isPosting(url)) return readOpen(details ?? document, NAMES, false, () => true);
  // The list's address does not name what is open beside it.
  return details ? readBeside(page, { isPosting }, details, cardOf(document, details), NAMES) : undefined;
}

/** Monster: posting pages, and lists with one open beside them. */
export const monster: JobBoard = {
  id: 'monster',
  name: 'Monster',
  matches: [
    'https://www.monster.com/*',
    'https://job-openings.monster.com/*',
    'https://www.monster.ca/*',
    'https://www.monster.co.uk/*',
    'https://www.monster.ie/*',
    'https://www.monster.de/*',
    'https://www.monster.at/*',
    'https://www.monster.ch/*',
    'https://www.monster.fr/*',
    'https://www.monster.be/*',
    'https://www.monster.nl/*',
    'https://www.monster.lu/*',
    'https://www.monster.it/*',
    'https://www.monster.es/*',
    'https://www.monster.se/*',
  ],
  examples: [
    'https://www.monster.com/job-openings/go-engineer-fargo-nd--eabee747-01c9-4b2b-a94c-868b0d2b35d1',
    'https://www.monster.com/job-openings/eabee747-01c9-4b2b-a94c-868b0d2b35d1',
    'https://www.monster.de/job-openings/go-entwickler-hamburg--eabee747-01c9-4b2b-a94c-868b0d2b35d1?sid=1&jvo=m.to.s-svr.1',
    'https://job-openings.monster.com/go-engineer-remote-hopkinton-ma-us-example/216661554',
    'https://job-openings.monster.com/go-engineer-new-york-ny-us-example/111411cd-17ba-496e-8c4c-d4a13d472dc8',
  ],
  notPostings: [
    'https://www.monster.com/',
    'https://www.monster.com/jobs/search?q=go&where=Dublin&page=1',
    'https://www.monster.com/jobs/c-example',
    'https://www.monster.com/job-openings/',
    'https://www.monster.com/profile/apply/resumes?jobId=eabee747-01c9-4b2b-a94c-868b0d2b35d1',
    'https://www.monster.de/karriereberatung/artikel/go--eabee747-01c9-4b2b-a94c-868b0d2b35d1',
    'https://job-openings.monster.com/v2/job/Apply/216661554',
  ],
  isPosting,
  postingId,
  read,
  anchor: ['#job-view-header', '[data-testid="jobTitle"]'],
  cards: { each: ['article[data-testid="JobCard"]', '[data-testid="svx_jobCard"]', 'section.card-content'] },
  verified: 'other-pages',
};
