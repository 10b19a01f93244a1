import { wrapText } from './measure-text.ts';

/** What a picture says by itself, once it has left its page. */
export interface PictureWords {
  title: string;
  description: string;
  /** The last line: n, date, where it comes from. */
  source: string;
  /** BCP 47. */
  language: string;
}

export interface StandaloneSvg {
  text: string;
  width: number;
  height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Around the picture. */
const EDGE = 24;
const LINE = 20;
const TITLE = { size: 18, weight: 600 };

/** What makes the look of a shape or a line of text; written as attributes, computed. */
const WRITTEN = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap'],
  ...['stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
  ...['letter-spacing', 'visibility', 'stop-color', 'stop-opacity'],
] as const;
/** What an element has without a word of ours; text takes more, since programs differ in what they begin with. */
const USUAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
  visibility: 'visible',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};
const FONT = new Set(['font-family', 'font-size', 'font-weight', 'text-anchor', 'letter-spacing']);
const DRAWN = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'stop']);
const KEPT = new Set([...DRAWN, 'svg', 'g', 'defs', 'pattern', 'clipPath', 'linearGradient', 'title']);
/** Attributes that are of the page: they style by its sheet, speak to its readers, or lead out of the picture. */
const OF_THE_PAGE = /^(?:class|style|role|tabindex|focusable|href|xlink:.*|aria-.*|data-.*|on.*)$/i;

/** Characters that no XML file may hold; browsers write them all the same, and nothing can read the file then. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A drawn picture as a file that stands alone: colours and fonts as they are computed now, the theme's colour behind it,
 * its title, description and source as text in it; no style sheet, script, link or reference to anything outside.
 *
 * @param svg as it stands in the page, laid out
 */
export function standaloneSvg(
  svg: SVGSVGElement,
  { title, description, source, language }: PictureWords,
): StandaloneSvg {
  const inner = {
    width: svg.clientWidth || Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
  };
  const root = getComputedStyle(svg);
  const colour = (name: string, otherwise: string) => resolved(svg, name) || otherwise;
  const lines = wrapText(description, inner.width, { size: 13 });
  const titles = wrapText(title, inner.width, TITLE);
  const top = EDGE + titles.length * 24 + lines.length * LINE + 12;
  const [width, height] = [inner.width + 2 * EDGE, top + inner.height + 12 + LINE + EDGE];

  const file = document.implementation.createDocument(SVG, 'svg', null);
  const out = file.documentElement;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    out.setAttribute(name, String(value));
  out.setAttribute('role', 'img');
  out.setAttribute('lang', language);
  out.setAttribute('font-family', root.fontFamily);
  const add = (name: string, attributes: Record<string, string | number>, text?: string): Element => {
    const element = file.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    out.append(element);
    return element;
  };
  add('title', {}, title);
  add('desc', {}, `${description} ${source}`);
  add('rect', { width, height, fill: colour('--cl-surface', '#fff') });
  const ink = colour('--cl-text', '#000');
  const quiet = colour('--cl-text-2', '#000');
  titles.forEach((line, index) => {
    const y = EDGE + 18 + index * 24;
    add('text', { x: EDGE, y, 'font-size': TITLE.size, 'font-weight': TITLE.weight, fill: ink }, line);
  });
  lines.forEach((line, index) => {
    const y = EDGE + titles.length * 24 + 15 + index * LINE;
    add('text', { x: EDGE, y, 'font-size': 13, fill: quiet }, line);
  });
  const picture = add('g', { transform: `translate(${EDGE} ${top})` });
  for (const child of svg.children) copy(child, picture, file);
  add('text', { x: EDGE, y: height - EDGE - 4, 'font-size': 13, fill: quiet }, source);
  const text = new XMLSerializer().serializeToString(file).replace(NO_XML, '\ufffd');
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height };
}

/** A custom property as a colour that any program reads: `light-dark()` and the like are computed. */
function resolved(svg: SVGSVGElement, property: string): string {
  const probe = document.createElementNS(SVG, 'rect');
  probe.setAttribute('fill', 'none');
  probe.style.fill = `var(${property})`;
  svg.append(probe);
  const { fill } = getComputedStyle(probe);
  probe.remove();
  return fill;
}

function copy(from: Element, into: Element, file: XMLDocument): void {
  const name = from.localName;
  if (!KEPT.has(name)) return;
  const to = file.createElementNS(SVG, name);
  for (const { name: key, value } of from.attributes)
    if (!OF_THE_PAGE.test(key) && key !== 'xmlns') to.setAttribute(key, value);
  if (DRAWN.has(name)) writeLook(from, to);
  for (const child of from.childNodes) {
    if (child instanceof Element) copy(child, to, file);
    else if (child.nodeType === Node.TEXT_NODE) to.append(file.createTextNode(child.textContent ?? ''));
  }
  into.append(to);
}

function writeLook(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const text = to.localName === 'text' || to.localName === 'tspan';
  for (const property of WRITTEN) {
    if (FONT.has(property) && !text) continue;
    const value = style.getPropertyValue(property);
    if (value === '' || value === USUAL[property]) to.removeAttribute(property);
    else to.setAttribute(property, reference(value));
  }
}

/** Patterns are named within the file; browsers write their whole address, or quote it. */
function reference(value: string): string {
  const local = /^url\(["']?[^"')]*#([^"')]+)["']?\)/.exec(value);
  return local ? `url(#${local[1]})` : value;
}
