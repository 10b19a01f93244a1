import { hostileUrl } from '../hostile-pages.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import type { Context, ExtensionApi } from './context.ts';
import { foldIsKept, unfold, untilEqual } from './overlay-ways.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const hosts = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('html > div').length);

/** Pages that break things, on purpose or not; the Greenhouse board is on. */
export async function hostile({ driver, checks, dashboard }: Context): Promise<void> {
  const on = (name: string, words: string, body: (tab: Tab) => Promise<string | undefined>) =>
    checks.check(words, async () => {
      const tab = await driver.openTab(hostileUrl(name));
      const remark = await body(tab);
      await tab.close();
      return remark;
    });

  await on('evicts', 'a page that throws the overlay out again and again is left alone', async (tab) => {
    await tab.waitUntil('the overlay to be thrown out', () => (window as unknown as { hosts: number }).hosts > 0);
    const count = () => tab.evaluate(() => (window as unknown as { hosts: number }).hosts);
    // Left alone: for two seconds nothing comes.
    const times = await until('it to be given up', async () => {
      const now = await count();
      await pause(2000);
      return (await count()) === now ? now : 0;
    });
    expect(times <= 3, `drawn ${times} times`);
    return `drawn ${times} times`;
  });

  await on('rewrites', 'a document that is written anew gets the overlay of its new posting', async (tab) => {
    await tab.waitForOverlay();
    await tab.waitUntil('the new posting', () => document.querySelector('h1')?.textContent === 'Harbour Clerk');
    await tab.waitUntil('the new overlay', () => document.querySelectorAll('html > div').length === 1);
    const overlay = await tab.waitForOverlay();
    await unfold(overlay);
    const text = await overlay.waitForText('.cl-panel', /bookkeeping/i);
    await overlay.click('.cl-collapse');
    await overlay.waitFor('.cl-pill');
    await foldIsKept(dashboard, true);
    expect(!/PostgreSQL/.test(text), `stale: ${text.slice(0, 300)}`);
    return undefined;
  });

  await on('freezes', 'a page that breaks and freezes its own prototypes gets the overlay', async (tab) => {
    await tab.waitForOverlay();
    return undefined;
  });

  await on(
    'clobbers',
    'a page whose names hide the members of its elements is read or says that it cannot be',
    async (tab) => {
      const overlay = await tab.waitForOverlay();
      // Firefox shows scripts of extensions the elements' own members; Chromium shows them what the page put there.
      return overlay.waitForText('.cl-overlay', /\d+ of \d+|Could not read|cannot|closed/);
    },
  );

  await on('svg', 'nothing is drawn into a picture', async (tab) => {
    await pause(600);
    expectEqual(await tab.overlay(), undefined, 'the overlay');
    return undefined;
  });

  await checks.check('a script that is injected again leaves one overlay and one set of marks', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    await tab.waitForOverlay();
    await dashboard.evaluate(async (url: string) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const api = browser ?? chrome;
      const tab = (await api.tabs.query({ url })).at(-1);
      for (let time = 0; time < 3; time++)
        await api.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ['content-scripts/posting.js'] });
    }, greenhousePosting.url);
    // One of each would stand there before a second came, too.
    await pause(1500);
    const all = () =>
      tab.evaluate(() => [
        document.querySelectorAll('html > div').length,
        (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size,
        document.adoptedStyleSheets.length,
      ]);
    await untilEqual('overlays, highlights and sheets', all, [1, 1, 1]);
    await tab.close();
  });

  await checks.check('a grant that is taken back takes the overlay out of the open tab, for good', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    await tab.waitForOverlay();
    await dashboard.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      await (browser ?? chrome).permissions.remove({ origins: ['https://job-boards.greenhouse.io/*'] });
    });
    await tab.waitUntil('the overlay to go', () => document.querySelectorAll('html > div').length === 0);
    await tab.evaluate(() => {
      history.pushState({}, '', '?again');
      document.body.append('moved');
    });
    await pause(600);
    expectEqual(await hosts(tab), 0, 'the number of overlays');
    await tab.close();
  });
}
