import { lineOf, titlesAgree } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// SEEK, Jobstreet and Jobsdb are one front end; everything is found by data-automation (seen 2026-08).
const NAMES: PartNames = {
  body: ['[data-automation="jobAdDetails"]'],
  title: ['[data-automation="job-detail-title"]'],
  company: ['[data-automation="advertiser-name"]'],
  location: ['[data-automation="job-detail-location"]'],
  employmentType: ['[data-automation="job-detail-work-type"]'],
};
const PANE = ['[data-automation="splitViewJobDetailsWrapper"]'];

const VIEW = /^\/(?:[a-z]{2}\/)?job\/(\d{4,})\/?$/;
const LIST = /^\/(?:[a-z]{2}\/)?(?:[^/]*jobs?[^/]*|jobs-in-[^/]+)(?:\/[^/]+){0,3}\/?$/i;

function postingId(url: URL): string | null {
  const view = VIEW.exec(url.pathname)?.[1];
  if (view) return view;
  const open = url.searchParams.get('jobId');
  return open && LIST.test(url.pathname) && /^\d{4,}$/.test(open) ? open : null;
}

/** The id that the open posting's own links carry: apply button or title. */
function shownId(root: ParentNode): string | null {
  for (const selector of ['[data-automation="job-detail-apply"]', '[data-automation="job-detail-title"] a']) {
    const element = root.querySelector(selector);
    const link = element?.closest('a') ?? element?.querySelector('a');
    const id = /\/job\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
    if (id) return id;
  }
  return null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const id = postingId(url);
  if (!id) return undefined;
  const list = !VIEW.test(url.pathname);
  const root: ParentNode = (list && first(document, PANE)) || document;
  return readOpen(root, NAMES, list, (_, title) => {
    const shown = shownId(root);
    const card = document.querySelector(`[data-job-id="${id}"] [data-automation="jobTitle"]`);
    // Without an id of its own a pane must at least bear the title of the chosen card.
    return shown ? shown === id : !list || titlesAgree(lineOf(card), title);
  });
}

/** SEEK with its sister sites Jobstreet and Jobsdb. */
export const seek: JobBoard = {
  id: 'seek',
  name: 'SEEK',
  matches: [
    'https://www.seek.com.au/*',
    'https://au.seek.com/*',
    'https://www.seek.co.nz/*',
    'https://nz.seek.com/*',
    'https://id.jobstreet.com/*',
    'https://my.jobstreet.com/*',
    'https://ph.jobstreet.com/*',
    'https://sg.jobstreet.com/*',
    'https://hk.jobsdb.com/*',
    'https://th.jobsdb.com/*',
  ],
  examples: [
    'https://au.seek.com/job/93856863',
    'https://www.seek.com.au/job/93856863?type=standard',
    'https://www.seek.com.au/platform-engineer-jobs/in-Melbourne-VIC?jobId=93856863&type=standard',
    'https://id.jobstreet.com/id/job/81234567',
  ],
  notPostings: [
    'https://www.seek.com.au/',
    'https://www.seek.com.au/platform-engineer-jobs/in-Melbourne-VIC',
    'https://www.seek.com.au/job/93856863/apply',
    'https://id.jobstreet.com/id/jobs',
    'https://www.seek.com.au/companies/example-123?jobId=93856863',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['[data-automation="job-detail-apply"]', '[data-automation="job-detail-title"]'],
  cards: {
    each: ['[data-card-type="JobCard"]'],
    text: ['[data-automation="jobShortDescription"]' /* 2026, reported */],
  },
  verified: 'posting',
};
