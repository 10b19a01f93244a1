/**
 * Chromium: playwright-core starts it and loads pages; the toolbar popup, closed roots and input go over the DevTools
 * protocol. Headed on a display of its own where Xvfb and xdotool exist, for headless Chromium never shows a prompt.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { browserBinary, versionOf } from './browsers.ts';
import { ChromiumDriver } from './chromium-driver.ts';
import { temporaryFolder } from './cleanup.ts';
import { type Display, startDisplay } from './display.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { sleep } from './waiting.ts';

const FLAGS = [
  // Chromium refuses to start as root with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
  // Playwright's ignoreHTTPSErrors covers pages only: without this a request of the background dies in the handshake,
  // and a test that no request leaves the extension could not fail.
  '--ignore-certificate-errors',
  // Without it an extension that cannot be loaded stops a headed start with a dialog.
  '--noerrdialogs',
];

interface Start {
  binary: string;
  profile: string;
  extension: string;
  proxyPort: number;
  display: Display | undefined;
  window: boolean;
}

async function start({ binary, profile, extension, proxyPort, display, window }: Start): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: binary,
    headless: display === undefined && !window,
    ...(window
      ? { viewport: null }
      : {
          ignoreHTTPSErrors: true,
          proxy: { server: `http://127.0.0.1:${proxyPort}` },
          viewport: { width: 1280, height: 800 },
        }),
    timeout: 30_000,
    // Playwright switches the cache of whole pages off; people have it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    // Our own handlers end the display under it, remove its folder and exit.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(display && { env: { ...(process.env as Record<string, string>), DISPLAY: display.name } }),
    // Playwright passes --disable-extensions; without the first of these two the extension is silently not there.
    args: [
      ...FLAGS.filter((flag) => !window || flag !== '--ignore-certificate-errors'),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
}

async function backgroundUrl(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return worker.url();
}

/** Why Chromium refuses the extension, in its own words: it tells them in its log only. */
function loadError({ binary, extension, profile }: Start): string {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--enable-logging=stderr', '--dump-dom'];
  const flags = [...args, `--user-data-dir=${profile}-diagnosis`, `--load-extension=${extension}`, 'about:blank'];
  const { stderr } = spawnSync(binary, flags, { encoding: 'utf8', timeout: 15_000 });
  return /Extension error: (.*)/.exec(stderr ?? '')?.[1] ?? 'Chromium reports no error of the extension';
}

async function startWithExtension(setup: Start): Promise<{ context: BrowserContext; worker: string }> {
  let context: BrowserContext | undefined;
  try {
    context = await start(setup);
    return { context, worker: await backgroundUrl(context) };
  } catch (error) {
    await context?.close();
    const [reason] = String(error).split('\n');
    throw new Error(`Chromium did not start with the extension: ${loadError(setup)} (${reason})`);
  }
}

/** Grants hosts on the profile by a first start whose manifest asks for them at install. The folder must stay the same. */
async function grantBeforehand(options: Start, hosts: string[] | undefined): Promise<void> {
  const file = path.join(options.extension, 'manifest.json');
  const real = fs.readFileSync(file, 'utf8');
  const manifest = JSON.parse(real);
  manifest.host_permissions = hosts ?? manifest.optional_host_permissions ?? [];
  fs.writeFileSync(file, JSON.stringify(manifest));
  const { context } = await startWithExtension(options);
  await sleep(500);
  await context.close();
  fs.writeFileSync(file, real);
}

/** Starts Chromium with the extension. Headed when a display can be made, else with the optional hosts granted. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const binary = browserBinary('chromium');
  const window = options.window === true;
  const display = options.headless || window ? undefined : await startDisplay();
  const { dir, remove } = options.home ? { dir: options.home, remove() {} } : temporaryFolder('chromium');
  // A copy: the grant beforehand rewrites the manifest, and the id of an unpacked extension depends on its folder.
  const extension = path.join(dir, 'extension');
  const usedBefore = fs.existsSync(extension);
  if (!usedBefore) fs.cpSync(options.extensionDir, extension, { recursive: true });
  const setup: Start = {
    binary,
    profile: path.join(dir, 'profile'),
    extension,
    proxyPort: options.proxyPort,
    display,
    window,
  };
  if (!display && !window && !usedBefore) {
    console.log('# permission prompt: not exercised (needs Xvfb and xdotool); hosts were granted beforehand');
    await grantBeforehand(setup, options.grantedHosts);
  }
  const { context, worker } = await startWithExtension(setup);
  const browser = context.browser();
  if (!browser) throw new Error('playwright gives no browser for the persistent context');
  const extensionId = new URL(worker).host;
  const root = await browser.newBrowserCDPSession();
  const driver = new ChromiumDriver(
    { context, root, display, cleanUp: remove, extension },
    { version: versionOf(binary), extensionId },
  );
  await driver.listenToBackground();
  return driver;
}
