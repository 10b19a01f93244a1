import { boardUrl, JOBS } from '../board-app.ts';
import { sleep, until } from '../lib/waiting.ts';
import type { Context, ExtensionApi } from './context.ts';
import { alwaysOn } from './popup.ts';

/** Switches the site of no board on, as a person does it in the popup; does nothing where it is on. */
export async function siteOn({ driver, dashboard }: Context): Promise<string | undefined> {
  const url = boardUrl('plain', JOBS[0]);
  const isOn = () =>
    dashboard.evaluate(async (origin: string) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const scripts = await (browser ?? chrome).scripting.getRegisteredContentScripts();
      return scripts.some((script) => script.matches?.includes(`${origin}/*`));
    }, new URL(url).origin);
  if (await isOn()) return undefined;
  const tab = await driver.openTab(url);
  let answer = 'accepted';
  // The browser's own prompt ignores keys that come before it is ready, and what comes too late goes to the popup: on a
  // busy machine a first try may fail or be undone.
  for (let round = 0; round < 3; round++) {
    await tab.activate();
    answer = await alwaysOn(driver);
    const soon = await until('the site to be on', isOn, 4000).catch(() => false);
    await sleep(500);
    if (soon && (await isOn())) break;
  }
  await tab.activate();
  await tab.waitForOverlay();
  await tab.close();
  return answer === 'accepted' ? undefined : `permission prompt: ${answer}`;
}
