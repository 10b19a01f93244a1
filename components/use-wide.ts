import { useSyncExternalStore } from 'react';

/** As the columns of the pages: wide enough for two. */
const WIDE = '(min-width: 961px)';

function watch(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the window has room for something beside a list. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(WIDE).matches);
}
