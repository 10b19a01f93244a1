/** By keys alone: popup, overlay, saved postings, the plan and the market. */
import { lexicon } from '../../../utils/cli/data.ts';
import { expectEqual } from '../lib/checks.ts';
import type { Popup, Scope } from '../lib/driver.ts';
import { tabTo, typeKeys, walkThrough } from '../lib/focus.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { putRows, rowsToShow } from './accessibility-data.ts';
import { settled } from './accessibility-open.ts';
import { SURFACES } from './accessibility-surfaces.ts';
import { type Context, closeAll, stored } from './context.ts';
import { invented } from './market.ts';
import { focusOn, fold } from './overlay-ways.ts';

/** Known where the first run is not over yet. */
const FIRST_RUN = '.cl-rail a[href="#start"]';

/** What has to be there before a page is walked through: the same as before it is looked at. */
export function allOf(page: string): string[] {
  const found = SURFACES.find(({ name }) => name === page);
  return found ? [found.mustVisit, ...found.late.filter((css) => css !== FIRST_RUN)] : [];
}

const POSTINGS = allOf('postings');

interface Hands {
  open(page: string, ...there: string[]): Promise<void>;
  use(scope: Scope, css: string, words?: string, key?: string): Promise<void>;
}

/** Popup, overlay, and the page of saved postings. */
export async function postingFlows({ driver, checks, dashboard }: Context, { open, use }: Hands): Promise<void> {
  const { check } = checks;

  await check('keyboard: the popup from end to end; a row opens; the posting is saved', async () => {
    await putRows(dashboard, { postings: [] });
    const tab = await driver.openTab(greenhousePosting.url);
    let popup: Popup | undefined;
    let stops = 0;
    try {
      popup = await driver.openPopup();
      await settled(popup, '.cl-row', '.cl-site-button', '.cl-step');
      // What was answered last is drawn first, and may say that it is saved.
      await popup.waitForText('.cl-foot button', /^Save posting$/);
      stops = await walkThrough(popup);
      await popup.inside(() => (document.activeElement as HTMLElement | null)?.blur());
      await use(popup, '.cl-row > button');
      await popup.waitFor('.cl-row > button[aria-expanded=true]');
      await use(popup, '.cl-foot button', '^Save posting');
      await popup.waitForText('.cl-foot button', /^Saved$/);
    } finally {
      // Left open, it keeps the keys from everything after it.
      await closeAll(popup, tab);
    }
    expectEqual((await stored(dashboard, 'postings')).length, 1, 'saved postings');
    return `${stops} stops`;
  });

  await check('keyboard: the overlay by its shortcut: rows, Why?, Escape, and the focus comes back', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    try {
      const overlay = await tab.waitForOverlay();
      const wasOpen = await overlay.waitFor('.cl-pill, .cl-panel').then(() => overlay.exists('.cl-panel'));
      await fold(overlay);
      // Folding gives the focus back a moment later: to the pill, where nothing else had it.
      if (wasOpen) await focusOn(overlay, '.cl-pill');
      await tab.evaluate(() => (document.querySelector('.apply') as HTMLElement).focus());
      await focusOn(tab, '.apply');
      const pressed = await driver.pressShortcut('Alt+Shift+K');
      if (pressed === 'not exercised') {
        await overlay.evaluate((root) => (root.querySelector('.cl-pill') as HTMLElement).focus());
        await overlay.press('Enter');
      }
      await overlay.waitFor('.cl-panel');
      await focusOn(overlay, '.cl-panel');
      await use(overlay, '.cl-row > button[aria-expanded=false]');
      await overlay.waitFor('.cl-thread');
      await tabTo(overlay, '.cl-thread button, .cl-why button, .cl-why a');
      await overlay.press('Escape');
      await overlay.waitFor('.cl-pill');
      // Back to where it was.
      if (pressed === 'pressed') await focusOn(tab, '.apply');
      else await focusOn(overlay, '.cl-pill');
      return `shortcut ${pressed}`;
    } finally {
      await tab.close();
    }
  });

  await check('keyboard: status, notes, the text, the comparison, and back to where it was', async () => {
    await putRows(dashboard, { postings: (await rowsToShow()).postings ?? [] });
    await dashboard.activate();
    await dashboard.reload();
    await open('postings', ...POSTINGS);
    await tabTo(dashboard, '.cl-posting select');
    await dashboard.press('a');
    await until('the status to be kept', async () =>
      (await stored<{ status: string }>(dashboard, 'postings')).some(({ status }) => status === 'applied'),
    );
    await use(dashboard, '.cl-posting-actions [aria-expanded=false]');
    await dashboard.waitFor('.cl-posting-notes textarea');
    await tabTo(dashboard, '.cl-posting-notes textarea');
    await typeKeys(dashboard, 'call ines');
    await dashboard.waitForText('.cl-toast', /notes/);
    await open('postings', ...POSTINGS);
    await use(dashboard, '.cl-posting-title', '');
    await settled(dashboard, '.cl-archive-text');
    await focusOn(dashboard, '.cl-archive');
    await use(dashboard, 'button', '^Back to the postings');
    await dashboard.waitUntil('the focus where it was', () => document.activeElement?.matches('.cl-posting-title'));
    await use(dashboard, '.cl-posting-compare[aria-pressed=false]', '', 'Space');
    await dashboard.waitFor('.cl-posting-compare[aria-pressed=true]');
    await use(dashboard, '.cl-posting-compare[aria-pressed=false]', '', 'Space');
    await dashboard.waitFor('.cl-selection .cl-first');
    await tabTo(dashboard, '.cl-selection .cl-first', '', 'Shift+Tab');
    await dashboard.press('Enter');
    await settled(dashboard, '.cl-compare-table');
  });
}

/** The plan, and the market behind it. */
export async function planFlows({ checks, dashboard }: Context, { open, use }: Hands): Promise<void> {
  const { check } = checks;
  await check('keyboard: three plans by arrows, a step started and undone', async () => {
    // What was added before leaves steps that state no weeks: then there are words instead of the first picture.
    await open('plan', '.cl-plan-step', '.cl-plan-along');
    const first = await tabTo(dashboard, '[role=tab]');
    const words = new Set([first.words]);
    for (let count = 0; count < 2; count++) {
      await dashboard.press('ArrowRight');
      const { what } = (await dashboard.waitUntil(
        'the next tab',
        (known: string[]) => {
          const focused = document.activeElement;
          const what = (focused?.textContent ?? '').replace(/\s+/g, ' ').trim();
          return focused?.getAttribute('aria-selected') === 'true' && !known.includes(what) && { what };
        },
        [...words],
      )) as { what: string };
      words.add(what);
    }
    expectEqual(words.size, 3, 'plans');
    await use(dashboard, '.cl-plan-actions button[aria-pressed=false]', '^Started', 'Space');
    await until('the mark to be kept', async () => (await stored(dashboard, 'courseMarks')).length === 1);
    await dashboard.waitForText('.cl-toast', /Undo/);
    await tabTo(dashboard, '.cl-toast button', 'Undo', 'Shift+Tab');
    await dashboard.press('Enter');
    await until('the mark to be gone', async () => (await stored(dashboard, 'courseMarks')).length === 0);
  });

  await check('keyboard: the market, another role, and the table behind a picture', async () => {
    const words = await lexicon();
    await putRows(dashboard, { postings: invented(60, (id) => words.label(id)) });
    await open('market', '.cl-market .cl-figure-picture');
    const all = await dashboard.text('.cl-market .cl-figure-head');
    await tabTo(dashboard, '.cl-market select');
    // The letter that the role begins with.
    await dashboard.press('d');
    await dashboard.waitForText('.cl-market .cl-figure-head', (now) => now !== all);
    await settled(dashboard, '.cl-market .cl-figure-picture');
    const table = await tabTo(dashboard, 'button', 'table');
    await dashboard.press('Enter');
    await dashboard.waitUntil('a table', () =>
      [...document.querySelectorAll('main table')].some((each) => (each as HTMLElement).checkVisibility()),
    );
    return `${table.words}; ${all.replace(/\s+/g, ' ')}`;
  });
}
