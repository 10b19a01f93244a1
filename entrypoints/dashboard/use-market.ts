import { useEffect, useRef, useState } from 'react';
import type { MarketPageProps } from '../../components/MarketPage.tsx';
import type { MarketView } from '../../components/market-view.ts';
import { type Failure, fail } from '../../utils/model/result.ts';
import { planOptions } from '../../utils/storage/settings.ts';
import type { MarketAsk, MarketTold } from './marketer.ts';
import { saveFigure } from './save-figure.ts';

/** As many as an aim holds. */
const MOST_PICKED = 200;

/** The market of what is stored now, made by a worker; the last picture stays until the next is there. */
export function useMarket(): MarketPageProps {
  const [role, setRole] = useState<string>();
  const [view, setView] = useState<MarketView>();
  const [working, setWorking] = useState<MarketPageProps['working']>();
  const [failure, setFailure] = useState<Failure>();
  const worker = useRef<Worker>(undefined);

  useEffect(() => {
    const started = new Worker(new URL('./market-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<MarketTold>) => {
      if (data.kind === 'working') return setWorking(data.done < data.of ? data : undefined);
      setWorking(undefined);
      setFailure(data.kind === 'failed' ? data.failure : undefined);
      if (data.kind === 'market') setView(data.view);
    };
    started.onerror = (event) => {
      setWorking(undefined);
      setFailure(fail('match-interrupted', event.message).failure);
    };
    return () => started.terminate();
  }, []);
  useEffect(() => worker.current?.postMessage({ role } satisfies MarketAsk), [role]);

  return {
    view,
    working,
    failure,
    onRole: setRole,
    onSave: saveFigure,
    async onPlan(id) {
      try {
        const options = await planOptions.get();
        // What was picked before stays wanted.
        const before = options.aim.kind === 'picked' ? options.aim.ids.filter((each) => each !== id) : [];
        await planOptions.set({ ...options, aim: { kind: 'picked', ids: [...before, id].slice(-MOST_PICKED) } });
        location.hash = '#plan';
      } catch (error) {
        setFailure(fail('storage-blocked', String(error)).failure);
      }
    },
  };
}
