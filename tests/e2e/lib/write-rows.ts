/**
 * Puts rows over whatever stands under their keys, and takes those with the ids in `gone` out of the store, behind the
 * extension's back: no page and no worker is told of it. Runs in a page of the extension, so it is self-contained.
 */
export function writeRows(store: string, rows: readonly unknown[], gone: readonly string[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      try {
        const transaction = open.result.transaction(store, 'readwrite');
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => resolve();
        for (const row of rows) transaction.objectStore(store).put(row);
        for (const id of gone) transaction.objectStore(store).delete(id);
      } catch (error) {
        reject(error);
      } finally {
        // It is closed once the transaction is over, however that ends.
        open.result.close();
      }
    };
  });
}
