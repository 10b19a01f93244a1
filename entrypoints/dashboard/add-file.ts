import type { FileOutcome } from '../../components/FileDrop.tsx';
import { readCredentialFile } from '../../utils/formats/index.ts';
import { createCredentialReader } from '../../utils/matching/credential-reader.ts';
import { type FailureCode, fail } from '../../utils/model/result.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { addCredentials, type NewCredential } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { loadEngine } from '../background/engine.ts';

/** Larger files are refused before they are read into memory. */
const MOST_BYTES = 20 * 1024 * 1024;

const failed = (code: FailureCode, detail?: string): FileOutcome['result'] => ({
  kind: 'failed',
  failure: fail(code, detail).failure,
});

/** Reads one file, finds the skills it is evidence of, and keeps it byte for byte: held, not verified yet. */
export async function addFile(file: File): Promise<FileOutcome['result']> {
  if (file.size > MOST_BYTES) return failed('file-too-large', file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readCredentialFile(file.name, bytes);
  if (!read.ok) return { kind: 'failed', failure: read.failure };
  const engine = await loadEngine();
  if (!engine.ok) return { kind: 'failed', failure: engine.failure };
  const { lexicon } = engine.value;
  const meaningOf = createCredentialReader(lexicon, (text) => findMentions(text, lexicon));
  const credentials = read.value.credentials.map(
    (parsed): NewCredential => ({ ...parsed, ...meaningOf(parsed), verdict: 'unverified', reasons: [] }),
  );
  const mediaType = file.type || 'application/json';
  const added = await addCredentials(
    database(),
    [{ original: { name: file.name, mediaType, bytes }, credentials }],
    new Date(),
  );
  if (!added.ok) return { kind: 'failed', failure: added.failure };
  const { added: kept, duplicates, refused } = added.value;
  const [first] = refused;
  if (kept.length === 0 && first) return failed('file-missing-fields', `${first.name}: ${first.detail}`);
  if (kept.length === 0 && duplicates.length > 0) return failed('file-duplicate', duplicates[0]?.name);
  void navigator.storage?.persist?.();
  return { kind: 'added', credentials: kept.map(({ id, name, verdict }) => ({ id, name, verdict })) };
}
