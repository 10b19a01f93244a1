import { describe, expect, it } from 'vitest';
import { boardFor } from '../../utils/boards/index.ts';
import { parseSavedPage } from '../../utils/cli/read-page.ts';
import { FAILURE_CODES } from '../../utils/model/result.ts';
import type { PageReading } from '../../utils/reading/page.ts';
import { readPage } from '../../utils/reading/read-page.ts';
import { timed } from '../timed.ts';

const HERE = 'https://www.quayline-example.test/jobs/sailor-4000017';
const AD =
  '<p>Quayline looks for a sailor who also writes Go, because our boats report their position to us.</p><h3>What you will do</h3><ul><li>Keep the boats afloat and the service running</li><li>Tell us which of the two needs you more this week</li></ul><h3>What you bring</h3><ul><li>Three years of Go and a certificate for coastal waters</li><li>Patience with wet keyboards and with dry jokes</li></ul><p>We answer every letter within two weeks, on paper if you like.</p>';
const PAGE = `<main><h1>Sailor</h1><div>${AD}</div></main>`;

/** The soak run. */
const FULL = !!process.env.CREDLENS_RUNS;
/** Milliseconds that one page may take to read on a slow machine with much else to do. */
const PATIENCE = 10_000;

function time(html: string, address = HERE): { reading: PageReading; ms: number } {
  const url = new URL(address);
  const document = parseSavedPage(html, address);
  const { result: reading, took: ms } = timed(() => readPage({ document, url }, boardFor(url)));
  document.defaultView?.close();
  return { reading, ms };
}

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Sailor</title>${head}</head><body>${body}</body></html>`;

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

const posting = (more: object = {}): object => ({ '@type': 'JobPosting', title: 'Sailor', description: AD, ...more });

/** A posting or a failure by name, in bounded time. */
function named(html: string, address = HERE): PageReading {
  const { reading, ms } = time(html, address);
  expect(ms).toBeLessThan(PATIENCE);
  if (!reading.posting) expect(FAILURE_CODES).toContain(reading.failure?.code);
  return reading;
}

/**
 * jsdom has no named access that overrides the document's and a form's own properties, as browsers have (HTML, "named
 * properties" with LegacyOverrideBuiltIns); here it is given to a document.
 */
function overrideByName(document: Document): void {
  const named = (owner: ParentNode, selector: string): [object, string, Element][] =>
    [...owner.querySelectorAll(selector)].flatMap((element) =>
      ['name', 'id'].flatMap((key): [object, string, Element][] => {
        const name = element.getAttribute(key);
        return name ? [[owner, name, element]] : [];
      }),
    );
  const all = [document, ...document.querySelectorAll('form')].flatMap((owner) =>
    named(owner, owner === document ? 'form,img,embed,object,iframe' : 'input,button'),
  );
  for (const [owner, name, value] of all) Object.defineProperty(owner, name, { configurable: true, value });
}

function readOverridden(body: string): { reading: PageReading; ms: number } {
  const document = parseSavedPage(page(body), HERE);
  overrideByName(document);
  const { result: reading, took: ms } = timed(() => readPage({ document, url: new URL(HERE) }, null));
  return { reading, ms };
}

describe('a document whose own properties are taken by its elements', () => {
  const taken =
    'title body documentElement head getElementsByTagName querySelector querySelectorAll defaultView URL'.split(' ');
  const nodes =
    'getAttribute hasAttribute getAttributeNames parentNode parentElement firstChild nextSibling nodeType nodeValue localName matches closest contains querySelector querySelectorAll previousElementSibling firstElementChild className textContent ownerDocument compareDocumentPosition'.split(
      ' ',
    );
  const fields = 'children childNodes attributes id name action method submit length style dataset lang title'.split(
    ' ',
  );

  it.each(
    taken.flatMap((name) => [[name, `<img name="${name}">`] as const, [name, `<form name="${name}"></form>`] as const]),
  )('such as document.%s is refused by name', (_, element) => {
    const { reading, ms } = readOverridden(element + PAGE);
    expect(reading).toMatchObject({ kind: 'none', posting: null, failure: { code: 'page-not-readable' } });
    expect(ms).toBeLessThan(PATIENCE);
  });

  it.each(nodes)('such as %s of a form around the posting is refused by name', (name) => {
    const { reading, ms } = readOverridden(`<form><input name="${name}">${PAGE}</form>`);
    expect(reading).toMatchObject({ posting: null, failure: { code: 'page-not-readable' } });
    expect(ms).toBeLessThan(PATIENCE);
  });

  it.each(fields)('but a field called %s, as forms have, is no trouble', (name) => {
    const { reading } = readOverridden(
      `${PAGE}<form><input name="${name}"></form><form id="f"><input id="${name}"></form>`,
    );
    expect(reading.posting?.description).toContain('Quayline looks for a sailor');
  });
});

describe('structured data', () => {
  it('in 5,000 blocks of other things is read', () => {
    const other = jsonLd({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Jobs' }] }).repeat(5000);
    expect(named(page(PAGE, other + jsonLd(posting()))).posting?.readFrom).toBe('json-ld');
  });

  it('of 5,000 postings is a list', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      jsonLd({ '@type': 'JobPosting', title: `Sailor ${index}`, description: AD }),
    ).join('');
    expect(named(page(PAGE, many)).posting).toBeNull();
  });

  it('that refers to itself in a circle is read', () => {
    const graph = {
      '@graph': [
        { '@id': '#a', ...posting({ hiringOrganization: { '@id': '#b' }, mainEntityOfPage: { '@id': '#a' } }) },
        { '@id': '#b', '@type': 'Organization', name: 'Quayline', owns: { '@id': '#a' }, self: { '@id': '#b' } },
      ],
    };
    expect(named(page(PAGE, jsonLd(graph))).posting?.title).toBe('Sailor');
  });

  it.each([
    ['arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a posting in arrays', `${'['.repeat(5000)}${JSON.stringify(posting())}${']'.repeat(5000)}`],
    ['open brackets', '[{"a":'.repeat(100_000)],
  ])('nested very deep in %s is no trouble', (_, source) => {
    expect(named(page(PAGE, jsonLd(source))).posting?.title).toBe('Sailor');
  });

  it('with a name or a place nested very deep is no trouble', () => {
    const deep = `${'{"name":['.repeat(20_000)}"Quayline"${']}'.repeat(20_000)}`;
    const source = `{"@type":"JobPosting","title":"Sailor","description":${JSON.stringify(AD)},"hiringOrganization":${deep},"jobLocation":${deep}}`;
    expect(named(page(PAGE, jsonLd(source))).posting?.title).toBe('Sailor');
  });

  it('with addresses that are no addresses is read, and none of them is kept', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,<b>x', 'http://[', '//', '\u0000', 'x'.repeat(1e6)]) {
      const head = `${jsonLd(posting({ url: address, '@id': address }))}<link rel="canonical" href="${address}">`;
      const reading = named(page(PAGE, head));
      expect(reading.posting?.url).toBe(HERE);
    }
  });
});

describe('text', () => {
  it('of two megabytes in the data is not shown as the posting', () => {
    const long = `<p>${'You keep the boats afloat and write Go. '.repeat(55_000)}</p>`;
    expect(named(page(PAGE, jsonLd(posting({ description: long })))).posting?.description.length ?? 0).toBeLessThan(
      500_001,
    );
  });

  it('of two megabytes in the page is no posting', () => {
    const long = '<p>You keep the boats afloat and write Go, in any weather and at any hour.</p>'.repeat(28_000);
    expect(named(page(`<h1>Sailor</h1><h2>What you bring</h2><h2>Tasks</h2><div>${long}</div>`)).posting).toBeNull();
  });

  it('of a title of one megabyte is cut', () => {
    const reading = named(`<title>${'Sailor '.repeat(150_000)}</title><body>${PAGE}`);
    expect(reading.posting?.title.length ?? 0).toBeLessThanOrEqual(1000);
  });

  it.each([
    ['entities within entities', `&amp;${'amp;'.repeat(200_000)}lt;b&gt;`],
    ['entities by the thousand', '&lt;&amp;lt;&amp;amp;lt;'.repeat(40_000)],
    ['numbers beyond all characters', '&#99999999;&#x110000;&#xD800;&#0;'.repeat(20_000)],
    ['open tags by the thousand', '<p><b>'.repeat(800)],
  ])('of %s in data and page is no trouble', (_, bomb) => {
    const reading = named(page(`${PAGE}<aside>${bomb}</aside>`, jsonLd(posting({ title: bomb, description: bomb }))));
    expect(reading.posting?.description ?? '').not.toContain('&lt;b');
  });

  it('with NUL and halves of characters keeps every block on its place', () => {
    const odd = 'Boats \u0000\uD83D and \uDE00 tides \uFFFE'.repeat(3);
    const document = parseSavedPage(page(PAGE), HERE);
    for (const item of document.querySelectorAll('li,h1')) item.append(odd);
    document.title = `Sailor${odd}`;
    const { posting: found, failure } = readPage({ document, url: new URL(HERE) }, null);
    expect(found ?? failure).toBeTruthy();
    for (const block of found?.blocks ?? []) expect(block.end).toBeLessThanOrEqual(found?.description.length ?? 0);
  });

  it('in templates, noscript and hidden parts is not the posting’s', () => {
    const secret = `<p>${'Prolog and COBOL are asked for in this hidden line. '.repeat(5)}</p>`;
    const hidden = `<template>${secret}</template><noscript>${secret}</noscript><div hidden>${secret}</div><dialog>${secret}</dialog><script>var a = "${'Prolog '.repeat(9)}"</script>`;
    const reading = named(page(`<main><h1>Sailor</h1><div>${hidden}${AD}${hidden}</div></main>`));
    expect(reading.posting?.description).toContain('Quayline looks for');
    expect(reading.posting?.description).not.toMatch(/Prolog|COBOL/);
  });
});

describe('addresses', () => {
  it.each([
    ['another host', 'https://attacker.test/'],
    ['a script', 'javascript:alert(1)//'],
    ['data', 'data:text/html,x'],
    ['nonsense', 'http://['],
  ])('under a base of %s do not change whose page it is', (_, base) => {
    const reading = named(page(PAGE, `<base href="${base}"><link rel="canonical" href="/jobs/sailor-4000017">`));
    expect(reading.posting?.url).toBe(HERE);
    expect(reading.posting?.id).toBe(HERE);
  });

  it('of links that are scripts or nonsense are left aside', () => {
    const links = ['javascript:void(0)', 'data:,x', 'http://[', 'mailto:a@b', '', '#', '//', 'https://'];
    const all = links.map((href) => `<h2><a href="${href}">Other posting</a></h2>`).join('');
    expect(named(page(`${PAGE}<aside>${all.repeat(500)}</aside>`)).posting?.title).toBe('Sailor');
  });
});

describe('size', () => {
  const LINE = '<div class="row"><p>You keep the boats afloat and write Go.</p><a href="/x">more</a></div>';

  it('of 20 megabytes is refused or read', { timeout: 120_000 }, () => {
    expect(named(page(`<h1>Sailor</h1>${'x'.repeat(20_000_000)}`)).posting).toBeNull();
    // Parsing it takes many times as long as refusing it; tests/reading/read-page.test.ts refuses elements alone.
    if (FULL) expect(named(page(`${LINE.repeat(60_000)}`)).failure?.code).toBe('page-too-large');
    expect(named(page(`${PAGE}<!--${'x'.repeat(20_000_000)}-->`)).posting?.title).toBe('Sailor');
  });

  it('of tables nested 3,600 elements deep is refused by name', { timeout: 120_000 }, () => {
    // Browsers' parsers stop at 512; jsdom's goes on, and gives up itself at some thousands more.
    const { reading, ms } = time(page(`<h1>Sailor</h1>${'<table><tr><td>'.repeat(900)}${AD}`));
    expect(ms).toBeLessThan(PATIENCE);
    expect([reading.posting, reading.failure?.code]).toEqual([null, 'page-too-large']);
  });

  it('makes reading no more than a little slower than it is larger', { timeout: 120_000 }, () => {
    const measured = (FULL ? [2000, 4000, 8000, 16_000] : [1000, 8000]).map((rows) => {
      const html = page(`${PAGE}<section>${LINE.repeat(rows)}</section>`);
      return { rows, ms: Math.min(time(html).ms, time(html).ms) };
    });
    console.log(measured.map(({ rows, ms }) => `${rows} rows (${rows * 3} elements): ${ms.toFixed(0)} ms`).join('\n'));
    const [first, last] = [measured[0], measured.at(-1)];
    // Eight times the page: linear would be eight, quadratic sixty-four.
    expect((last?.ms ?? 0) / Math.max(first?.ms ?? 1, 5)).toBeLessThan(24);
  });
});
