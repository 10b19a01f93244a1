import { greenhouseFrame, leverFrame, ownFrame } from '../frame-pages.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Overlay, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import type { Context } from './context.ts';

const inFrame = async (tab: Tab, address: string): Promise<Overlay> =>
  (await until('an overlay in the frame', () => tab.frameOverlay(address))) as Overlay;

/** Where the pill stands, in px of the frame's own viewport. */
const pillTop = (overlay: Overlay) =>
  overlay.evaluate((root) => (root.querySelector('.cl-pill') as Element).getBoundingClientRect().top);

/** Postings that companies show in a frame of a board; Greenhouse is on, Lever is not. */
export async function frames({ driver, checks, shots }: Context): Promise<void> {
  const { check } = checks;

  await check('a posting in a frame is read there, and the page around it stays silent', async () => {
    const tab = await driver.openTab(greenhouseFrame.url);
    await tab.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    const overlay = await inFrame(tab, 'boards.greenhouse.io/embed');
    await overlay.waitForText('.cl-overlay', /\d+ of \d+/);
    // An earlier step may have left it open.
    await overlay.evaluate((root) => (root.querySelector('.cl-collapse') as HTMLElement | null)?.click());
    await overlay.waitFor('.cl-pill');
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
      () => document.querySelector('iframe')?.contentDocument?.readyState === 'complete',
    );
    const popup = await driver.openPopup();
    await popup.waitForText('h1', new RegExp(ownFrame.title));
    await popup.close();
    await tab.close();
  });

  await check('the popup names the frame that it may not read, and its board is switched on there', async () => {
    const tab = await driver.openTab(leverFrame.url);
    const popup = await driver.openPopup();
    await popup.waitForText('h1', /frame of jobs\.lever\.co/);
    await popup.screenshot(`${shots}/popup-frame.png`);
    await popup.click('.cl-failure [role=switch]');
    const answer = await driver.answerPermissionPrompt(true);
    if (await popup.isOpen()) await popup.close();
    const again = await driver.openPopup();
    await again.waitForText('h1', new RegExp(leverFrame.title));
    await again.close();
    await tab.reload();
    await tab.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    const overlay = await inFrame(tab, 'jobs.lever.co');
    await overlay.evaluate((root) => (root.querySelector('.cl-pill') as HTMLElement | null)?.click());
    const text = await overlay.waitForText('.cl-panel', new RegExp(leverFrame.must, 'i'));
    await tab.screenshot(`${shots}/frame-panel.png`);
    await overlay.evaluate((root) => (root.querySelector('.cl-collapse') as HTMLElement).click());
    await tab.close();
    expect(!/ferry/i.test(text), `words of the page around it: ${text.slice(0, 200)}`);
    return answer === 'accepted' ? undefined : `permission prompt: ${answer}`;
  });
}
