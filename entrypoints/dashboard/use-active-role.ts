import { useEffect, useState } from 'react';
import { fail, ok } from '../../utils/model/result.ts';
import { activeRole } from '../../utils/storage/settings.ts';
import type { Report } from './use-report.ts';

/** Id of the role in use, as it is now, and the way to use another one, which is shown at once. */
export function useActiveRole(report: Report): [string | null, (id: string | null) => Promise<void>] {
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    void activeRole.get().then(setActive);
    return activeRole.watch(setActive);
  }, []);
  const use = async (id: string | null) => {
    setActive(id);
    const done = await activeRole.set(id).then(
      () => ok(id),
      (error) => fail('storage-blocked', String(error)),
    );
    if (!report(done)) setActive(await activeRole.get());
  };
  return [active, use];
}
