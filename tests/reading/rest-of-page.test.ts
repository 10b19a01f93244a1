import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { likelyNames, personalBelow, tellsWho } from '../../utils/reading/rest-of-page.ts';

const url = new URL('https://example.org/people/mira-lang');
const NAMES = ['Mira Lang'];
const documentOf = (body: string, head = '') =>
  new JSDOM(`<!doctype html><head>${head}</head><body>${body}</body>`).window.document;
const wordsBelow = (root: Node, known?: { has(node: Node): boolean }) =>
  personalBelow(root, NAMES, url, known).map(({ startContainer, startOffset, endOffset }) =>
    startContainer.nodeValue?.slice(startOffset, endOffset),
  );

describe('the rest of a page', () => {
  it('is searched where no reading of a profile looks: menus, buttons, side bars, what is hidden now', () => {
    const document = documentOf(
      '<nav>Mira Lang</nav><button>Hire Mira</button><aside>mira@example.org</aside><p hidden>LANG, Mira</p><select><option>Mira Lang</option></select>',
    );
    expect(wordsBelow(document.body)).toEqual(['Mira Lang', 'Mira', 'mira@example.org', 'LANG, Mira', 'Mira Lang']);
  });

  it('finds a name over several elements, piece by piece', () => {
    const document = documentOf('<p><b>Mira</b> <i>Lang</i> writes SQL</p>');
    expect(wordsBelow(document.body).join('')).toBe('Mira Lang');
  });

  it('leaves out code, and what was read already', () => {
    const document = documentOf('<script>"Mira Lang"</script><style>/* Mira Lang */</style><p>Mira</p><p>Lang</p>');
    const known = new Set<Node>([document.querySelector('p')?.firstChild as Node]);
    expect(wordsBelow(document.body, known)).toEqual(['Lang']);
  });

  it('is searched in one node that was added', () => {
    const document = documentOf('<p>Seen by Mira</p>');
    expect(wordsBelow(document.querySelector('p')?.firstChild as Node)).toEqual(['Mira']);
  });

  it('a root without anything is no fault', () => expect(wordsBelow(documentOf('').createTextNode(''))).toEqual([]));
});

describe('names before a page is read', () => {
  it('are guessed from title, first heading and address', () => {
    const document = documentOf('<h1>Mira Lang</h1>', '<title>Mira Lang | Somewhere</title>');
    expect(likelyNames(document, url)).toEqual(expect.arrayContaining(['Mira Lang', 'mira lang']));
  });

  it('a broken address and a long title make none', () => {
    const document = documentOf('', `<title>${'word '.repeat(40)}</title>`);
    expect(likelyNames(document, new URL('https://example.org/%E0%A4%A'))).toEqual([]);
  });
});

it('a short text tells who somebody is, or does not', () => {
  expect(tellsWho('Message Mira Lang', NAMES, url)).toBe(true);
  expect(tellsWho('Search', NAMES, url)).toBe(false);
  expect(tellsWho('•', NAMES, url)).toBe(false);
});
