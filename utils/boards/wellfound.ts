import { lineOf, titlesAgree } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const PAGE = '[data-test="JobDetail"]';
/** Of a page or of a list's open posting; some of the links hold a logo only. */
const COMPANY = `${PAGE} a[href*="/company/"],[data-test="StartupLink"]`;

/** A posting's own page; hashed ends of class names are left out. */
const VIEW: PartNames = {
  body: [`${PAGE} [class*="styles_description__"]` /* 2026-03, reported */],
  title: [`${PAGE} h1` /* 2026-03, reported */],
  company: [],
  location: [],
};
/** The posting that is open over a list. */
const OPEN: PartNames = { ...VIEW, body: ['#job-description' /* 2026-03, reported */], title: ['h1' /* reported */] };

const SLUG = /^(\d{4,})(?:-([^/]+))?$/;

/** Id and words of the posting in an address. */
function slugOf(url: URL): RegExpExecArray | null {
  const view = /^\/(?:company\/[^/]+\/)?jobs\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  return SLUG.exec(view ?? (/^\/jobs\/?$/.test(url.pathname) ? (url.searchParams.get('job_listing_slug') ?? '') : ''));
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const slug = slugOf(url);
  if (!slug) return undefined;
  const list = url.searchParams.has('job_listing_slug');
  const company = [...document.querySelectorAll(COMPANY)].map(lineOf).find(Boolean) ?? '';
  // The page's heading goes on with the company.
  const titleOf = (heading: Element): string => {
    const line = lineOf(heading);
    return company && line.endsWith(` at ${company}`) ? line.slice(0, -company.length - 4) : line;
  };
  // Over a list nothing but the words of the address names what is open.
  const words = list && slug[2]?.replace(/-/g, ' ');
  const isWanted = (heading: Element): boolean => !words || titlesAgree(titleOf(heading), words);
  const headings = [...document.querySelectorAll((list ? OPEN : VIEW).title.join())];
  const heading = headings.find(isWanted);
  if (!heading) return headings.length > 0 ? { failure: 'identity-mismatch' } : undefined;
  const answer = readOpen(document, list ? OPEN : VIEW, list, () => true);
  if (!answer || !('facts' in answer) || !answer.facts) return answer;
  Object.assign(answer.facts, { title: titleOf(heading), company: company || null });
  return answer;
}

/** Wellfound, once AngelList Talent. */
export const wellfound: JobBoard = {
  id: 'wellfound',
  name: 'Wellfound',
  matches: ['https://wellfound.com/*'],
  examples: [
    'https://wellfound.com/jobs/3991112-engineering-manager',
    'https://wellfound.com/jobs/3991112-engineering-manager?autoOpenApplication=true&utm_source=mail',
    'https://wellfound.com/company/example/jobs/3991112-engineering-manager',
    'https://wellfound.com/jobs?job_listing_slug=3991112-engineering-manager',
  ],
  notPostings: [
    'https://wellfound.com/',
    'https://wellfound.com/jobs',
    'https://wellfound.com/jobs/list/remote',
    'https://wellfound.com/role/data-analyst',
    'https://wellfound.com/role/l/software-engineer/berlin?job_listing_slug=3991112-engineering-manager',
    'https://wellfound.com/company/example',
    'https://wellfound.com/company/example/jobs',
  ],
  isPosting: (url) => slugOf(url) !== null,
  postingId: (url) => slugOf(url)?.[1] ?? null,
  read,
  anchor: [`${PAGE} h1`],
  verified: 'other-pages',
};
