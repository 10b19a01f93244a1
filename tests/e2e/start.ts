/**
 * `npm start`: builds, opens a browser with the extension on the bundled sample postings and the sample wallet. With a
 * display the browser stays open until you close it; without one, or with `--headless`, it prints the match, writes pictures
 * and ends.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { browserBinary } from './lib/browsers.ts';
import { type BrowserName, type Driver, launchDriver } from './lib/driver.ts';
import { startFixtureProxy } from './lib/fixture-proxy.ts';

const SHOTS = path.resolve('test-results/start');
const BUILDS = { chromium: ['chrome', '.output/chrome-mv3'], firefox: ['firefox', '.output/firefox-mv3'] } as const;

function run(command: string, args: string[]): void {
  const { status } = spawnSync('npx', [command, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed`);
}

/** Chromium where there is one or it can be installed, else Firefox. */
function chooseBrowser(): BrowserName {
  try {
    browserBinary('chromium');
    return 'chromium';
  } catch (error) {
    console.log(String(error instanceof Error ? error.message : error));
    browserBinary('firefox');
    return 'firefox';
  }
}

/** From the first-run page to the match on a sample posting, as a person would click. */
async function walk(driver: Driver): Promise<void> {
  const tab = await driver.waitForTab('dashboard.html');
  await tab.waitFor('.cl-try-sample');
  await tab.click('.cl-try-sample');
  await tab.waitFor('.cl-first-step:first-child .cl-number-done');
  for (const [page, name] of [
    ['/sample.html', 'sample'],
    ['/sample.html?n=1', 'second-sample'],
  ] as const) {
    await tab.goto(driver.extensionUrl(page));
    const text = await tab.waitUntil('the match to be drawn', () => {
      const panels = [...document.querySelectorAll('html > div')].map((host) =>
        host.shadowRoot?.querySelector<HTMLElement>('.cl-panel:has(.cl-row)'),
      );
      const words = panels.find((panel) => panel)?.innerText;
      return words ? `${document.querySelector('h1')?.textContent}\n${words}` : '';
    });
    console.log(text.replace(/\n{2,}/g, '\n').replace(/^(?!$)/gm, '  '));
    await tab.screenshot(path.join(SHOTS, `${name}.png`));
  }
}

const browser = chooseBrowser();
const [target, dir] = BUILDS[browser];
console.log(`Building for ${browser} ...`);
run('tsx', ['utils/cli/compile.ts']);
run('wxt', ['build', '-b', target]);

const display =
  !process.argv.includes('--headless') &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));
fs.mkdirSync(SHOTS, { recursive: true });
// Headless, the network is a proxy that answers nothing: whatever the extension asked for would be seen.
const proxy = await startFixtureProxy(() => undefined);
const driver = await launchDriver(browser, {
  extensionDir: path.resolve(dir),
  proxyPort: proxy.port,
  window: display,
  headless: true,
});
try {
  console.log(`${driver.version}, ${display ? 'with a window' : 'headless'}`);
  await walk(driver);
  console.log(`Requests by the extension: ${proxy.strays().length}`);
  if (display) {
    console.log('The browser stays open. Press Ctrl+C here to end it.');
    await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  } else console.log(`Pictures: ${path.relative('.', SHOTS)}/`);
} finally {
  await driver.close();
  await proxy.close();
}
process.exit(0);
