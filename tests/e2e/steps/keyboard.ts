import { expect, expectEqual } from '../lib/checks.ts';
import type { Scope } from '../lib/driver.ts';
import { tabTo, typeKeys, walkThrough } from '../lib/focus.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { putRows, type Rows, rowsToShow } from './accessibility-data.ts';
import { settled } from './accessibility-surfaces.ts';
import { type Context, stored } from './context.ts';

const STORES = ['credentials', 'claims', 'postings', 'corrections', 'openedCounts', 'courseMarks'];
const PAGES = [
  'wallet',
  'postings',
  'plan',
  'market',
  'recognition',
  'boards',
  'profiles',
  'privacy',
  'backup',
  'corrections',
  'taxonomies',
  'courses',
  'roles',
];

/** Every flow without a mouse: keys alone, each stop seen, in order, and none that keeps the focus. */
export async function keyboard(context: Context): Promise<void> {
  const { driver, checks, dashboard } = context;
  const { check } = checks;
  const before: Rows = {};
  for (const store of STORES) before[store] = await stored<object>(dashboard, store);
  await putRows(dashboard, { ...(await rowsToShow()), courseMarks: [] });
  await dashboard.reload();
  const open = async (page: string, css: string) => {
    await dashboard.activate();
    // What is folded open stays so until another page was shown.
    for (const [name, part] of [
      ['corrections', 'h1'],
      [page, css],
    ] as const) {
      await dashboard.goto(driver.extensionUrl(`/dashboard.html#${name}`));
      await settled(dashboard, part);
    }
  };
  /** Goes there by Tab and presses the key on it. */
  const use = async (scope: Scope, css: string, words = '', key = 'Enter') => {
    await tabTo(scope, css, words);
    await scope.press(key);
  };

  for (const page of PAGES)
    await check(`keyboard: ${page}, from end to end`, async () => {
      await open(page, 'h1');
      return `${await walkThrough(dashboard)} stops`;
    });

  await check('keyboard: a credential is added by typing', async () => {
    await open('wallet', '[role=combobox]');
    await tabTo(dashboard, '[role=combobox]');
    await typeKeys(dashboard, 'saa c03');
    await dashboard.waitForText('[role=listbox] [role=option]', /Solutions Architect/);
    await dashboard.press('ArrowDown');
    await dashboard.press('Enter');
    await until('the credential to be kept', async () =>
      (await stored<{ format: string }>(dashboard, 'credentials')).some(({ format }) => format === 'typed'),
    );
  });

  await check('keyboard: a credential opens, its evidence is reached, it closes and keeps the focus', async () => {
    await open('wallet', '.cl-item');
    await use(dashboard, '.cl-item button[aria-expanded=false]', 'Containers');
    await dashboard.waitFor('.cl-quality');
    await tabTo(dashboard, '.cl-skills button, .cl-skills a, .cl-skills summary');
    await tabTo(dashboard, 'button[aria-expanded=true]', 'Containers', 'Shift+Tab');
    await dashboard.press('Enter');
    await dashboard.waitUntil('the detail to close', () => document.querySelector('.cl-quality') === null);
    const kept = await dashboard.evaluate(() => document.activeElement?.textContent ?? '');
    expect(kept.includes('Containers'), `the focus went to "${kept}"`);
  });

  await check('keyboard: a removal is undone, and the focus goes to the way back', async () => {
    await open('wallet', '.cl-item');
    const count = (await stored(dashboard, 'credentials')).length;
    await use(dashboard, '.cl-item button', '^Remove First aid');
    await until('it to be gone', async () => (await stored(dashboard, 'credentials')).length === count - 1);
    await dashboard.waitUntil(
      'the focus on Undo',
      () =>
        document.activeElement?.matches('button:not([disabled])') &&
        document.activeElement.textContent?.includes('Undo'),
    );
    await dashboard.press('Enter');
    await until('it to be back', async () => (await stored(dashboard, 'credentials')).length === count);
  });

  await check('keyboard: text is pasted, and what it names ticked', async () => {
    await open('wallet', 'textarea');
    await tabTo(dashboard, 'textarea');
    await typeKeys(dashboard, 'terraform and linux');
    await use(dashboard, 'button', '^Find skills');
    await dashboard.waitFor('.cl-ticks input[type=checkbox]');
    await use(dashboard, '.cl-ticks input[type=checkbox]', '', 'Space');
    await use(dashboard, '.cl-ticks .cl-first');
    await until('a claim to be kept', async () => (await stored(dashboard, 'claims')).length > 2);
  });

  await check('keyboard: a badge is pasted as text and looked at before it is added', async () => {
    await open('wallet', '.cl-add');
    await use(dashboard, 'button[aria-expanded=false]', '^Paste a badge');
    await tabTo(dashboard, 'textarea');
    await typeKeys(dashboard, 'no badge at all');
    await use(dashboard, 'button', '^(Read|Look|Add|Check)');
    await dashboard.waitForText('.cl-outcomes', /\S/);
  });

  await postingFlows(context, { open, use });
  await planFlows(context, { open, use });

  await check('keyboard: a backup is made, read again and looked at', async () => {
    await open('backup', '.cl-backup-save');
    await use(dashboard, '.cl-backup-save [type=submit]');
    await dashboard.waitForText('.cl-backup-outcome', /Saved/);
    await dashboard.activate();
    const stop = await tabTo(dashboard, '.cl-backup-restore input[type=file]');
    return stop.what;
  });

  await check('keyboard: a board is asked for and refused, or taken back', async () => {
    await dashboard.activate();
    await open('boards', '[role=switch]');
    const stop = await tabTo(dashboard, '[role=switch][aria-checked=false]', 'Himalayas');
    await dashboard.press('Space');
    const answer = await driver.answerPermissionPrompt(false);
    await dashboard.waitUntil('the page to say so', () => document.activeElement?.getAttribute('role') === 'switch');
    return `${stop.words}: ${answer}`;
  });

  await putRows(dashboard, before);
  await dashboard.reload();
}

interface Hands {
  open(page: string, css: string): Promise<void>;
  use(scope: Scope, css: string, words?: string, key?: string): Promise<void>;
}

/** Popup, overlay, and the page of saved postings. */
async function postingFlows({ driver, checks, dashboard }: Context, { open, use }: Hands): Promise<void> {
  const { check } = checks;

  await check('keyboard: the popup from end to end; a row opens; the posting is saved', async () => {
    await putRows(dashboard, { postings: [] });
    const tab = await driver.openTab(greenhousePosting.url);
    const popup = await driver.openPopup();
    await settled(popup, '.cl-row');
    let stops = 0;
    try {
      stops = await walkThrough(popup);
      await popup.inside(() => (document.activeElement as HTMLElement | null)?.blur());
      await use(popup, '.cl-row > button');
      await popup.waitFor('.cl-row > button[aria-expanded=true]');
      await use(popup, '.cl-foot button', '^Save posting');
      await popup.waitForText('.cl-foot button', /^Saved$/);
    } finally {
      // Left open, it keeps the keys from everything after it.
      if (await popup.isOpen()) await popup.close();
      await tab.close();
    }
    expectEqual((await stored(dashboard, 'postings')).length, 1, 'saved postings');
    return `${stops} stops`;
  });

  await check('keyboard: the overlay by its shortcut: rows, Why?, Escape, and the focus comes back', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    const overlay = await tab.waitForOverlay();
    await overlay.waitFor('.cl-pill, .cl-panel');
    if (await overlay.exists('.cl-panel')) {
      await overlay.evaluate((root) => (root.querySelector('.cl-collapse') as HTMLElement).click());
      await overlay.waitFor('.cl-pill');
    }
    await tab.evaluate(() => (document.querySelector('.apply, button, a') as HTMLElement).focus());
    const pressed = await driver.pressShortcut('Alt+Shift+K');
    if (pressed === 'not exercised') {
      await overlay.evaluate((root) => (root.querySelector('.cl-pill') as HTMLElement).focus());
      await overlay.press('Enter');
    }
    await overlay.waitFor('.cl-panel');
    await use(overlay, '.cl-row > button[aria-expanded=false]');
    await overlay.waitFor('.cl-thread');
    await tabTo(overlay, '.cl-thread button, .cl-why button, .cl-why a');
    await overlay.press('Escape');
    await overlay.waitFor('.cl-pill');
    const focus = await tab.evaluate(() => document.activeElement?.localName ?? '');
    expect(pressed === 'not exercised' || focus === 'button' || focus === 'a', `the focus is on <${focus}>`);
    await tab.close();
    return `shortcut ${pressed}`;
  });

  await check('keyboard: status, notes, the text, the comparison, and back to where it was', async () => {
    await putRows(dashboard, { postings: (await rowsToShow()).postings ?? [] });
    await dashboard.activate();
    await dashboard.reload();
    await settled(dashboard, 'h1');
    await open('postings', '.cl-posting');
    await tabTo(dashboard, '.cl-posting select');
    await dashboard.press('a');
    await until('the status to be kept', async () =>
      (await stored<{ status: string }>(dashboard, 'postings')).some(({ status }) => status === 'applied'),
    );
    await use(dashboard, '.cl-posting-actions [aria-expanded=false]');
    await tabTo(dashboard, '.cl-posting-notes textarea');
    await typeKeys(dashboard, 'call ines');
    await dashboard.waitForText('.cl-toast', /notes/);
    await open('postings', '.cl-posting');
    await use(dashboard, '.cl-posting-title', '');
    await settled(dashboard, '.cl-archive-text');
    await use(dashboard, 'button', '^Back to the postings');
    await dashboard.waitUntil('the focus where it was', () => document.activeElement?.matches('.cl-posting-title'));
    await use(dashboard, '.cl-posting-compare[aria-pressed=false]', '', 'Space');
    await use(dashboard, '.cl-posting-compare[aria-pressed=false]', '', 'Space');
    await tabTo(dashboard, '.cl-selection .cl-first', '', 'Shift+Tab');
    await dashboard.press('Enter');
    await settled(dashboard, '.cl-compare-table');
  });
}

/** The plan, and the market behind it. */
async function planFlows({ checks, dashboard }: Context, { open, use }: Hands): Promise<void> {
  const { check } = checks;
  await check('keyboard: three plans by arrows, a step started and undone', async () => {
    await open('plan', '.cl-plan-step');
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
    await tabTo(dashboard, '.cl-toast button', 'Undo', 'Shift+Tab');
    await dashboard.press('Enter');
    await until('the mark to be gone', async () => (await stored(dashboard, 'courseMarks')).length === 0);
  });

  await check('keyboard: the market, another role, and the table behind a picture', async () => {
    await open('market', 'h1');
    await tabTo(dashboard, 'main button, main select, main input, main summary, main [role=combobox]');
    const table = await tabTo(dashboard, 'button, summary', 'table').catch(() => undefined);
    if (!table) return 'no picture was there: too few postings';
    await dashboard.press('Enter');
    await dashboard.waitUntil('a table', () =>
      [...document.querySelectorAll('main table')].some((each) => (each as HTMLElement).checkVisibility()),
    );
    return table.words;
  });
}
