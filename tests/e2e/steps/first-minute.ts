import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, expectEqual } from '../lib/checks.ts';
import { type BrowserName, type Driver, launchDriver, type Tab } from '../lib/driver.ts';
import { tabTo } from '../lib/focus.ts';
import { TURN } from '../lib/turn.ts';
import { aBadge } from './badge-file.ts';
import { type Context, storedWallet } from './context.ts';
import { takeFirst, untilEqual } from './overlay-ways.ts';

/** From the moment the first-run page is there. */
const GOAL_MS = 60_000;

const FIGURE = /\d+ of \d+/;

/** The headline in the overlay of the sample page, which stands in an open root there. */
function sampleHeadline(tab: Tab): Promise<string> {
  return tab.waitUntil('the match on the sample posting', () => {
    const roots = [...document.querySelectorAll('html > div')].map((host) => host.shadowRoot);
    const text = roots.map((root) => root?.querySelector('.cl-headline')?.textContent ?? '').join('');
    return /\d/.test(text) ? text.replace(/\s+/g, ' ') : '';
  }) as Promise<string>;
}

/** The ways to a first credential, with nothing but keys. */
const WAYS: Record<string, (page: Tab, file: string) => Promise<void>> = {
  async 'the sample wallet'(page) {
    await tabTo(page, '.cl-try-sample');
    await page.press('Space');
  },
  async 'a name'(page) {
    await tabTo(page, '[role=combobox]');
    for (const key of 'sql') await page.press(key);
    const isTyped = () => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === 'sql';
    await page.waitUntil('what was typed', isTyped);
    await takeFirst(page, /SQL/);
  },
  async 'a file'(page, file) {
    await tabTo(page, 'input[type=file]');
    // The dialog is the browser's own; what it answers with is given here.
    await page.chooseFiles('input[type=file]', [file]);
    await page.waitFor('.cl-import-actions .cl-first:not([disabled])');
    await tabTo(page, '.cl-import-actions .cl-first');
    await page.press('Enter');
  },
};

/** `npm run soak`; a normal run takes one of the ways in each browser, another one tomorrow. */
const LONG = Number(process.env.CREDLENS_RUNS ?? 0) > 0;

function waysOf(browser: BrowserName) {
  const all = Object.entries(WAYS);
  return all.filter((_, at) => LONG || at === (TURN + (browser === 'firefox' ? 1 : 0)) % all.length);
}

/** Installs the extension in a new profile and hands on the page that it opens by itself. */
async function installed({ driver, proxy, build }: Context): Promise<{ fresh: Driver; page: Tab }> {
  const fresh = await launchDriver(driver.browser, { extensionDir: build, proxyPort: proxy.port });
  return { fresh, page: await fresh.waitForTab('dashboard.html') };
}

/** The first minute with the extension: on a new profile each time, without an account and without a file. */
export async function firstMinute(context: Context): Promise<void> {
  const { checks, shots, files } = context;
  const { check } = checks;
  const file = path.join(files, 'first-badge.json');
  writeFileSync(file, JSON.stringify(aBadge('Queries in Practice', ['SQL', 'PostgreSQL'])));

  await check('from the install to a match on the sample posting by mouse (goal 60 s)', async () => {
    const { fresh, page } = await installed(context);
    try {
      const began = Date.now();
      await page.waitForText('.cl-first-match', /Add what you hold/);
      for (const [name, width] of [
        ['wide', 1280],
        ['narrow', 390],
      ] as const)
        for (const scheme of ['light', 'dark'] as const) {
          await page.setViewport(width, name === 'wide' ? 1200 : 1600);
          await fresh.setColorScheme(scheme);
          await page.screenshot(`${shots}/first-${name}-${scheme}.png`);
        }
      await page.setViewport(1280, 1200);
      await fresh.setColorScheme('light');
      const looked = Date.now() - began;
      await page.click('.cl-try-sample');
      await page.waitForText('.cl-first-match .cl-headline', FIGURE);
      await page.screenshot(`${shots}/first-matched.png`);
      await page.click('.cl-first-end .cl-first');
      const there = await sampleHeadline(page);
      const took = Date.now() - began - looked;
      const figure = FIGURE.exec(there)?.[0] ?? there;
      await page.goto(fresh.extensionUrl('/dashboard.html#start'));
      await page.waitForText('.cl-first-match .cl-headline', (text) => text.includes(figure));
      expect(took < GOAL_MS, `${took} ms`);
      return `${figure} after ${(took / 1000).toFixed(1)} s`;
    } finally {
      await fresh.close();
    }
  });

  for (const [way, add] of waysOf(context.driver.browser))
    await check(`the same by keyboard alone, with ${way} (goal 60 s)`, async () => {
      const { fresh, page } = await installed(context);
      try {
        const began = Date.now();
        await page.waitFor('.cl-first-match');
        await add(page, file);
        await page.waitFor('.cl-first-step:first-child .cl-number-done');
        await page.waitForText('.cl-first-match .cl-headline', FIGURE);
        await tabTo(page, '.cl-first-end .cl-first');
        await page.press('Enter');
        const headline = await sampleHeadline(page);
        const took = Date.now() - began;
        expect(FIGURE.test(headline), headline);
        expect(took < GOAL_MS, `${took} ms`);
        return `${headline} after ${(took / 1000).toFixed(1)} s`;
      } finally {
        await fresh.close();
      }
    });

  await check('somebody who leaves half-way finds what was done, and nobody is held up', async () => {
    const { fresh, page } = await installed(context);
    try {
      await page.waitFor('.cl-first-match');
      await page.click('.cl-try-sample');
      await page.waitFor('.cl-first-step:first-child .cl-number-done');
      await page.waitForText('.cl-first-match .cl-headline', FIGURE);
      const { length } = (await storedWallet(page)).credentials;
      expect(length > 0, 'nothing was added');
      await page.close();
      const again = await fresh.openTab(fresh.extensionUrl('/dashboard.html#start'));
      await again.waitFor('.cl-first-step:first-child .cl-number-done');
      await again.waitForText('.cl-first-match .cl-headline', FIGURE);
      expectEqual(await again.exists('.cl-try-sample'), false, 'the sample is offered again');
      // No board is switched on: that is no reason to stay.
      await again.click('.cl-to-wallet');
      await again.waitFor('.cl-item');
      await untilEqual('the first run on the rail', () => again.exists('nav a[href="#start"]'), false);
      expectEqual((await storedWallet(again)).credentials.length, length, 'credentials');
    } finally {
      await fresh.close();
    }
  });
}
