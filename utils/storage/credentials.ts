import { type Credential, credentialSchema, type Original } from '../model/credential.ts';
import type { NamedCredential } from '../model/named-credential.ts';
import { fail, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredentialRow, CredlensDatabase, ImageRow, OriginalRow } from './database.ts';
import { imageRowSchema, originalRowSchema } from './row-schemas.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';

/** A credential before the wallet gives it an id and a time. */
export type NewCredential = Omit<Credential, 'id' | 'addedAt' | 'originalId'>;

/** Credentials that came together, with the file they came in. A file may hold several (a CLR). */
export interface CredentialBatch {
  original?: { name: string; mediaType: string; bytes: Uint8Array };
  credentials: readonly NewCredential[];
}

export interface Added {
  added: Credential[];
  /** What the wallet already holds: the name as given, and the id of the credential that is there. */
  duplicates: { name: string; existingId: string }[];
  /** What the schema refused, and why. */
  refused: { name: string; detail: string }[];
}

/** What `removeCredentials` took out; give it to `restoreCredentials` to undo. */
export interface RemovedCredentials {
  credentials: Credential[];
  originals: Original[];
}

/**
 * Two credentials are the same award when issuer, achievement, start date and name agree. Text is compared without
 * case and outer space, ids in preference to names.
 */
export function duplicateKey(credential: NewCredential): string {
  const { issuer, achievement, namedCredential, validFrom, name } = credential;
  return JSON.stringify(
    [
      issuer.id ?? issuer.name,
      achievement.id ?? namedCredential ?? achievement.name,
      validFrom ?? '',
      name,
      // A typed entry is the person's word, a file may be proof of the same award: keep both.
      credential.format === 'typed' ? 'typed' : 'file',
      credential.sample ? 'sample' : '',
    ].map((part) => part.trim().toLowerCase()),
  );
}

/**
 * Adds credentials with the files they came in, in one transaction: all or nothing, but duplicates and refused ones are
 * left out and listed. The file is kept byte for byte, because a re-written one no longer verifies.
 * A credential is a duplicate when its `duplicateKey` is there, or when a file of the same bytes is there with at
 * least as many credentials.
 * @param readWith what their skills were read with (`keyOf` in reread.ts); absent: they will be read again soon.
 */
export async function addCredentials(
  db: CredlensDatabase,
  batches: readonly CredentialBatch[],
  now: Date,
  readWith?: string,
): Promise<Result<Added>> {
  const addedAt = now.toISOString();
  // Hashing first: an IndexedDB transaction closes while it waits for anything that is not IndexedDB.
  const hashes = await Promise.all(
    batches.map(({ original }) => (original ? sha256(original.bytes) : Promise.resolve(undefined))),
  );
  return attempt(() =>
    db.transaction('rw', db.credentials, db.originals, db.images, async () => {
      const result: Added = { added: [], duplicates: [], refused: [] };
      const rows: CredentialRow[] = [];
      const originals: OriginalRow[] = [];
      const images: ImageRow[] = [];
      const keys = batches.flatMap(({ credentials }) => credentials.map(duplicateKey));
      const known = await knownKeys(db, keys);
      const files = await knownFiles(db, hashes);

      batches.forEach((batch, position) => {
        const hash = hashes[position];
        const file = hash === undefined ? undefined : files.get(hash);
        const sameFile = file !== undefined && file.holders.length >= batch.credentials.length ? file : undefined;
        let originalId = file?.id;
        for (const credential of batch.credentials) {
          const key = duplicateKey(credential);
          const existingId = known.get(key) ?? sameFile?.holders[0];
          if (existingId !== undefined) {
            result.duplicates.push({ name: credential.name, existingId });
            continue;
          }
          const id = crypto.randomUUID();
          if (batch.original) originalId ??= crypto.randomUUID();
          const link = batch.original && originalId !== undefined ? { originalId } : {};
          const checked = credentialSchema.safeParse({ ...credential, id, addedAt, ...link });
          if (!checked.success) {
            result.refused.push({ name: String(credential.name).slice(0, 200), detail: complaintOf(checked.error) });
            continue;
          }
          known.set(key, id);
          const { row, image } = withoutImage(checked.data);
          if (image) images.push(image);
          rows.push({ ...row, key, ...(readWith === undefined ? {} : { readWith }) });
          result.added.push(checked.data);
        }
        const used = originalId !== undefined && rows.some((row) => row.originalId === originalId);
        if (batch.original && hash !== undefined && originalId !== undefined && !file && used) {
          originals.push({ ...batch.original, id: originalId, addedAt, hash });
          files.set(hash, { id: originalId, holders: [] });
        }
      });
      await db.originals.bulkAdd(originals);
      await db.credentials.bulkAdd(rows);
      await db.images.bulkAdd(images);
      return result;
    }),
  );
}

export async function knownFiles(db: CredlensDatabase, hashes: readonly (string | undefined)[]) {
  const wanted = hashes.filter((hash) => hash !== undefined);
  const files = new Map<string, { id: string; holders: string[] }>();
  if (wanted.length === 0) return files;
  for (const { id, hash } of await db.originals.where('hash').anyOf(wanted).toArray()) {
    const holders = (await db.credentials.where('originalId').equals(id).toArray()).filter(isReadable);
    files.set(hash, { id, holders: holders.map((holder) => holder.id) });
  }
  return files;
}

/** Ids of credentials by `duplicateKey`. One that cannot be read does not keep the same award from being added again. */
export async function knownKeys(db: CredlensDatabase, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.credentials.where('key').anyOf(keys).toArray();
  return new Map(rows.filter(isReadable).map(({ key, id }) => [key, id]));
}

function isReadable(row: CredentialRow): boolean {
  return credentialSchema.safeParse(row).success;
}

/**
 * Adds a credential that the person named, without any file: format `typed`, verdict `self-asserted`.
 * Answers with the one that is there when it was added before with the same start date.
 */
export async function addTyped(
  db: CredlensDatabase,
  named: NamedCredential,
  options: { now: Date; validFrom?: string; validUntil?: string },
): Promise<Result<Credential>> {
  const { now, validFrom, validUntil } = options;
  const credential: NewCredential = {
    format: 'typed',
    name: named.label,
    achievement: { name: named.label, alignments: [], tags: [] },
    issuer: { name: named.issuer },
    award: named.award,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
    namedCredential: named.id,
    skills: named.skills.map((id) => ({ id, via: 'named-credential', field: named.label, level: named.level })),
    verdict: 'self-asserted',
    reasons: [],
  };
  const added = await addCredentials(db, [{ credentials: [credential] }], now);
  if (!added.ok) return added;
  const [fresh] = added.value.added;
  if (fresh) return { ok: true, value: fresh };
  const [duplicate] = added.value.duplicates;
  if (!duplicate) return fail('file-missing-fields', added.value.refused[0]?.detail);
  return getCredential(db, duplicate.existingId);
}

/** One credential with its picture; `file-missing-fields` where it is gone or its row cannot be read. */
export async function getCredential(db: CredlensDatabase, id: string): Promise<Result<Credential>> {
  const rows = await attempt(() => Promise.all([db.credentials.get(id), db.images.get(id)]));
  if (!rows.ok) return rows;
  const [row, image] = rows.value;
  const [credential] = readRows([row && withImage(row, image)], credentialSchema).items;
  return credential ? { ok: true, value: credential } : fail('file-missing-fields', `no readable credential ${id}`);
}

/**
 * All credentials without their pictures (`getImage`), newest first, with the number of rows that could not be read.
 * Works inside `liveQuery`.
 * @param newest no more than so many rows: they are there long before ten thousand are.
 */
export function listCredentials(db: CredlensDatabase, newest?: number): Promise<Result<Readable<Credential>>> {
  return attempt(async () => {
    // All of them out of the store, not out of the index: a row whose time is no key stands in none.
    if (newest === undefined) {
      const read = readRows(await db.credentials.toArray(), credentialSchema);
      return { ...read, items: read.items.sort(newestFirst) };
    }
    const rows = await db.credentials.orderBy('addedAt').reverse().limit(newest).toArray();
    const all = rows.length < newest && rows.length < (await db.credentials.count());
    return readRows(all ? [...rows, ...(await withoutTime(db, rows))] : rows, credentialSchema);
  });
}

/** Rows that stand in no index of times. */
async function withoutTime(db: CredlensDatabase, timed: readonly CredentialRow[]): Promise<CredentialRow[]> {
  const known = new Set(timed.map(({ id }) => id));
  return (await db.credentials.toArray()).filter(({ id }) => !known.has(id));
}

/** As the index gives them: by time, those of one time by id. */
function newestFirst(a: Credential, b: Credential): number {
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** How many rows the wallet holds, readable or not. */
export function countCredentials(db: CredlensDatabase): Promise<Result<number>> {
  return attempt(() => db.credentials.count());
}

/**
 * Writes a changed credential (a new verdict, other skills) over the one with its id, picture and all: give it what
 * `getCredential` answered, not what a list holds. One that was removed meanwhile stays removed: `file-missing-fields`.
 */
export async function updateCredential(db: CredlensDatabase, credential: Credential): Promise<Result<Credential>> {
  const checked = credentialSchema.safeParse(credential);
  if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
  const { row: bare, image } = withoutImage(checked.data);
  const row = { ...bare, key: duplicateKey(checked.data) };
  const written = await attempt(() =>
    db.transaction('rw', db.credentials, db.images, async () => {
      const there = (await db.credentials.where('id').equals(row.id).count()) > 0;
      if (!there) return false;
      await db.credentials.put(row);
      if (image) await db.images.put(image);
      else if (imageRowSchema.safeParse(await db.images.get(row.id)).success) await db.images.delete(row.id);
      return true;
    }),
  );
  if (!written.ok) return written;
  return written.value ? { ok: true, value: checked.data } : fail('file-missing-fields', `no credential ${row.id}`);
}

/** The picture of a credential, as a `data:` address; null where it has none. */
export function getImage(db: CredlensDatabase, id: string): Promise<Result<string | null>> {
  return attempt(async () => readRows([await db.images.get(id)], imageRowSchema).items[0]?.image ?? null);
}

function withoutImage<T extends Credential>(credential: T): { row: T; image?: ImageRow } {
  const { image, ...achievement } = credential.achievement;
  if (image === undefined) return { row: credential };
  return { row: { ...credential, achievement }, image: { id: credential.id, image } };
}

function withImage<T extends Credential>(credential: T, row: ImageRow | undefined): T {
  // A picture that cannot be read must not cost the credential.
  const [readable] = readRows([row], imageRowSchema).items;
  if (!readable) return credential;
  return { ...credential, achievement: { ...credential.achievement, image: readable.image } };
}

/** The file that a credential came in, as it came; null for typed ones, and where its row cannot be read. */
export function getOriginal(db: CredlensDatabase, originalId: string): Promise<Result<Original | null>> {
  return attempt(async () => {
    return readRows([await db.originals.get(originalId)], originalRowSchema).items[0] ?? null;
  });
}

/** Takes credentials out, and their files where nothing else came from them. Unknown ids are passed over. */
export function removeCredentials(db: CredlensDatabase, ids: readonly string[]): Promise<Result<RemovedCredentials>> {
  return attempt(() =>
    db.transaction('rw', db.credentials, db.originals, db.images, () => takeOutCredentials(db, ids)),
  );
}

/** As `removeCredentials`, within a transaction of the caller's. */
export async function takeOutCredentials(db: CredlensDatabase, ids: readonly string[]): Promise<RemovedCredentials> {
  const rows = (await db.credentials.bulkGet([...ids])).filter((row) => row !== undefined);
  const gone = rows.map(({ id }) => id);
  const images = new Map((await db.images.bulkGet(gone)).map((image) => [image?.id, image]));
  await db.credentials.bulkDelete(gone);
  await db.images.bulkDelete(gone);
  const orphans: OriginalRow[] = [];
  for (const originalId of new Set(rows.map((row) => row.originalId))) {
    if (originalId === undefined) continue;
    if ((await db.credentials.where('originalId').equals(originalId).count()) > 0) continue;
    const original = await db.originals.get(originalId);
    if (original) orphans.push(original);
  }
  await db.originals.bulkDelete(orphans.map(({ id }) => id));
  return {
    credentials: rows.map(({ key: _key, ...credential }) => withImage(credential, images.get(credential.id))),
    originals: orphans.map(withoutHash),
  };
}

/** Puts back what `removeCredentials` took out, under the same ids. */
export async function restoreCredentials(db: CredlensDatabase, removed: RemovedCredentials): Promise<Result<void>> {
  const originals = await Promise.all(
    removed.originals.map(async (original) => ({ ...original, hash: await sha256(original.bytes) })),
  );
  return attempt(() =>
    db.transaction('rw', db.credentials, db.originals, db.images, async () => {
      const split = removed.credentials.map(withoutImage);
      await db.originals.bulkPut(originals);
      await db.credentials.bulkPut(split.map(({ row }) => ({ ...row, key: duplicateKey(row) })));
      await db.images.bulkPut(split.flatMap(({ image }) => image ?? []));
    }),
  );
}

function withoutHash({ hash: _hash, ...original }: OriginalRow): Original {
  return original;
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
