import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { first } from './select.ts';

// Newest first, with the month seen.
const TITLE = ['.job__title h1' /* 2026-07 */, 'h1.app-title' /* old boards, reported */];
const BODY = ['.job__description' /* 2026-07 */, '#main #content, #content' /* old boards, reported */];
const LOCATION = ['.job__location' /* 2026-07 */, '#header .location' /* reported */];
const LOGO = ['.image-container img[alt]', '#logo img[alt]'];

function postingId(url: URL): string | null {
  if (url.pathname === '/embed/job_app') return url.searchParams.get('token');
  return /^\/[^/]+\/jobs\/(\d+)\/?$/.exec(url.pathname)?.[1] ?? null;
}

function companyOf(document: Document): string | null {
  const logo = first(document, LOGO)
    ?.getAttribute('alt')
    ?.replace(/\s+logo$/i, '')
    .trim();
  return logo || lineOf(document.querySelector('.company-name')).replace(/^at\s+/, '') || null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!postingId(url)) return undefined;
  const heading = first(document, TITLE);
  const element = first(document, BODY);
  if (!heading) return undefined;
  const title = lineOf(heading);
  const company = companyOf(document);
  if (element)
    return { kind: 'posting', facts: { title, company, location: lineOf(first(document, LOCATION)), element } };
  return document.querySelector('input[type="file"]')
    ? { kind: 'apply', failure: 'apply-form', facts: { title, company } }
    : { failure: 'layout-changed' };
}

/** Greenhouse's own job pages; what companies embed of it is read in its frame. */
export const greenhouse: JobBoard = {
  id: 'greenhouse',
  name: 'Greenhouse',
  matches: [
    'https://job-boards.greenhouse.io/*',
    'https://boards.greenhouse.io/*',
    'https://job-boards.eu.greenhouse.io/*',
    'https://boards.eu.greenhouse.io/*',
  ],
  examples: [
    'https://job-boards.greenhouse.io/example/jobs/8620720002',
    'https://boards.greenhouse.io/example/jobs/4071234?gh_jid=4071234',
    'https://job-boards.eu.greenhouse.io/example/jobs/4512345101',
    'https://boards.greenhouse.io/embed/job_app?for=example&token=4071234',
  ],
  notPostings: [
    'https://job-boards.greenhouse.io/example',
    'https://boards.greenhouse.io/example/jobs/',
    'https://boards.greenhouse.io/embed/job_board?for=example',
    'https://job-boards.eu.greenhouse.io/example?error=true',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['.job__header', '.job-post-container', '#header'],
  cards: { each: ['tr.job-post', '.opening'] },
  frames: true,
  verified: 'posting',
};
