import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// The names beside the hashed classes, which change with every build.
const NAMES: PartNames = {
  // What the company says of itself on every page has another name.
  body: [
    '.jb-description-item' /* 2026-09, reported */,
    '[class*="page_jobDescription__"] [class*="page_jobDescriptionItem"]' /* 2026-07, reported */,
    '[class*="page_jobDescription__"]' /* 2026-08, reported */,
  ],
  inParts: true,
  title: ['h1.job-position-title, h1.detail-title' /* 2026-09, reported */, 'h1[class*="page_jobTitle"]'],
  company: ['.logo-wrapper img[alt]:not([alt=""])' /* 2026-07 */],
  location: ['[class*="jobMetaItemLocation"]' /* 2026-09, reported */, '[class*="locationText"]' /* reported */],
};

function postingId(url: URL): string | null {
  return /^\/job\/(\d+)(?:\/[^/]*-[^/]*)?\/?$/.exec(url.pathname)?.[1] ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  // Its structured data may lack sections or the description as a whole; the page has them.
  return postingId(url) ? readOpen(document, NAMES, false, () => true) : undefined;
}

/** Personio's job pages, also embedded in companies' sites. */
export const personio: JobBoard = {
  id: 'personio',
  name: 'Personio',
  matches: ['https://*.jobs.personio.de/*', 'https://*.jobs.personio.com/*'],
  examples: [
    'https://example.jobs.personio.de/job/1829716',
    'https://example.jobs.personio.com/job/2183016?language=en',
    'https://example-gmbh.jobs.personio.de/job/2342381/?language=de&display=de&utm_source=indeed',
    'https://example.jobs.personio.de/job/1829716?_pc=123456#apply',
  ],
  notPostings: [
    'https://example.jobs.personio.de/',
    'https://example.jobs.personio.com/?language=en',
    'https://example.jobs.personio.de/job/1829716/apply',
    'https://example.jobs.personio.de/search.json?job=1829716',
    'https://example.jobs.personio.com/privacy-policy',
    'https://example.jobs.personio.de/xml?language=de',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['h1.job-position-title'],
  cards: { each: ['a.job-box' /* 2026-07 */] },
  frames: true,
  verified: 'other-pages',
};
