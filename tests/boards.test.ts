import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardById, boardFor, boards } from '../utils/boards/index.ts';
import { parseSavedPage, readSavedPage } from '../utils/cli/read-page.ts';
import type { Posting } from '../utils/model/posting.ts';
import { postingSchema } from '../utils/model/posting.ts';
import { matchesHost } from '../utils/reading/hosts.ts';
import { readDocument } from '../utils/reading/read-document.ts';
import { readPage } from '../utils/reading/read-page.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/boards');
const SHELF = join(import.meta.dirname, '../utils/boards');
/** Files of the shelf that are no board: the contract, the list, and what boards share. */
const NOT_BOARDS = ['job-board.ts', 'index.ts', 'open-posting.ts', 'linkedin-sdui.ts'];
/** The soak run. */
const FULL = !!process.env.CREDLENS_RUNS;
/** Pages of sites without a board of their own; read by the same loop. */
const ANY_SITE = 'any-site';

interface Expected {
  url: string;
  kind: string;
  failure?: string;
  posting: (Partial<Posting> & Pick<Posting, 'title' | 'company' | 'description'>) | null;
  about?: { title: string; company: string | null };
}

interface Fixture {
  board: string;
  slug: string;
  html: string;
  type: 'text/html' | 'application/xhtml+xml';
  expected: Expected;
}

function fixturesOf(board: string): Fixture[] {
  const folder = join(FIXTURES, board);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((slug) => {
      const xml = existsSync(join(folder, slug, 'page.xhtml'));
      return {
        board,
        slug,
        html: readFileSync(join(folder, slug, xml ? 'page.xhtml' : 'page.html'), 'utf8'),
        type: xml ? 'application/xhtml+xml' : 'text/html',
        expected: JSON.parse(readFileSync(join(folder, slug, 'posting.json'), 'utf8')) as Expected,
      };
    });
}

const hostsOf = (matches: readonly string[]): string[] =>
  matches.map((match) => new URL(match.replace('*.', '')).hostname);

describe('the shelf of boards', () => {
  it('has every file of the folder on the list', () => {
    const files = readdirSync(SHELF).filter((file) => !NOT_BOARDS.includes(file));
    for (const file of files) {
      expect(
        boardById(file.replace(/\.ts$/, '')),
        `utils/boards/${file} is not on the list: add one line to utils/boards/index.ts`,
      ).not.toBeNull();
    }
    expect(files.length, 'a board of the list has no file of its own name').toBe(boards.length);
  });

  it('has no id twice', () => {
    expect(new Set(boards.map((board) => board.id)).size).toBe(boards.length);
  });

  it('has no host twice: an address belongs to one board', () => {
    const hosts = boards.flatMap((board) => board.matches);
    expect(new Set(hosts).size, 'two boards name the same match pattern').toBe(hosts.length);
  });
});

describe.each(boards.map((board) => [board.id, board] as const))('board %s', (id, board) => {
  it('names itself in kebab case and its hosts as https match patterns', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(board.matches.length).toBeGreaterThan(0);
    for (const match of board.matches)
      expect(match, 'name the host: https://host/* or https://*.host/*').toMatch(
        /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/,
      );
  });

  it('claims its own examples', () => {
    expect(board.examples.length).toBeGreaterThan(0);
    for (const example of board.examples) {
      const url = new URL(example);
      expect(boardFor(url)?.id, `${example} is not within the matches of ${id}`).toBe(id);
      expect(board.isPosting(url), `isPosting refuses the example ${example}`).toBe(true);
      if (board.postingId) expect(board.postingId(url), `no id is found in ${example}`).toBeTruthy();
    }
  });

  it("refuses every other board's examples", () => {
    for (const other of boards.filter((one) => one.id !== id)) {
      for (const example of other.examples)
        expect(boardFor(new URL(example))?.id, `${example} belongs to ${other.id}`).toBe(other.id);
    }
  });

  it('refuses what is not a posting', () => {
    expect(board.notPostings.length, 'give addresses of the same hosts that are no postings').toBeGreaterThan(0);
    for (const address of board.notPostings) {
      expect(boardFor(new URL(address))?.id, `${address} is not on this board's hosts: it proves nothing`).toBe(id);
      expect(board.isPosting(new URL(address)), `isPosting is too wide: it claims ${address}`).toBe(false);
    }
  });

  it('refuses hosts that only look like its own', () => {
    for (const host of hostsOf(board.matches)) {
      const path = new URL(board.examples[0] as string).pathname;
      for (const fake of [
        `https://${host}.attacker.test${path}`,
        `https://not${host}${path}`,
        `https://attacker.test/${host}${path}`,
        `https://${host}@attacker.test${path}`,
        `https://sub.${host}.${host}.test${path}`,
        `http://${host}${path}`,
      ]) {
        expect(boardFor(new URL(fake)), `${fake} must belong to no board`).toBeNull();
        expect(matchesHost(board.matches, new URL(fake))).toBe(false);
      }
    }
  });

  it('has fixtures: a posting, a list and a changed layout', () => {
    const fixtures = fixturesOf(id);
    const has = (test: (expected: Expected) => boolean): boolean => fixtures.some(({ expected }) => test(expected));
    expect(
      has(({ posting }) => posting !== null),
      `add tests/fixtures/boards/${id}/<slug>/ with a posting`,
    ).toBe(true);
    expect(
      has(({ kind }) => kind === 'list'),
      `add tests/fixtures/boards/${id}/<slug>/ with a list`,
    ).toBe(true);
    expect(
      has(({ failure, posting }) => failure === 'layout-changed' || posting?.readFrom === 'readable'),
      `add a fixture whose names are changed: it must be read right (readFrom "readable") or say layout-changed`,
    ).toBe(true);
  });

  it('answers an empty page with a named failure', () => {
    for (const example of board.examples) {
      const reading = readSavedPage('<!doctype html><title></title>', example);
      expect(reading.posting, `an empty page gave a posting for ${example}`).toBeNull();
      expect(reading.failure?.code).toBe('not-loaded');
    }
  });

  it('never shows a body when one of its names is gone', () => {
    for (const [index, fixture] of fixturesOf(id)
      .filter(({ expected }) => expected.posting)
      .entries()) {
      const url = new URL(fixture.expected.url);
      const names = [/class="/g, /data-testid="/g, /data-automation="/g, /componentkey="/g, / id="/g];
      const renamed = names
        .map((name) => ({ name, html: fixture.html.replace(name, (all) => all.replace(/[a-z]/, 'x')) }))
        // What has no such name is the page as it is, which "is read exactly" below.
        .filter(({ html }) => html !== fixture.html)
        // The soak run takes all of them, a normal one a kind of name for each page, in turn.
        .filter((_, at, all) => FULL || at === index % all.length);
      for (const { name, html } of renamed) {
        const document = parseSavedPage(html, url.href, fixture.type);
        const reading = readPage({ document, url }, board);
        document.defaultView?.close();
        if (!reading.posting) {
          expect(reading.failure, `${fixture.slug} with ${name} renamed says nothing`).toBeDefined();
          continue;
        }
        expect(reading.posting.description, `${fixture.slug} with ${name} renamed gives a wrong body`).toBe(
          fixture.expected.posting?.description,
        );
        expect(reading.posting.title, `${fixture.slug} with ${name} renamed gives a wrong title`).toBe(
          fixture.expected.posting?.title,
        );
      }
    }
  });
});

describe.each(
  [...boards.map((board) => board.id), ANY_SITE].flatMap((id) =>
    fixturesOf(id).map((one) => [`${id}/${one.slug}`, one] as const),
  ),
)('fixture %s', (name, { board, html, type, expected }) => {
  const url = new URL(expected.url);
  let document: Document;
  beforeAll(() => {
    document = parseSavedPage(html, url.href, type);
  });
  afterAll(() => document.defaultView?.close());

  it('is read exactly', () => {
    const reading = readDocument({ document, url }, boardFor);
    const hint = `tests/fixtures/boards/${name}: `;
    expect(boardFor(new URL(expected.url))?.id ?? ANY_SITE, `${hint}its url belongs to another board`).toBe(board);
    expect(reading.failure?.code, `${hint}failure`).toBe(expected.failure);
    expect(reading.kind, `${hint}kind of page`).toBe(expected.kind);
    if (expected.about) expect(reading.about).toEqual(expected.about);
    if (!expected.posting) {
      expect(reading.posting, `${hint}a body is shown where none is`).toBeNull();
      expect(reading.body).toBeNull();
      return;
    }
    expect(reading.posting?.description, `${hint}description`).toBe(expected.posting.description);
    expect(reading.posting, `${hint}fields`).toMatchObject(expected.posting);
    expect(postingSchema.safeParse(reading.posting).success, `${hint}the posting does not fit the model`).toBe(true);
  });

  it('leads every block back to the document', () => {
    const { posting, body } = readPage({ document, url }, boardFor(url));
    if (!posting) return;
    expect(body, 'nothing could be highlighted').not.toBeNull();
    for (const block of posting.blocks) {
      const text = (body?.stretches(block.start, block.end) ?? [])
        .map((part) => (part.startContainer.nodeValue ?? '').slice(part.startOffset, part.endOffset))
        .join('');
      expect(text.replace(/\s+/g, '')).toBe(posting.description.slice(block.start, block.end).replace(/\s+/g, ''));
    }
  });
});

it('is not taken over by keys such as __proto__', () => {
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
