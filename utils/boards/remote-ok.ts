import type { Page } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';
import { type PartNames, readOpen } from './open-posting.ts';

/** The ad's text in the row that unfolds below a posting's own; around it stand the board's buttons and warnings. */
const TEXT = ['.markdown' /* 2022-09 */, '.html' /* reported */];

function postingId(url: URL): string | null {
  const slug = /^\/remote-jobs\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? '';
  return (/^(\d{3,})(?:-|$)/.exec(slug) ?? /-(\d{4,})$/.exec(slug))?.[1] ?? null;
}

/** Names of one posting's two rows: each of a page's rows carries a posting and its data. */
function namesOf(id: string): PartNames {
  const rows = [`tr.job[data-id="${id}"]`, `#job-${id}`];
  return {
    body: [`tr.expand[data-id="${id}"]`, `.expand-${id}`].flatMap((row) => TEXT.map((text) => `${row} ${text}`)),
    title: rows.map((row) => `${row} [itemprop="title"]`),
    company: rows.map((row) => `${row} [itemprop="name"]`),
    location: rows.map((row) => `${row} .location`),
  };
}

function read({ document, url }: Page): BoardAnswer | undefined {
  const id = postingId(url);
  return id ? readOpen(document, namesOf(id), false, () => true) : undefined;
}

/** Remote OK: a table of postings, each with its text in the row below. */
export const remoteOk: JobBoard = {
  id: 'remote-ok',
  name: 'Remote OK',
  matches: ['https://remoteok.com/*'],
  examples: [
    'https://remoteok.com/remote-jobs/remote-devops-engineer-example-1136451',
    'https://remoteok.com/remote-jobs/115485-remote-detection-and-response-engineer-example?ref=sh',
    'https://remoteok.com/remote-jobs/1136451',
    'https://remoteOK.com/remote-jobs/remote-devops-engineer-example-1136451?utm_source=rss',
  ],
  notPostings: [
    'https://remoteok.com/',
    'https://remoteok.com/remote-jobs',
    'https://remoteok.com/remote-dev-jobs',
    'https://remoteok.com/remote-dev+python-jobs?order_by=date',
    'https://remoteok.com/l/1136451',
    'https://remoteok.com/remote-companies/example-1136451',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  cards: {
    each: ['tr.job[data-id]' /* 2022-09 */],
    text: ['.tags' /* 2022-09 */],
    read(card, { document }) {
      const id = /^\d+$/.exec(card.getAttribute('data-id') ?? '')?.[0];
      const answer = id ? readOpen(document, namesOf(id), true, () => true) : undefined;
      return answer && 'facts' in answer && answer.kind === 'list+posting' ? answer.facts : null;
    },
  },
  verified: 'other-pages',
};
