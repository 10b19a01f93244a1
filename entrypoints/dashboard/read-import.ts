import type { ImportedFile } from '../../components/ImportPreview.tsx';
import type { CsvColumns } from '../../utils/formats/csv.ts';
import type { CsvMapping } from '../../utils/formats/csv-headers.ts';
import { isOpen, withHosts } from '../../utils/intake/merge-check.ts';
import { notedOnCredly } from '../../utils/intake/on-credly.ts';
import { type Failure, fail, ok } from '../../utils/model/result.ts';
import type { CredentialBatch, NewCredential } from '../../utils/storage/credentials.ts';
import type { JudgeQueue } from './judge-queue.ts';

/** Larger files are refused before they are read into memory. */
const MOST_BYTES = 20 * 1024 * 1024;

/** What a preview is made of, and what `addCredentials` takes. */
export interface ReadImport {
  batch: CredentialBatch & { original: NonNullable<CredentialBatch['original']> };
  format: string;
  /** Hosts that a full check asks, of those credentials about which they could tell more. */
  hosts: string[];
}

/** Where a file came from, and what the person said about it. */
export interface ImportSource {
  file: File;
  /** We fetched it ourselves, from Credly, at this time (ISO 8601). */
  fetchedAt?: string;
  /** Which column of the table is what. */
  columns?: CsvMapping;
}

/** A file that was read, or why not; `columns` where the person is to say which column of a table is what. */
export type ImportReading = { ok: true; value: ReadImport } | { ok: false; failure: Failure; columns?: CsvColumns };

/** How the files of one import are checked. */
export interface ImportRun {
  id: string;
  allowed: readonly string[];
  recipients: readonly string[];
}

/**
 * Reads and checks one file in the worker; nothing is stored.
 * Fails as `readCredentialFile` does, with `file-too-large`, and with `check-interrupted` for one that takes too long.
 */
export async function readImport(
  source: ImportSource,
  run: ImportRun,
  queue: Pick<JudgeQueue, 'judge'>,
): Promise<ImportReading> {
  const { file, fetchedAt, columns } = source;
  if (file.size > MOST_BYTES) return fail('file-too-large', file.name);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Moved or changed since it was chosen.
    return fail('check-interrupted', String(error));
  }
  const { id, allowed, recipients } = run;
  const job = { run: id, name: file.name, bytes, allowed, recipients, ...(columns ? { columns } : {}) };
  const judged = await queue.judge(job);
  if (!judged.ok) return judged;
  const { format, named, unread } = judged.value;
  if (unread) {
    const asked = judged.value.columns;
    return { ok: false, failure: unread, ...(asked ? { columns: asked } : {}) };
  }
  const credentials: NewCredential[] = judged.value.credentials.map((each) =>
    withHosts(fetchedAt === undefined ? each : notedOnCredly(each, fetchedAt), { named, allowed }),
  );
  const original = { name: file.name, mediaType: file.type || 'application/json', bytes };
  const hosts = [...new Set(credentials.filter(isOpen).flatMap(({ hosts = [] }) => hosts))].sort();
  return ok({ batch: { original, credentials }, format, hosts });
}

/** What is shown of a file that was read. */
export function shownOf(read: ReadImport, duplicates: readonly boolean[]): ImportedFile['result'] {
  return {
    kind: 'read',
    format: read.format,
    credentials: read.batch.credentials.map(({ name, issuer, verdict, checks = [], skills }, index) => ({
      name,
      issuer: issuer.name,
      verdict,
      checks,
      skills: new Set(skills.map(({ id }) => id)).size,
      duplicate: duplicates[index] ?? false,
    })),
    hosts: read.hosts,
  };
}
