import { useSyncExternalStore } from 'react';

/** State of the whole tab: it stays when the page that shows it is left, and is there when that page is opened again. */
export interface Kept<T> {
  get(): T;
  set(next: T | ((before: T) => T)): void;
  /** @returns the way to stop */
  watch(changed: () => void): () => void;
}

/** A place for a value, which is no function. */
export function createKept<T>(initial: T): Kept<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const after = typeof next === 'function' ? (next as (before: T) => T)(value) : next;
      if (Object.is(after, value)) return;
      value = after;
      for (const changed of [...watchers]) changed();
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** The value as it is now; the component is drawn anew when it changes. */
export function useKept<T>(kept: Kept<T>): T {
  return useSyncExternalStore(kept.watch, kept.get);
}
