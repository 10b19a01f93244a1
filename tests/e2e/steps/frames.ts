import { greenhouseFrame, leverFrame, ownFrame } from '../frame-pages.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Overlay, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { registeredScripts } from './boards.ts';
import type { Context } from './context.ts';
import { foldIsKept, readPopup } from './overlay-ways.ts';
import { closeAfter } from './popup.ts';

const inFrame = async (tab: Tab, address: string): Promise<Overlay> =>
  (await until('an overlay in the frame', () => tab.frameOverlay(address))) as Overlay;

/** Where the pill stands, in px of the frame's own viewport. */
const pillTop = (overlay: Overlay) =>
  overlay.evaluate((root) => (root.querySelector('.cl-pill') as Element).getBoundingClientRect().top);

/** Postings that companies show in a frame of a board; Greenhouse is on, Lever is not. */
export async function frames({ driver, checks, dashboard, shots }: Context): Promise<void> {
  const { check } = checks;
  /** Presses it where it stands, in the frame itself: a click would go through the page around it. */
  const press = async (overlay: Overlay, css: '.cl-pill' | '.cl-collapse', then: '.cl-panel' | '.cl-pill') => {
    await overlay.waitFor('.cl-pill, .cl-panel');
    await overlay.evaluate((root, css: string) => root.querySelector<HTMLElement>(css)?.click(), css);
    await overlay.waitFor(then);
  };

  await check('a posting in a frame is read there, and the page around it stays silent', async () => {
    const tab = await driver.openTab(greenhouseFrame.url);
    await tab.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    const overlay = await inFrame(tab, 'boards.greenhouse.io/embed');
    await overlay.waitForText('.cl-overlay', /\d+ of \d+/);
    // An earlier step may have left it open.
    await press(overlay, '.cl-collapse', '.cl-pill');
    expectEqual(await tab.evaluate(() => document.querySelectorAll('html > div').length), 0, 'overlays in the page');
    await tab.screenshot(`${shots}/frame.png`);

    // The frame is 3,000 px tall in a window of 800: what is fixed there would stand far out of sight.
    const seen = async (offset: number) => {
      await tab.evaluate((offset: number) => window.scrollTo(0, offset), offset);
      const top = await tab.evaluate(() => -(document.querySelector('iframe') as Element).getBoundingClientRect().top);
      await until('the pill to follow the window', async () => {
        const pill = await pillTop(overlay);
        if (pill < Math.max(0, top) || pill > top + 800) throw new Error(`it is at ${pill}, the window at ${top}`);
        return true;
      });
    };
    await seen(700);
    await seen(1900);
    await seen(300);
    await tab.close();
  });

  await check('by the click alone a frame of the same origin is read', async () => {
    const tab = await driver.openTab(ownFrame.url);
    await tab.waitUntil(
      'the frame',
      (title: string) => {
        // The empty document that stands there first is complete, too.
        const { readyState, body } = document.querySelector('iframe')?.contentDocument ?? {};
        return readyState === 'complete' && body?.textContent?.includes(title);
      },
      ownFrame.title,
    );
    const popup = await readPopup(driver, new RegExp(ownFrame.title));
    await popup.close();
    await tab.close();
  });

  await check('the popup names the frame that it may not read, and its board is switched on there', async () => {
    const tab = await driver.openTab(leverFrame.url);
    const popup = await readPopup(driver, /frame of jobs\.lever\.co/);
    await popup.screenshot(`${shots}/popup-frame.png`);
    await popup.click('.cl-failure [role=switch]');
    const answer = await driver.answerPermissionPrompt(true);
    // The note with the switch goes when the posting is read.
    await closeAfter(popup, 'main[aria-busy=false]:not(:has([role=switch]))');
    await tab.activate();
    const again = await readPopup(driver, new RegExp(leverFrame.title));
    await again.close();
    await until('the script of Lever', async () =>
      (await registeredScripts(dashboard)).some((id) => id.includes('lever')),
    );
    await tab.reload();
    await tab.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    const overlay = await inFrame(tab, 'jobs.lever.co');
    await press(overlay, '.cl-pill', '.cl-panel');
    const text = await overlay.waitForText('.cl-panel', new RegExp(leverFrame.must, 'i'));
    await tab.screenshot(`${shots}/frame-panel.png`);
    await press(overlay, '.cl-collapse', '.cl-pill');
    await foldIsKept(dashboard, true);
    await tab.close();
    expect(!/ferry/i.test(text), `words of the page around it: ${text.slice(0, 200)}`);
    return answer === 'accepted' ? undefined : `permission prompt: ${answer}`;
  });
}
