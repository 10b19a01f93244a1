import { useLiveQuery } from 'dexie-react-hooks';
import type { CorrectionsPageProps } from '../../components/CorrectionsPage.tsx';
import { ask } from '../../utils/messages.ts';
import type { Correction } from '../../utils/model/correction.ts';
import { listCorrections } from '../../utils/storage/corrections.ts';
import { database } from '../../utils/storage/database.ts';
import { createKept, useKept } from './kept.ts';
import type { Report } from './use-report.ts';

const undone = createKept<Correction | undefined>(undefined);

/** Corrections as they are now; the background takes them back, because saved postings are read again with it. */
export function useCorrections(report: Report): CorrectionsPageProps {
  const taken = useKept(undone);
  const listed = useLiveQuery(() => listCorrections(database()));
  const corrections = listed?.ok ? listed.value.items : [];
  return {
    corrections,
    undone: taken,
    async onUndo(id) {
      if (report(await ask('undo-corrections', { ids: [id] }))) undone.set(corrections.find((each) => each.id === id));
    },
    async onRedo() {
      if (!taken) return;
      const { kind, phrase, skillId, means } = taken;
      const again = await ask('correct', { kind, phrases: [phrase], skillId, ...(means && { means }) });
      if (report(again)) undone.set(undefined);
    },
  };
}
