import '../../components/backup.css';
import { BackupPage } from '../../components/BackupPage.tsx';
import { useBackup } from './use-backup.ts';
import type { Judging } from './use-judge-again.ts';

/** Backup and restore; a part of its own, loaded when the page is opened. */
export function Backup(props: Judging) {
  return <BackupPage {...useBackup(props)} />;
}
