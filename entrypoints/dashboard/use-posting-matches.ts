import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedPosting } from '../../components/PostingArchive.tsx';
import type { PostingCard } from '../../components/posting-card.ts';
import { type Failure, fail } from '../../utils/model/result.ts';
import type { PostingsAsk, PostingsTold } from './posting-matcher.ts';

interface Far {
  done: number;
  of: number;
}

type Cards = ReadonlyMap<string, PostingCard>;

const NO_CARDS: Cards = new Map();
/** Drawing each batch of thousands would leave the page no time for the person. */
const DRAW_MS = 300;

/**
 * Saved postings with their matches, made by a worker and kept up to date by it.
 *
 * @param open ids of those whose texts are wanted; read again after each change
 */
export function usePostingMatches(open: readonly string[] | undefined) {
  const [cards, setCards] = useState(NO_CARDS);
  /** Counts how often all of them were there: 0, not yet. */
  const [complete, setComplete] = useState(0);
  const [working, setWorking] = useState<Far>();
  const [stopped, setStopped] = useState<Far>();
  const [failure, setFailure] = useState<Failure>();
  const [unreadable, setUnreadable] = useState(0);
  const [opened, setOpened] = useState<OpenedPosting[]>();
  const [version, setVersion] = useState(0);
  const worker = useRef<Worker>(undefined);
  const ask = useCallback((what: PostingsAsk) => worker.current?.postMessage(what), []);

  useEffect(() => {
    const started = new Worker(new URL('./postings-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    let waiting: PostingCard[] = [];
    let far: Far | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const cards = waiting;
      waiting = [];
      setWorking(far);
      if (cards.length > 0) setCards((before) => withCards(before, cards));
    };
    started.onmessage = ({ data }: MessageEvent<PostingsTold>) => {
      if (data.kind === 'opened') return setOpened(data.postings);
      if (data.kind === 'cards') {
        // The first ones at once: they are what is seen.
        const first = far === undefined;
        far = { done: data.done, of: data.of };
        waiting.push(...data.cards);
        if (!first) {
          timer ??= setTimeout(() => {
            timer = undefined;
            draw();
          }, DRAW_MS);
          return;
        }
        setFailure(undefined);
        setStopped(undefined);
        return draw();
      }
      if (data.kind === 'changed') {
        draw();
        setVersion((count) => count + 1);
        return setCards((before) => without(withCards(before, data.cards), data.gone));
      }
      // It is over, one way or another.
      clearTimeout(timer);
      timer = undefined;
      far = undefined;
      draw();
      setFailure(data.kind === 'failed' ? data.failure : undefined);
      if (data.kind === 'failed') return;
      setStopped(data.kind === 'stopped' ? { done: data.done, of: data.of } : undefined);
      if (data.kind === 'stopped') return;
      setVersion((count) => count + 1);
      setUnreadable(data.unreadable);
      setCards((before) => only(before, new Set(data.ids)));
      setComplete((count) => count + 1);
    };
    started.onerror = (event) => {
      setWorking(undefined);
      setFailure(fail('match-interrupted', event.message).failure);
    };
    started.postMessage({ kind: 'match' } satisfies PostingsAsk);
    return () => {
      clearTimeout(timer);
      started.terminate();
    };
  }, []);

  const key = open?.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for other ids, and when something changed
  useEffect(() => {
    if (open) ask({ kind: 'open', ids: [...open] });
    else setOpened(undefined);
  }, [key, version]);

  return {
    cards,
    complete,
    working,
    stopped,
    failure,
    unreadable,
    opened,
    stop: () => ask({ kind: 'stop' }),
    start: () => ask({ kind: 'match' }),
    /** Shows a change at once; what the worker reads comes after it. */
    change: useCallback((id: string, change: Partial<PostingCard>) => {
      setCards((before) => {
        const card = before.get(id);
        return card ? withCards(before, [{ ...card, ...change }]) : before;
      });
    }, []),
  };
}

function withCards(before: Cards, cards: readonly PostingCard[]): Cards {
  const next = new Map(before);
  for (const card of cards) next.set(card.id, card);
  return next;
}

function without(before: Cards, gone: readonly string[]): Cards {
  if (!gone.some((id) => before.has(id))) return before;
  const next = new Map(before);
  for (const id of gone) next.delete(id);
  return next;
}

function only(before: Cards, ids: ReadonlySet<string>): Cards {
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  return without(before, gone);
}
