// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { standaloneSvg } from '../../components/charts/standalone-svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

it('is a file that can be read, whatever characters a name holds', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const svg = document.body.appendChild(document.createElementNS(SVG, 'svg'));
  svg.setAttribute('width', '400');
  svg.setAttribute('height', '20');
  svg.append(document.createElementNS(SVG, 'text'));
  svg.children[0]?.append('Tides\u0001 \u{1f6a2}\ufffe <b>&');
  const { text } = standaloneSvg(svg, { title: 'A\u0000', description: 'B\u001b', source: 'C\ud800', language: 'en' });
  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  expect([...read.querySelectorAll('text')].map((each) => each.textContent)).toEqual([
    'A\ufffd',
    'B\ufffd',
    'Tides\ufffd \u{1f6a2}\ufffd <b>&',
    'C\ufffd',
  ]);
});
