import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import type { Claim } from '../../utils/model/claim.ts';
import type { Credential } from '../../utils/model/credential.ts';
import type { Failure, Result } from '../../utils/model/result.ts';
import { listClaims, removeClaim, restoreClaim } from '../../utils/storage/claims.ts';
import { listCredentials, removeCredentials, restoreCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { addSampleWallet, removeSampleWallet } from '../../utils/storage/sample-wallet.ts';

const NO_CREDENTIALS: Credential[] = [];
const NO_CLAIMS: Claim[] = [];

interface Undo {
  name: string;
  restore: () => Promise<Result<unknown>>;
}

/** The wallet as it is now, and what can be done with it; every removal can be undone until the next one. */
export function useWallet() {
  const [undo, setUndo] = useState<Undo>();
  const [failure, setFailure] = useState<Failure>();
  const credentials = useLiveQuery(() => listCredentials(database()));
  const claims = useLiveQuery(() => listClaims(database()));

  /** Shows what went wrong, or takes an older message away. */
  const report = useCallback(<T>(result: Result<T>): result is { ok: true; value: T } => {
    setFailure(result.ok ? undefined : result.failure);
    return result.ok;
  }, []);
  const unreadable = [credentials, claims].find((each) => each && !each.ok);

  return {
    credentials: credentials?.ok ? credentials.value.items : NO_CREDENTIALS,
    claims: claims?.ok ? claims.value.items : NO_CLAIMS,
    failure: failure ?? (unreadable && !unreadable.ok ? unreadable.failure : undefined),
    removed: undo?.name,
    report,
    async undo() {
      if (undo && report(await undo.restore())) setUndo(undefined);
    },
    async removeCredential(id: string) {
      const removed = await removeCredentials(database(), [id]);
      if (!report(removed)) return;
      const name = removed.value.credentials[0]?.name ?? '';
      setUndo({ name, restore: () => restoreCredentials(database(), removed.value) });
    },
    async removeClaim(id: string) {
      const removed = await removeClaim(database(), id);
      if (!report(removed)) return;
      const claim = removed.value;
      if (claim) setUndo({ name: claim.label, restore: () => restoreClaim(database(), claim) });
    },
    async addSample() {
      report(await addSampleWallet(database(), new Date()));
    },
    async removeSample() {
      report(await removeSampleWallet(database()));
    },
  };
}

export type Report = ReturnType<typeof useWallet>['report'];
