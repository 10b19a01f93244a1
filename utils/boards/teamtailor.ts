import type { JobBoard } from './job-board.ts';

function postingId(url: URL): string | null {
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?jobs\/(\d+)(?:-[^/]+)?\/?$/i.exec(url.pathname)?.[1] ?? null;
}

/** Teamtailor's career sites carry complete JSON-LD (seen 2026-07), also when the ad is closed; the general ladder reads them. */
export const teamtailor: JobBoard = {
  id: 'teamtailor',
  name: 'Teamtailor',
  matches: ['https://*.teamtailor.com/*'],
  examples: [
    'https://example.teamtailor.com/jobs/5310264-harbour-data-engineer',
    'https://example.na.teamtailor.com/jobs/686133-intern-finance?utm_source=jobs',
    'https://example.teamtailor.com/en-GB/jobs/423019-backend-engineer',
    'https://example.teamtailor.com/sv/jobs/423019-backendutvecklare?promotion=1-trackable-share-link',
    'https://example.teamtailor.com/jobs/423019',
  ],
  notPostings: [
    'https://example.teamtailor.com/',
    'https://example.teamtailor.com/jobs',
    'https://example.teamtailor.com/jobs/5310264-harbour-data-engineer/applications/new',
    'https://example.teamtailor.com/departments/engineering',
    'https://example.teamtailor.com/people/1234567-alex-example',
    'https://example.teamtailor.com/pages/jobs-and-values',
    'https://app.teamtailor.com/companies/abc/jobs/5310264/stages',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  anchor: ['main h1'],
  cards: { each: ['#jobs_list_container > li' /* reported */] },
  verified: 'other-pages',
};
