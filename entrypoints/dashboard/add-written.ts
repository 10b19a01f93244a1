import { type WrittenCredential, writtenCredential } from '../../utils/intake/written-credential.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { listCorrections } from '../../utils/storage/corrections.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { correctedReader } from '../background/derivers.ts';
import { loadEngine, readWithNow } from './engine-later.ts';

/**
 * Keeps a credential that the person wrote down, with the skills that its name names.
 * @returns its id; `file-missing-fields` where it has no name, `file-duplicate` where it is there already, and what
 * storage and the lexicon fail with.
 */
export async function addWritten(db: CredlensDatabase, entry: WrittenCredential, now: Date): Promise<Result<string>> {
  const readWith = await readWithNow();
  const [engine, corrections] = await Promise.all([loadEngine(), listCorrections(db)]);
  if (!engine.ok) return engine;
  if (!corrections.ok) return corrections;
  const written = writtenCredential(entry, correctedReader(engine.value.lexicon, corrections.value.items));
  if (!written.ok) return written;
  const added = await addCredentials(db, [{ credentials: [written.value] }], now, readWith);
  if (!added.ok) return added;
  const [fresh] = added.value.added;
  if (fresh) return ok(fresh.id);
  const [refused] = added.value.refused;
  return refused ? fail('file-missing-fields', refused.detail) : fail('file-duplicate', entry.name);
}
