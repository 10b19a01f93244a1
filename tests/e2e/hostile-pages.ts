import { greenhousePosting } from './pages.ts';

/**
 * The Greenhouse posting on pages that break things, on purpose or not. Each is served under an id of its own; `count`
 * is how often something other than the page's own was put under its root.
 */
const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Platform Engineer at Quillbridge</title>`;
const BODY = /<main[\s\S]*<\/main>/.exec(greenhousePosting.html)?.[0] ?? '';
const COUNT = `window.hosts = 0;
new MutationObserver((records) => { for (const record of records) for (const node of record.addedNodes)
  if (node.localName === 'div' && node.parentNode === document.documentElement) window.hosts++; }).observe(document, { childList: true, subtree: true });`;

const page = (script: string, body = BODY) =>
  `${HEAD}<script>${COUNT}${script}</script></head><body>${body}</body></html>`;
const secondPosting = BODY.replaceAll('Platform Engineer', 'Harbour Clerk').replace('PostgreSQL', 'Bookkeeping');

interface HostilePage {
  html: string;
  type?: string;
}

const PAGES: Record<string, HostilePage> = {
  evicts: {
    html: page(`new MutationObserver(() => { for (const each of document.querySelectorAll('html > div')) each.remove(); })
.observe(document, { childList: true, subtree: true });`),
  },
  moves: {
    html: page(`new MutationObserver(() => { const host = document.querySelector('html > div'); if (host) document.body.prepend(host); })
.observe(document, { childList: true, subtree: true });`),
  },
  rewrites: {
    html: page(
      `setTimeout(() => { document.open(); document.write(${JSON.stringify(`${HEAD}</head><body>${secondPosting}</body></html>`).replaceAll('</', '<\\/')}); document.close(); }, 1500);`,
    ),
  },
  'replaces-root': {
    html: page(
      `setTimeout(() => { const root = document.documentElement.cloneNode(true); document.documentElement.remove(); setTimeout(() => document.append(root), 300); }, 1500);`,
    ),
  },
  freezes: {
    html: page(`for (const name of ['map', 'filter', 'flatMap', 'push', 'find', 'every', Symbol.iterator]) Array.prototype[name] = () => { throw new Error('page'); };
for (const type of [Object, Array, Element, Node, Document, ShadowRoot, String, Promise, Map]) { Object.freeze(type.prototype); Object.freeze(type); }
delete window.MutationObserver; window.navigation = undefined;`),
  },
  clobbers: {
    html: page(
      '',
      `<form id="f"><input name="children"><input name="parentNode"><input name="nextSibling"><input name="firstChild"><input name="attributes"><input name="getAttribute"><input name="localName"><input name="matches"></form><img name="body"><img name="defaultView"><img name="createElement"><img name="querySelector"><img name="documentElement"><img name="title">${BODY}`,
    ),
  },
  huge: {
    html: page('', `${BODY}<div id="deep">${'<p><b>word</b> of <i>many</i></p>'.repeat(33_000)}</div>`),
  },
  heavy: { html: page('', `${BODY}<aside>${'A long line about nothing in particular. '.repeat(125_000)}</aside>`) },
  restless: {
    html: page(
      `new MutationObserver(() => setTimeout(() => document.body.dataset.n = String(Math.random()))).observe(document, { childList: true, subtree: true, attributes: true });
addEventListener('DOMContentLoaded', () => { const i = document.createElement('i'); document.body.append(i); setInterval(() => { i.textContent = String(Math.random()); }, 5); });`,
      `${BODY}<div>${'<p><b>word</b> of <i>many</i></p>'.repeat(15_000)}</div>`,
    ),
  },
  navigates: {
    html: page(
      `let n = 0; const go = setInterval(() => { history.replaceState({}, '', '?n=' + n++ + '#' + n); if (n > 150) clearInterval(go); }, 20);`,
    ),
  },
  frames: {
    html: page(
      '',
      `${BODY}<iframe></iframe><iframe sandbox srcdoc="<h1>Frame</h1>"></iframe><iframe src="?inner"></iframe>`,
    ),
  },
  frameset: { html: `${HEAD}</head><frameset cols="*"><frame src="about:blank"></frameset></html>` },
  svg: {
    type: 'image/svg+xml',
    html: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Platform Engineer</text></svg>',
  },
  xhtml: {
    type: 'application/xhtml+xml',
    html: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Platform Engineer</title></head><body>${BODY.replace(/<img[^>]*>/g, '')}</body></html>`,
  },
  text: { type: 'text/plain', html: 'Platform Engineer' },
  json: { type: 'application/json', html: '{"title":"Platform Engineer"}' },
  empty: { html: '' },
};

const NAMES = Object.keys(PAGES);
const FIRST_ID = 4400990000;
const BASE = 'https://job-boards.greenhouse.io/quillbridge/jobs/';

/** Address of a page by its name. */
export const hostileUrl = (name: string): string => `${BASE}${FIRST_ID + NAMES.indexOf(name)}`;

/** The page at an address, or undefined. */
export function hostilePage(url: URL): HostilePage | undefined {
  const address = `${url.origin}${url.pathname}`;
  const name = NAMES.find((each) => hostileUrl(each) === address);
  return name === undefined ? undefined : PAGES[name];
}
