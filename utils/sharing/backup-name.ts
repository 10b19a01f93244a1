/** `credlens-backup-2026-11-22.zip`, by the person's calendar; `.jwe.json` where it is locked. */
export function backupFileName(now: Date, locked: boolean): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `credlens-backup-${day.join('-')}.${locked ? 'jwe.json' : 'zip'}`;
}
