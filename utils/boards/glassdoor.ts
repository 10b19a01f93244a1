import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readBeside, readOpen } from './open-posting.ts';

// CSS modules: the part before the hash is the name. A list with its pane has been seen (2025-06); the rest is reported.
const NAMES: PartNames = {
  body: [
    '[class*="JobDetails_jobDescription__"]' /* 2026-08 */,
    '#JobDescriptionContainer' /* 2023 */,
    '.jobDescriptionContent' /* 2020 */,
  ],
  title: [
    '[class*="JobDetails_jobDetailsHeader"] h1' /* 2026-08 */,
    'h1[id^="jd-job-title"]' /* 2025-06 */,
    ':is(h1,div)[data-test="job-title"]' /* 2024 */,
  ],
  company: [
    '[class*="EmployerProfile_employerNameHeading"]' /* 2025 */,
    '[class*="EmployerProfile_employerName__"]' /* 2026-08 */,
    '[data-test="employer-name"]' /* 2024 */,
    '[data-test="job-details-header"] h4' /* 2025-06 */,
  ],
  location: ['[data-test="location"]' /* 2025 */, '[class*="JobDetails_location__"]' /* 2024 */],
};
const DETAILS = ['[class*="JobDetails_jobDetailsContainer"]' /* 2026-08 */];
/** Title of the card whose posting is open; the list's address does not name it. */
const CHOSEN = '[data-selected="true"] :is(a[data-test="job-title"],a[class*="JobCard_jobTitle"])'; /* 2026-08 */

function postingId(url: URL): string | null {
  // The second is where cards of older lists lead; it redirects to the first.
  if (!/^\/(?:job-listing\/[^/]+|partner\/jobListing\.htm)$/.test(url.pathname)) return null;
  return /^\d{5,}$/.exec(url.searchParams.get('jl') ?? url.searchParams.get('jobListingId') ?? '')?.[0] ?? null;
}

const isPosting = (url: URL): boolean =>
  postingId(url) !== null || /^\/job-listing\/[^/]+-JV_[^/]*\.htm$/.test(url.pathname);

function read(page: Page): BoardAnswer | undefined {
  const { document, url } = page;
  // Cloudflare's page, in seven languages: longer than such pages are.
  if (document.querySelector('script[src*="/orchestrate/chl_page/"]')) return { kind: 'none', failure: 'interstitial' };
  // Beside the posting stand cards of other jobs, which bear the same names.
  const details = first(document, DETAILS);
  if (isPosting(url)) return readOpen(details ?? document, NAMES, false, () => true);
  return readBeside(page, { isPosting }, details, document.querySelector(CHOSEN), NAMES);
}

/** Glassdoor: posting pages, and lists with one open beside them. */
export const glassdoor: JobBoard = {
  id: 'glassdoor',
  name: 'Glassdoor',
  // Its own language links (2024-03).
  matches: [
    'https://www.glassdoor.com/*',
    'https://www.glassdoor.co.uk/*',
    'https://www.glassdoor.ie/*',
    'https://*.glassdoor.ca/*',
    'https://www.glassdoor.com.au/*',
    'https://www.glassdoor.co.nz/*',
    'https://www.glassdoor.co.in/*',
    'https://www.glassdoor.sg/*',
    'https://www.glassdoor.com.hk/*',
    'https://www.glassdoor.de/*',
    'https://www.glassdoor.at/*',
    'https://*.glassdoor.ch/*',
    'https://www.glassdoor.fr/*',
    'https://*.glassdoor.be/*',
    'https://www.glassdoor.nl/*',
    'https://www.glassdoor.it/*',
    'https://www.glassdoor.es/*',
    'https://www.glassdoor.com.mx/*',
    'https://www.glassdoor.com.ar/*',
    'https://www.glassdoor.com.br/*',
  ],
  examples: [
    'https://www.glassdoor.com/job-listing/go-engineer-example-JV_IC1147401_KO0,11_KE12,19.htm?jl=1010193883746',
    'https://www.glassdoor.de/job-listing/go-engineer-JV_IC2632180.htm?jl=1010193883746&src=GD_JOB_AD&ao=1136043',
    'https://fr.glassdoor.ca/job-listing/j?jl=1009664941547',
    'https://www.glassdoor.com/partner/jobListing.htm?pos=101&ao=1136043&s=149&jobListingId=3702283636',
    'https://www.glassdoor.co.in/job-listing/go-engineer-example-JV_IC2940587_KO0,11.htm?jobListingId=1009664941547',
  ],
  notPostings: [
    'https://www.glassdoor.com/',
    'https://www.glassdoor.com/Job/index.htm',
    'https://www.glassdoor.com/Job/berlin-go-engineer-jobs-SRCH_IL.0,6_IC2622109_KO7,18.htm?jl=1010193883746',
    'https://www.glassdoor.com/job-listing/',
    'https://www.glassdoor.co.uk/Overview/Working-at-Example-EI_IE10686.11,18.htm?jl=1010193883746',
    'https://www.glassdoor.de/Bewertungen/Example-Bewertungen-E10686.htm',
    'https://www.glassdoor.com/partner/jobListing.htm?pos=101',
  ],
  isPosting,
  postingId,
  read,
  anchor: ['[class*="JobDetails_jobDetailsHeader"]', '[class*="JobDetails_jobDescription__"]'],
  cards: { each: ['li[data-test="jobListing"]', 'li.jl'], text: ['[data-test="descSnippet"]'] },
  verified: 'other-pages',
};
