/** How steps save postings: one by its popup, thousands past the extension. */
import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { stored } from './context.ts';

/** Copies of the saved posting under other ids. Runs in the page; the worker is not told of it. */
export function saveMany(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      try {
        const transaction = open.result.transaction('postings', 'readwrite');
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => resolve();
        const postings = transaction.objectStore('postings');
        const all = postings.getAll(undefined, 1);
        all.onsuccess = () => {
          for (let n = 0; n < count; n++) postings.put({ ...all.result[0], id: `copy-${n}` });
        };
      } catch (error) {
        reject(error);
      } finally {
        // Once its transaction is over, however that ends.
        open.result.close();
      }
    };
  });
}

/** Takes the copies out. Runs in the page. */
export function removeMany(): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      try {
        const transaction = open.result.transaction('postings', 'readwrite');
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => resolve();
        transaction.objectStore('postings').delete(IDBKeyRange.bound('copy-', 'copy-\uffff'));
      } catch (error) {
        reject(error);
      } finally {
        open.result.close();
      }
    };
  });
}

/** Saves the posting that the popup shows, unless it is saved; then it is stored, and the popup says so. */
export async function saveInPopup(popup: Popup, dashboard: Tab, url: string): Promise<void> {
  const isStored = async () =>
    (await stored<SavedPosting>(dashboard, 'postings')).some(({ posting }) => posting.url === url);
  await popup.waitFor('main[aria-busy=false] .cl-row');
  await popup.waitFor('.cl-site-button');
  // What was answered last is drawn first; the answer of now takes its place, with what was saved by then.
  await until(
    'the posting to be saved',
    async () => {
      if ((await isStored()) && (await popup.text('.cl-foot button')).trim() === 'Saved') return true;
      await popup.click('.cl-foot button:not([disabled])').catch(() => undefined);
      throw new Error(`the button says "${await popup.text('.cl-foot button')}"`);
    },
    40_000,
    1500,
  );
}
