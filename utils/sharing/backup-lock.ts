import { decodeProtectedHeader, FlattenedEncrypt, type FlattenedJWE, flattenedDecrypt } from 'jose';
import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';

/** OWASP's advice on storing passwords asks for 210,000 rounds or more; a file can be tried at leisure, so more. */
const ROUNDS = 600_000;
/** A file that asks for more would keep the browser busy for minutes. */
const MOST_ROUNDS = 5_000_000;
const SHORTEST = 8;
/** Base 64 makes it a third longer, and no text is longer than 512 MB. */
const MOST_LOCKED_BYTES = 340 * 1024 * 1024;
const ALG = 'PBES2-HS512+A256KW';
const ENC = 'A256GCM';

const text = z.string();
const jweSchema = z.object({ protected: text, encrypted_key: text, iv: text, ciphertext: text, tag: text });
const headerSchema = z.object({ alg: z.literal(ALG), enc: z.literal(ENC), p2c: z.number().int().max(MOST_ROUNDS) });

/** True for what begins as JSON does, which no archive does: `lockOf` says whether it is ours. */
export function isLocked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b;
}

/**
 * The envelope of a locked backup, before anybody is asked for the passphrase.
 * @returns `backup-changed` for JSON that is cut, `backup-not-ours` for other JSON or another lock
 */
export function lockOf(bytes: Uint8Array): Result<FlattenedJWE> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return fail('backup-changed', 'the end is missing');
  }
  const jwe = jweSchema.safeParse(json);
  if (!jwe.success) return fail('backup-not-ours', 'no JWE');
  try {
    const header = headerSchema.safeParse(decodeProtectedHeader(jwe.data));
    return header.success ? ok(jwe.data) : fail('backup-not-ours', 'another lock');
  } catch {
    return fail('backup-changed', 'its header cannot be read');
  }
}

/**
 * Locks a backup with a passphrase: a JSON Web Encryption (RFC 7516, flattened), key from the passphrase by PBES2
 * (RFC 7518, 4.8), content by AES-256 in GCM. Any JOSE library opens it.
 * @returns `backup-passphrase-short` under 8 characters, `backup-too-large` above 340 MB
 */
export async function lockBackup(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  if ([...passphrase].length < SHORTEST) return fail('backup-passphrase-short');
  if (bytes.length > MOST_LOCKED_BYTES) return fail('backup-too-large', `${bytes.length} bytes`);
  const jwe = await new FlattenedEncrypt(bytes)
    .setProtectedHeader({ alg: ALG, enc: ENC, cty: 'application/zip' })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(keyOf(passphrase));
  return ok(new TextEncoder().encode(JSON.stringify(jwe)));
}

/**
 * @returns as `lockOf`, and `backup-passphrase-wrong` where it does not open: the passphrase is another, or the file was
 * changed. The two cannot be told apart, which is the point of the envelope.
 */
export async function unlockBackup(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  const jwe = lockOf(bytes);
  if (!jwe.ok) return jwe;
  try {
    const { plaintext } = await flattenedDecrypt(jwe.value, keyOf(passphrase), {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
      maxPBES2Count: MOST_ROUNDS,
    });
    return ok(plaintext);
  } catch {
    return fail('backup-passphrase-wrong');
  }
}

function keyOf(passphrase: string): Uint8Array {
  // Two keyboards write one letter in two ways.
  return new TextEncoder().encode(passphrase.normalize('NFC'));
}
