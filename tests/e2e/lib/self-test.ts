/**
 * Proves the drivers themselves against a throw-away extension: `npx tsx tests/e2e/lib/self-test.ts [chromium|firefox]`.
 * Not part of `npm test`; run it when a browser update makes the real scenarios fail in strange ways.
 */
import fs from 'node:fs';
import path from 'node:path';
import { describeViolations } from './axe.ts';
import { type Checks, expect, expectEqual, startChecks } from './checks.ts';
import { temporaryFolder } from './cleanup.ts';
import { type BrowserName, type Driver, launchDriver, type Tab } from './driver.ts';
import { type FixtureProxy, STRICT_CSP, startFixtureProxy } from './fixture-proxy.ts';
import { PROBE_HOST, writeProbeExtension } from './probe-extension.ts';
import { until } from './waiting.ts';

const PAGE = `<!doctype html><html lang="en"><title>Posting</title><h1>Night baker</h1><p>We bake at night.</p>
<img src="https://tracker.example/p.png" alt=""><script>document.title = 'scripts ran'</script></html>`;

// Both browsers have it in extension pages, with promises; sent as source text, so the name need not exist here.
declare const chrome: typeof import('wxt/browser').browser;

async function startedAt(page: Tab): Promise<number> {
  return page.evaluate(async () => (await chrome.runtime.sendMessage({ kind: 'startedAt' })).startedAt);
}

async function send(page: Tab, kind: string): Promise<void> {
  await page.evaluate((value: string) => void chrome.runtime.sendMessage({ kind: value }), kind);
}

async function pageChecks(driver: Driver, { check }: Checks, shots: string): Promise<Tab> {
  const tab = await driver.openTab(`https://${PROBE_HOST}/posting/1`);
  await check('a page with a strict policy is read in its own world', async () => {
    expectEqual(await tab.text('h1'), 'Night baker');
    expectEqual(await tab.evaluate(() => document.title), 'Posting', 'the title');
  });
  await check('nothing of the extension is on the page before the grant', async () => {
    expectEqual(await tab.overlay(), undefined, 'the overlay');
  });
  await check('viewport of 390 x 700', async () => {
    await tab.setViewport(390, 700);
    const size = () => tab.evaluate(() => [innerWidth, innerHeight]);
    await until('the size', async () => JSON.stringify(await size()) === '[390,700]', 3000);
    await tab.screenshot(path.join(shots, 'narrow.png'));
    await tab.setViewport(1280, 800);
  });
  return tab;
}

async function tabChecks(driver: Driver, { check }: Checks): Promise<void> {
  await check('tabs close, in any order, and others open after them', async () => {
    const first = await driver.openTab(`https://${PROBE_HOST}/posting/a`);
    const second = await driver.openTab(`https://${PROBE_HOST}/posting/b`);
    await second.close();
    const third = await driver.openTab(`https://${PROBE_HOST}/posting/c`);
    await first.close();
    expectEqual(await third.url(), `https://${PROBE_HOST}/posting/c`, 'the address');
    await third.close();
    expectEqual(driver.tabs().length, 1, 'the number of tabs');
  });
  await check('a tab that a page opened by itself is found', async () => {
    const page = await driver.openTab(driver.extensionUrl('popup.html'));
    await page.evaluate((url: string) => void chrome.tabs.create({ url }), `https://${PROBE_HOST}/opened`);
    const opened = await driver.waitForTab('/opened');
    expectEqual(await opened.text('h1'), 'Night baker');
    await opened.close();
    await page.close();
    await driver.tabs()[0]?.activate();
  });
}

async function popupChecks(driver: Driver, { check }: Checks, shots: string): Promise<void> {
  await check('the real popup opens over the active tab, and has activeTab for it', async () => {
    const popup = await driver.openPopup();
    await popup.waitForText('#tab', /posting\/1/);
    await popup.waitForText('#read', /^Night baker$/);
    await popup.screenshot(path.join(shots, 'popup.png'));
    const names = (await popup.accessibleNodes()).map((node) => `${node.role}:${node.name}`);
    expect(names.includes('button:Ask for the board'), `the tree is ${names.join(', ')}`);
    await popup.type('#note', 'abc');
    await popup.press('d');
    expectEqual(await popup.evaluate(() => (document.querySelector('#note') as HTMLInputElement).value), 'abcd');
    await popup.close();
    expectEqual(await popup.isOpen(), false, 'isOpen');
  });
  await check('axe visits the popup and finds a planted fault there', async () => {
    const popup = await driver.openPopup();
    const report = await popup.axe('#ask');
    await popup.close();
    expectEqual(describeViolations(report), '', 'the list of violations');
    return `${report.visited} nodes`;
  });
  await check('axe refuses to judge what it has not seen', async () => {
    const popup = await driver.openPopup();
    const error = await popup.axe('#not-there').then(
      () => undefined,
      (reason: Error) => reason.message,
    );
    await popup.close();
    expect(error?.includes('did not look at'), `the answer was ${error}`);
  });
  await check('dark scheme reaches tabs and popup', async () => {
    await driver.setColorScheme('dark');
    const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    const popup = await driver.openPopup();
    expect(await popup.evaluate(dark), 'the popup is light');
    await popup.close();
    const tab = driver.tabs()[0];
    expect(await tab?.evaluate(dark), 'the tab is light');
    await driver.setColorScheme('light');
    expect(!(await tab?.evaluate(dark)), 'the tab stays dark');
  });
}

/** Asks in the popup, answers, and says what the extension was told, whether or not the popup survived the prompt. */
async function askAndAnswer(driver: Driver, accept: boolean): Promise<string> {
  const popup = await driver.openPopup();
  await popup.click('#ask');
  const how = await driver.answerPermissionPrompt(accept);
  const told = (await popup.isOpen()) ? await popup.waitForText('#answer', /granted|refused/, 5000) : 'popup closed';
  await popup.close();
  return `${how}; ${told}`;
}

async function promptChecks(driver: Driver, checks: Checks): Promise<void> {
  const holds = (tab: Tab) =>
    tab.evaluate((host: string) => chrome.permissions.contains({ origins: [`https://${host}/*`] }), PROBE_HOST);
  const page = await driver.openTab(driver.extensionUrl('popup.html'));
  const tab = driver.tabs()[0];
  if (driver.promptsAreReal) {
    await checks.check('permission prompt: declined in an extension page', async () => {
      await page.click('#ask');
      expectEqual(await driver.answerPermissionPrompt(false), 'declined');
      await page.waitForText('#answer', /^refused$/, 5000);
      expectEqual(await holds(page), false, 'contains()');
    });
  } else {
    checks.skip('permission prompt: declined in an extension page', 'no display for the prompt');
  }
  await checks.check('permission prompt: accepted in the popup', async () => {
    await tab?.activate();
    const told = await askAndAnswer(driver, true);
    await until('the grant', () => holds(page), 3000);
    return told;
  });
  await page.close();
}

async function overlayChecks(driver: Driver, { check }: Checks, shots: string): Promise<void> {
  await check('closed shadow root: read, clicked, typed into, listed', async () => {
    const tab = await driver.openTab(`https://${PROBE_HOST}/posting/2`);
    const overlay = await tab.waitForOverlay('probe-overlay');
    expectEqual(
      await tab.evaluate(() => document.querySelector('probe-overlay')?.shadowRoot ?? null),
      null,
      'what the page sees',
    );
    expect((await overlay.text()).includes('Closed inside'), `text() is ${await overlay.text()}`);
    await overlay.click('#press');
    await overlay.waitForText('#count', /^pressed 1 times$/);
    await overlay.press('Tab');
    expectEqual(await overlay.evaluate((root) => root.activeElement?.id), 'say', 'the focus');
    await overlay.type('#say', 'hé');
    expectEqual(await overlay.evaluate((root) => (root.querySelector('#say') as HTMLInputElement).value), 'hé');
    const names = (await overlay.accessibleNodes()).map((node) => `${node.role}:${node.name}`);
    expect(names.includes('button:Press me'), `the tree is ${names.join(', ')}`);
    expect(!names.some((name) => name.includes('Night baker')), 'the page is in the overlay tree');
    expectEqual([await overlay.exists('#press'), await overlay.exists('#gone')], [true, false], 'exists');
    await tab.screenshot(path.join(shots, 'overlay.png'));
    return names.join(', ');
  });
  await check('a covered button is not clicked', async () => {
    const tab = driver.tabs().at(-1) as Tab;
    const overlay = await tab.waitForOverlay();
    await tab.evaluate(() => {
      const lid = document.createElement('div');
      lid.style.cssText = 'position:fixed;inset:0;background:#0003;z-index:9';
      document.body.append(lid);
      setTimeout(() => lid.remove(), 6000);
    });
    const error = await overlay.click('#press').then(
      () => 'it was clicked',
      (reason: Error) => reason.message,
    );
    expect(error.includes("the page's <div> covers the point"), error);
  });
}

async function extensionChecks(driver: Driver, { check }: Checks, proxy: FixtureProxy, dir: string): Promise<void> {
  const page = await driver.openTab(driver.extensionUrl('popup.html'));
  await check('background restarts', async () => {
    const first = await startedAt(page);
    expectEqual(await startedAt(page), first, 'a second answer');
    await driver.restartBackground();
    const second = await startedAt(page);
    expect(second !== first, `it still says ${first}`);
  });
  await check('a file is chosen', async () => {
    const file = path.join(dir, 'note.txt');
    fs.writeFileSync(file, 'four words of text');
    await page.chooseFiles('#file', [file]);
    await page.waitForText('#size', /^four words of text$/);
  });
  await check('shortcut of the manifest', async () => {
    const how = await driver.pressShortcut('Alt+Shift+K');
    if (how === 'not exercised') return how;
    await page.waitUntil('the command to arrive', async () => {
      const { command } = await chrome.storage.local.get('command');
      return command === 'note-it';
    });
    return how;
  });
  await check('policy violations are listed', async () => {
    const found = await until('a violation', async () => {
      const list = (await driver.cspViolations()).filter((entry) => entry.text.includes('tracker.example'));
      return list.length > 0 && list;
    });
    expectEqual(proxy.count('https://tracker.example/'), 0, 'requests to the blocked host');
    return `${(found as unknown[]).length}`;
  });
  await check('nothing else is taken for an error of the extension', async () => {
    expectEqual(await driver.consoleErrors(), [], 'the list of errors');
  });
  await check('console.error of a page of the extension is listed', async () => {
    await page.evaluate(() => console.error('said', { aloud: true }));
    await until('the words', async () => (await driver.consoleErrors()).some((entry) => /said/.test(entry.text)));
  });
  await check('errors of the background are listed', async () => {
    await send(page, 'fail');
    await until('the error', async () =>
      (await driver.consoleErrors()).some((entry) => entry.text.includes('planted background error')),
    );
  });
  await check('a request of the background is seen by the proxy', async () => {
    const before = proxy.strays().map((request) => request.url);
    expectEqual(before, [], 'strays so far');
    await send(page, 'bad-fetch');
    await until('the request', async () => proxy.count('https://stray.example/from-background') > 0);
  });
  await page.close();
}

async function selfTest(browser: BrowserName): Promise<number> {
  const shots = path.resolve('test-results', 'self-test', browser);
  const { dir, remove } = temporaryFolder('probe');
  const extensionDir = path.join(dir, 'extension');
  writeProbeExtension(extensionDir);
  const proxy = await startFixtureProxy((url) =>
    url.hostname === PROBE_HOST ? { body: PAGE, csp: STRICT_CSP } : undefined,
  );
  const driver = await launchDriver(browser, {
    extensionDir,
    proxyPort: proxy.port,
    headless: process.argv.includes('--headless'),
  });
  console.log(`# ${driver.version}, prompts ${driver.promptsAreReal ? 'real' : 'not exercised'}`);
  const checks = startChecks();
  try {
    await pageChecks(driver, checks, shots);
    await tabChecks(driver, checks);
    await popupChecks(driver, checks, shots);
    await promptChecks(driver, checks);
    await overlayChecks(driver, checks, shots);
    await extensionChecks(driver, checks, proxy, dir);
  } finally {
    await driver.close();
    await proxy.close();
    remove();
  }
  console.log(`# ${browser}: ${checks.passed} passed, ${checks.failed} failed, ${checks.skipped} skipped`);
  return checks.failed;
}

const chosen = process.argv.slice(2).filter((arg): arg is BrowserName => arg === 'chromium' || arg === 'firefox');
let failures = 0;
for (const browser of chosen.length > 0 ? chosen : (['chromium', 'firefox'] as const))
  failures += await selfTest(browser);
process.exit(failures === 0 ? 0 : 1);
