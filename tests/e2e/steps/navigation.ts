import { expect, expectEqual } from '../lib/checks.ts';
import { greenhousePosting, seekSplit } from '../pages.ts';
import { switchOn } from './boards.ts';
import { type Context, expectedMatch, storedWallet } from './context.ts';
import { readPopup, unfold } from './overlay-ways.ts';

/** Client-side navigation leaves nothing stale behind; a background that was stopped is no loss. */
export async function navigation(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  const [first, second, third] = seekSplit.jobs;
  if (!first || !second || !third) throw new Error('the split view needs three postings');

  await check('a second board is switched on', () => switchOn(context, 'SEEK'));
  const tab = await driver.openTab(seekSplit.url(first.id));

  /** What the overlay says, with the panel open: drawn whole, and right from the first. */
  const panel = async () => {
    const overlay = await tab.waitForOverlay();
    // The chips of the list stand in the same root, and may be there first.
    await unfold(overlay);
    return overlay.text('.cl-panel');
  };

  await check('a list with one posting open gets the overlay of that posting', async () => {
    const { headline } = await expectedMatch(
      seekSplit.html(first.id),
      seekSplit.url(first.id),
      await storedWallet(dashboard),
    );
    const text = await panel();
    expect(text.includes(headline), `"${headline}" is not in "${text.slice(0, 200)}"`);
    expect(/wound care/i.test(text), 'the first posting is not the one shown');
    await tab.screenshot(`${shots}/split-first.png`);
  });

  await check('card to card: the old result is gone within 250 ms and the new one is for the new posting', async () => {
    const before = await tab.waitForOverlay();
    // Our element stays: the chips of the list stand in it too.
    const gone = await before.evaluate(async (root, id: string) => {
      const old = root.querySelector('.cl-overlay');
      if (!old) throw new Error('no overlay stands there');
      (document.querySelector(`[data-open="${id}"]`) as HTMLElement).click();
      const start = performance.now();
      while (old.isConnected && performance.now() - start < 10_000) await new Promise((done) => setTimeout(done, 5));
      return performance.now() - start;
    }, second.id);
    expect(gone < 250, `the old overlay stood for ${Math.round(gone)} ms`);
    const text = await panel();
    expect(/bookkeeping/i.test(text) && !/wound care/i.test(text), `stale: ${text.slice(0, 300)}`);
    await tab.screenshot(`${shots}/split-second.png`);
    return `gone after ${Math.round(gone)} ms`;
  });

  await check('back and forward, ten times: never the other posting, never two overlays', async () => {
    for (let round = 0; round < 10; round++) {
      const to = round % 2 === 0 ? first : second;
      await tab.evaluate((back: boolean) => (back ? history.back() : history.forward()), round % 2 === 0);
      await tab.waitUntil(
        'the pane to change',
        (title: string) => document.querySelector('[data-automation=job-detail-title]')?.textContent === title,
        to.title,
      );
      const wanted = new RegExp(to.must[0] ?? '', 'i');
      const overlay = await tab.waitForOverlay();
      await overlay.waitForText('.cl-panel', wanted);
      const hosts = await tab.evaluate(() => document.querySelectorAll('html > div').length);
      expectEqual(hosts, 1, 'the number of overlays');
    }
  });

  await check('a stopped background answers again', async () => {
    await driver.restartBackground();
    await tab.evaluate(
      (id: string) => (document.querySelector(`[data-open="${id}"]`) as HTMLElement).click(),
      third.id,
    );
    const overlay = await tab.waitForOverlay();
    await overlay.waitForText('.cl-panel', /welding/i);
    await tab.close();
    const again = await driver.openTab(greenhousePosting.url);
    await again.waitForOverlay();
    const popup = await readPopup(driver, /Platform Engineer/);
    await popup.close();
    await again.close();
  });
}
