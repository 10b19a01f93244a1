import { blockText } from '../reading/block-text.ts';
import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first, without } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';

// Newest first, with the month seen.
const TITLE = ['.job__title h1' /* 2026-07 */, 'h1.app-title' /* old boards, reported */, 'h1'];
const BODY = ['.job__description' /* 2026-07 */, '#main #content, #content' /* old boards, reported */];
/** Greenhouse's own block of pay, set behind the ad's words. */
const PAY = '.job__pay-ranges,.pay-range'; /* 2026, reported */
const LOCATION = ['.job__location' /* 2026-07 */, '#header .location' /* reported */];
const LOGO = ['.image-container img[alt]', '#logo img[alt]'];
/** More characters outside the form are an ad. */
const MOST_BESIDE_A_FORM = 400;

function postingId(url: URL): string | null {
  if (url.pathname === '/embed/job_app') return url.searchParams.get('token');
  return /^\/[^/]+\/jobs\/(\d+)\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** Of the logo or the header; embedded pages have neither, and their tab is called "Job Application for … at …". */
function companyOf(document: Document, title: string): string | null {
  const logo = first(document, LOGO)
    ?.getAttribute('alt')
    ?.replace(/\s+logo$/i, '')
    .trim();
  const [, behind = ''] = title ? document.title.split(title) : [];
  const tab = /^\s+\S+\s+(\S.*)$/.exec(behind)?.[1]?.trim();
  return logo || lineOf(document.querySelector('.company-name')).replace(/^at\s+/, '') || tab || null;
}

/** True for a page that holds a form and no ad. */
function isForm(document: Document): boolean {
  if (!document.querySelector('input[type="file"]')) return false;
  const beside = blockText(document.body, false, ({ localName }) => localName === 'form');
  return beside !== null && beside.text.length < MOST_BESIDE_A_FORM;
}

/** Greenhouse marks its own sums by an element that an ad's words hardly ever hold. */
const holdsSums = (part: Element): boolean =>
  [...part.querySelectorAll('bdi')].some(({ textContent }) => /\d/.test(textContent ?? ''));

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!postingId(url)) return undefined;
  const heading = first(document, TITLE);
  const element = first(document, BODY);
  if (!heading) return undefined;
  const title = lineOf(heading);
  const company = companyOf(document, title);
  if (element) {
    const parts = without(element, PAY);
    // Sums of that block under another name must not pass for the ad's words.
    if (parts.some(holdsSums)) return { kind: 'none', failure: 'layout-changed' };
    const body = parts[0] === element ? { element } : { parts };
    return { kind: 'posting', facts: { title, company, location: lineOf(first(document, LOCATION)), ...body } };
  }
  return isForm(document)
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
    'https://job-boards.eu.greenhouse.io/embed/job_app?for=example&token=4512345101&gh_src=abc',
  ],
  notPostings: [
    'https://job-boards.greenhouse.io/example',
    'https://boards.greenhouse.io/example/jobs/',
    'https://boards.greenhouse.io/embed/job_board?for=example',
    'https://job-boards.greenhouse.io/embed/job_app?for=example',
    'https://job-boards.greenhouse.io/example/jobs/8620720002/confirmation',
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
