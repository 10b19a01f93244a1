import { stateOfCredential, verdictNow } from '../../components/verdict-state.ts';
import { credentialSchema } from '../../utils/model/credential.ts';
import type { State } from '../../utils/model/match.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { readRows } from '../../utils/storage/rows.ts';

const BEST: readonly State[] = ['verified', 'held', 'partial'];

/**
 * How the wallet stands with named credentials, by id: the best of those that it holds, today. What counts for nothing is
 * not held. Null where the wallet cannot be read.
 */
export async function heldNamed(db: CredlensDatabase, now: Date): Promise<Record<string, State> | null> {
  const [rows, claims] = await Promise.all([
    // Only few of a large wallet are named: the others need not be looked at closely.
    db.credentials.filter(({ namedCredential }) => namedCredential !== undefined).toArray(),
    listClaims(db),
  ]);
  if (!claims.ok) return null;
  const held: Record<string, State> = {};
  const add = (id: string, state: State) => {
    const known = held[id];
    if (known === undefined || BEST.indexOf(state) < BEST.indexOf(known)) held[id] = state;
  };
  for (const credential of readRows(rows, credentialSchema).items) {
    const state = stateOfCredential(credential, verdictNow(credential, now));
    if (credential.namedCredential !== undefined && state !== null) add(credential.namedCredential, state);
  }
  for (const { skillId } of claims.value.items) add(skillId, 'held');
  return held;
}
