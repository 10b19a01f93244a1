import type { Page } from '../reading/page.ts';
import { without } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// Lists have been seen (2025-08); names of postings are reported. Classes are made at each build, `data-at` stays.
const NAMES: PartNames = {
  body: ['[data-at="job-ad-content"]' /* 2026-08 */, '[data-atx-component="JobAdContent"]' /* 2023 */],
  title: ['[data-at="header-job-title"]' /* 2026-08 */, '.at-header-company-jobTitle' /* 2022 */],
  company: ['[data-at="metadata-company-name"]' /* 2026-08 */, '.at-header-company-name' /* 2022 */],
  location: ['[data-at="metadata-location"]' /* 2026-08 */, '.at-listing__list-icons_location' /* 2022 */],
  employmentType: ['[data-at="metadata-work-type"]' /* 2026-08 */],
};
/** Stand behind the ad or in it (2026, reported). */
const NOT_THE_AD = '[data-at="job-ad-salary"],[data-at="job-ad-company-card"],[data-at="apply-now-section"]';

function postingId(url: URL): string | null {
  return /^\/[a-z-]+--[^/]+--(\d{4,})(?:-inline)?\.html$/i.exec(url.pathname)?.[1] ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const answer = postingId(url) ? readOpen(document, NAMES, false, () => true) : undefined;
  if (!answer || !('facts' in answer) || answer.kind !== 'posting') return answer;
  const { element, ...facts } = answer.facts;
  return { kind: 'posting', facts: { ...facts, parts: element ? without(element, NOT_THE_AD) : [] } };
}

/** StepStone's postings. */
export const stepstone: JobBoard = {
  id: 'stepstone',
  name: 'StepStone',
  matches: [
    'https://www.stepstone.de/*',
    'https://www.stepstone.at/*',
    'https://www.stepstone.be/*',
    'https://www.stepstone.nl/*',
    'https://www.stepstone.fr/*',
  ],
  examples: [
    'https://www.stepstone.de/stellenangebote--Go-Entwickler-m-w-d-Aachen-Beispiel-SE--12872534-inline.html',
    'https://www.stepstone.at/stellenangebote--Go-Entwickler-Wien-Beispiel-GmbH--12872534-inline.html?rltr=1_1_25_dynrl_m_0',
    'https://www.stepstone.be/jobs--Go-Ontwikkelaar-Gent-Voorbeeld-NV--2872534-inline.html',
    'https://www.stepstone.nl/vacatures--Go-Ontwikkelaar-Utrecht-Voorbeeld-BV--872534-inline.html',
  ],
  notPostings: [
    'https://www.stepstone.de/',
    'https://www.stepstone.de/jobs/software-engineer/in-40210?radius=30',
    'https://www.stepstone.de/5/ergebnisliste.html?ke=go',
    'https://www.stepstone.de/cmp/de/beispiel-se-7420/jobs',
    'https://www.stepstone.de/job/12872534/apply',
    'https://www.stepstone.de/karriere-bewerbungstipps/go--12872534/',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['[data-at="header-job-title"]', '[data-at="job-ad-content"]'],
  cards: { each: ['article[data-at="job-item"]'], text: ['[data-at="jobcard-content"]'] },
  verified: 'other-pages',
};
