import { useEffect, useState } from 'react';
import type { OwnAddressesProps } from '../../components/OwnAddresses.tsx';
import { compareHolder } from '../../utils/intake/compare-holder.ts';
import { getCredential, listCredentials, updateCredential } from '../../utils/storage/credentials.ts';
import { type CredlensDatabase, database } from '../../utils/storage/database.ts';
import { ownAddresses } from '../../utils/storage/settings.ts';
import { createKept, useKept } from './kept.ts';
import type { Report } from './use-report.ts';

/** As they were before the last change. */
const before = createKept<string[] | undefined>(undefined);

/** The person's own addresses; a change is compared at once with every credential that was checked. */
export function useAddresses(report: Report): OwnAddressesProps {
  const [addresses, setAddresses] = useState<string[]>([]);
  const last = useKept(before);
  useEffect(() => {
    void ownAddresses.get().then(setAddresses);
    return ownAddresses.watch(setAddresses);
  }, []);
  const change = async (changed: string[]) => {
    await ownAddresses.set(changed);
    setAddresses(changed);
    report(await compareHolders(database(), changed));
  };
  return {
    addresses,
    onChange(changed) {
      before.set(addresses);
      void change(changed);
    },
    onUndo:
      last &&
      (() => {
        before.set(undefined);
        void change(last);
      }),
  };
}

/** Compares every credential's stated recipient with these addresses and writes those for which the answer changed. */
export async function compareHolders(db: CredlensDatabase, own: readonly string[]) {
  const listed = await listCredentials(db);
  if (!listed.ok) return listed;
  for (const credential of listed.value.items) {
    const compared = await compareHolder(credential, own);
    if (compared === credential) continue;
    // What a list holds is not all of it: pictures stand apart.
    const whole = await getCredential(db, credential.id);
    const written = whole.ok ? await updateCredential(db, { ...whole.value, checks: compared.checks }) : whole;
    if (!written.ok && written.failure.code !== 'file-missing-fields') return written;
  }
  return listed;
}
