import { expect, expectEqual } from '../lib/checks.ts';
import type { Scope } from '../lib/driver.ts';
import { tabTo, typeKeys, walkThrough } from '../lib/focus.ts';
import { until } from '../lib/waiting.ts';
import { putRows, type Rows, rowsToShow } from './accessibility-data.ts';
import { showPage } from './accessibility-open.ts';
import { type Context, type ExtensionApi, stored } from './context.ts';
import { allOf, planFlows, postingFlows } from './keyboard-flows.ts';
import { eventually, focusOn, takeFirst } from './overlay-ways.ts';

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
  const { dashboard } = context;
  const before: Rows = {};
  for (const store of STORES) before[store] = await stored<object>(dashboard, store);
  await putRows(dashboard, { ...(await rowsToShow()), courseMarks: [] });
  try {
    await dashboard.reload();
    await flows(context);
  } finally {
    await putRows(dashboard, before);
    await dashboard.reload();
  }
}

async function flows(context: Context): Promise<void> {
  const { driver, checks, dashboard } = context;
  const { check } = checks;
  const open = (page: string, ...there: string[]) => showPage(context, page, ...there);
  /** Goes there by Tab and presses the key on it. */
  const use = async (scope: Scope, css: string, words = '', key = 'Enter') => {
    await tabTo(scope, css, words);
    await scope.press(key);
  };

  for (const page of PAGES)
    await check(`keyboard: ${page}, from end to end`, async () => {
      await open(page, ...allOf(page));
      return `${await walkThrough(dashboard)} stops`;
    });

  await check('keyboard: a credential is added by typing', async () => {
    await open('wallet', '[role=combobox]');
    await tabTo(dashboard, '[role=combobox]');
    await typeKeys(dashboard, 'saa c03');
    await takeFirst(dashboard, /Solutions Architect/);
    await until('the credential to be kept', async () =>
      (await stored<{ format: string }>(dashboard, 'credentials')).some(({ format }) => format === 'typed'),
    );
  });

  await check('keyboard: a credential opens, its evidence is reached, it closes and keeps the focus', async () => {
    await open('wallet', ...allOf('wallet'));
    await use(dashboard, '.cl-item button[aria-expanded=false]', 'Containers');
    await dashboard.waitFor('.cl-quality');
    await focusOn(dashboard, '.cl-detail, .cl-item');
    await tabTo(dashboard, '.cl-skills button, .cl-skills a, .cl-skills summary');
    await tabTo(dashboard, 'button[aria-expanded=true]', 'Containers', 'Shift+Tab');
    await dashboard.press('Enter');
    await dashboard.waitUntil('the detail to close', () => document.querySelector('.cl-quality') === null);
    await eventually('the focus on what was closed', async () => {
      const kept = await dashboard.evaluate(() => document.activeElement?.textContent ?? '');
      expect(kept.includes('Containers') && kept.length < 300, `the focus went to "${kept.slice(0, 300)}"`);
    });
  });

  await check('keyboard: a removal is undone, and the focus goes to the way back', async () => {
    await open('wallet', ...allOf('wallet'));
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
    await dashboard.waitFor('.cl-ticks input:checked');
    await use(dashboard, '.cl-ticks .cl-first');
    await until('a claim to be kept', async () => (await stored(dashboard, 'claims')).length > 2);
  });

  await check('keyboard: a badge is pasted as text and looked at before it is added', async () => {
    await open('wallet', '.cl-add');
    await use(dashboard, 'button[aria-expanded=false]', '^Paste a badge');
    await dashboard.waitFor('.cl-paste-file textarea');
    await tabTo(dashboard, '.cl-paste-file textarea');
    await typeKeys(dashboard, 'no badge at all');
    await use(dashboard, '.cl-paste-file button');
    await dashboard.waitForText('.cl-outcomes', /\S/);
  });

  await postingFlows(context, { open, use });
  await planFlows(context, { open, use });

  await check('keyboard: a backup is made, read again and looked at', async () => {
    await open('backup', ...allOf('backup'));
    await use(dashboard, '.cl-backup-save [type=submit]');
    await dashboard.waitForText('.cl-backup-outcome', /Saved/);
    await dashboard.activate();
    // While it is saved there is no field.
    await dashboard.waitFor('.cl-backup-restore input[type=file]');
    const stop = await tabTo(dashboard, '.cl-backup-restore input[type=file]');
    return stop.what;
  });

  const refused = 'keyboard: a board is asked for and refused, and the focus stays';
  if (!driver.promptsAreReal) checks.skip(refused, 'prompts cannot be answered here, so every board is granted');
  else
    await check(refused, async () => {
      await open('boards', '[role=switch]');
      const stop = await tabTo(dashboard, '[role=switch][aria-checked=false]', 'Himalayas');
      await dashboard.press('Space');
      const answer = await driver.answerPermissionPrompt(false);
      await focusOn(dashboard, '[role=switch][aria-checked=false]');
      const granted = await dashboard.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
        return (await (browser ?? chrome).permissions.getAll()).origins ?? [];
      });
      expectEqual(
        granted.filter((origin) => origin.includes('himalayas')),
        [],
        'what was granted',
      );
      return `${stop.words}: ${answer}`;
    });
}
