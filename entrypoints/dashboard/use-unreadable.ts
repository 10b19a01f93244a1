import { useCallback, useEffect, useRef, useState } from 'react';
import type { StorageTroubleUnreadableProps } from '../../components/StorageTroubleUnreadable.tsx';
import { database } from '../../utils/storage/database.ts';
import { onTrouble } from '../../utils/storage/trouble.ts';
import {
  findUnreadable,
  removeUnreadable,
  restoreUnreadable,
  type TakenOut,
  type Unreadable,
  unreadableFile,
} from '../../utils/storage/unreadable.ts';
import { extensionVersion } from '../background/version.ts';
import { saveFile } from './save-file.ts';
import type { Report } from './use-report.ts';

/** Readers complain one after the other. */
const QUIET_MS = 500;

/** What is stored and cannot be read. Looked for once a reader has met something; a wallet that is whole costs nothing. */
export function useUnreadable(report: Report): StorageTroubleUnreadableProps {
  const [entries, setEntries] = useState<readonly Unreadable[]>([]);
  const [taken, setTaken] = useState<TakenOut>();
  const [saved, setSaved] = useState<string>();
  const shown = useRef(entries);
  shown.current = entries;

  const look = useCallback(async () => {
    const found = await findUnreadable(database());
    if (!found.ok) return;
    setEntries(found.value);
    if (found.value.length > 0) setTaken(undefined);
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onTrouble((trouble) => {
      if (trouble !== 'unreadable') return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [look]);

  return {
    entries,
    removed: taken && taken.rows.length + Object.keys(taken.settings).length,
    saved,
    async onSave() {
      const now = new Date();
      const name = `credlens-unreadable-${now.toISOString().slice(0, 10)}.json`;
      const about = { app: extensionVersion(), savedAt: now.toISOString() };
      const text = await unreadableFile(database(), shown.current, about);
      if (!report(text)) return;
      saveFile(name, new TextEncoder().encode(text.value));
      setSaved(name);
    },
    async onRemove() {
      const removed = await removeUnreadable(database(), shown.current);
      if (!report(removed)) return;
      setSaved(undefined);
      setEntries([]);
      setTaken(removed.value);
    },
    async onUndo() {
      if (!taken || !report(await restoreUnreadable(database(), taken))) return;
      setTaken(undefined);
      await look();
    },
  };
}
