import type { JobBoard } from './job-board.ts';

function postingId(url: URL): string | null {
  return /^\/(?:[a-z]{2}\/)?companies\/[^/]+\/(\d{4,})-[^/]+\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** JOIN's postings carry complete JSON-LD (seen 2026-07), so the general ladder reads them. */
export const join: JobBoard = {
  id: 'join',
  name: 'JOIN',
  matches: ['https://join.com/*'],
  examples: [
    'https://join.com/companies/example/16405887-geologist-m-w-d',
    'https://join.com/companies/example/16405887-geologist-m-w-d?pid=abc',
  ],
  notPostings: [
    'https://join.com/companies/example',
    'https://join.com/',
    'https://join.com/companies/example/16405887-geologist-m-w-d/apply',
    'https://join.com/jobs/geologist',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  anchor: ['h1'],
  verified: 'posting',
};
