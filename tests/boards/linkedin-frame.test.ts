import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkedin } from '../../utils/boards/linkedin.ts';
import { parseSavedPage } from '../../utils/cli/read-page.ts';
import { readPage } from '../../utils/reading/read-page.ts';

const URL_OF = 'https://www.linkedin.com/jobs/search/?currentJobId=2000000001&keywords=go';
const AROUND = `<!doctype html><html lang="en"><title>Jobs</title><body><header><nav><a href="/feed/">Home</a></nav></header>
<main><p>${'News of your network, and people whom you may know. '.repeat(8)}</p></main>
<iframe data-testid="interop-iframe" title="app"></iframe></body></html>`;
const OLD_PAGE = readFileSync(join(import.meta.dirname, '../fixtures/boards/linkedin/ember-search/page.html'), 'utf8');

/** The app's document with one of its older pages in its frame, as after a move inside the app. */
function appAround(inside: string): Document {
  const document = parseSavedPage(AROUND, URL_OF);
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  (frame.contentDocument as Document).body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(inside)?.[1] ?? inside;
  return document;
}

describe("LinkedIn's frame of older pages", () => {
  it('is not there to be read in the document around, which does not speak of a changed layout', () => {
    const document = appAround(OLD_PAGE);
    expect(document.querySelector('iframe')?.contentDocument?.querySelector('#job-details')).not.toBeNull();
    const reading = readPage({ document, url: new URL(URL_OF) }, linkedin);
    expect(reading.posting).toBeNull();
    expect(reading.failure?.code).toBe('not-loaded');
  });

  it('leaves a changed layout to be told where it holds no job page', () => {
    const reading = readPage({ document: appAround('<p>Messages</p>'), url: new URL(URL_OF) }, linkedin);
    expect(reading.failure?.code).toBe('layout-changed');
  });

  it('is read as a page of its own, so the script is registered for frames', () => {
    expect(linkedin.frames).toBe(true);
    const expected = JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/boards/linkedin/ember-search/posting.json'), 'utf8'),
    ) as { url: string; posting: { description: string } };
    const document = parseSavedPage(OLD_PAGE, expected.url);
    const reading = readPage({ document, url: new URL(expected.url) }, linkedin);
    expect(reading.posting?.description).toBe(expected.posting.description);
  });
});
