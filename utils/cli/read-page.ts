import { JSDOM, VirtualConsole } from 'jsdom';
import { boardFor } from '../boards/index.ts';
import type { PageReading } from '../reading/page.ts';
import { readDocument } from '../reading/read-document.ts';

/** How a saved page is parsed; `.xhtml` files are XML. */
export type PageContentType = 'text/html' | 'application/xhtml+xml';

/** Bytes as text where they are UTF-8; other encodings are left to the parser, which looks for the page's own word. */
function textOf(html: string | Buffer): string | Buffer {
  if (typeof html === 'string') return html;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(html);
  } catch {
    return html;
  }
}

/**
 * The document of a saved page: no script runs, nothing is fetched.
 *
 * @param url address that the page was saved from
 */
export function parseSavedPage(
  html: string | Buffer,
  url: string,
  contentType: PageContentType = 'text/html',
): Document {
  return new JSDOM(textOf(html), { url, contentType, virtualConsole: new VirtualConsole() }).window.document;
}

/**
 * Reads a saved page as the content script reads a live one. Throws only when `url` is no address or XML is malformed.
 *
 * @param url address that the page was saved from; its board and identity are judged by it
 */
export function readSavedPage(
  html: string | Buffer,
  url: string,
  contentType: PageContentType = 'text/html',
): PageReading {
  return readDocument({ document: parseSavedPage(html, url, contentType), url: new URL(url) }, boardFor);
}
