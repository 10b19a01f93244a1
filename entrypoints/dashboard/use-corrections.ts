import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { CorrectionsPageProps } from '../../components/CorrectionsPage.tsx';
import { ask } from '../../utils/messages.ts';
import type { Correction } from '../../utils/model/correction.ts';
import { listCorrections } from '../../utils/storage/corrections.ts';
import { database } from '../../utils/storage/database.ts';
import type { Report } from './use-wallet.ts';

/** Corrections as they are now; the background takes them back, because saved postings are read again with it. */
export function useCorrections(report: Report): CorrectionsPageProps {
  const [undone, setUndone] = useState<Correction>();
  const listed = useLiveQuery(() => listCorrections(database()));
  const corrections = listed?.ok ? listed.value.items : [];
  return {
    corrections,
    undone,
    async onUndo(id) {
      if (report(await ask('undo-corrections', { ids: [id] }))) setUndone(corrections.find((each) => each.id === id));
    },
  };
}
