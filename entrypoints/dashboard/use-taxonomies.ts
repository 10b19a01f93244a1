import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { TaxonomiesPageProps, TaxonomyOutcome, TaxonomyWork } from '../../components/TaxonomiesPage.tsx';
import { ask } from '../../utils/messages.ts';
import { fail } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { staleRows } from '../../utils/storage/reread.ts';
import { listTaxonomies } from '../../utils/storage/taxonomies.ts';
import { taxonomySources } from '../../utils/taxonomies/index.ts';
import { extensionVersion } from '../background/reread.ts';
import type { Job, Told } from './taxonomy-worker.ts';

/** Imported taxonomies, and the one job at a time that a worker does for them. */
export function useTaxonomies(): TaxonomiesPageProps {
  const listed = useLiveQuery(() => listTaxonomies(database()));
  const stale = useLiveQuery(() => staleRows(database(), extensionVersion()));
  const rereading = stale?.ok ? stale.value.length : 0;
  const left = rereading > 0;
  // Left over from an import whose page was closed too soon.
  useEffect(() => {
    if (left) void ask('reread-saved', {});
  }, [left]);
  const [work, setWork] = useState<TaxonomyWork>();
  const [outcome, setOutcome] = useState<TaxonomyOutcome>();
  const worker = useRef<Worker>(undefined);

  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
    setWork(undefined);
  };
  useEffect(() => () => worker.current?.terminate(), []);

  const start = (job: Job, name: string) => {
    if (worker.current) return;
    const end = (ended: TaxonomyOutcome) => {
      stop();
      setOutcome(ended);
    };
    const started = new Worker(new URL('./taxonomy-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    setOutcome(undefined);
    setWork({ name, phase: job.kind === 'import' ? 'reading' : 'compiling' });
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'working') setWork({ name, phase: data.phase, share: data.share });
      else if (data.kind === 'failed') end({ kind: 'failed', name, failure: data.failure });
      else {
        end(data.taxonomy ? { kind: 'added', name, taxonomy: data.taxonomy } : { kind: 'removed', name });
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
      if (!worker.current) return;
      const name = work?.name ?? '';
      stop();
      setOutcome({ kind: 'cancelled', name });
    },
    onRemove: (id) =>
      start({ kind: 'remove', id }, listed?.ok ? (listed.value.find((each) => each.id === id)?.name ?? '') : ''),
  };
}
