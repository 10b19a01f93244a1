import { describe, expect, it } from 'vitest';
import { parseSavedPage } from '../../utils/cli/read-page.ts';
import type { PageReading } from '../../utils/reading/page.ts';
import { type BoardReader, type ReaderAnswer, readPage } from '../../utils/reading/read-page.ts';

const URL_OF_AD = 'https://www.quayline-example.test/jobs/sailor';
const AD = [
  'Quayline looks for a sailor who also writes Go, because our boats report their position through our own service.',
  'You keep the boats afloat and the service running, and you tell us which of the two needs you more this week.',
  'You bring a certificate for coastal waters, three years of Go, and patience with wet keyboards and dry jokes.',
];
const BODY = AD.map((line) => `<p>${line}</p>`).join('');

function read(body: string, url = URL_OF_AD, board: BoardReader | null = null, selection?: string): PageReading {
  const document = parseSavedPage(`<!doctype html><html lang="en"><title>Sailor</title><body>${body}`, url);
  return readPage({ document, url: new URL(url) }, board, selection === undefined ? {} : { selection });
}

function board(answer: ReaderAnswer | ((document: Document) => ReaderAnswer)): BoardReader {
  return {
    id: 'test-board',
    isPosting: () => true,
    postingId: () => '7',
    read: ({ document }) => (typeof answer === 'function' ? answer(document) : answer),
  };
}

const jsonLd = (posting: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', ...posting })}</script>`;

describe('a selection', () => {
  it('is the posting, found again in the page', () => {
    const reading = read(`<h1>Sailor</h1>${BODY}<p>Footer</p>`, URL_OF_AD, null, `${AD[1]}\n\n${AD[2]}`);
    expect(reading.kind).toBe('posting');
    expect(reading.posting).toMatchObject({
      title: 'Sailor',
      company: null,
      readFrom: 'selection',
      description: `${AD[1]}\n${AD[2]}`,
    });
    expect(reading.body?.stretches(0, 3)).toHaveLength(1);
  });

  it('from another frame has no place in this document', () => {
    const reading = read('<h1>Wrapper</h1>', URL_OF_AD, null, 'Tasks\n- sail the boat');
    expect(reading.posting?.description).toBe('Tasks\n- sail the boat');
    expect(reading.body).toBeNull();
  });

  it('of nothing is a named failure', () => {
    expect(read(BODY, URL_OF_AD, null, ' \n ').failure?.code).toBe('selection-empty');
  });

  it('is never read as HTML', () => {
    const reading = read(BODY, URL_OF_AD, null, '<img src=x onerror="document.title=1"> Sailor wanted for a boat');
    expect(reading.posting?.description).toContain('<img src=x');
  });
});

describe('a board’s answer', () => {
  const page = `<h1 id="t">Sailor</h1><div id="b">${BODY}</div>`;
  const element = (document: Document): Element => document.querySelector('#b') as Element;
  const open = (document: Document): ReaderAnswer => ({
    kind: 'posting',
    facts: { title: 'Sailor', company: 'Quayline', element: element(document) },
  });

  it('gives the body of its element, with the board’s id', () => {
    const reading = read(page, URL_OF_AD, board(open));
    expect(reading.posting).toMatchObject({
      id: 'test-board:7',
      board: 'test-board',
      readFrom: 'board',
      description: AD.join('\n'),
    });
  });

  it('takes what only the data knows, when both name one posting', () => {
    const reading = read(
      page + jsonLd({ title: 'Sailor', description: BODY, datePosted: '2026-10-01' }),
      URL_OF_AD,
      board(open),
    );
    expect(reading.posting).toMatchObject({ readFrom: 'json-ld', datePosted: '2026-10-01', company: 'Quayline' });
  });

  it('wins over data of another posting', () => {
    const reading = read(
      page + jsonLd({ title: 'Cook', description: BODY, datePosted: '2026-10-01' }),
      URL_OF_AD,
      board(open),
    );
    expect(reading.posting).toMatchObject({ readFrom: 'board', title: 'Sailor' });
    expect(reading.posting?.datePosted).toBeUndefined();
  });

  it('that another posting is open is not overruled by data', () => {
    const reading = read(
      page + jsonLd({ title: 'Sailor', description: BODY }),
      URL_OF_AD,
      board({ failure: 'identity-mismatch' }),
    );
    expect(reading).toMatchObject({ kind: 'none', posting: null, failure: { code: 'identity-mismatch' } });
  });

  it('that the layout changed leaves it to data that the page shows', () => {
    const changed = board({ failure: 'layout-changed' });
    expect(read(page + jsonLd({ title: 'Sailor', description: BODY }), URL_OF_AD, changed).posting?.description).toBe(
      AD.join('\n'),
    );
    expect(read(page, URL_OF_AD, changed).failure?.code).toBe('layout-changed');
  });

  it('with an empty element is not loaded yet', () => {
    const reading = read('<h1>Sailor</h1><div id="b"><p>…</p></div>', URL_OF_AD, board(open));
    expect(reading).toMatchObject({ posting: null, failure: { code: 'not-loaded' } });
  });

  it('may be another kind of page', () => {
    const reading = read(
      page,
      URL_OF_AD,
      board({ kind: 'expired', failure: 'expired', facts: { title: 'Sailor', company: null } }),
    );
    expect(reading).toMatchObject({
      kind: 'expired',
      posting: null,
      body: null,
      about: { title: 'Sailor', company: null },
    });
  });
});

describe('data', () => {
  it('whose text the page does not show is never shown', () => {
    const reading = read(
      `<h1>Sailor</h1><p>${'This position is closed. '.repeat(12)}</p>${jsonLd({ title: 'Sailor', description: BODY })}`,
    );
    expect(reading).toMatchObject({ kind: 'expired', posting: null, failure: { code: 'expired' } });
  });

  it('is found in the page where its words differ a little', () => {
    const data = BODY.replace('who also writes', 'who—also—writes').replace('wet keyboards', 'very wet keyboards');
    expect(
      read(`<h1>Sailor</h1><div>${BODY}</div>${jsonLd({ title: 'Sailor', description: data })}`).posting?.description,
    ).toBe(AD.join('\n'));
  });

  it('of another title than the page’s heading is not this page’s', () => {
    const reading = read(
      `<h1>Cook</h1><div>${BODY}</div>${jsonLd({ title: 'Deck hand', description: BODY })}`,
      'https://www.quayline-example.test/jobs/cook-77812',
    );
    expect(reading).toMatchObject({ posting: null, failure: { code: 'identity-mismatch' } });
  });
});

describe('the id of a posting', () => {
  it('is the address without fragment and tracking', () => {
    const reading = read(
      `<h1>Sailor</h1><div>${BODY}</div>${jsonLd({ title: 'Sailor', description: BODY })}`,
      `${URL_OF_AD}?utm_source=x&lang=en&gh_src=y#apply`,
    );
    expect(reading.posting?.id).toBe(`${URL_OF_AD}?lang=en`);
  });
});

describe('hostile and huge pages', () => {
  const timed = (body: string): { reading: PageReading; ms: number } => {
    const document = parseSavedPage(`<title>Sailor</title><body>${body}`, URL_OF_AD);
    const started = performance.now();
    const reading = readPage({ document, url: new URL(URL_OF_AD) }, null);
    return { reading, ms: performance.now() - started };
  };

  it('with too many elements are refused by name', () => {
    expect(timed('<i></i>'.repeat(150_001)).reading.failure?.code).toBe('page-too-large');
  });

  it('with too much text for a posting are refused by name', () => {
    const reading = read(
      `<div id="b">${'<p>far too long a line for any advertisement that a person would read</p>'.repeat(8000)}</div>`,
      URL_OF_AD,
      board((document) => ({
        kind: 'posting',
        facts: { title: 'Sailor', company: null, element: document.querySelector('#b') as Element },
      })),
    );
    expect(reading).toMatchObject({ posting: null, failure: { code: 'page-too-large' } });
  });

  it.each([
    ['100,000 short elements', '<p>qualifications</p>'.repeat(50_000) + '<b>x</b>'.repeat(50_000)],
    [
      'five megabytes of running text',
      `<h1>Sailor</h1>${`<p>${'experience with the sea and the tide '.repeat(30)}</p>`.repeat(4500)}`,
    ],
    ['deep nesting', `${'<div>'.repeat(800)}${BODY}${'</div>'.repeat(800)}`],
    ['thousands of links to openings', '<a href="/x/about-us-now">about</a>'.repeat(6000)],
    ['a heading around everything', `${'<h1>'.repeat(50)}${BODY.repeat(500)}`],
    [
      'long runs of spaces, dots and entities',
      `<p>${' '.repeat(400_000)}a${'… '.repeat(100_000)}</p>${jsonLd({ title: '&amp;'.repeat(50_000), description: `${'<'.repeat(100_000)}${'&amp;'.repeat(50_000)}` })}`,
    ],
  ])(
    '%s are read in bounded time',
    (_, body) => {
      const { reading, ms } = timed(body);
      expect(reading.posting !== null || reading.failure !== undefined).toBe(true);
      expect(ms).toBeLessThan(8000);
    },
    60_000,
  );
});
