import { lineOf, titlesAgree } from '../reading/identity.ts';
import { findJobPostings, jobPostingFacts } from '../reading/json-ld.ts';
import { lettersOf } from '../reading/letters.ts';
import type { Page } from '../reading/page.ts';
import { first, isShell } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// The page's h1 is the site's banner; everything is found by data-automation-id (seen 2026-07).
const NAMES: PartNames = {
  body: ['[data-automation-id="jobPostingDescription"]'],
  title: ['[data-automation-id="jobPostingHeader"]'],
  company: [],
  location: ['[data-automation-id="locations"] dd', '[data-automation-id="locations"]'],
  employmentType: ['[data-automation-id="time"] dd', '[data-automation-id="time"]'],
};
/** Beside a list, whose cards bear the same names, the posting stands in a pane (reported 2026-09). */
const LIST = '[data-automation-id="jobResults"]';
const PANE = '[data-automation-id="jobDetails"],[data-automation-id="jobPostingPage"]';
const REQUISITION = '[data-automation-id="requisitionId"] dd';
const GONE = '[data-automation-id="errorContainer"],[data-automation-id="errorMessage"]';

/** Site, posting or pane, the words of the title, the requisition, and the form behind them. */
const JOB = /^((?:\/[^/]+){1,4})\/(job|details)\/(?:[^/]+\/)?([^/]*)_([^/_]+?)(\/apply(?:\/.*)?)?\/?$/i;
const TENANT = /\/recruiting\/([^/]+)/i;

function postingId(url: URL): string | null {
  const [, site = '', , , requisition, form] = JOB.exec(url.pathname) ?? [];
  const tenant = TENANT.exec(site)?.[1] ?? url.hostname.split('.')[0];
  return requisition && !form ? `${tenant}/${requisition}` : null;
}

/** True when the pane or page shows the posting of the address: by its requisition, else by the title in the address. */
function isWanted(root: ParentNode, { pathname }: URL, title: string): boolean {
  const shown = lettersOf(lineOf(root.querySelector(REQUISITION))).letters;
  const last = pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  // A posting that is published again gets a number behind the same requisition.
  if (shown) return [last, last.replace(/-\d+$/, '')].some((name) => lettersOf(name).letters.endsWith(shown));
  return !/\/details\//i.test(pathname) || titlesAgree((JOB.exec(pathname)?.[3] ?? '').replace(/-+/g, ' '), title);
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const [, , view, , , form] = JOB.exec(url.pathname) ?? [];
  if (!view) return undefined;
  if (form) {
    const [data] = findJobPostings(document);
    const { title = null, company = null } = data ? jobPostingFacts(data, document) : {};
    const heading = lineOf(first(document, NAMES.title));
    return { kind: 'apply', failure: 'apply-form', facts: { title: heading || title, company } };
  }
  const root: ParentNode = first(document, NAMES.body)?.closest(PANE) ?? document;
  const answer = readOpen(root, NAMES, view.toLowerCase() === 'details', (_, title) => isWanted(root, url, title));
  if (answer) return answer;
  if (document.querySelector(GONE)) return { kind: 'expired', failure: 'expired' };
  const place = document.querySelector(LIST) ? document.querySelector(PANE) : document.body;
  if (isShell(place)) return { failure: 'not-loaded' };
  // Beside a list nothing but these names tells the pane from the rest; a page of its own the ladder may still read.
  return view.toLowerCase() === 'details' ? { kind: 'none', failure: 'layout-changed' } : undefined;
}

/** Workday's career sites, one host a company. */
export const workday: JobBoard = {
  id: 'workday',
  name: 'Workday',
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  examples: [
    'https://example.wd3.myworkdayjobs.com/en-US/External/job/Aalborg/Support-Engineer_JR0007198',
    'https://example.wd1.myworkdayjobs.com/External/job/Support-Engineer_R-13408-1?source=LinkedIn',
    'https://example.wd5.myworkdayjobs.com/de-DE/External/details/Support-Engineer_R13408?q=support',
    'https://wd3.myworkdaysite.com/en-US/recruiting/example/External/job/Lisbon-Portugal/Support-Engineer_REQ_13408',
  ],
  notPostings: [
    'https://example.wd3.myworkdayjobs.com/',
    'https://example.wd3.myworkdayjobs.com/en-US/External',
    'https://example.wd3.myworkdayjobs.com/External/jobs?q=engineer',
    'https://example.wd3.myworkdayjobs.com/External/job/Aalborg/Support-Engineer_JR0007198/apply',
    'https://example.wd3.myworkdayjobs.com/External/job/Aalborg/Support-Engineer_JR0007198/apply/applyManually',
    'https://example.wd3.myworkdayjobs.com/External/userHome',
    'https://wd3.myworkdaysite.com/recruiting/example/External',
    'https://example.wd3.myworkdayjobs.com/wday/cxs/example/External/jobs',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['[data-automation-id="jobPostingHeader"]'],
  cards: { each: [`${LIST} ul[role="list"] > li` /* 2026, reported */] },
  verified: 'other-pages',
};
