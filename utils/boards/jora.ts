import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readBeside, readOpen } from './open-posting.ts';

// Lists have been seen (2026-06); names of postings are reported (2026-08).
const NAMES: PartNames = {
  body: ['#job-description-container'],
  title: ['#job-info-container h1', '.job-view-content h1', '.job-view-content .job-title'],
  company: ['#job-info-container .company', '#company-location-container .company'],
  location: ['#job-info-container .location', '#company-location-container .location'],
};

/** Beside a list (seen 2025-03, the title an h3; 2026 reported, an h1); the chosen card is marked (2026-06). */
const PANE = '.jdv-content:not([data-hidden="true"])';
const CHOSEN = '.job-card[data-active="true"] a.job-link';
const PANE_NAMES: PartNames = {
  body: ['#job-description-container', '.job-description-container', '.job-description'],
  title: ['#job-info-container .job-title', 'h1'],
  company: ['.job-view-company', '.job-company', '.company'],
  location: ['.job-view-location', '.job-location', '.location'],
};

// "job" in the languages of its countries; the last is Thai.
function postingId(url: URL): string | null {
  return (
    /^\/(?:job|emploi|emprego|empleo|lowongan|%E0%B8%87%E0%B8%B2%E0%B8%99)\/(?:[^/]*-)?([\da-f]{32})\/?$/i.exec(
      url.pathname,
    )?.[1] ?? null
  );
}

const isPosting = (url: URL): boolean => postingId(url) !== null;

function read(page: Page): BoardAnswer | undefined {
  const { document, url } = page;
  if (isPosting(url)) return readOpen(document, NAMES, false, () => true);
  // The list's address does not name what is open beside it.
  const link = document.querySelector(CHOSEN) ?? document.querySelector(`${PANE} a.open-new-tab`);
  return readBeside(page, { isPosting }, document.querySelector(PANE), link, PANE_NAMES);
}

/** Jora: posting pages, and lists with one open beside them. */
export const jora: JobBoard = {
  id: 'jora',
  name: 'Jora',
  // One pattern for every country host.
  matches: ['https://*.jora.com/*'],
  examples: [
    'https://au.jora.com/job/Quality-Manager-60d85bfc97dec3ff19e39604b641ef3a?sp=serp&sponsored=false&sr=1&tk=oECYXj9',
    'https://nz.jora.com/job/60d85bfc97dec3ff19e39604b641ef3a',
    'https://fr.jora.com/emploi/Chef-De-Projet-60d85bfc97dec3ff19e39604b641ef3a',
    'https://id.jora.com/lowongan/Manajer-60d85bfc97dec3ff19e39604b641ef3a?alert_id=1',
  ],
  notPostings: [
    'https://au.jora.com/',
    'https://au.jora.com/j?q=go&l=Sydney+NSW',
    'https://au.jora.com/Quality-Manager-jobs-in-Sydney-NSW',
    'https://au.jora.com/jobs-in-Sydney-NSW?sp=serp_job_location',
    'https://au.jora.com/job/rd/60d85bfc97dec3ff19e39604b641ef3a?abstract_type=extended_llm',
    'https://employer.jora.com/job/60d85bfc97dec3ff19e39604b641ef3a/edit',
  ],
  isPosting,
  postingId,
  read,
  anchor: ['#job-info-container', '.job-view-actions-container'],
  cards: { each: ['.job-card[data-job-card]', '.job-card'], text: ['.job-abstract'] },
  verified: 'other-pages',
};
