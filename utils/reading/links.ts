import { queryKeys } from './identity.ts';
import type { Page } from './page.ts';

const MAX_LINKS = 5000;

// Words of addresses, not of pages: sites name their paths in a handful of languages whatever language they show.
const WORD =
  '(?:(?:remote-|open-)?(?:jobs?|positions?)|job-?(?:ad|detail|listing|offer|opening|posting)s?|openings?|vacanc(?:y|ies)|vacatures?|stellen?(?:angebote?)?|off(?:er|re)s?|emplois?|empleos?|ofertas?|vagas?|annunci|lavoro|praca|stillinge?r?|o|roles?|viewjob)';
const JOB_SEGMENT = new RegExp(`^${WORD}$`, 'i');
const JOB_PREFIX = new RegExp(`^${WORD}-`, 'i');
const HUB_SEGMENT = /^(?:careers?|karriere|carrieres?|companies)$/i;
const JOB_HOST = /(?:^|[.-])(?:jobs?|job-openings|boards|job-boards|careers?|karriere)(?:[.-]|$)/i;
const ABOUT_JOBS = /(?:^|[/._-])(?:jobs?|careers?|vacanc|recruit)|karriere|carriere|stelle|stilling|skelbim/i;
/** Result pages and categories: "engineering-jobs", "all-jobs". */
const CATEGORY = /(?:^|[-_])jobs?(?:[-_.]|$)/i;
const HAS_ID = /(?:^|[-_])\d{4,}(?:[-_.]|$)|[\da-f]{8}-[\da-f]{4}-|(?:^|[-_])(?=[a-f]*\d)[\da-f]{16,}$/i;
const JOB_QUERY = /^(?:gh_jid|ashby_jid|jk|currentjobid|jobid|job_id)$/i;

const ID = /\d{4,}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?=[a-f]*\d)[\da-f]{16,}/gi;

const segmentsOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean);

/** True when a word of the address says that it is about jobs; no proof that it is one posting. */
export function speaksOfJobs(url: URL): boolean {
  return ABOUT_JOBS.test(url.hostname + url.pathname) || segmentsOf(url).some((part) => JOB_SEGMENT.test(part));
}

/** The ids that an address names its posting by: those of its last part and of its query. */
export function postingIdsIn(url: URL): string[] {
  const last = segmentsOf(url).at(-1) ?? '';
  const asked = queryKeys(url).flatMap((key) => (JOB_QUERY.test(key) ? (url.searchParams.get(key) ?? []) : []));
  return [...(last.match(ID) ?? []), ...asked].map((id) => id.toLowerCase());
}

/** How surely an address leads to one posting: 2 by an id behind a job word, 1 by a slug behind one, 0 not. */
export function postingLink(url: URL): 0 | 1 | 2 {
  const parts = segmentsOf(url);
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  if (queryKeys(url).some((key) => JOB_QUERY.test(key))) return 2;
  if (before.some((part) => CATEGORY.test(part) && !JOB_SEGMENT.test(part))) return 0;
  const id = HAS_ID.test(last);
  if (
    id &&
    (before.some((part) => JOB_SEGMENT.test(part)) ||
      HUB_SEGMENT.test(before.at(-1) ?? '') ||
      (JOB_PREFIX.test(last) && /\d{5}/.test(last)))
  )
    return 2;
  if (id && JOB_HOST.test(url.hostname)) return 2;
  return JOB_SEGMENT.test(before.at(-1) ?? '') && /[a-z]-[a-z]/i.test(last) && !CATEGORY.test(last) ? 1 : 0;
}

/**
 * True when the page's own part links to openings: one by id, two by name, or a whole column on a page about jobs.
 *
 * @param isPosting the board's own word on an address, where the page is a board's
 */
export function linksToPostings({ document, url }: Page, isPosting?: (url: URL) => boolean): boolean {
  const byName = new Set<string>();
  const column = new Map<string, Set<string>>();
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, MAX_LINKS)) {
    if (link.closest('nav,footer,[role="navigation"],[role="contentinfo"]')) continue;
    let target: URL;
    try {
      target = new URL(link.getAttribute('href') ?? '', url);
    } catch {
      continue;
    }
    if (!/^https?:$/.test(target.protocol) || target.pathname === url.pathname) continue;
    const sure = postingLink(target);
    if (sure === 2 || isPosting?.(target)) return true;
    if (sure === 1) byName.add(target.pathname);
    else if (HAS_ID.test(segmentsOf(target).at(-1) ?? '')) {
      const folder = `${target.hostname}${segmentsOf(target).slice(0, -1).join('/')}`;
      const links = column.get(folder) ?? new Set();
      column.set(folder, links.add(target.pathname));
    }
  }
  if (byName.size >= 2) return true;
  return (
    /(?:^|[/._-])jobs?|skelbim|stellen/i.test(url.pathname) && [...column.values()].some((links) => links.size >= 8)
  );
}
