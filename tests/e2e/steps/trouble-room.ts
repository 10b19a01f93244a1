import { expect, expectEqual } from '../lib/checks.ts';
import { ChromiumTab } from '../lib/chromium-surfaces.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { storedWallet } from './context.ts';
import type { TroubleContext } from './trouble.ts';
import { fill, unfill } from './trouble-pages.ts';

const NOTE = '.cl-trouble';
const ROOM = 12_000_000;

/** In Chromium the browser is told how much room there is; in Firefox it was told when it was started. */
async function limitRoom(tab: Tab, bytes: number | undefined): Promise<void> {
  if (!(tab instanceof ChromiumTab)) return;
  const session = await tab.page.context().newCDPSession(tab.page);
  // `URL` knows no origin of such an address.
  const origin = (await tab.url()).split('/').slice(0, 3).join('/');
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== undefined && { quotaSize: bytes }) });
}

/** No room at all: nothing is half written, the person is told what was not kept, and can make some. */
export async function troubleRoom({ driver, checks, open, looks }: TroubleContext): Promise<void> {
  const { check } = checks;
  if (driver.browser === 'firefox')
    return checks.skip(
      'trouble: no room',
      'Firefox gives an origin at least gigabytes here; the writes are refused in the unit tests',
    );
  const dashboard = await open();
  await check(
    'trouble: no room: a credential is not added, what was there stays, and the way out is shown',
    async () => {
      await dashboard.waitFor('[role=combobox]');
      const before = (await storedWallet(dashboard)).credentials.length;
      await limitRoom(dashboard, ROOM);
      const filled = await dashboard.evaluate(fill, ROOM);
      await dashboard.click('[role=combobox]');
      await dashboard.type('[role=combobox]', 'security+');
      await dashboard.waitForText('[role=listbox] [role=option]', /Security\+/);
      await dashboard.press('ArrowDown');
      await dashboard.press('Enter');
      await dashboard.waitForText(NOTE, /no room left/);
      const text = await dashboard.text(NOTE);
      expect(/Not kept: what you just did/.test(text), text);
      expectEqual((await storedWallet(dashboard)).credentials.length, before, 'credentials');
      await dashboard.click(`${NOTE} summary`);
      await dashboard.waitForText(`${NOTE} details`, /of .* used/);
      return `${filled} bytes beside; ${await looks(dashboard, 'full')}`;
    },
  );
  await check('trouble: with room again the same thing is added', async () => {
    await dashboard.evaluate(unfill);
    await limitRoom(dashboard, undefined);
    const before = (await storedWallet(dashboard)).credentials.length;
    await dashboard.reload();
    await dashboard.waitFor('[role=combobox]');
    await dashboard.click('[role=combobox]');
    await dashboard.type('[role=combobox]', 'security+');
    await dashboard.waitForText('[role=listbox] [role=option]', /Security\+/);
    await dashboard.press('ArrowDown');
    await dashboard.press('Enter');
    // Its name stands in the list of what fits as well.
    await until('the credential', async () => (await storedWallet(dashboard)).credentials.length === before + 1);
  });
  await dashboard.close();
}
