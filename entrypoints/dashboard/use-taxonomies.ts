import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { TaxonomiesPageProps, TaxonomyOutcome, TaxonomyWork } from '../../components/TaxonomiesPage.tsx';
import { ask } from '../../utils/messages.ts';
import { fail } from '../../utils/model/result.ts';
import type { TaxonomyRow } from '../../utils/model/taxonomy.ts';
import { database } from '../../utils/storage/database.ts';
import { staleRows } from '../../utils/storage/reread.ts';
import { listTaxonomies } from '../../utils/storage/taxonomies.ts';
import { taxonomySources } from '../../utils/taxonomies/index.ts';
import { extensionVersion } from '../background/version.ts';
import { createKept, useKept } from './kept.ts';
import type { Job, Told } from './taxonomy-worker.ts';

const kept = {
  work: createKept<TaxonomyWork | undefined>(undefined),
  outcome: createKept<TaxonomyOutcome | undefined>(undefined),
};
const removed = createKept<TaxonomyRow | undefined>(undefined);
let worker: Worker | undefined;

/** Imported taxonomies, and the one job at a time that a worker does for them; it goes on when the page is left. */
export function useTaxonomies(): TaxonomiesPageProps {
  const listed = useLiveQuery(() => listTaxonomies(database()));
  const stale = useLiveQuery(() => staleRows(database(), extensionVersion()));
  const rereading = stale?.ok ? stale.value.length : 0;
  const left = rereading > 0;
  // Left over from an import whose page was closed too soon.
  useEffect(() => {
    if (left) void ask('reread-saved', {});
  }, [left]);
  const work = useKept(kept.work);
  const outcome = useKept(kept.outcome);
  const undo = useKept(removed);

  const stop = () => {
    worker?.terminate();
    worker = undefined;
    kept.work.set(undefined);
  };

  const start = (job: Job, name: string) => {
    if (worker) return;
    const end = (ended: TaxonomyOutcome) => {
      stop();
      kept.outcome.set(ended);
    };
    const started = new Worker(new URL('./taxonomy-worker.ts', import.meta.url), { type: 'module' });
    worker = started;
    kept.outcome.set(undefined);
    kept.work.set({ name, phase: job.kind === 'import' ? 'reading' : 'compiling' });
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'working') kept.work.set({ name, phase: data.phase, share: data.share });
      else if (data.kind === 'failed') end({ kind: 'failed', name, failure: data.failure });
      else {
        removed.set(data.removed);
        if (job.kind === 'restore') end({ kind: 'restored', name });
        else end(data.taxonomy ? { kind: 'added', name, taxonomy: data.taxonomy } : { kind: 'removed', name });
        void ask('reread-saved', {});
      }
    };
    started.onerror = (event) =>
      end({ kind: 'failed', name, failure: fail('taxonomy-interrupted', event.message).failure });
    started.postMessage(job);
  };

  const unreadable = listed && !listed.ok ? listed.failure : undefined;
  return {
    sources: taxonomySources.map(({ id, name, homepage, fileName }) => ({ id, name, homepage, fileName })),
    taxonomies: listed?.ok ? listed.value : [],
    work,
    rereading,
    outcome: outcome ?? (unreadable && { kind: 'failed', name: '', failure: unreadable }),
    onFile: (file) => start({ kind: 'import', file }, file.name),
    onCancel: () => {
      if (!worker) return;
      const name = work?.name ?? '';
      stop();
      kept.outcome.set({ kind: 'cancelled', name });
    },
    onUndo: undo && (() => start({ kind: 'restore', row: undo }, undo.name)),
    onRemove: (id) =>
      start({ kind: 'remove', id }, listed?.ok ? (listed.value.find((each) => each.id === id)?.name ?? '') : ''),
  };
}
