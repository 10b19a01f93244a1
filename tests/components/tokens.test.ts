import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = (name: string) => readFileSync(join(import.meta.dirname, '../../components', name), 'utf8');
const colours = new Map(
  [...css('tokens.css').matchAll(/--cl-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light, dark]) => [name, { light, dark } as Record<'light' | 'dark', string>],
  ),
);
const STATES = ['verified', 'held', 'partial', 'missing'] as const;
type Rgb = [number, number, number];

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

/** Contrast as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b]
    .map(linear)
    .map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue)
    .sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

// Machado, Oliveira, Fernandes 2009, severity 1.0.
const VISION: Record<string, [Rgb, Rgb, Rgb]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** Oklab distance between two colours as seen. */
function apart(a: string, b: string, vision: [Rgb, Rgb, Rgb]): number {
  const lab = (hex: string): Rgb => {
    const rgb = linear(hex);
    const [r, g, blue] = vision.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, weight, at) => sum + weight * (rgb[at] ?? 0), 0),
        ),
      ),
    ) as Rgb;
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(...x.map((value, at) => value - (y?.[at] ?? 0)));
}

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  const colour = (name: string) => colours.get(name)?.[theme] ?? expect.fail(`no --cl-${name}`);

  it.each(['text', 'text-2', 'text-3', 'accent-text', ...STATES])('%s reads on every ground (4.5:1)', (name) => {
    for (const ground of ['canvas', 'surface', 'sunken'])
      expect(contrast(colour(name), colour(ground)), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('reads on coloured grounds (4.5:1)', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    for (const name of ['text', 'text-2', 'accent-text'])
      expect(contrast(colour(name), colour('accent-soft')), name).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('verified'), colour('verified-soft'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['accent', 'control', ...STATES.map((state) => `${state}-fill`)])('%s is seen (3:1)', (name) => {
    for (const ground of ['canvas', 'surface'])
      expect(contrast(colour(name), colour(ground)), `on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(VISION))('keeps the four states apart with %s vision', (vision) => {
    for (const [at, a] of STATES.entries())
      for (const b of STATES.slice(at + 1))
        expect(
          apart(colour(`${a}-fill`), colour(`${b}-fill`), VISION[vision] as [Rgb, Rgb, Rgb]),
          `${a} and ${b}`,
        ).toBeGreaterThan(0.08);
  });
});

describe('stylesheets', () => {
  const overlay = ['tokens.css', 'base.css', 'combobox.css', 'overlay.css'].map(css).join('\n');
  const every = ['tokens.css', 'base.css', 'combobox.css', 'overlay.css', 'pages.css', 'popup.css', 'dashboard.css']
    .map(css)
    .join('\n');

  it('use only properties that stand in tokens.css or beside their use', () => {
    const used = new Set([...every.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    // The overlay's place is found at run time.
    const placed = readFileSync(join(import.meta.dirname, '../../entrypoints/overlay/show-match.tsx'), 'utf8');
    const names = [...every.matchAll(/(--[\w-]+):/g), ...placed.matchAll(/setProperty\('(--[\w-]+)'/g)];
    const set = new Set(names.map(([, name]) => name));
    expect([...used].filter((name) => !set.has(name))).toEqual([]);
    expect([...set].filter((name) => !used.has(name))).toEqual([]);
  });

  it('measure in px: rem follows the page that the overlay stands on', () => {
    expect(overlay).not.toMatch(/[\d.]rem\b/);
  });

  it('name no colour outside the tokens that has only one theme', () => {
    const lines = every.split('\n').filter((line) => /#[0-9a-f]{3,6}\b/i.test(line) && !line.includes('light-dark('));
    expect(lines).toEqual([]);
  });

  it('stop moving for people who ask for it', () => {
    expect(css('tokens.css')).toMatch(/prefers-reduced-motion: reduce\)[\s\S]*--cl-motion: 0s/);
    expect(every.match(/transition:[^;]*;/g)?.filter((rule) => !rule.includes('var(--cl-motion)'))).toEqual([]);
    expect(every).not.toMatch(/animation:|@keyframes/);
  });
});
