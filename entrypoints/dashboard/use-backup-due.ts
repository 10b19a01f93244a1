import { useEffect, useState } from 'react';
import type { Credential } from '../../utils/model/credential.ts';
import { isBackupDue } from '../../utils/sharing/backup-due.ts';
import { backupLater, lastBackup, type Setting } from '../../utils/storage/settings.ts';

/** Whether it is time for a backup, and the way to hear of it later. Nothing is shown before that is known. */
export function useBackupDue(credentials: readonly Credential[], corrections: number) {
  const madeAt = useStored(lastBackup);
  const laterAt = useStored(backupLater);
  const own = credentials.filter(({ sample }) => !sample);
  const facts = { credentials: own.length, files: own.filter(({ originalId }) => originalId).length, corrections };
  return {
    due: madeAt !== undefined && laterAt !== undefined && isBackupDue({ ...facts, madeAt, laterAt }, new Date()),
    madeAt: madeAt ?? null,
    onLater: () => void backupLater.set(new Date().toISOString()),
  };
}

/** The setting as it is now; undefined until it is known. */
export function useStored<T>(setting: Setting<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    void setting.get().then(setValue);
    return setting.watch(setValue);
  }, [setting]);
  return value;
}
