import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  body: ['.lis-container__job__content__description' /* 2026-08, reported */],
  title: ['.lis-container__header__hero__company-info__title' /* 2026-08, reported */],
  company: [
    '.lis-container__job__sidebar__companyDetails__info__title h3' /* 2026-08, reported */,
    '.lis-container__job__sidebar__companyDetails__info__title' /* 2026-08, reported */,
  ],
  location: ['.lis-container__job__sidebar__job-about__list .box--region' /* 2026-08, reported */],
  employmentType: ['.lis-container__job__sidebar__job-about__list .box--jobType' /* 2026-08, reported */],
};

/** Names of companies and jobs always come in several words; one word is a page of the board's own. */
function postingId(url: URL): string | null {
  return /^\/(?:remote-jobs|listings)\/([^/-]+-[^/]+)\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** We Work Remotely. */
export const weWorkRemotely: JobBoard = {
  id: 'we-work-remotely',
  name: 'We Work Remotely',
  matches: ['https://weworkremotely.com/*'],
  examples: [
    'https://weworkremotely.com/remote-jobs/example-senior-product-manager-4',
    'https://weworkremotely.com/remote-jobs/example-senior-backend-engineer-full-remote?utm_source=rss',
    'https://weworkremotely.com/listings/example-support-engineer-remote-part-time/',
    'https://weworkremotely.com/remote-jobs/example-labs-senior-lead-product-manager-agentic-platform/',
  ],
  notPostings: [
    'https://weworkremotely.com/',
    'https://weworkremotely.com/remote-jobs',
    'https://weworkremotely.com/remote-jobs/search?term=python',
    'https://weworkremotely.com/remote-jobs/new?utm_source=wwr-nav',
    'https://weworkremotely.com/categories/remote-design-jobs',
    'https://weworkremotely.com/company/example',
    'https://weworkremotely.com/listing_ads/11/click?pk=xyz',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read: ({ document, url }): BoardAnswer | undefined =>
    postingId(url) ? readOpen(document, NAMES, false, () => true) : undefined,
  anchor: ['.lis-container__header__hero__company-info__title', 'h1'],
  cards: { each: ['li.new-listing-container' /* 2026-07 */] },
  verified: 'other-pages',
};
