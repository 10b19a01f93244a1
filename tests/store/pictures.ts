/** The pictures that the stores show: the real built extension with its own samples, under a line of words. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserBinary } from '../e2e/lib/browsers.ts';
import { temporaryFolder } from '../e2e/lib/cleanup.ts';
import { type Driver, launchDriver, type Tab } from '../e2e/lib/driver.ts';
import { startFixtureProxy } from '../e2e/lib/fixture-proxy.ts';
import { localizedBuild, messagesOf } from '../e2e/lib/localized-build.ts';
import { greenhousePosting } from '../e2e/pages.ts';
import { putRows } from '../e2e/steps/accessibility-data.ts';
import { POSTING_URL, storePostings } from './example-data.ts';

/** In the order of the store; the Chrome Web Store takes five. */
export const PICTURES = ['overlay', 'popup', 'plan', 'market', 'wallet', 'privacy'] as const;
type Picture = (typeof PICTURES)[number];
export type Captions = Record<Picture | 'tile', string>;

/** Chrome Web Store and addons.mozilla.org both show 1280 x 800. */
const WIDE = { width: 1280, height: 800 };
/** What is seen of the extension below the words. */
const INSIDE = { width: 1120, height: 660 };
const TILE = { width: 440, height: 280 };

export const readCaptions = (): Record<string, Captions> =>
  JSON.parse(fs.readFileSync('docs/store/captions.json', 'utf8'));

/** Pictures of the extension itself, by name. */
async function shots(build: string, language: string, into: string): Promise<Record<Picture, string>> {
  const { dir, remove } = temporaryFolder('store');
  const proxy = await startFixtureProxy((url) =>
    url.href === POSTING_URL ? { body: greenhousePosting.html } : undefined,
  );
  const spoken = localizedBuild(build, language, messagesOf(build, language), path.join(dir, 'build'));
  const driver = await launchDriver('chromium', { extensionDir: spoken, proxyPort: proxy.port, headless: true });
  try {
    return await inBrowser(driver, into);
  } finally {
    await driver.close();
    await proxy.close();
    remove();
  }
}

async function inBrowser(driver: Driver, into: string): Promise<Record<Picture, string>> {
  const file = (name: Picture) => path.join(into, `.${name}.png`);
  const made = Object.fromEntries(PICTURES.map((name) => [name, file(name)])) as Record<Picture, string>;
  const tab = await driver.waitForTab('dashboard.html');
  await driver.setColorScheme('light');
  await tab.waitFor('.cl-try-sample');
  await tab.click('.cl-try-sample');
  await tab.waitFor('.cl-first-step:first-child .cl-number-done');
  await putRows(tab, { postings: await storePostings() });
  await tab.setViewport(INSIDE.width, INSIDE.height);
  const page = async (name: Picture, css: string, top?: string) => {
    await tab.activate();
    await tab.goto(driver.extensionUrl(`/dashboard.html#${name}`));
    await tab.reload();
    await tab.waitFor(css);
    await still(tab);
    if (top) {
      await tab.evaluate((css: string) => {
        const found = document.querySelector(css);
        if (found) scrollTo({ top: found.getBoundingClientRect().top + scrollY - 24, behavior: 'instant' });
      }, top);
      await still(tab);
    }
    await tab.screenshot(file(name));
  };
  await page('wallet', '.cl-item');
  await page('plan', '.cl-plan-step', '.cl-plan-tabs');
  await page('market', '.cl-market .cl-figure');
  await page('privacy', '.cl-permissions', '.cl-narrow > section:nth-last-of-type(2)');
  await tab.goto(driver.extensionUrl('/sample.html'));
  await tab.waitUntil('the match to be drawn', () =>
    [...document.querySelectorAll('html > div')].some((host) => host.shadowRoot?.querySelector('.cl-row')),
  );
  await still(tab);
  await tab.screenshot(file('overlay'));
  const posting = await driver.openTab(POSTING_URL);
  const popup = await driver.openPopup();
  await popup.waitFor('.cl-row > button');
  await popup.click('.cl-row > button');
  await popup.waitFor('.cl-route');
  // The window of a popup is wider than the popup itself where the browser keeps room for a scroll bar.
  await popup.evaluate(() => {
    document.documentElement.style.background = getComputedStyle(document.body).backgroundColor;
  });
  await popup.screenshot(file('popup'));
  await popup.close();
  await posting.close();
  return made;
}

/** Until nothing was drawn for a moment. */
async function still(tab: Tab): Promise<void> {
  await tab.evaluate(() => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 900)));
}

const STYLE = `
*{box-sizing:border-box;margin:0}
body{font-family:"Liberation Sans",Arial,sans-serif;background:#eef0fd;color:#1e1b4b;overflow:hidden}
header{height:140px;display:flex;align-items:center;justify-content:center;gap:20px;padding:0 80px}
header svg{width:48px;height:48px;flex:none}
h1{font-size:36px;line-height:1.15;letter-spacing:-.01em;text-wrap:balance}
img{display:block;margin:0 auto;border-radius:12px 12px 0 0;box-shadow:0 8px 40px #1e1b4b33}
.popup{display:grid;grid-template-columns:1fr 440px;gap:48px;height:800px;padding:0 96px;align-items:center}
.popup header{flex-direction:column;align-items:flex-start;height:auto;padding:0}
.popup h1{font-size:48px}
.popup figure{width:440px;border-radius:12px;overflow:hidden;box-shadow:0 8px 40px #1e1b4b33}
.popup img{border-radius:0;box-shadow:none;margin:0;width:calc(440px * 430 / 400)}
.tile{height:280px;display:grid;place-content:center;justify-items:center;gap:16px;background:#4f46e5;color:#fff;text-align:center;padding:24px}
.tile svg{width:88px;height:88px}
.tile b{font-size:40px;letter-spacing:-.02em}
.tile span{font-size:20px}`;

const asText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** One picture with its words around it. */
function sheet(name: Picture | 'tile', caption: string, shot: string | undefined): string {
  const icon = fs.readFileSync('docs/icon.svg', 'utf8').replace(/ width="\d+" height="\d+"/, '');
  const image = shot ? `<img src="data:image/png;base64,${fs.readFileSync(shot).toString('base64')}" alt="">` : '';
  const head = `<header>${icon}<h1>${asText(caption)}</h1></header>`;
  const body =
    name === 'tile'
      ? `<div class="tile">${icon}<b>Credlens</b><span>${asText(caption)}</span></div>`
      : name === 'popup'
        ? `<div class="popup">${head}<figure>${image}</figure></div>`
        : `${head}${image}`;
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body}`;
}

/**
 * Makes all pictures of one language.
 * @param build folder of the built extension for Chrome
 * @param into folder for `1-overlay.png` …, 1280 x 800, and `tile.png`, 440 x 280
 * @returns the files that were made
 */
export async function storePictures(
  build: string,
  language: string,
  captions: Captions,
  into: string,
): Promise<string[]> {
  fs.mkdirSync(into, { recursive: true });
  const raw = await shots(build, language, into);
  const browser = await chromium.launch({ executablePath: browserBinary('chromium'), args: ['--no-sandbox'] });
  const made: string[] = [];
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    for (const [index, name] of [...PICTURES, 'tile' as const].entries()) {
      await page.setViewportSize(name === 'tile' ? TILE : WIDE);
      await page.setContent(sheet(name, captions[name], name === 'tile' ? undefined : raw[name]));
      const file = path.join(into, name === 'tile' ? 'tile.png' : `${index + 1}-${name}.png`);
      await page.screenshot({ path: file });
      made.push(file);
    }
  } finally {
    await browser.close();
    for (const file of Object.values(raw)) fs.rmSync(file, { force: true });
  }
  return made;
}
