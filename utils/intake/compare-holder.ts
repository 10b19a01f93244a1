import type { Credential } from '../model/credential.ts';
import { compareRecipient } from '../verification/recipient.ts';

/**
 * A checked credential with its recipient compared with these addresses, without checking the rest anew. The same object
 * where nothing changes: it was not checked, names nobody, or the answer is the one it has.
 */
export async function compareHolder(credential: Credential, own: readonly string[]): Promise<Credential> {
  const { recipient, checks = [] } = credential;
  const before = checks.find(({ part }) => part === 'recipient');
  if (!before || !recipient) return credential;
  const after = await compareRecipient([recipient], own);
  if (after.reason === before.reason) return credential;
  return { ...credential, checks: checks.map((each) => (each === before ? after : each)) };
}
