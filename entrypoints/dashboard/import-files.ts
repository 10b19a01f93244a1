import type { ImportedFile } from '../../components/ImportPreview.tsx';
import { type Failure, fail, ok, type Result } from '../../utils/model/result.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { findDuplicates } from '../../utils/storage/find-duplicates.ts';
import { type ReadImport, shownOf } from './read-import.ts';

/** A file that was read and waits for the person to add it. */
export interface PendingImport {
  file: File;
  read: ReadImport;
  /** What its skills were read with (`keyOf` in storage/reread.ts). */
  readWith: string | undefined;
}

/** What is to be shown of each waiting file, with what the wallet holds already. Writes nothing. */
export async function previewOf(
  db: CredlensDatabase,
  pending: ReadonlyMap<string, PendingImport>,
): Promise<Result<Map<string, ImportedFile['result']>>> {
  const waiting = [...pending];
  const duplicates = await findDuplicates(
    db,
    waiting.map(([, { read }]) => read.batch),
  );
  if (!duplicates.ok) return duplicates;
  return ok(new Map(waiting.map(([id, { read }], index) => [id, shownOf(read, duplicates.value[index] ?? [])])));
}

/** What came of adding: ids in the wallet, and the files of which nothing could be kept. */
export interface AddedImports {
  ids: string[];
  refused: Map<string, Failure>;
}

/** Keeps every waiting file byte for byte with its credentials; duplicates are left out. All or nothing. */
export async function addImports(
  db: CredlensDatabase,
  pending: ReadonlyMap<string, PendingImport>,
  now: Date,
): Promise<Result<AddedImports>> {
  const waiting = [...pending];
  // Read with different things: all of them are read again soon.
  const readWith = new Set(waiting.map(([, each]) => each.readWith));
  const added = await addCredentials(
    db,
    waiting.map(([, { read }]) => read.batch),
    now,
    readWith.size === 1 ? [...readWith][0] : undefined,
  );
  if (!added.ok) return added;
  const refused = new Map<string, Failure>();
  for (const { name, detail } of added.value.refused) {
    const [id] = waiting.find(([, { read }]) => read.batch.credentials.some((each) => each.name === name)) ?? [];
    if (id !== undefined) refused.set(id, fail('file-missing-fields', `${name}: ${detail}`).failure);
  }
  return ok({ ids: added.value.added.map(({ id }) => id), refused });
}
