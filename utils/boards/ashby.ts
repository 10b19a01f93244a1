import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first, isShell } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  body: [
    '#overview [class*="_descriptionText_"]' /* 2026-10, reported; the name's end is a hash */,
    '[role="tabpanel"][aria-labelledby="job-overview"]' /* 2026-10, reported */,
    '#overview[role="tabpanel"]' /* 2026-10, reported */,
  ],
  title: ['.ashby-job-posting-heading' /* 2026-07 */, 'h1'],
  company: [],
  location: [],
};
const FORM = ['.ashby-application-form-container' /* 2026-10, reported */, '#form' /* 2026-07 */];
const GONE = '[class*="_notFoundContent_"]'; /* 2026-05; the name's end is a hash */

/** A card of the list, which stays until the posting that was chosen has come. */
const CARD = '.ashby-job-posting-brief'; /* 2026-07 */

const JOB = /^\/[^/]+\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(\/application)?\/?$/i;

const isForm = (url: URL): boolean => JOB.exec(url.pathname)?.[2] !== undefined;
const postingId = (url: URL): string | null =>
  isForm(url) ? null : (JOB.exec(url.pathname)?.[1]?.toLowerCase() ?? null);

/** The tab is called "Title @ Company"; the logo says it too. */
function companyOf(document: Document): string | null {
  const logo = document.querySelector('.ashby-job-posting-header img[alt]') /* 2026, reported */;
  return /^.* @ (\S.*)$/.exec(document.title.trim())?.[1] ?? (logo?.getAttribute('alt')?.trim() || null);
}

/** True when the open posting's own ways to its form carry the id, or there are none. */
function isShown(document: Document, id: string): boolean {
  const ids = [...document.querySelectorAll('a[href*="/application"]')].flatMap(
    (link) => /\/([\da-f-]{36})\/application/i.exec(link.getAttribute('href') ?? '')?.[1]?.toLowerCase() ?? [],
  );
  return ids.length === 0 || ids.includes(id);
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!JOB.test(url.pathname)) return undefined;
  if (document.querySelector(GONE)) return { kind: 'expired', failure: 'expired' };
  const company = companyOf(document);
  const id = postingId(url);
  const answer = id ? readOpen(document, NAMES, false, () => isShown(document, id)) : undefined;
  if (answer && 'facts' in answer && answer.facts) answer.facts.company = company;
  const heading = first(document, NAMES.title);
  if (!answer && (document.querySelector(CARD) || (!heading && isShell(document.body))))
    return { failure: 'not-loaded' };
  if (answer || !heading || (id && !first(document, FORM))) return answer;
  return { kind: 'apply', failure: 'apply-form', facts: { title: lineOf(heading), company } };
}

/** Ashby's own job pages, also as the frame that companies embed. */
export const ashby: JobBoard = {
  id: 'ashby',
  name: 'Ashby',
  matches: ['https://jobs.ashbyhq.com/*'],
  examples: [
    'https://jobs.ashbyhq.com/example/05254f35-7380-4e94-b780-91bde2469db9',
    'https://jobs.ashbyhq.com/Example%20Co/05254f35-7380-4e94-b780-91bde2469db9?utm_source=abc',
    'https://jobs.ashbyhq.com/example/05254f35-7380-4e94-b780-91bde2469db9?embed=js&noChrome=true',
  ],
  notPostings: [
    'https://jobs.ashbyhq.com/',
    'https://jobs.ashbyhq.com/example',
    'https://jobs.ashbyhq.com/example?departmentId=05254f35-7380-4e94-b780-91bde2469db9',
    'https://jobs.ashbyhq.com/example/05254f35-7380-4e94-b780-91bde2469db9/application',
    'https://jobs.ashbyhq.com/example/embed?version=2',
    'https://jobs.ashbyhq.com/example/automation-notice',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['.ashby-job-posting-heading', 'h1'],
  cards: { each: [CARD] },
  frames: true,
  verified: 'other-pages',
};
