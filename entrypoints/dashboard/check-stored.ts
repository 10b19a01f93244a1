import { mergeCheck, sameCredential } from '../../utils/intake/merge-check.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { getCredential, getOriginal, updateCredential } from '../../utils/storage/credentials.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import type { JudgeQueue } from './judge-queue.ts';
import type { ImportRun } from './read-import.ts';

/** Told after each file. */
export type TellProgress = (done: number, all: number) => void;

/**
 * Checks credentials of the wallet again, file by file, and stores what was found (`mergeCheck`: an earlier finding is
 * never lost to a try that could not find out). Those without a file, and those removed meanwhile, are passed over.
 * @returns how many were checked; the first failure of storage, or `check-interrupted` where a file could not be read
 * again: what was checked before it is stored, and the others after it are checked all the same.
 * @param signal ends it: the file that is being checked is given up, and each finding is stored whole or not at all
 */
export async function checkStored(
  db: CredlensDatabase,
  ids: readonly string[],
  run: ImportRun,
  queue: Pick<JudgeQueue, 'judge'>,
  tell: TellProgress = () => {},
  signal?: AbortSignal,
): Promise<Result<number>> {
  const byFile = new Map<string, Credential[]>();
  for (const id of ids) {
    const credential = await getCredential(db, id);
    if (!credential.ok || credential.value.originalId === undefined) continue;
    const { originalId } = credential.value;
    byFile.set(originalId, [...(byFile.get(originalId) ?? []), credential.value]);
  }
  let done = 0;
  let checked = 0;
  let failure: Result<number> | undefined;
  for (const [originalId, credentials] of byFile) {
    if (signal?.aborted) return failure ?? ok(checked);
    tell(done++, byFile.size);
    const result = await checkFile(db, originalId, credentials, run, stoppable(queue, signal));
    // What was given up half-way is no failure of the file's.
    if (signal?.aborted && !result.ok) return failure ?? ok(checked);
    if (result.ok) checked += result.value;
    else failure ??= result;
  }
  tell(done, byFile.size);
  return failure ?? ok(checked);
}

/** The same queue, whose files are given up on a signal. */
export function stoppable(
  queue: Pick<JudgeQueue, 'judge'>,
  signal: AbortSignal | undefined,
): Pick<JudgeQueue, 'judge'> {
  return signal ? { judge: (job) => queue.judge(job, signal) } : queue;
}

async function checkFile(
  db: CredlensDatabase,
  originalId: string,
  credentials: readonly Credential[],
  { id: run, allowed, recipients }: ImportRun,
  queue: Pick<JudgeQueue, 'judge'>,
): Promise<Result<number>> {
  const original = await getOriginal(db, originalId);
  if (!original.ok) return original;
  if (!original.value) return fail('check-interrupted', 'the file is gone');
  const { name, bytes } = original.value;
  const judged = await queue.judge({ run, name, bytes, allowed, recipients });
  if (!judged.ok) return judged;
  let checked = 0;
  for (const credential of credentials) {
    const found = sameCredential(credential, judged.value.credentials);
    if (!found) continue;
    // Read again: a skill may have been confirmed while hosts were asked.
    const now = await getCredential(db, credential.id);
    if (!now.ok) continue;
    const updated = await updateCredential(db, mergeCheck(now.value, found, { named: judged.value.named, allowed }));
    if (!updated.ok) return updated;
    checked += 1;
  }
  return ok(checked);
}
