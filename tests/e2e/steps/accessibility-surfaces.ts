/** Every surface in its states, how to get there, and a node that has to be seen there. */

import { leverFrame } from '../frame-pages.ts';
import type { Surface, Tab } from '../lib/driver.ts';
import { listPage } from '../list-pages.ts';
import { emptyPage, greenhousePosting } from '../pages.ts';
import type { Rows } from './accessibility-data.ts';
import { page, popup, press, type Stage, type SurfaceCase, sample } from './accessibility-open.ts';
import { broken } from './health.ts';

const opened = (css: string) => (surface: Surface) => press(surface, css);
const NOTHING: Rows = { credentials: [], claims: [] };

/** With a match: its first step. Without one: what else can be done with the page. */
const MATCHED = { late: ['.cl-step'] };
const NOT_MATCHED = { late: ['.cl-add-course', '.cl-find-badges', '.cl-report'] };
/** The list, the picture of what expires, and how many postings ask for each, which is known last. */
const WALLET = ['.cl-item', '.cl-timeline .cl-chart', '.cl-item-asked span'];
const POSTINGS = ['.cl-posting ~ .cl-posting'];
/** The plan with both its pictures, which come after the words. */
const PLAN = ['.cl-plan-step', '.cl-plan-panel .cl-figure-picture', '.cl-figure .cl-plan-buys'];

async function openBackup(tab: Tab, { backupFile }: Stage): Promise<void> {
  const file = await backupFile();
  // While it is saved there is no field.
  await tab.waitFor('.cl-backup-restore input[type=file]');
  await tab.chooseFiles('.cl-backup-restore input[type=file]', [file]);
}

export const SURFACES: readonly SurfaceCase[] = [
  popup('popup-match', greenhousePosting.url, '.cl-row', 50, MATCHED),
  popup('popup-row-open', greenhousePosting.url, '.cl-thread', 60, { ...MATCHED, unfold: opened('.cl-row > button') }),
  popup('popup-site-options', greenhousePosting.url, '.cl-site', 50, {
    late: ['.cl-step', '.cl-site .cl-add-course', '.cl-site .cl-report'],
    unfold: opened('.cl-site-button'),
  }),
  popup('popup-empty-wallet', greenhousePosting.url, '.cl-sum .cl-ways', 30, { rows: NOTHING }),
  popup('popup-unread', broken.url, '.cl-failure', 12, NOT_MATCHED),
  popup('popup-nothing', emptyPage.url, '.cl-failure', 12, NOT_MATCHED),
  popup('popup-list', listPage.url, '.cl-failure', 10, NOT_MATCHED),
  popup('popup-frame', leverFrame.url, '.cl-note [role=switch]', 10, NOT_MATCHED),
  sample('overlay-panel', '.cl-panel', 80),
  sample('overlay-row-open', '.cl-thread', 90, opened('.cl-panel .cl-row > button')),
  sample(
    'overlay-options',
    '.cl-options:not([hidden]) .cl-button',
    80,
    opened('.cl-panel .cl-head [aria-expanded=false]'),
  ),
  sample('overlay-pill', '.cl-pill', 40, opened('.cl-collapse')),
  page('start', '.cl-steps', 60, {
    late: ['.cl-boards [role=switch]', '.cl-first-names', '.cl-first-result', '.cl-first-match [role=img]'],
  }),
  page('wallet', '.cl-item', 60, { late: WALLET }),
  page('wallet-detail', '.cl-quality', 80, {
    hash: 'wallet',
    first: WALLET,
    unfold: opened('.cl-item button[aria-expanded=false]'),
  }),
  page('postings', '.cl-posting', 40, { late: POSTINGS }),
  page('postings-notes', '.cl-posting-notes textarea', 40, {
    hash: 'postings',
    first: POSTINGS,
    unfold: opened('.cl-posting-actions [aria-expanded=false]'),
  }),
  page('postings-text', '.cl-archive-text', 40, {
    hash: 'postings',
    first: POSTINGS,
    unfold: opened('.cl-posting-title'),
  }),
  page('postings-compare', '.cl-compare-table', 40, {
    hash: 'postings',
    first: POSTINGS,
    async unfold(tab) {
      await press(tab, '.cl-posting-compare[aria-pressed=false]');
      await tab.waitFor('.cl-posting-compare[aria-pressed=true]');
      await press(tab, '.cl-posting-compare[aria-pressed=false]');
      await press(tab, '.cl-selection .cl-first');
    },
  }),
  page('plan', '.cl-plan-step', 80, { late: PLAN }),
  page('plan-steps-open', '.cl-plan-step', 80, {
    hash: 'plan',
    first: PLAN,
    late: ['.cl-plan-others .cl-button', '.cl-plan-panel .cl-figure-table', '.cl-figure-table tbody th'],
    // The tables of the pictures open too.
    unfold: (tab) =>
      tab.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>(
          '.cl-page [aria-expanded=false]:not([role=combobox])',
        ))
          each.click();
      }),
  }),
  page('courses', '.cl-courses-experimental', 20),
  page('pack', '.cl-pack-tick', 20, {
    hash: 'wallet',
    first: WALLET,
    async unfold(tab) {
      await press(tab, '.cl-item-check input');
      // Chooses all, none, or what to do with the chosen: the pack comes first of these.
      await press(tab, '.cl-selection .cl-button');
    },
  }),
  page('recognition', '[role=switch]', 12, {
    late: ['.cl-recognition-figure ~ .cl-recognition-figure ~ .cl-recognition-figure .cl-figure-picture'],
  }),
  // Under so many postings there are words and no picture.
  page('market', '.cl-market-few, .cl-market-links', 20, { late: ['.cl-market select', '.cl-market-links'] }),
  page('boards', '[role=switch]', 60),
  page('profiles', '[role=switch]', 15),
  page('privacy', '.cl-permissions', 20),
  page('backup', '.cl-backup-save', 20, { late: ['.cl-backup-save [role=switch]'] }),
  page('backup-preview', '.cl-backup-restore table', 30, {
    hash: 'backup',
    first: ['.cl-backup-save [role=switch]'],
    unfold: openBackup,
  }),
  page('corrections', '.cl-rows', 15, { late: ['.cl-rows li ~ li'] }),
  page('taxonomies', '.cl-drop', 15),
  page('sample-report', '.cl-sample-report', 10),
];
