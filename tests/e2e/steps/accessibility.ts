import { expect, expectEqual } from '../lib/checks.ts';
import type { Surface } from '../lib/driver.ts';
import { greenhousePosting } from '../pages.ts';
import type { Context } from './context.ts';

/** axe over every surface in both schemes: a known node was visited, and a planted fault makes it fail. */
export async function accessibility({ driver, checks, shots }: Context): Promise<void> {
  const { check } = checks;
  const clean = async (surface: Surface, mustVisit: string) => {
    const report = await surface.axe(mustVisit);
    expectEqual(report.violations, [], 'the list of violations');
    return `${report.visited} nodes`;
  };

  for (const scheme of ['light', 'dark'] as const) {
    await check(`axe, ${scheme}: popup`, async () => {
      await driver.setColorScheme(scheme);
      const tab = await driver.openTab(greenhousePosting.url);
      const popup = await driver.openPopup();
      await popup.waitForText('h1', /Platform Engineer/);
      await popup.screenshot(`${shots}/popup-${scheme}.png`);
      const words = await clean(popup, 'h1');
      await popup.close();
      await tab.close();
      return words;
    });
    for (const page of ['start', 'wallet', 'recognition', 'boards', 'corrections', 'backup', 'privacy'])
      await check(`axe, ${scheme}: dashboard, ${page}`, async () => {
        const tab = await driver.openTab(driver.extensionUrl(`/dashboard.html#${page}`));
        await tab.waitFor('h1');
        await tab.screenshot(`${shots}/dashboard-${page}-${scheme}.png`);
        const words = await clean(tab, 'h1');
        await tab.close();
        return words;
      });
    await check(`axe, ${scheme}: overlay on the sample posting, in an open root`, async () => {
      const tab = await driver.openTab(driver.extensionUrl('/sample.html'));
      await tab.waitUntil('the panel', () =>
        [...document.querySelectorAll('html > div')].some((host) => host.shadowRoot?.querySelector('.cl-row')),
      );
      await tab.screenshot(`${shots}/sample-${scheme}.png`);
      const words = await clean(tab, '.cl-panel');
      await tab.close();
      return words;
    });
  }
  await driver.setColorScheme('light');

  await check('axe fails on a planted fault inside the overlay', async () => {
    const tab = await driver.openTab(driver.extensionUrl('/sample.html'));
    await tab.waitUntil('the panel', () =>
      [...document.querySelectorAll('html > div')].some((host) => {
        const panel = host.shadowRoot?.querySelector('.cl-panel');
        panel?.append(document.createElement('img'));
        return Boolean(panel);
      }),
    );
    const report = await tab.axe('.cl-panel');
    expect(report.violations.length > 0, 'an image without alt passed');
    await tab.close();
  });
}
