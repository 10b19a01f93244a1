import { lazy, Suspense, useEffect, useState } from 'react';
import { AddCredential } from '../../components/AddCredential.tsx';
import { BackupDue } from '../../components/BackupDue.tsx';
import { BoardSwitches } from '../../components/BoardSwitches.tsx';
import { BoardsPage } from '../../components/BoardsPage.tsx';
import { CorrectionsPage } from '../../components/CorrectionsPage.tsx';
import { CountOpened } from '../../components/CountOpened.tsx';
import { DashboardFrame } from '../../components/DashboardFrame.tsx';
import { FailureNote } from '../../components/FailureNote.tsx';
import { FirstRun } from '../../components/FirstRun.tsx';
import type { DashboardPage } from '../../components/match-view.ts';
import { OwnAddresses } from '../../components/OwnAddresses.tsx';
import { PasteText } from '../../components/PasteText.tsx';
import { PrivacyPage } from '../../components/PrivacyPage.tsx';
import { Reminders } from '../../components/Reminders.tsx';
import { SampleReportPage } from '../../components/SampleReportPage.tsx';
import { SkillPackPage } from '../../components/SkillPackPage.tsx';
import { TaxonomiesPage } from '../../components/TaxonomiesPage.tsx';
import { WalletChecks } from '../../components/WalletChecks.tsx';
import { WalletPage } from '../../components/WalletPage.tsx';
import { firstRunDone } from '../../utils/storage/settings.ts';
import { useAdding } from './use-adding.ts';
import { useAddresses } from './use-addresses.ts';
import { useBackupDue } from './use-backup-due.ts';
import { useBoards } from './use-boards.ts';
import { useChecking } from './use-checking.ts';
import { useCorrections } from './use-corrections.ts';
import { useCountOpened } from './use-count-opened.ts';
import { useCredentialTools } from './use-credential-tools.ts';
import { useJudgeAgain } from './use-judge-again.ts';
import { usePack } from './use-pack.ts';
import { usePaste } from './use-paste.ts';
import { useReminders } from './use-reminders.ts';
import { useSample } from './use-sample.ts';
import { useTaxonomies } from './use-taxonomies.ts';
import { useWallet } from './use-wallet.ts';

const PAGES: readonly DashboardPage[] = [
  'start',
  'wallet',
  'postings',
  'plan',
  'pack',
  'recognition',
  'courses',
  'boards',
  'corrections',
  'taxonomies',
  'backup',
  'privacy',
  'sample-report',
];

const Plan = lazy(async () => ({ default: (await import('./Plan.tsx')).Plan }));
const Backup = lazy(async () => ({ default: (await import('./Backup.tsx')).Backup }));
const Courses = lazy(async () => ({ default: (await import('./Courses.tsx')).Courses }));
const Postings = lazy(async () => ({ default: (await import('./Postings.tsx')).Postings }));
const Recognition = lazy(async () => ({ default: (await import('./Recognition.tsx')).Recognition }));

function pageOf(hash: string): DashboardPage {
  return PAGES.find((page) => `#${page}` === hash) ?? 'wallet';
}

/** The page that is named in the address; its data is live. */
export function Dashboard() {
  const [page, setPage] = useState(() => pageOf(location.hash));
  const [firstRun, setFirstRun] = useState(page === 'start');
  useEffect(() => {
    const follow = () => setPage(pageOf(location.hash));
    addEventListener('hashchange', follow);
    void firstRunDone.get().then((done) => setFirstRun(!done));
    return () => removeEventListener('hashchange', follow);
  }, []);
  const wallet = useWallet();
  const adding = useAdding(wallet.report);
  const checking = useChecking(wallet.report);
  const tools = useCredentialTools(wallet.report, checking);
  const pack = usePack(page === 'pack', wallet.report);
  const addresses = useAddresses(wallet.report);
  const reminders = useReminders();
  const paste = usePaste(wallet.report);
  const boards = useBoards();
  const corrections = useCorrections(wallet.report);
  const taxonomies = useTaxonomies();
  const counting = useCountOpened();
  const judging = useJudgeAgain(wallet.report);
  const backup = useBackupDue(wallet.credentials, corrections.corrections.length);
  const sample = useSample(page === 'sample-report');

  const add = <AddCredential {...adding} />;
  return (
    <DashboardFrame page={page} firstRun={firstRun}>
      {wallet.failure && <FailureNote failure={wallet.failure} />}
      {page === 'start' && (
        <FirstRun
          held={wallet.credentials.length + wallet.claims.length}
          boardsOn={boards.boards.filter((board) => board.on).length}
          add={add}
          boards={
            <BoardSwitches
              boards={boards.boards.map((board) => ({ ...board, health: undefined }))}
              onBoard={boards.onBoard}
            />
          }
          counting={<CountOpened {...counting} />}
          onTrySample={wallet.addSample}
          onSeeSample={() => location.assign('/sample.html')}
          onDone={() => {
            void firstRunDone.set(true);
            void counting.asked();
            setFirstRun(false);
            location.hash = '#wallet';
          }}
        />
      )}
      {page === 'wallet' && (
        <WalletPage
          credentials={wallet.credentials}
          claims={wallet.claims}
          now={new Date()}
          loading={wallet.loading}
          find={wallet.find}
          view={wallet.view}
          onView={wallet.setView}
          tools={tools}
          onRemoveCredentials={wallet.removeCredentials}
          onRemoveClaim={wallet.removeClaim}
          removed={wallet.removed}
          onUndo={wallet.undo}
          onRemoveSample={wallet.removeSample}
        >
          <BackupDue {...backup} />
          {add}
          <WalletChecks
            credentials={wallet.credentials}
            now={new Date()}
            busy={checking.busy.size > 0}
            progress={checking.progress}
            declined={checking.declined}
            onCheck={checking.check}
          />
          <PasteText {...paste} />
        </WalletPage>
      )}
      {page === 'postings' && (
        <Suspense fallback={null}>
          <Postings />
        </Suspense>
      )}
      {page === 'plan' && (
        <Suspense fallback={null}>
          <Plan
            onAddCredential={({ name }) => {
              void adding.onAdd({ typed: name });
              location.hash = '#wallet';
            }}
          />
        </Suspense>
      )}
      {page === 'pack' && <SkillPackPage {...pack} />}
      {page === 'recognition' && (
        <Suspense fallback={null}>
          <Recognition counting={counting} report={wallet.report} />
        </Suspense>
      )}
      {page === 'courses' && (
        <Suspense fallback={null}>
          <Courses />
        </Suspense>
      )}
      {page === 'boards' && <BoardsPage {...boards} />}
      {page === 'corrections' && <CorrectionsPage {...corrections} />}
      {page === 'sample-report' && <SampleReportPage {...sample} />}
      {page === 'taxonomies' && <TaxonomiesPage {...taxonomies} />}
      {page === 'backup' && (
        <Suspense fallback={null}>
          <Backup {...judging} />
        </Suspense>
      )}
      {page === 'privacy' && (
        <PrivacyPage>
          <BackupDue {...backup} />
          <OwnAddresses {...addresses} />
          <Reminders {...reminders} />
        </PrivacyPage>
      )}
    </DashboardFrame>
  );
}
