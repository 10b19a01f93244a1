import { useState } from 'react';
import type { CredlyProfileProps } from '../../components/CredlyProfile.tsx';
import { CREDLY_HOST, credlyName, fetchCredlyList } from '../../utils/intake/credly-profile.ts';
import { type Failure, fail } from '../../utils/model/result.ts';
import { requestChecks } from '../../utils/permissions.ts';
import { guardedFetch } from '../../utils/verification/fetch-document.ts';

type Fetching = 'profile-not-allowed' | 'profile-unreachable';

/**
 * The public badges of a Credly profile, by the person's click alone.
 * @param onFetched given the list, a file for each page as it came
 */
export function useCredly(onFetched: (files: File[], fetchedAt: string) => void): CredlyProfileProps {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [cut, setCut] = useState(false);
  const failed = (code: Fetching, detail?: string) => setFailure(fail(code, detail).failure);

  const fetchList = async (name: string, allowed: readonly string[]) => {
    if (!allowed.includes(CREDLY_HOST)) return failed('profile-not-allowed', CREDLY_HOST);
    const get = guardedFetch({ fetch: (url, init) => fetch(url, init), allowed: (host) => host === CREDLY_HOST });
    const list = await fetchCredlyList(name, get);
    if (!list.ok) return setFailure(list.failure);
    const { pages, left } = list.value;
    setFailure(list.value.failure);
    setCut(left > 0);
    const files = pages.map(
      ({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'application/json' }),
    );
    onFetched(files, new Date().toISOString());
  };

  return {
    credlyHost: CREDLY_HOST,
    fetchingCredly: busy,
    credlyFailure: failure,
    credlyCut: cut,
    onCredly(profile) {
      const name = credlyName(profile);
      setCut(false);
      setFailure(name.ok ? undefined : name.failure);
      if (!name.ok) return;
      const asked = requestChecks([CREDLY_HOST]);
      setBusy(true);
      void asked
        .then((allowed) => fetchList(name.value, allowed))
        .catch((error) => failed('profile-unreachable', String(error)))
        .finally(() => setBusy(false));
    },
  };
}
