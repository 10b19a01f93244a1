import { useEffect, useState } from 'react';
import type { Setting } from '../../utils/storage/settings.ts';

/** The setting as it is now; undefined until it was read. */
export function useSetting<T>(setting: Pick<Setting<T>, 'get' | 'watch'>): T | undefined {
  const [value, setValue] = useState<{ is: T }>();
  useEffect(() => {
    let gone = false;
    const stop = setting.watch((is) => setValue({ is }));
    void setting.get().then((is) => !gone && setValue((now) => now ?? { is }));
    return () => {
      gone = true;
      stop();
    };
  }, [setting]);
  return value?.is;
}
