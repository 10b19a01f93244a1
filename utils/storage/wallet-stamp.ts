import type { DBCore, DBCoreMutateRequest, DBCoreTransaction, Dexie } from 'dexie';

/** What the wallet is matched by: a change of any of these makes an index of it worthless. */
const WALLET: ReadonlySet<string> = new Set(['credentials', 'claims', 'skillChoices']);
/** Where the stamp stands, beside the index that it dates. */
const INDEX = 'walletIndex';

/**
 * Gives the wallet a new stamp in the very transaction that writes to it, whoever writes: so nothing that was derived
 * under an older stamp can be taken for the wallet of now.
 */
export function stampWrites(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'wallet-stamp',
    create(down: DBCore) {
      const stamped = new WeakSet<DBCoreTransaction>();
      const hasIndex = down.schema.tables.some(({ name }) => name === INDEX);
      if (!hasIndex) return down;
      return {
        ...down,
        transaction(stores, mode, options) {
          const wider = mode === 'readwrite' && stores.some((store) => WALLET.has(store)) && !stores.includes(INDEX);
          return down.transaction(wider ? [...stores, INDEX] : stores, mode, options);
        },
        table(name) {
          const table = down.table(name);
          if (!WALLET.has(name)) return table;
          return {
            ...table,
            async mutate(request: DBCoreMutateRequest) {
              if (!stamped.has(request.trans)) {
                stamped.add(request.trans);
                const values = [{ id: 'stamp', value: crypto.randomUUID() }];
                await down.table(INDEX).mutate({ type: 'put', trans: request.trans, values });
              }
              return table.mutate(request);
            },
          };
        },
      };
    },
  });
}
