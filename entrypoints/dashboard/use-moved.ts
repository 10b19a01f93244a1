import { useEffect, useMemo, useState } from 'react';
import type { PostingCard } from '../../components/posting-card.ts';
import { openPostings } from '../../utils/storage/settings.ts';
import { movedSince, openNow } from './postings-list.ts';

/**
 * Which postings moved to "all must-haves answered" since the person looked last.
 *
 * @param complete all cards were there at least once; nothing is remembered before
 */
export function useMoved(cards: readonly PostingCard[], complete: boolean) {
  // undefined: not read yet
  const [open, setOpen] = useState<string[] | null>();
  useEffect(() => {
    void openPostings.get().then(setOpen);
    return openPostings.watch(setOpen);
  }, []);

  const remember = (looked: boolean) => {
    if (open === undefined || !complete) return;
    const next = openNow(cards, open, looked);
    if (open !== null && next.length === open.length && next.every((id, n) => id === open[n])) return;
    setOpen(next);
    void openPostings.note(next).catch(() => undefined);
  };
  const read = open !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the cards changed, not when it was remembered
  useEffect(() => remember(false), [cards, complete, read]);

  return {
    cards: useMemo(() => (complete && open ? movedSince(cards, open) : []), [cards, complete, open]),
    /** @returns the way back */
    seen() {
      const before = open;
      remember(true);
      return async () => {
        if (!before) return;
        setOpen(before);
        await openPostings.note(before);
      };
    },
  };
}
