import { lexicon } from '../../../utils/cli/data.ts';
import { expect } from '../lib/checks.ts';
import { temporaryFolder } from '../lib/cleanup.ts';
import { type Driver, launchDriver, type Popup, type Tab } from '../lib/driver.ts';
import { buildEmptyPopup } from '../lib/empty-popup.ts';
import { seed, unseed } from '../lib/seed.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, closeAll, type ExtensionApi } from './context.ts';

const MANY = { credentials: 5000, postings: 5000 };
/** Figures are told; no machine is so busy that it takes longer. */
const FAR_BEYOND_MS = 5000;
const ROUNDS = Number(process.env.CREDLENS_RUNS ?? 0) > 0 ? 15 : 5;

/** What one opening of the popup took, in ms. */
interface Opening {
  /** From the start of the navigation to popup.html until its content was painted and the page was free again. */
  filled: number;
  /** From a click on a button of it until the page had drawn its answer. */
  click: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const told = (times: readonly number[]) =>
  `median ${Math.round(median(times))} ms, worst ${Math.round(Math.max(...times))} ms of ${times.length}`;

/** Opens the popup, waits for its own mark of the first frame that shows content, and presses a button in it. */
async function opening(driver: Driver): Promise<Opening> {
  const popup: Popup = await driver.openPopup();
  const filled = (await popup.waitUntil(
    'the popup to be filled',
    () => performance.getEntriesByName('credlens:filled')[0]?.startTime,
  )) as number;
  const click = await popup.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = document.querySelector<HTMLElement>('.cl-row > button, button[aria-expanded]');
        if (!button) return reject(new Error('no button to press'));
        const from = performance.now();
        button.click();
        requestAnimationFrame(() =>
          setTimeout(() => {
            if (button.getAttribute('aria-expanded') !== 'true') reject(new Error('the button does not answer'));
            else resolve(performance.now() - from);
          }),
        );
      }),
  );
  await popup.close();
  return { filled, click };
}

async function openings(driver: Driver, rounds: number, before?: () => Promise<void>): Promise<Opening[]> {
  const all: Opening[] = [];
  for (let round = 0; round < rounds; round++) {
    await before?.();
    all.push(await opening(driver));
  }
  return all;
}

/** The empty popup in a browser of its own, warm and with its background stopped. */
async function emptyPopup({ driver, proxy }: Context): Promise<{ warm: Opening[]; cold: Opening[] }> {
  const { dir, remove } = temporaryFolder('empty-popup');
  const extensionDir = await buildEmptyPopup(dir, driver.browser);
  const other = await launchDriver(driver.browser, { extensionDir, proxyPort: proxy.port });
  try {
    await other.openTab(greenhousePosting.url);
    await opening(other);
    const warm = await openings(other, ROUNDS);
    const cold = await openings(other, 5, () => other.restartBackground().catch(() => {}));
    return { warm, cold };
  } finally {
    await other.close();
    remove();
  }
}

/** Loads a page of the dashboard anew; its first frame by the browser's own entry, its rows as soon as they are seen. */
async function dashboardOpening(tab: Tab, row: string): Promise<{ paint: number; rows: number }> {
  await tab.reload();
  return tab.evaluate(async (row: string) => {
    while (!document.querySelector(row)) await new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = performance.now();
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return { paint: first?.startTime ?? rows, rows };
  }, row);
}

/** With 5,000 credentials and 5,000 saved postings. Figures are told; they fail only far beyond their goal. */
export async function speedOfMany(context: Context): Promise<void> {
  const { driver, checks, dashboard } = context;
  const { check } = checks;
  const version = await dashboard.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return (browser ?? chrome).runtime.getManifest().version;
  });
  await dashboard.goto(driver.extensionUrl('/dashboard.html#privacy'));
  try {
    let tab: Tab | undefined;
    await check('a wallet of 5,000 credentials and 5,000 saved postings', async () => {
      await seed(dashboard, await lexicon(), MANY, version);
      await driver.restartBackground();
      tab = await driver.openTab(greenhousePosting.url);
      await opening(driver);
    });

    await check('the popup filled and answering, background running (goal 100 ms)', async () => {
      const all = await openings(driver, ROUNDS);
      const filled = all.map((each) => each.filled);
      expect(median(filled) < FAR_BEYOND_MS, told(filled));
      return `${told(filled)}; a click ${told(all.map((each) => each.click))}`;
    });
    await check('the popup filled and answering, background stopped (goal 250 ms)', async () => {
      const all = await openings(driver, 5, () => driver.restartBackground());
      const filled = all.map((each) => each.filled);
      expect(median(filled) < FAR_BEYOND_MS, told(filled));
      return `${told(filled)}; a click ${told(all.map((each) => each.click))}`;
    });
    await closeAll(tab);
    await check('beside it: an empty popup of WXT and React', async () => {
      const { warm, cold } = await emptyPopup(context);
      return `warm ${told(warm.map((each) => each.filled))}; stopped ${told(cold.map((each) => each.filled))}`;
    });

    for (const [page, row] of [
      ['wallet', '.cl-item'],
      ['postings', '.cl-posting'],
    ] as const)
      await check(`dashboard, ${page}: first frame (goal 300 ms) and rows`, async () => {
        await dashboard.activate();
        await dashboard.goto(driver.extensionUrl(`/dashboard.html#${page}`));
        const all: { paint: number; rows: number }[] = [];
        for (let round = 0; round < 5; round++) all.push(await dashboardOpening(dashboard, row));
        const paint = all.map((each) => each.paint);
        expect(median(paint) < FAR_BEYOND_MS, told(paint));
        return `first frame ${told(paint)}; rows at most ${told(all.map((each) => each.rows))}`;
      });
  } finally {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#privacy'));
    await check('the large wallet is taken out again', async () => {
      await unseed(dashboard);
      await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    });
  }
}
