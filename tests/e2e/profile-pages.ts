import { readFileSync } from 'node:fs';
import type { FixtureResponse } from './lib/fixture-proxy.ts';

const FIXTURE = new URL('../fixtures/profiles/github/overview/', import.meta.url);
const ORIGIN = 'https://github.com';

/** What the page itself saw, filled by its script. */
export interface MarkDiary {
  /** When the page last changed its own text, when the first mark of it stood there, and the longest time without a turn, ms. */
  changedAt: number;
  markedAt: number;
  gap: number;
  /** Long enough since the change for everything to have happened. */
  done: boolean;
}

export const profilePages = {
  /** The fixture of the shelf, under its real address. */
  own: `${ORIGIN}/mira-okonkwo`,
  /** Another person of the same app. */
  other: `${ORIGIN}/jonas-vale`,
  /** 50 kB of text. */
  long: `${ORIGIN}/long-vale`,
  /** 2 MB of text. */
  huge: `${ORIGIN}/huge-vale`,
  /** Names of its forms hide the members of elements and of the document. */
  clobbered: `${ORIGIN}/clobbered-vale`,
  /** No profile. */
  none: `${ORIGIN}/features/actions`,
};

const SENTENCES = [
  'Kept the loading bays of a canal company on time with Python and PostgreSQL.',
  'Moved a warehouse of old tables to Snowflake, and wrote down why.',
  'Planned the winter timetable with the people who drive the barges.',
  'Taught two newcomers to read query plans before they add an index.',
];

function article(name: string, characters: number): string {
  const items: string[] = [];
  for (let length = 0, n = 0; length < characters; n++) {
    const words = `${SENTENCES[n % SENTENCES.length]} Part ${n}.`;
    items.push(n % 6 === 0 ? `<h3>Year ${n}</h3><p>${words}</p>` : `<p>${words}</p>`);
    length += words.length;
  }
  return `<div class="js-profile-editable-area"><h1 class="vcard-names"><span class="p-name" itemprop="name">${name}</span></h1>
<div class="p-note user-profile-bio"><div>Data engineer on boats.</div></div></div>
<article class="markdown-body entry-content"><h2>About</h2>${items.join('')}</article>`;
}

const MAINS: Record<string, () => string> = {
  '/jonas-vale': () => article('Jonas Vale', 300),
  '/long-vale': () => article('Lone Vale', 50_000),
  '/huge-vale': () => article('Hugo Vale', 2_000_000),
};

/** The app: goes to another person without loading, and writes down when marks stand there. */
const SCRIPT = `
const MAINS = __MAINS__;
window.diary = { changedAt: 0, markedAt: 0, gap: 0, done: false };
window.openPerson = (path) => {
  window.diary = { changedAt: 0, markedAt: 0, gap: 0, done: false };
  history.pushState(null, '', path);
  document.title = path.slice(1);
  document.querySelector('main').innerHTML = MAINS[path];
  // On a busy machine the marks come late: what is told is how late.
  watchMarks(15000);
};
window.watchMarks = (patience = 0) => {
  const { diary } = window;
  diary.changedAt = performance.now();
  let last = diary.changedAt;
  const look = () => {
    const now = performance.now();
    diary.gap = Math.max(diary.gap, now - last);
    last = now;
    const [range] = CSS.highlights.get('note') ?? [];
    if (!diary.markedAt && range && range.startContainer.isConnected && String(range) !== '') diary.markedAt = now;
    if (now - diary.changedAt < (diary.markedAt ? 2000 : Math.max(2000, patience))) setTimeout(look);
    else diary.done = true;
  };
  setTimeout(look);
};`;

function page(main: string, mains: string[] = []): string {
  const known = Object.fromEntries(mains.map((path) => [path, MAINS[path]?.()]));
  const script = SCRIPT.replace('__MAINS__', () => JSON.stringify(known).replaceAll('<', '\\u003c'));
  return `<!doctype html><html lang="en"><head><title>x</title></head><body>
<header role="banner"><nav><a href="/explore">Explore</a> Python and Rust trending</nav></header>
<main>${main}</main><script>${script}</script></body></html>`;
}

const CLOBBERS = `<form name="querySelectorAll"><input name="getAttribute"></form><form id="resume">${[
  'childNodes',
  'firstChild',
  'nextSibling',
  'parentNode',
  'localName',
  'nodeType',
]
  .map((name) => `<input name="${name}">`)
  .join('')}</form><img name="createRange"><img name="documentElement"><img name="adoptedStyleSheets">
<p ${Array.from({ length: 5000 }, (_, n) => `data-a${n}=""`).join(' ')}>Python</p>`;

/** The fixture of the shelf, with the script of the app. */
function own(): string {
  const html = readFileSync(new URL('page.html', FIXTURE), 'utf8');
  const script = page('', Object.keys(MAINS).slice(0, 2)).match(/<script>[\s\S]*<\/script>/)?.[0] ?? '';
  return html.replace('</body>', () => `${script}</body>`);
}

/** What the sites of candidates' pages answer. */
export function profilePage(url: URL): FixtureResponse | undefined {
  const address = `${url.origin}${url.pathname}`;
  const main = MAINS[url.pathname];
  if (address === profilePages.own) return { body: own() };
  if (url.origin === ORIGIN && main) return { body: page(main()) };
  if (address === profilePages.clobbered) return { body: page(CLOBBERS + article('Cloe Vale', 300)) };
  if (address === profilePages.none) return { body: page('<h1>Automate</h1><p>Python and PostgreSQL for all.</p>') };
  if (url.hostname.endsWith('githubusercontent.com')) return { status: 204, body: '' };
  return undefined;
}
