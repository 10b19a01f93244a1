/** Getting to a surface, and waiting until all of it is there and stands still. */

import type { Driver, Popup, Surface, Tab } from '../lib/driver.ts';
import { toCome } from '../lib/layout-check.ts';
import { until } from '../lib/waiting.ts';
import { putRows, type Rows } from './accessibility-data.ts';

/** What is needed to bring a surface about. */
export interface Stage {
  driver: Driver;
  /** A page of the extension; the pages of the dashboard are shown in it. */
  dashboard: Tab;
  rows: Rows;
  /** Writes a backup of what is there into a file, for the page that reads one. */
  backupFile: () => Promise<string>;
}

export interface SurfaceCase {
  /** Name of its snapshot and pictures. */
  name: string;
  /** What axe has to have looked at; nothing is measured before it is there. */
  mustVisit: string;
  /** What comes later than that, and has to be there as well before anything is measured. */
  late: readonly string[];
  /** Fewer nodes than this mean that something is missing. */
  floor: number;
  /** Brings it about; nothing depends on the language that is spoken. */
  open(stage: Stage): Promise<{ surface: Surface; tab: Tab; close(): Promise<void> }>;
}

/** Whether nothing was drawn for a while: late parts would move what is measured. Runs in the page. */
function quiet(): Promise<boolean> {
  const STILL_MS = 120;
  const LONGEST_MS = 3000;
  /** A page that is not shown draws no frames. */
  const NO_FRAMES_MS = 500;
  return new Promise((resolve) => {
    const began = performance.now();
    let last = began;
    const watch = new MutationObserver(() => {
      last = performance.now();
    });
    const roots: Node[] = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    for (const root of roots) watch.observe(root, { subtree: true, childList: true, characterData: true });
    const look = () => {
      const now = performance.now();
      const still = now - last >= STILL_MS;
      if (!still && now - began < LONGEST_MS) return void setTimeout(look, STILL_MS);
      watch.disconnect();
      resolve(still);
    };
    // What follows the size of the window is drawn with the next frame.
    let begun = false;
    const begin = () => {
      if (begun) return;
      begun = true;
      last = performance.now();
      setTimeout(look, STILL_MS);
    };
    requestAnimationFrame(() => requestAnimationFrame(begin));
    setTimeout(begin, NO_FRAMES_MS);
  });
}

/** Waits until all of this is drawn, nothing is announced that is still to come, and nothing changes any more. */
export async function settled(surface: Surface, ...there: string[]): Promise<void> {
  await surface.waitUntil(
    `${there.map((css) => `"${css}"`).join(', ')} to be drawn`,
    (there: string[]) => {
      const roots: ParentNode[] = [document];
      for (const root of roots)
        for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
      const missing = there.filter((css) => !roots.some((root) => root.querySelector(css)));
      if (missing.length > 0) throw new Error(`there is no ${missing.join(', ')}`);
      return true;
    },
    there,
  );
  await until('the surface to stand still', async () => {
    if (!(await surface.evaluate(quiet))) throw new Error('it is drawn again and again');
    const coming = await surface.evaluate(toCome);
    if (coming.length > 0) throw new Error(coming.join('; '));
    return true;
  });
}

/** Shows a page of the dashboard anew, and waits until all of this is there. */
export async function showPage(
  { driver, dashboard }: Pick<Stage, 'driver' | 'dashboard'>,
  name: string,
  ...there: string[]
): Promise<void> {
  await dashboard.activate();
  // What is folded open stays so until another page was shown.
  const other = name === 'corrections' ? 'privacy' : 'corrections';
  for (const [page, parts] of [
    [other, []],
    [name, there],
  ] as const) {
    const url = driver.extensionUrl(`/dashboard.html#${page}`);
    const before = await dashboard.url();
    await dashboard.evaluate(() => Object.assign(window, { credlensLeft: document.querySelector('main h1') }) && true);
    await dashboard.goto(url);
    // The page that is left stays until the other one is here.
    if (before !== url)
      await dashboard.waitUntil(`the page "${page}"`, () => {
        const heading = document.querySelector('main h1');
        return heading !== null && heading !== (window as unknown as { credlensLeft?: Element }).credlensLeft;
      });
    await settled(dashboard, 'main h1', ...parts);
  }
}

interface PageMore {
  /** What comes later than `mustVisit`. */
  late?: readonly string[];
  /** The page's name in its address, where it is another than the surface's. */
  hash?: string;
  /** What has to be there before that. */
  first?: readonly string[];
  /** Opens what is folded in it. */
  unfold?: (tab: Tab, stage: Stage) => Promise<void>;
}

/** A page of the dashboard. */
export function page(
  name: string,
  mustVisit: string,
  floor: number,
  { late = [], hash = name, first = [], unfold }: PageMore = {},
): SurfaceCase {
  return {
    name,
    mustVisit,
    // On the rail as long as the first run is not done, which is known a moment later.
    late: ['.cl-rail a[href="#start"]', ...late],
    floor,
    async open(stage) {
      const { dashboard } = stage;
      await showPage(stage, hash, ...first);
      await unfold?.(dashboard, stage);
      return { surface: dashboard, tab: dashboard, close: async () => undefined };
    },
  };
}

interface PopupMore {
  late?: readonly string[];
  unfold?: (popup: Surface) => Promise<void>;
  /** Instead of the usual ones. */
  rows?: Rows;
}

/** The toolbar popup over a page of the web. */
export function popup(
  name: string,
  url: string,
  mustVisit: string,
  floor: number,
  { late = [], unfold, rows }: PopupMore = {},
): SurfaceCase {
  return {
    name,
    mustVisit,
    // What can be done on the site is known last.
    late: ['.cl-site-button', ...late],
    floor,
    async open({ driver, dashboard, rows: usual }) {
      if (rows) await putRows(dashboard, { ...usual, ...rows });
      const tab = await driver.openTab(url);
      let opened: Popup | undefined;
      const close = async () => {
        try {
          if (await opened?.isOpen()) await opened?.close();
        } finally {
          await tab.close();
          if (rows) await putRows(dashboard, usual);
        }
      };
      try {
        opened = await driver.openPopup();
        await settled(opened, '.cl-popup h1', '.cl-site-button');
        await unfold?.(opened);
        return { surface: opened, tab, close };
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}

/** Presses the first of these that is drawn, in an open root too. */
export async function press(surface: Surface, css: string): Promise<void> {
  await surface.waitUntil(
    `"${css}" to be pressed`,
    (css: string) => {
      const roots: ParentNode[] = [document];
      for (const root of roots)
        for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
      const found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]);
      const button = found.find((each) => each.getClientRects().length > 0);
      button?.click();
      return button !== undefined;
    },
    css,
  );
}

/** The overlay in an open root, on the posting that ships with the extension. */
export function sample(
  name: string,
  mustVisit: string,
  floor: number,
  unfold?: (tab: Tab) => Promise<void>,
): SurfaceCase {
  return {
    name,
    mustVisit,
    late: [],
    floor,
    async open({ driver }) {
      const tab = await driver.openTab(driver.extensionUrl('/sample.html'));
      try {
        await settled(tab, '.cl-panel .cl-row', '.cl-panel .cl-step');
        await unfold?.(tab);
        return { surface: tab, tab, close: () => tab.close() };
      } catch (error) {
        await tab.close();
        throw error;
      }
    },
  };
}
