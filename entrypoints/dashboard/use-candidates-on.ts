import { useEffect, useState } from 'react';

/** Whether the candidates are turned on, as it is now; the setting is read once the frame stands. */
export function useCandidatesOn(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    void import('../../utils/storage/settings.ts').then(async ({ candidatesOn }) => {
      if (gone) return;
      stop = candidatesOn.watch(setOn);
      const now = await candidatesOn.get();
      if (!gone) setOn(now);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return on;
}
