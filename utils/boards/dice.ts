import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readBeside, readOpen } from './open-posting.ts';

// The list has been seen (2025-07); names of postings are reported. Their JSON-LD is complete.
const NAMES: PartNames = {
  body: [
    // The names of its styles carry a hash.
    '[class*="job-detail-description-module__"][class*="__jobDescription"]' /* 2025 to 2026-09 */,
    '[data-testid="jobDescriptionHtml"]' /* 2026-10 */,
    '[data-cy="jobDescriptionText"]' /* 2026 */,
    '#jobDescription' /* 2026 */,
    '#jobdescSec' /* 2020 */,
  ],
  title: [
    '[data-testid="job-detail-header-card"] h1' /* 2026-10 */,
    '[data-cy="jobTitle"]' /* 2024 */,
    '#jt' /* 2020 */,
  ],
  company: [
    '[data-testid="job-detail-header-card"] a[href*="/company-profile/"]' /* 2026-10 */,
    'a[data-wa-click="djv-job-company-profile-click"]' /* 2026-05 */,
    '[data-cy="companyNameLink"]' /* 2024 */,
    '#hiringOrganizationName' /* 2020 */,
  ],
  location: ['[data-cy="location"]' /* 2024 */],
};
const PANE = '[data-testid="job-detail-pane"]'; /* 2026-10 */
const OWN_PAGE = 'a[data-testid="job-detail-open-in-new-tab-btn"]'; /* 2026-10 */

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const viewId = (path: string): string | null =>
  (/^\/job-detail\/([\w-]{6,})\/?$/.exec(path) ?? /^\/jobs\/detail\/(?:[^/]+\/){0,2}([\w-]{6,})\/?$/.exec(path))?.[1] ??
  null;
const isList = (url: URL): boolean => /^\/jobs(?:\/[^/]+)?\/?$/.test(url.pathname) && !viewId(url.pathname);

function postingId(url: URL): string | null {
  if (!isList(url)) return viewId(url.pathname);
  return UUID.exec(url.searchParams.get('selectedJobId') ?? '')?.[0] ?? null;
}

const isPosting = (url: URL): boolean => postingId(url) !== null;

function read(page: Page): BoardAnswer | undefined {
  const { document, url } = page;
  const id = postingId(url);
  if (id && !isList(url)) return readOpen(document, NAMES, false, () => true);
  const pane = document.querySelector(PANE);
  if (!pane) return undefined;
  // The pane links to its posting's own page.
  if (id) return readOpen(pane, NAMES, true, () => pane.querySelector(`a[href*="/job-detail/${id}"]`) !== null);
  return readBeside(page, { isPosting }, pane, pane.querySelector(OWN_PAGE), NAMES);
}

/** Dice: posting pages, and lists with one open beside them. */
export const dice: JobBoard = {
  id: 'dice',
  name: 'Dice',
  matches: ['https://www.dice.com/*'],
  examples: [
    'https://www.dice.com/job-detail/2e2d3763-e78a-4739-beaf-e53a225eee61',
    'https://www.dice.com/job-detail/2e2d3763-e78a-4739-beaf-e53a225eee61?searchlink=search%2F%3Fq%3Dgo&searchId=1',
    'https://www.dice.com/jobs?q=go&location=Remote&selectedJobId=2e2d3763-e78a-4739-beaf-e53a225eee61',
    'https://www.dice.com/jobs/detail/Go-Engineer-Example-Austin-TX-78701/10111346/6543210',
  ],
  notPostings: [
    'https://www.dice.com/',
    'https://www.dice.com/jobs?q=go&location=Remote',
    'https://www.dice.com/jobs/q-web+developer-l-remote-jobs',
    'https://www.dice.com/company-profile/6e950d5e-cae2-499d-8656-25abba0d568d?companyname=Example',
    'https://www.dice.com/job-applications/2e2d3763-e78a-4739-beaf-e53a225eee61/wizard',
    'https://www.dice.com/dashboard/jobs?selectedJobId=2e2d3763-e78a-4739-beaf-e53a225eee61',
  ],
  isPosting,
  postingId,
  read,
  anchor: ['[data-testid="job-detail-header-card"]', '[data-cy="jobTitle"]'],
  cards: {
    each: ['[data-testid="job-search-serp-card"]' /* 2025-07 */, 'dhi-search-card' /* 2024, reported */],
    text: ['[role="main"] .line-clamp-2' /* 2025-07 */],
  },
  verified: 'other-pages',
};
