import '../../components/retention.css';
import { useLiveQuery } from 'dexie-react-hooks';
import { BackupDue } from '../../components/BackupDue.tsx';
import { CandidateRetention } from '../../components/CandidateRetention.tsx';
import { OwnAddresses } from '../../components/OwnAddresses.tsx';
import { PrivacyPage } from '../../components/PrivacyPage.tsx';
import { Reminders } from '../../components/Reminders.tsx';
import { listCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import type { PageProps } from './page-props.ts';
import { useAddresses } from './use-addresses.ts';
import { useBackupDue } from './use-backup-due.ts';
import { useCandidatesOn } from './use-candidates-on.ts';
import { useReminders } from './use-reminders.ts';
import { useRetention } from './use-retention.ts';

/** What is read, kept and sent, and what can be chosen of it. */
export function Privacy({ report }: PageProps) {
  const listed = useLiveQuery(() => listCredentials(database()));
  const corrections = useLiveQuery(() => database().corrections.count());
  const backup = useBackupDue(listed?.ok ? listed.value.items : [], corrections ?? 0);
  const retention = useRetention(report);
  const candidates = useCandidatesOn();
  const { counts, days, erased } = retention;
  // Who never turned it on, and has nothing of it, is not told of it here.
  const kept = candidates || erased !== undefined || (counts?.candidates ?? 0) + (counts?.roles ?? 0) > 0;
  return (
    <PrivacyPage>
      <OwnAddresses {...useAddresses(report)} />
      <Reminders {...useReminders()} />
      {/* Known last: above the others it would move them away under the pointer. */}
      <BackupDue {...backup} />
      {counts && days !== undefined && kept && <CandidateRetention {...retention} />}
    </PrivacyPage>
  );
}
