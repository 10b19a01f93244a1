import { useLiveQuery } from 'dexie-react-hooks';
import { AddCredential } from '../../components/AddCredential.tsx';
import { BackupDue } from '../../components/BackupDue.tsx';
import { FailureNote } from '../../components/FailureNote.tsx';
import { PasteText } from '../../components/PasteText.tsx';
import { WalletChecks } from '../../components/WalletChecks.tsx';
import { WalletPage } from '../../components/WalletPage.tsx';
import { database } from '../../utils/storage/database.ts';
import type { PageProps } from './page-props.ts';
import { saveFigure } from './save-figure.ts';
import { useAdding } from './use-adding.ts';
import { useAsked } from './use-asked.ts';
import { useBackupDue } from './use-backup-due.ts';
import { useChecking } from './use-checking.ts';
import { useCredentialTools } from './use-credential-tools.ts';
import { usePaste } from './use-paste.ts';
import { useWallet } from './use-wallet.ts';

/** The wallet with its data. */
export function Wallet({ report }: PageProps) {
  const wallet = useWallet(report);
  const adding = useAdding(report);
  const checking = useChecking(report);
  const asked = useAsked(!wallet.loading);
  const tools = useCredentialTools(report, checking);
  const paste = usePaste(report);
  const corrections = useLiveQuery(() => database().corrections.count());
  const backup = useBackupDue(wallet.credentials, corrections ?? 0);
  return (
    <>
      {wallet.unreadable && <FailureNote failure={wallet.unreadable} />}
      <WalletPage
        credentials={wallet.credentials}
        claims={wallet.claims}
        now={new Date()}
        loading={wallet.loading}
        find={wallet.find}
        view={wallet.view}
        onView={wallet.setView}
        tools={tools}
        asked={asked}
        onRemoveCredentials={wallet.removeCredentials}
        onRemoveClaim={wallet.removeClaim}
        removed={wallet.removed}
        removal={wallet.removal}
        onUndo={wallet.undo}
        onRemoveSample={wallet.removeSample}
        onSaveFigure={saveFigure}
      >
        <BackupDue {...backup} />
        <AddCredential {...adding} />
        <WalletChecks
          credentials={wallet.credentials}
          now={new Date()}
          busy={checking.busy.size > 0}
          progress={checking.progress}
          declined={checking.declined}
          onCheck={checking.check}
          onCancel={checking.cancel}
        />
        <PasteText {...paste} />
      </WalletPage>
    </>
  );
}
