import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { readSdui } from './linkedin-sdui.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// LinkedIn serves three families of pages at once (signed out, Ember, server-driven); newest names first, month seen behind.

/** Signed-out pages, also the fragment that the list loads into its pane. */
const GUEST = {
  body: ['.description__text .show-more-less-html__markup' /* 2026-04 */, '.description__text' /* 2020-01 */],
  title: ['.top-card-layout__title' /* 2026-04 */, '.topcard__title' /* 2020-01 */],
  company: ['.topcard__org-name-link' /* 2026-04 */, '.topcard__flavor:not(.topcard__flavor--bullet)' /* 2020-01 */],
  location: ['.topcard__flavor--bullet' /* 2026-04 */],
};

/** Signed-in Ember pages. */
const EMBER: PartNames & { pane: readonly string[] } = {
  pane: ['.jobs-search__job-details--container' /* 2025-08 */, '.scaffold-layout__detail' /* 2025-08 */],
  // Its first heading is LinkedIn's own label.
  body: ['#job-details > h2:first-child ~ *' /* 2025-10 */, '#job-details' /* 2025-10 */],
  inParts: true,
  title: ['.job-details-jobs-unified-top-card__job-title' /* 2025-10 */, 'h1' /* 2024-01 */],
  company: [
    '.job-details-jobs-unified-top-card__company-name a' /* 2025-10 */,
    '.job-details-jobs-unified-top-card__primary-description-container a' /* 2024-01 */,
  ],
  location: ['.job-details-jobs-unified-top-card__primary-description-container .tvm__text' /* 2025-10 */],
};

// Lists of search engines' visitors have the words of the search for a name: "/jobs/go-jobs-lisbon".
const LIST = /^\/jobs\/(?:(?:search|search-results|collections)(?:\/|$)|[^/]*-[^/]*\/?$)/;
// Links in mails have "/comm" before them.
const VIEW = /^(?:\/comm)?\/jobs\/view\/(?:[^/]*-)?(\d{5,})\/?$/;
const FRAGMENT = /^\/jobs-guest\/jobs\/api\/jobPosting\/(\d{5,})\/?$/;
const WALL = /^\/(?:authwall|login|checkpoint|signup|uas)(?:\/|$)/;

const isList = (url: URL): boolean => LIST.test(url.pathname);

function postingId(url: URL): string | null {
  if (isList(url)) return /^\d{5,}$/.exec(url.searchParams.get('currentJobId') ?? '')?.[0] ?? null;
  return (VIEW.exec(url.pathname) ?? FRAGMENT.exec(url.pathname))?.[1] ?? null;
}

/** The id that an open posting says it has: of its title's link, its buttons, or its own marks. */
function shownId(root: ParentNode, title: Element): string | null {
  const link = title.closest('a') ?? title.querySelector('a');
  const address = link?.getAttribute('href')?.split('?')[0] ?? '';
  return (
    /\/jobs\/view\/(?:[^/]*-)?(\d{5,})\/?$/.exec(address)?.[1] ??
    root.querySelector('button[data-job-id]')?.getAttribute('data-job-id') ??
    /jobPosting:(\d+)$/.exec(
      root.querySelector('[data-semaphore-content-urn]')?.getAttribute('data-semaphore-content-urn') ?? '',
    )?.[1] ??
    null
  );
}

/** Reads one of the two families that are found by class names. */
function readFamily(root: ParentNode, names: PartNames, id: string, list: boolean): BoardAnswer | undefined {
  return readOpen(root, names, list, (heading) => {
    const shown = shownId(root, heading);
    // Beside a list the pane may still show the posting before; on its own page nothing else can stand there.
    return shown === id || (!list && !shown);
  });
}

/** True when the app shows one of its older pages in its frame (2026-09, reported); that is read as a page of its own. */
function standsInFrame(document: Document): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-testid="interop-iframe"]');
  return !!frame?.contentDocument?.querySelector('#job-details,li[data-occludable-job-id]');
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (WALL.test(url.pathname)) return { kind: 'none', failure: 'sign-in-wall' };
  const id = postingId(url);
  if (!id) return undefined;
  const list = isList(url);
  return (
    readSdui(document, id, list) ??
    readFamily(first(document, EMBER.pane) ?? document, EMBER, id, list) ??
    readFamily(document.querySelector('.details-pane__content') ?? document, GUEST, id, list) ??
    (standsInFrame(document) ? { failure: 'not-loaded' } : undefined)
  );
}

/** LinkedIn's job pages. Its terms forbid changes to its pages, so nothing is drawn before the person says so. */
export const linkedin: JobBoard = {
  id: 'linkedin',
  name: 'LinkedIn',
  // One pattern for every country host (`fr.`, `de.`, …): a hundred of them would be one unreadable prompt.
  matches: ['https://*.linkedin.com/*'],
  examples: [
    'https://www.linkedin.com/jobs/view/1000000001/',
    'https://fr.linkedin.com/jobs/view/data-analyst-at-example-1000000001?refId=abc',
    'https://www.linkedin.com/jobs/search/?currentJobId=1000000001&keywords=go',
    'https://www.linkedin.com/jobs/search-results/?currentJobId=1000000001&keywords=go&origin=SEMANTIC_SEARCH_HISTORY',
    'https://www.linkedin.com/comm/jobs/view/1000000001/?trackingId=abc',
    'https://de.linkedin.com/jobs/go-jobs-lissabon?position=1&pageNum=0&currentJobId=1000000001',
    'https://www.linkedin.com/jobs/collections/similar-jobs/?currentJobId=1000000001&referenceJobId=1000000002',
    'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=1000000001',
    'https://www.linkedin.com/jobs-guest/jobs/api/jobPosting/1000000001',
  ],
  notPostings: [
    'https://www.linkedin.com/jobs/',
    'https://www.linkedin.com/jobs/search/?keywords=go',
    'https://www.linkedin.com/jobs/go-jobs-lisbon',
    'https://www.linkedin.com/jobs-guest/jobs/api/seeMoreJobPostings/search?start=0',
    'https://www.linkedin.com/jobs/search-results/?keywords=go',
    'https://www.linkedin.com/jobs/view/externalApply/1000000001',
    'https://www.linkedin.com/jobs/view/1000000001/apply/?openSDUIApplyFlow=true',
    'https://www.linkedin.com/jobs/tracker/saved/?currentJobId=1000000001',
    'https://www.linkedin.com/company/example/jobs/',
    'https://www.linkedin.com/in/example/?currentJobId=1000000001',
    'https://www.linkedin.com/authwall',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: [
    '[componentkey^="JobDetails_AboutTheJob_"]',
    '.job-details-jobs-unified-top-card__primary-description-container',
    '.top-card-layout__card',
  ],
  cards: {
    each: [
      '[componentkey^="job-card-component-ref-"]',
      'li[data-occludable-job-id]',
      '.jobs-search__results-list > li',
    ],
  },
  // After some moves inside the app the older pages stand in a frame of the same site.
  frames: true,
  overlay: 'ask',
  verified: 'posting',
};
