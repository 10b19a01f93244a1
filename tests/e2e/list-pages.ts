/**
 * Result lists that the fixture proxy serves under real host names: the boards' own structure, our own invented text.
 * A list in a scroller of its own, with pages and an endless end; the same as a very long page; and a thread whose
 * comments are postings.
 */
import type { FixtureResponse } from './lib/fixture-proxy.ts';
import { html } from './pages.ts';

const ROLES = ['Deck Hand', 'Harbour Clerk', 'Tide Analyst', 'Crane Driver', 'Net Maker', 'Lamp Keeper', 'Ferry Cook'];
const ASKS = [
  'Python and SQL every day, Docker now and then',
  'Microsoft Excel, bookkeeping and a calm telephone voice',
  'Kubernetes, Terraform and PostgreSQL in production',
  'A friendly team by the water, tea included',
  'Welding and blueprint reading; AutoCAD is welcome',
];

/** One card, as SEEK marks it up: the whole card is a link, and a bookmark stands in its corner. Each fifth has no summary. */
function card(n: number): string {
  const title = `${ROLES[n % ROLES.length]} ${n}`;
  const link = `/job/${94_000_000 + n}`;
  return `<article data-card-type="JobCard" data-job-id="${94_000_000 + n}" class="card">
<a class="whole" data-automation="job-list-view-job-link" href="${link}" aria-label="${title}"></a>
<h3><a data-automation="jobTitle" href="${link}">${title}</a></h3> <p>at <a data-automation="jobCompany" href="/companies/quay-${n}">Quay ${n}</a></p>
<button class="save" aria-label="Save ${title}">☆</button>
${n % 5 === 4 ? '' : `<span data-automation="jobShortDescription">${ASKS[n % ASKS.length]}.</span>`}<p><small>${(n % 27) + 1} days ago</small></p></article>`;
}
const cards = (from: number, count: number) => Array.from({ length: count }, (_, index) => card(from + index)).join('');

const LIST_STYLE = `<style>.bar{position:sticky;top:0;height:48px;background:#246;color:#fff;z-index:5}.results{width:560px;margin:0 24px}
.scroller{height:520px;overflow-y:auto;border:1px solid #999}.card{position:relative;height:150px;margin:8px;padding:12px;box-sizing:border-box;border:1px solid #ccc;border-radius:8px;overflow:hidden}
.card h3,.card p{margin:0}.card h3 a,.card p a{position:relative}.whole{position:absolute;inset:0}.save{position:absolute;right:12px;top:12px}</style>`;

const BAR =
  '<div class="bar">Quay jobs <button data-turn>Next page</button> <button data-grow>More</button> <button data-reuse>Reuse</button></div>';

/** Runs in the page: pages, an endless end, an element that is used again, a bar over it all. */
const LIST_SCRIPT = `
window.pages = JSON.parse(document.getElementById('pages').textContent);
const list = document.querySelector('[data-list]');
const on = (name, change) => { document.querySelector('[data-' + name + ']').onclick = () => ourChange(change); };
on('turn', () => { history.pushState({}, '', '?page=2'); list.innerHTML = pages[2]; });
on('grow', () => list.insertAdjacentHTML('beforeend', pages.more));
on('reuse', () => { const [one, two] = list.querySelectorAll('article'); one.innerHTML = two.innerHTML; });
window.size = [document.documentElement.scrollWidth, document.documentElement.scrollHeight];`;

const data = (pages: Record<string, string>) =>
  `<script type="application/json" id="pages">${JSON.stringify(pages).replaceAll('<', '\\u003c')}</script>`;

/** A list of 40 cards a page, in a scroller of its own. */
export const listPage = {
  url: 'https://www.seek.com.au/quay-jobs/in-Hobart-TAS',
  html: html(
    'Quay jobs in Hobart TAS',
    `${LIST_STYLE}${BAR}<div class="results"><div class="scroller"><div data-list>${cards(0, 40)}</div></div></div>${data({ 2: cards(100, 40), more: cards(200, 20) })}`,
    LIST_SCRIPT,
  ),
};

/** 1,000 cards, scrolled with the window, under a bar that stays. */
export const longList = {
  url: 'https://www.seek.com.au/every-job/in-Hobart-TAS',
  html: html(
    'Every job in Hobart TAS',
    `${LIST_STYLE}${BAR}<div class="results" data-list>${cards(0, 1000)}</div>${data({})}`,
    LIST_SCRIPT,
  ),
};

const COMPANIES = ['Quillbridge', 'Tidemark', 'Fernhill', 'Halden Yard', 'Ossel Press', 'Larkmill'];

/** A comment; those of the first level are postings. */
function comment(n: number, indent: number, words: string): string {
  return `<tr class="athing comtr" id="${46_000_000 + n}"><td><table border="0"><tr><td class="ind" indent="${indent}" style="padding-left:${indent * 40}px"></td>
<td valign="top" class="votelinks"><center><a href="vote?id=${n}">▲</a></center></td><td class="default"><div style="margin-top:2px;margin-bottom:-10px"><span class="comhead"><a href="user?id=u${n}" class="hnuser">u${n}</a>
<span class="age"><a href="item?id=${46_000_000 + n}">${n} hours ago</a></span> <span class="navs">| <a href="#${46_000_001 + n}" class="clicky">next</a> <a class="togg clicky" href="javascript:void(0)">[–]</a></span></span></div><br>
<div class="comment"><div class="commtext c00">${words}</div><div class="reply"><p><font size="1"><u><a href="reply?id=${46_000_000 + n}">reply</a></u></font></p></div></div></td></tr></table></td></tr>`;
}

/** Each fourth names no skill. */
function ad(n: number): string {
  const words =
    n % 4 === 3
      ? 'Come as you are; the tea is on us.'
      : `What you bring: Python, PostgreSQL and Docker; ${n % 2 ? 'Terraform' : 'Kubernetes'} would be nice to have.`;
  const company = `${COMPANIES[n % COMPANIES.length]} ${n}`;
  return comment(
    n,
    0,
    `${company} | Platform Engineer | Lisbon | Full-time<p>${company} is invented, and prints the timetables of ferry lines that nobody has ever taken.<p>${words}<p>Write to us by post; every letter is read by two people and answered within a week of its arrival.`,
  );
}

/** A monthly thread: postings, an answer to each third one, and a joke. */
export const threadPage = {
  url: 'https://news.ycombinator.com/item',
  id: '46000000',
  html: html(
    'Ask HN: Who is hiring? (November 2026) | Hacker News',
    `<style>body{font:13px/1.4 Verdana,sans-serif}#hnmain{width:85%;margin:auto;background:#f6f6ef}.default{font-size:12px}.comhead{font-size:11px;color:#666}</style>
<table id="hnmain"><tr id="pagespace" title="Ask HN: Who is hiring? (November 2026)" style="height:10px"></tr><tr><td><table class="fatitem"><tr class="athing submission" id="46000000"><td class="title"><span class="titleline"><a href="item?id=46000000">Ask HN: Who is hiring? (November 2026)</a></span></td></tr></table>
<table class="comment-tree">${Array.from(
      { length: 24 },
      (_, n) => `${ad(n + 1)}${n % 3 === 0 ? comment(n + 500, 1, 'Is this open to people who live on a boat?') : ''}`,
    ).join('')}${comment(900, 0, 'Lovely weather for it.')}</table></td></tr></table>`,
    'window.size = [document.documentElement.scrollWidth, document.documentElement.scrollHeight];',
  ),
};

/** What the hosts of the lists answer; undefined for any other address. */
export function listRoutes(url: URL): FixtureResponse | undefined {
  const page = `${url.origin}${url.pathname}`;
  if (page === threadPage.url)
    return url.searchParams.get('id') === threadPage.id ? { body: threadPage.html } : undefined;
  const found = [listPage, longList].find((each) => each.url === page);
  return found && { body: found.html };
}
