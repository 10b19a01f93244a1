import { describe, expect, it } from 'vitest';
import { parseSavedPage } from '../../utils/cli/read-page.ts';
import { type BoardReader, readPage } from '../../utils/reading/read-page.ts';

const HERE = 'https://www.quayline-example.test/jobs/sailor-4000017';
const BODY =
  '<p>Quayline looks for a sailor who also writes Go, because our boats report their position to us.</p><h3>What you will do</h3><ul><li>Keep the boats afloat and the service running</li><li>Tell us which of the two needs you more this week</li></ul><h3>What you bring</h3><ul><li>Three years of Go and a certificate for coastal waters</li><li>Patience with wet keyboards and with dry jokes</li></ul><p>We answer every letter within two weeks, on paper if you like.</p>';

function read(head: string, url = HERE, board: BoardReader | null = null, body = BODY) {
  const html = `<!doctype html><html lang="en"><head><title>Sailor</title>${head}</head><body><main><h1>Sailor</h1><div>${body}</div></main></body></html>`;
  return readPage({ document: parseSavedPage(html, url), url: new URL(url) }, board);
}

const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
const preview = (href: string): string => `<meta property="og:url" content="${href}">`;
const data = (url: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Sailor', description: BODY, url })}</script>`;

describe('a document that says it is another posting than the address', () => {
  it.each([
    ['by its canonical link', canonical('/jobs/cook-4000018')],
    ['by its canonical link with a host', canonical('https://www.quayline-example.test/jobs/cook-4000018/')],
    ['by its address for previews', preview('https://www.quayline-example.test/jobs/cook-4000018?ref=x')],
    ['by the address in its data', data('https://www.quayline-example.test/jobs/cook-4000018')],
    ['under another language', canonical('/de/jobs/koch-4000018')],
  ])('%s is a named failure, whatever it shows', (_, head) => {
    const reading = read(head);
    expect(reading).toMatchObject({ kind: 'none', posting: null, body: null });
    expect(reading.failure?.code).toBe('identity-mismatch');
  });

  it('by a slug beside its own is a named failure', () => {
    const reading = read(canonical('/jobs/ships-cook'), 'https://www.quayline-example.test/jobs/able-sailor');
    expect(reading.failure?.code).toBe('identity-mismatch');
  });
});

describe('a document that says nothing else', () => {
  it.each([
    ['its own address', canonical(HERE)],
    ['its own address with a language before it', canonical('/en/jobs/sailor-4000017')],
    ['its own address with another slug', canonical('/jobs/seaman-4000017')],
    ['the list', canonical('/jobs')],
    ['the list of a place', canonical('/jobs/in-lisbon')],
    ['the front page', canonical('/')],
    ['an address without an id', canonical('/jobs/sailor')],
    ['another host', canonical('https://jobs.elsewhere.test/jobs/cook-4000018')],
    ['no address of the web', canonical('javascript:alert(1)')],
    ['data as an address', canonical('data:text/html,x') + preview('data:text/html,x')],
    ['no address at all', canonical('http://[') + canonical('')],
    ['one address forgotten, the other right', canonical('/jobs/cook-4000018') + preview(HERE)],
  ])('%s is read', (_, head) => {
    expect(read(head).posting?.title).toBe('Sailor');
  });
});

describe('at a board', () => {
  const board: BoardReader = {
    id: 'some-board',
    isPosting: (url) => /^\/(?:\w\w\/)?view\/\d+$/.test(url.pathname),
    postingId: (url) => /\/view\/(\d+)$/.exec(url.pathname)?.[1] ?? null,
    read: ({ document }) => ({
      kind: 'posting',
      facts: { title: 'Sailor', company: null, element: document.querySelector('div') as Element },
    }),
  };
  const url = 'https://www.board-example.test/view/70001';

  it('its own word on addresses counts', () => {
    expect(read(canonical('/pt/view/70001'), url, board).posting?.title).toBe('Sailor');
    expect(read(canonical('/view/70002'), url, board).failure?.code).toBe('identity-mismatch');
    expect(read(canonical('/jobs/70002'), url, board).posting?.title).toBe('Sailor');
  });

  it('the id in the page outweighs a link that was not changed', () => {
    const body = `${BODY}<a href="/view/70001/apply">Apply</a>`;
    expect(read(canonical('/view/70002'), url, board, body).posting?.title).toBe('Sailor');
  });

  it('without a reader the previous posting is never shown', () => {
    const { read: _, ...bare } = board;
    expect(read(canonical('/view/70002'), url, bare).failure?.code).toBe('identity-mismatch');
    expect(read(canonical('/view/70001'), url, bare).posting?.readFrom).toBe('readable');
  });
});
