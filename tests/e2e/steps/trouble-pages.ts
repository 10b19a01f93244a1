/** What runs inside pages of the extension to bring its storage into trouble; each function is self-contained. */

/**
 * Writes rows until not even half a kilobyte fits. A browser may go by what it was told half a minute ago: after what
 * should have been too much, it is given time. @returns the bytes that were kept
 */
export async function fill(most: number): Promise<number> {
  const put = (size: number, name: string) =>
    new Promise<boolean>((resolve, reject) => {
      const row = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(row.subarray(at, Math.min(size, at + 65_536)));
      const open = indexedDB.open('filler', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('rows');
      open.onerror = () => (open.error?.name === 'QuotaExceededError' ? resolve(false) : reject(open.error));
      open.onsuccess = () => {
        const done = (fits: boolean) => {
          open.result.close();
          resolve(fits);
        };
        const transaction = open.result.transaction('rows', 'readwrite');
        transaction.objectStore('rows').put(row, name);
        transaction.onabort = () => done(false);
        transaction.oncomplete = () => done(true);
      };
    });
  let kept = 0;
  let n = 0;
  for (let size = Math.floor(most / 2); size >= 512; size = Math.floor(size / 2))
    while (await put(kept > most ? Math.min(size, 100_000) : size, `${n++}`)) {
      kept += size;
      if (kept > most) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  return kept;
}

/** Takes what `fill` wrote away again. */
export function unfill(): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('filler');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });
}

/** Opens the database at a version of the future, as a newer Credlens does. */
export function openNewer(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens', 9990);
    open.onerror = () => reject(open.error);
    // Who lets go still ends what it was writing.
    open.onblocked = () => setTimeout(() => reject(new Error('an older page holds on to it')), 5000);
    open.onupgradeneeded = () => open.result.createObjectStore('ofTheFuture', { keyPath: 'id' });
    open.onsuccess = () => {
      const { version } = open.result;
      open.result.close();
      resolve(version);
    };
  });
}

/** Version and rows of the database as they stand there. */
export function rawState(): Promise<{ version: number; credentials: number; stores: number }> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const { version, objectStoreNames } = open.result;
      const stores = objectStoreNames.length;
      try {
        const count = open.result.transaction('credentials').objectStore('credentials').count();
        count.onerror = () => reject(count.error);
        count.onsuccess = () => resolve({ version, credentials: count.result, stores });
      } catch (error) {
        reject(error);
      } finally {
        open.result.close();
      }
    };
  });
}

/** Deletes the database under every page that has it open. */
export function deleteAll(): Promise<string> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('credlens');
    gone.onsuccess = () => resolve('gone');
    gone.onerror = () => reject(gone.error);
  });
}

/**
 * Deletes the database, makes it as an older Credlens did, and holds it whatever others ask; `letGo` on the window ends
 * that. Both are asked for at once: nobody who wakes up meanwhile comes between.
 */
export function holdOlder(): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('credlens');
    gone.onerror = () => reject(gone.error);
    const open = indexedDB.open('credlens', 10);
    open.onerror = () => reject(open.error);
    open.onupgradeneeded = () => {
      const credentials = open.result.createObjectStore('credentials', { keyPath: 'id' });
      for (const index of ['key', 'addedAt', 'originalId']) credentials.createIndex(index, index);
      open.result.createObjectStore('originals', { keyPath: 'id' }).createIndex('hash', 'hash');
      const claims = open.result.createObjectStore('claims', { keyPath: 'id' });
      claims.createIndex('skillId', 'skillId', { unique: true });
      claims.createIndex('addedAt', 'addedAt');
      const postings = open.result.createObjectStore('postings', { keyPath: 'id' });
      for (const index of ['savedAt', 'status']) postings.createIndex(index, index);
    };
    open.onsuccess = () => {
      (window as { letGo?: () => void }).letGo = () => open.result.close();
      resolve();
    };
  });
}

/** From now on `waits` on the window says whether somebody of the extension waits for the database. */
export function hearWhoWaits(): void {
  const heard = window as { waits?: boolean };
  new BroadcastChannel('credlens-trouble').onmessage = ({ data }) => {
    heard.waits ||= data === 'waiting';
  };
}

/** Wakes the background with a question for which it opens the database. */
export function wake(): void {
  const { browser, chrome } = globalThis as unknown as Record<
    string,
    { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
  >;
  void (browser ?? chrome)?.runtime.sendMessage({ type: 'reread-saved', request: {} }).catch(() => undefined);
}

/** The extension's local storage, as it stands there. */
export async function localStored(): Promise<Record<string, unknown>> {
  const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Local } } | undefined>;
  return (await (browser ?? chrome)?.storage.local.get()) ?? {};
}

/** Writes into the extension's local storage, as somebody does by hand. */
export async function putLocal(values: Record<string, unknown>): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Local } } | undefined>;
  await (browser ?? chrome)?.storage.local.set(values);
}

interface Local {
  get(): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}
