/** Firefox by Marionette alone. Everything but loading pages runs in the chrome context (see firefox-chrome.ts). */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { browserBinary, versionOf } from './browsers.ts';
import { atEnd, temporaryFolder } from './cleanup.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { LISTEN_TO_CONSOLE } from './firefox-chrome.ts';
import { FirefoxDriver } from './firefox-driver.ts';
import { Session } from './firefox-session.ts';
import { connectMarionette } from './marionette.ts';
import { packXpi, setVersion } from './version.ts';
import { until, within } from './waiting.ts';

const PREFS = {
  // 0 = a free port, written to MarionetteActivePort in the profile.
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': '',
  'media.gmp-provider.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'browser.region.update.enabled': false,
  'browser.topsites.contile.enabled': false,
  'app.normandy.enabled': false,
  'dom.push.connection.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // Panels would close as soon as the (headless, never focused) window is asked for its focus.
  'ui.popup.disable_autohide': true,
  'focusmanager.testmode': true,
  'layout.css.prefers-color-scheme.content-override': 1,
  'ui.systemUsesDarkTheme': 0,
  'browser.theme.toolbar-theme': 1,
  // A prompt ignores its buttons for half a second after it appears.
  'security.notification_enable_delay': 0,
};

function writePrefs(profile: string, prefs: Record<string, unknown>): void {
  const lines = Object.entries(prefs).map(([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(v)});`);
  fs.writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
}

function proxyPrefs(port: number): Record<string, string | number> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
  };
}

/** Starts Firefox headless with the extension installed as a temporary add-on, or for good where `home` keeps it. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const binary = browserBinary('firefox');
  const { dir, remove } = options.home ? { dir: options.home, remove() {} } : temporaryFolder('firefox');
  const profile = path.join(dir, 'profile');
  const usedBefore = fs.existsSync(profile);
  fs.mkdirSync(profile, { recursive: true });
  const manifest = JSON.parse(fs.readFileSync(path.join(options.extensionDir, 'manifest.json'), 'utf8'));
  const extensionId: string = manifest.browser_specific_settings.gecko.id;
  const uuid = '6f0c1d2e-8a4b-4c5d-9e6f-7a8b9c0d1e2f';
  writePrefs(profile, {
    ...PREFS,
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    ...(!options.window && proxyPrefs(options.proxyPort)),
    // Only then is an extension without a signature more than temporary (Firefox ESR).
    ...(options.home && { 'xpinstall.signatures.required': false }),
    ...options.prefs,
  });
  const firefox = spawn(
    binary,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      ...(options.window ? [] : ['--headless']),
      '--profile',
      profile,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Without the second the browser ignores the dummy settings server and asks the real one.
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    },
  );
  const kill = atEnd(() => firefox.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  let output = '';
  for (const stream of [firefox.stdout, firefox.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const portFile = path.join(profile, 'MarionetteActivePort');
  const readPort = async () => {
    if (firefox.exitCode !== null) throw new Error(`it ended with code ${firefox.exitCode}`);
    return fs.existsSync(portFile) && Number(fs.readFileSync(portFile, 'utf8'));
  };
  const port = await until('Firefox to start', readPort, 60_000).catch((error) => {
    throw new Error(`${error.message}\n${output.slice(-1500)}`);
  });
  const wire = await connectMarionette(port as number);
  await wire.send('WebDriver:NewSession', { acceptInsecureCerts: !options.window, pageLoadStrategy: 'normal' });
  const session = new Session(wire);
  const [home] = (await wire.send('WebDriver:GetWindowHandles')) as string[];
  await session.chrome(LISTEN_TO_CONSOLE);
  // A copy, so that a build in the meantime does not pull the files from under the browser.
  const extension = path.join(dir, 'credlens-under-test');
  if (!usedBefore) fs.cpSync(options.extensionDir, extension, { recursive: true });
  const installForGood = async () => {
    const xpi = path.join(dir, 'credlens-under-test.xpi');
    packXpi(extension, xpi);
    await session.commands(['Addon:Install', { path: xpi, temporary: false }]);
  };
  if (!options.home) await session.commands(['Addon:Install', { path: extension, temporary: true }]);
  else if (!usedBefore) await installForGood();
  const update = async (version: string) => {
    setVersion(extension, version);
    await installForGood();
  };

  const end = async () => {
    await wire.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    wire.end();
    await within(8000, 'Firefox to quit', ended).catch(() => {});
    kill();
    remove();
  };
  return new FirefoxDriver(
    session,
    { version: versionOf(binary), extensionId, uuid, home: home ?? '' },
    { output: () => output, end, update },
  );
}
