import { boardPage, boardUrl, JOBS } from '../board-app.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { clearOfApply } from './boards.ts';
import type { Context } from './context.ts';
import { siteOn } from './site-on.ts';

const BUTTON = 'padding:14px 28px;background:#163;color:#fff;border:0';

/** Where boards put the button that a person came for, apart from the lower right corner (pages.ts). */
const LAYOUTS: Record<string, string> = {
  'a bar at the lower edge': `<style>.bar{position:fixed;left:0;right:0;bottom:0;display:flex;justify-content:flex-end;padding:8px 16px;background:#eee}
@media(max-width:600px){.apply{flex:1}}</style><div class="bar"><button class="apply" style="${BUTTON}">Apply now</button></div>`,
  'a card at the right that stays': `<style>.side{position:fixed;right:16px;top:40%;width:280px;padding:16px;background:#eee}
@media(max-width:600px){.side{position:static;width:auto}}</style><aside class="side"><p>Harbour</p><button class="apply" style="${BUTTON}">Apply</button></aside>`,
  'the upper right corner': `<style>.top{position:fixed;left:0;right:0;top:0;display:flex;justify-content:flex-end;background:#eee}.cols{margin-top:60px}</style>
<header class="top"><button class="apply" style="${BUTTON}">Apply</button></header>`,
};
const NAMES = Object.keys(LAYOUTS);
const POSTING = boardUrl('plain', JOBS[3]);
const OTHER = boardUrl('plain', JOBS[1]);

/** The posting with its button elsewhere. */
export function applyPage(url: URL): string | undefined {
  const layout = LAYOUTS[NAMES[Number(url.searchParams.get('apply') ?? -1)] ?? ''];
  const html = layout && boardPage(new URL(`${url.origin}${url.pathname}`));
  return html?.replace('<body>', () => `<body>${layout}`);
}

/** What a page's own person expects of a guest: nothing in the way, and to be gone when told so. */
export async function manners(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  await check('the site is on', () => siteOn(context));
  const opened = async (url: string, part: string): Promise<Tab> => {
    const tab = await driver.openTab(url);
    const overlay = await tab.waitForOverlay();
    await overlay.waitFor('.cl-pill, .cl-panel');
    if (!(await overlay.exists(part))) {
      if (part === '.cl-pill') await overlay.click('.cl-collapse');
      else await overlay.click('.cl-pill');
    }
    await overlay.waitFor(part);
    return tab;
  };

  for (const [index, name] of NAMES.entries())
    await check(`Apply in ${name} is never covered at 1280, 1024 and 390 px`, async () => {
      const tab = await opened(`${POSTING}?apply=${index}`, '.cl-pill');
      for (const width of [1280, 1024, 390]) {
        await tab.setViewport(width, 800);
        await tab.reload();
        const overlay = await tab.waitForOverlay();
        await overlay.waitFor('.cl-pill');
        await clearOfApply(tab, overlay, '.cl-pill', width);
        await overlay.click('.cl-pill');
        await overlay.waitFor('.cl-panel');
        await clearOfApply(tab, overlay, '.cl-panel', width);
        await tab.screenshot(`${shots}/apply-${index}-at-${width}.png`);
        await overlay.press('Escape');
        await overlay.waitFor('.cl-pill');
      }
      await tab.setViewport(1280, 800);
      await tab.close();
    });

  await check(
    'folded or open, the overlay is so at the next posting, on another site and after a restart',
    async () => {
      for (const [first, then] of [
        ['.cl-panel', '.cl-panel'],
        ['.cl-pill', '.cl-pill'],
      ] as const) {
        await (await opened(POSTING, first)).close();
        // The choice is kept a moment after it is made.
        await until('the choice', async () => {
          const tab = await driver.openTab(OTHER);
          const overlay = await tab.waitForOverlay();
          await overlay.waitFor('.cl-pill, .cl-panel');
          const same = await overlay.exists(then);
          await tab.close();
          return same;
        });
        await driver.restartBackground();
        for (const url of [POSTING, greenhousePosting.url]) {
          const tab = await driver.openTab(url);
          const overlay = await tab.waitForOverlay();
          await overlay.waitFor('.cl-pill, .cl-panel');
          expect(await overlay.exists(then), `not ${then} at ${url}`);
          await tab.close();
        }
      }
    },
  );

  await check('"hide on this site" holds for the site, for no other, and until it is taken back', async () => {
    const tab = await opened(POSTING, '.cl-panel');
    const overlay = await tab.waitForOverlay();
    await overlay.click('.cl-head [aria-expanded=false]');
    await overlay.click('.cl-options button:first-of-type');
    const hosts = () => document.querySelectorAll('html > div').length;
    await tab.waitUntil('the overlay to go', () => document.querySelectorAll('html > div').length === 0);
    await tab.goto(OTHER);
    await tab.reload();
    const elsewhere = await driver.openTab(greenhousePosting.url);
    // As long as an overlay takes elsewhere, and then some.
    await elsewhere.waitForOverlay();
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expectEqual(await tab.evaluate(hosts), 0, 'elements of ours on the hidden site');
    const marks = await tab.evaluate(() => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size);
    expectEqual(marks, 0, 'marks on the hidden site');
    await elsewhere.close();
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#boards'));
    const { host } = new URL(POSTING);
    const selector = await dashboard.waitUntil(
      'the hidden site to be listed',
      (host: string) => {
        const row = [...document.querySelectorAll('.cl-site-row')].find(
          (each) => each.textContent?.includes(host) && /hidden/i.test(each.textContent),
        );
        row?.querySelector('button')?.setAttribute('data-found', 'hidden');
        return row ? '[data-found=hidden]' : '';
      },
      host,
    );
    await dashboard.click(selector);
    await until('the overlay to be back', async () => {
      await tab.reload();
      return tab.waitForOverlay(undefined, 1000);
    });
    await tab.close();
  });
}
