import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// All reported 2026; pages carry microdata and no JSON-LD.
const NAMES: PartNames = {
  // Videos stand beside the sections, in one of their own.
  body: [
    '#st-companyDescription,#st-jobDescription,#st-description,#st-qualifications,#st-additionalInformation',
    '[itemprop="description"]',
  ],
  inParts: true,
  title: ['h1.job-title', '[itemprop="title"]'],
  company: [],
  location: ['.job-details [itemprop="jobLocation"]'],
  employmentType: ['[itemprop="employmentType"]'],
};
const COMPANY = ['[itemprop="hiringOrganization"] meta[itemprop="name"]'];
const LOGO = ['.header-logo img[alt]'];

function postingId(url: URL): string | null {
  const [, number, uuid] =
    /^\/(?:ni\/)?[^/]+\/(?:(\d{9,})|([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}))(?:-[^/]*)?\/?$/i.exec(
      url.pathname,
    ) ?? [];
  return number ?? uuid?.toLowerCase() ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!postingId(url)) return undefined;
  if (document.querySelector('.jobad--empty-state')) return { kind: 'expired', failure: 'expired' };
  const answer = readOpen(document, NAMES, false, () => true);
  if (answer && 'kind' in answer && answer.kind === 'posting') {
    const logo = first(document, LOGO)?.getAttribute('alt') ?? '';
    answer.facts.company =
      first(document, COMPANY)?.getAttribute('content')?.trim() || logo.replace(/\s+logo$/i, '').trim() || null;
    // The location is drawn by a component of the site's own.
    const place = document.querySelector('spl-job-location')?.getAttribute('formattedaddress');
    if (place) answer.facts.location = place;
  }
  return answer;
}

/** SmartRecruiters' own job pages: the ad stands in several sections. */
export const smartrecruiters: JobBoard = {
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  matches: ['https://jobs.smartrecruiters.com/*'],
  examples: [
    'https://jobs.smartrecruiters.com/Example/744000918264053-support-engineer',
    'https://jobs.smartrecruiters.com/Example/744000918264053?trid=c1f0b9d4-58e3-47a6-9b27-06e4d8a3f512',
    'https://jobs.smartrecruiters.com/ni/Example/6fc8fa0d-1447-4887-9bae-945406ca8500-support-engineer',
  ],
  notPostings: [
    'https://jobs.smartrecruiters.com/',
    'https://jobs.smartrecruiters.com/?keyword=engineer',
    'https://jobs.smartrecruiters.com/Example',
    'https://jobs.smartrecruiters.com/ni/Example',
    'https://jobs.smartrecruiters.com/oneclick-ui/company/Example/publication/6fc8fa0d-1447-4887-9bae-945406ca8500',
    'https://jobs.smartrecruiters.com/my-applications/Example',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['h1.job-title', '.jobad-header'],
  verified: 'no',
};
