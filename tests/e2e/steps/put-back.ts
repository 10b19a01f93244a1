/** Ways back to what was, for checks that change what others build on. */
import type { Correction } from '../../../utils/model/correction.ts';
import type { Surface, Tab } from '../lib/driver.ts';
import { stored } from './context.ts';

/** The part of the extension's own API that is used below. */
interface Messenger {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Asks the background what a page of ours may ask, and waits for its answer. */
export async function send(page: Surface, message: { type: string; request: object }): Promise<void> {
  await page.evaluate(async (message: object) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Messenger; chrome: Messenger };
    await (browser ?? chrome).runtime.sendMessage(message);
  }, message);
}

/** Takes every correction back that holds; does nothing where there is none. */
export async function undoCorrections(dashboard: Tab): Promise<void> {
  const ids = (await stored<Correction>(dashboard, 'corrections')).map(({ id }) => id);
  if (ids.length > 0) await send(dashboard, { type: 'undo-corrections', request: { ids } });
}

/** Takes "hide on this site" back, whatever the site is. */
export function showAgain(dashboard: Tab, host: string): Promise<void> {
  return send(dashboard, { type: 'set-site-state', request: { host, change: { hidden: false } } });
}

/** Takes a credential out of the store, so that the wallet is what it was. */
export function forgetCredential(dashboard: Tab, name: string): Promise<void> {
  return dashboard.evaluate(
    (name: string) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['credentials', 'originals'], 'readwrite');
          const credentials = transaction.objectStore('credentials');
          const all = credentials.getAll();
          all.onsuccess = () => {
            for (const row of all.result.filter((each) => each.name === name)) {
              credentials.delete(row.id);
              transaction.objectStore('originals').delete(row.originalId);
            }
          };
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onabort = () => {
            open.result.close();
            reject(transaction.error);
          };
        };
      }),
    name,
  );
}
