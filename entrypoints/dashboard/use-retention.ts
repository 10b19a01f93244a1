import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { CandidateRetentionProps } from '../../components/CandidateRetention.tsx';
import { localDay } from '../../utils/model/local-day.ts';
import { countCandidates, eraseCandidates, eraseOverdueCandidates } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { countRoles } from '../../utils/storage/roles.ts';
import { candidateKeepDays } from '../../utils/storage/settings.ts';
import { useStored } from './use-backup-due.ts';
import type { Report } from './use-report.ts';

/** How long candidates are kept, how many are, and the way to erase them. Those whose time is over go as it is shown. */
export function useRetention(report: Report): CandidateRetentionProps {
  const [ready, setReady] = useState(false);
  const [erased, setErased] = useState<number>();
  const days = useStored(candidateKeepDays);
  const counts = useLiveQuery(async () => {
    const [candidates, roles] = [await countCandidates(database()), await countRoles(database())];
    return candidates.ok && roles.ok ? { candidates: candidates.value, roles: roles.value } : undefined;
  });
  useEffect(() => {
    void eraseOverdueCandidates(database(), localDay(new Date())).then(() => setReady(true));
  }, []);
  return {
    days,
    onChange: (next) => void candidateKeepDays.set(next),
    // Nobody is counted who goes in the next moment.
    counts: ready ? counts : undefined,
    erased,
    async onErase() {
      const gone = await eraseCandidates(database());
      if (report(gone)) setErased(gone.value);
    },
  };
}
