import { useEffect, useState } from 'react';
import { type HandedText, onHanded, takeHanded } from './handed-text.ts';

/** What the popup handed over last, with a number that tells one from the next. */
export function useHanded(): { count: number; text: HandedText | null } {
  const [handed, setHanded] = useState<{ count: number; text: HandedText | null }>({ count: 0, text: null });
  useEffect(() => {
    const take = async () => {
      // The popup opened a page for it; another one in the background must not take it away.
      const text = document.visibilityState === 'visible' ? await takeHanded() : null;
      if (text) setHanded(({ count }) => ({ count: count + 1, text }));
    };
    const takeNow = () => void take();
    takeNow();
    document.addEventListener('visibilitychange', takeNow);
    const stop = onHanded(takeNow);
    return () => {
      document.removeEventListener('visibilitychange', takeNow);
      stop();
    };
  }, []);
  return handed;
}
