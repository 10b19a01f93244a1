import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { every, first, isShell } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';

/** A company's own board, then Workable's board of all companies; month seen or reported. */
const TITLE = ['[data-ui="job-title"]' /* 2026-07 */, '[data-ui="overview-title"]' /* 2026-09, reported */];
/** The texts of an ad on the board of all companies; each stands in a section under a heading. */
const TEXTS = '[data-ui^="job-breakdown-"][data-ui$="-parsed-html"]'; /* 2026-09, reported */
const BODY = [
  // Only the first section's heading is Workable's and says nothing ("Description").
  '[data-ui="job-description"] > :not(h2):not([role="heading"]),[data-ui="job-requirements"],[data-ui="job-benefits"]' /* 2026-09, reported */,
  TEXTS,
];
const LOCATION = ['[data-ui="job-location"]' /* 2026-07 */, '[data-ui="overview-location"]'];
const TYPE = ['[data-ui="job-type"]' /* 2026-07 */, '[data-ui="overview-employment-type"]'];
const COMPANY = ['[data-ui="overview-company"] a', '[data-ui="overview-company"]'];
const LOGO = ['[data-ui="company-logo"] img[alt]' /* 2026-07 */];
const NAME = '[data-ui="company-logo"]'; /* 2026-08, reported; of companies without a picture */
const FORM = '[data-ui="application-form"]'; /* 2026-07 */
const GONE = '[class*="jobUnavailable__container"]'; /* 2025, reported; the name's end is a hash */

/** A card of the list, which stays until the posting that was chosen has come. */
const CARD = '[data-ui="job"]'; /* 2026, reported */

const JOB = /^\/(?:[^/]+\/)?j\/([\da-z]{8,12})(\/apply)?\/?$/i;
const VIEW = /^\/view\/([\da-z]{8,})(?:\/[^/]*)?\/?$/i;

const isOwn = (url: URL): boolean => url.hostname === 'apply.workable.com';
const isForm = (url: URL): boolean => isOwn(url) && JOB.exec(url.pathname)?.[2] !== undefined;

function postingId(url: URL): string | null {
  if (!isOwn(url)) return VIEW.exec(url.pathname)?.[1] ?? null;
  return isForm(url) ? null : (JOB.exec(url.pathname)?.[1]?.toUpperCase() ?? null);
}

/** The id that the open posting's own tabs carry. */
function shownId(document: Document): string | null {
  const tab = document.querySelector('[data-ui="application-form-tab"],[data-ui="role-overview-tab"]');
  return /\/j\/([\da-z]+)/i.exec(tab?.getAttribute('href') ?? '')?.[1]?.toUpperCase() ?? null;
}

/** Of the page or its logo, else of the tab's title: "Title - Company". */
function companyOf(document: Document, title: string): string | null {
  const tab = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? document.title;
  const rest = tab.startsWith(title) ? tab.slice(title.length).replace(/^\s+-\s+/, '') : '';
  const logo = first(document, LOGO)?.getAttribute('alt')?.trim();
  return lineOf(first(document, COMPANY)) || logo || rest || lineOf(document.querySelector(NAME)) || null;
}

/** The text with the heading that its section has of its own. */
function withHeading(text: Element): Element {
  const section = text.parentElement;
  return section?.querySelectorAll(TEXTS).length === 1 ? section : text;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const id = postingId(url);
  if (!id && !isForm(url)) return undefined;
  if (document.querySelector(GONE)) return { kind: 'expired', failure: 'expired' };
  const heading = first(document, TITLE);
  const texts = every(document, BODY);
  if (texts.length === 0 && (document.querySelector(CARD) || (!heading && isShell(document.body))))
    return { failure: 'not-loaded' };
  if (!heading) return undefined;
  const title = lineOf(heading);
  const company = companyOf(document, title);
  if (!id || (texts.length === 0 && document.querySelector(FORM)))
    return { kind: 'apply', failure: 'apply-form', facts: { title, company } };
  if (texts.length === 0) return undefined;
  if (isOwn(url) && (shownId(document) ?? id) !== id) return { failure: 'identity-mismatch' };
  return {
    kind: 'posting',
    facts: {
      title,
      company,
      location: lineOf(first(document, LOCATION)),
      employmentType: lineOf(first(document, TYPE)),
      parts: isOwn(url) ? texts : texts.map((text, index) => (index === 0 ? text : withHeading(text))),
    },
  };
}

/** Workable: companies' own boards and the board of all of them. */
export const workable: JobBoard = {
  id: 'workable',
  name: 'Workable',
  matches: ['https://apply.workable.com/*', 'https://jobs.workable.com/*'],
  examples: [
    'https://apply.workable.com/example/j/C8143F6905/',
    'https://apply.workable.com/j/C8143F6905?utm_source=abc',
    'https://apply.workable.com/example/j/C8143F6905/?lng=de',
    'https://jobs.workable.com/view/bgM2Eip6fX6RA8zmRDZV2K/remote-props%2Fenvironment-artist-in-bucharest-at-example',
    'https://jobs.workable.com/view/bgM2Eip6fX6RA8zmRDZV2K',
  ],
  notPostings: [
    'https://apply.workable.com/example/',
    'https://apply.workable.com/example/?not_found=true',
    'https://apply.workable.com/example/j/C8143F6905/apply/',
    'https://apply.workable.com/api/v1/widget/accounts/example',
    'https://jobs.workable.com/',
    'https://jobs.workable.com/search?query=engineer&location=Lisbon',
    'https://jobs.workable.com/search/portugal/remote-engineer-jobs',
    'https://jobs.workable.com/company/bgM2Eip6fX6RA8zmRDZV2K/jobs-at-example',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['[data-ui="job-title"]', '[data-ui="overview-title"]'],
  cards: { each: [CARD] },
  frames: true,
  verified: 'other-pages',
};
