import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first, isShell } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  body: ['.BambooRichText' /* 2026-09, reported */],
  title: [
    '[data-fabric-component="Headline"]' /* 2026-09, reported */,
    '.ResAts__card h2' /* old pages, reported 2021 */,
  ],
  company: [],
  location: ['.ResAts__card-subtitle' /* old pages, reported 2021 */],
};
const LOGO = 'img[alt][src*="bamboohr.com"]'; /* 2026, reported */
/** Hosts of BambooHR itself, not of its customers. */
const OWN = /^(?:(?:www|app|api|help|documentation|partners|marketplace)\.)?bamboohr\.com$/;

function postingId({ hostname, pathname, searchParams }: URL): string | null {
  const id = /^\/jobs\/view\.php$/i.test(pathname)
    ? searchParams.get('id')
    : (/^\/careers\/(\d+)\/?$/.exec(pathname)?.[1] ?? null);
  return id && /^\d+$/.test(id) && !OWN.test(hostname) ? `${hostname.split('.')[0]}/${id}` : null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!postingId(url)) return undefined;
  const logo = document.querySelector(LOGO)?.getAttribute('alt') ?? '';
  const company = logo.replace(/(?:^|\s+)logo$/i, '').trim() || null;
  const answer = readOpen(document, NAMES, false, () => true);
  if (answer && 'kind' in answer && answer.kind === 'posting') answer.facts.company = company;
  const heading = first(document, NAMES.title);
  if (!heading && isShell(document.body)) return { failure: 'not-loaded' };
  // The form opens at the same address, in the place of the text.
  if (answer || !heading || !document.querySelector('#job-application-form')) return answer;
  return { kind: 'apply', failure: 'apply-form', facts: { title: lineOf(heading), company } };
}

/** BambooHR's career sites, one host a company. */
export const bamboohr: JobBoard = {
  id: 'bamboohr',
  name: 'BambooHR',
  matches: ['https://*.bamboohr.com/*'],
  examples: [
    'https://example.bamboohr.com/careers/351',
    'https://example.bamboohr.com/careers/351?source=aWQ9Ng%3D%3D',
    'https://example.bamboohr.com/jobs/view.php?id=351&source=indeed&src=indeed&postedDate=2020-05-04',
  ],
  notPostings: [
    'https://example.bamboohr.com/',
    'https://example.bamboohr.com/careers',
    'https://example.bamboohr.com/careers/list',
    'https://example.bamboohr.com/jobs/',
    'https://example.bamboohr.com/jobs/embed2.php?version=1.0.0',
    'https://example.bamboohr.com/jobs/view.php?source=indeed',
    'https://www.bamboohr.com/careers/351',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['[data-fabric-component="Headline"]', '.ResAts__card h2'],
  verified: 'no',
};
