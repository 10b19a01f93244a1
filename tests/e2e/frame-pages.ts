/** Company pages around postings that stand in frames of a board, and the frames' own pages. All words are invented. */
import type { FixtureResponse } from './lib/fixture-proxy.ts';
import { greenhousePosting } from './pages.ts';

const WORDS =
  '<p>Quillbridge prints the timetables of forty ferry lines, of one railway that forgot the sea, and of a bus that nobody has seen since spring.</p>';

const around = (title: string, src: string, height: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body style="margin:0">
<header><a href="/">Quillbridge</a> <a href="/careers">Careers</a></header><main><h1>Careers at Quillbridge</h1>${WORDS.repeat(6)}
<iframe id="grnhse_iframe" src="${src}" style="width:100%;height:${height}px;border:0"></iframe></main><footer>${WORDS}</footer></body></html>`;

const ITEMS = ['Conveyancing', 'Case management', 'Negotiation', 'German at B2 or better'];

/** A Greenhouse posting inside a company's page; the frame has the height of its content, as companies set it. */
export const greenhouseFrame = {
  url: 'https://www.quillbridge.example/careers/platform-engineer?gh_jid=4400112233',
  frame: 'https://boards.greenhouse.io/embed/job_app?for=quillbridge&token=4400112233',
};

/** The same with Lever, which is not switched on when the run begins. */
export const leverFrame = {
  url: 'https://www.quillbridge.example/careers/solicitor',
  frame: 'https://jobs.lever.co/quillbridge/5b1c9d1e-7a42-4a53-9e35-0c1d2e3f4a5b',
  title: 'Harbour Solicitor',
  must: ITEMS[0] as string,
};

/** A frame of the company's own origin. */
export const ownFrame = {
  url: 'https://www.quillbridge.example/careers/night-shift',
  frame: 'https://www.quillbridge.example/jobs/frame/night-shift',
  title: 'Night Shift Planner',
};

const LEVER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quillbridge - Harbour Solicitor</title></head><body>
<div class="content-wrapper posting-page"><div class="content"><div class="section-wrapper accent-section page-full-width"><div class="section page-centered posting-header"><div class="posting-headline"><h2>Harbour Solicitor</h2><div class="posting-categories"><div class="sort-by-time posting-category location">Hamburg</div></div></div></div></div>
<div class="section-wrapper page-full-width"><div class="section page-centered" data-qa="job-description"><div>${WORDS}</div></div>
<div class="section page-centered"><div><h3>What you bring</h3><ul class="posting-requirements plain-list"><ul>${ITEMS.map((item) => `<li>${item}</li>`).join('')}</ul></ul></div></div>
<div class="section page-centered" data-qa="closing-description"><div>We answer every letter within two weeks.</div></div></div></div></div></body></html>`;

const OWN = `<!doctype html><html lang="en"><head><title>${ownFrame.title}</title></head><body><main><article><h1>${ownFrame.title}</h1>${WORDS}
<h2>Requirements</h2><ul><li>Timetable planning for ferries that leave at night</li><li>Microsoft Excel, and patience with other people’s tables</li>
<li>Communication with captains by radio</li><li>Problem solving without waking the office</li><li>First aid certificate</li></ul>
<h2>What we offer</h2><p>A quiet office, a kettle, and the whole harbour to look at. Applications by post are welcome; we read every one of them with care. Write to us; we answer every letter within two weeks.</p></article></main></body></html>`;

/** A frame that is as tall as its content: the posting, and a long way to the end of it. */
const tall = (html: string): string => html.replace('<button class="apply">Apply</button>', '');

/** What these hosts answer; undefined for every other address. */
export function framePage(url: URL): FixtureResponse | undefined {
  const page = url.href;
  if (page === greenhouseFrame.url) return { body: around('Careers', greenhouseFrame.frame, 3000) };
  if (page === greenhouseFrame.frame) return { body: tall(greenhousePosting.html) };
  if (page === leverFrame.url) return { body: around('Careers', leverFrame.frame, 900) };
  if (page === leverFrame.frame) return { body: LEVER };
  if (page === ownFrame.url) return { body: around('Careers', ownFrame.frame, 700) };
  if (page === ownFrame.frame) return { body: OWN };
  return undefined;
}
