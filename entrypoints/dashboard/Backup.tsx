import '../../components/backup.css';
import { BackupPage } from '../../components/BackupPage.tsx';
import type { PageProps } from './page-props.ts';
import { useBackup } from './use-backup.ts';
import { useJudgeAgain } from './use-judge-again.ts';

/** Backup and restore. */
export function Backup({ report }: PageProps) {
  return <BackupPage {...useBackup(useJudgeAgain(report))} />;
}
