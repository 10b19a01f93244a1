import { type Trouble, tellTrouble } from './trouble.ts';

/** The data on disk was written by a newer Credlens; reading it with older code could damage it. */
class StorageNewerError extends Error {
  override name = 'StorageNewerError';
}

/**
 * The browser's IndexedDB, except that it never opens a database whatever its version, and tells what happens to one that
 * is open. Dexie tries just the former when the stored version is higher than the declared one, and then adds the stores
 * it misses: to data of a newer Credlens.
 *
 * @param newest version known here, for the error's words
 * @param tell told of each event of the connection; see `Trouble`
 */
export function watchedIndexedDB(newest: number, tell: (trouble: Trouble) => void = tellTrouble): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) throw new StorageNewerError(`version ${newest} is the newest known here`);
      const request = indexedDB.open(name, version);
      request.addEventListener('blocked', () => tell('waiting'));
      let made = false;
      request.addEventListener('upgradeneeded', ({ oldVersion }) => {
        made = oldVersion === 0;
      });
      request.addEventListener('success', () => {
        const connection = request.result;
        connection.addEventListener('close', () => tell('cleared'));
        connection.addEventListener('versionchange', ({ newVersion }) =>
          tell(newVersion === null ? 'cleared' : 'outdated'),
        );
        // Not before: an upgrade that is aborted leaves no database.
        if (made) tell('created');
        tell('open');
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
}
