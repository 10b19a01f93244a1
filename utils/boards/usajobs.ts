import { headingsOf, lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { without } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

/** An announcement has these three parts; between and behind them stands what is the same in all (how to apply, benefits). */
const SECTIONS = ['#joa-summary', '#joa-duties', '#joa-requirements']; /* 2026-10, reported */
const NAMES: PartNames = {
  body: [SECTIONS.join()],
  inParts: true,
  title: [
    '.usajobs-joa-banner__title' /* 2026-10, reported */,
    ':is(#joa-header,.joa-header) h1',
    '#job-title' /* 2025, reported */,
  ],
  company: ['.usajobs-joa-banner__agency' /* 2026-10, reported */, '.usajobs-joa-banner__dept' /* 2026-10, reported */],
  location: ['.location-item .font-bold' /* 2026-10, reported */, '.usajobs-joa-locations__city' /* 2024, reported */],
};
/** Beside a section's heading, and the benefits that all announcements share (2026-10, reported). */
const NOT_THE_AD = 'h2 ~ a[href*="help.usajobs.gov"],#joa-requirements :is(article,.accordion)';
const BENEFITS = /^benefits$/i;

function postingId(url: URL): string | null {
  return /^\/(?:get)?job\/(?:viewdetails\/)?(\d{6,})\/?$/i.exec(url.pathname)?.[1] ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const whole = SECTIONS.every((section) => document.querySelector(section));
  const answer = postingId(url) && whole ? readOpen(document, NAMES, false, () => true) : undefined;
  if (!answer || !('facts' in answer) || answer.kind !== 'posting') return answer;
  const parts = answer.facts.parts?.flatMap((part) => without(part, NOT_THE_AD)) ?? [];
  // The benefits stand among the requirements; under another name they must not pass for them.
  const isAdded = (heading: Element): boolean => BENEFITS.test(lineOf(heading));
  return headingsOf(document).some((heading) => isAdded(heading) && parts.some((part) => part.contains(heading)))
    ? undefined
    : { kind: 'posting', facts: { ...answer.facts, parts } };
}

/** USAJOBS, the vacancies of the government of the United States. */
export const usajobs: JobBoard = {
  id: 'usajobs',
  name: 'USAJOBS',
  matches: ['https://www.usajobs.gov/*'],
  examples: [
    'https://www.usajobs.gov/job/885547900',
    'https://www.usajobs.gov/job/885547900?utm_source=example#requirements',
    'https://www.usajobs.gov/GetJob/ViewDetails/885547900',
  ],
  notPostings: [
    'https://www.usajobs.gov/',
    'https://www.usajobs.gov/search/results/?k=graphic+design&p=1',
    'https://www.usajobs.gov/Search/Results?k=go&jobId=885547900',
    'https://www.usajobs.gov/applicant/profile/',
    'https://www.usajobs.gov/job/885547900/apply',
    'https://www.usajobs.gov/help/working-in-government/885547900',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['.joa-header', '.usajobs-joa-banner__title'],
  cards: { each: ['#search-results .page-section', '.usajobs-search-result--core'] },
  verified: 'no',
};
