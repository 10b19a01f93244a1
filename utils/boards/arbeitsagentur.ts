import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  body: [
    '#detail-beschreibung-text-container' /* 2026-09, reported */,
    '#detail-beschreibung-beschreibung' /* 2025, reported */,
  ],
  title: ['#detail-kopfbereich-titel' /* 2026-09, reported */],
  company: ['#detail-kopfbereich-firma' /* 2026-09, reported */],
  location: ['#detail-kopfbereich-arbeitsort' /* 2026-09, reported */],
};
/** The ad stands on another site, to which this button leads (2026, reported). */
const ELSEWHERE = '#detail-beschreibung-externe-url-btn,#detailansicht-bewerbungslink-extern';
/** Stands where the ad was (2026, reported). */
const GONE = '[id*="jobdetails-not-found"],[class*="jobdetails-not-found"],jb-jobdetails-not-found';

const isList = (url: URL): boolean => url.pathname === '/jobsuche/suche';

function postingId(url: URL): string | null {
  const id = isList(url) ? url.searchParams.get('id') : /^\/jobsuche\/jobdetail\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  return id && /^[\w-]{5,60}$/.test(id) ? id : null;
}

/** The employer's name without the label that is read out before it (2025, reported). */
const companyOf = (document: Document): string | null =>
  lineOf(first(document, NAMES.company)).replace(/^\p{L}+:\s*/u, '') || null;

function read({ document, url }: Page): BoardAnswer | undefined {
  const id = postingId(url);
  if (!id) return undefined;
  const answer = readOpen(document, NAMES, isList(url), () => {
    const shown = lineOf(document.querySelector('#detail-footer-referenznummer'));
    // The pane is filled after the address changes; it names the ad at its foot.
    return !shown || shown.includes(id);
  });
  if (answer && 'facts' in answer && answer.facts) answer.facts.company = companyOf(document);
  if (!answer && document.querySelector(GONE)) return { kind: 'expired', failure: 'expired' };
  const title = first(document, NAMES.title);
  if (answer || !title || !document.querySelector(ELSEWHERE)) return answer;
  return { kind: 'none', failure: 'no-description', facts: { title: lineOf(title), company: companyOf(document) } };
}

/** The job search of Germany's employment agency. */
export const arbeitsagentur: JobBoard = {
  id: 'arbeitsagentur',
  name: 'Arbeitsagentur',
  matches: ['https://www.arbeitsagentur.de/*'],
  examples: [
    'https://www.arbeitsagentur.de/jobsuche/jobdetail/10000-1198013731-S',
    'https://www.arbeitsagentur.de/jobsuche/jobdetail/12322-S0QGXPMSC5XCB6G2-S?utm_source=mail',
    'https://www.arbeitsagentur.de/jobsuche/suche?id=12964-JOBSOL40873-S&angebotsart=1',
    'https://www.arbeitsagentur.de/jobsuche/suche?was=Koch&wo=Gera&id=10000-1204133381-S',
  ],
  notPostings: [
    'https://www.arbeitsagentur.de/',
    'https://www.arbeitsagentur.de/jobsuche/',
    'https://www.arbeitsagentur.de/jobsuche/suche?was=Koch&wo=Gera&angebotsart=1',
    'https://www.arbeitsagentur.de/jobsuche/jobdetail/',
    'https://www.arbeitsagentur.de/jobsuche/jobdetail/10000-1198013731-S/bewerbung',
    'https://www.arbeitsagentur.de/arbeitslos-arbeit-finden?id=10000-1198013731-S',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['#detail-kopfbereich-titel'],
  cards: { each: ['a[id^="ergebnisliste-item-"]' /* 2026-09, reported */] },
  verified: 'no',
};
