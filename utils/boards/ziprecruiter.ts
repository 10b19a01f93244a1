import { lineOf, titlesAgree } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// No page of a posting has been seen: all reported.
const NAMES: PartNames = {
  body: ['.job_description' /* 2025 */, '.jobDescriptionSection' /* 2024 */],
  title: ['h1.job_title' /* 2025 */, '.job_header h1' /* 2024 */],
  company: ['.hiring_company_text a' /* 2025 */, '.hiring_company_text' /* 2025 */, '.hiring_company' /* 2024 */],
  location: ['.hiring_location' /* 2025 */, '.location_text' /* 2024 */],
};
/** Beside lists; its classes are those of a style sheet, so only marks made for tests are asked. */
const PANE = '[data-testid="right-pane"] [data-testid="job-details-scroll-container"]'; /* 2026-06 */
const PANE_NAMES: PartNames = {
  body: ['.whitespace-pre-line' /* 2026-05 */],
  title: ['h1,h2' /* 2026-06 */],
  company: ['a[href*="/co/"]' /* 2026-06 */],
  location: ['a[href*="/co/"] ~ p' /* 2026-06 */],
};

const VIEW = /^\/c\/[^/]+\/job\/[^/]+\/-in-[^/]+\/?$/i;
/** Own page in America (`/jobs/company-1a2b3c4d/title-1a2b3c4d`) and in Britain (`/jobs/12345678-title-at-company`). */
const OWN = /^\/jobs\/(?:[^/]+-[\da-f]{8}\/[^/]+-([\da-f]{8})|(\d{6,})-[^/]+)\/?$/;
const LIST = /^\/(?:jobs-search(?:\/\d+)?|jobs\/[^/]+(?:\/-*in-[^/]+)?)\/?$/i;

function postingId(url: URL): string | null {
  const own = OWN.exec(url.pathname);
  if (own) return own[1] ?? own[2] ?? null;
  const asked = VIEW.test(url.pathname) ? 'jid' : LIST.test(url.pathname) ? 'lk' : '';
  return /^[\w-]{6,64}$/.exec((asked && url.searchParams.get(asked)) || '')?.[0] ?? null;
}

const isView = (url: URL): boolean => VIEW.test(url.pathname) || OWN.test(url.pathname);

/** Key of the posting that a pane shows: its button for applying carries it, plainly or as a token's first field. */
function keyInLinks(pane: Element): string | undefined {
  for (const link of pane.querySelectorAll('a[href*="lk="],a[href*="match_token="]')) {
    const href = link.getAttribute('href') ?? '';
    const plain = /[?&]lk=([\w-]{6,64})(?:&|$)/.exec(href)?.[1];
    if (plain) return plain;
    const token = /[?&]match_token=([\w+/-]+)/.exec(href)?.[1] ?? '';
    const whole = token.slice(0, Math.min(64, token.length - (token.length % 4)));
    const inToken = /[^\w-]([\w-]{22})[^\w-]/.exec(atob(whole.replaceAll('-', '+').replaceAll('_', '/')))?.[1];
    if (inToken) return inToken;
  }
  return undefined;
}

/** Key of the one card that bears the pane's title; where the button for applying is no link. */
function keyOfCard(pane: Element, document: Document): string | undefined {
  const title = lineOf(first(pane, PANE_NAMES.title));
  const keys = new Set<string>();
  // Every card stands there twice, for wide and for narrow windows.
  for (const card of document.querySelectorAll('article[id^="job-card-"]')) {
    if (titlesAgree(lineOf(card.querySelector('h2')), title)) keys.add(card.id.slice('job-card-'.length));
  }
  return keys.size === 1 ? [...keys][0] : undefined;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (isView(url)) return readOpen(document, NAMES, false, () => true);
  const pane = LIST.test(url.pathname) ? document.querySelector(PANE) : null;
  const key = pane && (keyInLinks(pane) ?? keyOfCard(pane, document));
  if (!pane || !key) return undefined;
  const id = postingId(url);
  const answer = readOpen(pane, PANE_NAMES, true, () => !id || id === key);
  if (!id && answer && 'kind' in answer && answer.kind === 'list+posting') {
    // Nothing is chosen yet: the list shows its first, and would name it so.
    answer.facts.at = new URL(url.href);
    answer.facts.at.searchParams.set('lk', key);
  }
  return answer;
}

/** ZipRecruiter: posting pages, and lists with one open beside them. */
export const ziprecruiter: JobBoard = {
  id: 'ziprecruiter',
  name: 'ZipRecruiter',
  matches: ['https://www.ziprecruiter.com/*', 'https://www.ziprecruiter.co.uk/*'],
  examples: [
    'https://www.ziprecruiter.com/c/Example-Inc/Job/Go-Engineer-(Level-3)/-in-Chandler,AZ?jid=51e59ab1824d22d1&lvk=7nN8Ie52SkfuzsJq',
    'https://www.ziprecruiter.com/jobs/example-9cb907eb/go-engineer-847f873c',
    'https://www.ziprecruiter.com/jobs-search?search=go&location=Remote&lk=QmFzZUxrVG9rZW4x',
    'https://www.ziprecruiter.co.uk/jobs/488994214-go-engineer-at-example',
  ],
  notPostings: [
    'https://www.ziprecruiter.com/',
    'https://www.ziprecruiter.com/jobs-search?search=go&location=Remote',
    'https://www.ziprecruiter.com/c/Example-Inc',
    'https://www.ziprecruiter.com/co/Example-Inc/Jobs?lk=QmFzZUxrVG9rZW4x',
    'https://www.ziprecruiter.com/Jobs/Go-Engineer/-in-Chandler,AZ',
    'https://www.ziprecruiter.com/Salaries/Go-Engineer-Salary?jid=51e59ab1824d22d1',
    'https://www.ziprecruiter.co.uk/jobs/search?q=go&l=London',
  ],
  isPosting: (url) => isView(url) || postingId(url) !== null,
  postingId,
  read,
  anchor: ['.job_header', PANE],
  cards: { each: ['article[id^="job-card-"]', '.job_result'] },
  verified: 'other-pages',
};
