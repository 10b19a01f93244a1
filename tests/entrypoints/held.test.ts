import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { indexAnew, matchPosting } from '../../entrypoints/background/engine.ts';
import type { Posting } from '../../utils/model/posting.ts';
import { putClaim, removeClaim } from '../../utils/storage/claims.ts';
import { database } from '../../utils/storage/database.ts';
import { addSampleWallet } from '../../utils/storage/sample-wallet.ts';
import { getWalletIndex } from '../../utils/storage/wallet-index.ts';
import { aPosting, NOW, value } from '../storage/make-rows.ts';

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    async (url: string) =>
      new Response(readFileSync(new URL(`../../public${new URL(url, 'https://x.example').pathname}`, import.meta.url))),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(database().tables.map((table) => table.clear()));
});

const posting: Posting = aPosting('invented', 'Requirements:\n- SQL\n- Kubernetes\n- Tableau\n');
const states = async () => value(await matchPosting(posting)).match.rows.map(({ state }) => state);

it('the match follows the wallet, and the credentials are read once for each', async () => {
  expect(value(await matchPosting(posting)).match.status).toBe('no-evidence');
  const claim = value(await putClaim(database(), { skillId: 'sql', label: 'SQL' }, NOW));
  expect(await states()).toEqual(['held', 'missing', 'missing']);
  const reads = vi.spyOn(database().claims, 'toArray');
  expect(await states()).toEqual(['held', 'missing', 'missing']);
  expect(reads).not.toHaveBeenCalled();
  value(await removeClaim(database(), claim.id));
  expect(value(await matchPosting(posting)).match.status).toBe('no-evidence');
});

it('two questions at once read the credentials once', async () => {
  value(await putClaim(database(), { skillId: 'sql', label: 'SQL' }, NOW));
  await matchPosting(posting);
  value(await putClaim(database(), { skillId: 'kubernetes', label: 'Kubernetes' }, NOW));
  const reads = vi.spyOn(database().credentials, 'toArray');
  expect(await Promise.all([states(), states()])).toEqual([
    ['held', 'held', 'missing'],
    ['held', 'held', 'missing'],
  ]);
  expect(reads).toHaveBeenCalledOnce();
});

it('a worker that starts anew reads the index alone, and says that there is sample data', async () => {
  value(await addSampleWallet(database(), NOW));
  const before = value(await matchPosting(posting));
  await vi.waitFor(async () => expect(await getWalletIndex(database())).not.toBeNull());
  vi.resetModules();
  const anew = await import('../../entrypoints/background/engine.ts');
  const stores = await import('../../utils/storage/database.ts');
  const lists = vi.spyOn(stores.database().credentials, 'toArray');
  const after = value(await anew.matchPosting(posting));
  expect(after).toEqual(before);
  expect(after.sample).toBe(true);
  expect(lists).not.toHaveBeenCalled();
});

it('an index that was spoiled is made anew', async () => {
  value(await putClaim(database(), { skillId: 'sql', label: 'SQL' }, NOW));
  const before = value(await matchPosting(posting));
  await vi.waitFor(async () => expect(await getWalletIndex(database())).not.toBeNull());
  await database()
    .walletIndex.toCollection()
    .modify((row) => {
      if ('text' in row) row.text = 'spoiled';
    });
  vi.resetModules();
  const anew = await import('../../entrypoints/background/engine.ts');
  expect(value(await anew.matchPosting(posting))).toEqual(before);
});

it('made anew on wish, it holds what other hands wrote', async () => {
  const claim = value(await putClaim(database(), { skillId: 'sql', label: 'SQL' }, NOW));
  expect(await states()).toEqual(['held', 'missing', 'missing']);
  const raw = database().backendDB();
  await new Promise<void>((resolve) => {
    const transaction = raw.transaction('claims', 'readwrite');
    transaction.objectStore('claims').put({ ...claim, skillId: 'kubernetes', label: 'Kubernetes' });
    transaction.oncomplete = () => resolve();
  });
  await indexAnew();
  expect(await states()).toEqual(['missing', 'held', 'missing']);
});
