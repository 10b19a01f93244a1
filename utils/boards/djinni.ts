import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  body: ['.job-post__description' /* 2026-07 */],
  title: ['.job-post-page h1' /* 2026-07 */],
  company: ['.job-post-page h1 ~ div a[href*="/jobs/company-"]' /* 2026-07 */],
  location: ['.job-post-page aside .location-text' /* 2026-07 */],
};

function postingId(url: URL): string | null {
  return /^\/jobs\/(\d{3,})-[^/]+\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** Djinni, of Ukraine. */
export const djinni: JobBoard = {
  id: 'djinni',
  name: 'Djinni',
  matches: ['https://djinni.co/*'],
  examples: [
    'https://djinni.co/jobs/837081-crm-automation-engineer-apis/',
    'https://djinni.co/jobs/837081-crm-automation-engineer-apis/?ref=shared',
    'https://djinni.co/jobs/837081-crm-automation-engineer-apis?lang=en',
  ],
  notPostings: [
    'https://djinni.co/',
    'https://djinni.co/jobs/',
    'https://djinni.co/jobs/?primary_keyword=Python&page=2',
    'https://djinni.co/jobs/company-example-llc/',
    'https://djinni.co/jobs/keyword-no_code',
    'https://djinni.co/jobs/837081/similar-jobs/',
    'https://djinni.co/developers/',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read: ({ document, url }): BoardAnswer | undefined =>
    postingId(url) ? readOpen(document, NAMES, false, () => true) : undefined,
  anchor: ['.job-post-page h1'],
  cards: {
    each: ['[id^="job-item-"]' /* 2026, reported */],
    text: ['.js-original-text' /* 2026, reported */, '.js-truncated-text' /* reported */],
  },
  verified: 'posting',
};
