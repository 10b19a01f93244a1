import type { Page } from '../reading/page.ts';
import { every } from '../reading/select.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

const NAMES: PartNames = {
  body: ['.iCIMS_Expandable_Text' /* 2026-09, reported */, '.iCIMS_JobContent .iCIMS_InfoMsg_Job' /* reported */],
  title: ['h1.iCIMS_Header, h1#iCIMS_Header' /* 2026-09, reported */, '.iCIMS_JobHeaderTitle, .iCIMS_JobContent h1'],
  company: ['meta[property="og:site_name"]'],
  location: ['.header.left span:not(.sr-only)' /* 2026-08, reported */],
};

function postingId(url: URL): string | null {
  return /^\/jobs\/(\d+)\/(?:[^/]+\/)?job\/?$/.exec(url.pathname)?.[1] ?? null;
}

/**
 * The ad's sections, each with its heading; the header of facts and the buttons stand outside of them. Null where the
 * names find some of them only.
 */
function sections(document: Document): Element[] | null {
  const fields = [...document.querySelectorAll('.iCIMS_JobContent .iCIMS_InfoField_Job')];
  const texts = every(document, NAMES.body).flatMap((text) => {
    let section = text;
    while (
      !section.previousElementSibling &&
      !section.nextElementSibling &&
      section.parentElement?.matches('div,section')
    )
      section = section.parentElement;
    const heading = section.previousElementSibling;
    return heading?.matches('h2,h3,h4') ? [heading, section] : [section];
  });
  // A section of one line (pay) does not unfold.
  const lines = fields.flatMap(({ nextElementSibling: text }) => (text?.matches('.iCIMS_InfoMsg_Job') ? [text] : []));
  const parts = [...texts, ...lines];
  const isTold = ({ nextElementSibling: text }: Element): boolean =>
    parts.some((part) => part.contains(text) || text?.contains(part));
  return fields.length > 0 && fields.every(isTold) ? [...parts, ...fields] : null;
}

function read({ document, url }: Page): BoardAnswer | undefined {
  if (!postingId(url)) return undefined;
  // The page around: the posting comes in a frame of the same host, which is read as a page of its own.
  if (document.querySelector('#icims_content_iframe,#icims_iframe_span')) return { failure: 'not-loaded' };
  const answer = readOpen(document, { ...NAMES, inParts: true }, false, () => true);
  if (!answer || !('facts' in answer) || answer.kind !== 'posting') return answer;
  const parts = sections(document);
  return parts ? { kind: 'posting', facts: { ...answer.facts, parts } } : undefined;
}

/** iCIMS career portals; the posting stands in a frame of the portal or of the company's site. */
export const icims: JobBoard = {
  id: 'icims',
  name: 'iCIMS',
  matches: ['https://*.icims.com/*'],
  examples: [
    'https://careers-example.icims.com/jobs/27617/instrumentation-engineering-intern/job',
    'https://careers-example.icims.com/jobs/5417/engineering-data-analyst/job?in_iframe=1',
    'https://jobs-example.icims.com/jobs/25207/job',
    'https://uscareers-example.icims.com/jobs/1234/cook-%28night%29/job?mobile=false&width=1920&height=500&bga=true&needsRedirect=false',
  ],
  notPostings: [
    'https://careers-example.icims.com/',
    'https://careers-example.icims.com/jobs/intro',
    'https://careers-example.icims.com/jobs/search?ss=1&pr=0&in_iframe=1',
    'https://careers-example.icims.com/jobs/27617/instrumentation-engineering-intern/login',
    'https://careers-example.icims.com/jobs/27617/instrumentation-engineering-intern/candidate?from=login',
    'https://careers-example.icims.com/connect?back=intro',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['.iCIMS_JobHeaderGroup', 'h1.iCIMS_Header'],
  cards: { each: ['.iCIMS_JobCardItem' /* 2026-09, reported */], text: ['.description' /* 2026-07, reported */] },
  frames: true,
  verified: 'no',
};
