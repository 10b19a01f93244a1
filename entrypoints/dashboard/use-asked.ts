import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { AskedFor } from '../../components/wallet-tools.ts';
import { database } from '../../utils/storage/database.ts';
import type { AskedTold } from './asked-work.ts';
import type { PostingsTold } from './posting-matcher.ts';

/** What was told last: the page is left and opened again, and the number is the same or nearly so. */
let last: AskedFor | undefined;

/**
 * How many saved postings ask for each thing in the wallet; undefined until that is known, and where nothing is saved.
 *
 * @param wanted begins when the page has nothing else to do; what was known before stays meanwhile
 */
export function useAsked(wanted: boolean): AskedFor | undefined {
  const [asked, setAsked] = useState(last);
  const saved = useLiveQuery(() => database().postings.count());
  const some = saved !== undefined && saved > 0;
  useEffect(() => {
    if (!wanted || !some) return;
    let worker: Worker | undefined;
    const idle = requestIdleCallback(
      () => {
        worker = new Worker(new URL('./postings-worker.ts', import.meta.url), { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<PostingsTold | AskedTold>) => {
          if (data.kind !== 'asked') return;
          last = { n: data.n, by: data.by };
          setAsked(last);
        };
        worker.postMessage({ kind: 'asked' });
      },
      { timeout: 3000 },
    );
    return () => {
      cancelIdleCallback(idle);
      worker?.terminate();
    };
  }, [wanted, some]);
  // "0 of 0" says nothing: the only ones may be unreadable.
  return some && asked && asked.n > 0 ? asked : undefined;
}
