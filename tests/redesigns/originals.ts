import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardFor } from '../../utils/boards/index.ts';
import { type PageContentType, parseSavedPage } from '../../utils/cli/read-page.ts';
import { blockText } from '../../utils/reading/block-text.ts';
import type { BlockText, PageReading } from '../../utils/reading/page.ts';
import { readPage } from '../../utils/reading/read-page.ts';
import { parseExpected } from '../expected-check.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/boards');
const PAGES = join(import.meta.dirname, '../../../shared/data/pages');
const TABLE = join(PAGES, 'EXPECTED.tsv');

/** True where the saved real pages are at hand. */
export const havePages = existsSync(TABLE);

/** A page before its redesign. */
export interface Original {
  /** The board's id, or the folder of a saved page. */
  group: string;
  name: string;
  html: string | Buffer;
  type: PageContentType;
  url: URL;
}

const typeOf = (file: string): PageContentType => (file.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html');

/** Every page of the fixtures. */
export function fixturePages(): Original[] {
  return readdirSync(FIXTURES).flatMap((group) =>
    readdirSync(join(FIXTURES, group)).flatMap((slug): Original[] => {
      const folder = join(FIXTURES, group, slug);
      const file = ['page.html', 'page.xhtml'].find((one) => existsSync(join(folder, one)));
      if (!file || !existsSync(join(folder, 'posting.json'))) return [];
      const { url } = JSON.parse(readFileSync(join(folder, 'posting.json'), 'utf8')) as { url: string };
      const html = readFileSync(join(folder, file), 'utf8');
      return [{ group, name: `${group}/${slug}`, html, type: typeOf(file), url: new URL(url) }];
    }),
  );
}

/** Every saved real page whose content is known; empty where they are not at hand. */
export function savedPages(): Original[] {
  if (!havePages) return [];
  return parseExpected(readFileSync(TABLE, 'utf8')).map(({ file, url }) => ({
    group: `saved ${file.split('/')[0]}`,
    name: file,
    html: readFileSync(join(PAGES, file)),
    type: typeOf(file),
    url: new URL(url),
  }));
}

/** A fresh document of a page. */
export const openPage = ({ html, url, type }: Original): Document => parseSavedPage(html, url.href, type);

export const readOriginal = (document: Document, { url }: Original): PageReading =>
  readPage({ document, url }, boardFor(url));

/** A board's own label over a body ("About the job") is no longer than this. */
const LABEL = 40;

/** The largest element that holds the whole body and hardly a word more. */
export function elementOf(body: BlockText | null): Element | null {
  const [first, ...rest] = body?.stretches(0, body.text.length) ?? [];
  let element = first?.startContainer.parentElement ?? null;
  for (const { endContainer } of rest)
    while (element && !element.contains(endContainer)) element = element.parentElement;
  const size = body?.text.length ?? 0;
  for (let parent = element?.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    if ((blockText(parent, false)?.text.length ?? Number.POSITIVE_INFINITY) > size + LABEL) break;
    element = parent;
  }
  return element;
}
