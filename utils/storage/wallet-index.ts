import { ok, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';

/** An index of the wallet as it was kept; `key` says of which wallet, and what it was made with. */
export interface WalletIndexRow {
  id: 'index';
  key: string;
  text: string;
}

/**
 * Names the wallet as it is now: another one after every write (`stampWrites`). The counts tell of what was written by
 * other hands than ours. Cheap: no credential is read.
 */
export function walletStamp(db: CredlensDatabase): Promise<Result<string>> {
  return attempt(() =>
    db.transaction('r', [db.walletIndex, db.credentials, db.claims, db.skillChoices], async () => {
      const [row, ...counts] = await Promise.all([
        db.walletIndex.get('stamp'),
        db.credentials.count(),
        db.claims.count(),
        db.skillChoices.count(),
      ]);
      return [row && 'value' in row ? row.value : '', ...counts].join(':');
    }),
  );
}

/** The index that is kept, of whatever wallet; null where there is none. It is derived data: nobody loses it. */
export async function getWalletIndex(db: CredlensDatabase): Promise<WalletIndexRow | null> {
  const row = await attempt(() => db.walletIndex.get('index'));
  return row.ok && row.value && 'key' in row.value ? row.value : null;
}

/** Keeps an index in place of the one before. A disk that is full costs speed only. */
export function putWalletIndex(db: CredlensDatabase, key: string, text: string): Promise<Result<void>> {
  return attempt(async () => {
    await db.walletIndex.put({ id: 'index', key, text });
  });
}

/** Forgets the index: it is made anew with the next question. */
export async function dropWalletIndex(db: CredlensDatabase): Promise<Result<void>> {
  const gone = await attempt(() => db.walletIndex.delete('index'));
  return gone.ok ? ok(undefined) : gone;
}
