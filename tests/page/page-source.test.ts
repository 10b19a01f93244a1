import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type PageSource, pageSource } from '../../utils/page/page-source.ts';

/** Runs the function in a page as the browser does: its source alone, with what the page has. */
function onPage(html: string, change?: (document: Document) => void): PageSource | null {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  change?.(window.document);
  return JSON.parse(JSON.stringify(window.eval(`(${pageSource})()`))) as PageSource | null;
}

describe('pageSource', () => {
  it('is the page as it stands now', () => {
    const source = onPage('<!doctype html><title>x</title><p>one', (document) => document.body.append('two'));
    expect(source).toEqual({
      type: 'text/html',
      html: '<html><head><title>x</title></head><body><p>one</p>two</body></html>',
    });
  });

  it('is XML where HTML would tear elements apart', () => {
    const source = onPage('<!doctype html><p id="p">', (document) => {
      const list = document.createElement('ul');
      list.append(document.createElement('li'));
      document.getElementById('p')?.append(list);
    });
    expect(source?.type).toBe('application/xhtml+xml');
    const again = new JSDOM(source?.html, { contentType: 'application/xhtml+xml' }).window.document;
    expect(again.querySelector('p > ul > li')).not.toBeNull();
  });

  it('leaves out what extensions draw beside the body', () => {
    const source = onPage('<!doctype html><p>one', (document) =>
      document.documentElement.append(document.createElement('div')),
    );
    expect(source).toEqual({ type: 'text/html', html: '<html><head></head><body><p>one</p></body></html>' });
  });

  it('stays HTML where XML cannot hold the page', () => {
    const source = onPage('<!doctype html><p id="p" @click="a">', (document) =>
      document.getElementById('p')?.append(document.createElement('div')),
    );
    expect(source?.type).toBe('text/html');
  });

  it('is nothing above 8 MB', () => {
    expect(onPage(`<!doctype html><p>${'ä'.repeat(4_100_000)}`)).toBeNull();
  });
});
