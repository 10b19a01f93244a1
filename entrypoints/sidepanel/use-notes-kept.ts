import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../utils/model/result.ts';
import { noteCandidate } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';

/** Time without a keystroke after which notes of a saved candidate are kept. */
const PAUSE_MS = 600;

/** Notes of saved candidates, written after a pause and when the panel goes. `typed`: by candidate, what is on its way. */
export function useNotesKept() {
  const [trouble, setTrouble] = useState<Record<string, Failure>>({});
  const [typed, setTyped] = useState<Record<string, string>>({});
  const waiting = useRef(new Map<string, { words: string; timer: ReturnType<typeof setTimeout> }>());
  const drop = (id: string) => {
    clearTimeout(waiting.current.get(id)?.timer);
    waiting.current.delete(id);
    setTyped(({ [id]: _, ...others }) => others);
  };
  const keep = async (id: string) => {
    const one = waiting.current.get(id);
    if (!one) return;
    clearTimeout(one.timer);
    waiting.current.delete(id);
    const kept = await noteCandidate(database(), id, one.words);
    setTrouble(({ [id]: _, ...others }) => (kept.ok ? others : { ...others, [id]: kept.failure }));
    // What could not be kept stays in the field.
    if (kept.ok && !waiting.current.has(id)) setTyped(({ [id]: _, ...others }) => others);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it goes, or is hidden or shut
  useEffect(() => {
    const keepAll = () => [...waiting.current.keys()].forEach((id) => void keep(id));
    addEventListener('pagehide', keepAll);
    document.addEventListener('visibilitychange', keepAll);
    return () => {
      removeEventListener('pagehide', keepAll);
      document.removeEventListener('visibilitychange', keepAll);
      keepAll();
    };
  }, []);
  return {
    typed,
    trouble,
    drop,
    keepSoon(id: string, words: string) {
      clearTimeout(waiting.current.get(id)?.timer);
      waiting.current.set(id, { words, timer: setTimeout(() => void keep(id), PAUSE_MS) });
      setTyped((all) => ({ ...all, [id]: words }));
    },
  };
}
