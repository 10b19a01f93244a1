import { boardPage, boardUrl, JOBS } from '../board-app.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { greenhousePosting } from '../pages.ts';
import { clearOfApply } from './boards.ts';
import type { Context } from './context.ts';
import { fold, foldIsKept, leave, stayedOut, unfold, untilEqual } from './overlay-ways.ts';
import { showAgain } from './put-back.ts';
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
  const opened = async (url: string, part: '.cl-pill' | '.cl-panel'): Promise<Tab> => {
    const tab = await driver.openTab(url);
    const overlay = await tab.waitForOverlay();
    await (part === '.cl-pill' ? fold(overlay) : unfold(overlay));
    await overlay.waitFor(part);
    await foldIsKept(dashboard, part === '.cl-pill');
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
        await unfold(overlay);
        await clearOfApply(tab, overlay, '.cl-panel', width);
        await tab.screenshot(`${shots}/apply-${index}-at-${width}.png`);
        await overlay.press('Escape');
        await overlay.waitFor('.cl-pill');
        await foldIsKept(dashboard, true);
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
        for (const url of [OTHER, 'a restart', POSTING, greenhousePosting.url]) {
          if (url === 'a restart') {
            await driver.restartBackground();
            continue;
          }
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
    const { host } = new URL(POSTING);
    const tab = await opened(POSTING, '.cl-panel');
    const overlay = await tab.waitForOverlay();
    try {
      await overlay.click('.cl-head [aria-expanded=false]');
      await overlay.click('.cl-options button:first-of-type');
      await tab.waitUntil('the overlay to go', () => document.querySelectorAll('html > div').length === 0);
      await tab.goto(OTHER);
      await tab.reload();
      // No other site is hidden.
      await stayedOut(driver, greenhousePosting.url, tab);
      const marks = () => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size;
      expectEqual(await tab.evaluate(marks), 0, 'marks on the hidden site');
      await dashboard.activate();
      await dashboard.goto(driver.extensionUrl('/dashboard.html#boards'));
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
      await untilEqual('the site in the list', () => dashboard.exists(selector), false);
      await tab.activate();
      await tab.reload();
      await tab.waitForOverlay();
      await tab.close();
    } finally {
      await leave(() => showAgain(dashboard, host));
    }
  });
}
