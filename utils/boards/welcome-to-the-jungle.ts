import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const HEAD = '[data-testid="job-metadata-block"]';

const NAMES: PartNames = {
  // The page's data holds the first of the three sections only.
  body: [
    '[data-testid="job-section-description"],[data-testid="job-section-experience"],[data-testid="job-section-process"]' /* 2026-09, reported */,
  ],
  inParts: true,
  title: [`${HEAD} h2` /* 2026-09, reported */],
  company: [`${HEAD} a[href*="/companies/"] span` /* 2026-09, reported */],
  // 2026, reported: the pin is named one way or the other.
  location: [`${HEAD} [name="location"] + span`, `${HEAD} [alt="Location"] + span`],
};
/** A section's own text, without the button that unfolds it. */
const TEXT = ['[data-is-text-too-long]' /* 2026-05, reported */, '[data-is-view-more]' /* 2025, reported */];

/** Less text than this on the whole page is its frame. */
const FRAME = 300;

function postingId(url: URL): string | null {
  const { pathname } = url;
  if (url.hostname.startsWith('app.')) return /^\/(?:dashboard\/)?jobs\/([\w-]{6,})\/?$/.exec(pathname)?.[1] ?? null;
  const parts = /^\/(?:[a-z]{2}\/)?companies\/([^/]+)\/jobs\/([^/]+)\/?$/.exec(pathname);
  return parts && `${parts[1]}/${parts[2]}`;
}

/** The address that the router writes into the page when the shown posting changes; null where there is none. */
function shownId({ document, url }: Page): string | null {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return href && URL.canParse(href, url.href) ? postingId(new URL(href, url.href)) : null;
}

/** A section's heading and text. */
function withoutButton(section: Element): Element[] {
  const text = first(section, TEXT);
  if (!text) return [section];
  return [...section.querySelectorAll('h2,h3,h4'), text].filter((part) => part === text || !text.contains(part));
}

function read(page: Page): BoardAnswer | undefined {
  const { document, url } = page;
  const id = postingId(url);
  // The second host is an app of its own, whose data is complete.
  if (!id || url.hostname.startsWith('app.')) return undefined;
  const answer = readOpen(document, NAMES, false, () => (shownId(page) ?? id) === id);
  if (answer && 'facts' in answer && answer.kind === 'posting')
    return { kind: 'posting', facts: { ...answer.facts, parts: answer.facts.parts?.flatMap(withoutButton) ?? [] } };
  if (answer) return answer;
  // The data must not stand in: it lacks what the ad asks for.
  return lineOf(document.body).length > FRAME ? { kind: 'none', failure: 'layout-changed' } : { failure: 'not-loaded' };
}

/** Welcome to the Jungle: company pages with postings in three sections, and its app. */
export const welcomeToTheJungle: JobBoard = {
  id: 'welcome-to-the-jungle',
  name: 'Welcome to the Jungle',
  matches: ['https://www.welcometothejungle.com/*', 'https://app.welcometothejungle.com/*'],
  examples: [
    'https://www.welcometothejungle.com/fr/companies/example/jobs/data-engineer-h-f_paris',
    'https://www.welcometothejungle.com/en/companies/example-1/jobs/stage-data_lyon_EXAMP_O7Rb3eP?q=abc&o=1234',
    'https://www.welcometothejungle.com/companies/example/jobs/account-manager-h-f-stage_paris',
    'https://app.welcometothejungle.com/jobs/4v68lVGl',
    'https://app.welcometothejungle.com/dashboard/jobs/4v68lVGl',
  ],
  notPostings: [
    'https://www.welcometothejungle.com/fr',
    'https://www.welcometothejungle.com/fr/jobs?query=data&page=1',
    'https://www.welcometothejungle.com/fr/jobs-matches',
    'https://www.welcometothejungle.com/fr/companies/example',
    'https://www.welcometothejungle.com/fr/companies/example/jobs',
    'https://www.welcometothejungle.com/fr/companies/example/jobs/data-engineer_paris/apply',
    'https://app.welcometothejungle.com/jobs',
    'https://app.welcometothejungle.com/companies/Example',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: [HEAD],
  cards: { each: ['[data-testid="search-results-list-item-wrapper"]' /* 2026-02 */] },
  verified: 'other-pages',
};
