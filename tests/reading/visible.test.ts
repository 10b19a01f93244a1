import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../utils/reading/block-text.ts';
import { hiddenRanges } from '../../utils/reading/visible.ts';

/** A document that says it has a layout; every box is as large as its element's `data-box` ("left top width height"). */
function hidden(html: string, layout = true): [string, string][] | null {
  const { window } = new JSDOM(html, { pretendToBeVisual: true });
  const { document, Element } = window;
  const { getComputedStyle } = window;
  // What browsers compute and jsdom does not read: `data-style` in JSON.
  window.getComputedStyle = (element) =>
    Object.assign(
      Object.create(getComputedStyle.call(window, element)),
      JSON.parse(element.getAttribute('data-style') ?? '{}'),
    );
  if (layout) document.documentElement.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const [left = 0, top = 0, width = 200, height = 20] = (this.getAttribute('data-box') ?? '').split(' ').map(Number);
    return { left, top, width, height, right: left + width, bottom: top + height } as DOMRect;
  };
  for (const part of document.querySelectorAll('[data-scrolled]'))
    part.scrollTop = Number(part.getAttribute('data-scrolled'));
  const body = blockText(document.body);
  if (!body) throw new Error('no text');
  return hiddenRanges(body, document)?.map(({ start, end, why }) => [body.text.slice(start, end), why]) ?? null;
}

describe('text that a reader of the page cannot see', () => {
  it.each([
    ['white on white', '<p style="color: rgb(255, 255, 255)">Kubernetes</p>', 'colour'],
    [
      'the colour of its own card',
      '<div style="background-color: #123456"><p style="color: #123456">Kubernetes</p></div>',
      'colour',
    ],
    ['without any colour', '<p style="color: rgba(0, 0, 0, 0)">Kubernetes</p>', 'colour'],
    ['of no size', '<p style="font-size: 0px">Kubernetes</p>', 'size'],
    ['of one pixel', '<p style="font-size: 1px">Kubernetes</p>', 'size'],
    ['transparent by what holds it', '<div style="opacity: 0"><p>Kubernetes</p></div>', 'transparent'],
    ['left of the page', '<p style="position: absolute" data-box="-9999 0 100 20">Kubernetes</p>', 'place'],
    ['indented out of it', '<p style="text-indent: -9999px">Kubernetes</p>', 'place'],
    ['cut down to a dot', '<p style="overflow: hidden" data-box="0 0 1 1">Kubernetes</p>', 'place'],
    ['white in another notation', `<p data-style='{"color":"color(srgb 1 1 1)"}'>Kubernetes</p>`, 'colour'],
    ['white by its lightness', `<p data-style='{"color":"oklch(0.995 0.01 90)"}'>Kubernetes</p>`, 'colour'],
    [
      'without any colour, in another notation',
      `<p data-style='{"color":"oklab(0 0 0 / 0)"}'>Kubernetes</p>`,
      'colour',
    ],
    [
      'filled with nothing',
      `<p data-style='{"color":"rgb(0, 0, 0)","webkitTextFillColor":"rgba(0, 0, 0, 0)"}'>Kubernetes</p>`,
      'colour',
    ],
    [
      'white on white that was drawn as a gradient',
      `<div data-style='{"backgroundImage":"linear-gradient(rgb(255, 255, 255), rgb(254, 254, 254))"}'><p style="color: #fff">Kubernetes</p></div>`,
      'colour',
    ],
    [
      'white, in a part whose other letters are cut out of their ground',
      `<div data-style='{"backgroundClip":"text","backgroundImage":"linear-gradient(rgb(255, 0, 0), rgb(0, 0, 255))"}'><p style="color: #fff">Kubernetes</p></div>`,
      'colour',
    ],
    [
      'cut out of a ground as white as what is behind it',
      `<p data-style='{"backgroundClip":"text","backgroundImage":"linear-gradient(rgb(255, 255, 255), rgb(255, 255, 255))","color":"rgba(0, 0, 0, 0)"}'>Kubernetes</p>`,
      'colour',
    ],
    [
      'filled with nothing, over another ground than the one cut out',
      `<div data-style='{"backgroundClip":"text","backgroundImage":"linear-gradient(rgb(255, 0, 0), rgb(0, 0, 255))"}'><p data-style='{"backgroundColor":"rgb(255, 255, 255)","color":"rgba(0, 0, 0, 0)"}'>Kubernetes</p></div>`,
      'colour',
    ],
    ['for no screen reader, and without a twin', '<p aria-hidden="true">Kubernetes</p>', 'aria-hidden'],
  ])('%s', (_, html, why) => {
    expect(hidden(`<p>Python</p>${html}<p>SQL</p>`)).toEqual([['Kubernetes', why]]);
  });

  it.each([
    ['plain text', '<p>Kubernetes</p>'],
    ['white on a dark card', '<div style="background-color: #111111"><p style="color: #ffffff">Kubernetes</p></div>'],
    [
      'white on a picture, which may be anything',
      '<div style="background-image: url(x.png)"><p style="color: #fff">Kubernetes</p></div>',
    ],
    [
      'white on a dark card, in another notation',
      `<div data-style='{"backgroundColor":"oklch(0.21 0.006 285)"}'><p style="color: #ffffff">Kubernetes</p></div>`,
    ],
    [
      'white on a colour that cannot be read',
      `<div data-style='{"backgroundColor":"color(display-p3 0 0 0)"}'><p style="color: #ffffff">Kubernetes</p></div>`,
    ],
    ['dark by its lightness', `<p data-style='{"color":"lab(20 0 0)"}'>Kubernetes</p>`],
    [
      'letters cut out of their ground',
      `<h2 data-style='{"backgroundClip":"text","backgroundImage":"linear-gradient(red, blue)","color":"rgba(0, 0, 0, 0)"}'><span data-style='{"color":"rgba(0, 0, 0, 0)"}'>Kubernetes</span></h2>`,
    ],
    [
      'a line under a link, drawn as a gradient of its own colour',
      `<p data-style='{"backgroundImage":"linear-gradient(rgb(0, 0, 0), rgb(0, 0, 0))","backgroundSize":"100% 1px","backgroundRepeat":"no-repeat","color":"rgb(0, 0, 0)"}'>Kubernetes</p>`,
    ],
    [
      'only scrolled out of sight',
      '<div data-scrolled="5000"><p style="position: absolute" data-box="0 -5000 200 20">Kubernetes</p></div>',
    ],
    [
      'a line that is written a second time for screen readers',
      '<p><span aria-hidden="true">Kubernetes</span><span class="visually-hidden">Kubernetes</span></p>',
    ],
    ['small print', '<p style="font-size: 9px; opacity: 0.5">Kubernetes</p>'],
  ])('not hidden: %s', (_, html) => expect(hidden(`<p>Python</p>${html}`)).toEqual([]));

  it('of a line the words that are hidden, and no others', () => {
    expect(hidden('<p>Python <span style="color: #fff">Kubernetes Terraform</span> SQL</p>')).toEqual([
      ['Kubernetes Terraform', 'colour'],
    ]);
  });

  it('a page that knows dark may have a dark canvas: its white text is no trick', () => {
    expect(hidden('<style>html { color-scheme: dark }</style><p style="color: #fff">Kubernetes</p>')).toEqual([]);
  });

  it('without a layout nobody can tell', () => {
    expect(hidden('<p style="font-size: 0px">Kubernetes</p>', false)).toBeNull();
  });
});
