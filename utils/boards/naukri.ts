import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// Class names end in hashes; their beginnings have stood since 2024 (reported).
const NAMES: PartNames = {
  body: ['[class*="styles_JDC__dang-inner-html"]' /* 2026-08, reported */, '.dang-inner-html' /* 2023, reported */],
  title: ['[class*="styles_jd-header-title"]' /* 2026-08, reported */, '.jd-header-title' /* 2023, reported */],
  company: ['[class*="styles_jd-header-comp-name"] a' /* 2026-08, reported */, '.jd-header-comp-name a'],
  location: ['[class*="styles_jhc__location"]' /* 2026-08, reported */],
};

function postingId(url: URL): string | null {
  return /^\/job-listings-[^/]*?-(\d{9,15})\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** Naukri, of India. */
export const naukri: JobBoard = {
  id: 'naukri',
  name: 'Naukri',
  matches: ['https://www.naukri.com/*'],
  examples: [
    'https://www.naukri.com/job-listings-flutter-developer-example-bengaluru-0-to-1-years-060526029573',
    'https://www.naukri.com/job-listings-restaurant-manager-example-bengaluru-5-to-10-years-240425011574?src=jobsearchDesk&sid=17465538852965374_2&xp=2&px=1',
    'https://www.naukri.com/job-listings-Java-Developer-Example-Pvt-Ltd-Hyderabad-1-to-4-years-060919006333?',
  ],
  notPostings: [
    'https://www.naukri.com/',
    'https://www.naukri.com/flutter-developer-jobs-in-india',
    'https://www.naukri.com/example-jobs-careers-6749587',
    'https://www.naukri.com/job-listings-flutter-developer',
    'https://www.naukri.com/mnjuser/recommendedjobs',
    'https://www.naukri.com/myapply/saveApply?strJobsarr=060526029573',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read: ({ document, url }): BoardAnswer | undefined =>
    postingId(url) ? readOpen(document, NAMES, false, () => true) : undefined,
  anchor: ['[class*="styles_jd-header-title"]'],
  cards: { each: ['.srp-jobtuple-wrapper[data-job-id]' /* 2026-05 */], text: ['.job-desc,.tags-gt' /* 2026-05 */] },
  verified: 'other-pages',
};
