import type { JobBoard } from './job-board.ts';

function postingId(url: URL): string | null {
  const parts = /^\/companies\/([^/]+)\/jobs\/([^/]+)\/?$/.exec(url.pathname);
  return parts && `${parts[1]}/${parts[2]}`;
}

/** Himalayas: remote jobs on the pages of companies. No page of it was read yet, so it is left to the general ladder. */
export const himalayas: JobBoard = {
  id: 'himalayas',
  name: 'Himalayas',
  matches: ['https://himalayas.app/*'],
  examples: [
    'https://himalayas.app/companies/example/jobs/senior-full-stack-engineer-future-openings',
    'https://himalayas.app/companies/example-labs/jobs/javascript-dev?utm_source=rss',
    'https://himalayas.app/companies/example/jobs/frontend-engineer/',
    'https://himalayas.app/companies/example/jobs/2',
  ],
  notPostings: [
    'https://himalayas.app/',
    'https://himalayas.app/jobs',
    'https://himalayas.app/jobs/remote',
    'https://himalayas.app/jobs/countries/germany',
    'https://himalayas.app/companies/example',
    'https://himalayas.app/companies/example/jobs',
    'https://himalayas.app/companies/example/jobs/frontend-engineer/apply',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  anchor: ['h1'],
  verified: 'no',
};
