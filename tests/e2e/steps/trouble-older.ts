import { expectEqual } from '../lib/checks.ts';
import type { Driver, Tab } from '../lib/driver.ts';
import type { TroubleContext } from './trouble.ts';
import { hearWhoWaits, holdOlder, rawState, wake } from './trouble-pages.ts';

const WAITING = '.cl-trouble[data-kind=waiting]';
const SAID = /Another Credlens tab holds the storage/;

const letGo = () => (window as unknown as { letGo(): void }).letGo();

/** Another page of the extension, for as long as `act` takes; what it holds goes with it. */
export async function beside<T>(driver: Driver, act: (other: Tab) => Promise<T>): Promise<T> {
  const other = await driver.openTab(driver.extensionUrl('/sample.html'));
  try {
    return await act(other);
  } finally {
    await other.close();
  }
}

/** A page of an older Credlens does not let go of the database: whoever came first to it, the person is told, and it goes on. */
export async function troubleOlder(context: TroubleContext, dashboard: Tab): Promise<void> {
  const { driver, checks, looks } = context;
  const wallet = driver.extensionUrl('/dashboard.html#wallet');
  const goesOn = async (other: Tab) => {
    await other.evaluate(letGo);
    await dashboard.activate();
    await dashboard.waitUntil('the note to go', (css: string) => document.querySelector(css) === null, WAITING);
    await dashboard.waitFor('[role=combobox]');
    expectEqual((await dashboard.evaluate(rawState)).credentials, 0, 'credentials');
  };

  await checks.check(
    'trouble: an older tab holds the database: the newer one waits, says so, and goes on by itself',
    () =>
      beside(driver, async (other) => {
        await dashboard.goto('about:blank');
        await driver.restartBackground();
        await other.evaluate(holdOlder);
        await dashboard.goto(wallet);
        await dashboard.waitForText(WAITING, SAID);
        const words = await looks(dashboard, 'waiting');
        await goesOn(other);
        return words;
      }),
  );

  // The browser speaks to the first in the queue alone.
  await checks.check('trouble: an older tab holds it and the background waits already: the page says so too', () =>
    beside(driver, async (other) => {
      await dashboard.goto('about:blank');
      await other.evaluate(hearWhoWaits);
      await other.evaluate(holdOlder);
      await other.evaluate(wake);
      await other.waitUntil('the background to wait', () => (window as { waits?: boolean }).waits);
      await dashboard.goto(wallet);
      await dashboard.waitForText(WAITING, SAID);
      await goesOn(other);
    }),
  );
}
