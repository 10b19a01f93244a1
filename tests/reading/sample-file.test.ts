import { describe, expect, it } from 'vitest';
import { parseSavedPage } from '../../utils/cli/read-page.ts';
import { type SampleFacts, sampleFile, sampleName } from '../../utils/reading/sample-file.ts';
import { scrubPage } from '../../utils/reading/scrub.ts';

const FACTS: SampleFacts = {
  credlens: '0.1.0',
  browser: 'Firefox 142',
  board: 'greenhouse',
  kind: 'none',
  failure: 'layout-changed',
};
const factsOf = (file: string) => JSON.parse(/<!-- credlens sample (.*) -->/.exec(file)?.[1] ?? 'null');
const sample = (url: string, words: string[] = []) =>
  scrubPage(parseSavedPage('<!doctype html><title>x</title><p>Hi', url), new URL(url), words);

describe('sampleFile', () => {
  it('begins with its facts: version, browser, board, what was read, and the address without its query', () => {
    const file = sampleFile(
      sample('https://boards.greenhouse.io/x/jobs/4071234?gh_jid=4071234&email=a@b.example#me'),
      FACTS,
    );
    expect(file.startsWith('<!-- credlens sample {')).toBe(true);
    expect(factsOf(file)).toEqual({ ...FACTS, url: 'https://boards.greenhouse.io/x/jobs/4071234?gh_jid=4071234' });
    expect(parseSavedPage(file, 'https://x.example/').compatMode).toBe('CSS1Compat');
  });

  it('no address and no fact can end the comment', () => {
    const hostile = sampleFile(sample('https://x.example/jobs/a--%3E--!%3E<script>-'), {
      ...FACTS,
      browser: '--><img src=x onerror=1>--',
    });
    const document = parseSavedPage(hostile, 'https://x.example/');
    expect(document.querySelectorAll('img,script')).toHaveLength(0);
    expect(document.firstChild?.nodeType).toBe(8);
    expect(factsOf(hostile).browser).toBe('--><img src=x onerror=1>--');
  });

  it('names of persons and the words of whoever saves it are not in the address', () => {
    expect(sample('https://x.example/u/ada-lovelace').address).toBe('https://x.example/u/███');
    expect(sample('https://x.example/jobs/ada-lovelace-1', ['Lovelace']).address).not.toMatch(/lovelace/i);
    expect(sample('https://x.example/jobs/a%2Fb?id=ada@x.example').address).not.toContain('ada');
  });

  it('stays behind the declaration of XML, and is called after its board', () => {
    const url = 'https://x.example/jobs/1';
    const xml = parseSavedPage(
      '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      url,
      'application/xhtml+xml',
    );
    const scrubbed = scrubPage(xml, new URL(url), []);
    const file = sampleFile(scrubbed, FACTS);
    expect(file).toMatch(/^<\?xml [^>]*\?>\n<!-- credlens/);
    expect(parseSavedPage(file, url, 'application/xhtml+xml').querySelector('body')).not.toBeNull();
    expect([sampleName(scrubbed, 'seek'), sampleName({ type: 'text/html' }, null)]).toEqual([
      'credlens-sample-seek.xhtml',
      'credlens-sample-page.html',
    ]);
  });
});
