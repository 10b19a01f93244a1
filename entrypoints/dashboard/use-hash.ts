import { useSyncExternalStore } from 'react';

function watch(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** The address behind the "#", as it is now. */
export function useHash(): string {
  return useSyncExternalStore(watch, () => location.hash);
}
