import { headingsOf, lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first, without } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';

// Newest first, with the month seen or reported.
const TITLE = ['.posting-headline h2' /* 2026-10, reported */, '.posting-header h2' /* 2026-07 */];
/** One of the sections that the ad is written in, or that ends it; the others stand beside it. */
const SECTION = [
  '[data-qa="job-description"]' /* 2026-10, reported */,
  '[data-qa="closing-description"]' /* 2026-10, reported */,
  '[data-qa="btn-apply-bottom"]' /* 2026-10, reported */,
];
/** Inside of a section; some ads are made of such lists only. */
const LIST = '[data-qa="posting-requirements"]'; /* 2026-05, reported */
/** What Lever itself sets among them: pay, its note on AI, the button. */
const NOT_THE_AD = '[data-qa="salary-range"],[data-qa="ai-disclaimer"],[data-qa^="btn-apply"],.last-section-apply';
const FORM = '#application-form,.application-form'; /* 2026-10, reported */
const LOGO = ['.main-header-logo img[alt]' /* 2026-10, reported */];

const JOB = /^\/[^/]+\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(\/apply)?\/?$/i;

const isForm = (url: URL): boolean => JOB.exec(url.pathname)?.[2] !== undefined;
const postingId = (url: URL): string | null => (isForm(url) ? null : (JOB.exec(url.pathname)?.[1] ?? null));

/** The heading that names the posting; the tab's title ends with it. */
function headingOf(document: Document): Element | null {
  const tab = document.title.trim();
  return (
    first(document, TITLE) ?? headingsOf(document).find((one) => lineOf(one) && tab.endsWith(` ${lineOf(one)}`)) ?? null
  );
}

/** Categories are set apart by slashes. */
const categoryOf = (document: Document, name: string): string =>
  lineOf(document.querySelector(`.posting-categories .${name}`)).replace(/\s*\/\s*$/, '');

/** Of the logo, or of the tab's title: "Company - Title". */
function companyOf(document: Document, title: string): string | null {
  const logo = first(document, LOGO)?.getAttribute('alt') ?? '';
  const tab = document.title.trim();
  const before = title && tab.endsWith(title) ? tab.slice(0, -title.length).replace(/\s+[-–—]\s+$/, '') : '';
  return logo.replace(/\s+logo$/i, '').trim() || before || null;
}

/** A section that holds nothing but the way to the form. */
function isButton(section: Element): boolean {
  const link = section.querySelector('a[href*="/apply"]');
  return link !== null && lineOf(link) === lineOf(section);
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!JOB.test(url.pathname)) return undefined;
  if (document.querySelector('.posting-header .error-message')) return { kind: 'expired', failure: 'expired' };
  const heading = headingOf(document);
  if (!heading) return undefined;
  const title = lineOf(heading);
  const company = companyOf(document, title);
  let section = first(document, SECTION) ?? document.querySelector(LIST)?.closest('.section');
  // A section may stand in an element of its own.
  while (section?.parentElement?.childElementCount === 1) section = section.parentElement;
  const parts = [...(section?.parentElement?.children ?? [])]
    .filter((one) => !one.contains(heading) && !isButton(one))
    .flatMap((one) => without(one, NOT_THE_AD));
  if (isForm(url) || (parts.length === 0 && document.querySelector(FORM)))
    return { kind: 'apply', failure: 'apply-form', facts: { title, company } };
  // Pay and notes stand among the sections, and data holds the first only: without the names no rung tells them apart.
  if (parts.length === 0) return { kind: 'none', failure: 'layout-changed' };
  const location = categoryOf(document, 'location');
  return {
    kind: 'posting',
    facts: { title, company, location, employmentType: categoryOf(document, 'commitment'), parts },
  };
}

/** Lever's own job pages: the ad stands in several sections. */
export const lever: JobBoard = {
  id: 'lever',
  name: 'Lever',
  matches: ['https://jobs.lever.co/*', 'https://jobs.eu.lever.co/*'],
  examples: [
    'https://jobs.lever.co/example/3d8bab08-73b3-4164-bb65-da9e526375df',
    'https://jobs.lever.co/example/3d8bab08-73b3-4164-bb65-da9e526375df?lever-source=LinkedIn&lever-origin=applied',
    'https://jobs.eu.lever.co/example/3d8bab08-73b3-4164-bb65-da9e526375df/',
  ],
  notPostings: [
    'https://jobs.lever.co/',
    'https://jobs.lever.co/example',
    'https://jobs.lever.co/example?department=Engineering&location=Lisbon',
    'https://jobs.lever.co/example/3d8bab08-73b3-4164-bb65-da9e526375df/apply',
    'https://jobs.lever.co/example/3d8bab08-73b3-4164-bb65-da9e526375df/thanks',
    'https://jobs.eu.lever.co/example/platform-engineer',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['.posting-headline', '.posting-header'],
  cards: { each: ['.posting[data-qa-posting-id]', '.posting'] },
  frames: true,
  verified: 'no',
};
