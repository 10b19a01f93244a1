import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  // Of the sections the first is the role; those behind it tell of the company.
  body: ['h2.ycdc-section-title ~ div .prose,h2.ycdc-section-title ~ .prose' /* 2026-09, reported */],
  title: ['h1.ycdc-section-title' /* 2026-09, reported */],
  company: ['h2 a[href^="/companies/"]' /* 2026-09, reported */],
  location: [],
};

function postingId(url: URL): string | null {
  const path =
    url.hostname === 'www.workatastartup.com'
      ? /^\/jobs\/(\d{3,})\/?$/
      : /^\/companies\/[^/]+\/jobs\/([A-Za-z\d]{5,10})(?:-[^/]+)?\/?$/;
  return path.exec(url.pathname)?.[1] ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  // Where there is data, it says for certain which of the sections is the role.
  const hasData = document.querySelector('script[type="application/ld+json"]') !== null;
  return postingId(url) && !hasData ? readOpen(document, NAMES, false, () => true) : undefined;
}

/** Y Combinator's companies, and its Work at a Startup, whose pages are left to the general ladder. */
export const yCombinator: JobBoard = {
  id: 'y-combinator',
  name: 'Y Combinator',
  matches: ['https://www.ycombinator.com/*', 'https://www.workatastartup.com/*'],
  examples: [
    'https://www.ycombinator.com/companies/example/jobs/35HrJ61-software-engineer-global-remote',
    'https://www.ycombinator.com/companies/example-2/jobs/K1x5iWH-ai-engineer-growth?utm_source=hn',
    'https://www.ycombinator.com/companies/example/jobs/35HrJ61',
    'https://www.workatastartup.com/jobs/93806',
    'https://www.workatastartup.com/jobs/93806?ref=1',
  ],
  notPostings: [
    'https://www.ycombinator.com/',
    'https://www.ycombinator.com/jobs',
    'https://www.ycombinator.com/jobs/role/software-engineer',
    'https://www.ycombinator.com/companies',
    'https://www.ycombinator.com/companies/example',
    'https://www.ycombinator.com/companies/example/jobs',
    'https://www.workatastartup.com/jobs',
    'https://www.workatastartup.com/jobs/l/operations',
    'https://www.workatastartup.com/companies/example',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['h1'],
  verified: 'no',
};
