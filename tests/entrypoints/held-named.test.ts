import { beforeEach, expect, it } from 'vitest';
import { heldNamed } from '../../entrypoints/dashboard/held-named.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { credential } from '../matching/make.ts';
import { NOW, value } from '../storage/make-rows.ts';

let db: CredlensDatabase;
beforeEach(() => {
  db = new CredlensDatabase(`held-${crypto.randomUUID()}`);
});

it('the best of what is held counts, and what counts for nothing is not held', async () => {
  const rows = [
    credential({ id: 'a', namedCredential: 'cissp', verdict: 'unverified' }),
    credential({ id: 'b', namedCredential: 'cissp' }),
    credential({ id: 'c', namedCredential: 'cka', validUntil: '2020-01-01' }),
    credential({ id: 'd', namedCredential: 'itil-4-foundation', verdict: 'revoked' }),
    credential({ id: 'e' }),
  ];
  for (const row of rows) await db.credentials.put({ ...row, key: row.id } as never);
  value(await putClaim(db, { skillId: 'pmp', label: 'PMP' }, NOW));
  value(await putClaim(db, { skillId: 'cissp', label: 'CISSP' }, NOW));
  expect(await heldNamed(db, NOW)).toEqual({ cissp: 'verified', cka: 'partial', pmp: 'held' });
});

it('an empty wallet holds nothing, which is an answer', async () => {
  expect(await heldNamed(db, NOW)).toEqual({});
});
