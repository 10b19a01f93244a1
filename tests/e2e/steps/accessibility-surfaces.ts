/** Every surface in its states, how to get there, and a node that has to be seen there. */

import { leverFrame } from '../frame-pages.ts';
import type { Driver, Surface, Tab } from '../lib/driver.ts';
import { listPage } from '../list-pages.ts';
import { emptyPage, greenhousePosting } from '../pages.ts';
import { putRows, type Rows } from './accessibility-data.ts';
import { broken } from './health.ts';

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
  /** What has to be there before anything is measured, and what axe has to have looked at. */
  mustVisit: string;
  /** Fewer nodes than this mean that something is missing. */
  floor: number;
  /** Brings it about; nothing depends on the language that is spoken. */
  open(stage: Stage): Promise<{ surface: Surface; tab: Tab; close(): Promise<void> }>;
}

/** Nothing was drawn for a while: late parts would move what is measured. Runs in the page. */
function quiet(): Promise<boolean> {
  const STILL_MS = 120;
  return new Promise((resolve) => {
    let timer = setTimeout(done, STILL_MS);
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, STILL_MS);
    });
    const roots: Node[] = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    for (const root of roots) watch.observe(root, { subtree: true, childList: true, characterData: true });
    const end = setTimeout(done, 3000);
    function done() {
      watch.disconnect();
      clearTimeout(end);
      resolve(true);
    }
  });
}

export async function settled(surface: Surface, css: string): Promise<void> {
  await surface.waitUntil(
    `"${css}" to be drawn`,
    (css: string) => {
      const roots: ParentNode[] = [document];
      for (const root of roots)
        for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
      return roots.some((root) => root.querySelector(css));
    },
    css,
  );
  await surface.evaluate(quiet);
}

/** A page of the dashboard; `then` opens what is folded in it. */
function page(
  name: string,
  mustVisit: string,
  floor: number,
  then?: (tab: Tab, stage: Stage) => Promise<void>,
  hash = name,
): SurfaceCase {
  return {
    name,
    mustVisit,
    floor,
    async open(stage) {
      const { driver, dashboard } = stage;
      await dashboard.activate();
      // What is folded open stays so until another page was shown.
      for (const each of ['corrections', hash]) {
        await dashboard.goto(driver.extensionUrl(`/dashboard.html#${each}`));
        await settled(dashboard, 'h1');
      }
      await then?.(dashboard, stage);
      return { surface: dashboard, tab: dashboard, close: async () => undefined };
    },
  };
}

/** The toolbar popup over a page of the web. */
function popup(
  name: string,
  url: string,
  mustVisit: string,
  floor: number,
  then?: (popup: Surface) => Promise<void>,
  rows?: Rows,
): SurfaceCase {
  return {
    name,
    mustVisit,
    floor,
    async open({ driver, dashboard, rows: usual }) {
      if (rows) await putRows(dashboard, { ...usual, ...rows });
      const tab = await driver.openTab(url);
      const opened = await driver.openPopup();
      await settled(opened, '.cl-popup h1');
      await then?.(opened);
      const close = async () => {
        if (await opened.isOpen()) await opened.close();
        await tab.close();
        if (rows) await putRows(dashboard, usual);
      };
      return { surface: opened, tab, close };
    },
  };
}

/** Presses the first of these that is drawn, in an open root too. */
async function press(surface: Surface, css: string): Promise<void> {
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
function sample(name: string, mustVisit: string, floor: number, then?: (tab: Tab) => Promise<void>): SurfaceCase {
  return {
    name,
    mustVisit,
    floor,
    async open({ driver }) {
      const tab = await driver.openTab(driver.extensionUrl('/sample.html'));
      await settled(tab, '.cl-panel');
      await then?.(tab);
      return { surface: tab, tab, close: () => tab.close() };
    },
  };
}

const opened = (css: string) => (surface: Surface) => press(surface, css);
const NOTHING: Rows = { credentials: [], claims: [] };

async function openBackup(tab: Tab, { backupFile }: Stage): Promise<void> {
  await tab.waitFor('.cl-backup-restore input[type=file]');
  await tab.chooseFiles('.cl-backup-restore input[type=file]', [await backupFile()]);
}

export const SURFACES: readonly SurfaceCase[] = [
  popup('popup-match', greenhousePosting.url, '.cl-row', 50),
  popup('popup-row-open', greenhousePosting.url, '.cl-thread', 60, opened('.cl-row > button')),
  popup('popup-site-options', greenhousePosting.url, '.cl-site', 50, opened('.cl-site-button')),
  popup('popup-empty-wallet', greenhousePosting.url, '.cl-ways', 30, undefined, NOTHING),
  popup('popup-unread', broken.url, '.cl-failure', 12),
  popup('popup-nothing', emptyPage.url, '.cl-failure', 12),
  popup('popup-list', listPage.url, '.cl-popup main', 10),
  popup('popup-frame', leverFrame.url, '.cl-note', 10),
  sample('overlay-panel', '.cl-panel', 80),
  sample('overlay-row-open', '.cl-thread', 90, opened('.cl-panel .cl-row > button')),
  sample('overlay-options', '.cl-options .cl-button', 80, opened('.cl-panel .cl-head [aria-expanded=false]')),
  sample('overlay-pill', '.cl-pill', 40, opened('.cl-collapse')),
  page('start', '.cl-steps', 60, (tab) => tab.waitFor('.cl-boards [role=switch]')),
  page('wallet', '.cl-item', 60),
  page('wallet-detail', '.cl-quality', 80, opened('.cl-item button[aria-expanded=false]'), 'wallet'),
  page('postings', '.cl-posting', 40),
  page(
    'postings-notes',
    '.cl-posting-notes textarea',
    40,
    opened('.cl-posting-actions [aria-expanded=false]'),
    'postings',
  ),
  page('postings-text', '.cl-archive-text', 40, opened('.cl-posting-title'), 'postings'),
  page(
    'postings-compare',
    '.cl-compare-table',
    40,
    async (tab) => {
      await press(tab, '.cl-posting-compare[aria-pressed=false]');
      await tab.waitFor('.cl-posting-compare[aria-pressed=true]');
      await press(tab, '.cl-posting-compare[aria-pressed=false]');
      await press(tab, '.cl-selection .cl-first');
    },
    'postings',
  ),
  page('plan', '.cl-plan-step', 80),
  page(
    'plan-steps-open',
    '.cl-plan-step',
    80,
    async (tab) => {
      await tab.waitFor('.cl-plan-step');
      // The pictures come after the words, and their tables open too.
      await tab.waitUntil('both pictures', () => document.querySelectorAll('.cl-plan .cl-chart').length >= 2);
      await tab.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>(
          '.cl-page [aria-expanded=false]:not([role=combobox])',
        ))
          each.click();
      });
    },
    'plan',
  ),
  page('courses', '.cl-courses-experimental', 20),
  page(
    'pack',
    '.cl-pack-tick',
    20,
    async (tab) => {
      await press(tab, '.cl-item-check input');
      // Chooses all, none, or what to do with the chosen: the pack comes first of these.
      await press(tab, '.cl-selection .cl-button');
    },
    'wallet',
  ),
  page('recognition', '[role=switch]', 12),
  page('market', 'h1', 20),
  page('boards', '[role=switch]', 60),
  page('profiles', '[role=switch]', 15),
  page('privacy', '.cl-permissions', 20),
  page('backup', '.cl-backup-save', 20),
  page('backup-preview', '.cl-backup-restore table', 30, openBackup, 'backup'),
  page('corrections', '.cl-rows', 15),
  page('taxonomies', '.cl-drop', 15),
  page('sample-report', '.cl-sample-report', 10),
];
