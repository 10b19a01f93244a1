import { useEffect, useState } from 'react';
import type { CountOpenedProps } from '../../components/CountOpened.tsx';
import { countOpened } from '../../utils/storage/settings.ts';

/** Whether opened postings are counted; `asked` takes the silence of somebody who saw the question as a no. */
export function useCountOpened(): CountOpenedProps & { asked: () => Promise<void> } {
  const [on, setOn] = useState(false);
  useEffect(() => {
    let changed = false;
    // What is read first may be older than a change that was seen meanwhile.
    void countOpened.get().then((value) => changed || setOn(value === true));
    return countOpened.watch((value) => {
      changed = true;
      setOn(value === true);
    });
  }, []);
  return {
    on,
    onSwitch(next) {
      setOn(next);
      void countOpened.set(next);
    },
    async asked() {
      if ((await countOpened.get()) === null) await countOpened.set(false);
    },
  };
}
