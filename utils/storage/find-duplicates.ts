import type { Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import { type CredentialBatch, duplicateKey, knownFiles, knownKeys, sha256 } from './credentials.ts';
import type { CredlensDatabase } from './database.ts';

/**
 * Which of these credentials `addCredentials` would leave out as duplicates, in the order of the batches and of what
 * each holds: of something in the wallet, or of an earlier one among them. Writes nothing.
 */
export async function findDuplicates(
  db: CredlensDatabase,
  batches: readonly CredentialBatch[],
): Promise<Result<boolean[][]>> {
  const hashes = await Promise.all(
    batches.map(({ original }) => (original ? sha256(original.bytes) : Promise.resolve(undefined))),
  );
  return attempt(async () => {
    const keys = batches.flatMap(({ credentials }) => credentials.map(duplicateKey));
    const known = new Set((await knownKeys(db, keys)).keys());
    const files = await knownFiles(db, hashes);
    return batches.map(({ credentials }, position) => {
      const hash = hashes[position];
      const holders = (hash === undefined ? undefined : files.get(hash)?.holders.length) ?? 0;
      const sameFile = holders > 0 && holders >= credentials.length;
      return credentials.map((credential) => {
        const key = duplicateKey(credential);
        const there = sameFile || known.has(key);
        known.add(key);
        return there;
      });
    });
  });
}
