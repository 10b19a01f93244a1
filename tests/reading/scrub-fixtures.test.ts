import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boardFor, boards } from '../../utils/boards/index.ts';
import { type PageContentType, parseSavedPage } from '../../utils/cli/read-page.ts';
import { readDocument } from '../../utils/reading/read-document.ts';
import { scrubPage } from '../../utils/reading/scrub.ts';
import { postingAddress } from '../../utils/reading/scrub-address.ts';
import { REMOVED } from '../../utils/reading/scrub-kinds.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/boards');

interface Fixture {
  name: string;
  html: string;
  type: PageContentType;
  url: string;
}

const fixtures: Fixture[] = readdirSync(FIXTURES).flatMap((board) =>
  readdirSync(join(FIXTURES, board)).flatMap((slug): Fixture[] => {
    const folder = join(FIXTURES, board, slug);
    const xml = existsSync(join(folder, 'page.xhtml'));
    const page = join(folder, xml ? 'page.xhtml' : 'page.html');
    if (!existsSync(page) || !existsSync(join(folder, 'posting.json'))) return [];
    const { url } = JSON.parse(readFileSync(join(folder, 'posting.json'), 'utf8')) as { url: string };
    const type = xml ? 'application/xhtml+xml' : 'text/html';
    return [{ name: `${board}/${slug}`, html: readFileSync(page, 'utf8'), type, url }];
  }),
);

/** In a normal run every other page, in the soak run (CREDLENS_RUNS) all of them. */
const looked = fixtures.filter((_, at) => !!process.env.CREDLENS_RUNS || at % 2 === 0);

/** A token alone tells which posting is open: a sample keeps no token, so it may only refuse. */
const TOLD_BY_TOKEN = ['ziprecruiter/list-pane-token'];

const read = (document: Document, url: string) => readDocument({ document, url: new URL(url) }, boardFor);

/** True when a text is another one in which some stretches were taken out. */
function isWithout(text: string, whole: string): boolean {
  let at = 0;
  for (const [index, part] of text.split(REMOVED).entries()) {
    const found = whole.indexOf(part, at);
    if (found < 0 || (index === 0 && found > 0)) return false;
    at = found + part.length;
  }
  return text.endsWith(REMOVED) || at === whole.length;
}

describe.each(looked.map((each) => [each.name, each] as const))('the sample of %s', (name, { html, type, url }) => {
  it('is read as the page was', () => {
    const page = parseSavedPage(html, url, type);
    const before = read(page, url);
    const { html: sample, type: sampleType, removed } = scrubPage(page, new URL(url), []);
    page.defaultView?.close();
    const address = postingAddress(new URL(url));
    const document = parseSavedPage(sample, address, sampleType);
    const after = read(document, address);
    document.defaultView?.close();
    if (TOLD_BY_TOKEN.includes(name)) {
      expect(before.posting).not.toBeNull();
      expect([after.posting, typeof after.failure?.code]).toEqual([null, 'string']);
      return;
    }
    expect(after.kind).toBe(before.kind);
    expect(after.failure?.code).toBe(before.failure?.code);
    expect(after.posting?.readFrom).toBe(before.posting?.readFrom);
    // Where the address does not name the posting, its id is one of the page's many, which get stand-ins.
    if (boardFor(new URL(url))?.postingId?.(new URL(url))) expect(after.posting?.id).toBe(before.posting?.id);
    expect(isWithout(after.posting?.title ?? '', before.posting?.title ?? ''), after.posting?.title).toBe(true);
    expect(isWithout(after.posting?.company ?? '', before.posting?.company ?? ''), after.posting?.company ?? '').toBe(
      true,
    );
    const [text, whole] = [after.posting?.description ?? '', before.posting?.description ?? ''];
    expect(isWithout(text, whole), text).toBe(true);
    if (text.includes(REMOVED)) expect(Object.keys(removed).length).toBeGreaterThan(0);
  });
});

it('are many', () => expect(looked.length).toBeGreaterThan(70));

describe('the address of a sample', () => {
  it.each(boards.flatMap(({ examples }) => examples))('still names the posting of %s', (example) => {
    const url = new URL(example);
    const kept = new URL(postingAddress(url));
    const board = boardFor(url);
    expect(boardFor(kept)?.id).toBe(board?.id);
    expect(board?.isPosting(kept), kept.href).toBe(true);
    expect(board?.postingId?.(kept)).toBe(board?.postingId?.(url));
  });
});
