import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { inward, outward } from './backup-values.ts';

/** Rows by store, as storage gives them. */
export type Stores = Record<string, readonly unknown[]>;

export interface BackupAbout {
  /** Version of the database's stores. */
  database: number;
  /** Version of the extension. */
  app: string;
  /** ISO 8601. */
  madeAt: string;
}

export interface Backup {
  about: BackupAbout;
  stores: Record<string, unknown[]>;
}

/** Raised when an older Credlens could no longer read what is written here. */
const FORMAT = 1;
const KIND = 'credlens-backup';
const MANIFEST = 'manifest.json';
const SEAL = 'manifest.sha256';
/** Nothing else is unpacked; also keeps names out that mean something to an object. */
const OURS = /^(?:manifest\.(?:json|sha256)|[A-Za-z]{1,40}(?:\.json|\/\d{1,9}\.bin))$/;
/** The zip's times say nothing: one moment for all, so that the same rows give the same bytes. */
const ANY_TIME = Date.UTC(1980, 0, 2);
/** Of the archive, and of what is in it. */
export const MOST_BACKUP_BYTES = 512 * 1024 * 1024;

const manifestSchema = z.object({
  database: z.number().int().positive(),
  app: z.string().max(60),
  madeAt: z.iso.datetime(),
  /** SHA-256 of each file of the archive, in hex. */
  files: z.record(z.string().regex(OURS), z.string()),
  counts: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), z.number().int().nonnegative()),
});

/**
 * One file with everything: a zip with a JSON list a store, the original files of credentials byte for byte beside them,
 * and a manifest with the digest of each. Any zip program opens it: a person's data is theirs without us too.
 *
 * @param tell told how much is done, 0 to 1
 * @returns `backup-too-large` for what `readBackup` would not take
 */
export async function packBackup(
  stores: Stores,
  { database, app, madeAt }: BackupAbout,
  tell: (share: number) => void = () => {},
): Promise<Result<Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  let total = 0;
  const put = (name: string, content: Uint8Array) => {
    files[name] = content;
    total += content.length;
  };
  for (const [store, rows] of Object.entries(stores)) {
    let count = 0;
    const keep = (content: Uint8Array): string => {
      const name = `${store}/${++count}.bin`;
      put(name, content);
      return name;
    };
    try {
      put(
        `${store}.json`,
        strToU8(
          JSON.stringify(
            rows.map((row) => outward(row, keep)),
            null,
            1,
          ),
        ),
      );
    } catch (error) {
      // Longer than a text may be.
      if (error instanceof RangeError) return fail('backup-too-large', store);
      throw error;
    }
  }
  if (total > MOST_BACKUP_BYTES) return fail('backup-too-large', `${total} bytes`);
  const { add, end } = startZip();
  const digests: [string, string][] = [];
  let done = 0;
  for (const name of Object.keys(files).sort()) {
    const content = files[name] ?? new Uint8Array();
    digests.push([name, await digest(content)]);
    add(name, content);
    done += content.length;
    tell(done / total);
  }
  const counts = Object.fromEntries(Object.entries(stores).map(([store, rows]) => [store, rows.length]));
  const manifest = { kind: KIND, format: FORMAT, database, app, madeAt, counts, files: Object.fromEntries(digests) };
  const head = strToU8(JSON.stringify(manifest, null, 1));
  add(MANIFEST, head);
  add(SEAL, strToU8(await digest(head)));
  return ok(end());
}

/** File by file, because how far it is shall be told meanwhile. */
function startZip(): { add: (name: string, content: Uint8Array) => void; end: () => Uint8Array } {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  return {
    add(name, content) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = ANY_TIME;
      zip.add(file);
      file.push(content, true);
    },
    end() {
      zip.end();
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}

/**
 * Reads what `packBackup` wrote. Nothing is taken on trust: a file that is cut, edited or of another program is refused
 * whole. What a row means is for storage to check: it may be of an older version, and whoever knows the format may have
 * written it.
 *
 * @returns `backup-not-ours`, `backup-changed` (a digest or a count differs, or the archive is cut), `backup-newer`,
 * `backup-too-large`. Never throws.
 */
export async function readBackup(bytes: Uint8Array, tell: (share: number) => void = () => {}): Promise<Result<Backup>> {
  if (bytes.length > MOST_BACKUP_BYTES) return fail('backup-too-large', `${bytes.length} bytes`);
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const head = files.get(MANIFEST);
  if (!head) return fail('backup-not-ours', 'no manifest');
  const stated = parse(head);
  const kind = z.object({ kind: z.literal(KIND), format: z.number().int().positive() }).safeParse(stated);
  if (!kind.success) return fail('backup-not-ours', 'another manifest');
  if (kind.data.format > FORMAT) return fail('backup-newer', `format ${kind.data.format}`);
  const seal = files.get(SEAL);
  if (!seal || strFromU8(seal).trim() !== (await digest(head))) return fail('backup-changed', MANIFEST);
  const manifest = manifestSchema.safeParse(stated);
  if (!manifest.success) return fail('backup-not-ours', 'an incomplete manifest');
  const { counts, files: digests, ...about } = manifest.data;
  const known = new Map<string, Uint8Array>();
  const entries = Object.entries(digests);
  for (const [name, expected] of entries) {
    const content = files.get(name);
    if (!content || (await digest(content)) !== expected) return fail('backup-changed', name);
    known.set(name, content);
    tell(known.size / entries.length);
  }
  const stores: [string, unknown[]][] = [];
  for (const [store, count] of Object.entries(counts)) {
    const name = `${store}.json`;
    const content = known.get(name);
    const rows = content && parse(content);
    if (!Array.isArray(rows) || rows.length !== count) return fail('backup-changed', name);
    const whole = inward(rows, known);
    if (!whole.ok) return whole;
    stores.push([store, whole.value as unknown[]]);
  }
  return ok({ about, stores: Object.fromEntries(stores) });
}

function unpack(bytes: Uint8Array): Result<Map<string, Uint8Array>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('backup-not-ours', 'no zip archive');
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      // No more is ever unpacked than is stated here.
      filter({ name, originalSize }) {
        if (!OURS.test(name)) return false;
        total += originalSize;
        return total <= MOST_BACKUP_BYTES;
      },
    });
    if (total > MOST_BACKUP_BYTES) return fail('backup-too-large', `${total} bytes unpacked`);
    return ok(new Map(Object.entries(files)));
  } catch (error) {
    return fail('backup-changed', String(error));
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
