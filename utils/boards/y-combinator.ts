import { blockText } from '../reading/block-text.ts';
import type { Page } from '../reading/page.ts';
import { every, first, isShell } from '../reading/select.ts';
import { speaksOfJob } from '../reading/wording.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  // Of the sections the first is the role; those behind it tell of the company.
  body: ['h2.ycdc-section-title ~ div .prose,h2.ycdc-section-title ~ .prose' /* 2026-09, reported */],
  title: ['h1.ycdc-section-title' /* 2026-09, reported */],
  company: ['h2 a[href^="/companies/"]' /* 2026-09, reported */],
  location: [],
};

const STARTUPS = 'www.workatastartup.com';

function postingId(url: URL): string | null {
  const path =
    url.hostname === STARTUPS
      ? /^\/jobs\/(\d{3,})\/?$/
      : /^\/companies\/[^/]+\/jobs\/([A-Za-z\d]{5,10})(?:-[^/]+)?\/?$/;
  return path.exec(url.pathname)?.[1] ?? null;
}

/** True for a section whose headings are those of a job ad. */
function asksOfPeople(section: Element | null): boolean {
  const text = section && blockText(section);
  return !!text && speaksOfJob(text);
}

function read({ document, url }: Page): BoardAnswer | undefined {
  // Where there is data, it says for certain which of the sections is the role.
  const hasData = document.querySelector('script[type="application/ld+json"]') !== null;
  if (!postingId(url) || hasData) return undefined;
  const role = first(document, NAMES.body);
  const others = every(document, ['.prose']).filter((section) => section !== role);
  // Where the first asks for nothing and another does, that is the role: their order is no longer the known one.
  const isOrdered = asksOfPeople(role) || !others.some(asksOfPeople);
  const answer = isOrdered ? readOpen(document, NAMES, false, () => true) : undefined;
  if (answer || url.hostname === STARTUPS) return answer;
  // Nothing but their names tells the sections apart: other rungs would take the company for the role.
  return isShell(document.body) ? { failure: 'not-loaded' } : { kind: 'none', failure: 'layout-changed' };
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
