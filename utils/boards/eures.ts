import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// Reported 2024 to 2025: ids of the portal's Angular pages; no JSON-LD.
const NAMES: PartNames = {
  body: ['#jv-details-job-description'],
  title: ['#jv-title', 'h1'],
  company: ['#jv-details-employer-name'],
  location: ['#jv-details-job-location'],
};

function postingId(url: URL): string | null {
  return /^\/eures\/portal\/jv-se\/jv-details\/([\w%=+-]{4,})\/?$/.exec(url.pathname)?.[1] ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!postingId(url)) return undefined;
  if (document.querySelector('#error-message-jv-detail')) return { kind: 'expired', failure: 'expired' };
  return readOpen(document, NAMES, false, () => true);
}

/** EURES, the vacancies of the public employment services of Europe. */
export const eures: JobBoard = {
  id: 'eures',
  name: 'EURES',
  matches: ['https://europa.eu/*'],
  examples: [
    'https://europa.eu/eures/portal/jv-se/jv-details/MjMyOTQ0MCAxOA?lang=en',
    'https://europa.eu/eures/portal/jv-se/jv-details/MTAwMDEtMTAwMTc1MDk3OS1TIDE?jvDisplayLanguage=de&lang=de',
    'https://europa.eu/eures/portal/jv-se/jv-details/MjMyOTQ0MCAxOA%3D%3D',
  ],
  notPostings: [
    'https://europa.eu/',
    'https://europa.eu/eures/portal/jv-se/home?lang=en',
    'https://europa.eu/eures/portal/jv-se/search?page=1&resultsPerPage=10&lang=en',
    'https://europa.eu/eures/portal/jv-se/jv-details/',
    'https://europa.eu/europass/eportfolio/screen/cv-editor?lang=en',
    'https://europa.eu/youreurope/jv-details/MjMyOTQ0MCAxOA',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['#jv-title', 'h1'],
  cards: { each: ['jv-result-summary'] },
  verified: 'no',
};
