import type { Page } from '../reading/page.ts';
import { first } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

// Microdata names, which outlived the change of the site's name.
const NAMES: PartNames = {
  // What is asked for stands in lists of its own behind the employer's text; between them stands a column of facts.
  body: [
    '[itemprop="description"],[itemprop="experienceRequirements"],[itemprop="educationRequirements"],[itemprop="qualifications"],[itemprop="skills"]' /* 2025, reported */,
    '.description' /* reported */,
  ],
  inParts: true,
  title: ['[itemprop="title"]' /* 2025, reported */, '#labelPopinDetailsOffre, #labelPopinDetails' /* reported */],
  company: ['.media-body .t4.title' /* 2025, reported */, '.media .t4.title' /* 2024, reported */],
  location: ['[itemprop="jobLocation"] [itemprop="name"]' /* 2025, reported */],
};
/** The ad, alone or in a window over the list. */
const DETAILS = ['.modal-details-offre' /* 2026-08, reported */, '[itemtype$="/JobPosting"]' /* 2025, reported */];
const CARD = 'li[data-id-offre]';

function postingId(url: URL): string | null {
  return /^\/offres\/recherche\/detail\/([\dA-Z]{5,12})\/?$/i.exec(url.pathname)?.[1]?.toUpperCase() ?? null;
}

/** The id that the open ad's own links carry, or that of the card that is marked as open. */
function shownId(document: Document, root: ParentNode): string | null {
  const link = root.querySelector('[href*="idOffre="]')?.getAttribute('href') ?? '';
  const card = document.querySelector(`${CARD}.active, ${CARD}.selected`);
  return /[?&]idOffre=([\dA-Z]+)/i.exec(link)?.[1] ?? card?.getAttribute('data-id-offre') ?? null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const id = postingId(url);
  const root = first(document, DETAILS);
  if (!id || !root) return undefined;
  const list = document.querySelector(CARD) !== null;
  return readOpen(root, NAMES, list, () => (shownId(document, root) ?? id).toUpperCase() === id);
}

/** France Travail (until 2024: Pôle emploi). */
export const franceTravail: JobBoard = {
  id: 'france-travail',
  name: 'France Travail',
  matches: ['https://candidat.francetravail.fr/*', 'https://candidat.pole-emploi.fr/*'],
  examples: [
    'https://candidat.francetravail.fr/offres/recherche/detail/201ABCD',
    'https://candidat.francetravail.fr/offres/recherche/detail/180HSFM?xtor=EPR-41',
    'https://candidat.pole-emploi.fr/offres/recherche/detail/086QKQK',
  ],
  notPostings: [
    'https://candidat.francetravail.fr/',
    'https://candidat.francetravail.fr/offres/recherche?motsCles=barista&lieux=75D&offresPartenaires=true&range=0-19&tri=0',
    'https://candidat.francetravail.fr/offres/recherche/detail/',
    'https://candidat.francetravail.fr/offres/recherche/detail/201ABCD/postuler',
    'https://candidat.francetravail.fr/espacepersonnel/',
    'https://candidat.pole-emploi.fr/offres/emploi/developpeur/s28m3',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['#labelPopinDetailsOffre', '.modal-details-offre h1'],
  cards: { each: [CARD], text: ['.description' /* 2025, reported */] },
  verified: 'no',
};
