import { blindPages } from '../blind-pages.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { type Box, differing, type Pixels, readPixels } from '../lib/pixels.ts';
import { switchOn } from './boards.ts';
import { roleOf } from './candidates-marks.ts';
import { asFound, setStored, useRole } from './candidates-setup.ts';
import type { Context } from './context.ts';
import { untilEqual } from './overlay-ways.ts';

/** What the page itself sees; the name of the highlight says nothing to it. */
const COVER = 'mark-out';
const VIEW = { width: 1220, height: 760 };

interface Seen {
  pixels: Pixels;
  cells: { name: string; box: Box }[];
}
interface App {
  changes: string[];
  frames: boolean[];
}
type Highlights = { highlights: Map<string, Iterable<Range> & { size: number }> };

const covered = (tab: Tab) =>
  tab.waitUntil('the covers', (name: string) => (CSS as unknown as Highlights).highlights.has(name), COVER);
const uncovered = (tab: Tab) =>
  tab.waitUntil('the covers to be gone', (name: string) => !(CSS as unknown as Highlights).highlights.has(name), COVER);
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The whole page, screen by screen. */
async function look(tab: Tab, file: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += VIEW.height) {
    await tab.evaluate((top: number) => window.scrollTo({ top, behavior: 'instant' }), top);
    await rest(150);
    const cells = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.cell, header, .vcard-names')].map((cell) => {
        const { x, y, width, height } = cell.getBoundingClientRect();
        return { name: cell.dataset.cell ?? cell.localName, box: { x, y, width, height } };
      }),
    );
    const shot = `${file}-${seen.length}.png`;
    await tab.screenshot(shot);
    seen.push({ pixels: readPixels(shot), cells });
  }
  return seen;
}

/** Which cells differ, and how many pixels of everything. */
function compare(one: readonly Seen[], other: readonly Seen[]): { cells: string[]; pixels: number } {
  expectEqual(one.length, other.length, 'the number of screens');
  const found = one.flatMap(({ pixels, cells }, at) => {
    const second = other[at]?.pixels ?? pixels;
    const ratio = pixels.width / VIEW.width;
    const scaled = ({ x, y, width, height }: Box): Box => ({
      x: x * ratio,
      y: y * ratio,
      width: width * ratio,
      height: height * ratio,
    });
    return cells.filter(({ box }) => differing(pixels, second, scaled(box)) > 0).map(({ name }) => name);
  });
  return {
    cells: [...new Set(found)],
    pixels: one.reduce((sum, { pixels }, at) => sum + differing(pixels, other[at]?.pixels ?? pixels), 0),
  };
}

/** Blind mode in candidates' pages: two people who differ only in name and face look the same, pixel by pixel. */
export function candidatesBlind(context: Context): Promise<void> {
  return asFound(context, () => covers(context));
}

async function covers(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  const open = async (url: string, query = ''): Promise<Tab> => {
    const tab = await driver.openTab(`${url}${query}`);
    await tab.setViewport(VIEW.width, VIEW.height);
    return tab;
  };
  /** Both people, after the same was done to both pages. */
  const both = async (name: string, act: (tab: Tab) => Promise<void>, query = '') => {
    const seen: Seen[][] = [];
    for (const url of [blindPages.one, blindPages.other]) {
      const tab = await open(url, query);
      try {
        await act(tab);
        await tab.waitUntil('all pictures', () => [...document.images].every(({ complete }) => complete));
        await rest(400);
        seen.push(await look(tab, `${shots}/blind-${name}-${seen.length}`));
      } finally {
        await tab.close();
      }
    }
    return compare(seen[0] ?? [], seen[1] ?? []);
  };

  let shown = 0;
  await check('blind: without it every cell of the page shows who it is', async () => {
    await useRole(dashboard, await roleOf());
    await switchOn(context, 'GitHub', 'profiles');
    const { cells, pixels } = await both('off', async () => {});
    shown = cells.length;
    expect(shown >= 50, `only ${shown} cells differ: ${cells}`);
    return `${shown} cells, ${pixels} pixels`;
  });

  await check('blind: two people look the same, pixel by pixel, on every screen of the page', async () => {
    await setStored(dashboard, { blindMode: true });
    expectEqual(await both('on', async (tab) => void (await covered(tab))), { cells: [], pixels: 0 });
    return `0 of ${shown} cells`;
  });

  await check('blind: selected text stays covered', async () => {
    const select = async (tab: Tab) => {
      await covered(tab);
      await tab.press('Control+a');
    };
    expectEqual(await both('selected', select), { cells: [], pixels: 0 });
  });

  await check('blind: a dark page, and forced colours', async () => {
    expectEqual(
      await both('dark', async (tab) => void (await covered(tab)), '?dark'),
      { cells: [], pixels: 0 },
      'dark',
    );
    const force = async (tab: Tab) => {
      await tab.emulate({ scheme: 'light', forcedColors: true, reducedMotion: false });
      await covered(tab);
    };
    expectEqual(await both('forced', force), { cells: [], pixels: 0 }, 'forced colours');
  });

  const tab = await open(blindPages.one);
  await check('blind: no element of the page is touched', async () => {
    await covered(tab);
    await rest(600);
    expectEqual(await tab.evaluate(() => (window as unknown as App).changes), [], 'the changes that the page saw');
    expectEqual(await tab.evaluate(() => document.querySelectorAll('html > :not(head, body)').length), 0, 'elements');
  });

  await check('blind: what is added is covered before it is painted, and reading anew uncovers nothing', async () => {
    const frames = await tab.evaluate(
      (name: string) =>
        new Promise<{ added: boolean[]; kept: boolean[] }>((resolve) => {
          const { highlights } = CSS as unknown as Highlights;
          const covers = (node: Node | null | undefined) =>
            !!node && [...(highlights.get(name) ?? [])].some((range) => range.intersectsNode(node) && !range.collapsed);
          const first = document.querySelector('.p-name')?.firstChild;
          const added: boolean[] = [];
          const kept: boolean[] = [];
          let last: Node | null = null;
          let left = 12;
          const frame = () => {
            kept.push(covers(first));
            if (last) added.push(covers(last));
            last = null;
            if (kept.length % 12 === 0 && left-- > 0) {
              const line = document.createElement('p');
              line.append(`Asked by Mira Lang, number ${left}`);
              document.querySelector('article')?.append(line);
              last = line.firstChild;
            }
            if (left > 0) requestAnimationFrame(frame);
            else resolve({ added, kept });
          };
          requestAnimationFrame(frame);
        }),
      COVER,
    );
    expectEqual([frames.added.filter((each) => !each).length, frames.kept.filter((each) => !each).length], [0, 0]);
    expect(frames.added.length >= 10, `only ${frames.added.length} lines were added`);
    return `${frames.added.length} lines, ${frames.kept.length} frames`;
  });

  await check('blind: a page that throws our sheet and highlight out gets them back', async () => {
    await tab.evaluate(() => {
      document.adoptedStyleSheets = [];
      (CSS as unknown as Highlights).highlights.clear();
    });
    await tab.waitUntil(
      'both',
      (name: string) => document.adoptedStyleSheets.length > 0 && (CSS as unknown as Highlights).highlights.has(name),
      COVER,
    );
  });

  await check('blind: turned off, nothing of it is left', async () => {
    await setStored(dashboard, { blindMode: false });
    await uncovered(tab);
    const filter = () => getComputedStyle(document.querySelector('img') as Element).filter;
    await untilEqual('the filter of a picture', () => tab.evaluate(filter), 'none');
  });
}
