import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, expectEqual } from '../lib/checks.ts';
import { type Driver, launchDriver, type Tab } from '../lib/driver.ts';
import { setVersion } from '../lib/version.ts';
import { sleep, until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { registeredScripts, switchOn } from './boards.ts';
import { type Context, type ExtensionApi, storedWallet } from './context.ts';
import { eventually, takeFirst, unfold, untilEqual } from './overlay-ways.ts';

/** All that has to be there after an update as it was before. */
async function kept(dashboard: Tab) {
  const { grants, settings, version } = await dashboard.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const api = browser ?? chrome;
    const { origins = [] } = await api.permissions.getAll();
    const { boardHealth: _changesWithEachReading, ...settings } = await api.storage.local.get();
    return {
      grants: origins.sort(),
      settings: settings as Record<string, unknown>,
      version: api.runtime.getManifest().version,
    };
  });
  return {
    version,
    rest: { grants, settings, wallet: await storedWallet(dashboard), scripts: await registeredScripts(dashboard) },
  };
}

/**
 * A page of the extension, opened anew: an update closes those that were open, and one that is opened too soon is still a
 * page of the old version and closes with it.
 */
function openDashboard(driver: Driver, version: string): Promise<Tab> {
  return eventually(`the dashboard of version ${version} with its scripts`, async () => {
    const tab = await driver.openTab(driver.extensionUrl('/dashboard.html#wallet'));
    try {
      await until(
        `version ${version}`,
        async () => {
          const now = await kept(tab);
          if (now.version !== version || now.rest.scripts.length === 0) throw new Error(`it is ${JSON.stringify(now)}`);
          return true;
        },
        4000,
      );
      return tab;
    } catch (error) {
      await tab.close().catch(() => {});
      throw error;
    }
  });
}

/** Marks the overlay that stands there: what comes with the next version is another one. */
async function markAsOld(tab: Tab): Promise<void> {
  const overlay = await tab.waitForOverlay();
  await overlay.evaluate((root) => root.querySelector('.cl-overlay')?.setAttribute('data-old', ''));
  await overlay.waitFor('.cl-overlay[data-old]');
}

/** A new version installed over the old one, in a browser of its own: nothing is lost and nothing has to be asked again. */
export async function update(context: Context): Promise<void> {
  const { checks, files, build, proxy, driver: first } = context;
  const { check } = checks;
  const home = path.join(files, 'home');
  const launch = () => launchDriver(first.browser, { extensionDir: build, proxyPort: proxy.port, home });
  let driver = await launch();
  try {
    let before: Awaited<ReturnType<typeof kept>> | undefined;
    let posting: Tab | undefined;
    let overlayText = '';

    const same = async (version: string) => {
      const dashboard = await openDashboard(driver, version);
      await untilEqual('what was kept', async () => (await kept(dashboard)).rest, before?.rest);
      return dashboard;
    };
    const oneOverlay = async (tab: Tab) => {
      await tab.activate();
      const overlay = await tab.waitForOverlay();
      await overlay.waitFor('.cl-overlay:not([data-old])');
      await overlay.waitForText('.cl-panel', (text) => text === overlayText);
      const hosts = () => tab.evaluate(() => document.querySelectorAll('html > div').length);
      await untilEqual('elements of ours', hosts, 1);
      // Only a living script answers.
      const row = '.cl-panel .cl-row:first-of-type > button';
      await overlay.click(row);
      await overlay.waitFor(`${row}[aria-expanded=true]`);
      await overlay.click(row);
      await overlay.waitFor(`${row}[aria-expanded=false]`);
    };

    await check('before the update: a credential, a board, an open posting with its panel', async () => {
      const dashboard = await driver.waitForTab('dashboard.html');
      await dashboard.waitFor('[role=combobox]');
      await dashboard.click('[role=combobox]');
      await dashboard.type('[role=combobox]', 'aws saa');
      await takeFirst(dashboard, /Solutions Architect/);
      await until('the credential', async () => (await storedWallet(dashboard)).credentials.length === 1);
      await switchOn({ ...context, driver, dashboard }, 'Greenhouse');
      posting = await driver.openTab(greenhousePosting.url);
      const overlay = await posting.waitForOverlay();
      await unfold(overlay);
      overlayText = await overlay.waitForText('.cl-panel', /\d+ of \d+/);
      await until('the open panel to be remembered, and nothing to be noted any more', async () => {
        const last = JSON.stringify(before);
        await sleep(500);
        before = await kept(dashboard);
        return before.rest.settings.overlayCollapsed === false && JSON.stringify(before) === last;
      });
      expect(before && before.rest.scripts.length > 0 && before.rest.grants.length > 0, 'no board is on');
    });

    for (const version of ['7.1.0', '7.2.0'])
      await check(
        `updated to ${version} under an open posting: grants, scripts, wallet, settings and overlay are kept`,
        async () => {
          await markAsOld(posting as Tab);
          await driver.update(version);
          const dashboard = await same(version);
          await oneOverlay(posting as Tab);
          const fresh = await driver.openTab(greenhousePosting.url);
          await oneOverlay(fresh);
          await fresh.close();
          await dashboard.close();
        },
      );

    await check(
      'the wallet, settings and what the browser keeps of grants, after a restart on that profile',
      async () => {
        await driver.close();
        if (driver.browser === 'chromium') setVersion(path.join(home, 'extension'), '7.3.0');
        driver = await launch();
        if (driver.browser === 'firefox') {
          const dashboard = await same('7.2.0');
          await oneOverlay(await driver.openTab(greenhousePosting.url));
          await dashboard.close();
          return undefined;
        }
        // It installs an unpacked extension anew at each start and forgets its grants: nothing may be registered then.
        const dashboard = await driver.openTab(driver.extensionUrl('/dashboard.html#wallet'));
        const now = await kept(dashboard);
        expectEqual([now.version, now.rest.wallet], ['7.3.0', before?.rest.wallet], 'version and wallet');
        expectEqual(now.rest.settings.overlayCollapsed, before?.rest.settings.overlayCollapsed, 'the open panel');
        const granted = async () => {
          const { grants, scripts } = (await kept(dashboard)).rest;
          return [grants, scripts];
        };
        if (driver.promptsAreReal) await untilEqual('grants and scripts', granted, [[], []]);
        return 'Chromium gives an unpacked extension no grants back';
      },
    );
  } finally {
    await driver.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
