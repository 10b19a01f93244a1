import { lineOf, tabTitle } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { nameOf } from './open-posting.ts';

// Description and requirements are two sections of one tab, and its data may hold the first only; the form is the other tab.
const BODY = ['[role="tabpanel"]:not([hidden])' /* 2026-09, reported */];
const COMPANY = [
  '[data-cy="navigation-section-logo-image"] img[alt]:not([alt=""]), img[data-cy="navigation-section-logo-image"]' /* 2026-07 */,
  '.custom-css-style-navigation-logo img[alt]:not([alt=""])' /* 2026-03, reported */,
  '.custom-css-style-navigation-logo span, [data-cy="navigation-section-grid-container"] a span' /* 2026, reported */,
  'meta[property="og:site_name"]',
];
const LOCATION = ['[data-testid="styled-location-list-item"]' /* 2026-07 */, '.custom-css-style-job-location'];

function postingId(url: URL): string | null {
  return /^\/(?:l\/[a-z]{2}(?:-[a-z]{2})?\/)?o\/([^/]+)\/?$/i.exec(url.pathname)?.[1] ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const element = first(document, BODY);
  if (!element || !postingId(url)) return undefined;
  const title = lineOf(document.querySelector('h1')) || tabTitle(document);
  const company = nameOf(first(document, COMPANY)) || null;
  return element.querySelector('form')
    ? { kind: 'apply', failure: 'apply-form', facts: { title, company } }
    : { kind: 'posting', facts: { title, company, location: lineOf(first(document, LOCATION)), element } };
}

/** Recruitee's (Tellent's) career sites. */
export const recruitee: JobBoard = {
  id: 'recruitee',
  name: 'Recruitee',
  matches: ['https://*.recruitee.com/*'],
  examples: [
    'https://example.recruitee.com/o/senior-financial-accountant-fmd',
    'https://example.recruitee.com/o/data-analyst?source=LinkedIn&utm_medium=jobs',
    'https://example.recruitee.com/l/en/o/host-in-amsterdam?lang=en',
    'https://example.recruitee.com/l/pt-br/o/analista-de-dados/',
  ],
  notPostings: [
    'https://example.recruitee.com/',
    'https://example.recruitee.com/l/en',
    'https://example.recruitee.com/o/data-analyst/c/new',
    'https://example.recruitee.com/o/',
    'https://example.recruitee.com/api/offers/data-analyst',
    'https://app.recruitee.com/#/offers/123456',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['[data-testid="header-tab-apply-button"]', 'h1'],
  cards: { each: ['[data-testid="offer-list-grid"] tbody tr, [data-testid^="offer-list-cards"] > div' /* 2026-07 */] },
  verified: 'other-pages',
};
