import { claimSchema } from '../model/claim.ts';
import { credentialSchema } from '../model/credential.ts';
import { z } from '../model/zod.ts';
import type { Wallet } from './answer-file.ts';
import { readTextFile } from './text-file.ts';

const walletSchema = z
  .object({ credentials: z.array(credentialSchema).optional(), claims: z.array(claimSchema).optional() })
  .refine(({ credentials, claims }) => credentials ?? claims, 'it has neither "credentials" nor "claims"');

/**
 * Reads a wallet file (`{credentials, claims}`, as the sample wallet has them; one of the two may be left out).
 *
 * @param file undefined for an empty wallet
 * @throws Error that names the file and what is wrong with it
 */
export async function readWallet(file: string | undefined): Promise<Wallet> {
  if (file === undefined) return { credentials: [], claims: [] };
  const text = await readTextFile(file, 'the wallet');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not a wallet: it is no JSON`);
  }
  const parsed = walletSchema.safeParse(json);
  if (!parsed.success) throw new Error(`${file} is not a wallet: ${z.prettifyError(parsed.error)}`);
  return { credentials: parsed.data.credentials ?? [], claims: parsed.data.claims ?? [] };
}
