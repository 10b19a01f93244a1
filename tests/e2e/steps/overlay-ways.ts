import { expectEqual } from '../lib/checks.ts';
import type { Driver, Overlay, Scope, Surface, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import type { ExtensionApi } from './context.ts';

/** Asks until nothing is thrown any more, and answers what came then; what was thrown last is told when time is over. */
export async function eventually<T>(what: string, ask: () => Promise<T>): Promise<T> {
  return (await until(what, async () => ({ answer: await ask() }))).answer;
}

/** Waits until both are equal as JSON. */
export function untilEqual(what: string, ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  return eventually(what, async () => expectEqual(await ask(), wanted, what));
}

/** Waits until the focus is on what the selector names, or inside it: it follows a drawing a moment later. */
export function focusOn(scope: Scope, css: string): Promise<void> {
  return eventually(`the focus on "${css}"`, async () => {
    const has = await scope.inside((root, css: string) => root.activeElement?.closest(css) != null, css);
    expectEqual(has, true, 'its having the focus');
  });
}

/** Opens the panel where the overlay is folded. By a click the focus goes into it; one that stood open took none. */
export async function unfold(overlay: Overlay): Promise<void> {
  await overlay.waitFor('.cl-pill, .cl-panel');
  if (!(await overlay.exists('.cl-pill'))) return;
  await overlay.click('.cl-pill');
  await overlay.waitFor('.cl-panel');
  await focusOn(overlay, '.cl-panel');
}

/** Folds the panel into the pill where it is open. */
export async function fold(overlay: Overlay): Promise<void> {
  await overlay.waitFor('.cl-pill, .cl-panel');
  if (await overlay.exists('.cl-panel')) await overlay.click('.cl-collapse');
  await overlay.waitFor('.cl-pill');
}

/** Waits until the background keeps how the panel was left: the next page is drawn by that. */
export function foldIsKept(dashboard: Tab, folded: boolean): Promise<void> {
  return untilEqual(
    'the overlay being kept as folded',
    () =>
      dashboard.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
        return (await (browser ?? chrome).storage.local.get()).overlayCollapsed ?? true;
      }),
    folded,
  );
}

/** Ends what a check began, whatever it came to; what fails here has failed there already. */
export async function leave(...ways: (() => Promise<unknown>)[]): Promise<void> {
  for (const way of ways) await way().catch(() => {});
}

/** Opens the popup and waits until the tab was read and what is drawn last is there: nothing moves any more. */
export async function readPopup(driver: Driver, title: RegExp): Promise<Awaited<ReturnType<Driver['openPopup']>>> {
  const popup = await driver.openPopup();
  await popup.waitForText('main[aria-busy=false] h1', title);
  await popup.waitFor('.cl-site-button');
  return popup;
}

/** Takes the first suggestion of the dashboard's list by keys alone; what is marked has to fit. */
export async function takeFirst(page: Surface, words: RegExp): Promise<void> {
  await page.waitForText('[role=listbox] [role=option]', words);
  await page.press('ArrowDown');
  await page.waitForText('[role=option][aria-selected=true]', words);
  await page.press('Enter');
}

/** Waits until nothing of ours has stood in a page in front for as long as it took elsewhere, and then some. */
export async function stayedOut(driver: Driver, elsewhere: string, tab: Tab): Promise<void> {
  const began = Date.now();
  const other = await driver.openTab(elsewhere);
  try {
    await other.waitForOverlay();
  } finally {
    await other.close();
  }
  const took = Date.now() - began;
  await tab.activate();
  const end = Date.now() + took;
  const hosts = () => document.querySelectorAll('html > div').length;
  do expectEqual(await tab.evaluate(hosts), 0, 'elements of ours');
  while (Date.now() < end);
}
