import { blockText } from '../reading/block-text.ts';
import { lineOf, tabTitle } from '../reading/identity.ts';
import type { Page, PostingFacts } from '../reading/page.ts';
import type { BoardAnswer, JobBoard } from './job-board.ts';

/** How the monthly threads are headed. Those of people who look for work are headed otherwise. */
const HIRING = /\bwho(?:['’]s| is)\s+hiring\b/i;
/** Words that a role's name holds, in a thread that is English by its rules. */
const ROLE =
  /\b(?:engineer(?:s|ing)?|develop(?:er|ment)s?|programmers?|designers?|architects?|scientists?|analysts?|researchers?|managers?|directors?|leads?|specialists?|technicians?|writers?|recruiters?|marketers?|interns?|consultants?|admins?|head of|cto|sre|dev-?ops|(?:full|front|back)[- ]?(?:stack|end)|roles|positions)\b/i;
/** A comment of fewer characters that neither begins as a posting nor says that somebody is hiring is talk. */
const TALK = 300;

function postingId(url: URL): string | null {
  const { pathname, searchParams } = url;
  return pathname === '/item' && !searchParams.has('p')
    ? (/^\d+$/.exec(searchParams.get('id') ?? '')?.[0] ?? null)
    : null;
}

/** Company and role of a first line such as "Company | Role | Place | Full-time"; null where it has no such form. */
function partsOf(line: string): { title: string | null; company: string | null } {
  const parts = line.split('|').map((part) => part.trim());
  const [first = '', ...rest] = parts;
  if (parts.length < 2 || !first || first.length > 80) return { title: null, company: null };
  // Some begin with the role; then nothing says which of the others is the company.
  if (/\b(?:engineer|developer|programmer|designer)s?\b/i.test(first)) return { title: first, company: null };
  const company = first.replace(/\s*\([^()]*\)$/, '').replace(/^\*|\*$/g, '');
  const isRole = (part: string): boolean =>
    part.length <= 120 && ROLE.test(part) && !/https?:|\b(?:we|is|are)\b|:$/i.test(part);
  return { title: rest.find(isRole)?.replace(/^hiring:?\s+|\*$/gi, '') ?? null, company: company || null };
}

/** A comment as a posting; undefined for talk and for comments that were taken back. */
function postingOf(comment: Element | null | undefined): PostingFacts | undefined {
  const text = comment && blockText(comment);
  const line = text?.blocks[0];
  if (!comment || !line) return undefined;
  const parts = partsOf(text.text.slice(line.start, line.end));
  const isPosting = parts.title || parts.company || text.text.length >= TALK || /\bhiring\b/i.test(text.text);
  return isPosting ? { ...parts, element: comment } : undefined;
}

const threadOf = (document: Document): Element | null => document.querySelector('.fatitem .titleline');

function read({ document, url }: Page): BoardAnswer | undefined {
  const nothing = { kind: 'none', failure: 'no-posting' } as const;
  if (url.pathname !== '/item') return nothing;
  const thread = threadOf(document);
  if (thread) return HIRING.test(lineOf(thread)) ? { kind: 'list', failure: 'list-without-posting' } : nothing;
  const story = document.querySelector('.fatitem .onstory a');
  // Neither a thread nor a comment of one: not there yet, or with new names.
  if (!story) return undefined;
  if (!HIRING.test(story.getAttribute('title') ?? lineOf(story))) return nothing;
  // An answer to a posting has another comment as its parent; links to the story itself are two in a posting.
  const parents = [...document.querySelectorAll('.fatitem .comhead a')].filter(
    (link) => link.getAttribute('href') === story.getAttribute('href'),
  );
  const facts = parents.length > 1 ? postingOf(document.querySelector('.fatitem .commtext')) : undefined;
  return facts ? { kind: 'posting', facts: { ...facts, title: facts.title ?? tabTitle(document) } } : nothing;
}

/** Hacker News: in its monthly threads on who is hiring each comment of the first level is a posting. */
export const hackerNews: JobBoard = {
  id: 'hacker-news',
  name: 'Hacker News “Who is hiring?”',
  matches: ['https://news.ycombinator.com/*'],
  // Threads, stories and comments have addresses of one form; the page tells them apart.
  examples: [
    'https://news.ycombinator.com/item?id=41428115',
    'https://news.ycombinator.com/item?id=41428115#41429475',
    'https://news.ycombinator.com/item?id=8863',
  ],
  notPostings: [
    'https://news.ycombinator.com/',
    'https://news.ycombinator.com/item',
    'https://news.ycombinator.com/item?id=41425910&p=2',
    'https://news.ycombinator.com/jobs',
    'https://news.ycombinator.com/user?id=41428115',
    'https://news.ycombinator.com/reply?id=41428115',
  ],
  isPosting: (url) => postingId(url) !== null,
  postingId,
  read,
  anchor: ['.fatitem .comhead'],
  cards: {
    // Named by the thread too, so that nothing is loaded for the cards of any other.
    each: ['#pagespace[title*="hiring" i] ~ tr .ind[indent="0"] ~ .default' /* 2024-09 */],
    text: ['.commtext' /* 2024-09 */],
    read: (card, { document }) =>
      HIRING.test(lineOf(threadOf(document))) ? postingOf(card.querySelector('.commtext')) : undefined,
  },
  verified: 'posting',
};
