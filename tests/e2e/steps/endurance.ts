import { boardUrl, type Change, JOBS, TWIN } from '../board-app.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import { ChromiumTab } from '../lib/chromium-surfaces.ts';
import type { Tab } from '../lib/driver.ts';
import type { Context, ExtensionApi } from './context.ts';
import { untilEqual } from './overlay-ways.ts';
import { siteOn } from './site-on.ts';

const SITE = new URL(boardUrl('plain')).origin;
/** The same app where we are not. */
const WITHOUT = SITE.replace('jobs.', 'without.');
/** The long run; by itself (`--only endurance`) it is short enough to be watched. */
const SWITCHES = Number(process.env.CREDLENS_RUNS ?? 0) > 0 ? 500 : 40;
const WARM_UP = 20;
/** What we may keep of so many switches, beyond what the page keeps itself. */
const MOST_GROWTH = 5_000_000;
/** From one click to the next, in ms: long enough for the overlay to be drawn each time. */
const PACE_MS = 260;

const CHANGE: Change = {
  order: 'whole',
  delay: 0,
  gap: 0,
  skeleton: false,
  inPlace: false,
  variant: false,
  sameAddress: false,
  fails: false,
  racy: false,
};

async function switchOften(tab: Tab, times: number): Promise<void> {
  // One script in the page may take half a minute at most.
  for (let done = 0; done < times; done += 25)
    await tab.evaluate(
      async (from: number, to: number, jobs: number, change: Change, pace: number) => {
        const { board } = window as unknown as { board: { open(index: number, how: Change): number } };
        for (let i = from; i < to; i++) {
          board.open(i % jobs, change);
          await new Promise((resolve) => setTimeout(resolve, pace));
        }
      },
      done,
      Math.min(times, done + 25),
      TWIN,
      CHANGE,
      PACE_MS,
    );
}

/** Bytes that page, isolated world and DOM use after a forced collection: they share one heap. */
async function heapOf(tab: Tab): Promise<number> {
  if (!(tab instanceof ChromiumTab)) throw new Error('only Chromium tells');
  const session = await tab.page.context().newCDPSession(tab.page);
  try {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number };
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
  } finally {
    await session.detach();
  }
}

async function growth(context: Context, url: string, drawn: boolean): Promise<number> {
  const tab = await context.driver.openTab(url);
  if (drawn) await tab.waitForOverlay();
  await switchOften(tab, WARM_UP);
  const before = await heapOf(tab);
  await switchOften(tab, SWITCHES);
  const after = await heapOf(tab);
  await tab.close();
  return after - before;
}

/** Listeners of every script on this document, ours included. Runs beside the page, in Firefox. */
function attached(): string[] {
  const chromeOnly = globalThis as unknown as {
    Services: { els: { getListenerInfoFor(target: EventTarget): { type: string; inSystemEventGroup: boolean }[] } };
  };
  const found: string[] = [];
  for (const [name, target] of Object.entries({ window, document, root: document.documentElement }))
    for (const { type, inSystemEventGroup } of chromeOnly.Services.els.getListenerInfoFor(target))
      if (!inSystemEventGroup) found.push(`${name} ${type}`);
  return found.sort();
}

/** After hundreds of switches nothing of ours has piled up, and when the site is switched off nothing is left. */
export async function endurance(context: Context): Promise<void> {
  const { driver, checks, dashboard } = context;
  const { check } = checks;
  await check('the site is on', () => siteOn(context));
  const url = boardUrl('plain', JOBS[0]);

  if (driver.browser === 'chromium')
    await check(`after ${SWITCHES} switches the heap has grown by less than 5 MB more than without us`, async () => {
      const without = await growth(context, url.replace(SITE, WITHOUT), false);
      const ours = await growth(context, url, true);
      const words = `${(ours / 1e6).toFixed(2)} MB with us, ${(without / 1e6).toFixed(2)} MB without`;
      expect(ours - without < MOST_GROWTH, words);
      return words;
    });
  else checks.skip('growth of the heap', 'only Chromium tells');

  await check(
    'switched off, the site keeps no listener, no mark and no element of ours, and nothing is read any more',
    async () => {
      const tab = await driver.openTab(url);
      await tab.waitForOverlay();
      if (driver.browser === 'firefox') await switchOften(tab, SWITCHES);
      const plain = await driver.openTab(url.replace(SITE, WITHOUT));
      const wanted = driver.browser === 'firefox' ? await plain.evaluateBeside(attached) : [];
      await plain.close();
      if (driver.browser === 'firefox')
        expect((await tab.evaluateBeside(attached)).length > wanted.length, 'our listeners are not seen at all');
      await tab.activate();
      await dashboard.evaluate(async (origin: string) => {
        const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
        await (browser ?? chrome).permissions.remove({ origins: [`${origin}/*`] });
      }, SITE);
      await tab.waitUntil('the overlay to go', () => document.querySelectorAll('html > div').length === 0);
      if (driver.browser === 'firefox')
        await untilEqual('what is attached', () => tab.evaluateBeside(attached), wanted);
      const left = () =>
        tab.evaluate(() => [
          document.querySelectorAll('html > div').length,
          (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size,
          document.adoptedStyleSheets.length,
        ]);
      await untilEqual('elements, marks and sheets', left, [0, 0, 0]);
      await switchOften(tab, 3);
      expectEqual(await left(), [0, 0, 0], 'elements, marks and sheets after more switches');
      await tab.close();
    },
  );
}
