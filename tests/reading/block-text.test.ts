import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { blockText, htmlBlocks, pickBlocks, plainBlocks, sliceBlocks } from '../../utils/reading/block-text.ts';
import type { BlockText } from '../../utils/reading/page.ts';
import { runs } from '../runs.ts';

function documentOf(body: string): Document {
  return new JSDOM(`<!doctype html><body>${body}`).window.document;
}

function read(body: string): BlockText {
  const text = blockText(documentOf(body).body);
  if (!text) throw new Error('too large');
  return text;
}

const kinds = (text: BlockText): string[] =>
  text.blocks.map((block) => `${block.kind}${block.level ?? ''}: ${text.text.slice(block.start, block.end)}`);

function stretched(text: BlockText, start: number, end: number): string {
  return text
    .stretches(start, end)
    .map((part) => (part.startContainer.nodeValue ?? '').slice(part.startOffset, part.endOffset))
    .join('');
}

describe('block text', () => {
  it('never glues words of different blocks', () => {
    expect(
      read('<p>We run shops.</p><h2>About the role</h2>a<br>b<div>c</div>d<ul><li>e</li><li>f</li></ul>').text,
    ).toBe('We run shops.\nAbout the role\na\nb\nc\nd\ne\nf');
  });

  it('joins inline elements as the browser shows them', () => {
    expect(read('<p>Java<b>Script</b> and <a>Type</a><i>Script</i></p>').text).toBe('JavaScript and TypeScript');
  });

  it('sets cells and elements of the page’s own making apart', () => {
    expect(read('<table><tr><td>Go</td><td>4 years</td></tr><tr><td>SQL</td></tr></table>').text).toBe(
      'Go 4 years\nSQL',
    );
    expect(read('<skill-tag>Go</skill-tag><skill-tag>SQL</skill-tag>').text).toBe('Go SQL');
  });

  it('folds white space and drops characters that nobody sees', () => {
    expect(read('<p>  a\n\t b&nbsp;&nbsp;c  </p><p>Kuber&shy;netes\u200B \u2060x</p>').text).toBe(
      'a b c\nKubernetes x',
    );
  });

  it('keeps the lines of preformatted text, by element, style or class', () => {
    expect(
      read('<pre>a\nb</pre><div style="white-space: pre-line">c\nd</div><p class="whitespace-pre-wrap">e\nf</p>').text,
    ).toBe('a\nb\nc\nd\ne\nf');
  });

  it('leaves out code, controls, hidden parts and twins for screen readers', () => {
    const text = read(
      '<script>x</script><style>x</style><template>x</template><noscript>x</noscript><textarea>x</textarea><button>x</button><p hidden>x</p><dialog>x</dialog>' +
        '<select><option>x</option></select><svg><title>x</title></svg><p><span aria-hidden="true">Go</span><span class="visually-hidden">Go</span></p>',
    );
    expect(text.text).toBe('Go');
  });

  it('keeps headings that are buttons, and text that only screen readers get', () => {
    expect(read('<h3><button>Requirements</button></h3><p><span class="sr-only">At sea</span></p>').text).toBe(
      'Requirements\nAt sea',
    );
  });

  it('knows headings, labels, items and their depth', () => {
    const text = read(
      '<h2>What you do</h2><p><strong>Your profile:</strong></p><p>You <b>like</b> boats</p><ul><li>Go<ul><li>Modules</li></ul></li></ul><p>• SQL</p><div role="heading" aria-level="4">More</div>',
    );
    expect(kinds(text)).toEqual([
      'heading2: What you do',
      'label: Your profile:',
      'paragraph: You like boats',
      'item1: Go',
      'item2: Modules',
      'item1: • SQL',
      'heading4: More',
    ]);
  });

  it('calls a bold sentence no label', () => {
    expect(kinds(read('<p><b>We answer within two weeks.</b></p>'))).toEqual([
      'paragraph: We answer within two weeks.',
    ]);
  });

  it('leads offsets back to text nodes, also across elements', () => {
    const text = read('<p>We use <b>Post</b>gre<i>SQL</i>   daily</p>');
    const start = text.text.indexOf('PostgreSQL');
    expect(stretched(text, start, start + 10)).toBe('PostgreSQL');
    expect(text.stretches(start, start + 10)).toHaveLength(3);
    expect(text.stretches(start, start)).toEqual([]);
  });

  it('reads plain text line by line', () => {
    const text = plainBlocks('Tasks\r\n- sail  the boat\n\n* mend nets\nYou know Go');
    expect(text.text).toBe('Tasks\n- sail the boat\n* mend nets\nYou know Go');
    expect(kinds(text).map((kind) => kind.split(':')[0])).toEqual(['paragraph', 'item1', 'item1', 'paragraph']);
    expect(text.stretches(0, 5)).toEqual([]);
  });

  it('parses HTML strings without running or loading anything', () => {
    const document = documentOf('');
    const text = htmlBlocks(
      '<p>Go</p><img src=x onerror="document.title=1"><script>document.title=1</script><p>SQL</p>',
      document,
    );
    expect(text?.text).toBe('Go\nSQL');
    expect(document.title).toBe('');
    expect(document.body.innerHTML).toBe('');
    expect(text?.stretches(0, 2)).toEqual([]);
  });

  it('answers null where a document belongs to no window', () => {
    const document = documentOf('');
    expect(htmlBlocks('<p>Go</p>', document.implementation.createHTMLDocument(''))).toBeNull();
  });

  it('says null instead of walking without end', () => {
    expect(blockText(documentOf('<p>a</p><p>b</p><p>c</p>').body, true, undefined, 4)).toBeNull();
  });

  it('walks deep and wide trees in linear time', () => {
    const document = documentOf('');
    let parent: Element = document.body;
    for (let depth = 0; depth < 1_000; depth++) parent = parent.appendChild(document.createElement('div'));
    parent.textContent = 'bottom';
    const list = document.body.appendChild(document.createElement('div'));
    for (let index = 0; index < 8_000; index++)
      list.appendChild(document.createElement('p')).textContent = `line ${index}`;
    const started = performance.now();
    expect(blockText(document.body)?.text.startsWith('bottom\nline 0\n')).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('cuts and picks with offsets that still lead back', () => {
    const text = read('<h2>One</h2><p>two three</p><p>four</p>');
    const slice = sliceBlocks(text, 8, text.text.length);
    expect(slice.text).toBe('three\nfour');
    expect(stretched(slice, 0, 5)).toBe('three');
    const picked = pickBlocks(
      text,
      text.blocks.filter((block) => block.kind !== 'paragraph' || block.end === text.text.length),
    );
    expect(picked.text).toBe('One\nfour');
    expect(stretched(picked, 4, 8)).toBe('four');
  });

  it('holds for any tree: blocks tile the text, and every range leads back to its letters', () => {
    const leaf = fc.constantFrom('Go', ' and ', 'C++', '\n\t', 'naïve 😀', '\u00AD', '&nbsp;', 'a b  c');
    const tag = fc.constantFrom('p', 'div', 'span', 'b', 'li', 'ul', 'h3', 'td', 'x-y', 'pre', 'em', 'section');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tag, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, parts]) => `<${name}>${parts.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), fc.nat(), fc.nat(), (parts, one, other) => {
        const text = read(parts.join(''));
        expect(text.blocks.map((block) => text.text.slice(block.start, block.end)).join('\n')).toBe(text.text);
        for (const block of text.blocks) expect(text.text.slice(block.start, block.end).trim()).not.toBe('');
        const [start, end] = [one % (text.text.length + 1), other % (text.text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const bare = (value: string): string => value.replace(/[\s\u00AD]/g, '');
        expect(bare(stretched(text, start, end))).toBe(bare(text.text.slice(start, end)));
      }),
      { numRuns: runs(150) },
    );
  });
});
