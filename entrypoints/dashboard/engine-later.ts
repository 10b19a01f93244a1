import type * as engine from '../background/engine.ts';
import type * as reread from '../background/reread.ts';

// The lexicon's reader is the largest part that the dashboard uses: it is loaded with the first question to it, not with
// the page that may never ask.

export const loadEngine: typeof engine.loadEngine = async () => (await import('../background/engine.ts')).loadEngine();

export const correctionsNow: typeof engine.correctionsNow = async () =>
  (await import('../background/engine.ts')).correctionsNow();

export const readWithNow: typeof reread.readWithNow = async () =>
  (await import('../background/reread.ts')).readWithNow();
