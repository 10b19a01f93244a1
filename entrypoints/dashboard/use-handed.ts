import { useEffect, useState } from 'react';
import { type HandedText, onHanded, takeHanded } from './handed-text.ts';

/** What the popup handed over last, with a number that tells one from the next. */
export function useHanded(): { count: number; text: HandedText | null } {
  const [handed, setHanded] = useState<{ count: number; text: HandedText | null }>({ count: 0, text: null });
  useEffect(() => {
    const take = async () => {
      const text = await takeHanded();
      if (text) setHanded(({ count }) => ({ count: count + 1, text }));
    };
    void take();
    return onHanded(() => void take());
  }, []);
  return handed;
}
