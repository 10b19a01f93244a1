import type { ScrubbedPage } from './scrub.ts';

/** What a developer must know about a sample, and nothing of the person or their wallet. */
export interface SampleFacts {
  /** Version of the extension. */
  credlens: string;
  /** Name and main version. */
  browser: string;
  board: string | null;
  kind?: string;
  failure?: string;
  readFrom?: string;
}

/** A sample as it is saved: the page, with its facts in a comment at the top, ready to be put among the fixtures. */
export function sampleFile({ html, type, address }: ScrubbedPage, facts: SampleFacts): string {
  const json = JSON.stringify({ ...facts, url: address })
    // Nothing of the page may end the comment.
    .replace(/[<>]/g, (mark) => (mark === '<' ? '\\u003c' : '\\u003e'))
    .replace(/-(?=-)|-$/g, '\\u002d');
  const comment = `<!-- credlens sample ${json} -->\n`;
  const start = type === 'text/html' ? 0 : html.indexOf('\n') + 1;
  return html.slice(0, start) + comment + html.slice(start);
}

/** A name for its file. */
export function sampleName({ type }: Pick<ScrubbedPage, 'type'>, board: string | null): string {
  return `credlens-sample-${board ?? 'page'}.${type === 'text/html' ? 'html' : 'xhtml'}`;
}
